import type { Library } from './types';

// Both protocols take text only.
const textOnly = { default: { placeholder: 'none', engine: 'generic' } } as const;

export const prestoClient: Library = {
  packages: ['presto-client', 'presto-stream-client'],
  read: 'presto-client 1.2.0',
  objects: { client: [{ steps: [{ new: 'Client' }] }] },
  types: { client: 'Client' },
  sinks: [{ call: 'execute', on: 'client', kind: 'sql.text', at: { argument: 0, orProperty: 'query' } }],
  dialects: textOnly,
};

export const trinoClient: Library = {
  packages: ['trino-client'],
  read: 'trino-client 0.2.9',
  objects: { client: [{ steps: [{ member: 'Trino' }, { call: 'create' }] }] },
  types: { client: 'Trino' },
  sinks: [{ call: 'query', on: 'client', kind: 'sql.text', at: { argument: 0, orProperty: 'query' } }],
  dialects: textOnly,
};
