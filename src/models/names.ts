/**
 * What a name tells where nothing else does: the module that made a value is another file, and it has no declared
 * type. A name alone never makes a finding; the method and the argument must fit as well.
 */

/** A list of words, written as one text. */
function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Words that say "database" by themselves: `db`, `userDb`, `mysqlPool`. */
export const databaseWords: ReadonlySet<string> = words(
  'clickhouse cockroach database databases db dbh drizzle duckdb knex kysely libsql mariadb ' +
    'mssql mysql mysql2 neon oracle oracledb pg pgp pglite planetscale postgres postgresql prisma ' +
    'psql sequelize slonik snowflake sql sqlite sqlite3 sqlserver turso typeorm',
);

/** Words for a handle of whatever is connected to. Alone, or after a word of the list above. */
export const handleWords: ReadonlySet<string> = words(
  'client cluster con conn connection cursor em handle instance manager pool runner session ' +
    'source transaction trx tx txn',
);

/** Handle words that mean a database even without one of its words before them. */
const tellingHandles: ReadonlySet<string> = words(
  'client con conn connection cursor em pool transaction trx tx txn',
);

/** Two-word names that mean a database handle: TypeORM's and MikroORM's own vocabulary. */
const handlePairs: readonly string[] = [
  'data source',
  'entity manager',
  'query runner',
  'query builder',
  'query interface',
];

/** Words that may stand before a bare handle word without saying what it is connected to: `readPool`, `newClient`. */
const neutralWords: ReadonlySet<string> = words(
  'app base core current default global inner local main master my new outer our primary read ' +
    'reader readonly replica rw secondary shared single slave tenant test the write writer',
);

/** Databases that do not speak SQL; a name with one of these is no handle of ours. */
const otherDatabases: ReadonlySet<string> = words(
  'arango chroma couch couchbase dynamo dynamodb elastic faiss firestore indexed leveldb lowdb ' +
    'milvus mongo mongodb nedb neo4j pinecone pouch qdrant redis rethink rocks solr vector ' +
    'weaviate',
);

/** First words of names that hold a truth value: `isConnection`, `hasDb`. */
const askingWords: ReadonlySet<string> = words('can had has is no not should was will without');

/** Verbs of functions that hand out a handle: `getConnection()`, `useDb()`, `connectToDatabase()`. */
const givingVerbs: ReadonlySet<string> = words(
  'acquire connect create ensure fetch get init load make obtain open resolve setup start use',
);

/**
 * The words of a name, in lower case: `_pgClient2` is `pg`, `client`. A number at the end of a word that is itself
 * a name (`sqlite3`, `mysql2`) stays.
 */
export function wordsOf(name: string): readonly string[] {
  const split = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
  return split
    .map((word) => (databaseWords.has(word) ? word : word.replace(/\d+$/, '')))
    .filter((word) => word !== '');
}

/**
 * Whether a variable or property of this name is by convention a handle of an SQL database: `db`, `pgClient`,
 * `readPool`, `trx`. Names of settings (`dbUrl`), of other stores (`redisClient`) and of other things that are
 * pooled or connected (`workerPool`, `httpClient`) are not.
 */
export function soundsLikeDatabase(name: string): boolean {
  return wordsSoundLikeDatabase(wordsOf(name));
}

/** The same of a function's name, for what it returns: `getConnection()`, `useDb()`, `db()`. */
export function givesDatabase(name: string): boolean {
  const spoken = wordsOf(name);
  if (wordsSoundLikeDatabase(spoken)) return true;
  const [verb, ...rest] = spoken;
  if (verb === undefined || !givingVerbs.has(verb)) return false;
  return wordsSoundLikeDatabase(rest[0] === 'to' ? rest.slice(1) : rest);
}

function wordsSoundLikeDatabase(spoken: readonly string[]): boolean {
  const [first] = spoken;
  const last = spoken.at(-1);
  if (first === undefined || last === undefined || askingWords.has(first)) return false;
  if (spoken.some((word) => otherDatabases.has(word))) return false;
  if (databaseWords.has(last)) return true;
  const before = spoken.slice(0, -1);
  if (handlePairs.includes(`${before.at(-1) ?? ''} ${last}`)) return true;
  if (!handleWords.has(last)) return false;
  if (before.some((word) => databaseWords.has(word))) return true;
  return tellingHandles.has(last) && before.every((word) => neutralWords.has(word));
}

