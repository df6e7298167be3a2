import { afterEach, describe, expect, it, vi } from 'vitest';
import { casesOfCode } from './annotated';

const nested = (depth: number) =>
  `const f = (x) => x + 1; at(${'f('.repeat(depth)}y${')'.repeat(depth)}, '');`;

describe('overruns of the budget', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it.each([
    ['backend-security', 400, true],
    ['express,backend-security', 400, true],
    ['express', 400, false],
    ['', 400, false],
    ['backend-security', 4, false],
  ])('with DEBUG=%s and %s calls in each other are told: %s', (debug, depth, isTold) => {
    vi.stubEnv('DEBUG', debug);
    const error = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const [found] = casesOfCode(nested(depth), 'deep.js');
    expect((found?.overruns ?? 0) > 0).toBe(depth > 100);
    expect(error.mock.calls.length > 0).toBe(isTold);
    if (isTold) expect(error.mock.calls[0]?.[0]).toMatch(/gave up 1 time$/);
  });
});
