/** The sinks that take the fields of a record, to be put on the objects of mappers and drivers. */
import type { Names, Place, Sink } from './types';

type On = { readonly on?: Names };

/** A record, or a list of records, as an argument of these methods. */
export function recordSinks(on: On, call: Names, argument = 0): readonly Sink[] {
  return at(on, call, { argument });
}

/** A record under a property of an argument: `create({ data: record })`. */
export function recordsUnder(on: On, call: Names, ...property: readonly string[]): readonly Sink[] {
  return at(on, call, { argument: 0, property });
}

function at(on: On, call: Names, place: Place): readonly Sink[] {
  return [{ ...on, call, kind: 'model.data', at: place }];
}

/**
 * An update document: whole, or under an operator that sets fields. Where the operators themselves are dangerous
 * (`whole: false`), another rule asks about the whole.
 */
export function updateSinks(on: On, call: Names, whole: boolean): readonly Sink[] {
  return [
    ...(whole ? recordSinks(on, call, 1) : []),
    ...['$set', '$setOnInsert'].map((operator): Sink => ({
      ...on,
      call,
      kind: 'model.data',
      at: { argument: 1, property: [operator] },
    })),
  ];
}