/** White space, comments and brackets before a statement. */
const BEFORE_STATEMENT = /^(?:[\s(;]|--[^\n]*(?:\n|$)|\/\*[^]*?\*\/)+/;

/**
 * How SQL statements begin, as far as the constant start of a text shows it. English that begins with the same word
 * (`Update available`, `Select an option`) is told apart by what follows; `$` is where a value was put in.
 */
export const statementStarts: readonly RegExp[] = [
  /^select(?:$|\s+(?!an?\s|the\s|your?\s|from the\s))/i,
  /^insert\s+(?:into|ignore|or)(?:\s|$)/i,
  /^(?:replace|merge|upsert)\s+into(?:\s|$)/i,
  /^update\s+(?:only\s+|or\s+\w+\s+)?["`[\w.]*["`\]]?(?:$|\s+(?:as\s+)?(?:\w+\s+)?set(?:\s|$))/i,
  /^delete\s+(?:\w+\s+)?from(?:\s|$)/i,
  /^with\s+(?:recursive\s+)?["`\w]+\s*(?:\([^)]*\)\s*)?as\s+(?:(?:not\s+)?materialized\s*)?\(/i,
  /^create\s+(?:(?:or replace|temp|temporary|unique|unlogged|materialized|virtual)\s+)*(?:table|index|view|database|schema|user|role|type|function|trigger|sequence)(?:\s|$)/i,
  /^(?:alter|drop)\s+(?:materialized\s+)?(?:table|index|view|database|schema|user|role|type|column|sequence|trigger|function)(?:\s|$)/i,
  /^truncate\s+(?:table\s|["`\w.]*\s*;?\s*$)/i,
  /^(?:grant|revoke)\s+[\w, ]{1,80} on\s/i,
  /^(?:call|exec|execute)\s+["`\w.]+\s*(?:\(|@|$)/i,
  /^set\s+(?:local|session|global|search_path|role|names|transaction|@)/i,
  /^show\s+(?:tables|databases|columns|index|create|variables|status|grants)(?:\s|$)/i,
  /^(?:explain|describe)\s+(?:select|analyze|table|insert|update|delete)\s/i,
  /^copy\s+["`\w.(]*\s*(?:$|\(|from\s|to\s)/i,
  /^pragma\s/i,
  /^(?:vacuum|reindex|listen|notify|lock tables?)(?:\s|$)/i,
  /^values\s*\(/i,
];

/** Whether the constant start of a text is that of an SQL statement. */
export function startsLikeSql(text: string): boolean {
  const statement = text.replace(BEFORE_STATEMENT, '');
  return statementStarts.some((start) => start.test(statement));
}

const STATEMENT_WORDS =
  /^(?:select|insert|replace|merge|upsert|update|delete|with|create|alter|drop|truncate|grant|revoke|call|exec|execute|set|show|explain|describe|copy|pragma|vacuum|reindex|listen|notify|lock|values)(?![a-z])/i;

/** Whether a text may be the start of what `startsLikeSql` takes for a statement: the same, quickly. */
export function mayBeSql(text: string): boolean {
  const first = text.search(/[^\s(;]/);
  if (first < 0) return false;
  const isComment = text.startsWith('--', first) || text.startsWith('/*', first);
  return isComment || STATEMENT_WORDS.test(first === 0 ? text : text.slice(first));
}

/**
 * Whether a column of this name holds keys of rows, which are never truth values and are only compared for being
 * the same: `id`, `user_id`, `orderId`; not `paid` or `valid`.
 */
export function namesKey(column: string): boolean {
  return wordsOf(column).at(-1) === 'id';
}

/** Whether a variable of this name is by convention a builder of an SQL query: `qb`, `queryBuilder`, `subQuery`. */
export function soundsLikeQueryBuilder(name: string): boolean {
  const spoken = wordsOf(name);
  const last = spoken.at(-1) ?? '';
  return last === 'qb' || last === 'querybuilder' || (last === 'builder' && spoken.at(-2) === 'query');
}

/** Pipes of the project whose result is no longer the client's text: `ParseObjectIdPipe`. */
export function soundsLikeParsingPipe(name: string): boolean {
  return /^Parse[A-Z]\w*Pipe$/.test(name) && !/(?:Json|JSON|Body|Text|String|Query|File)/.test(name);
}

/** Pipes of the project that check a value against a schema: `JoiValidationPipe`, `ZodPipe`. */
export function soundsLikeValidatingPipe(name: string): boolean {
  return /(?:Valid|Schema|Zod|Joi|Yup)\w*Pipe$/.test(name);
}
