import { describe, expect, it } from 'vitest';
import { closingLine, sum, tallyOf } from '../../scripts/lib/tally';

describe('the tally of a check', () => {
  it.each([
    ['is its closing line', '3 passed, 0 failed\n', 0, { passed: 3, failed: 0 }],
    [
      'is its last closing line',
      '1 passed, 0 failed\nmore\n2 passed, 1 failed\n',
      1,
      { passed: 2, failed: 1 },
    ],
    ['is a failure without a closing line', 'all is well\n', 0, { passed: 0, failed: 1 }],
    ['has a failure when the exit code says so', '3 passed, 0 failed\n', 1, { passed: 3, failed: 1 }],
    ['has a failure when it was ended', '3 passed, 0 failed\n', null, { passed: 3, failed: 1 }],
    [
      'is not taken from the middle of a line',
      'Tests: 3 passed, 0 failed today\n',
      0,
      { passed: 0, failed: 1 },
    ],
  ])('%s', (_, output, exitCode, tally) => {
    expect(tallyOf(output, exitCode)).toEqual(tally);
  });

  it('adds up and is read back', () => {
    const total = sum([
      { passed: 1, failed: 2 },
      { passed: 3, failed: 4 },
    ]);
    expect(tallyOf(closingLine(total), 1)).toEqual({ passed: 4, failed: 6 });
  });
});
