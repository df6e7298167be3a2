import type { TSESTree } from '@typescript-eslint/utils';
import type { PlantFile } from '../kit/notation';
import { methodName, statementAround, textOf } from '../kit/syntax';

/** A call with constant SQL in which one value stands, bound or as a literal. */
export interface SqlSite {
  readonly call: TSESTree.CallExpression;
  /** The argument that is the SQL text. */
  readonly sql: TSESTree.Expression;
  /** The literal in it that holds the value's place. */
  readonly piece: TSESTree.Literal | TSESTree.TemplateLiteral;
  /** Where in the file the placeholder or quoted value stands, quotes not included. */
  readonly hole: readonly [number, number];
  /** The value now bound to the placeholder, if it is written out. */
  readonly bound: TSESTree.Expression | undefined;
  readonly statement: TSESTree.Node | undefined;
}

const statementMethods = new Set([
  ...[
    'query',
    'raw',
    'execute',
    'exec',
    'run',
    'all',
    'get',
    'each',
    'any',
    'none',
    'one',
    'oneOrNone',
    'many',
  ],
  ...[
    'manyOrNone',
    'map',
    'result',
    'unsafe',
    'prepare',
    'queryAsync',
    'runSql',
    '$queryRawUnsafe',
    '$executeRawUnsafe',
  ],
]);
const fragmentMethods = new Set([
  ...[
    'raw',
    'whereRaw',
    'andWhereRaw',
    'orWhereRaw',
    'havingRaw',
    'joinRaw',
    'orderByRaw',
    'fromRaw',
    'selectRaw',
  ],
]);
const builderMethods = new Set(['where', 'andWhere', 'orWhere', 'having', 'andHaving']);

const startsStatement =
  /^[`'"]\s*(?:select|insert\s+into|update|delete\s+from|with|merge|replace\s+into)\s/iu;
const before = String.raw`(?:=|<|>|\(|,|\blike|\bvalues|\bbetween|\band|\bthen|\bany)\s*`;
const after = String.raw`(?=\s*(?:$|[),;'"${'`'}\s]))`;
const placeholder = new RegExp(`${before}(\\?(?!\\?)|\\$\\d+|:[a-z]\\w*|@\\w+)${after}`, 'iu');
const quotedValue = /(?:=|<|>|,|\blike)\s*\\?'([\w%][\w% -]*)\\?'/iu;

/** What stands in SQL where something can be planted. */
export type SqlPlace = 'value' | 'table' | 'order';

const places: Readonly<Record<SqlPlace, readonly RegExp[]>> = {
  value: [placeholder, quotedValue],
  table: [/\b(?:from|update|into)\s+([a-z]\w*)\b(?=[\s`'";])/iu],
  order: [/\border\s+by\s+([a-z][\w.]*)(?=[\s`'";,])/iu],
};

/** The SQL calls of a file that something can be planted in, by syntax alone. */
export function sqlSites(file: PlantFile, place: SqlPlace = 'value'): SqlSite[] {
  return file.nodes.flatMap((node) =>
    node.type === 'CallExpression' ? siteOf(file, node, places[place]) : [],
  );
}

function siteOf(file: PlantFile, call: TSESTree.CallExpression, patterns: readonly RegExp[]): SqlSite[] {
  const name = methodName(call);
  const sql = call.arguments[0];
  if (name === undefined || sql === undefined || sql.type === 'SpreadElement') return [];
  const pieces = constantPieces(sql);
  const [first] = pieces;
  if (first === undefined || !isSqlCall(name, textOf(file, first), call)) return [];
  for (const piece of pieces) {
    const found = placeIn(file, piece, patterns);
    if (found === undefined) continue;
    const { hole, text } = found;
    return [
      {
        call,
        sql,
        piece,
        hole,
        bound: boundValue(call, text, file.text.slice(sql.range[0], hole[0])),
        statement: statementAround(call),
      },
    ];
  }
  return [];
}

/** The literals of a text that is wholly constant, in order; none if it is not. */
function constantPieces(node: TSESTree.Node): SqlSite['piece'][] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node] : [];
  if (node.type === 'TemplateLiteral') return node.expressions.length === 0 ? [node] : [];
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return [];
  const sides = [constantPieces(node.left), constantPieces(node.right)];
  return sides.every((side) => side.length > 0) ? sides.flat() : [];
}

function isSqlCall(method: string, source: string, call: TSESTree.CallExpression): boolean {
  if (statementMethods.has(method) && startsStatement.test(source)) return true;
  const values = call.arguments[1]?.type;
  if (fragmentMethods.has(method)) return values === 'ArrayExpression' || values === 'ObjectExpression';
  return builderMethods.has(method) && values === 'ObjectExpression' && /[=<>]\s*:/u.test(source);
}

/** Where one of the patterns finds its place in the literal, and the text there. */
function placeIn(
  file: PlantFile,
  piece: SqlSite['piece'],
  patterns: readonly RegExp[],
): { hole: [number, number]; text: string } | undefined {
  const source = textOf(file, piece);
  const match = patterns.map((pattern) => pattern.exec(source)).find((found) => found !== null);
  const text = match?.[1];
  if (!match || text === undefined) return undefined;
  const from = piece.range[0] + match.index + match[0].lastIndexOf(text);
  return { hole: [from, from + text.length], text };
}

/** The value bound to the placeholder `text`, which stands after `before` in the SQL. */
function boundValue(
  call: TSESTree.CallExpression,
  text: string,
  before: string,
): TSESTree.Expression | undefined {
  const values = call.arguments[1];
  if (values?.type === 'ArrayExpression' && /^[?$]/u.test(text)) {
    // knex counts `??`, a bound name, like `?`.
    const index = text === '?' ? (before.match(/\?\??/gu) ?? []).length : Number(text.slice(1)) - 1;
    const element = values.elements[index];
    return element && element.type !== 'SpreadElement' ? element : undefined;
  }
  if (values?.type !== 'ObjectExpression' || !/^[:@]/u.test(text)) return undefined;
  const property = values.properties.find(
    (entry) =>
      entry.type === 'Property' && entry.key.type === 'Identifier' && entry.key.name === text.slice(1),
  );
  return property?.type === 'Property' ? (property.value as TSESTree.Expression) : undefined;
}
