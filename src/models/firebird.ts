import type { Library } from './types';

export const firebird: Library = {
  packages: ['node-firebird'],
  read: 'node-firebird 2.17.1',
  objects: {
    db: [
      { steps: [{ call: ['attach', 'create', 'attachOrCreate'], callback: -1, parameter: 1 }] },
      { steps: [{ call: ['attachAsync', 'createAsync', 'attachOrCreateAsync'] }] },
      { from: 'pool', steps: [{ call: 'get', callback: -1, parameter: 1 }] },
      { from: 'pool', steps: [{ call: 'getAsync' }] },
      { from: 'db', steps: [{ call: ['transaction', 'startTransaction'], callback: -1, parameter: 1 }] },
      { from: 'db', steps: [{ call: 'transactionAsync' }] },
      { from: 'db', steps: [{ call: ['withTransaction', 'savepoint'], callback: 0, parameter: 0 }] },
    ],
    pool: [{ steps: [{ call: 'pool' }] }],
  },
  types: { db: ['Database', 'Transaction'], pool: 'ConnectionPool' },
  sinks: [
    {
      call: [
        'query',
        'queryAsync',
        'execute',
        'executeAsync',
        'queryStream',
        'sequentially',
        'sequentiallyAsync',
      ],
      on: 'db',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
    },
    {
      call: ['executeBatch', 'executeBatchAsync', 'newStatement', 'newStatementAsync', 'batchStream'],
      on: 'db',
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'statement',
    },
  ],
  sanitizers: [{ call: 'escape', clears: ['sql.text'] }],
  dialects: {
    default: { placeholder: 'question', values: 'array', engine: 'generic', refuses: ['ddl'] },
    statement: { placeholder: 'none', engine: 'generic' },
  },
};
