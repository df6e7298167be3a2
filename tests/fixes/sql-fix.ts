import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { type BindEdit, type SqlSite, bindSqlValues } from '../../src/fixes/bind-sql-values';
import { analysisOf } from '../../src/flow/analysis';
import { textOf } from '../../src/flow/text';
import type { Dialect } from '../../src/models/types';
import { calleeName } from '../../src/syntax/names';
import { unwrap } from '../../src/syntax/unwrap';

/** How a driver is called and binds. */
export type Driver = Pick<SqlSite, 'dialect' | 'values' | 'valuesProperty' | 'fragment'>;

const array = { values: 'array', proven: true } as const;
const none = { valuesProperty: undefined, fragment: undefined } as const;
const second = { ...none, values: { argument: 1 } } as const;

const postgres: Dialect = {
  placeholder: 'dollar',
  engine: 'postgres',
  refuses: ['ddl', 'interval'],
  ...array,
};
const mysql: Dialect = { placeholder: 'question', engine: 'mysql', refuses: ['limit', 'ddl'], ...array };
const sqlite: Dialect = { placeholder: 'question', engine: 'sqlite', refuses: ['ddl'], ...array };

export const drivers = {
  pg: { ...second, dialect: { ...postgres, lists: 'array' }, valuesProperty: 'values' },
  unproven: { ...second, dialect: { ...postgres, proven: false } },
  mysql: {
    ...second,
    dialect: { ...mysql, expandsObjects: true, lists: 'expanded' },
    valuesProperty: 'values',
  },
  prepared: { ...second, dialect: mysql },
  sqlite: { ...second, dialect: sqlite },
  better: {
    ...none,
    dialect: { ...sqlite, values: 'spread' },
    values: { resultCall: ['run', 'get', 'all', 'iterate', 'bind'] },
  },
  bound: { ...none, dialect: { ...sqlite, values: 'spread' }, values: { resultCall: 'bind' } },
  knex: { ...second, dialect: { ...array, placeholder: 'question', engine: 'generic' }, fragment: 'where' },
  sequelize: {
    ...none,
    dialect: { ...array, placeholder: 'question', engine: 'postgres' },
    values: { argument: 1, property: ['replacements'] },
  },
  builder: {
    ...second,
    dialect: { placeholder: 'colon-name', values: 'object', engine: 'generic' },
    fragment: 'where',
  },
  unsafe: { ...none, dialect: { ...postgres, values: 'spread' }, values: { argumentsFrom: 1 } },
  mssql: {
    ...none,
    dialect: { placeholder: 'at-name', values: 'input-calls', engine: 'mssql' },
    values: undefined,
  },
  numbered: { ...second, dialect: { ...array, placeholder: 'at-number', engine: 'mssql' } },
  oracle: { ...second, dialect: { ...array, placeholder: 'colon-number', engine: 'oracle' } },
  exec: { ...none, dialect: { placeholder: 'none', engine: 'sqlite' }, values: undefined },
} satisfies Readonly<Record<string, Driver>>;

const SINKS: ReadonlySet<string> = new Set(['query', 'raw', 'prepare', 'where', 'Cursor']);

/**
 * What names prove in these tests: `s…` text, `n…` a number, `o…` text or nothing, all of a request, `t…` text that
 * another file gives; `requested` is anything a request sends. Anything else is unknown.
 */
const PROVEN: Readonly<Record<string, 'string' | 'number' | 'scalar'>> = {
  s: 'string',
  n: 'number',
  o: 'scalar',
  t: 'string',
};

export interface Fixed {
  readonly output: string;
  readonly safe: boolean;
  readonly data: BindEdit['data'];
}

/** The code after the edit at its first sink; null if there is none. Throws if the result does not parse. */
export function fixSql(
  code: string,
  driver: Driver,
  parser: 'espree' | 'typescript' = 'espree',
): Fixed | null {
  let fixed: Fixed | null = null;
  lint(code, parser, (context) => {
    const sourceCode = context.sourceCode as unknown as TSESLint.SourceCode;
    const site = siteIn(sourceCode, driver);
    const edit = site && bindSqlValues(site, sourceCode);
    if (edit) fixed = { output: applied(code, edit), safe: edit.safe, data: edit.data };
  });
  const { output } = (fixed as Fixed | null) ?? { output: code };
  lint(output, parser, () => undefined);
  return fixed;
}

function siteIn(sourceCode: TSESLint.SourceCode, driver: Driver): SqlSite | undefined {
  const call = callsIn(sourceCode).find(({ callee }) => SINKS.has(calleeName(callee) ?? ''));
  const [first] = call?.arguments ?? [];
  if (!call || !first || first.type === 'SpreadElement') return undefined;
  const node = textNode(first);
  const proven = (value: TSESTree.Node): 'string' | 'number' | 'scalar' | undefined => {
    const bare = unwrap(value);
    return bare.type === 'Identifier' && /^[snot]\d*$/.test(bare.name)
      ? PROVEN[bare.name.charAt(0)]
      : undefined;
  };
  return {
    ...driver,
    call,
    node,
    text: textOf(analysisOf(sourceCode), node),
    scalar: proven,
    isRequest: (value) => /^(?:[sno]\d*\b|requested\b|req\b)/.test(sourceCode.getText(value)),
    isConstant: (value) => /^CONSTANT/.test(sourceCode.getText(value)),
    isSql: (value) => value.type === 'Identifier' && value.name.startsWith('escaped'),
  };
}

/** `{ text }` and `{ sql }` hold the text. */
function textNode(argument: TSESTree.Expression): TSESTree.Expression {
  if (argument.type !== 'ObjectExpression') return argument;
  for (const property of argument.properties)
    if (
      property.type === 'Property' &&
      property.key.type === 'Identifier' &&
      /^(?:text|sql)$/.test(property.key.name)
    )
      return property.value as TSESTree.Expression;
  return argument;
}

function callsIn(sourceCode: TSESLint.SourceCode): (TSESTree.CallExpression | TSESTree.NewExpression)[] {
  const calls: (TSESTree.CallExpression | TSESTree.NewExpression)[] = [];
  const stack: TSESTree.Node[] = [sourceCode.ast];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') calls.push(node);
    for (const key of sourceCode.visitorKeys[node.type] ?? []) {
      const child = (node as unknown as Record<string, unknown>)[key];
      for (const each of Array.isArray(child) ? child : [child]) if (each) stack.push(each as TSESTree.Node);
    }
  }
  return calls;
}

function applied(code: string, { edit }: BindEdit): string {
  const fixes = edit({
    replaceTextRange: (range: [number, number], text: string) => ({ range, text }),
  } as unknown as TSESLint.RuleFixer);
  return [...fixes]
    .reverse()
    .reduce((text, fix) => text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]), code);
}

function lint(
  code: string,
  parser: 'espree' | 'typescript',
  check: (context: { readonly sourceCode: unknown }) => void,
): void {
  const linter = new Linter({ configType: 'flat' });
  const messages = linter.verify(code, {
    plugins: {
      test: {
        rules: { check: { create: (context) => ({ 'Program:exit': () => check(context) }) } },
      },
    },
    languageOptions: parser === 'typescript' ? { parser: typescriptParser as Linter.Parser } : {},
    rules: { 'test/check': 'error' },
  });
  const [fatal] = messages.filter((message) => message.fatal);
  if (fatal) throw new Error(`${fatal.message} in\n${code}`);
}
