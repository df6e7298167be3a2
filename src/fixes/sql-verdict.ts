import type { TSESTree } from '@typescript-eslint/utils';
import type { PlacedHole, SqlFacts } from '../flow/sql-text';
import { namesKey } from '../models/names';
import type { Dialect } from '../models/types';
import { unwrap } from '../syntax/unwrap';

/** What is proven of a value: text for certain, a number, one of these or nothing at all; undefined: anything. */
export type Scalar = 'string' | 'number' | 'scalar' | undefined;

/**
 * What may become of a value in the text:
 * `bind`: a correct program does the same with it bound;
 * `offer`: bound it usually does, but the schema or the values decide, which the code does not show;
 * `leave`: it is a number or a constant, which does no harm in the text, and bound it might mean something else;
 * `never`: no driver binds there, or it would mean something else.
 */
export type Verdict = 'bind' | 'offer' | 'leave' | 'never';

/** The value in a hole. */
export interface Value {
  readonly node: TSESTree.Expression;
  readonly scalar: Scalar;
  /** Whether only clients decide it; what another file gives may be `NULL`, `now()` or `age + 1`, on purpose. */
  readonly isRequest: boolean;
  /** Whether only the code decides it: it does no harm in the text, where it may be SQL on purpose. */
  readonly isConstant: boolean;
  /** Whether it is SQL already: the result of an escape function, a query in the query. */
  readonly isSql: boolean;
}

/*
 * A value in quotes is text to the engine, and so is bound text: both give the same rows on PostgreSQL, MariaDB and
 * SQLite, except where PostgreSQL wants to know a type: it takes `concat('x')`, not `concat($1)`. A value without
 * quotes is a number to the engine, but bound it is the text the client sent. That is the same where the engine
 * takes the column's type:
 *
 * - PostgreSQL does at `=`, in lists and when it writes. A number that the column cannot hold gives an error
 *   instead of no rows. `price > 10.5` finds rows of an integer column and fails bound, so ranges are offered.
 * - MySQL compares a number column with text by number; but `active = true` is not `active = 'true'`, and a
 *   text column has another order. So text is bound beside columns of keys, and offered beside others.
 * - SQLite converts only for columns with a type, and better-sqlite3 hands over whole numbers as `5.0`, so both
 *   are offered.
 *
 * All that holds for a number or what a client sends. A value that another file gives may be `NULL`, `now()` or
 * `age + 1`, which is text once bound; so it is offered.
 */

/** Functions of PostgreSQL that take text as text, so that it can find the type of a parameter. */
const TEXT_FUNCTIONS: ReadonlySet<string> = new Set([
  ...['all', 'any', 'some', 'btrim', 'char_length', 'coalesce', 'crypt', 'date_trunc', 'digest', 'greatest'],
  ...[
    'left',
    'length',
    'least',
    'lower',
    'lpad',
    'ltrim',
    'md5',
    'nullif',
    'phraseto_tsquery',
    'plainto_tsquery',
  ],
  ...[
    'position',
    'regexp_replace',
    'replace',
    'right',
    'rpad',
    'rtrim',
    'similarity',
    'split_part',
    'starts_with',
  ],
  ...['strpos', 'substr', 'to_char', 'to_date', 'to_number', 'to_timestamp', 'to_tsquery', 'to_tsvector'],
  ...['translate', 'trim', 'unaccent', 'upper', 'websearch_to_tsquery', 'cast', 'string_agg', 'values'],
]);
/** Functions whose argument is grammar and no value. */
const GRAMMAR_FUNCTIONS: ReadonlySet<string> = new Set(['extract', 'json_table', 'xmltable', 'convert']);
/** Functions of PostgreSQL that take anything, so that it cannot find the type of a parameter. */
const ANY_FUNCTIONS: ReadonlySet<string> = new Set([
  ...['concat', 'concat_ws', 'format', 'json_build_array', 'json_build_object', 'jsonb_build_array'],
  ...['jsonb_build_object', 'num_nonnulls', 'num_nulls', 'pg_typeof', 'quote_literal', 'quote_nullable'],
  ...['to_json', 'to_jsonb', 'row_to_json', 'array_to_json', 'unnest'],
]);
const ASKS_FOR_NULL: ReadonlySet<string> = new Set(['IS', 'ISNULL', 'NOTNULL']);
const ARITHMETIC = /^(?:[^\w\s(),;]|DIV$|MOD$|IS$|LIKE$|IN$|BETWEEN$|NOT$|COLLATE$|AT$)/;

/** What may become of a value, from where it stands and what is known of it. */
export function verdictOf(hole: PlacedHole, value: Value, facts: SqlFacts, dialect: Dialect): Verdict {
  if (value.isSql) return 'never';
  if (hole.position === 'string') return ofString(hole, value, facts, dialect);
  if (hole.position !== 'value') return 'never';
  if (value.isConstant && !hole.partial) return 'leave';
  const verdict = ofPlain(hole, value, facts, dialect);
  return value.scalar === 'number' && verdict !== 'bind' && !hole.partial ? 'leave' : verdict;
}

