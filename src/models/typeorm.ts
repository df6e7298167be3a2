import { recordSinks } from './model-data';
import type { Library, Sink } from './types';

const askers = ['dataSource', 'manager', 'repository', 'entity'] as const;

/** Text that the query builder puts into the statement as it is; `:name` parameters beside it. */
const raw = { on: 'builder', kind: 'sql.text', dialect: 'builder' } as const;

const conditions: readonly Sink[] = [
  {
    ...raw,
    call: ['where', 'andWhere', 'orWhere', 'having', 'andHaving', 'orHaving'],
    at: { argument: 0 },
    values: { argument: 1 },
    facts: { fragment: 'where' },
  },
  {
    ...raw,
    call: ['where', 'andWhere', 'orWhere'],
    at: { argument: 0, resultOf: true },
    values: { argument: 1 },
    facts: { fragment: 'where' },
  },
  {
    ...raw,
    call: ['innerJoin', 'leftJoin', 'innerJoinAndSelect', 'leftJoinAndSelect'],
    at: { argument: 2 },
    values: { argument: 3 },
    facts: { fragment: 'where' },
  },
  {
    ...raw,
    call: ['innerJoinAndMapOne', 'innerJoinAndMapMany', 'leftJoinAndMapOne', 'leftJoinAndMapMany'],
    at: { argument: 3 },
    values: { argument: 4 },
    facts: { fragment: 'where' },
  },
];

const identifiers: readonly Sink[] = [
  {
    ...raw,
    call: ['orderBy', 'addOrderBy', 'groupBy', 'addGroupBy'],
    at: { argument: 0 },
    facts: { position: 'identifier' },
  },
  {
    ...raw,
    call: ['select', 'addSelect', 'distinctOn', 'returning', 'output'],
    at: { argument: 0 },
    facts: { fragment: 'select', position: 'identifier' },
  },
  {
    ...raw,
    call: ['select', 'addSelect', 'distinctOn', 'returning', 'output'],
    at: { argument: 0, each: true },
    facts: { fragment: 'select', position: 'identifier' },
  },
  {
    ...raw,
    call: ['from', 'addFrom', 'innerJoin', 'leftJoin', 'innerJoinAndSelect', 'leftJoinAndSelect'],
    at: { argument: 0 },
    facts: { fragment: 'from', position: 'identifier' },
  },
];

/** `{ price: () => 'price * 2' }`: a function in the data of a write gives SQL. */
const computed: readonly Sink[] = [
  { ...raw, call: ['set', 'values'], at: { argument: 0, property: ['*'], resultOf: true } },
  { ...raw, call: 'values', at: { argument: 0, property: ['*', '*'], resultOf: true } },
  { ...raw, call: 'update', at: { argument: 1, property: ['*'], resultOf: true } },
  {
    call: ['update', 'insert'],
    on: ['repository', 'entity'],
    kind: 'sql.text',
    at: { argument: -1, property: ['*'], resultOf: true },
    dialect: 'builder',
  },
  {
    call: ['update', 'insert'],
    on: 'manager',
    kind: 'sql.text',
    at: { argument: -1, property: ['*'], resultOf: true },
    dialect: 'builder',
  },
];

/** Only the MongoDB driver takes operators in plain objects. A manager's methods have the entity first. */
const mongoSinks: readonly Sink[] = (['mongoRepository', 'mongoManager'] as const).flatMap((on) => {
  const argument = on === 'mongoManager' ? 1 : 0;
  const filter = { on, kind: 'mongo.filter', facts: { repair: 'equal-or-text' } } as const;
  return [
    {
      ...filter,
      call: ['find', 'findOne', 'findAndCount', 'findOneOrFail'],
      at: { argument, property: ['where'] },
    },
    {
      ...filter,
      call: [
        'findBy',
        'findOneBy',
        'findOneByOrFail',
        'findAndCountBy',
        'count',
        'countBy',
        'countDocuments',
        'delete',
        'deleteOne',
        'deleteMany',
        'findOneAndDelete',
        'findOneAndReplace',
        'findOneAndUpdate',
        'replaceOne',
        'updateOne',
        'updateMany',
        'createCursor',
        'createEntityCursor',
      ],
      at: { argument },
    },
    { on, call: ['aggregate', 'aggregateEntity', 'watch'], kind: 'mongo.pipeline', at: { argument } },
  ];
});

