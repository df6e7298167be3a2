import type { TSESTree } from '@typescript-eslint/utils';
import { isClass } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { substituteArguments } from './evaluate-calls';
import { constructorTraces } from './evaluate-new';
import { functionsOf, pointeesOf } from './pointees';
import type { CallLike } from './syntax-index';
import type { Trace } from './traces';
import { writesOf } from './writes';

const MAX_MAKERS = 4;

/**
 * A function that another one made, or a method of an instance, sees what its maker was given: `add(1)(2)`,
 * `new Store(db).find(id)`. The traces with the makers' parameters replaced by what these very makers got.
 */
export function substituteMakers(a: Analysis, traces: readonly Trace[], call: CallLike): readonly Trace[] {
  let left = traces;
  let node: TSESTree.Node | undefined = call.type === 'TaggedTemplateExpression' ? call.tag : call.callee;
  for (let count = 0; node && count < MAX_MAKERS; count++) {
    if (!left.some(({ origin }) => origin.type === 'parameter')) return left;
    const maker = makerOf(a, node);
    if (!maker) return left;
    if (maker.type === 'NewExpression') {
      for (const { node: made, path } of pointeesOf(a, maker.callee))
        if (isClass(made) && path.length === 0) left = constructorTraces(a, left, made, maker);
    } else for (const fn of functionsOf(a, maker.callee)) left = substituteArguments(a, left, fn, maker);
    node = maker.callee;
  }
  return left;
}

/** The one call that made what an expression holds, or the object whose method it is. */
function makerOf(
  a: Analysis,
  start: TSESTree.Node,
): TSESTree.CallExpression | TSESTree.NewExpression | undefined {
  let node = unwrap(start);
  for (let steps = 0; steps < 8; steps++) {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        return node;
      case 'MemberExpression':
        node = unwrap(node.object);
        break;
      case 'AwaitExpression':
        node = unwrap(node.argument);
        break;
      case 'Identifier': {
        const variable = a.scopes().variableOf(node);
        const [write, ...others] = variable ? writesOf(a, variable) : [];
        if (write?.value.type !== 'expression' || others.length > 0) return undefined;
        node = unwrap(write.value.node);
        break;
      }
      default:
        return undefined;
    }
  }
  return undefined;
}
