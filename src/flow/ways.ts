import type { TSESTree } from '@typescript-eslint/utils';
import type { Variable } from './scopes';

/**
 * What is known on the way to a place: one thing that must have happened for control to get there. `node` is
 * - `test`: an expression that came out as `truth`,
 * - `ran`: a call that returned instead of throwing, as assertions do,
 * - `case`: a case of a switch that was taken,
 * - `unclear`: something that decides in a manner that is not looked into,
 * - `lost`: too many ways to look at.
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

/** All conditions of one way; empty if nothing decides. */
export type Way = readonly Condition[];

/** The ways in which a place can be reached, or a test come out; none if it cannot. */
export type Ways = readonly Way[];

/** One way without conditions. */
export const ALWAYS: Ways = [[]];
export const NEVER: Ways = [];

const MAX_WAYS = 48;

/** One way with this condition alone. */
export function wayOf(
  node: TSESTree.Node,
  truth: boolean,
  bindings: Bindings,
  type: Condition['type'] = 'test',
): Ways {
  return [[{ type, node, truth, bindings }]];
}

/** Either of several ways; what is too much to look at is lost. */
export function anyOf(node: TSESTree.Node, lists: readonly Ways[]): Ways {
  const all = lists.flat();
  if (all.some((way) => way.length === 0)) return ALWAYS;
  return all.length <= MAX_WAYS ? all : wayOf(node, true, NO_BINDINGS, 'lost');
}

/** Both, one after the other. */
export function allOf(node: TSESTree.Node, one: Ways, other: Ways): Ways {
  if (one.length * other.length > MAX_WAYS) return wayOf(node, true, NO_BINDINGS, 'lost');
  if (other === ALWAYS) return one;
  if (one === ALWAYS) return other;
  return one.flatMap((first) => other.map((second) => [...first, ...second]));
}
