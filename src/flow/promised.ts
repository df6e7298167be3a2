import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { substituteArguments } from './evaluate-calls';
import { functionsOf, pointeesOf } from './pointees';
import { handedBack } from './tasks';
import { type Trace, merge } from './traces';

/**
 * What a call of `promisify(fn)` resolves to, for a function of the file that ends with a node-style callback: the
 * second argument of the callback's calls. Undefined for other calls.
 */
export function tracesPromised(
  a: Analysis,
  node: TSESTree.CallExpression,
  path: readonly string[],
): readonly Trace[] | undefined {
  const functions = pointeesOf(a, node.callee).flatMap(({ node: made, path: below }) => {
    const isMade =
      made.type === 'CallExpression' && below.length === 0 && calleeName(made.callee) === 'promisify';
    const original = isMade ? argumentOf(made, 0) : undefined;
    return original ? functionsOf(a, original) : [];
  });
  if (functions.length === 0) return undefined;
  return merge(
    functions.flatMap((fn) =>
      handedBack(a, fn, 0, path).map((traces) => substituteArguments(a, traces, fn, node)),
    ),
  );
}
