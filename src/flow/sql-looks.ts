import { lazy } from './lazy';
import type { Text } from './text-types';

/** What stands for a hole; no SQL text holds it. */
const HOLE = '\u0001';
const MAX_OPTIONS = 4;
/** What a statement is shows in its first lines. */
const MAX_LENGTH = 2000;

/**
 * Whether the known characters of a text are SQL beyond doubt: a statement's words in their order, not an English
 * sentence that has some of them. Doubtful text is not SQL.
 */
export function looksLikeSql(text: Text): boolean {
  const options = Math.min(MAX_OPTIONS, widest(text));
  for (let option = 0; option < options; option += 1) {
    const source = flat(text, option).slice(0, MAX_LENGTH).replace(COMMENTS, ' ').trim();
    if (source.length > 3 && isSql(source)) return true;
  }
  return false;
}

const COMMENTS = /--[^\n]*|\/\*[\s\S]*?\*\//g;

function widest(text: Text): number {
  let most = 1;
  for (const piece of text) {
    if (piece.type === 'choice') most = Math.max(most, piece.options.length, ...piece.options.map(widest));
    else if (piece.type === 'repeat') most = Math.max(most, widest(piece.item));
  }
  return most;
}

function flat(text: Text, option: number): string {
  return text
    .map((piece) => {
      switch (piece.type) {
        case 'constant':
          return piece.value;
        case 'hole':
          return HOLE;
        case 'repeat':
          return flat(piece.item, option);
        case 'choice':
          return flat(piece.options[option % piece.options.length] ?? [], option);
      }
    })
    .join('');
}

/** A name, quoted or dotted or put together with a hole. */
const NAME = String.raw`(?:[\w$.\u0001@#]|"[^"]*"|\x60[^\x60]*\x60|\[[^\]]*\])+`;
const VALUE = String.raw`(?:['"\u0001?:@$(\d]|null\b|true\b|false\b|now\b|current_|default\b|${NAME})`;
const COMPARED = String.raw`${NAME}(?:\s*\([^)]*\))?\s*(?:=|<|>|!=|\bi?like\b|\bis\s+(?:not\s+)?null|\b(?:not\s+)?in\s*\(|\bbetween\b)`;

const pattern = (source: string, flags = 'i'): RegExp => new RegExp(source, flags);

/**
 * Statements whose form no sentence has, in any case of letters. Made at the first question: an expression made of
 * a text is compiled at once, which every start of ESLint would wait for.
 */
const certain = lazy((): readonly RegExp[] => [
  pattern(
    String.raw`^\(*insert\s+(?:ignore\s+|or\s+\w+\s+)?into\s+${NAME}\s*(?:\([^)]*\)\s*)?(?:values?\s*[(\u0001]|select\b|set\s+${NAME}\s*=|default\s+values)`,
  ),
  pattern(String.raw`^replace\s+into\s+${NAME}\s*(?:\(|values?\s*\(|set\b)`),
  pattern(
    String.raw`^update\s+(?:only\s+|ignore\s+)?${NAME}(?:\s+(?:as\s+)?\w+)?\s+set\s+${NAME}\s*=\s*${VALUE}`,
  ),
  pattern(String.raw`^delete\s+from\s+${NAME}(?:\s+(?:as\s+)?\w+)?\s+where\s+(?:not\s+)?\(*${COMPARED}`),
  pattern(
    String.raw`^with\s+(?:recursive\s+)?${NAME}\s*(?:\([^)]*\)\s*)?as\s+(?:not\s+)?(?:materialized\s+)?\(\s*(?:select|insert|update|delete|values)\b`,
  ),
  pattern(
    String.raw`^(?:explain\s+(?:analyze\s+|\([^)]*\)\s*)?)?\(*select\s[\s\S]*?\sfrom\s[\s\S]*?\swhere\s+(?:not\s+)?\(*${COMPARED}`,
  ),
  pattern(
    String.raw`^\(*select\s+(?:distinct\s+|all\s+|top\s+\(?\d+\)?\s+)?(?:\*|${NAME}\.\*|count\s*\(|(?:max|min|sum|avg|coalesce)\s*\()[\s\S]*?\sfrom\s+[(\w"\x60[\u0001]`,
  ),
  pattern(
    String.raw`^\(*select\s+(?:distinct\s+)?${NAME}(?:\s+as\s+${NAME})?(?:\s*,\s*${NAME}(?:\s+as\s+${NAME})?)+\s+from\s+(?!the\b|a\b|an\b|your\b|this\b)[(\w"\x60[\u0001]`,
  ),
  pattern(String.raw`^merge\s+into\s+${NAME}[\s\S]*?\susing\s`),
  pattern(String.raw`^call\s+${NAME}\(`),
  pattern(String.raw`^exec(?:ute)?\s+(?:dbo\.|sp_|@)\w+`),
  pattern(
    String.raw`^create\s+(?:temp(?:orary)?\s+|unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?${NAME}\s*(?:\(|as\s+select\b|like\b)`,
  ),
  pattern(String.raw`^create\s+(?:unique\s+)?index\s+[\s\S]*?\bon\s+${NAME}\s*(?:using\s+\w+\s*)?\(`),
  pattern(
    String.raw`^create\s+(?:or\s+replace\s+)?(?:materialized\s+)?view\s+${NAME}[\s\S]*?\bas\s+\(*(?:select|with)\b`,
  ),
  pattern(
    String.raw`^alter\s+table\s+(?:if\s+exists\s+|only\s+)?${NAME}\s+(?:add|drop|alter|rename|modify|change)\b`,
  ),
  pattern(String.raw`^(?:drop|truncate)\s+table\s+if\s+exists\b`),
  pattern(
    String.raw`^(?:where|having)\s+(?:not\s+)?\(*${NAME}\s*(?:=|<|>|!=|\bi?like\b|\bin\s*\()\s*(?:['?:@$(\u0001\d]|any\b)`,
  ),
  pattern(String.raw`^values\s*\(\s*['?:$\u0001\d]`),
]);