function ofString(hole: PlacedHole, value: Value, facts: SqlFacts, dialect: Dialect): Verdict {
  const { literal, quoted, within } = hole;
  if (!literal?.closed || literal.quote === '$' || hole.typed || isRefused(hole, dialect)) return 'never';
  if (literal.prefix !== '' && !(literal.prefix.toUpperCase() === 'N' && dialect.engine === 'mssql'))
    return 'never';
  if (hasEscape(hole, dialect) || hole.operator === 'ESCAPE') return 'never';
  if (within === 'interval' || GRAMMAR_FUNCTIONS.has(hole.functionName ?? '')) return 'never';
  if (isTypeless(dialect)) {
    if (ASKS_FOR_NULL.has(hole.followedBy) || ANY_FUNCTIONS.has(hole.functionName ?? '')) return 'never';
    if (hole.role === 'argument' && !TEXT_FUNCTIONS.has(hole.functionName ?? '')) return 'offer';
  }
  if (repeats(hole, facts)) return hole.outer === 'group' ? 'never' : 'offer';
  const isWhole = quoted?.alone === true && quoted.before === '' && quoted.after === '';
  // `IN ('${names}')`: the names may be joined with quotes by whoever gives them.
  if (isWhole && hole.role === 'in-item' && !value.isRequest) return 'offer';
  return isWhole || within === 'like' ? 'bind' : 'offer';
}

/** Whether the engine must find the type of a parameter by what stands around it. */
function isTypeless({ engine }: Dialect): boolean {
  return engine === 'postgres' || engine === 'generic';
}

/** A backslash in the known characters of a string in which it escapes. */
function hasEscape({ literal }: PlacedHole, { engine }: Dialect): boolean {
  if (engine !== 'mysql' && engine !== 'generic') return false;
  return literal?.parts.some((part) => typeof part === 'string' && part.includes('\\')) ?? false;
}

/**
 * A part of a grouped or distinct query that must be the same in two places: `SELECT f('x') … GROUP BY f('x')`.
 * Two parameters are not the same to the engine, whatever their values.
 */
function repeats({ outer }: PlacedHole, { grouped, distinct }: SqlFacts): boolean {
  if (outer === 'group') return true;
  return (grouped && (outer === 'select' || outer === 'order')) || (distinct && outer === 'order');
}

function ofPlain(hole: PlacedHole, value: Value, facts: SqlFacts, dialect: Dialect): Verdict {
  const { role } = hole;
  if (hole.partial || isRefused(hole, dialect)) return 'never';
  if (role === 'whole-list' || role === 'pattern' || hole.outer === 'group' || hole.outer === 'select')
    return 'never';
  if (hole.operator === 'TOP' || ASKS_FOR_NULL.has(hole.followedBy)) return 'never';
  if (GRAMMAR_FUNCTIONS.has(hole.functionName ?? '') || ANY_FUNCTIONS.has(hole.functionName ?? ''))
    return 'never';
  if (hole.functionName === 'any' || hole.functionName === 'all' || hole.functionName === 'some')
    return 'never';
  if (repeats(hole, facts)) return 'offer';
  if (role === 'in-item' || role === 'insert-item') {
    const single = isSingle(hole, value);
    if (single !== 'bind') return single;
  }
  if (value.scalar === undefined && isCall(value.node)) return 'offer';
  if (ARITHMETIC.test(hole.followedBy)) return 'offer';
  if (!value.isRequest && value.scalar !== 'number') return 'offer';
  switch (dialect.engine) {
    case 'postgres':
      return /^(?:equality|assignment|in-item|insert-item|limit)$/.test(role) ? 'bind' : 'offer';
    case 'mysql':
      return ofPlainInMysql(hole, value);
    default:
      return 'offer';
  }
}

function ofPlainInMysql({ role, column }: PlacedHole, { scalar }: Value): Verdict {
  if (scalar === 'number')
    return /^(?:equality|assignment|in-item|insert-item)$/.test(role) ? 'bind' : 'offer';
  return (role === 'equality' || role === 'assignment') && namesKey(column) ? 'bind' : 'offer';
}

/**
 * Whether a value is one item of its list. It may be several, written out by whoever made it: `IN (0, ${ids})`.
 * One item for certain are numbers, lists of nothing but values, and as many values as columns.
 */
function isSingle({ list, role }: PlacedHole, { scalar }: Value): Verdict {
  if (list?.columns !== undefined && role === 'insert-item')
    return list.columns === list.commas + 1 ? 'bind' : 'never';
  if (scalar === 'number' || (list && list.commas > 0 && list.holes === list.commas + 1)) return 'bind';
  // `IN (${ids})`: bound, a text of several is one.
  if (role === 'in-item' && list?.commas === 0) return 'never';
  return scalar === undefined ? 'never' : 'offer';
}

/** Whether statement or driver take no value there at all. */
function isRefused({ within }: PlacedHole, { engine, refuses = [] }: Dialect): boolean {
  switch (within) {
    case 'ddl':
    case 'set':
    case 'copy':
      return true;
    case 'limit':
      // MySQL takes numbers only, and clients bind text or floating point.
      return engine === 'mysql' || engine === 'generic' || refuses.includes('limit');
    case 'interval':
      return engine !== 'mysql' || refuses.includes('interval');
    default:
      return false;
  }
}

function isCall(start: TSESTree.Node): boolean {
  const node = unwrap(start);
  return (
    node.type === 'CallExpression' ||
    node.type === 'NewExpression' ||
    node.type === 'TaggedTemplateExpression' ||
    (node.type === 'AwaitExpression' && isCall(node.argument))
  );
}
