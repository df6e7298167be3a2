import type { Library } from './types';

export const bigquery: Library = {
  packages: ['@google-cloud/bigquery'],
  read: '@google-cloud/bigquery 8.3.1',
  objects: {
    client: [{ steps: [{ new: 'BigQuery' }] }],
    dataset: [{ from: 'client', steps: [{ call: 'dataset' }] }],
    table: [{ from: 'dataset', steps: [{ call: 'table' }] }],
  },
  types: { client: 'BigQuery', dataset: 'Dataset', table: 'Table' },
  sinks: [
    {
      call: ['query', 'createQueryJob', 'createQueryStream', 'queryAsStream_'],
      on: ['client', 'dataset', 'table'],
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'query' },
      valuesProperty: 'params',
    },
    {
      call: 'createJob',
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0, property: ['configuration', 'query', 'query'] },
      dialect: 'job',
    },
    {
      call: 'createTable',
      on: 'dataset',
      kind: 'sql.text',
      at: { argument: 1, property: ['view'] },
      dialect: 'job',
    },
  ],
  dialects: {
    default: {
      placeholder: 'at-name',
      values: 'object',
      engine: 'generic',
      refuses: ['ddl', 'limit', 'interval'],
    },
    job: { placeholder: 'none', engine: 'generic' },
  },
};
