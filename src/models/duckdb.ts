import type { Dialect, Library } from './types';

const dollarArray: Dialect = { placeholder: 'dollar', values: 'array', engine: 'postgres', refuses: ['ddl'] };
const questionSpread: Dialect = {
  placeholder: 'question',
  values: 'spread',
  engine: 'postgres',
  refuses: ['ddl'],
};

export const duckdbNodeApi: Library = {
  packages: ['@duckdb/node-api'],
  read: '@duckdb/node-api 1.5.6-r.1',
  objects: {
    instance: [{ steps: [{ member: 'DuckDBInstance' }, { call: ['create', 'fromCache'] }] }],
    connection: [
      { from: 'instance', steps: [{ call: 'connect' }] },
      { steps: [{ member: 'DuckDBConnection' }, { call: 'create' }] },
    ],
  },
  types: { instance: 'DuckDBInstance', connection: 'DuckDBConnection' },
  sinks: [
    {
      call: [
        'run',
        'runAndRead',
        'runAndReadAll',
        'stream',
        'streamAndRead',
        'streamAndReadAll',
        'start',
        'startThenRead',
        'startThenReadAll',
        'startStream',
        'startStreamThenRead',
        'startStreamThenReadAll',
      ],
      on: 'connection',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
    },
    {
      call: ['runAndReadUntil', 'streamAndReadUntil', 'startThenReadUntil', 'startStreamThenReadUntil'],
      on: 'connection',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 2 },
    },
    {
      call: ['prepare', 'extractStatements'],
      on: 'connection',
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'statement',
    },
  ],
  dialects: { default: dollarArray, statement: { placeholder: 'none', engine: 'postgres' } },
};

export const duckdb: Library = {
  packages: ['duckdb', 'duckdb-async'],
  read: 'duckdb 1.4.4, duckdb-async 1.4.2',
  objects: {
    db: [
      { steps: [{ new: ['Database', 'Connection'] }] },
      { steps: [{ member: 'Database' }, { call: 'create' }] },
      { from: 'db', steps: [{ call: 'connect' }] },
    ],
  },
  types: { db: ['Database', 'Connection'] },
  sinks: [
    {
      call: ['all', 'each', 'run', 'runSync', 'stream', 'arrowIPCAll', 'arrowIPCStream'],
      on: 'db',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argumentsFrom: 1 },
    },
    {
      call: ['prepare', 'prepareSync'],
      on: 'db',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { resultCall: ['run', 'all', 'each', 'bind'] },
    },
    { call: 'exec', on: 'db', kind: 'sql.text', at: { argument: 0 }, dialect: 'script' },
  ],
  dialects: { default: questionSpread, script: { placeholder: 'none', engine: 'postgres' } },
};
