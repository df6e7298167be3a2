import { describe, expect, it } from 'vitest';
import { overrunCounter } from '../../benchmarks/overruns';
import { shapes } from '../../benchmarks/shapes';

// Shapes that once ran out of depth or of budget, at a length at which they did.
const all = shapes(() => '').filter(({ name }) => name !== 'real functions');

describe.each(all)('$name', ({ make }) => {
  it('of 2000 lines is analysed to the end', async () => {
    const countOverruns = overrunCounter();
    expect(await countOverruns({ path: 'commonjs/growth.js', text: make(2000) })).toBe(0);
  });
});
