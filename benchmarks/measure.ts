import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** CPU time in milliseconds, of all threads, that `work` takes; garbage of earlier work is collected first. */
export async function cpuTime(work: () => Promise<void>): Promise<number> {
  collectGarbage();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Measures each of the works once a round, every round beginning with another one, so that a change of the
 * machine's mood meets all of them. Gives the times of each work, by round.
 */
export async function interleaved(
  works: readonly (() => Promise<void>)[],
  rounds: number,
  onRound?: (round: number) => void,
): Promise<readonly (readonly number[])[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (let step = 0; step < works.length; step += 1) {
      const index = (round + step) % works.length;
      const work = works[index];
      if (work) times[index]?.push(await cpuTime(work));
    }
    onRound?.(round + 1);
  }
  return times;
}

/** The value below which a share of the numbers lies, between neighbours by interpolation; NaN for no numbers. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((left, right) => left - right);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle of the numbers; NaN for none. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

export interface Ratio {
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
}

/** How many times as long as the base, compared round by round. */
export function ratioTo(base: readonly number[], times: readonly number[]): Ratio {
  const ratios = times.map((time, round) => time / (base[round] ?? NaN));
  return { median: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}

/**
 * The exponent that makes `cost = a · size^exponent` fit best (least squares of the logarithms). Points with no
 * measurable cost are left out; undefined with fewer than two points.
 */
export function fittedExponent(
  points: readonly { readonly size: number; readonly cost: number }[],
): number | undefined {
  const logs = points
    .filter(({ cost }) => cost > 0)
    .map(({ size, cost }) => ({ x: Math.log(size), y: Math.log(cost) }));
  if (logs.length < 2) return undefined;
  const meanX = logs.reduce((sum, { x }) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, { y }) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
}

/** V8's collector, which is hidden unless a flag was given before. */
const collector: { run?: () => void } = {};

function collectGarbage(): void {
  if (!collector.run) {
    setFlagsFromString('--expose-gc');
    collector.run = runInNewContext('gc') as () => void;
  }
  collector.run();
}
