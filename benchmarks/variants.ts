import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { cacheFolder, root } from '../scripts/lib/root';
import { builtPlugin } from '../scripts/wild/plugin';
import type { CorpusFile } from './corpus';

/** One of the set-ups that are compared. */
export interface Variant {
  readonly name: string;
  readonly config: readonly Linter.Config[];
}

export const NO_RULES: Variant = { name: 'ESLint without rules', config: [] };

/** What the benchmarks compare; the first is what the others are measured against. */
export function variants(): readonly Variant[] {
  const { plugin, rules } = builtPlugin();
  const count = Object.keys(rules.strict).length;
  const { recommended, strict } = plugin.configs as Record<'recommended' | 'strict', Linter.Config>;
  return [
    NO_RULES,
    { name: `${count} empty rules`, config: [emptyRules(count)] },
    { name: 'recommended', config: [recommended] },
    { name: 'strict', config: [strict] },
    rival(),
  ];
}

/** Our rules of `strict` alone, without the rules of ESLint itself that it turns on. */
export function ownRules(): Variant {
  const { namespace, plugin, rules } = builtPlugin();
  return { name: 'our rules', config: [{ plugins: { [namespace]: plugin }, rules: rules.strict }] };
}

/** An ESLint that takes files as `CorpusFile` names them, and listens to no comments in them. */
export function linterFor({ config }: Variant): ESLint {
  return new ESLint({
    cwd: root,
    cache: false,
    allowInlineConfig: false,
    overrideConfigFile: true,
    overrideConfig: [
      { linterOptions: { reportUnusedDisableDirectives: 'off' } },
      {
        files: ['corpus/**/*.{js,cjs,mjs,jsx}'],
        languageOptions: { parserOptions: { ecmaFeatures: { jsx: true } } },
      },
      { files: ['corpus/commonjs/**'], languageOptions: { sourceType: 'commonjs' } },
      { files: ['corpus/module/**'], languageOptions: { sourceType: 'module' } },
      {
        files: ['corpus/typescript/**/*.{ts,cts,mts,tsx}'],
        languageOptions: { parser: typescriptParser as Linter.Parser, sourceType: 'module' },
      },
      ...config,
    ],
  });
}

/** Lints a file that need not exist; the messages that ESLint gives. */
export async function lint(
  eslint: ESLint,
  { path, text }: Pick<CorpusFile, 'path' | 'text'>,
): Promise<Linter.LintMessage[]> {
  const [result] = await eslint.lintText(text, { filePath: join(root, 'corpus', path) });
  return result?.messages ?? [];
}

/** The files that parse; what does not would be free of charge for every rule. */
export async function onlyParsing(files: readonly CorpusFile[]): Promise<readonly CorpusFile[]> {
  const eslint = linterFor(NO_RULES);
  const parsing: CorpusFile[] = [];
  for (const file of files) if ((await lint(eslint, file)).length === 0) parsing.push(file);
  return parsing;
}

/** Rules whose `create` gives no listener: what ESLint itself spends on having that many rules in a config. */
function emptyRules(count: number): Linter.Config {
  const names = Array.from({ length: count }, (_, index) => `rule-${index}`);
  return {
    plugins: { empty: { rules: Object.fromEntries(names.map((name) => [name, { create: () => ({}) }])) } },
    rules: Object.fromEntries(names.map((name) => [`empty/${name}`, 'error'])),
  };
}

function rival(): Variant {
  const folder = installCompared();
  const load = createRequire(join(folder, 'package.json'));
  const plugin = load('eslint-plugin-security') as ESLint.Plugin;
  const { version } = load('eslint-plugin-security/package.json') as { readonly version: string };
  return {
    name: `eslint-plugin-security ${version}`,
    config: [plugin.configs?.['recommended'] as Linter.Config],
  };
}

/** The folder with the pinned packages of `benchmarks/package.json`, installed when the lock file changed. */
function installCompared(): string {
  const folder = join(cacheFolder, 'compared');
  const lock = readFileSync(join(root, 'benchmarks/package-lock.json'), 'utf8');
  const mark = join(folder, '.installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return folder;
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    copyFileSync(join(root, 'benchmarks', name), join(folder, name));
  }
  execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    shell: process.platform === 'win32',
  });
  writeFileSync(mark, lock);
  return folder;
}
