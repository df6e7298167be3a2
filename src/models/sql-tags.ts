/** Small packages whose whole purpose is a tag that binds: `` SQL`… ${value}` ``. */
import type { Library } from './types';

const wholeTemplate = { clears: ['sql.text'], at: { template: true } } as const;
const fragment = { kind: 'sql.text', at: { argument: 0 }, facts: { fragment: 'unknown' } } as const;
const tagDialect = {
  default: { placeholder: 'tag', engine: 'generic', refuses: ['ddl', 'interval'] },
} as const;

export const sqlTemplateStrings: Library = {
  packages: ['sql-template-strings', '@nearform/sql'],
  read: 'sql-template-strings 2.2.2, @nearform/sql 1.10.8',
  objects: {
    statement: [
      { steps: ['tagged'] },
      { steps: [{ member: 'SQL' }, 'tagged'] },
      { from: 'statement', steps: [{ call: ['append', 'setName', 'useBind'] }] },
    ],
  },
  types: { statement: ['SQLStatement', 'SqlStatement'] },
  sinks: [
    // A text is appended as it is; a statement made by the tag keeps its values.
    { ...fragment, call: 'append', on: 'statement' },
    { ...fragment, call: 'unsafe' },
  ],
  sanitizers: [
    { tagged: true, ...wholeTemplate },
    { tag: 'SQL', ...wholeTemplate },
    { call: ['glue', 'map', 'quoteIdent'], clears: ['sql.text'] },
  ],
  dialects: tagDialect,
};

export const sqlTemplateTag: Library = {
  packages: ['sql-template-tag'],
  read: 'sql-template-tag 5.2.1',
  sinks: [{ ...fragment, call: 'raw' }],
  sanitizers: [
    { tagged: true, ...wholeTemplate },
    { tag: 'sql', ...wholeTemplate },
    { call: ['join', 'bulk'], clears: ['sql.text'] },
  ],
  dialects: tagDialect,
};

export const pgTemplateTag: Library = {
  packages: ['pg-template-tag', '@ts-safeql/sql-tag'],
  read: 'pg-template-tag 0.1.2, @ts-safeql/sql-tag 0.2.2',
  sinks: [{ ...fragment, call: 'sqlLiteral' }],
  sanitizers: [
    { tagged: true, ...wholeTemplate },
    { tag: 'sql', ...wholeTemplate },
    { call: 'join', clears: ['sql.text'] },
  ],
  dialects: tagDialect,
};

export const pgSql2: Library = {
  packages: ['pg-sql2'],
  read: 'pg-sql2 4.14.1, documentation of 5',
  objects: { sql: [{ steps: [{ member: 'sql' }] }] },
  sinks: [{ ...fragment, call: 'raw', on: ['exports', 'sql'] }],
  sanitizers: [
    { tagged: true, on: ['exports', 'sql'], ...wholeTemplate },
    { tag: ['query', 'fragment'], on: ['exports', 'sql'], ...wholeTemplate },
    { call: ['identifier', 'value', 'literal', 'join'], on: ['exports', 'sql'], clears: ['sql.text'] },
  ],
  dialects: tagDialect,
};

/** `db.query` of these takes what the tag makes, and throws on a text. */
export const atDatabases: Library = {
  packages: [
    '@databases/pg',
    '@databases/mysql',
    '@databases/sqlite',
    '@databases/sqlite-sync',
    '@databases/sql',
  ],
  read: '@databases/pg 6.1.0, @databases/sql 3.3.0',
  objects: {
    db: [{ steps: ['called'] }, { from: 'db', steps: [{ call: ['task', 'tx'], callback: 0, parameter: 0 }] }],
    sql: [{ steps: [{ member: 'sql' }] }],
  },
  types: {
    db: [
      'ConnectionPool',
      'Connection',
      'Transaction',
      'Queryable',
      'DatabaseConnection',
      'DatabaseTransaction',
    ],
  },
  sinks: [{ ...fragment, call: '__dangerous__rawValue', on: ['exports', 'sql'] }],
  sanitizers: [
    { tagged: true, on: ['exports', 'sql'], ...wholeTemplate },
    { call: ['ident', 'value', 'join'], on: ['exports', 'sql'], clears: ['sql.text'] },
  ],
  dialects: tagDialect,
};

export const zapatos: Library = {
  packages: ['zapatos/db'],
  read: 'zapatos 6.6.1',
  sinks: [{ ...fragment, call: 'raw' }],
  sanitizers: [
    { tag: 'sql', ...wholeTemplate },
    { call: ['param', 'cols', 'vals'], clears: ['sql.text'] },
  ],
  dialects: tagDialect,
};
