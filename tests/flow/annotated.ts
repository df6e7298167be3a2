import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { type Analysis, analysisOf } from '../../src/flow/analysis';
import { originsOf } from '../../src/flow/origins';
import { SHAPES, type Trace } from '../../src/flow/traces';

/**
 * Annotated flow cases: in a fixture, `at(value, 'expected')` says where `value` can come from. Expected is
 * `nothing`, or origins joined by ` & `: `req.query.id: text array`, `unknown import`, each with the barriers it
 * passed after ` | `.
 */
export interface Case {
  readonly file: string;
  readonly line: number;
  readonly expected: string;
  readonly found: string;
  readonly overruns: number;
}

const folder = join(__dirname, 'fixtures');

/** Every fixture file. */
export function fixtureFiles(): readonly string[] {
  return readdirSync(folder).filter((name) => /\.[cm]?[jt]sx?$/.test(name));
}

/** Runs the analysis over a fixture and compares every annotation. */
export function casesOf(file: string): readonly Case[] {
  return casesOfCode(readFileSync(join(folder, file), 'utf8'), file);
}

/** The same for code given as text. */
export function casesOfCode(code: string, file: string): readonly Case[] {
  const cases: Case[] = [];
  const isTypeScript = /tsx?$/.test(file);
  const linter = new Linter({ cwd: folder });
  const messages = linter.verify(
    code,
    [
      {
        files: ['**'],
        languageOptions: {
          sourceType: file.endsWith('.cjs') ? 'commonjs' : 'module',
          ...(isTypeScript && { parser: typescriptParser }),
          parserOptions: { ecmaFeatures: { jsx: /x$/.test(file) } },
        },
        plugins: {
          flow: {
            rules: {
              at: {
                create: (context) => ({
                  Program: () => collect(context.sourceCode as unknown as TSESLint.SourceCode, file, cases),
                }),
              },
            },
          },
        },
        rules: { 'flow/at': 2 },
      },
    ],
    { filename: join(folder, file) },
  );
  const [problem] = messages;
  if (problem) throw new Error(`${file}:${problem.line} ${problem.message}`);
  return cases;
}

function collect(sourceCode: TSESLint.SourceCode, file: string, cases: Case[]): void {
  const a = analysisOf(sourceCode);
  for (const call of a.index().callsByName.get('at') ?? []) {
    if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier') continue;
    const [value, expected] = call.arguments;
    if (!value || value.type === 'SpreadElement' || expected?.type !== 'Literal') continue;
    cases.push({
      file,
      line: call.loc.start.line,
      expected: String(expected.value),
      found: show(a, value),
      overruns: a.budget.overruns,
    });
  }
}

function show(a: Analysis, node: TSESTree.Expression): string {
  const shown = new Set(originsOf(a, node).map(showTrace));
  return shown.size === 0 ? 'nothing' : [...shown].sort().join(' & ');
}

function showTrace({ origin, shapes, barriers, held }: Trace): string {
  const passed = barriers
    .map((barrier) => {
      if (barrier.type === 'clears') return barrier.name;
      const not = barrier.matched ? '' : 'not ';
      return barrier.type === 'pattern' ? `${not}/${barrier.source}/` : `${not}begins ${barrier.text ?? '?'}`;
    })
    .map((barrier) => ` | ${barrier}`)
    .join('');
  const under = held.length > 0 ? ` in ${held.join('.')}` : '';
  if (origin.type !== 'request')
    return `unknown ${origin.type === 'unknown' ? origin.reason : 'parameter'}${under}${passed}`;
  const names = Object.entries(SHAPES).flatMap(([name, bit]) => ((shapes & bit) === 0 ? [] : [name]));
  return `${origin.name}: ${names.join(' ')}${under}${passed}`;
}
