import { describe, expect, it } from 'vitest';
import { fittedExponent, interleaved, median, quantile, ratioTo } from '../../benchmarks/measure';

describe('quantiles', () => {
  it('lie between their neighbours', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([10, 20, 30, 40, 50], 0.95)).toBeCloseTo(48);
    expect(quantile([7], 0.95)).toBe(7);
  });

  it('of nothing are no number', () => {
    expect(median([])).toBeNaN();
  });
});

describe('ratios', () => {
  it('are taken round by round, so that a slow round counts for both', () => {
    expect(ratioTo([10, 100, 20], [12, 120, 30])).toEqual({ median: 1.2, lowest: 1.2, highest: 1.5 });
  });
});

describe('the fitted exponent', () => {
  const points = (exponent: number, sizes = [1000, 5000, 20_000]) =>
    sizes.map((size) => ({ size, cost: 0.3 * size ** exponent }));

  it.each([0.5, 1, 1.1, 2])('finds %d', (exponent) => {
    expect(fittedExponent(points(exponent))).toBeCloseTo(exponent);
  });

  it('leaves out what costs nothing, and needs two points', () => {
    expect(fittedExponent([...points(1), { size: 7, cost: 0 }, { size: 8, cost: -1 }])).toBeCloseTo(1);
    expect(fittedExponent(points(1, [1000]))).toBeUndefined();
  });
});

describe('interleaving', () => {
  it('lets every work begin a round in turn', async () => {
    const calls: string[] = [];
    const work = (name: string) => () => {
      calls.push(name);
      return Promise.resolve();
    };
    const times = await interleaved(['a', 'b', 'c'].map(work), 3);
    expect(calls.join('')).toBe('abcbcacab');
    expect(times.map((rounds) => rounds.length)).toEqual([3, 3, 3]);
  });
});
