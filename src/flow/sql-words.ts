/**
 * Words of SQL that change what may stand next, over all dialects. A word that is in none of these tables is a
 * name; a table lists only words that no usual schema uses as a bare column name.
 */

/** Statements that read or write rows and take bound values in every engine. */
export const ROW_VERBS: ReadonlySet<string> = new Set([
  'SELECT',
  'INSERT',
  'UPDATE',
  'DELETE',
  'REPLACE',
  'MERGE',
  'WITH',
  'VALUES',
]);

/** Statements that run a routine: their arguments are values. */
export const CALL_VERBS: ReadonlySet<string> = new Set(['CALL', 'EXEC', 'EXECUTE']);

/** Statements that define or administer something; engines take no bound values in them. */
export const DDL_VERBS: ReadonlySet<string> = new Set([
  'ALTER',
  'ANALYZE',
  'ATTACH',
  'CLUSTER',
  'COMMENT',
  'CREATE',
  'DECLARE',
  'DESCRIBE',
  'DETACH',
  'DO',
  'DROP',
  'FLUSH',
  'GRANT',
  'KILL',
  'LISTEN',
  'LOCK',
  'NOTIFY',
  'OPTIMIZE',
  'PRAGMA',
  'PREPARE',
  'REFRESH',
  'REINDEX',
  'RENAME',
  'REVOKE',
  'SHOW',
  'TRUNCATE',
  'UNLISTEN',
  'USE',
  'VACUUM',
]);

export const SET_VERBS: ReadonlySet<string> = new Set(['SET', 'RESET']);
export const COPY_VERBS: ReadonlySet<string> = new Set(['COPY', 'LOAD', 'UNLOAD']);

/** Words before another statement that leave its parts what they are. */
export const PREFIX_VERBS: ReadonlySet<string> = new Set(['EXPLAIN']);

/** Operators that are words: a value follows. */
export const OPERATOR_WORDS: ReadonlySet<string> = new Set([
  'LIKE',
  'ILIKE',
  'RLIKE',
  'REGEXP',
  'GLOB',
  'BETWEEN',
  'IN',
  'IS',
  'ESCAPE',
  'DIV',
  'THEN',
  'ELSE',
  'CASE',
  'INTERVAL',
]);

/** Operators that compare with a pattern. */
export const PATTERN_OPERATORS: ReadonlySet<string> = new Set([
  'LIKE',
  'ILIKE',
  'RLIKE',
  'REGEXP',
  'GLOB',
  'SIMILAR TO',
  'MATCH',
  '~',
  '~*',
  '!~',
  '!~*',
  '~~',
  '~~*',
]);

/** Words and signs after which what stood before them was an operand: `${x} = 1`, `${x} IS NULL`. */
export const AFTER_OPERAND: ReadonlySet<string> = new Set([
  '=',
  '<',
  '>',
  '<=',
  '>=',
  '<>',
  '!=',
  '<=>',
  'LIKE',
  'ILIKE',
  'RLIKE',
  'REGEXP',
  'GLOB',
  'SIMILAR',
  'BETWEEN',
  'IN',
  'IS',
  'NOT',
  'ISNULL',
  'NOTNULL',
  'ASC',
  'DESC',
  'AS',
]);

export const COMPARISONS: ReadonlySet<string> = new Set(['=', '==', '<>', '!=', '<=>']);
export const RANGES: ReadonlySet<string> = new Set(['<', '>', '<=', '>=', 'BETWEEN']);

/** Constants that are words. */
export const CONSTANT_WORDS: ReadonlySet<string> = new Set([
  'NULL',
  'TRUE',
  'FALSE',
  'UNKNOWN',
  'CURRENT_DATE',
  'CURRENT_TIME',
  'CURRENT_TIMESTAMP',
  'CURRENT_USER',
  'LOCALTIME',
  'LOCALTIMESTAMP',
]);

/** Words that end or decorate an expression and leave it complete: `ORDER BY name DESC`. */
export const TRAILING_WORDS: ReadonlySet<string> = new Set([
  'ASC',
  'DESC',
  'NULLS',
  'ROW',
  'ROWS',
  'ONLY',
  'ISNULL',
  'NOTNULL',
  'END',
  'NOTHING',
]);

/** Words between the parts of a statement that leave what is expected next as it is. */
export const SILENT_WORDS: ReadonlySet<string> = new Set([
  'ALL',
  'ANALYZE',
  'BINARY',
  'BOTH',
  'CONFLICT',
  'CROSS',
  'DELAYED',
  'DISTINCT',
  'DUPLICATE',
  'EXISTS',
  'FILTER',
  'FULL',
  'GROUP',
  'IGNORE',
  'INNER',
  'LATERAL',
  'LEADING',
  'LOW_PRIORITY',
  'MATERIALIZED',
  'NATURAL',
  'NOT',
  'ORDER',
  'OUTER',
  'OVER',
  'PARTITION',
  'RECURSIVE',
  'SIMILAR',
  'SQL_CALC_FOUND_ROWS',
  'SYMMETRIC',
  'TEMP',
  'TEMPORARY',
  'TRAILING',
  'VERBOSE',
]);
