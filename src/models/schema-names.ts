import { wordsOf } from './names';

/** Words for parts of a database's schema, and for settings that only operators give. */
const SCHEMA_WORDS: ReadonlySet<string> = new Set(
  (
    'alias catalog collation column columns constraint database dialect enum field fields fk index indexes ' +
    'migration pk prefix primary relation schema sequence seq table tables tbl timeout trigger type view'
  ).split(' '),
);

/**
 * Whether something is called like a part of a schema: `tableName`, `opts.schema`, `seqName`. Programs that build
 * their own catalogue queries put such names into text; they come from models and migrations.
 */
export function soundsLikeSchema(name: string): boolean {
  const last = name.split('.').at(-1) ?? name;
  const words = wordsOf(last);
  const telling = words.at(-1) === 'name' || words.at(-1) === 'names' ? words.at(-2) : words.at(-1);
  return telling !== undefined && SCHEMA_WORDS.has(telling);
}

const SETTING_WORDS: ReadonlySet<string> = new Set(
  'conf config configs configuration constant constants consts enums env environment options opts setting settings'.split(
    ' ',
  ),
);

/**
 * Whether something of another file is by custom a constant or a setting: `TABLE`, `Status.open`, `names.MAIN`,
 * `config.tenant`, `dbSettings.role`. Clients choose none of these.
 */
export function soundsLikeConstant(name: string): boolean {
  const [first = '', ...members] = name.split('.');
  if (/^[A-Z]/.test(first) || members.some((member) => /^[A-Z][A-Z\d_]+$/.test(member))) return true;
  return [first, ...members.slice(0, -1)].some((part) => SETTING_WORDS.has(wordsOf(part).at(-1) ?? ''));
}

const ESCAPED_WORDS: ReadonlySet<string> = new Set(
  'escaped quoted safe sanitised sanitized trusted'.split(' '),
);

/** Whether a name says that its value was made harmless where it was made: `escapedSchema`, `opts.safeName`. */
export function soundsEscaped(name: string): boolean {
  const [first, second] = wordsOf(name.split('.').at(-1) ?? name);
  return second !== undefined && ESCAPED_WORDS.has(first ?? '');
}

/** Whether a name says that its value is SQL: `sql`, `fromSql`, `whereClause`. */
export function soundsLikeSqlText(name: string): boolean {
  const last = wordsOf(name.split('.').at(-1) ?? name).at(-1) ?? '';
  return /^(?:sql|clause|fragment|statement|stmt)$/.test(last);
}