/** Forms that a sentence could have; they count where the words of SQL are written as SQL writes them. */
const UPPER_CASE: readonly RegExp[] = [
  /^\(*SELECT\b[\s\S]*?[\s\u0001)*"`]FROM\b/,
  /^\(*SELECT\s+(?:[\u0001'(\d*]|[A-Z_]+\s*\()/,
  /^INSERT\s+(?:IGNORE\s+)?INTO\b/,
  /^REPLACE\s+INTO\b/,
  /^UPDATE\b[\s\S]*?\bSET\b/,
  /^DELETE\s+FROM\b/,
  /^(?:CREATE|ALTER|DROP|TRUNCATE|RENAME)\s+(?:OR\s+REPLACE\s+|TEMP(?:ORARY)?\s+|UNIQUE\s+|MATERIALIZED\s+)?(?:TABLE|INDEX|VIEW|DATABASE|SCHEMA|FUNCTION|PROCEDURE|TRIGGER|SEQUENCE|TYPE|USER|ROLE|EXTENSION|COLUMN)\b/,
  /^TRUNCATE\s+[\w"`\u0001]/,
  /^(?:CALL|EXEC|EXECUTE)\s+[\w"`\u0001]/,
  /^GRANT\b[\s\S]*?\bTO\b/,
  /^REVOKE\b[\s\S]*?\bFROM\b/,
  /^(?:SHOW|DESCRIBE)\s+(?:TABLES|COLUMNS|DATABASES|INDEX|CREATE|[\u0001`])/,
  /^SET\s+(?:SESSION\s+|LOCAL\s+|GLOBAL\s+|search_path\b|@|ROLE\b|NAMES\b|[\w.]+\s*(?:=|TO)\s*['\u0001])/,
  /^COPY\s+[\w".(\u0001]+[\s\S]*?\b(?:FROM|TO)\b/,
  /^(?:LISTEN|NOTIFY|PRAGMA|USE|VACUUM|LOCK TABLE|LOCK TABLES)\s+["\w`\u0001]/,
  /^(?:ORDER|GROUP)\s+BY\s+["\w`\u0001(]/,
  /^(?:LIMIT|OFFSET)\s+[\d\u0001?$:]/,
  /^(?:(?:INNER|LEFT|RIGHT|FULL|CROSS)\s+(?:OUTER\s+)?)?JOIN\s+["\w`\u0001(]/,
  /^UNION\s+(?:ALL\s+)?\(*SELECT\b/,
  /^EXPLAIN\s+(?:ANALYZE\s+)?(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/,
];

/** The whole text in lower case, and no word of a sentence in it. */
const lowerCase = lazy((): readonly RegExp[] => [
  pattern(
    String.raw`^\(*select\s+(?:distinct\s+)?${NAME}\s+from\s+${NAME}\s*(?:;|$|where\b|order\s+by\b|group\s+by\b|limit\b|(?:inner|left|right)?\s*join\b)`,
    '',
  ),
  pattern(String.raw`^delete\s+from\s+${NAME}\s*(?:;|$|where\b)`, ''),
  pattern(String.raw`^(?:drop|truncate)\s+table\s+${NAME}\s*(?:;|$|cascade\b)`, ''),
  pattern(String.raw`^insert\s+into\s+${NAME}\s*\(`, ''),
  pattern(String.raw`^update\s+${NAME}\s+set\s+(?:\u0001|${NAME}\s*=)`, ''),
]);
const SENTENCE =
  /\b(?:a|an|the|your|my|our|their|its|this|that|these|those|any|some|one|each|below|above|here|please)\b/i;

function isSql(source: string): boolean {
  const text = source.startsWith(HOLE) ? source.replace(/^\u0001+\s*/, '') : source;
  if (text.length < 4) return false;
  if (certain().some((form) => form.test(text))) return true;
  if (UPPER_CASE.some((form) => form.test(text))) return true;
  return !SENTENCE.test(text) && lowerCase().some((form) => form.test(text));
}
