/** Databases behind an AWS API: a command object carries the text. */
import type { Library } from './types';

export const rdsData: Library = {
  packages: ['@aws-sdk/client-rds-data'],
  read: '@aws-sdk/client-rds-data 3.1143.0',
  objects: { client: [{ steps: [{ new: ['RDSData', 'RDSDataClient'] }] }] },
  types: { client: ['RDSData', 'RDSDataClient'] },
  sinks: [
    {
      new: ['ExecuteStatementCommand', 'BatchExecuteStatementCommand'],
      kind: 'sql.text',
      at: { argument: 0, property: ['sql'] },
    },
    {
      call: ['executeStatement', 'batchExecuteStatement'],
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0, property: ['sql'] },
    },
  ],
  // `:name` with a list of { name, value: { stringValue } }: the type is the developer's to say.
  dialects: { default: { placeholder: 'none', engine: 'generic' } },
};

export const redshiftData: Library = {
  packages: ['@aws-sdk/client-redshift-data'],
  read: '@aws-sdk/client-redshift-data 3',
  objects: { client: [{ steps: [{ new: ['RedshiftData', 'RedshiftDataClient'] }] }] },
  types: { client: ['RedshiftData', 'RedshiftDataClient'] },
  sinks: [
    { new: 'ExecuteStatementCommand', kind: 'sql.text', at: { argument: 0, property: ['Sql'] } },
    { new: 'BatchExecuteStatementCommand', kind: 'sql.text', at: { argument: 0, property: ['Sqls', '*'] } },
    { call: 'executeStatement', on: 'client', kind: 'sql.text', at: { argument: 0, property: ['Sql'] } },
    {
      call: 'batchExecuteStatement',
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0, property: ['Sqls', '*'] },
    },
  ],
  dialects: { default: { placeholder: 'none', engine: 'postgres' } },
};

export const athena: Library = {
  packages: ['@aws-sdk/client-athena'],
  read: '@aws-sdk/client-athena 3',
  objects: { client: [{ steps: [{ new: ['Athena', 'AthenaClient'] }] }] },
  types: { client: ['Athena', 'AthenaClient'] },
  sinks: [
    { new: 'StartQueryExecutionCommand', kind: 'sql.text', at: { argument: 0, property: ['QueryString'] } },
    {
      call: 'startQueryExecution',
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0, property: ['QueryString'] },
    },
  ],
  dialects: { default: { placeholder: 'none', engine: 'generic' } },
};

export const dataApiClient: Library = {
  packages: ['data-api-client'],
  read: 'data-api-client 1.3.1',
  objects: {
    client: [{ steps: ['called'] }],
    transaction: [
      { from: 'client', steps: [{ call: 'transaction' }] },
      { from: 'transaction', steps: [{ call: 'query' }] },
    ],
  },
  sinks: [
    {
      call: 'query',
      on: ['client', 'transaction'],
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'sql' },
      values: { argument: 1 },
      valuesProperty: 'parameters',
    },
  ],
  dialects: { default: { placeholder: 'colon-name', values: 'object', engine: 'generic', refuses: ['ddl'] } },
};
