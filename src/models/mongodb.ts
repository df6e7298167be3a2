import { collectionSinks } from './mongo-sinks';
import type { Library, Sink } from './types';

/**
 * `{ name: x }` and `{ name: { $eq: x } }` find the same for every value that is no object with operators, save that
 * `ignoreUndefined` drops the first only where `x` is undefined.
 */
const native = { repair: 'equal', exactWhenMadeBy: 'client' } as const;

const bulk: readonly Sink[] = [
  { on: 'bulk', call: 'find', kind: 'mongo.filter', at: { argument: 0 }, facts: native },
  {
    on: 'bulkFind',
    call: ['update', 'updateOne', 'upsert'],
    kind: 'mongo.update',
    at: { argument: 0 },
    facts: native,
  },
];

export const mongodb: Library = {
  packages: ['mongodb', 'mongodb-legacy', 'mongo-mock'],
  read: 'mongodb 7.8.0',
  objects: {
    client: [
      { steps: [{ new: 'MongoClient' }] },
      { steps: [{ member: 'MongoClient' }, { call: 'connect' }] },
      { steps: [{ member: 'MongoClient' }, { call: 'connect', callback: -1, parameter: 1 }] },
      { steps: [{ call: 'connect' }] },
      { steps: [{ call: 'connect', callback: -1, parameter: 1 }] },
      { from: 'client', steps: [{ call: 'connect' }] },
      { from: 'client', steps: [{ call: 'connect', callback: -1, parameter: 1 }] },
      { from: 'db', steps: [{ member: 'client' }] },
    ],
    db: [
      { from: 'client', steps: [{ call: 'db' }] },
      { from: 'db', steps: [{ call: 'db' }] },
    ],
    // Before version 3 `connect` gave the database itself.
    collection: [
      { from: 'db', steps: [{ call: ['collection', 'createCollection'] }] },
      { from: 'db', steps: [{ call: ['collection', 'createCollection'], callback: -1, parameter: 1 }] },
      { from: 'client', steps: [{ call: 'collection' }] },
      { from: 'client', steps: [{ call: 'collection', callback: -1, parameter: 1 }] },
    ],
    cursor: [{ from: 'collection', steps: [{ call: ['find', 'aggregate'] }] }],
    bulk: [
      {
        from: 'collection',
        steps: [{ call: ['initializeOrderedBulkOp', 'initializeUnorderedBulkOp'] }],
      },
    ],
    bulkFind: [{ from: 'bulk', steps: [{ call: 'find' }] }],
    files: [{ steps: [{ new: 'GridFSBucket' }] }],
  },
  types: {
    client: 'MongoClient',
    db: 'Db',
    collection: 'Collection',
    cursor: ['FindCursor', 'AggregationCursor'],
    bulk: ['OrderedBulkOperation', 'UnorderedBulkOperation'],
    files: 'GridFSBucket',
  },
  chains: ['cursor', 'bulkFind'],
  sinks: [
    ...collectionSinks({ on: 'collection' }, native),
    // The driver stores what it is given: nothing hashes a password on the way.
    {
      on: 'collection',
      call: ['insertOne', 'insertMany', 'insert', 'save'],
      kind: 'password.store',
      at: { argument: 0 },
    },
    {
      on: 'collection',
      call: ['updateOne', 'updateMany', 'findOneAndUpdate', 'replaceOne', 'findOneAndReplace', 'update'],
      kind: 'password.store',
      at: { argument: 1 },
    },
    ...bulk,
    { on: 'files', call: 'find', kind: 'mongo.filter', at: { argument: 0 }, facts: native },
    { on: ['db', 'client'], call: ['aggregate', 'watch'], kind: 'mongo.pipeline', at: { argument: 0 } },
    { on: 'db', call: 'command', kind: 'mongo.filter', at: { argument: 0 }, facts: { place: 'command' } },
    { on: 'db', call: 'eval', kind: 'mongo.code', at: { argument: 0 } },
    { on: 'cursor', call: ['filter', 'match'], kind: 'mongo.filter', at: { argument: 0 }, facts: native },
    {
      on: 'cursor',
      call: 'addStage',
      kind: 'mongo.pipeline',
      at: { argument: 0 },
      facts: { place: 'stage' },
    },
    { on: 'cursor', call: ['sort', 'project'], kind: 'mongo.fields', at: { argument: 0 } },
    { new: 'Code', kind: 'mongo.code', at: { argument: 0 } },
  ],
};

/** A property of the app. Elsewhere `app.mongo.db.collection(…)` is known by its form. */
export const fastifyMongodb: Library = {
  packages: ['@fastify/mongodb', 'fastify-mongodb'],
  read: '@fastify/mongodb 10.0.1',
  objects: {
    mongo: [{ from: 'mongo', steps: [{ member: '*' }] }],
    'mongodb.db': [{ from: 'mongo', steps: [{ member: 'db' }] }],
    'mongodb.client': [{ from: 'mongo', steps: [{ member: 'client' }] }],
  },
  types: { mongo: ['FastifyMongoObject', 'FastifyMongoNestedObject'] },
};
