/**
 * The main job on real input: ESLint's own command with the config `strict` over examples/express-shop, its
 * report, a summary by practice, and what `--fix` changes in a copy. Ends with exit code 1 unless each rule
 * found what is planted for it and nothing else was reported, with `strict` and with `recommended`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { check, holds, without, type Run, type Verdict } from './demo/check';
import { lint, pathIn, reportsOf, ruleNameOf } from './demo/lint';
import { locate, readManifest, type LocatedEntry } from './demo/manifest';
import { repairCopy } from './demo/repair';
import { complaintsOf, summaryOf } from './demo/summary';
import { root } from './lib/root';
import { closingLine } from './lib/tally';

type ConfigName = Run['config'];

const app = join(root, 'examples/express-shop');
const configFiles = { strict: 'eslint.config.mjs', recommended: 'eslint.recommended.config.mjs' };

const plugin = createRequire(import.meta.url)(join(root, 'dist/index.cjs')) as {
  readonly configs: Readonly<Record<ConfigName, { readonly rules: Readonly<Record<string, unknown>> }>>;
};

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function entriesOfApp(): readonly LocatedEntry[] {
  const entries = readManifest(readFileSync(join(app, 'manifest.json'), 'utf8'));
  return entries.map((entry) => locate(entry, readFileSync(join(app, entry.file), 'utf8')));
}

async function runWith(config: ConfigName): Promise<{ run: Run; results: ESLint.LintResult[] }> {
  const results = await lint({ folder: app, configFile: join(app, configFiles[config]) });
  const run: Run = {
    config,
    rules: new Set(Object.keys(plugin.configs[config].rules).map(ruleNameOf)),
    files: new Set(results.map(({ filePath }) => pathIn(app, filePath))),
    reports: reportsOf(results, app),
  };
  return { run, results };
}

async function stylish(results: ESLint.LintResult[]): Promise<string> {
  const formatter = await new ESLint({ cwd: app }).loadFormatter('stylish');
  return formatter.format(results);
}

function count(results: readonly ESLint.LintResult[]): string {
  return String(results.reduce((total, { messages }) => total + messages.length, 0));
}

/** Rules whose reports could be taken away without this check noticing. */
function unnoticed(entries: readonly LocatedEntry[], run: Run): readonly string[] {
  return [...run.rules].filter((rule) => holds(check(entries, without(rule, run))));
}

function passedOf({ found, silent }: Verdict): number {
  return found.length + silent.length;
}

async function main(): Promise<void> {
  const entries = entriesOfApp();
  print('ESLint with backend-security/strict over examples/express-shop');
  const strict = await runWith('strict');
  print(await stylish(strict.results));
  const verdict = check(entries, strict.run);
  print(summaryOf(verdict));

  print('\nWhat --fix changes in a copy');
  const repair = await repairCopy(app, join(app, configFiles.strict));
  print(repair.diff || '(nothing)');
  print(`${count(strict.results)} reports before --fix, ${count(repair.results)} after.`);

  const recommended = check(entries, (await runWith('recommended')).run);
  const complaints = [
    ...complaintsOf(verdict),
    ...complaintsOf(recommended).map((complaint) => `With recommended: ${complaint}`),
    ...repair.faults,
    ...unnoticed(entries, strict.run).map((rule) => `Without ${rule} this check would pass all the same.`),
    ...(strict.run.rules.size === 0 ? ['The plugin has no rules.'] : []),
  ];
  for (const complaint of complaints) print(`✗ ${complaint}`);
  if (complaints.length === 0)
    print('Each rule found what is planted for it; with any one of them off, this would fail.');
  const passed = passedOf(verdict) + passedOf(recommended);
  print(closingLine({ passed, failed: complaints.length }));
  process.exitCode = complaints.length === 0 ? 0 : 1;
}

await main();
