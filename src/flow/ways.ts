import type { TSESTree } from '@typescript-eslint/utils';
import type { Variable } from './scopes';

/**
 * What is known on the way to a place: one thing that must have happened for control to get there. `node` is
 * - `test`: an expression that came out as `truth`,
 * - `ran`: a call that returned instead of throwing, as assertions do,
 * - `case`: a case of a switch that was taken,
 * - `unclear`: something that decides in a manner that is not looked into,
 * - `lost`: too deep to look at.
 */
export interface Condition {
  readonly type: 'test' | 'ran' | 'case' | 'unclear' | 'lost';
  readonly node: TSESTree.Node;
  readonly truth: boolean;
  readonly bindings: Bindings;
}

/**
 * What parameters stand for where a condition was read out of a function: the argument of a predicate's call, the
 * element in `list.some((each) => …)`.
 */
export type Bindings = ReadonlyMap<Variable, Bound>;

export interface Bound {
  readonly node: TSESTree.Node;
  readonly bindings: Bindings;
}

export const NO_BINDINGS: Bindings = new Map();

/** What has to happen for control to get to a place, or for a test to come out: conditions, all or any of them. */
export type Ways = Condition | { readonly type: 'all' | 'any'; readonly of: readonly Ways[] };

/** Nothing has to happen. */
export const ALWAYS: Ways = { type: 'all', of: [] };
/** It cannot happen. */
export const NEVER: Ways = { type: 'any', of: [] };

/** A condition by itself. */
export function conditionOf(
  node: TSESTree.Node,
  truth: boolean,
  bindings: Bindings,
  type: Condition['type'] = 'test',
): Ways {
  return { type, node, truth, bindings };
}

/** Either of several. */
export function anyOf(...ways: readonly Ways[]): Ways {
  if (ways.includes(ALWAYS)) return ALWAYS;
  const left = ways.filter((each) => each !== NEVER);
  const [only] = left;
  return only && left.length === 1 ? only : left.length === 0 ? NEVER : { type: 'any', of: left };
}

/** All together. */
export function allOf(...ways: readonly Ways[]): Ways {
  if (ways.includes(NEVER)) return NEVER;
  const left = ways.filter((each) => each !== ALWAYS);
  const [only] = left;
  return only && left.length === 1 ? only : left.length === 0 ? ALWAYS : { type: 'all', of: left };
}

/**
 * What the first so many of a list of parts say together. Put together of halves, quarters and so on, which are
 * made once: a long list asked about at every place costs each place little.
 */
export function prefixes(length: number, partAt: (index: number) => Ways): (count: number) => Ways {
  const levels: Ways[][] = [];
  const block = (level: number, index: number): Ways => {
    const made = (levels[level] ??= []);
    return (made[index] ??=
      level === 0 ? partAt(index) : allOf(block(level - 1, 2 * index), block(level - 1, 2 * index + 1)));
  };
  return (count) => {
    const parts: Ways[] = [];
    let start = 0;
    for (let level = Math.floor(Math.log2(Math.max(length, 1))); level >= 0; level--) {
      const size = 2 ** level;
      if (start + size > count) continue;
      parts.push(block(level, start / size));
      start += size;
    }
    return allOf(...parts);
  };
}
