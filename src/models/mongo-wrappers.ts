/** Smaller libraries that take MongoDB's filters: wrappers of the driver, and stores that speak its language. */
import { collectionFinders, collectionSinks, filters } from './mongo-sinks';
import type { Library } from './types';

const wrapped = { repair: 'equal' } as const;

export const monk: Library = {
  packages: ['monk'],
  read: 'monk 7.3.4',
  objects: {
    manager: [{ steps: ['called'] }, { steps: ['constructed'] }],
    collection: [{ from: 'manager', steps: [{ call: ['get', 'create'] }] }],
  },
  types: { manager: 'IMonkManager', collection: 'ICollection' },
  sinks: [
    ...collectionSinks({ on: 'collection' }, wrapped),
    // An `_id` alone may stand for the filter.
    { on: 'collection', call: 'group', kind: 'mongo.filter', at: { argument: 1 }, facts: wrapped },
  ],
};

/** Collections are properties of the database: `db.users.find({ … })`. */
export const mongojs: Library = {
  packages: ['mongojs', 'mongoist'],
  read: 'mongojs 3.1.0, mongoist 4.0.2',
  objects: {
    db: [{ steps: ['called'] }],
    collection: [
      { from: 'db', steps: [{ call: 'collection' }] },
      { from: 'db', steps: [{ member: '*' }] },
    ],
    'mongodb.cursor': [{ from: 'collection', steps: [{ call: ['find', 'findAsCursor'] }] }],
  },
  sinks: [
    ...collectionSinks({ on: 'collection' }, wrapped),
    filters('findAsCursor', { on: 'collection' }, wrapped),
    { on: 'collection', call: 'aggregateAsCursor', kind: 'mongo.pipeline', at: { argument: 0 } },
    {
      on: 'collection',
      call: 'findAndModify',
      kind: 'mongo.filter',
      at: { argument: 0 },
      facts: { ...wrapped, place: 'command' },
    },
  ],
};

/** It has no `$eq`; `$where` takes functions only. */
export const nedb: Library = {
  packages: ['nedb', '@seald-io/nedb', 'nedb-promises', 'nedb-promise', 'nestdb', 'nedb-core'],
  read: '@seald-io/nedb 4.1.2',
  objects: { store: [{ steps: ['constructed'] }, { steps: [{ call: 'create' }] }, { steps: ['called'] }] },
  sinks: [
    filters(
      [...collectionFinders, 'findAsync', 'findOneAsync', 'countAsync', 'updateAsync', 'removeAsync'],
      { on: 'store' },
      { repair: 'text' },
    ),
  ],
};

export const minimongo: Library = {
  packages: ['minimongo', 'marsdb'],
  read: 'minimongo 7.1.1',
  objects: {
    db: [{ steps: [{ new: ['MemoryDb', 'LocalStorageDb', 'IndexedDb', 'RemoteDb', 'HybridDb'] }] }],
    collection: [
      { package: 'marsdb', steps: [{ new: 'Collection' }] },
      { package: 'marsdb', steps: ['constructed'] },
      { from: 'db', steps: [{ member: '*' }] },
      { from: 'db', steps: [{ member: 'collections' }, { member: '*' }] },
    ],
  },
  sinks: [filters([...collectionFinders], { on: 'collection' }, wrapped)],
};

/** Models of schemas over the driver's collections. */
export const papr: Library = {
  packages: ['papr'],
  read: 'papr 16.0.0',
  objects: {
    papr: [{ steps: ['constructed'] }],
    model: [{ from: 'papr', steps: [{ call: 'model' }] }],
  },
  sinks: [
    ...collectionSinks({ on: 'model' }, wrapped),
    filters(['exists', 'upsert'], { on: 'model' }, wrapped),
    {
      on: 'model',
      call: 'findById',
      kind: 'mongo.filter',
      at: { argument: 0 },
      facts: { place: 'value', repair: 'text' },
    },
  ],
};

/** A queue kept in a collection: jobs are found by filters. */
export const agenda: Library = {
  packages: ['agenda', '@hokify/agenda'],
  read: 'agenda 6.2.6',
  objects: { agenda: [{ steps: [{ new: 'Agenda' }] }, { steps: ['constructed'] }] },
  types: { agenda: 'Agenda' },
  sinks: [filters(['jobs', 'cancel', 'queryJobs'], { on: 'agenda' }, wrapped)],
};

/** Removes what starts with `$` from the value it is given, and gives it back. */
export const mongoSanitize: Library = {
  packages: ['mongo-sanitize'],
  read: 'mongo-sanitize 1.1.0',
  sanitizers: [
    { called: true, clears: ['mongo.filter', 'mongo.update', 'mongo.pipeline'] },
    { called: true, clears: ['mongo.filter', 'mongo.update', 'mongo.pipeline'], by: 'mutation' },
  ],
};

/** The same for the parts of a request. */
export const expressMongoSanitize: Library = {
  packages: ['express-mongo-sanitize', '@exortek/express-mongo-sanitize', '@exortek/fastify-mongo-sanitize'],
  read: 'express-mongo-sanitize 2.2.0',
  sanitizers: [
    {
      called: true,
      clears: ['mongo.filter', 'mongo.update', 'mongo.pipeline'],
      by: 'middleware',
      cleans: { parts: ['any'] },
    },
    { call: 'sanitize', clears: ['mongo.filter', 'mongo.update', 'mongo.pipeline'] },
    {
      call: 'has',
      clears: ['mongo.filter', 'mongo.update', 'mongo.pipeline'],
      by: 'guard',
      holdsWhen: false,
    },
  ],
};
