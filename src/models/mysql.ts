import type { Dialect, Library, Origin, Sink } from './types';

/** How a connection comes from a pool or a cluster, by callback, promise or event. */
export const pooledConnections: readonly Origin[] = [
  { from: 'pool', steps: [{ call: 'getConnection' }] },
  { from: 'pool', steps: [{ call: 'getConnection', callback: 0, parameter: 1 }] },
  { from: 'pool', steps: [{ event: ['connection', 'acquire', 'release'], parameter: 0 }] },
  { from: 'cluster', steps: [{ call: 'getConnection' }] },
  { from: 'cluster', steps: [{ call: 'getConnection', callback: -1, parameter: 1 }] },
];

/** `.query`, whose values the client writes into the text: a quoted `LIMIT '10'` is an error there. */
export const clientSideText: Dialect = {
  placeholder: 'question',
  values: 'array',
  engine: 'mysql',
  refuses: ['limit'],
  expandsObjects: true,
  lists: 'expanded',
};

/** `.query(sql, values)` and `.query({ sql, values })`. */
export const query: Sink = {
  call: 'query',
  on: ['connection', 'pool'],
  kind: 'sql.text',
  at: { argument: 0, orProperty: 'sql' },
  values: { argument: 1 },
  valuesProperty: 'values',
  dialect: 'text',
};

// An object given for `?` becomes `key` = value: `WHERE id = ?` with { id: 1 } is true for every row.
const objectsExpand = { kind: 'sql.scalar-values', on: ['connection', 'pool'] } as const;
const unlessStringified = { argument: 0, option: ['stringifyObjects'], is: 'absent' } as const;

export const mysql: Library = {
  packages: ['mysql', 'promise-mysql'],
  read: 'mysql 2.18.1, promise-mysql 5.2.0',
  objects: {
    connection: [{ steps: [{ call: 'createConnection' }] }, ...pooledConnections],
    pool: [{ steps: [{ call: 'createPool' }] }, { from: 'cluster', steps: [{ call: 'of' }] }],
    cluster: [{ steps: [{ call: 'createPoolCluster' }] }],
  },
  types: {
    connection: ['Connection', 'PoolConnection'],
    pool: ['Pool', 'PoolNamespace'],
    cluster: 'PoolCluster',
  },
  sinks: [
    query,
    {
      call: 'queryStream',
      on: ['connection'],
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'sql' },
      values: { argument: 1 },
      dialect: 'text',
    },
    { call: 'createQuery', kind: 'sql.text', at: { argument: 0, orProperty: 'sql' }, dialect: 'text' },
    {
      call: 'raw',
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'text',
      facts: { fragment: 'expression' },
    },
    { ...objectsExpand, call: 'query', at: { argument: 1 }, whenMade: unlessStringified },
    {
      ...objectsExpand,
      call: 'query',
      at: { argument: 0, property: ['values'] },
      whenMade: unlessStringified,
    },
  ],
  sanitizers: [
    { call: 'escape', on: ['exports', 'connection', 'pool'], clears: ['sql.text'], exceptShapes: ['object'] },
    { call: 'escapeId', on: ['exports', 'connection', 'pool'], clears: ['sql.text'] },
  ],
  formatters: [
    {
      call: 'format',
      on: ['exports', 'connection', 'pool'],
      kind: 'sql.text',
      text: { argument: 0 },
      values: { argument: 1 },
      escapes: ['?', '??'],
      raw: [],
    },
  ],
  dialects: { text: { ...clientSideText, proven: true } },
};
