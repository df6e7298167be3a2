import type { Library } from './types';

/** Every way to write SQL in slonik binds; `sql.unsafe` means that rows are not validated, not that text is raw. */
export const slonik: Library = {
  packages: ['slonik', '@slonik/sql-tag'],
  read: 'slonik 47.3.2',
  objects: {
    pool: [{ steps: [{ call: 'createPool' }] }],
    connection: [
      { from: 'pool', steps: [{ call: ['connect', 'transaction'], callback: 0, parameter: 0 }] },
      { from: 'connection', steps: [{ call: 'transaction', callback: 0, parameter: 0 }] },
    ],
    sql: [{ steps: [{ member: 'sql' }] }, { steps: [{ call: 'createSqlTag' }] }],
    typed: [{ from: 'sql', steps: [{ call: ['type', 'typeAlias'] }] }],
  },
  types: {
    pool: 'DatabasePool',
    connection: [
      'DatabaseConnection',
      'DatabasePoolConnection',
      'DatabaseTransactionConnection',
      'CommonQueryMethods',
    ],
    sql: 'SqlTag',
  },
  sanitizers: [
    { tag: ['unsafe', 'fragment'], on: 'sql', clears: ['sql.text'], at: { template: true } },
    { tagged: true, on: ['sql', 'typed'], clears: ['sql.text'], at: { template: true } },
    {
      call: ['identifier', 'join', 'array', 'unnest', 'json', 'jsonb', 'binary', 'date'],
      on: 'sql',
      clears: ['sql.text'],
    },
  ],
};

export const slonikRaw: Library = {
  packages: ['slonik-sql-tag-raw'],
  read: 'slonik-sql-tag-raw 47.3.2',
  sinks: [{ call: 'raw', kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } }],
  dialects: {
    default: { placeholder: 'dollar', values: 'array', engine: 'postgres', refuses: ['ddl', 'interval'] },
  },
};
