import { sqliteScript } from './sqlite3';
import type { Dialect, Library, Sink } from './types';

/** Values go to the calls of the prepared statement, one argument each. */
export const preparedSpread: Dialect = {
  placeholder: 'question',
  values: 'spread',
  engine: 'sqlite',
  refuses: ['ddl'],
};

const prepare: Sink = {
  call: 'prepare',
  on: 'db',
  kind: 'sql.text',
  at: { argument: 0 },
  values: { resultCall: ['run', 'get', 'all', 'iterate', 'bind'] },
};

const exec: Sink = { call: 'exec', on: 'db', kind: 'sql.text', at: { argument: 0 }, dialect: 'script' };

export const betterSqlite3: Library = {
  packages: ['better-sqlite3', 'better-sqlite3-multiple-ciphers', 'libsql', 'libsql/promise'],
  read: 'better-sqlite3 12.11.1, libsql 0.5.29',
  objects: {
    db: [
      { steps: ['constructed'] },
      { steps: ['called'] },
      { steps: [{ new: 'Database' }] },
      { from: 'db', steps: [{ call: 'exec' }] },
    ],
  },
  types: { db: 'Database' },
  sinks: [
    prepare,
    exec,
    {
      call: 'pragma',
      on: 'db',
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'script',
      facts: { fragment: 'pragma' },
    },
  ],
  dialects: { default: { ...preparedSpread, proven: true }, script: sqliteScript },
};

export const nodeSqlite: Library = {
  packages: ['node:sqlite'],
  read: 'Node.js 24 documentation of node:sqlite',
  objects: {
    db: [{ steps: [{ new: ['DatabaseSync', 'Database'] }] }],
    tags: [{ from: 'db', steps: [{ call: 'createTagStore' }] }],
  },
  types: { db: 'DatabaseSync' },
  sinks: [prepare, exec],
  sanitizers: [
    { tag: ['run', 'get', 'all', 'iterate'], on: 'tags', clears: ['sql.text'], at: { template: true } },
  ],
  dialects: { default: preparedSpread, script: sqliteScript },
};
