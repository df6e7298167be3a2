import type { Library } from './types';

export const alasql: Library = {
  packages: ['alasql'],
  read: 'alasql 4.19.1',
  objects: {
    db: [{ steps: [{ new: 'Database' }] }],
  },
  sinks: [
    { called: true, kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } },
    { call: ['promise', 'exec'], kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } },
    { call: ['compile', 'parse'], kind: 'sql.text', at: { argument: 0 }, dialect: 'statement' },
    { call: 'exec', on: 'db', kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } },
  ],
  dialects: {
    default: { placeholder: 'question', values: 'array', engine: 'generic' },
    statement: { placeholder: 'none', engine: 'generic' },
  },
};
