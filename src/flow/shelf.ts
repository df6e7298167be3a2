import { libraries } from '../models';
import type { Library } from '../models/types';
import { type Catalogue, catalogueOf, joinedCatalogues } from './catalogue';
import { lazy } from './lazy';

/** Libraries that are opened one by one, and their catalogue. */
export interface Shelf {
  readonly size: number;
  readonly catalogue: () => Catalogue;
  /** The library at a place of the list, each time the same object. */
  readonly open: (number: number) => Library | undefined;
}

/** A shelf of libraries that are at hand. */
export function shelve(list: readonly Library[]): Shelf {
  return { size: list.length, catalogue: lazy(() => catalogueOf(list)), open: (number) => list[number] };
}

/** One shelf before another, whose numbers follow on. What the first says of a package wins. */
export function joined(first: Shelf, second: Shelf): Shelf {
  return {
    size: first.size + second.size,
    catalogue: lazy(() => joinedCatalogues(first.catalogue(), second.catalogue(), first.size)),
    open: (number) => (number < first.size ? first.open(number) : second.open(number - first.size)),
  };
}

/**
 * All libraries that the plugin knows. The build puts `packed-shelf.ts` in the place of this list: texts that are
 * parsed when a file asks for the library, because hundreds of literals would cost every start of ESLint.
 */
export const builtInShelf: Shelf = shelve(libraries);
