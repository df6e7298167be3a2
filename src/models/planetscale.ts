import type { Library } from './types';

export const planetscale: Library = {
  packages: ['@planetscale/database'],
  read: '@planetscale/database 1.20.2',
  objects: {
    connection: [
      { steps: [{ call: 'connect' }] },
      { steps: [{ new: ['Client', 'Connection'] }] },
      { from: 'connection', steps: [{ call: 'connection' }] },
      { from: 'connection', steps: [{ call: 'transaction', callback: 0, parameter: 0 }] },
    ],
  },
  types: { connection: ['Client', 'Connection', 'Transaction'] },
  sinks: [
    { call: 'execute', on: 'connection', kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } },
  ],
  formatters: [
    {
      call: 'format',
      kind: 'sql.text',
      text: { argument: 0 },
      values: { argument: 1 },
      escapes: ['?', ':name'],
      raw: [],
    },
  ],
  dialects: { default: { placeholder: 'question', values: 'array', engine: 'mysql', refuses: ['limit'] } },
};
