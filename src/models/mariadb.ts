import { pooledConnections } from './mysql';
import type { Library, Sink } from './types';

const text: Sink = {
  call: ['query', 'queryStream'],
  on: ['connection', 'pool'],
  kind: 'sql.text',
  at: { argument: 0, orProperty: 'sql' },
  values: { argument: 1 },
  dialect: 'text',
};

export const mariadb: Library = {
  packages: ['mariadb', 'mariadb/callback'],
  read: 'mariadb 3.5.4',
  objects: {
    connection: [{ steps: [{ call: 'createConnection' }] }, ...pooledConnections],
    pool: [{ steps: [{ call: 'createPool' }] }, { from: 'cluster', steps: [{ call: 'of' }] }],
    cluster: [{ steps: [{ call: 'createPoolCluster' }] }],
  },
  types: {
    connection: ['Connection', 'PoolConnection'],
    pool: ['Pool', 'FilteredPoolCluster'],
    cluster: 'PoolCluster',
  },
  sinks: [
    text,
    { ...text, call: ['execute', 'batch'], dialect: 'prepared' },
    {
      call: 'prepare',
      on: 'connection',
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'sql' },
      values: { resultCall: 'execute' },
      dialect: 'prepared',
    },
    {
      call: 'query',
      on: ['connection', 'pool'],
      kind: 'sql.scalar-values',
      at: { argument: 1 },
      whenMade: { argument: 0, option: ['permitSetMultiParamEntries'], is: 'present' },
    },
  ],
  sanitizers: [
    { call: 'escape', on: ['connection', 'pool'], clears: ['sql.text'] },
    { call: 'escapeId', on: ['connection', 'pool'], clears: ['sql.text'] },
  ],
  dialects: {
    text: { placeholder: 'question', values: 'array', engine: 'mysql', proven: true, refuses: ['limit'] },
    prepared: {
      placeholder: 'question',
      values: 'array',
      engine: 'mysql',
      proven: true,
      refuses: ['limit', 'ddl'],
    },
  },
};
