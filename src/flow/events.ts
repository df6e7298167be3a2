import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, keyName, literalText } from '../syntax/names';
import { type FunctionNode, enclosingClass, isClass } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { tracesOfArgument } from './arguments';
import { tracesOf } from './evaluate';
import { pointeesOf } from './pointees';
import { type Trace, merge } from './traces';

/** What `emitter.emit('event', value)` of the file gives a listener's parameter; undefined if nothing here emits. */
export function emittedTo(
  a: Analysis,
  call: TSESTree.CallExpression,
  index: number,
  path: readonly string[],
): readonly Trace[] | undefined {
  const event = literalText(call.arguments[0]);
  if (event === undefined || !/^(?:on|once|addListener|prependListener)$/.test(calleeName(call.callee) ?? ''))
    return undefined;
  const emits = (a.index().callsByName.get('emit') ?? []).filter(
    (each) =>
      each.type === 'CallExpression' &&
      literalText(each.arguments[0]) === event &&
      isSameObject(a, call, each),
  );
  if (emits.length === 0) return undefined;
  return merge(emits.map((emit) => tracesOfArgument(a, emit, index + 1, path)));
}

function isSameObject(a: Analysis, one: TSESTree.CallExpression, other: TSESTree.CallExpression): boolean {
  const objects = objectsOf(a, one);
  return objectsOf(a, other).some((each) => objects.includes(each));
}

/** What a method is called on: the `new` that made it, or the class of the file it is of. */
function objectsOf(a: Analysis, { callee }: TSESTree.CallExpression): readonly TSESTree.Node[] {
  if (callee.type !== 'MemberExpression') return [];
  return pointeesOf(a, callee.object).flatMap(({ node, path }): readonly TSESTree.Node[] => {
    if (path.length > 0) return [];
    if (node.type === 'ThisExpression') return [enclosingClass(node) ?? node];
    if (node.type !== 'NewExpression') return [];
    const classes = pointeesOf(a, node.callee).filter((each) => isClass(each.node) && each.path.length === 0);
    return classes.length > 0 ? classes.map((each) => each.node) : [node];
  });
}

/** What assignments of the file give the parameter of a setter: `box.id = value`. */
export function setTo(a: Analysis, fn: FunctionNode, path: readonly string[]): readonly (readonly Trace[])[] {
  const { parent } = fn;
  if (parent.type !== 'MethodDefinition' || parent.kind !== 'set') return [];
  const owner = parent.parent.parent;
  return (a.index().memberAssignments.get(keyName(parent) ?? '') ?? []).flatMap(({ left, right }) => {
    if (left.type !== 'MemberExpression') return [];
    const isOfClass = pointeesOf(a, left.object).some(({ node }) =>
      node.type === 'ThisExpression'
        ? enclosingClass(node) === owner
        : node.type === 'NewExpression' && pointeesOf(a, node.callee).some((each) => each.node === owner),
    );
    return isOfClass ? [tracesOf(a, right, path)] : [];
  });
}
