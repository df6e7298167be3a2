import type { TSESTree } from '@typescript-eslint/utils';
import type { Passing } from '../models/propagator-types';
import { keyName, memberName } from '../syntax/names';
import { type FunctionNode, bareParameter } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { tracesOfArgument } from './arguments';
import { argumentOf } from './calls';
import { tracesOf } from './evaluate';
import { namesOf } from './machine';
import { builtinTypeOf, passingsOf } from './passings';
import { functionsOf, pointeesOf } from './pointees';
import type { Trace } from './traces';

/** What a function hands to its node-style callback after the error, the first of them at 0. */
export function handedBack(
  a: Analysis,
  fn: FunctionNode,
  position: number,
  path: readonly string[],
): readonly (readonly Trace[])[] {
  const last = fn.params.at(-1);
  const done = last && bareParameter(last);
  const variable = done?.type === 'Identifier' ? a.scopes().variableOf(done) : undefined;
  return (variable?.references ?? []).flatMap(({ identifier }) => {
    const call = identifier.parent;
    const value =
      call.type === 'CallExpression' && call.callee === identifier
        ? argumentOf(call, position + 1)
        : undefined;
    return value ? [tracesOf(a, value, path)] : [];
  });
}

/** What a parameter of a task gets, `async.waterfall([first, second])`, from the task before it. */
export function givenByTaskBefore(
  a: Analysis,
  fn: FunctionNode,
  index: number,
  path: readonly string[],
): readonly (readonly Trace[])[] {
  const own = wrapped(fn);
  const list = own.parent;
  if (list?.type !== 'ArrayExpression' || index >= fn.params.length - 1) return [];
  const call = list.parent;
  if (call.type !== 'CallExpression') return [];
  const isChain = passingsOf(a, call).some(
    ({ tasks }) => tasks?.hand === 'on' && argumentOf(call, tasks.argument) === list,
  );
  const before = isChain ? list.elements[list.elements.indexOf(own as TSESTree.Expression) - 1] : undefined;
  return before ? functionsOf(a, before).flatMap((each) => handedBack(a, each, index, path)) : [];
}

/** What a call that runs functions gives one at its argument: results of tasks, what is queued, further arguments. */
export function givenByRunner(
  a: Analysis,
  call: TSESTree.CallExpression,
  { tasks, worker, furtherArguments }: Passing,
  position: number,
  index: number,
  path: readonly string[],
): readonly (readonly Trace[])[] | undefined {
  if (furtherArguments?.to === position)
    return [tracesOfArgument(a, call, index + furtherArguments.from, path)];
  if (worker?.argument === position && index === 0) return queued(a, call, namesOf(worker.fedBy), path);
  if (tasks?.done !== position || index === 0) return undefined;
  const list = argumentOf(call, tasks.argument);
  const all = list && unwrap(list);
  if (tasks.hand === 'on')
    return all?.type === 'ArrayExpression' ? resultOf(a, all.elements.at(-1), index - 1, path) : [];
  const [name, ...rest] = path;
  if (all?.type === 'ObjectExpression')
    return all.properties.flatMap((each) =>
      each.type === 'Property' && (keyName(each) === name || name === '*')
        ? resultOf(a, each.value, 0, rest)
        : [],
    );
  return all?.type === 'ArrayExpression'
    ? all.elements.flatMap((each, place) =>
        String(place) === name || name === '*' ? resultOf(a, each, 0, rest) : [],
      )
    : [];
}

function resultOf(
  a: Analysis,
  task: TSESTree.Node | null | undefined,
  position: number,
  path: readonly string[],
): readonly (readonly Trace[])[] {
  return task ? functionsOf(a, task).flatMap((each) => handedBack(a, each, position, path)) : [];
}

/** `const queue = async.queue(worker); queue.push(task)` */
function queued(
  a: Analysis,
  call: TSESTree.CallExpression,
  names: readonly string[],
  path: readonly string[],
): readonly (readonly Trace[])[] {
  return names.flatMap((name) =>
    (a.index().callsByName.get(name) ?? []).flatMap((each) => {
      if (each.type !== 'CallExpression' || each.callee.type !== 'MemberExpression') return [];
      if (memberName(each.callee) !== name) return [];
      const isIt = pointeesOf(a, each.callee.object).some(({ node }) => node === call);
      const task = isIt ? argumentOf(each, 0) : undefined;
      if (!task) return [];
      const isList = unwrap(task).type === 'ArrayExpression' || builtinTypeOf(a, task) === 'array';
      return [tracesOf(a, task, isList ? ['*', ...path] : path)];
    }),
  );
}
