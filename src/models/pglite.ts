import { postgresDollar } from './pg';
import type { Library } from './types';

export const pglite: Library = {
  packages: ['@electric-sql/pglite'],
  read: '@electric-sql/pglite 0.5.16',
  objects: {
    db: [
      { steps: [{ new: 'PGlite' }] },
      { steps: [{ member: 'PGlite' }, { call: 'create' }] },
      { from: 'db', steps: [{ call: ['transaction', 'runExclusive'], callback: 0, parameter: 0 }] },
    ],
  },
  types: { db: ['PGlite', 'PGliteInterface', 'Transaction'] },
  sinks: [
    { call: 'query', on: 'db', kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } },
    { call: 'exec', on: 'db', kind: 'sql.text', at: { argument: 0 }, dialect: 'script' },
  ],
  sanitizers: [{ tag: 'sql', on: 'db', clears: ['sql.text'], at: { template: true } }],
  dialects: {
    // An object in place of a list would leave the database unable to answer.
    default: { ...postgresDollar, proven: true, lists: 'texts' },
    script: { placeholder: 'none', engine: 'postgres' },
  },
};
