import { clientSideText, pooledConnections, query } from './mysql';
import type { Library, Sink } from './types';

const receivers = ['connection', 'pool'] as const;

// Since 3.17 objects are written as text, not as `key` = value; `versions` of the project decide.
const objectsExpand: Sink = {
  call: 'query',
  on: receivers,
  kind: 'sql.scalar-values',
  at: { argument: 1 },
  whenMade: { argument: 0, option: ['stringifyObjects'], is: 'absent' },
  facts: { safeFrom: '3.17.0' },
};

export const mysql2: Library = {
  packages: ['mysql2', 'mysql2/promise', 'mysql2/promise.js'],
  read: 'mysql2 3.24.5, 3.16.3 for objects as values',
  objects: {
    connection: [
      { steps: [{ call: ['createConnection', 'createConnectionPromise', 'connect'] }] },
      { from: 'connection', steps: [{ call: 'promise' }] },
      { from: 'connection', steps: [{ member: 'connection' }] },
      ...pooledConnections,
    ],
    pool: [
      { steps: [{ call: ['createPool', 'createPoolPromise'] }] },
      { from: 'pool', steps: [{ call: 'promise' }] },
      { from: 'pool', steps: [{ member: 'pool' }] },
      { from: 'cluster', steps: [{ call: 'of' }] },
    ],
    cluster: [
      { steps: [{ call: ['createPoolCluster', 'createPoolClusterPromise'] }] },
      { from: 'cluster', steps: [{ call: 'promise' }] },
    ],
    statement: [
      { from: 'connection', steps: [{ call: 'prepare' }] },
      { from: 'connection', steps: [{ call: 'prepare', callback: 1, parameter: 1 }] },
    ],
  },
  types: {
    connection: ['Connection', 'PoolConnection', 'PromiseConnection', 'PromisePoolConnection'],
    pool: ['Pool', 'PoolNamespace', 'PromisePool', 'PromisePoolNamespace'],
    cluster: 'PoolCluster',
    statement: ['PreparedStatementInfo', 'PrepareStatementInfo'],
  },
  sinks: [
    query,
    { ...query, call: 'execute', dialect: 'prepared' },
    {
      call: 'prepare',
      on: ['connection'],
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'sql' },
      values: { resultCall: 'execute' },
      dialect: 'prepared',
    },
    { call: 'createQuery', kind: 'sql.text', at: { argument: 0, orProperty: 'sql' }, dialect: 'text' },
    {
      call: 'raw',
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'text',
      facts: { fragment: 'expression' },
    },
    objectsExpand,
    { ...objectsExpand, at: { argument: 0, property: ['values'] } },
  ],
  sanitizers: [
    { call: 'escape', on: ['exports', ...receivers], clears: ['sql.text'], exceptShapes: ['object'] },
    { call: 'escapeId', on: ['exports', ...receivers], clears: ['sql.text'] },
  ],
  formatters: [
    {
      call: 'format',
      on: ['exports', ...receivers],
      kind: 'sql.text',
      text: { argument: 0 },
      values: { argument: 1 },
      escapes: ['?', '??'],
      raw: [],
    },
  ],
  dialects: {
    text: { ...clientSideText, proven: true },
    // The server sees the number as a double and refuses it in LIMIT.
    prepared: {
      placeholder: 'question',
      values: 'array',
      engine: 'mysql',
      proven: true,
      refuses: ['limit', 'ddl'],
    },
  },
};
