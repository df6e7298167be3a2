import { describe, expect, it } from 'vitest';
import { fairShares, spread } from '../../scripts/plant/kit/select';

function items(counts: Record<string, number>): { package: string; id: number }[] {
  return Object.entries(counts).flatMap(([name, count]) =>
    Array.from({ length: count }, (_, id) => ({ package: name, id })),
  );
}

describe('choosing plantings', () => {
  it('takes from every package before it takes twice from one', () => {
    expect(fairShares([100, 1, 2], 6)).toEqual([3, 1, 2]);
    expect(fairShares([5, 5], 3)).toEqual([2, 1]);
    expect(fairShares([1, 0], 9)).toEqual([1, 0]);
    expect(fairShares([], 3)).toEqual([]);
  });

  it('spreads over the files of a package', () => {
    expect(spread(items({ big: 100 }), 4).map(({ id }) => id)).toEqual([0, 25, 50, 75]);
  });

  it('does not depend on the order of the packages', () => {
    const forwards = spread(items({ a: 9, b: 2, c: 5 }), 7);
    expect(spread(items({ c: 5, b: 2, a: 9 }), 7)).toEqual(forwards);
    expect(forwards.map(({ package: name }) => name).join('')).toBe('aaabbcc');
  });

  it('takes all when there are few', () => {
    expect(spread(items({ a: 2, b: 1 }), 50)).toHaveLength(3);
  });
});
