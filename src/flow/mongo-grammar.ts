import { EVERY_SHAPE, SHAPES } from './traces';

/** What a value is to the database by where it stands in a filter, an update or a pipeline. */
export type MongoPlace =
  /** A whole filter, or what is spread into one. */
  | 'filter'
  /** A list of filters: `$or: [ … ]` */
  | 'filters'
  /** What a field is compared with: an object in its place is operators. */
  | 'value'
  /** A filter or operators: `$elemMatch`, `$pull: { items: … }` */
  | 'element'
  | 'pipeline'
  | 'stage'
  | 'lookup'
  | 'union'
  | 'graph'
  | 'nested'
  | 'search'
  | 'expression'
  | 'function'
  | 'accumulator'
  | 'code'
  /** A text there becomes a regular expression. */
  | 'pattern'
  | 'matched'
  | 'collection'
  | 'target'
  /** A whole update document that must hold operators. */
  | 'update'
  /** One that may be data alone. */
  | 'data'
  | 'pulled'
  | 'operations'
  | 'operation'
  | 'write'
  | 'command'
  | 'options'
  /** Compared or stored as it is, whatever it is. */
  | 'harmless';

interface Row {
  /** Shapes that a client must not choose here, as a set of `SHAPES`. */
  readonly fears: number;
  readonly keys: Readonly<Record<string, MongoPlace>>;
  /** Keys that start with `$` and are not among `keys`. */
  readonly operators?: MongoPlace;
  readonly others: MongoPlace;
}

const LISTS = SHAPES.object | SHAPES.array;
const TEXTS = EVERY_SHAPE & ~SHAPES.number;
const LOGICAL = { $and: 'filters', $or: 'filters', $nor: 'filters' } as const;

const PLACES: Readonly<Record<MongoPlace, Row>> = {
  filter: {
    fears: SHAPES.object,
    keys: { ...LOGICAL, $where: 'code', $expr: 'expression' },
    operators: 'harmless',
    others: 'value',
  },
  filters: { fears: LISTS, keys: {}, others: 'filter' },
  value: {
    fears: SHAPES.object,
    keys: { $not: 'value', $elemMatch: 'element', $regex: 'pattern' },
    others: 'harmless',
  },
  element: {
    fears: SHAPES.object,
    keys: { ...LOGICAL, $not: 'value', $elemMatch: 'element', $regex: 'pattern' },
    operators: 'harmless',
    others: 'value',
  },
  pipeline: { fears: LISTS, keys: {}, others: 'stage' },
  stage: {
    fears: SHAPES.object,
    keys: {
      $match: 'filter',
      $lookup: 'lookup',
      $graphLookup: 'graph',
      $unionWith: 'union',
      $facet: 'nested',
      $geoNear: 'search',
      $vectorSearch: 'search',
      $out: 'target',
      $merge: 'target',
      ...of('expression', '$addFields $bucket $bucketAuto $densify $fill $group $project $redact'),
      ...of('expression', '$replaceRoot $replaceWith $set $setWindowFields $sortByCount'),
    },
    others: 'harmless',
  },
  lookup: {
    fears: SHAPES.object,
    keys: { from: 'collection', pipeline: 'pipeline', let: 'expression' },
    others: 'harmless',
  },
  union: { fears: TEXTS, keys: { coll: 'collection', pipeline: 'pipeline' }, others: 'harmless' },
  graph: {
    fears: SHAPES.object,
    keys: { from: 'collection', restrictSearchWithMatch: 'filter', startWith: 'expression' },
    others: 'harmless',
  },
  nested: { fears: SHAPES.object, keys: {}, others: 'pipeline' },
  search: { fears: SHAPES.object, keys: { query: 'filter', filter: 'filter' }, others: 'harmless' },
  expression: {
    fears: SHAPES.object,
    keys: {
      $literal: 'harmless',
      $function: 'function',
      $accumulator: 'accumulator',
      ...of('matched', '$regexMatch $regexFind $regexFindAll'),
    },
    others: 'expression',
  },
  function: { fears: SHAPES.object, keys: { body: 'code' }, others: 'expression' },
  accumulator: {
    fears: SHAPES.object,
    keys: of('code', 'init accumulate merge finalize'),
    others: 'expression',
  },
  code: { fears: TEXTS, keys: { code: 'code' }, others: 'harmless' },
  pattern: { fears: TEXTS, keys: {}, others: 'harmless' },
  matched: { fears: SHAPES.object, keys: { regex: 'pattern' }, others: 'expression' },
  collection: { fears: TEXTS, keys: {}, others: 'harmless' },
  target: {
    fears: TEXTS,
    keys: { into: 'collection', db: 'collection', coll: 'collection' },
    others: 'harmless',
  },
  update: {
    fears: LISTS,
    keys: { $pull: 'pulled' },
    others: 'harmless',
  },
  data: { fears: 0, keys: { $pull: 'pulled' }, others: 'harmless' },
  pulled: { fears: SHAPES.object, keys: {}, others: 'element' },
  operations: { fears: LISTS, keys: {}, others: 'operation' },
  operation: {
    fears: SHAPES.object,
    keys: of('write', 'updateOne updateMany deleteOne deleteMany replaceOne'),
    others: 'harmless',
  },
  write: {
    fears: SHAPES.object,
    keys: { filter: 'filter', update: 'data', arrayFilters: 'filters' },
    others: 'harmless',
  },
  command: {
    fears: SHAPES.object,
    keys: {
      filter: 'filter',
      query: 'filter',
      q: 'filter',
      pipeline: 'pipeline',
      map: 'code',
      reduce: 'code',
      finalize: 'code',
    },
    others: 'harmless',
  },
  // As a command, but the object itself holds options only.
  options: {
    fears: 0,
    keys: {
      query: 'filter',
      where: 'filter',
      match: 'filter',
      finalize: 'code',
      map: 'code',
      reduce: 'code',
    },
    others: 'harmless',
  },
  harmless: { fears: 0, keys: {}, others: 'harmless' },
};

function of<Place extends MongoPlace>(place: Place, keys: string): Readonly<Record<string, Place>> {
  return Object.fromEntries(keys.split(' ').map((key) => [key, place]));
}

/** The place of what stands under a key (or index) of a document; `'*'` for a key that is not known. */
export function placeUnder(place: MongoPlace, key: string): MongoPlace {
  const { keys, operators, others } = PLACES[place];
  // In an update a list is a pipeline.
  if ((place === 'update' || place === 'data') && /^\d+$/.test(key)) return 'stage';
  return (
    (Object.hasOwn(keys, key) ? keys[key] : undefined) ??
    (key.startsWith('$') ? operators : undefined) ??
    others
  );
}

/** The shapes that a client must not choose for what stands there. */
export function fearedAt(place: MongoPlace): number {
  return PLACES[place].fears;
}

/** Whether this is the name of a place, as models write it. */
export function isMongoPlace(name: unknown): name is MongoPlace {
  return typeof name === 'string' && Object.hasOwn(PLACES, name);
}

/** Whether the keys of an object there are fields or operators to the database. */
export function hasOperators(place: MongoPlace): boolean {
  return place === 'filter' || place === 'element' || place === 'stage' || place === 'value';
}
