import type { Library } from './types';

export const cassandra: Library = {
  packages: ['cassandra-driver', 'dse-driver'],
  read: 'cassandra-driver 4.10.0',
  objects: { client: [{ steps: [{ new: 'Client' }] }] },
  types: { client: 'Client' },
  sinks: [
    {
      call: ['execute', 'eachRow', 'stream'],
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
    },
    {
      call: 'batch',
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0, each: true, orProperty: 'query' },
      valuesProperty: 'params',
    },
    { call: 'executeConcurrent', kind: 'sql.text', at: { argument: 1 }, dialect: 'many' },
  ],
  dialects: {
    // Without { prepare: true } a text bound to a number column is an error, so edits are for a developer to judge.
    default: { placeholder: 'question', values: 'array', engine: 'generic', refuses: ['ddl'] },
    many: { placeholder: 'none', engine: 'generic' },
  },
};
