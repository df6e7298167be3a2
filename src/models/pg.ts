import type { Dialect, Library, Sink } from './types';

/** PostgreSQL's own protocol: `$1`, values as an array. Utility statements take no parameters. */
export const postgresDollar: Dialect = {
  placeholder: 'dollar',
  values: 'array',
  engine: 'postgres',
  refuses: ['ddl', 'interval'],
};

/** `.query(text, values)` and `.query({ text, values })`. */
const query: Sink = {
  call: 'query',
  on: ['pool', 'client'],
  kind: 'sql.text',
  at: { argument: 0, orProperty: 'text' },
  values: { argument: 1 },
  valuesProperty: 'values',
};

export const pg: Library = {
  packages: ['pg'],
  read: 'pg 8.23.1, @types/pg 8.23.1',
  objects: {
    native: [{ steps: [{ member: 'native' }] }],
    pool: [{ steps: [{ new: 'Pool' }] }, { from: 'native', steps: [{ new: 'Pool' }] }],
    client: [
      { steps: [{ new: 'Client' }] },
      { from: 'native', steps: [{ new: 'Client' }] },
      { from: 'pool', steps: [{ call: 'connect' }] },
      { from: 'pool', steps: [{ call: 'connect', callback: 0, parameter: 1 }] },
      { from: 'pool', steps: [{ event: ['connect', 'acquire', 'remove'], parameter: 0 }] },
      { from: 'client', steps: [{ call: 'connect' }] },
      // Up to version 6: pg.connect(url, (err, client, done) => …)
      { steps: [{ call: 'connect', callback: -1, parameter: 1 }] },
    ],
  },
  types: { pool: 'Pool', client: ['Client', 'ClientBase', 'PoolClient'] },
  sinks: [
    query,
    {
      new: 'Query',
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'text' },
      values: { argument: 1 },
      valuesProperty: 'values',
    },
    { call: ['copyFrom', 'copyTo'], on: 'client', kind: 'sql.text', at: { argument: 0 }, dialect: 'copy' },
  ],
  sanitizers: [
    { call: ['escapeLiteral', 'escapeIdentifier'], on: ['exports', 'client'], clears: ['sql.text'] },
  ],
  dialects: {
    default: { ...postgresDollar, proven: true, lists: 'array' },
    copy: { placeholder: 'none', engine: 'postgres' },
  },
};

export const pgPool: Library = {
  packages: ['pg-pool'],
  read: 'pg-pool 3.14.0',
  objects: {
    'pg.pool': [{ steps: ['constructed'] }, { steps: ['called'] }],
  },
};

export const pgNative: Library = {
  packages: ['pg-native'],
  read: 'pg-native 3.9.0',
  objects: { client: [{ steps: ['constructed'] }, { steps: ['called'] }] },
  sinks: [
    {
      call: ['query', 'querySync'],
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
    },
    {
      call: ['prepare', 'prepareSync'],
      on: 'client',
      kind: 'sql.text',
      at: { argument: 1 },
      dialect: 'named',
    },
  ],
  sanitizers: [{ call: ['escapeLiteral', 'escapeIdentifier'], on: 'client', clears: ['sql.text'] }],
  // A statement prepared by name gets its values where it is executed by name, often far away.
  dialects: { default: postgresDollar, named: { placeholder: 'none', engine: 'postgres' } },
};

/** Streams and cursors that are handed to `client.query`; their text is parsed when they are made. */
export const pgCursor: Library = {
  packages: ['pg-cursor', 'pg-query-stream'],
  read: 'pg-cursor 2.22.0, pg-query-stream 4.17.0',
  sinks: [{ constructed: true, kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } }],
  dialects: { default: { ...postgresDollar, lists: 'array' } },
};

export const pgCopyStreams: Library = {
  packages: ['pg-copy-streams'],
  read: 'pg-copy-streams 7.0.0',
  sinks: [{ call: ['from', 'to', 'both'], kind: 'sql.text', at: { argument: 0 } }],
  dialects: { default: { placeholder: 'none', engine: 'postgres' } },
};
