import type { Library } from './types';

export const squel: Library = {
  packages: ['squel', 'safe-squel'],
  read: 'squel 6.5.0',
  objects: {
    squel: [{ steps: [{ call: 'useFlavour' }] }],
    builder: [
      { steps: [{ call: ['select', 'insert', 'update', 'delete', 'remove', 'expr', 'case'] }] },
      {
        from: 'squel',
        steps: [{ call: ['select', 'insert', 'update', 'delete', 'remove', 'expr', 'case'] }],
      },
    ],
  },
  chains: ['builder'],
  sinks: [
    {
      call: ['where', 'having', 'and', 'or'],
      on: 'builder',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argumentsFrom: 1 },
      facts: { fragment: 'where' },
    },
    {
      call: ['field', 'order', 'group', 'from', 'into', 'table', 'join', 'left_join'],
      on: 'builder',
      kind: 'sql.text',
      at: { argument: 0 },
      facts: { position: 'identifier' },
    },
    {
      call: ['str', 'rstr'],
      on: ['exports', 'squel'],
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argumentsFrom: 1 },
      facts: { fragment: 'expression' },
    },
  ],
  dialects: { default: { placeholder: 'question', values: 'spread', engine: 'generic' } },
};
