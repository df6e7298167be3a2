import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { type FunctionNode, isClass } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { viaName } from './calls';
import { tracesOf } from './evaluate';
import { functionsOf } from './pointees';
import type { CallLike } from './syntax-index';
import { type Trace, merge } from './traces';
import { writesOf } from './writes';

/**
 * The traces of what a call gives a parameter, or it and all after it: also where the call spreads a list
 * (`find(...values)`), hands over a list (`fn.apply(null, values)`) or calls a bound function.
 */
export function tracesOfArgument(
  a: Analysis,
  call: CallLike,
  index: number,
  path: readonly string[],
  andFurther = false,
): readonly Trace[] {
  const bound = boundArguments(a, call);
  const own = index - bound.length;
  const ofBound = bound
    .slice(index, andFurther ? undefined : index + 1)
    .map((argument) => tracesOf(a, argument, path));
  if (own < 0 && !andFurther) return merge(ofBound);
  return merge([...ofBound, ...tracesOfOwn(a, call, Math.max(own, 0), path, andFurther)]);
}

function tracesOfOwn(
  a: Analysis,
  call: CallLike,
  index: number,
  path: readonly string[],
  andFurther: boolean,
): readonly (readonly Trace[])[] {
  if (call.type === 'TaggedTemplateExpression') {
    const holes = call.quasi.expressions;
    return (andFurther ? holes.slice(Math.max(index - 1, 0)) : holes.slice(index - 1, index)).map((hole) =>
      tracesOf(a, hole, path),
    );
  }
  // A method of the file's own may be called `call`, too.
  const via = functionsOf(a, call.callee).length > 0 ? undefined : viaName(call);
  if (via === 'apply') {
    const [, list] = call.arguments;
    if (!list || list.type === 'SpreadElement') return [];
    return [tracesOf(a, list, [andFurther ? '*' : String(index), ...path])];
  }
  const list = via === undefined ? call.arguments : call.arguments.slice(1);
  const spread = list.findIndex((each) => each.type === 'SpreadElement');
  const plain = spread < 0 ? list.length : spread;
  const found: (readonly Trace[])[] = [];
  for (const [position, argument] of list.entries()) {
    if (argument.type === 'SpreadElement') {
      // Where one list is spread, its elements keep their order.
      const known = !andFurther && position === spread && index >= spread;
      if (index >= plain || andFurther)
        found.push(tracesOf(a, argument.argument, [known ? String(index - spread) : '*', ...path]));
      if (known && position === list.length - 1) return found;
    } else if (position === index || position > plain || (andFurther && position > index))
      found.push(tracesOf(a, argument, path));
  }
  return found;
}

/** The arguments that `const run = fn.bind(self, …)` gave a function before it is called. */
function boundArguments(a: Analysis, call: CallLike): readonly TSESTree.Expression[] {
  if (call.type !== 'CallExpression') return [];
  let callee = unwrap(call.callee);
  if (callee.type === 'Identifier') {
    const variable = a.scopes().variableOf(callee);
    const [write, ...others] = variable ? writesOf(a, variable) : [];
    if (write?.value.type !== 'expression' || write.path.length > 0 || others.length > 0) return [];
    callee = unwrap(write.value.node);
  }
  if (callee.type !== 'CallExpression' || callee.callee.type !== 'MemberExpression') return [];
  if (memberName(callee.callee) !== 'bind') return [];
  return callee.arguments.slice(1).flatMap((each) => (each.type === 'SpreadElement' ? [] : [each]));
}

/** The name to call a function by in a message; undefined for nameless ones. */
export function nameOfFunction(fn: FunctionNode): string | undefined {
  if (fn.id) return fn.id.name;
  const { parent } = fn;
  if (parent.type === 'MethodDefinition' && parent.kind === 'constructor')
    return isClass(parent.parent.parent) ? parent.parent.parent.id?.name : undefined;
  if (parent.type === 'VariableDeclarator' && parent.id.type === 'Identifier') return parent.id.name;
  if (
    (parent.type === 'Property' ||
      parent.type === 'MethodDefinition' ||
      parent.type === 'PropertyDefinition') &&
    (parent.key.type === 'Identifier' || parent.key.type === 'PrivateIdentifier')
  )
    return parent.key.name;
  return undefined;
}
