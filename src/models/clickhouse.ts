import type { Dialect, Library } from './types';

// `{id: UInt32}` needs a type that only the developer knows.
const typed: Dialect = { placeholder: 'brace-name', values: 'object', engine: 'generic', refuses: ['ddl'] };

export const clickhouseClient: Library = {
  packages: ['@clickhouse/client', '@clickhouse/client-web'],
  read: '@clickhouse/client 1.23.1',
  objects: { client: [{ steps: [{ call: 'createClient' }] }] },
  types: { client: ['ClickHouseClient', 'NodeClickHouseClient', 'WebClickHouseClient'] },
  sinks: [
    {
      call: ['query', 'command', 'exec'],
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0, property: ['query'] },
      values: { argument: 0, property: ['query_params'] },
    },
    {
      call: 'insert',
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0, property: ['table'] },
      facts: { position: 'identifier' },
    },
  ],
  dialects: { default: typed },
};

export const clickhouse: Library = {
  packages: ['clickhouse', '@apla/clickhouse'],
  read: 'clickhouse 2.6.0',
  objects: { client: [{ steps: [{ new: 'ClickHouse' }] }, { steps: ['constructed'] }] },
  types: { client: 'ClickHouse' },
  sinks: [
    {
      call: ['query', 'insert', 'querying'],
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'query' },
    },
  ],
  dialects: { default: typed },
};
