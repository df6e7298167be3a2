import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../scripts/lib/root';
import type { ColdStart } from './cold-start';
import { sumOfLines, type Corpus } from './corpus';
import type { Growth } from './growth';
import type { Keystroke, Speed } from './speed';

/** What was measured; parts that were not asked for are absent. */
export interface Results {
  readonly corpus: Corpus;
  readonly rounds: number;
  readonly speed?: readonly Speed[];
  readonly overruns?: { readonly files: number; readonly overruns: number };
  readonly keystrokes?: readonly Keystroke[];
  readonly growth?: readonly Growth[];
  readonly start?: ColdStart;
  readonly size?: { readonly unpacked: number; readonly files: number };
}

/** The page `benchmarks/RESULTS.md`. */
export function report(results: Results): string {
  return `# What the plugin costs

Written by \`npm run bench\`; do not edit. ${versions()}. Ratios travel from machine to machine, milliseconds do not: they are there to compare with each other.

${shown(results)}`;
}

/** The tables of the page, for a terminal too. */
export function shown(results: Results): string {
  const { corpus, rounds, speed, overruns, keystrokes, growth, start, size } = results;
  const sections = [
    speed && `## Real servers\n\n${corpusText(corpus, rounds)}\n\n${speedTable(speed)}`,
    overruns &&
      `The analysis has a work budget for each file. It ran out ${times(overruns.overruns)} in ${overruns.files} of ${corpus.files.length} files.`,
    keystrokes &&
      `## One file after an edit\n\nWhat an editor waits for, in a process that has linted before. Milliseconds for the middle file and for the slowest twentieth.\n\n${keystrokeTable(keystrokes)}`,
    growth &&
      `## Growth\n\nMilliseconds of ESLint without rules, and milliseconds within our rules under strict, by lines of one file. Measured with a deep stack: with the usual one the parser itself gives up on a sum of some 3,000 lines. The exponent says how cost grows with length: 1 is in proportion, 2 is with the square.\n\n${growth.map(growthText).join('\n\n')}`,
    start && `## Start\n\nMilliseconds in a fresh process, medians of ${rounds}.\n\n${startTable(start)}`,
    size && `## Size\n\n${(size.unpacked / 1024).toFixed(0)} KiB unpacked, in ${size.files} files.`,
  ];
  return `${sections.filter((section) => section !== undefined).join('\n\n')}\n`;
}

function versions(): string {
  const load = createRequire(join(root, 'package.json'));
  const versionOf = (name: string): string => (load(`${name}/package.json`) as { version: string }).version;
  const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
  return [
    `Plugin ${own.version}`,
    `ESLint ${versionOf('eslint')}`,
    `typescript-eslint ${versionOf('@typescript-eslint/parser')}`,
    `Node.js ${process.versions.node.split('.')[0] ?? ''}`,
  ].join(', ');
}

function corpusText({ packages, files }: Corpus, rounds: number): string {
  const names = packages.map(
    ({ name, lines, language }) => `${name} (${language}, ${thousands(lines)} lines)`,
  );
  return `${files.length} files, ${thousands(sumOfLines(files))} lines: ${names.join(', ')}. JavaScript is parsed by espree, TypeScript by typescript-eslint, without types. Texts are held in memory; nothing is cached. CPU time of all threads, medians of ${rounds} rounds in which the set-ups take turns; ratios are taken round by round.`;
}

function speedTable(speeds: readonly Speed[]): string {
  return table(
    ['', 'CPU ms', 'ratio', 'lowest–highest'],
    speeds.map(({ name, cpu, ratio }) => [
      name,
      cpu.toFixed(0),
      ratio.median.toFixed(2),
      `${ratio.lowest.toFixed(2)}–${ratio.highest.toFixed(2)}`,
    ]),
  );
}

function keystrokeTable(keystrokes: readonly Keystroke[]): string {
  const base = keystrokes[0];
  const against = (time: number, without: number | undefined): string => (time / (without ?? NaN)).toFixed(2);
  return table(
    ['', 'p50', 'p95', 'p50 ratio', 'p95 ratio'],
    keystrokes.map(({ name, p50, p95 }) => [
      name,
      p50.toFixed(1),
      p95.toFixed(1),
      against(p50, base?.p50),
      against(p95, base?.p95),
    ]),
  );
}

function growthText({ shape, grows, points, exponent, stopped }: Growth): string {
  const rows = points.map(({ lines, eslint, ours, overruns }) => [
    thousands(lines),
    eslint.toFixed(0),
    ours.toFixed(1),
    String(overruns),
  ]);
  const fit = exponent === undefined ? 'too small to tell' : exponent.toFixed(2);
  const end = stopped ? ' Longer files were not tried: this took too long.' : '';
  return `**${shape}** (${grows}): exponent ${fit}.${end}\n\n${table(['lines', 'ESLint', 'our rules', 'budget overruns'], rows)}`;
}

function startTable(start: ColdStart): string {
  const rows: [string, number][] = [
    ['load ESLint', start.loadEslint],
    ['load the plugin after it', start.loadPlugin],
    ['load the plugin alone', start.loadPluginAlone],
    ['lint a first file of 100 lines without rules', start.firstFileWithoutRules],
    ['lint it with `strict`', start.firstFileStrict],
  ];
  return table(
    ['', 'ms', 'ratio to loading ESLint'],
    rows.map(([name, time]) => [name, time.toFixed(1), (time / start.loadEslint).toFixed(2)]),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '--:'))), ...rows.map(line)].join(
    '\n',
  );
}

function thousands(number: number): string {
  return number.toLocaleString('en-US');
}

function times(count: number): string {
  return count === 1 ? 'once' : `${thousands(count)} times`;
}
