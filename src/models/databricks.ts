import type { Library } from './types';

export const databricks: Library = {
  packages: ['@databricks/sql'],
  read: '@databricks/sql 2.1.0',
  objects: {
    client: [{ steps: [{ new: 'DBSQLClient' }] }, { from: 'client', steps: [{ call: 'connect' }] }],
    session: [{ from: 'client', steps: [{ call: 'openSession' }] }],
  },
  types: { client: ['DBSQLClient', 'IDBSQLClient'], session: ['DBSQLSession', 'IDBSQLSession'] },
  sinks: [
    {
      call: 'executeStatement',
      on: 'session',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1, property: ['namedParameters'] },
    },
  ],
  dialects: { default: { placeholder: 'colon-name', values: 'object', engine: 'generic', refuses: ['ddl'] } },
};
