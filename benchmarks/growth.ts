import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { ESLint } from 'eslint';
import { countLines } from '../scripts/wild/files';
import { overrunCounter } from './overruns';
import { cpuTime, fittedExponent, median } from './measure';
import { shapes } from './shapes';
import { timedRules } from './timed-rules';
import { NO_RULES, lint, linterFor } from './variants';

export interface GrowthOptions {
  readonly sizes: readonly number[];
  readonly rounds: number;
  /** Texts of real CommonJS files, for the shape made of them. */
  readonly realFiles: readonly string[];
}

export interface Growth {
  readonly shape: string;
  readonly grows: string;
  readonly points: readonly GrowthPoint[];
  /** How our cost grows with the length; undefined where it is too small to tell. */
  readonly exponent: number | undefined;
  /** True if longer programs were left out, because this one took too long already. */
  readonly stopped: boolean;
}

export interface GrowthPoint {
  readonly lines: number;
  /** Milliseconds of CPU time of ESLint without rules, and milliseconds within our rules. */
  readonly eslint: number;
  readonly ours: number;
  /** How often the analysis gave up for want of budget. */
  readonly overruns: number;
}

/** A depth at which neither the parser nor ESLint's own walk runs out of stack on a sum of 50,000 lines. */
const STACK_MEGABYTES = 900;
const PATH = 'commonjs/growth.js';
/** Milliseconds in our rules for one file beyond which once is enough, and beyond which no longer file is tried. */
const SLOW = 3000;
const LONGEST = 10_000;
/** Short programs are measured several times, until this many lines have been linted a round. */
const LINES_PER_ROUND = 10_000;

/** How our cost grows with the length of a program, for each shape; in a thread of its own with a deep stack. */
export async function measureGrowth(
  options: GrowthOptions,
  onShape: (growth: Growth) => void,
): Promise<readonly Growth[]> {
  const worker = new Worker(new URL('growth-worker.mjs', import.meta.url), {
    workerData: options,
    resourceLimits: { stackSizeMb: STACK_MEGABYTES, maxOldGenerationSizeMb: 8000 },
  });
  const growths: Growth[] = [];
  worker.on('message', (growth: Growth) => {
    growths.push(growth);
    onShape(growth);
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The growth thread ended with ${code}.`));
    });
  });
  return growths;
}

async function measureAll({ sizes, rounds, realFiles }: GrowthOptions): Promise<void> {
  const measurePoint = pointMeasurer(rounds);
  const countOverruns = overrunCounter();
  for (const { name, grows, make } of shapes((lines) => realProgram(realFiles, lines))) {
    const points: GrowthPoint[] = [];
    const isTooSlow = (): boolean => (points.at(-1)?.ours ?? 0) > LONGEST;
    for (const size of sizes) {
      if (isTooSlow()) break;
      const text = make(size);
      const lines = countLines(text);
      points.push({
        lines,
        ...(await measurePoint(text, lines)),
        overruns: await countOverruns({ path: PATH, text }),
      });
    }
    const exponent = fittedExponent(points.map(({ lines, ours }) => ({ size: lines, cost: ours })));
    const stopped = points.length < sizes.length;
    parentPort?.postMessage({ shape: name, grows, points, exponent, stopped } satisfies Growth);
  }
}

function pointMeasurer(
  rounds: number,
): (text: string, lines: number) => Promise<Pick<GrowthPoint, 'eslint' | 'ours'>> {
  const without = linterFor(NO_RULES);
  const timed = timedRules();
  const withOurs = linterFor(timed.variant);
  return async (text, lines) => {
    const repeats = Math.max(1, Math.round(LINES_PER_ROUND / lines));
    const run = (eslint: ESLint) => async (): Promise<void> => {
      for (let time = 0; time < repeats; time += 1) refuseFatal(await lint(eslint, { path: PATH, text }));
    };
    await lint(withOurs, { path: PATH, text });
    const first = timed.take();
    if (first > SLOW) return { eslint: (await cpuTime(run(without))) / repeats, ours: first };
    const eslint: number[] = [];
    const ours: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      eslint.push((await cpuTime(run(without))) / repeats);
      await run(withOurs)();
      ours.push(timed.take() / repeats);
    }
    return { eslint: median(eslint), ours: median(ours) };
  };
}

function refuseFatal(
  messages: readonly { readonly fatal?: true | undefined; readonly message: string }[],
): void {
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`A growth program does not parse: ${fatal.message}`);
}

/** Real files behind each other, each in a function of its own so that their names do not meet. */
export function realProgram(files: readonly string[], lines: number): string {
  const parts: string[] = [];
  for (let count = 0, index = 0; count < lines && files.length > 0; index += 1) {
    const text = (files[index % files.length] ?? '').replace(/^#!.*/u, '').trimEnd();
    parts.push(`(function (exports, require, module) {\n${text}\n});`);
    count += countLines(text) + 2;
  }
  return parts.join('\n');
}

if (!isMainThread) await measureAll(workerData as GrowthOptions);
