import { sqliteArray } from './sqlite3';
import type { Library } from './types';

export const sqlJs: Library = {
  packages: ['sql.js', 'sql.js/dist/sql-asm.js', 'sql.js/dist/sql-wasm.js', 'sql.js-fts5'],
  read: 'sql.js 1.16.0',
  objects: {
    module: [{ steps: ['called'] }],
    db: [{ from: 'module', steps: [{ new: 'Database' }] }, { steps: [{ new: 'Database' }] }],
  },
  types: { module: 'SqlJsStatic', db: 'Database' },
  sinks: [
    {
      call: ['exec', 'run', 'each', 'prepare', 'iterateStatements'],
      on: 'db',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
    },
  ],
  dialects: { default: sqliteArray },
};
