import type { TSESTree } from '@typescript-eslint/utils';
import type { CorsFacts } from '../models/cors-facts';
import { type FunctionNode, bareParameter } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { NO_BINDINGS, type Ways, allOf } from './ways';
import { outcomes } from './outcomes';
import { waysTo } from './ways-to';

type Decides = NonNullable<CorsFacts['decides']>;

/** An answer that a function gives: by returning it, or to its callback. */
export interface Answer {
  /** What is answered. */
  readonly value: TSESTree.Expression;
  /** What decides that it is answered, from the start of the function. */
  readonly ways: Ways;
}

/** The parameter that holds the origin that asks; undefined where the function is given something else. */
export function askedParameter(fn: FunctionNode, decides: Decides): TSESTree.Identifier | undefined {
  const parameter = decides.origin === null ? undefined : fn.params[decides.origin];
  const bare = parameter && bareParameter(parameter);
  return bare?.type === 'Identifier' ? bare : undefined;
}

/** The answers of a function that decides about an origin, or about the options for a request. */
export function answersOf(
  a: Analysis,
  fn: FunctionNode,
  by: Decides['by'],
  callbackIndex: number,
): readonly Answer[] {
  const parameter = fn.params[callbackIndex];
  const callback = by === 'return' ? undefined : parameter && bareParameter(parameter);
  const called = callback?.type === 'Identifier' ? answersTo(a, fn, callback) : [];
  if (by === 'callback') return called;
  const returned = (a.index().returns.get(fn) ?? []).filter(
    (value) => !called.some(({ call }) => call === value),
  );
  return [...called, ...returned.map((value) => ({ value, ways: waysTo(a, value, fn) }))];
}

/** `callback(error, answer)`: an answer as far as the error is none. */
function answersTo(
  a: Analysis,
  fn: FunctionNode,
  callback: TSESTree.Identifier,
): readonly (Answer & { readonly call: TSESTree.Node })[] {
  const references = a.scopes().variableOf(callback)?.references ?? [];
  return references.flatMap(({ identifier }) => {
    const call = identifier.parent;
    if (call.type !== 'CallExpression' || call.callee !== identifier) return [];
    const [error, value] = call.arguments;
    if (!error || !value || error.type === 'SpreadElement' || value.type === 'SpreadElement') return [];
    const ways = allOf(waysTo(a, call, fn), outcomes(a, unwrap(error), false, NO_BINDINGS));
    return [{ value, ways, call }];
  });
}
