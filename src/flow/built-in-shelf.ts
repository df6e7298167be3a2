import { libraries } from '../models';
import { type Shelf, shelve } from './shelf';

/**
 * All libraries that the plugin knows. In the built package `scripts/build/packed-libraries.ts` stands in this
 * file's place: hundreds of literals would cost every start of ESLint, so there each library is a text that is
 * parsed when a file asks for it.
 */
export const builtInShelf: Shelf = shelve(libraries);
