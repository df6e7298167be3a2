/** How patterns meet texts, by the names of methods and options. */

/** Methods of a pattern that are given a text. */
export const PATTERN_METHODS: readonly string[] = ['test', 'exec'];

/** Methods of a text that are given a pattern. */
export const TEXT_METHODS: readonly string[] = [
  'match',
  'matchAll',
  'replace',
  'replaceAll',
  'search',
  'split',
];

/** Methods and decorators of schemas that are given a pattern: what they check comes from elsewhere. */
export const SCHEMA_METHODS: readonly string[] = [
  'regex',
  'matches',
  'pattern',
  'Matches',
  'Match',
  'Pattern',
];

/** Options of schemas that hold a pattern. */
export const SCHEMA_OPTIONS: ReadonlySet<string> = new Set(['match', 'pattern', 'is', 'regex', 'matches']);

/** Methods that are given the pattern of a path, and handlers. */
export const ROUTE_METHODS: readonly string[] = [
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'del',
  'head',
  'options',
  'all',
  'use',
];
