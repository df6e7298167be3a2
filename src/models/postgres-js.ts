import type { Library } from './types';

export const postgresJs: Library = {
  packages: ['postgres'],
  read: 'postgres 3.4.9',
  objects: {
    sql: [
      { steps: ['called'] },
      { from: 'sql', steps: [{ call: ['begin', 'savepoint'], callback: -1, parameter: 0 }] },
      { from: 'sql', steps: [{ call: 'reserve' }] },
    ],
  },
  types: { sql: ['Sql', 'TransactionSql', 'ReservedSql', 'ISql'] },
  sinks: [{ call: 'unsafe', on: 'sql', kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } }],
  sanitizers: [
    { tagged: true, on: 'sql', clears: ['sql.text'], at: { template: true } },
    // Inside a tag: identifiers are quoted, rows and lists are bound.
    { called: true, on: 'sql', clears: ['sql.text'] },
  ],
  dialects: {
    default: { placeholder: 'dollar', values: 'array', engine: 'postgres', refuses: ['ddl', 'interval'] },
  },
};
