/** What is called on models and collections whose making is in another file. */
import { recordSinks, recordsUnder, updateSinks } from './model-data';
import type { Sink } from './types';

const choice = { repair: 'equal-or-text' } as const;

/** Calls that only document databases have: with a fitting receiver nothing more is asked. */
export const tellingModelSinks: readonly Sink[] = [
  {
    kind: 'mongo.filter',
    call: [
      'countDocuments',
      'deleteMany',
      'deleteOne',
      'findOneAndDelete',
      'findOneAndRemove',
      'findOneAndReplace',
      'findOneAndUpdate',
      'replaceOne',
      'updateMany',
      'updateOne',
    ],
    at: { argument: 0 },
    facts: choice,
  },
  {
    kind: 'mongo.filter',
    call: ['findByIdAndDelete', 'findByIdAndRemove', 'findByIdAndUpdate'],
    at: { argument: 0 },
    facts: { place: 'value', repair: 'text' },
  },
  {
    kind: 'mongo.update',
    call: ['findOneAndUpdate', 'updateMany', 'updateOne'],
    at: { argument: 1 },
    facts: { place: 'data' },
  },
  ...recordSinks({}, ['insertMany', 'insertOne']),
  ...updateSinks({}, ['findByIdAndUpdate', 'findOneAndUpdate', 'updateMany', 'updateOne'], true),
];

/** Calls that others have, too: SQL mappers (`{ where: … }`), lists (`find(fn)`), services of the project. */
export const commonModelSinks: readonly Sink[] = [
  { kind: 'mongo.filter', call: ['find', 'findOne', 'exists', 'count'], at: { argument: 0 }, facts: choice },
  {
    kind: 'mongo.filter',
    call: 'findById',
    at: { argument: 0 },
    facts: { place: 'value', repair: 'text' },
  },
  { kind: 'mongo.pipeline', call: 'aggregate', at: { argument: 0 } },
  ...recordSinks({}, ['create', 'bulkCreate', 'build']),
];

/** What collections of old drivers have, told by the operators in what they are given: `db.users.update({ … }, { $set })`. */
const operators = { words: ['$where', '$set', '$inc', '$push', '$unset'] } as const;
export const operatorSinks: readonly Sink[] = [
  {
    ...operators,
    kind: 'mongo.filter',
    call: ['find', 'findOne', 'count', 'remove', 'update', 'findAndModify', 'deleteOne', 'deleteMany'],
    at: { argument: 0 },
    facts: choice,
  },
  { ...operators, kind: 'mongo.update', call: 'update', at: { argument: 1 }, facts: { place: 'data' } },
];

/** What is called on the query that a model gives. */
export const chainedModelSinks: readonly Sink[] = [
  { kind: 'mongo.fields', call: ['select', 'sort'], at: { argument: 0 } },
  { kind: 'mongo.fields', call: 'populate', at: { argument: 0 }, facts: { loads: true } },
];

/** `knex('users').insert(record)`, `prisma.user.create({ data: record })`, of a handle of another file. */
export const tableRecordSinks: readonly Sink[] = recordSinks({}, ['insert', 'update']);
export const delegateRecordSinks: readonly Sink[] = [
  ...recordsUnder({}, ['create', 'createMany', 'update', 'updateMany'], 'data'),
  ...recordsUnder({}, 'upsert', 'create'),
  ...recordsUnder({}, 'upsert', 'update'),
];

/** `Object.assign(user, record)`, of a user that is saved. */
export const assignedRecordSink: Sink = { kind: 'model.data', call: 'assign', at: { argumentsFrom: 1 } };

/** `new User(record)` of a class that a module of models exports. */
export const madeModelSink: Sink = { kind: 'model.data', constructed: true, at: { argument: 0 } };
