import type { TSESTree } from '@typescript-eslint/utils';
import { bareParameter } from '../syntax/nodes';
import { wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { tracesOf } from './evaluate';
import type { UseNode } from './places';
import { functionsOf } from './pointees';
import { type Trace, merge, unknownTrace } from './traces';

/** What a promise is resolved with by the function it is made of: `new Promise((resolve) => … resolve(value))`. */
export function tracesResolved(
  a: Analysis,
  node: UseNode,
  position: number,
  path: readonly string[],
): readonly Trace[] {
  const callback = node.type === 'AssignmentExpression' ? undefined : argumentOf(node, position);
  const calls = (callback ? functionsOf(a, callback) : []).flatMap((fn) => {
    const [parameter] = fn.params;
    const bare = parameter && bareParameter(parameter);
    const variable = bare?.type === 'Identifier' ? a.scopes().variableOf(bare) : undefined;
    return (variable?.references ?? []).map((reference) => wrapped(reference.identifier));
  });
  const given = calls.map((resolve) => resolvedHere(a, resolve, path));
  return given.length > 0 ? merge(given) : [unknownTrace('call', node)];
}

function resolvedHere(a: Analysis, resolve: TSESTree.Node, path: readonly string[]): readonly Trace[] {
  const { parent } = resolve;
  if (parent?.type !== 'CallExpression') return [unknownTrace('call', resolve)];
  // `setTimeout(resolve, 100)`: somebody else calls it.
  if (parent.callee !== resolve) return [unknownTrace('call', parent)];
  const value = argumentOf(parent, 0);
  return value ? tracesOf(a, value, path) : [];
}
