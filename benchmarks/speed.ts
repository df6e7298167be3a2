import type { ESLint } from 'eslint';
import type { CorpusFile } from './corpus';
import { interleaved, median, quantile, ratioTo, type Ratio } from './measure';
import { lint, linterFor, type Variant } from './variants';

export interface Speed {
  readonly name: string;
  /** Median of the rounds, in milliseconds of CPU time for all files. */
  readonly cpu: number;
  /** Against the first variant. */
  readonly ratio: Ratio;
}

/** CPU time of each variant over all files. A first round, which compiles the code, does not count. */
export async function measureSpeed(
  variants: readonly Variant[],
  files: readonly CorpusFile[],
  rounds: number,
  onRound: (round: number) => void,
): Promise<readonly Speed[]> {
  const works = variants.map((variant) => {
    const eslint = linterFor(variant);
    return () => lintAll(eslint, files);
  });
  await interleaved(works, 1);
  const times = await interleaved(works, rounds, onRound);
  const base = times[0] ?? [];
  return variants.map(({ name }, index) => ({
    name,
    cpu: median(times[index] ?? []),
    ratio: ratioTo(base, times[index] ?? []),
  }));
}

export interface Keystroke {
  readonly name: string;
  /** Milliseconds until one file is linted again: the middle file, and the slowest twentieth. */
  readonly p50: number;
  readonly p95: number;
}

/**
 * How long one file takes after an edit in its middle, in a process that has linted others: what an editor waits
 * for. Over files of all lengths; each file counts with the median of its rounds.
 */
export async function measureKeystrokes(
  variants: readonly Variant[],
  files: readonly CorpusFile[],
  rounds: number,
): Promise<readonly Keystroke[]> {
  const linters = variants.map(linterFor);
  const times = variants.map(() => files.map((): number[] => []));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, file] of files.entries()) {
      const text = edited(file.text, round);
      for (let step = 0; step < linters.length; step += 1) {
        const index = (round + at + step) % linters.length;
        const eslint = linters[index];
        if (!eslint) continue;
        const before = process.hrtime.bigint();
        await lint(eslint, { path: file.path, text });
        const milliseconds = Number(process.hrtime.bigint() - before) / 1e6;
        // The first round compiles the code.
        if (round > 0) times[index]?.[at]?.push(milliseconds);
      }
    }
  }
  return variants.map(({ name }, index) => {
    const perFile = (times[index] ?? []).map(median);
    return { name, p50: quantile(perFile, 0.5), p95: quantile(perFile, 0.95) };
  });
}

/** Every n-th file by length, so that short and long ones are in it as they are in the corpus. */
export function sample(files: readonly CorpusFile[], count: number): readonly CorpusFile[] {
  const sorted = [...files].sort((left, right) => left.text.length - right.text.length);
  const step = Math.max(1, sorted.length / count);
  return Array.from(
    { length: Math.min(count, sorted.length) },
    (_, n) => sorted[Math.floor(n * step)],
  ).filter((file) => file !== undefined);
}

/** The text with a comment typed at the end of its middle line, another one each time. */
export function edited(text: string, time: number): string {
  const lines = text.split('\n');
  const middle = Math.floor(lines.length / 2);
  return [...lines.slice(0, middle), `// ${'x'.repeat(time + 1)}`, ...lines.slice(middle)].join('\n');
}

async function lintAll(eslint: ESLint, files: readonly CorpusFile[]): Promise<void> {
  for (const file of files) await lint(eslint, file);
}
