import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import { type FunctionNode, enclosingFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';
import { pointeesOf } from './pointees';

/** A question whether an object has a key itself: `Object.hasOwn(node, key)`. */
interface OwnCheck {
  readonly owner: string;
  readonly key: string;
}

const ASKS =
  /^(?:hasOwnProperty|hasOwn|propertyIsEnumerable|call|has|own|hasOwnProp|hasProp|hasKey|isOwn)$|own/i;

/**
 * Whether the function asks whether the object has the key itself. What it does then (leave, or put an object of its
 * own there) keeps away from what every object inherits.
 */
export function asksForOwn(a: Analysis, from: TSESTree.Node, key: TSESTree.Node): boolean {
  const fn = enclosingFunction(from);
  const text = (node: TSESTree.Node): string => a.sourceCode.getText(unwrap(node));
  const checks = remember(
    tableOf<FunctionNode | 'program', readonly OwnCheck[]>(a, 'own checks'),
    fn ?? 'program',
    () => findChecks(a, fn ?? a.sourceCode.ast, text),
  );
  return checks.some((check) => check.owner === text(from) && check.key === text(key));
}

function findChecks(
  a: Analysis,
  scope: TSESTree.Node,
  text: (node: TSESTree.Node) => string,
): readonly OwnCheck[] {
  const found: OwnCheck[] = [];
  for (const [name, calls] of a.index().callsByName) {
    if (!ASKS.test(name)) continue;
    for (const call of calls) {
      if (call.type !== 'CallExpression' || call.range[0] < scope.range[0] || call.range[1] > scope.range[1])
        continue;
      const [first, second] = call.arguments;
      if (first && second) found.push({ owner: text(first), key: text(second) });
      else if (first && call.callee.type === 'MemberExpression')
        found.push({ owner: text(call.callee.object), key: text(first) });
    }
  }
  return found;
}

/** Whether all that an object can be was made here without a prototype: `Object.create(null)`, a `Map`. */
export function hasNoPrototype(a: Analysis, node: TSESTree.Node): boolean {
  const pointees = pointeesOf(a, node).filter(({ path }) => !path.includes('*'));
  return pointees.length > 0 && pointees.every(({ node: made, path }) => path.length === 0 && isBare(made));
}

function isBare(made: TSESTree.Node): boolean {
  if (made.type === 'ObjectExpression')
    return made.properties.some(
      (each) =>
        each.type === 'Property' &&
        !each.computed &&
        each.key.type === 'Identifier' &&
        each.key.name === '__proto__' &&
        each.value.type === 'Literal' &&
        each.value.value === null,
    );
  if (made.type === 'NewExpression') return /^(?:Weak)?(?:Map|Set)$/.test(calleeName(made.callee) ?? '');
  if (made.type !== 'CallExpression' || calleeName(made.callee) !== 'create') return false;
  const [first] = made.arguments;
  return first?.type === 'Literal' && first.value === null;
}
