import type { TSESTree } from '@typescript-eslint/utils';
import { enclosingFunction } from '../syntax/nodes';
import { type Analysis, tableOf } from './analysis';
import { callsOf } from './calls';
import { remember } from './lazy';

/**
 * When a piece of code runs while a file sets things up: where it stands, or where the function that it stands in is
 * called, then where it stands in that function, and so on.
 */
export type Moment = readonly number[];

const MAX_CALLS = 6;

/** The moment of a call. What stands in a callback, or in a function that this file does not call, runs where it stands. */
export function momentOf(a: Analysis, node: TSESTree.Node): Moment {
  return remember(tableOf<TSESTree.Node, Moment>(a, 'moments'), node, () => find(a, node, 0));
}

function find(a: Analysis, node: TSESTree.Node, depth: number): Moment {
  const own = node.range[1];
  if (depth > MAX_CALLS) return [own];
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) {
    const body = fn;
    const calls = callsOf(a, fn).filter(
      (call) => call.range[0] < body.range[0] || call.range[1] > body.range[1],
    );
    const [first, ...others] = calls.map((call) => find(a, call, depth + 1));
    if (first) return [...others.reduce((least, each) => (isBefore(each, least) ? each : least), first), own];
  }
  return [own];
}

/** Whether one moment comes before another. */
export function isBefore(one: Moment, other: Moment): boolean {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index++) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return one.length < other.length;
}
