import { sqliteArray, sqliteScript } from './sqlite3';
import type { Library } from './types';

export const libsqlClient: Library = {
  packages: [
    '@libsql/client',
    '@libsql/client/web',
    '@libsql/client/http',
    '@libsql/client/node',
    '@libsql/client/sqlite3',
    '@libsql/client/ws',
  ],
  read: '@libsql/client 0.18.0',
  objects: {
    client: [{ steps: [{ call: 'createClient' }] }, { from: 'client', steps: [{ call: 'transaction' }] }],
  },
  types: { client: ['Client', 'Transaction'] },
  sinks: [
    {
      call: 'execute',
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'sql' },
      values: { argument: 1 },
      valuesProperty: 'args',
    },
    {
      call: ['batch', 'migrate'],
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0, each: true, orProperty: 'sql' },
      valuesProperty: 'args',
      dialect: 'batch',
    },
    { call: 'executeMultiple', on: 'client', kind: 'sql.text', at: { argument: 0 }, dialect: 'script' },
  ],
  dialects: {
    default: { ...sqliteArray, proven: true },
    batch: { ...sqliteArray, placeholder: 'none' },
    script: sqliteScript,
  },
};
