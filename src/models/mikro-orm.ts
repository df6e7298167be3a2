import type { Library } from './types';

const raw = { on: 'builder', kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } } as const;

/** `{ name: { $ne: null } }` is an operator with every driver. */
const condition = { kind: 'mongo.filter', facts: { repair: 'equal-or-text' } } as const;

const finders = [
  'find',
  'findOne',
  'findOneOrFail',
  'findAndCount',
  'findByCursor',
  'count',
  'nativeDelete',
  'nativeUpdate',
];

export const mikroOrm: Library = {
  packages: [
    '@mikro-orm/core',
    '@mikro-orm/knex',
    '@mikro-orm/sql',
    '@mikro-orm/postgresql',
    '@mikro-orm/mysql',
    '@mikro-orm/mariadb',
    '@mikro-orm/sqlite',
    '@mikro-orm/better-sqlite',
    '@mikro-orm/libsql',
    '@mikro-orm/mssql',
    '@mikro-orm/mongodb',
    '@mikro-orm/nestjs',
  ],
  read: '@mikro-orm/core 7.2.2, @mikro-orm/sql 7.2.2, @mikro-orm/knex 6.6.9',
  objects: {
    orm: [
      { steps: [{ member: 'MikroORM' }, { call: ['init', 'initSync'] }] },
      { steps: [{ new: 'MikroORM' }] },
    ],
    manager: [
      { from: 'orm', steps: [{ member: 'em' }] },
      { from: 'manager', steps: [{ call: ['fork', 'getContext'] }] },
      { from: 'manager', steps: [{ call: 'transactional', callback: 0, parameter: 0 }] },
      { from: 'repository', steps: [{ call: 'getEntityManager' }] },
      { from: 'repository', steps: [{ member: 'em' }] },
    ],
    repository: [
      { from: 'manager', steps: [{ call: ['getRepository', 'repo'] }] },
      { steps: [{ new: 'EntityRepository' }] },
    ],
    driver: [
      { from: 'manager', steps: [{ call: 'getDriver' }] },
      { from: 'orm', steps: [{ member: 'driver' }] },
    ],
    connection: [
      { from: 'manager', steps: [{ call: 'getConnection' }] },
      { from: 'driver', steps: [{ call: 'getConnection' }] },
    ],
    builder: [
      { from: 'manager', steps: [{ call: ['createQueryBuilder', 'qb'] }] },
      { from: 'repository', steps: [{ call: ['createQueryBuilder', 'qb'] }] },
    ],
    sql: [{ steps: [{ member: 'sql' }] }],
    'knex.knex': [
      { from: 'manager', steps: [{ call: 'getKnex' }] },
      { from: 'connection', steps: [{ call: 'getKnex' }] },
      { from: 'repository', steps: [{ call: 'getKnex' }] },
    ],
    'kysely.db': [{ from: 'manager', steps: [{ call: 'getKysely' }] }],
  },
  types: {
    orm: 'MikroORM',
    manager: ['EntityManager', 'SqlEntityManager'],
    repository: ['EntityRepository', 'SqlEntityRepository'],
    builder: ['QueryBuilder', 'SelectQueryBuilder'],
  },
  chains: ['builder'],
  sinks: [
    { ...condition, on: 'manager', call: finders, at: { argument: 1 } },
    { ...condition, on: 'repository', call: finders, at: { argument: 0 } },
    { ...condition, on: 'repository', call: 'findAll', at: { argument: 0, property: ['where'] } },
    { ...condition, on: 'manager', call: 'findAll', at: { argument: 1, property: ['where'] } },
    { on: ['manager', 'repository'], call: 'aggregate', kind: 'mongo.pipeline', at: { argument: -1 } },
    {
      call: 'execute',
      on: ['manager', 'connection', 'driver'],
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
    },
    { call: 'executeDump', on: 'connection', kind: 'sql.text', at: { argument: 0 }, dialect: 'fragment' },
    {
      call: 'raw',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
      facts: { fragment: 'unknown' },
    },
    {
      call: 'raw',
      kind: 'sql.text',
      at: { argument: 0, resultOf: true },
      values: { argument: 1 },
      facts: { fragment: 'unknown' },
    },
    {
      call: 'createSqlFunction',
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'fragment',
      facts: { position: 'identifier' },
    },
    {
      ...raw,
      call: ['where', 'andWhere', 'orWhere', 'having', 'andHaving', 'orHaving'],
      facts: { fragment: 'where' },
    },
    { ...raw, call: 'raw', facts: { fragment: 'unknown' } },
    { ...raw, call: ['indexHint', 'hintComment'], facts: { fragment: 'unknown' } },
    {
      call: ['select', 'addSelect', 'groupBy', 'distinctOn'],
      on: 'builder',
      kind: 'sql.text',
      at: { argument: 0 },
      facts: { position: 'identifier', quoted: true },
    },
  ],
  sanitizers: [
    { tagged: true, on: 'sql', clears: ['sql.text'], at: { template: true } },
    { tag: 'quote', clears: ['sql.text'], at: { template: true } },
    { call: ['ref', 'lower', 'upper', 'now'], on: 'sql', clears: ['sql.text'] },
    {
      call: ['getQuery', 'getFormattedQuery', 'toRaw'],
      on: 'builder',
      clears: ['sql.text'],
      at: { receiver: true },
    },
  ],
  dialects: {
    default: { placeholder: 'question', values: 'array', engine: 'generic' },
    fragment: { placeholder: 'none', engine: 'generic' },
  },
};
