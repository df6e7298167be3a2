import { describe, expect, it } from 'vitest';
import {
  databaseWords,
  givesDatabase,
  handleWords,
  namesKey,
  soundsLikeDatabase,
  startsLikeSql,
  wordsOf,
} from '../../src/models/names';

describe('the words of a name', () => {
  it.each([
    ['pgClient', ['pg', 'client']],
    ['_db', ['db']],
    ['#pool', ['pool']],
    ['DB_CONN', ['db', 'conn']],
    ['sqlite3', ['sqlite3']],
    ['mysql2Pool', ['mysql2', 'pool']],
    ['client2', ['client']],
    ['SQLServerDB', ['sql', 'server', 'db']],
    ['', []],
    ['$', []],
  ])('%s', (name, expected) => {
    expect(wordsOf(name)).toEqual(expected);
  });
});

describe('names of database handles', () => {
  it.each([
    'db',
    'DB',
    '_db',
    'userDb',
    'database',
    'pool',
    'dbPool',
    'pgPool',
    'readPool',
    'writerConnection',
    'conn',
    'con',
    'connection',
    'mysqlConnection',
    'dbConn',
    'client',
    'pgClient',
    'dbClient',
    'knex',
    'sequelize',
    'prisma',
    'sqlite3',
    'trx',
    'tx',
    'transaction',
    'em',
    'entityManager',
    'dataSource',
    'queryRunner',
    'masterDb',
    'tenantDb2',
    'sql',
    'dbSession',
    'databaseInstance',
  ])('%s is one', (name) => {
    expect(soundsLikeDatabase(name)).toBe(true);
  });

  it.each([
    'dbName',
    'dbUrl',
    'dbConfig',
    'databaseUrl',
    'connectionString',
    'poolSize',
    'clientId',
    'sqlText',
    'pgFormat',
    'redisClient',
    'httpClient',
    'apiClient',
    's3Client',
    'graphqlClient',
    'elasticClient',
    'workerPool',
    'threadPool',
    'socketConnection',
    'wsConnection',
    'mongoDb',
    'mongodb',
    'mongoClient',
    'dynamoDb',
    'dynamodbClient',
    'redisDb',
    'indexedDb',
    'vectorDb',
    'session',
    'manager',
    'runner',
    'source',
    'instance',
    'eventSource',
    'queue',
    'document',
    'console',
    'emitter',
    'context',
    'text',
    'next',
    '$',
    '',
  ])('%s is none', (name) => {
    expect(soundsLikeDatabase(name)).toBe(false);
  });
});

describe('names of functions that give a handle', () => {
  it.each([
    'getConnection',
    'getDb',
    'getPool',
    'getDbClient',
    'connectToDatabase',
    'openDatabase',
    'useDb',
    'db',
    'createPool',
    'acquireConnection',
    'getDataSource',
    'getKnex',
  ])('%s', (name) => {
    expect(givesDatabase(name)).toBe(true);
  });

  it.each([
    'get',
    'getUser',
    'getRedisClient',
    'getHttpClient',
    'getDbName',
    'closeConnection',
    'releaseClient',
    'isConnection',
    'createWorkerPool',
    'getClientId',
    'connect',
    'getSession',
    'hasDb',
  ])('not %s', (name) => {
    expect(givesDatabase(name)).toBe(false);
  });
});

describe('starts of SQL statements', () => {
  it.each([
    'SELECT * FROM users WHERE id = ',
    'select ',
    'SELECT',
    "\n    SELECT id\n    FROM t WHERE a = '",
    '-- name: users\nSELECT 1',
    '/* hint */ select 1',
    '(SELECT 1)',
    'INSERT INTO users VALUES (',
    'insert ignore into t',
    'UPDATE ',
    'UPDATE users SET name = ',
    'update "users" as u set ',
    'DELETE FROM users WHERE id = ',
    'delete u from users u',
    'WITH recent AS (SELECT',
    'with recursive t(n) as (',
    'CREATE TABLE ',
    'create or replace view v',
    'CREATE UNIQUE INDEX i ON t',
    'DROP TABLE ',
    'ALTER TABLE ',
    'TRUNCATE ',
    'TRUNCATE TABLE t',
    'GRANT SELECT, INSERT ON t TO ',
    'CALL proc(',
    'EXEC dbo.find @id = ',
    'SET search_path TO ',
    'SHOW TABLES LIKE ',
    'EXPLAIN SELECT 1',
    'COPY users FROM ',
    'PRAGMA table_info(',
    'VALUES (1, 2)',
    'REPLACE INTO t VALUES (',
    'NOTIFY channel',
  ])('%j', (text) => {
    expect(startsLikeSql(text)).toBe(true);
  });

  it.each([
    'Select an option: ',
    'Select the file',
    'select your country',
    'selected: ',
    'Update available: ',
    'Updated ',
    'Insert coin',
    'Delete this item?',
    'With love, ',
    'With this as context (see below)',
    'Create a new user',
    'Drop files here',
    'Drop everything',
    'Call me at ',
    'Set up your account',
    'Show more',
    'Copy the link from here',
    'Explain the error',
    'Truncate text after ',
    'Grant access to ',
    'values: ',
    'user:',
    '/users/',
    'GET /select',
    '',
  ])('not %j', (text) => {
    expect(startsLikeSql(text)).toBe(false);
  });
});

describe('the word lists', () => {
  it('hold words as names are split into them', () => {
    for (const word of [...databaseWords, ...handleWords]) expect(wordsOf(word)).toEqual([word]);
  });

  it('do not overlap', () => {
    expect([...databaseWords].filter((word) => handleWords.has(word))).toEqual([]);
  });
});

describe('names of key columns', () => {
  it.each(['id', 'ID', 'user_id', 'userId', 'orderID', 'order id'])('%s holds keys', (name) => {
    expect(namesKey(name)).toBe(true);
  });
  it.each(['paid', 'valid', 'active', 'id_type', 'identity', 'grid', ''])('%s does not', (name) => {
    expect(namesKey(name)).toBe(false);
  });
});
