import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { Linter } from 'eslint';
import { type Analysis, analysisOf } from '../../src/flow/analysis';
import { originsOf } from '../../src/flow/origins';
import { EVERY_SHAPE, SHAPES, type Trace } from '../../src/flow/traces';

/**
 * Annotated flow cases: in a fixture, `at(value, 'expected')` says where `value` can come from. Expected is
 * `nothing`, or origins joined by ` & `: `req.query.id: text array`, `unknown import`, `error err`, each with the barriers it
 * passed after ` | `, the properties it lies under after ` in `, and the functions it went through after ` via `.
 *
 * A file is one program, or several: a line `// # title` begins a program of its own. In `fixtures/handlers` such a
 * program is the body of an Express handler, which has `app`, `req`, `res` and `next`.
 */
export interface Case {
  readonly file: string;
  readonly title: string;
  readonly line: number;
  readonly expected: string;
  /** What is expected where no types are given; undefined where it makes no difference. */
  readonly untyped: string | undefined;
  readonly found: string;
  readonly overruns: number;
  /** The program with this annotation alone. */
  readonly code: string;
}

/** One program of a fixture file. */
interface Program {
  readonly file: string;
  readonly title: string;
  /** Lines of the file before it. */
  readonly offset: number;
  readonly code: string;
}

const folder = join(__dirname, 'fixtures');

/** Every fixture file. */
export function fixtureFiles(): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => String(name).replaceAll('\\', '/'))
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .sort();
}

/** Runs the analysis over a fixture and compares every annotation. Programs in JavaScript run under both parsers. */
export function casesOf(file: string, parser: 'own' | 'typescript' = 'own'): readonly Case[] {
  return programsOf(file, readFileSync(join(folder, file), 'utf8')).flatMap((program) =>
    casesOfProgram(program, parser === 'typescript'),
  );
}

/** The same for code given as text; with the options that the parser of TypeScript gets. */
export function casesOfCode(
  code: string,
  file: string,
  parserOptions?: Readonly<Record<string, unknown>>,
): readonly Case[] {
  return casesOfProgram({ file, title: file, offset: 0, code }, false, parserOptions);
}

const HANDLER =
  "import express from 'express'; const app = express(); app.all('/:id', async (req, res, next) => {";

function programsOf(file: string, text: string): readonly Program[] {
  const isHandler = file.startsWith('handlers/');
  const [head = '', ...parts] = text.split(/^\/\/ # /m);
  if (parts.length === 0) return [{ file, title: file, offset: 0, code: text }];
  let offset = head.split('\n').length - 1;
  return parts.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const body = lines.join('\n');
    const program: Program = {
      file,
      title,
      offset,
      code: isHandler ? `${HANDLER}\n${body}\n});` : `\n${body}`,
    };
    offset += lines.length;
    return program;
  });
}

function casesOfProgram(
  program: Program,
  forceTypeScript: boolean,
  parserOptions?: Readonly<Record<string, unknown>>,
): readonly Case[] {
  const { file, code } = program;
  const cases: Case[] = [];
  const isTypeScript = forceTypeScript || /tsx?$/.test(file);
  const linter = new Linter({ cwd: dirname(resolve(folder, file)) });
  const messages = linter.verify(
    code,
    [
      {
        files: ['**'],
        languageOptions: {
          sourceType: file.endsWith('.cjs') ? 'commonjs' : 'module',
          ...(isTypeScript && { parser: typescriptParser }),
          parserOptions: { ecmaFeatures: { jsx: /x$/.test(file) }, ...parserOptions },
        },
        plugins: {
          flow: {
            rules: {
              at: {
                create: (context) => ({
                  Program: () =>
                    collect(context.sourceCode as unknown as TSESLint.SourceCode, program, cases),
                }),
              },
            },
          },
        },
        rules: { 'flow/at': 2 },
      },
    ],
    { filename: resolve(folder, file) },
  );
  const [problem] = messages;
  if (problem) throw new Error(`${file}:${program.offset + problem.line} ${problem.message}`);
  return cases;
}

function collect(sourceCode: TSESLint.SourceCode, program: Program, cases: Case[]): void {
  const a = analysisOf(sourceCode);
  const found = (a.index().callsByName.get('at') ?? []).flatMap((call) => {
    if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier') return [];
    const [value, expected] = call.arguments;
    if (!value || value.type === 'SpreadElement' || expected?.type !== 'Literal') return [];
    return [{ call, value, expected: String(expected.value), untyped: textOf(call.arguments[2]) }];
  });
  for (const { call, value, expected, untyped } of found)
    cases.push({
      file: program.file,
      title: program.title,
      line: program.offset + call.loc.start.line,
      expected,
      untyped,
      found: show(a, value),
      overruns: a.budget.overruns,
      get code() {
        return without(
          program.code,
          found.flatMap((each) => (each.call === call ? [] : [each.call])),
        );
      },
    });
}

function textOf(node: TSESTree.Node | undefined): string | undefined {
  return node?.type === 'Literal' ? String(node.value) : undefined;
}

/** The code without some calls; where a call is a whole statement, without the statement. */
function without(code: string, calls: readonly TSESTree.CallExpression[]): string {
  return [...calls]
    .sort((one, other) => other.range[0] - one.range[0])
    .reduce((left, { range: [start, end], parent }) => {
      if (parent.type !== 'ExpressionStatement') return `${left.slice(0, start)}0${left.slice(end)}`;
      const isListed = /^(?:Program|BlockStatement|SwitchCase)$/.test(parent.parent.type);
      return left.slice(0, start) + (isListed ? '' : ';') + left.slice(parent.range[1]);
    }, code);
}

function show(a: Analysis, node: TSESTree.Expression): string {
  const shown = new Set(originsOf(a, node).map(showTrace));
  return shown.size === 0 ? 'nothing' : [...shown].sort().join(' & ');
}

function showTrace({ origin, shapes, barriers, held, through }: Trace): string {
  const passed = barriers
    .flatMap((barrier) => {
      if (barrier.type === 'passed') return [];
      if (barrier.type === 'clears') return [barrier.name];
      if (barrier.type === 'differs') return [`not ${barrier.texts.join(' or ')}`];
      const not = barrier.matched ? '' : 'not ';
      return [
        barrier.type === 'pattern' ? `${not}/${barrier.source}/` : `${not}begins ${barrier.text ?? '?'}`,
      ];
    })
    .map((barrier) => ` | ${barrier}`)
    .join('');
  const under = held.length > 0 ? ` in ${held.join('.')}` : '';
  const via = through.length > 0 ? ` via ${through.join(' ')}` : '';
  const names = Object.entries(SHAPES).flatMap(([name, bit]) => ((shapes & bit) === 0 ? [] : [name]));
  const shown = `${under}${passed}${via}`;
  if (origin.type === 'request') return `${origin.name}: ${names.join(' ')}${shown}`;
  if (origin.type === 'error') return `error ${origin.name}${shown}`;
  const reason = origin.type === 'unknown' ? origin.reason : 'parameter';
  return `unknown ${reason}${shapes === EVERY_SHAPE ? '' : `: ${names.join(' ')}`}${shown}`;
}
