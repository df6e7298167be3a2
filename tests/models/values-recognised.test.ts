import { describe, expect, it } from 'vitest';
import { seenAt } from './seen-at';
import { inHandler, values } from './values-recognised';

describe('what is left of it', () => {
  it.each(values)('after $title', ({ code }) => {
    const found = seenAt(inHandler(code), 'file.ts');
    expect(found.map(([, seen]) => seen)).toEqual(found.map(([expected]) => expected));
    const isOther = found.map(([, seen]) => seen.endsWith(' other'));
    expect([isOther.includes(true), isOther.includes(false)]).toEqual([true, true]);
  });
});
