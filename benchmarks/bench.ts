/**
 * `npm run bench`: what the plugin costs. Compares it with ESLint without rules, with as many empty rules and with
 * another security plugin on real servers, and writes `benchmarks/RESULTS.md`. Wants a quiet machine.
 *
 * --rounds=N      rounds of each comparison (default 10, at least 3)
 * --quick         a small part of everything, to see that it works; writes nothing
 * --only=PART     corpus, keystrokes, growth, start or size alone, several with commas; writes nothing
 * --profile       a CPU profile instead: of the corpus under `strict`, or with --shape=NAME of one growth shape
 * --lines=N       length of the shape's program (default 10000)
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { pack } from '../scripts/lib/pack';
import { root } from '../scripts/lib/root';
import { measureColdStart } from './cold-start';
import { readCorpus, sumOfLines, type Corpus } from './corpus';
import { measureGrowth, realProgram } from './growth';
import { overrunCounter } from './overruns';
import { profile, profileText } from './profile';
import { report, shown, type Results } from './report';
import { shapes } from './shapes';
import { measureKeystrokes, measureSpeed, sample } from './speed';
import { lint, linterFor, onlyParsing, ownRules, variants } from './variants';

const PARTS = ['corpus', 'keystrokes', 'growth', 'start', 'size'] as const;
const SIZES = [1000, 2000, 5000, 10_000, 20_000, 50_000];
const QUICK_SIZES = [500, 1000, 2000];

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    profile: { type: 'boolean', default: false },
    shape: { type: 'string' },
    lines: { type: 'string', default: '10000' },
  },
});
const quick = values.quick;
const rounds = quick ? 3 : Math.max(3, Number(values.rounds));
if (!Number.isInteger(rounds)) throw new Error('--rounds takes a whole number.');

if (values.profile) await runProfile(values.shape, Number(values.lines));
else await runBench(partsOf(values.only));

function partsOf(only: string | undefined): ReadonlySet<string> {
  const parts = only?.split(',') ?? PARTS;
  const unknown = parts.find((part) => !(PARTS as readonly string[]).includes(part));
  if (unknown !== undefined) throw new Error(`--only takes ${PARTS.join(', ')}, not "${unknown}".`);
  return new Set(parts);
}

async function runBench(parts: ReadonlySet<string>): Promise<void> {
  const corpus = await parsingCorpus();
  const compared = variants();
  const results: Results = {
    corpus,
    rounds,
    ...(parts.has('corpus') && {
      speed: await measureSpeed(compared, corpus.files, rounds, (round) =>
        say(`corpus: round ${round} of ${rounds}`),
      ),
      overruns: await countCorpusOverruns(corpus),
    }),
    ...(parts.has('keystrokes') && {
      keystrokes: await measureKeystrokes(compared, sample(corpus.files, quick ? 20 : 150), rounds),
    }),
    ...(parts.has('growth') && {
      growth: await measureGrowth(
        {
          sizes: quick ? QUICK_SIZES : SIZES,
          rounds: Math.max(3, Math.ceil(rounds / 3)),
          realFiles: shortFiles(corpus),
        },
        ({ shape }) => say(`growth: ${shape} done`),
      ),
    }),
    ...(parts.has('start') && { start: measureColdStart(rounds) }),
    ...(parts.has('size') && { size: await measureSize() }),
  };
  console.log(shown(results));
  if (quick || values.only !== undefined) return;
  const file = join(root, 'benchmarks/RESULTS.md');
  writeFileSync(file, await format(report(results), { ...(await resolveConfig(file)), filepath: file }));
  say('Written to benchmarks/RESULTS.md.');
}

async function runProfile(shape: string | undefined, lines: number): Promise<void> {
  const corpus = await parsingCorpus();
  const files =
    shape === undefined
      ? corpus.files
      : [{ path: 'commonjs/shape.js', text: shapeProgram(shape, lines, corpus) }];
  const eslint = linterFor(ownRules());
  const lintAll = async (): Promise<void> => {
    for (const file of files) await lint(eslint, file);
  };
  await lintAll();
  console.log(profileText(await profile(shape === undefined ? 'corpus' : 'shape', lintAll), 45));
}

function shapeProgram(name: string, lines: number, corpus: Corpus): string {
  const all = shapes((length) => realProgram(shortFiles(corpus), length));
  const shape = all.find((candidate) => candidate.name === name);
  if (!shape) throw new Error(`--shape takes ${all.map((candidate) => `"${candidate.name}"`).join(', ')}.`);
  return shape.make(lines);
}

async function parsingCorpus(): Promise<Corpus> {
  const corpus = readCorpus(quick);
  const files = await onlyParsing(corpus.files);
  say(`corpus: ${files.length} files, ${sumOfLines(files)} lines`);
  return { ...corpus, files };
}

/** Files that a program of a given length can be made of without overshooting much. */
function shortFiles({ files }: Corpus): readonly string[] {
  return files
    .filter(({ path, lines }) => path.startsWith('commonjs/') && lines <= 300)
    .map(({ text }) => text);
}

async function countCorpusOverruns(
  corpus: Corpus,
): Promise<{ readonly files: number; readonly overruns: number }> {
  const count = overrunCounter();
  const counts: number[] = [];
  for (const file of corpus.files) counts.push(await count(file));
  return {
    files: counts.filter((overruns) => overruns > 0).length,
    overruns: counts.reduce((sum, overruns) => sum + overruns, 0),
  };
}

async function measureSize(): Promise<{ readonly unpacked: number; readonly files: number }> {
  const { unpackedSize, files } = await pack();
  return { unpacked: unpackedSize, files: files.length };
}

function say(text: string): void {
  console.error(text);
}
