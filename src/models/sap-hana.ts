import type { Dialect, Library } from './types';

const question: Dialect = { placeholder: 'question', values: 'array', engine: 'generic', refuses: ['ddl'] };

export const hanaClient: Library = {
  packages: ['@sap/hana-client', '@sap/hana-client/extension/Promise', '@sap/hana-client/extension/Stream'],
  read: '@sap/hana-client 2.30.27',
  objects: {
    connection: [
      { steps: [{ call: ['createConnection', 'createClient'] }] },
      { from: 'pool', steps: [{ call: 'getConnection' }] },
      { from: 'pool', steps: [{ call: 'getConnection', callback: 0, parameter: 1 }] },
    ],
    pool: [{ steps: [{ call: 'createPool' }] }],
  },
  types: { connection: 'Connection', pool: 'ConnectionPool' },
  sinks: [
    {
      call: ['exec', 'execute'],
      on: 'connection',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
    },
    {
      call: 'prepare',
      on: 'connection',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { resultCall: ['exec', 'execute', 'execQuery', 'executeQuery'] },
    },
    // The functions of the promise and stream extensions take the connection first.
    {
      call: ['exec', 'execute', 'prepare', 'createProcStatement'],
      kind: 'sql.text',
      at: { argument: 1 },
      values: { argument: 2 },
    },
  ],
  dialects: { default: question },
};

export const hdb: Library = {
  packages: ['hdb'],
  read: 'hdb 2.30.1',
  objects: { client: [{ steps: [{ call: 'createClient' }] }] },
  types: { client: 'Client' },
  sinks: [
    // Values are bound by prepare(sql, (error, statement) => statement.exec(values)).
    {
      call: ['exec', 'execute', 'prepare'],
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'sql' },
    },
  ],
  dialects: { default: { placeholder: 'none', engine: 'generic' } },
};

export const hdbext: Library = {
  packages: ['@sap/hdbext', '@sap/hdbext-promisfied'],
  read: 'documentation of @sap/hdbext 8',
  objects: {
    '@sap/hana-client.connection': [
      { steps: [{ call: 'createConnection' }] },
      { steps: [{ call: 'createConnection', callback: -1, parameter: 1 }] },
    ],
  },
  sinks: [
    {
      call: 'loadProcedure',
      kind: 'sql.text',
      at: { argument: 2 },
      facts: { position: 'identifier', quoted: true },
    },
  ],
  dialects: { default: { placeholder: 'none', engine: 'generic' } },
};
