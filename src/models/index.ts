import type { Library } from './types';

/** Every library we know, in no particular order. */
export const libraries: readonly Library[] = [];
