import type { Dialect, Library } from './types';

/** `@name`, bound by `.input('name', value)` before the query. */
const inputs: Dialect = { placeholder: 'at-name', values: 'input-calls', engine: 'mssql', refuses: ['ddl'] };

export const mssql: Library = {
  packages: ['mssql', 'mssql/msnodesqlv8', 'mssql/msnodesqlv8.js'],
  read: 'mssql 12.7.14, @types/mssql',
  objects: {
    pool: [
      { steps: [{ new: 'ConnectionPool' }] },
      { steps: [{ call: 'connect' }] },
      { from: 'pool', steps: [{ call: 'connect' }] },
    ],
    transaction: [{ steps: [{ new: 'Transaction' }] }, { from: 'pool', steps: [{ call: 'transaction' }] }],
    request: [
      { steps: [{ new: 'Request' }] },
      { from: 'pool', steps: [{ call: 'request' }] },
      { from: 'transaction', steps: [{ call: 'request' }] },
      { from: 'request', steps: [{ call: ['input', 'output', 'replaceInput', 'replaceOutput'] }] },
    ],
    statement: [
      { steps: [{ new: 'PreparedStatement' }] },
      { from: 'statement', steps: [{ call: ['input', 'output'] }] },
    ],
  },
  types: {
    pool: 'ConnectionPool',
    transaction: 'Transaction',
    request: 'Request',
    statement: 'PreparedStatement',
  },
  sinks: [
    { call: ['query', 'batch'], on: ['request'], kind: 'sql.text', at: { argument: 0 } },
    {
      call: ['query', 'batch'],
      on: ['exports', 'pool'],
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'direct',
    },
    {
      call: 'execute',
      on: 'request',
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'direct',
      facts: { position: 'identifier' },
    },
    { call: 'prepare', on: 'statement', kind: 'sql.text', at: { argument: 0 }, dialect: 'direct' },
  ],
  sanitizers: [
    {
      tag: ['query', 'batch'],
      on: ['exports', 'pool', 'request'],
      clears: ['sql.text'],
      at: { template: true },
    },
  ],
  dialects: { default: inputs, direct: { placeholder: 'tag', engine: 'mssql', refuses: ['ddl'] } },
};
