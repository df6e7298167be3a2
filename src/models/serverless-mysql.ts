import type { Library } from './types';

export const serverlessMysql: Library = {
  packages: ['serverless-mysql'],
  read: 'serverless-mysql 2.1.0',
  objects: {
    client: [{ steps: ['called'] }],
    transaction: [
      { from: 'client', steps: [{ call: 'transaction' }] },
      { from: 'transaction', steps: [{ call: ['query', 'rollback'] }] },
    ],
    'mysql2.connection': [{ from: 'client', steps: [{ call: 'getClient' }] }],
  },
  types: { client: 'ServerlessMysql' },
  sinks: [
    {
      call: 'query',
      on: ['client', 'transaction'],
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'sql' },
      values: { argument: 1 },
      valuesProperty: 'values',
    },
  ],
  sanitizers: [
    { call: 'escape', on: 'client', clears: ['sql.text'], exceptShapes: ['object'] },
    { call: 'escapeId', on: 'client', clears: ['sql.text'] },
  ],
  formatters: [
    {
      call: 'format',
      on: 'client',
      kind: 'sql.text',
      text: { argument: 0 },
      values: { argument: 1 },
      escapes: ['?', '??'],
      raw: [],
    },
  ],
  dialects: {
    default: { placeholder: 'question', values: 'array', engine: 'mysql', refuses: ['limit'] },
  },
};
