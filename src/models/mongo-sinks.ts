/** The sinks that MongoDB's driver and the libraries around it have in common, to be put on their objects. */
import { recordSinks, updateSinks } from './model-data';
import type { Fact, Names, Position, Sink } from './types';

type On = { readonly on?: Names };

/** How a condition is repaired: see `REPAIRS` in the kit; and what must have made it for the edit to be exact. */
type Facts = Readonly<Record<string, Fact>>;

/** Filters as the first (or another) argument. */
export function filters(call: Names, on: On, facts: Facts, argument: Position = 0): Sink {
  return { ...on, call, kind: 'mongo.filter', at: { argument }, facts };
}

/** Methods of a native collection whose first argument is a filter. */
export const collectionFinders = [
  'find',
  'findOne',
  'count',
  'countDocuments',
  'deleteOne',
  'deleteMany',
  'findOneAndDelete',
  'findOneAndReplace',
  'findOneAndUpdate',
  'remove',
  'replaceOne',
  'update',
  'updateOne',
  'updateMany',
] as const;

const updaters = ['update', 'updateOne', 'updateMany', 'findOneAndUpdate'];

/** What a collection of the driver, or of a thin wrapper around it, takes. */
export function collectionSinks(on: On, facts: Facts): readonly Sink[] {
  return [
    filters([...collectionFinders], on, facts),
    filters('distinct', on, facts, 1),
    {
      ...on,
      call: updaters,
      kind: 'mongo.filter',
      at: { argument: 2, property: ['arrayFilters'] },
      facts: { ...facts, place: 'filters' },
    },
    {
      ...on,
      call: 'bulkWrite',
      kind: 'mongo.update',
      at: { argument: 0 },
      facts: { ...facts, place: 'operations' },
    },
    { ...on, call: updaters, kind: 'mongo.update', at: { argument: 1 }, facts },
    { ...on, call: ['aggregate', 'watch'], kind: 'mongo.pipeline', at: { argument: 0 }, facts },
    { ...on, call: 'mapReduce', kind: 'mongo.code', at: { argument: 0 } },
    { ...on, call: 'mapReduce', kind: 'mongo.code', at: { argument: 1 } },
    {
      ...on,
      call: 'mapReduce',
      kind: 'mongo.filter',
      at: { argument: 2 },
      facts: { ...facts, place: 'options' },
    },
    { ...on, call: 'group', kind: 'mongo.code', at: { argument: 3 } },
    ...recordSinks(on, ['insert', 'insertOne', 'insertMany', 'save']),
    ...recordSinks(on, ['replaceOne', 'findOneAndReplace'], 1),
    ...updateSinks(on, updaters, false),
    ...fieldSinks(on),
  ];
}

/** Names of fields, which a client may read or sort by. */
function fieldSinks(on: On): readonly Sink[] {
  return [
    { ...on, call: 'distinct', kind: 'mongo.fields', at: { argument: 0 } },
    { ...on, call: ['find', 'findOne'], kind: 'mongo.fields', at: { argument: 1, property: ['projection'] } },
    { ...on, call: ['find', 'findOne'], kind: 'mongo.fields', at: { argument: 1, property: ['sort'] } },
  ];
}
