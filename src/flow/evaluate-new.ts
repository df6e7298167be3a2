import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName } from '../syntax/names';
import { type ClassNode, isClass } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { tracesPassed } from './builtin-calls';
import { isConstructorFunction } from './constructor-functions';
import { tracesOf } from './evaluate';
import { substituteArguments } from './evaluate-calls';
import { tracesOfMade, tracesOfMembers } from './evaluate-objects';
import { constructorOf, superCallOf, superClassOf } from './members';
import { passingsOf } from './passings';
import { functionsOf, pointeesOf } from './pointees';
import type { CallLike } from './syntax-index';
import { type Trace, heldUnder, merge, print, unknownTrace } from './traces';

/** The traces of an object made by `new`, followed by a path. */
export function tracesOfNew(
  a: Analysis,
  node: TSESTree.NewExpression,
  path: readonly string[],
): readonly Trace[] {
  const classes = pointeesOf(a, node.callee).flatMap((each) =>
    isClass(each.node) && each.path.length === 0 ? [each.node] : [],
  );
  if (classes.length > 0) {
    if (path.length === 0) return [];
    return merge(
      classes.map((each) =>
        path[0] === 'message' && isBareError(a, each)
          ? tracesOfError(a, node, path)
          : constructorTraces(a, tracesOfMembers(a, each, path, false), each, node),
      ),
    );
  }
  const makers = functionsOf(a, node.callee).filter((each) => isConstructorFunction(a, each));
  if (makers.length > 0)
    return path.length === 0
      ? []
      : merge(makers.map((each) => substituteArguments(a, tracesOfMade(a, each, path, node), each, node)));
  const passings = passingsOf(a, node);
  if (passings.length > 0) return merge(passings.map((passing) => tracesPassed(a, node, passing, path)));
  return isErrorName(calleeName(node.callee)) ? tracesOfError(a, node, path) : [unknownTrace('call', node)];
}

/** Traces in terms of the constructors' parameters, with what `new` gives these and `super(…)` hands on. */
export function constructorTraces(
  a: Analysis,
  traces: readonly Trace[],
  owner: ClassNode,
  call: CallLike,
  depth = 0,
): readonly Trace[] {
  if (!traces.some(({ origin }) => origin.type === 'parameter') || depth > 5) return traces;
  const parent = superClassOf(a, owner);
  const own = constructorOf(owner);
  const handedOn = own ? superCallOf(a, owner) : call;
  const known = parent && handedOn ? constructorTraces(a, traces, parent, handedOn, depth + 1) : traces;
  return own ? substituteArguments(a, known, own, call) : known;
}

/** Whether a name is that of an error class. */
export function isErrorName(name: string | undefined): boolean {
  return /(?:Error|Exception)$/.test(name ?? '');
}

/** A subclass of an error without a constructor of its own. */
function isBareError(a: Analysis, owner: ClassNode): boolean {
  const parent = superClassOf(a, owner);
  if (constructorOf(owner)) return false;
  return parent ? isBareError(a, parent) : !!owner.superClass && isErrorName(calleeName(owner.superClass));
}

/** An error holds its message, and what caused it. */
function tracesOfError(a: Analysis, node: TSESTree.NewExpression, path: readonly string[]): readonly Trace[] {
  const [message, options] = node.arguments;
  const [name, ...rest] = path;
  const text = message && message.type !== 'SpreadElement' ? tracesOf(a, message) : [];
  switch (name) {
    case undefined:
      return heldUnder(text, 'message');
    case 'message':
    case 'stack':
      return print(text);
    case 'cause':
      return options && options.type !== 'SpreadElement' ? tracesOf(a, options, ['cause', ...rest]) : [];
    default:
      return [];
  }
}
