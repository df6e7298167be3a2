import { preparedSpread } from './better-sqlite3';
import { postgresDollar } from './pg';
import type { Library } from './types';

export const bunSqlite: Library = {
  packages: ['bun:sqlite'],
  read: 'bun-types 1.4.5',
  objects: {
    db: [
      { steps: [{ new: 'Database' }] },
      { steps: ['constructed'] },
      { steps: [{ member: 'Database' }, { call: ['open', 'deserialize'] }] },
    ],
  },
  types: { db: 'Database' },
  sinks: [
    {
      call: ['query', 'prepare'],
      on: 'db',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { resultCall: ['all', 'get', 'run', 'values', 'iterate'] },
    },
    {
      call: ['run', 'exec'],
      on: 'db',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
      dialect: 'array',
    },
  ],
  dialects: { default: preparedSpread, array: { ...preparedSpread, values: 'array' } },
};

export const bunSql: Library = {
  packages: ['bun'],
  read: 'bun-types 1.4.5',
  objects: {
    bun: [{ package: 'globalThis', steps: [{ member: 'Bun' }] }],
    sql: [
      { package: 'bun', steps: [{ member: ['sql', 'postgres'] }] },
      { package: 'bun', steps: [{ new: 'SQL' }] },
      { from: 'bun', steps: [{ member: ['sql', 'postgres'] }] },
      { from: 'bun', steps: [{ new: 'SQL' }] },
      {
        from: 'sql',
        steps: [
          {
            call: ['begin', 'transaction', 'savepoint', 'beginDistributed', 'distributed'],
            callback: -1,
            parameter: 0,
          },
        ],
      },
      { from: 'sql', steps: [{ call: ['reserve', 'connect'] }] },
    ],
  },
  types: { sql: ['SQL', 'TransactionSQL', 'ReservedSQL', 'SavepointSQL'] },
  sinks: [{ call: 'unsafe', on: 'sql', kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } }],
  sanitizers: [
    { tagged: true, on: 'sql', clears: ['sql.text'], at: { template: true } },
    { called: true, on: 'sql', clears: ['sql.text'] },
  ],
  dialects: { default: postgresDollar },
};
