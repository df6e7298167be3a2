import { recordSinks, updateSinks } from './model-data';
import type { Configured } from './server-types';
import type { Library, Sink } from './types';

/** Turned on, operators that come as values become operands of `$eq`, and `$where` throws. */
const sanitized: readonly Configured[] = [
  {
    call: 'set',
    with: [
      { at: { argument: 0 }, is: ['sanitizeFilter'] },
      { at: { argument: 1 }, is: [true] },
    ],
  },
  { call: 'setOptions', with: [{ at: { argument: 0, property: ['sanitizeFilter'] }, is: [true] }] },
];

/** A list casts to `$in`, which `$eq` ends, so no edit is certain to keep what a program does. */
const filter = {
  kind: 'mongo.filter',
  unless: { argument: -1, option: ['sanitizeFilter'], is: [true] },
  unlessConfigured: sanitized,
} as const;
const choice = { repair: 'equal-or-text' } as const;

/** Methods of models and of queries alike whose first argument is a filter. */
const finders = [
  'find',
  'findOne',
  'findAndCount',
  'findOneAndDelete',
  'findOneAndRemove',
  'findOneAndReplace',
  'findOneAndUpdate',
  'count',
  'countDocuments',
  'deleteOne',
  'deleteMany',
  'remove',
  'replaceOne',
  'update',
  'updateOne',
  'updateMany',
];

/** `findById(x)` is `findOne({ _id: x })`: operators in it are cast, not refused. */
const byId = ['findById', 'findByIdAndDelete', 'findByIdAndRemove', 'findByIdAndUpdate'];

const updaters = ['update', 'updateOne', 'updateMany', 'findOneAndUpdate', 'findByIdAndUpdate'];

const both = { on: ['model', 'query'] } as const;

const filters: readonly Sink[] = [
  { ...both, ...filter, call: [...finders, 'where'], at: { argument: 0 }, facts: choice },
  { ...both, ...filter, call: byId, at: { argument: 0 }, facts: { place: 'value', repair: 'text' } },
  { ...both, ...filter, call: 'where', at: { argument: 1 }, facts: { place: 'value', repair: 'text' } },
  { ...both, ...filter, call: 'distinct', at: { argument: 1 }, facts: choice },
  {
    on: 'model',
    ...filter,
    // `paginate` is a plugin's, and all of them have the filter first.
    call: ['exists', 'paginate', 'paginateAndPopulate', 'findOneOrCreate', 'findOrCreate'],
    at: { argument: 0 },
    facts: choice,
  },
  { on: 'query', ...filter, call: ['merge', 'setQuery'], at: { argument: 0 }, facts: choice },
  { on: 'query', ...filter, call: 'equals', at: { argument: 0 }, facts: { place: 'value', repair: 'text' } },
  {
    on: 'query',
    ...filter,
    call: ['and', 'or', 'nor'],
    at: { argument: 0 },
    facts: { ...choice, place: 'filters' },
  },
  { on: 'query', ...filter, call: 'elemMatch', at: { argument: -1 }, facts: { ...choice, place: 'element' } },
  {
    ...both,
    ...filter,
    call: updaters,
    at: { argument: 2, property: ['arrayFilters'] },
    facts: { place: 'filters' },
  },
];

/** Data in an update without an operator are set; only what holds conditions counts here. */
const updates: readonly Sink[] = [
  { ...both, call: updaters, kind: 'mongo.update', at: { argument: 1 }, facts: { place: 'data' } },
  {
    on: 'model',
    call: 'bulkWrite',
    kind: 'mongo.update',
    at: { argument: 0 },
    facts: { place: 'operations' },
  },
];

/** A schema lets the fields through that it names, and a role is one of them. */
const records: readonly Sink[] = [
  ...recordSinks({ on: 'model' }, ['create', 'insertMany', 'insertOne']),
  { on: 'model', constructed: true, kind: 'model.data', at: { argument: 0 } },
  ...updateSinks({ on: 'model' }, [...updaters, 'findOneAndReplace', 'replaceOne'], true),
  ...recordSinks({ on: 'document' }, ['set', 'overwrite', 'updateOne']),
];

const pipelines: readonly Sink[] = [
  { on: 'model', call: ['aggregate', 'watch'], kind: 'mongo.pipeline', at: { argument: 0 } },
  { on: 'connection', call: ['aggregate', 'watch'], kind: 'mongo.pipeline', at: { argument: 0 } },
  { on: 'aggregate', call: 'match', kind: 'mongo.filter', at: { argument: 0 }, facts: { repair: 'equal' } },
  { on: 'aggregate', call: ['append', 'pipeline'], kind: 'mongo.pipeline', at: { argument: 0 } },
  {
    on: 'aggregate',
    call: ['project', 'addFields', 'group', 'redact', 'replaceRoot', 'sortByCount'],
    kind: 'mongo.pipeline',
    at: { argument: 0 },
    facts: { place: 'expression' },
  },
  { on: 'aggregate', call: 'facet', kind: 'mongo.pipeline', at: { argument: 0 }, facts: { place: 'nested' } },
  {
    on: 'aggregate',
    call: 'lookup',
    kind: 'mongo.pipeline',
    at: { argument: 0 },
    facts: { place: 'lookup' },
  },
  {
    on: 'aggregate',
    call: 'unionWith',
    kind: 'mongo.pipeline',
    at: { argument: 0 },
    facts: { place: 'union' },
  },
  {
    on: 'aggregate',
    call: 'graphLookup',
    kind: 'mongo.pipeline',
    at: { argument: 0 },
    facts: { place: 'graph' },
  },
];

