import { nestedBuilders, quotedNames, rawClauses } from './knex-builder';
import type { Library } from './types';

export const objection: Library = {
  packages: ['objection'],
  read: 'objection 3.1.5',
  objects: {
    model: [
      { steps: [{ member: 'Model' }] },
      { from: 'model', steps: [{ call: ['bindKnex', 'bindTransaction'] }] },
    ],
    instance: [{ from: 'model', steps: ['constructed'] }],
    builder: [
      { from: 'model', steps: [{ call: ['query', 'relatedQuery', 'knexQuery'] }] },
      { from: 'instance', steps: [{ call: ['$query', '$relatedQuery'] }] },
      ...nestedBuilders,
    ],
    'knex.knex': [
      { from: 'model', steps: [{ call: ['knex', 'startTransaction'] }] },
      { from: 'model', steps: [{ call: 'transaction', callback: -1, parameter: 0 }] },
      { steps: [{ member: 'transaction' }, { call: 'start' }] },
      { steps: [{ call: 'transaction', callback: -1, parameter: 0 }] },
    ],
  },
  types: { model: ['Model', 'ModelClass'], builder: 'QueryBuilder' },
  chains: ['builder'],
  sinks: [
    { call: 'raw', kind: 'sql.text', at: { argument: 0 }, values: { argumentsFrom: 1 } },
    { call: 'raw', on: 'model', kind: 'sql.text', at: { argument: 0 }, values: { argumentsFrom: 1 } },
    ...rawClauses,
    ...quotedNames,
    {
      call: 'fn',
      kind: 'sql.text',
      at: { argument: 0 },
      facts: { position: 'identifier' },
    },
  ],
  sanitizers: [{ call: ['ref', 'val'], clears: ['sql.text'] }],
  dialects: { default: { placeholder: 'question', values: 'spread', engine: 'generic' } },
};