export const typeorm: Library = {
  packages: ['typeorm', '@nestjs/typeorm', '@n8n/typeorm'],
  read: 'typeorm 1.1.1, @nestjs/typeorm 12.0.2',
  objects: {
    dataSource: [
      { steps: [{ new: 'DataSource' }] },
      { steps: [{ call: ['createConnection', 'getConnection'] }] },
      { from: 'dataSource', steps: [{ call: ['initialize', 'connect'] }] },
      { from: 'manager', steps: [{ member: ['connection', 'dataSource'] }] },
      { from: 'queryRunner', steps: [{ member: ['connection', 'dataSource'] }] },
    ],
    manager: [
      { steps: [{ call: ['getManager', 'getEntityManager'] }] },
      { from: 'dataSource', steps: [{ member: 'manager' }] },
      { from: 'dataSource', steps: [{ call: 'createEntityManager' }] },
      { from: 'dataSource', steps: [{ call: 'transaction', callback: -1, parameter: 0 }] },
      { from: 'manager', steps: [{ call: 'transaction', callback: -1, parameter: 0 }] },
      { from: 'queryRunner', steps: [{ member: 'manager' }] },
      { from: 'repository', steps: [{ member: 'manager' }] },
    ],
    repository: [
      { steps: [{ call: ['getRepository', 'getTreeRepository', 'getCustomRepository'] }] },
      { steps: [{ new: ['Repository', 'TreeRepository'] }] },
      {
        from: 'dataSource',
        steps: [{ call: ['getRepository', 'getTreeRepository', 'getCustomRepository'] }],
      },
      {
        from: 'manager',
        steps: [{ call: ['getRepository', 'getTreeRepository', 'getCustomRepository', 'withRepository'] }],
      },
      { from: 'repository', steps: [{ call: 'extend' }] },
      { from: 'entity', steps: [{ call: 'getRepository' }] },
    ],
    driver: [{ from: 'dataSource', steps: [{ member: 'driver' }] }],
    queryRunner: [
      { from: 'dataSource', steps: [{ call: 'createQueryRunner' }] },
      { from: 'manager', steps: [{ member: 'queryRunner' }] },
    ],
    mongoManager: [
      { steps: [{ call: 'getMongoManager' }] },
      { from: 'dataSource', steps: [{ member: 'mongoManager' }] },
      { steps: [{ new: 'MongoEntityManager' }] },
    ],
    mongoRepository: [
      { steps: [{ call: 'getMongoRepository' }] },
      { steps: [{ new: 'MongoRepository' }] },
      { from: 'dataSource', steps: [{ call: 'getMongoRepository' }] },
      { from: 'manager', steps: [{ call: 'getMongoRepository' }] },
      { from: 'mongoManager', steps: [{ call: 'getMongoRepository' }] },
    ],
    // Static methods of `class User extends BaseEntity`.
    entity: [{ steps: [{ member: 'BaseEntity' }] }],
    builder: [
      { steps: [{ call: 'createQueryBuilder' }] },
      { from: 'dataSource', steps: [{ call: 'createQueryBuilder' }] },
      { from: 'manager', steps: [{ call: 'createQueryBuilder' }] },
      { from: 'repository', steps: [{ call: 'createQueryBuilder' }] },
      { from: 'entity', steps: [{ call: 'createQueryBuilder' }] },
      {
        from: 'builder',
        steps: [
          {
            call: ['where', 'andWhere', 'orWhere', 'select', 'addSelect', 'from', 'innerJoin', 'leftJoin'],
            callback: 0,
            parameter: 0,
          },
        ],
      },
      { steps: [{ member: ['Brackets', 'NotBrackets'] }, { callback: 0, parameter: 0 }] },
    ],
  },
  types: {
    dataSource: ['DataSource', 'Connection'],
    manager: 'EntityManager',
    repository: ['Repository', 'TreeRepository', 'AbstractRepository'],
    queryRunner: 'QueryRunner',
    mongoManager: 'MongoEntityManager',
    mongoRepository: 'MongoRepository',
    builder: [
      'SelectQueryBuilder',
      'UpdateQueryBuilder',
      'DeleteQueryBuilder',
      'InsertQueryBuilder',
      'SoftDeleteQueryBuilder',
      'WhereExpressionBuilder',
      'QueryBuilder',
    ],
  },
  chains: ['builder'],
  sinks: [
    ...recordSinks({ on: 'repository' }, ['create', 'insert', 'save', 'upsert', 'preload']),
    ...recordSinks({ on: 'repository' }, ['update', 'merge'], 1),
    ...recordSinks({ on: 'manager' }, ['create', 'insert', 'save', 'upsert', 'preload'], 1),
    ...recordSinks({ on: 'manager' }, 'update', 2),
    ...recordSinks({ on: 'builder' }, ['set', 'values']),
    ...mongoSinks,
    {
      call: 'query',
      on: [...askers, 'queryRunner'],
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
    },
    { call: 'stream', on: 'queryRunner', kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } },
    ...conditions,
    ...identifiers,
    ...computed,
    { ...raw, call: 'addCommonTableExpression', at: { argument: 0 } },
    { ...raw, call: 'timeTravelQuery', at: { argument: 0 }, facts: { fragment: 'expression' } },
    {
      call: 'Raw',
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'builder',
      facts: { fragment: 'expression' },
    },
    {
      call: 'Raw',
      kind: 'sql.text',
      at: { argument: 0, resultOf: true },
      values: { argument: 1 },
      dialect: 'builder',
      facts: { fragment: 'where' },
    },
  ],
  sanitizers: [
    { tag: 'sql', on: [...askers, 'queryRunner'], clears: ['sql.text'], at: { template: true } },
    { call: 'escape', on: ['builder', 'driver'], clears: ['sql.text'] },
    // A finished query; its values stay parameters.
    { call: ['getQuery', 'getSql'], on: 'builder', clears: ['sql.text'], at: { receiver: true } },
  ],
  dialects: {
    default: { placeholder: 'none', engine: 'generic' },
    builder: { placeholder: 'colon-name', values: 'object', engine: 'generic' },
    postgres: {
      placeholder: 'dollar',
      values: 'array',
      engine: 'postgres',
      proven: true,
      refuses: ['ddl', 'interval'],
      lists: 'array',
    },
    mysql: {
      placeholder: 'question',
      values: 'array',
      engine: 'mysql',
      proven: true,
      refuses: ['limit'],
      expandsObjects: true,
      lists: 'expanded',
    },
    sqlite: { placeholder: 'question', values: 'array', engine: 'sqlite', proven: true, refuses: ['ddl'] },
    mssql: { placeholder: 'at-number', values: 'array', engine: 'mssql', refuses: ['ddl'] },
    oracle: { placeholder: 'colon-number', values: 'array', engine: 'oracle', refuses: ['ddl', 'interval'] },
  },
  dialectBy: [
    {
      object: 'dataSource',
      argument: 0,
      option: ['type'],
      is: {
        postgres: 'postgres',
        cockroachdb: 'postgres',
        'aurora-postgres': 'postgres',
        mysql: 'mysql',
        mariadb: 'mysql',
        'aurora-mysql': 'mysql',
        sqlite: 'sqlite',
        'better-sqlite3': 'sqlite',
        sqljs: 'sqlite',
        mssql: 'mssql',
        oracle: 'oracle',
      },
    },
  ],
};
