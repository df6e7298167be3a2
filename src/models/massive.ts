import type { Library } from './types';

export const massive: Library = {
  packages: ['massive'],
  read: 'massive 6.11.3',
  objects: {
    db: [
      { steps: ['called'] },
      { from: 'db', steps: [{ call: ['withTransaction', 'withConnection'], callback: 0, parameter: 0 }] },
    ],
  },
  types: { db: 'Database' },
  sinks: [{ call: 'query', on: 'db', kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } }],
  dialects: {
    // pg-promise formats the values.
    default: {
      placeholder: 'dollar',
      values: 'array',
      engine: 'postgres',
      rawEndings: [':raw', '^', ':value', '#'],
    },
  },
};
