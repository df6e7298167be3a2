/** Calls that give data to models, repositories, collections and query builders, by how they are called. */
import type { StoreRow } from './password-stores';

const changed = [
  'update',
  'updateOne',
  'updateMany',
  'findByIdAndUpdate',
  'findOneAndUpdate',
  'findOneAndReplace',
  'replaceOne',
  'updateById',
  'upsert',
];

export const modelData: readonly StoreRow[] = [
  {
    receiver: 'model',
    call: [
      'create',
      'insertMany',
      'bulkCreate',
      'build',
      'insert',
      'upsert',
      'save',
      'insertOne',
      'createMany',
      'hydrate',
      'update',
    ],
    argument: 0,
  },
  { receiver: 'model', call: changed, argument: 1 },
  { receiver: 'model', call: ['findOrCreate', 'findOrBuild'], argument: 0, property: 'defaults' },
  {
    receiver: 'repository',
    call: ['save', 'insert', 'create', 'persist', 'upsert', 'insertOne', 'preload', 'insertMany'],
    argument: 0,
  },
  {
    receiver: 'repository',
    call: ['save', 'create', 'update', 'merge', 'assign', 'insert', 'upsert', 'nativeUpdate', 'updateById'],
    argument: 1,
  },
  { receiver: 'collection', call: ['insertOne', 'insertMany', 'insert', 'save'], argument: 0 },
  { receiver: 'collection', call: changed, argument: 1 },
  {
    receiver: 'delegate',
    call: ['create', 'createMany', 'createManyAndReturn', 'update', 'updateMany', 'updateManyAndReturn'],
    argument: 0,
    property: 'data',
  },
  { receiver: 'delegate', call: 'upsert', argument: 0, property: 'create' },
  { receiver: 'delegate', call: 'upsert', argument: 0, property: 'update' },
  { receiver: 'builder', call: ['insert', 'update', 'upsert', 'values', 'set'], argument: 0 },
];

/** Calls of the builder that `Model.query()` gives. */
export const queryData =
  /^(?:insert|insertAndFetch|insertGraph|insertGraphAndFetch|upsertGraph|patch|update|patchAndFetch|updateAndFetch)$/;
/** The same with an id before the data. */
export const queryDataAfterId = /^(?:patch|update)AndFetchById$/;

/** Calls of a record that write into it, or into its row. */
export const recordData =
  /^(?:update|updateOne|set|overwrite|fill|merge|assign|setAttributes|patch|updateAttributes)$/;

/** Calls that give a record: `User.findById(id)`. */
export const givesRecord = /^find(?!AndCount|AndDelete|Many|All)|^(?:first|firstOrFail|getOne|loadOne)$/;