const fields: readonly Sink[] = [
  {
    on: ['query', 'document'],
    call: 'populate',
    kind: 'mongo.fields',
    at: { argument: 0 },
    facts: { loads: true },
  },
  { on: 'model', call: 'populate', kind: 'mongo.fields', at: { argument: 1 }, facts: { loads: true } },
  { on: 'query', call: ['select', 'projection', 'sort'], kind: 'mongo.fields', at: { argument: 0 } },
  { ...both, call: 'distinct', kind: 'mongo.fields', at: { argument: 0 } },
  { on: 'model', call: ['find', 'findOne', 'findById'], kind: 'mongo.fields', at: { argument: 1 } },
  {
    on: 'model',
    call: ['find', 'findOne', 'findById'],
    kind: 'mongo.fields',
    at: { argument: 2, property: ['sort'] },
  },
];

/** Calls of a model that give a query, which goes on. */
const asking = [...finders, ...byId, 'where', '$where', 'distinct', 'exists', 'estimatedDocumentCount'];

export const mongoose: Library = {
  packages: ['mongoose'],
  read: 'mongoose 9.12.1 (casts run)',
  objects: {
    mongoose: [{ steps: [{ member: 'mongoose' }] }, { steps: [{ new: 'Mongoose' }] }],
    connection: [
      { steps: [{ call: ['createConnection'] }] },
      { steps: [{ member: 'connection' }] },
      { from: 'mongoose', steps: [{ call: 'createConnection' }] },
      { from: 'mongoose', steps: [{ member: 'connection' }] },
      { from: 'connection', steps: [{ call: ['useDb', 'asPromise', 'openUri', 'set'] }] },
      { from: 'model', steps: [{ member: 'db' }] },
    ],
    model: [
      { steps: [{ call: 'model' }] },
      { steps: [{ member: 'Model' }] },
      { steps: [{ member: 'models' }, { member: '*' }] },
      { from: 'mongoose', steps: [{ call: 'model' }] },
      { from: 'mongoose', steps: [{ member: 'Model' }] },
      { from: 'mongoose', steps: [{ member: 'models' }, { member: '*' }] },
      { from: 'connection', steps: [{ call: 'model' }] },
      { from: 'connection', steps: [{ member: 'models' }, { member: '*' }] },
      { from: 'model', steps: [{ call: 'discriminator' }] },
      { from: 'document', steps: [{ call: ['model', '$model'] }] },
    ],
    document: [
      { from: 'model', steps: ['constructed'] },
      { from: 'model', steps: [{ call: ['hydrate', 'create'] }] },
    ],
    query: [{ from: 'model', steps: [{ call: asking }] }],
    aggregate: [{ from: 'model', steps: [{ call: 'aggregate' }] }],
    'mongodb.collection': [
      { from: 'model', steps: [{ member: 'collection' }] },
      { from: 'connection', steps: [{ call: 'collection' }] },
      { from: 'connection', steps: [{ member: 'collections' }, { member: '*' }] },
    ],
    'mongodb.db': [{ from: 'connection', steps: [{ member: 'db' }] }],
    'mongodb.client': [{ from: 'connection', steps: [{ call: 'getClient' }] }],
  },
  types: {
    mongoose: 'Mongoose',
    connection: 'Connection',
    model: ['Model', 'PaginateModel', 'AggregatePaginateModel', 'SoftDeleteModel'],
    document: ['Document', 'HydratedDocument'],
    query: ['Query', 'QueryWithHelpers'],
    aggregate: 'Aggregate',
  },
  chains: ['query', 'aggregate'],
  sinks: [
    ...filters,
    ...records,
    ...updates,
    ...pipelines,
    ...fields,
    { ...both, call: '$where', kind: 'mongo.code', at: { argument: 0 }, unlessConfigured: sanitized },
    {
      on: 'model',
      call: 'mapReduce',
      kind: 'mongo.filter',
      at: { argument: 0 },
      facts: { place: 'options' },
    },
  ],
};

/** Nest hands models and connections to constructors by these decorators. */
export const nestMongoose: Library = {
  packages: ['@nestjs/mongoose', 'nestjs-typegoose', '@m8a/nestjs-typegoose'],
  read: '@nestjs/mongoose 12.0.0',
  decoratedParameters: [
    { parameterDecorator: 'InjectModel', object: 'mongoose.model' },
    { parameterDecorator: 'InjectConnection', object: 'mongoose.connection' },
  ],
};

/** Models made from classes. */
export const typegoose: Library = {
  packages: ['@typegoose/typegoose'],
  read: '@typegoose/typegoose 13.4.0',
  objects: {
    'mongoose.model': [
      { steps: [{ call: ['getModelForClass', 'getDiscriminatorModelForClass', 'addModelToTypegoose'] }] },
    ],
    'mongoose.exports': [{ steps: [{ member: 'mongoose' }] }],
  },
  types: { 'mongoose.model': ['ReturnModelType', 'ModelType'], 'mongoose.document': 'DocumentType' },
};
