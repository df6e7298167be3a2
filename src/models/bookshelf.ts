import { nestedBuilders, quotedNames, rawClauses } from './knex-builder';
import type { Library } from './types';

export const bookshelf: Library = {
  packages: ['bookshelf'],
  read: 'bookshelf 1.2.0',
  objects: {
    bookshelf: [{ steps: ['called'] }],
    model: [
      { from: 'bookshelf', steps: [{ member: ['Model', 'Collection'] }] },
      { from: 'bookshelf', steps: [{ call: 'model' }] },
      { from: 'model', steps: [{ call: ['extend', 'forge'] }] },
      { from: 'model', steps: ['constructed'] },
      { from: 'model', steps: [{ call: ['where', 'orderBy', 'query', 'related'] }] },
    ],
    builder: [{ from: 'model', steps: [{ call: 'query', callback: 0, parameter: 0 }] }, ...nestedBuilders],
    'knex.knex': [
      { from: 'bookshelf', steps: [{ member: 'knex' }] },
      { from: 'bookshelf', steps: [{ call: 'transaction', callback: 0, parameter: 0 }] },
    ],
  },
  types: { bookshelf: 'Bookshelf' },
  chains: ['builder'],
  sinks: [...rawClauses, ...quotedNames],
  dialects: { default: { placeholder: 'question', values: 'array', engine: 'generic' } },
};
