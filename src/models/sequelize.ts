import { recordSinks } from './model-data';
import type { Library } from './types';

const finders = [
  'findAll',
  'findOne',
  'findAndCountAll',
  'findByPk',
  'count',
  'aggregate',
  'max',
  'min',
  'sum',
];

/** Names that Sequelize quotes before they reach the database. */
const quoted = { position: 'identifier', quoted: true } as const;

/** Values replaced by the library itself, as text. */
const replaced = { placeholder: 'question', values: 'array' } as const;

export const sequelize: Library = {
  packages: ['sequelize', 'sequelize-typescript', '@sequelize/core', '@nestjs/sequelize'],
  read: 'sequelize 6.37.8, sequelize-typescript 2.1.6',
  objects: {
    class: [{ steps: [{ member: 'Sequelize' }] }],
    sequelize: [
      { from: 'class', steps: ['constructed'] },
      { steps: ['constructed'] },
      { from: 'model', steps: [{ member: 'sequelize' }] },
      { from: 'queryInterface', steps: [{ member: 'sequelize' }] },
    ],
    model: [
      { steps: [{ member: 'Model' }] },
      { from: 'class', steps: [{ member: 'Model' }] },
      { from: 'sequelize', steps: [{ call: ['define', 'model'] }] },
      { from: 'model', steps: [{ call: ['init', 'scope', 'unscoped', 'schema'] }] },
    ],
    instance: [{ from: 'model', steps: [{ call: ['create', 'build', 'findOne', 'findByPk'] }] }],
    queryInterface: [
      { from: 'sequelize', steps: [{ call: 'getQueryInterface' }] },
      { from: 'sequelize', steps: [{ member: 'queryInterface' }] },
    ],
    generator: [{ from: 'queryInterface', steps: [{ member: ['queryGenerator', 'QueryGenerator'] }] }],
  },
  types: {
    sequelize: 'Sequelize',
    model: ['ModelStatic', 'ModelCtor', 'Model'],
    queryInterface: 'QueryInterface',
  },
  sinks: [
    {
      call: 'query',
      on: 'sequelize',
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'query' },
      values: { argument: 1, property: ['replacements'] },
    },
    {
      call: 'literal',
      on: ['exports', 'class', 'sequelize'],
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'fragment',
      facts: { fragment: 'expression' },
    },
    {
      call: ['fn', 'json'],
      on: ['exports', 'class', 'sequelize'],
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'fragment',
      facts: { position: 'identifier' },
    },
    {
      call: 'cast',
      on: ['exports', 'class', 'sequelize'],
      kind: 'sql.text',
      at: { argument: 1 },
      dialect: 'fragment',
      facts: { position: 'identifier' },
    },
    {
      call: 'col',
      on: ['exports', 'class', 'sequelize'],
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'fragment',
      facts: quoted,
    },
    {
      call: finders,
      on: 'model',
      kind: 'sql.text',
      at: { argument: 0, property: ['order'] },
      dialect: 'fragment',
      facts: quoted,
    },
    {
      call: finders,
      on: 'model',
      kind: 'sql.text',
      at: { argument: 0, property: ['group'] },
      dialect: 'fragment',
      facts: quoted,
    },
    {
      call: finders,
      on: 'model',
      kind: 'sql.text',
      at: { argument: 0, property: ['attributes'] },
      dialect: 'fragment',
      facts: quoted,
    },
    {
      call: ['createFunction'],
      on: 'queryInterface',
      kind: 'sql.text',
      at: { argument: 4 },
      dialect: 'fragment',
    },
    // Unless the options say which fields are taken.
    ...recordSinks({ on: 'model' }, ['create', 'bulkCreate', 'build', 'update', 'upsert']).map((sink) => ({
      ...sink,
      unless: { argument: 1, option: ['fields'], is: 'present' } as const,
    })),
    ...recordSinks({ on: 'instance' }, ['set', 'update']).map((sink) => ({
      ...sink,
      unless: { argument: 1, option: ['fields'], is: 'present' } as const,
    })),
  ],
  sanitizers: [
    { call: 'escape', on: ['sequelize', 'generator'], clears: ['sql.text'] },
    {
      call: ['quoteIdentifier', 'quoteIdentifiers', 'quoteTable'],
      on: ['queryInterface', 'generator'],
      clears: ['sql.text'],
    },
    // Version 7: a tag whose holes are bound.
    { tag: 'sql', clears: ['sql.text'], at: { template: true } },
  ],
  dialects: {
    default: { ...replaced, engine: 'generic' },
    postgres: { ...replaced, engine: 'postgres', proven: true },
    mysql: { ...replaced, engine: 'mysql', proven: true, refuses: ['limit'] },
    sqlite: { ...replaced, engine: 'sqlite', proven: true },
    mssql: { ...replaced, engine: 'mssql', refuses: ['limit'] },
    oracle: { ...replaced, engine: 'oracle' },
    fragment: { placeholder: 'none', engine: 'generic' },
  },
  dialectBy: [
    {
      object: 'sequelize',
      argument: -1,
      option: ['dialect'],
      is: {
        postgres: 'postgres',
        mysql: 'mysql',
        mariadb: 'mysql',
        sqlite: 'sqlite',
        mssql: 'mssql',
        oracle: 'oracle',
      },
    },
  ],
};
