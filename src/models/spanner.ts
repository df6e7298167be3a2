import type { Library } from './types';

const statement = { argument: 0, orProperty: 'sql' } as const;

export const spanner: Library = {
  packages: ['@google-cloud/spanner'],
  read: '@google-cloud/spanner 8.13.0',
  objects: {
    spanner: [{ steps: [{ new: 'Spanner' }] }],
    instance: [{ from: 'spanner', steps: [{ call: 'instance' }] }],
    database: [{ from: 'instance', steps: [{ call: 'database' }] }],
    transaction: [
      { from: 'database', steps: [{ call: 'runTransaction', callback: -1, parameter: 1 }] },
      { from: 'database', steps: [{ call: 'runTransactionAsync', callback: -1, parameter: 0 }] },
      {
        from: 'database',
        steps: [{ call: ['getTransaction', 'getSnapshot', 'createBatchTransaction'] }, { property: '0' }],
      },
      { from: 'database', steps: [{ call: 'getSnapshot', callback: -1, parameter: 1 }] },
    ],
  },
  types: {
    spanner: 'Spanner',
    instance: 'Instance',
    database: 'Database',
    transaction: ['Transaction', 'Snapshot', 'BatchTransaction', 'PartitionedDml'],
  },
  sinks: [
    {
      call: ['run', 'runStream', 'runUpdate', 'runPartitionedUpdate', 'executeSql', 'createQueryPartitions'],
      on: ['database', 'transaction'],
      kind: 'sql.text',
      at: statement,
      valuesProperty: 'params',
    },
    {
      call: 'batchUpdate',
      on: 'transaction',
      kind: 'sql.text',
      at: { argument: 0, each: true, orProperty: 'sql' },
      valuesProperty: 'params',
    },
    { call: 'updateSchema', on: 'database', kind: 'sql.text', at: { argument: 0 }, dialect: 'schema' },
    {
      call: 'updateSchema',
      on: 'database',
      kind: 'sql.text',
      at: { argument: 0, each: true },
      dialect: 'schema',
    },
  ],
  dialects: {
    default: { placeholder: 'at-name', values: 'object', engine: 'generic', refuses: ['ddl', 'interval'] },
    schema: { placeholder: 'none', engine: 'generic' },
  },
};
