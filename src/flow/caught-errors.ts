import type { TSESTree } from '@typescript-eslint/utils';
import { childrenOf } from '../syntax/children';
import { isErrorEvent, isTellingPath, soundsLikeError, soundsLikeInputCheck } from '../models/error-names';
import { calleeName, literalText } from '../syntax/names';
import { type FunctionNode, bareParameter, isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import type { ParameterOrigin } from './close-parameters';
import { callsOf } from './calls';
import { conventionalObject } from './conventional-handlers';
import { type Handover, handoversOf } from './handovers';
import { isListening } from './identity';
import { remember } from './lazy';
import { passingsOf } from './passings';
import { receiverOf } from './places';
import { functionsOf } from './pointees';
import { registrationsOf } from './registrations';
import type { Variable } from './scopes';
import { EVERY_SHAPE, type Trace, newTrace, unknownTrace, withBarrier } from './traces';

/**
 * What is read at a path of an error: the error itself, its message or its stack. Anything else of it, and what a
 * check of somebody's input says, is unknown. `from` is the catch clause or the call that gives it.
 */
export function errorTraces(
  a: Analysis,
  from: TSESTree.CatchClause | TSESTree.Node,
  node: TSESTree.Node,
  name: string,
  path: readonly string[],
): readonly Trace[] {
  return isTellingPath(path) && !isOfInput(a, from)
    ? [newTrace({ type: 'error', node, name }, EVERY_SHAPE)]
    : [unknownTrace('call', node)];
}

/** What a parameter gets that is an error by its place; undefined for all others. */
export function errorGiven(a: Analysis, origin: ParameterOrigin): readonly Trace[] | undefined {
  const { function: fn, index, path, node, name } = origin;
  const from = remember(
    tableOf<FunctionNode, Map<number, TSESTree.Node | undefined>>(a, 'error parameters'),
    fn,
    () => new Map<number, TSESTree.Node | undefined>(),
  );
  if (!from.has(index)) from.set(index, givesError(a, fn, index));
  const giver = from.get(index);
  if (giver) return errorTraces(a, giver, node, name, path);
  // Only an error has a stack.
  return path[0] === 'stack' && path.length === 1 && isCalledError(fn, index) && callsOf(a, fn).length === 0
    ? errorTraces(a, fn, node, name, path)
    : undefined;
}

/** What gives a parameter an error: the call that the function is handed to, or the function that is registered. */
function givesError(a: Analysis, fn: FunctionNode, index: number): TSESTree.Node | undefined {
  const registrations = registrationsOf(a).get(fn) ?? [];
  if (registrations.length > 0)
    return registrations.some(
      ({ row }) => (row.parametersWhenLength?.[fn.params.length] ?? row.parameters)[index] === 'error',
    )
      ? fn
      : undefined;
  if (conventionalObject(a, fn, index) === 'express.error') return fn;
  if (index > 0) return undefined;
  // What a function of this file calls back with, it shows itself.
  return handoversOf(a, fn).find(
    (handover) => isErrorCallback(a, fn, handover) && functionsOf(a, handover.call.callee).length === 0,
  )?.call;
}

/** `.catch((e) => …)`, `.then(ok, (e) => …)`, `.on('error', (e) => …)`, `read(path, (err, data) => …)` */
function isErrorCallback(a: Analysis, fn: FunctionNode, { call, position }: Handover): boolean {
  const name = calleeName(call.callee) ?? '';
  if (name === 'catch') return position === 0;
  if (name === 'then') return position === 1;
  if (isListening(name)) return isErrorEvent(literalText(call.arguments[0]) ?? '');
  return isCalledError(fn, 0) && !(isCalledE(fn) && givesElements(a, call, position));
}

/** `entries.forEach((e) => …)`: a letter that is as often an element. */
function isCalledE({ params: [first] }: FunctionNode): boolean {
  const bare = first && bareParameter(first);
  return bare?.type === 'Identifier' && /^_*e_*$/.test(bare.name);
}

function givesElements(a: Analysis, call: TSESTree.CallExpression, position: number): boolean {
  return passingsOf(a, call).some(({ callbacks = [] }) =>
    callbacks.some(({ argument, parameters: [first] }) => argument === position && first === 'element'),
  );
}

function isCalledError(fn: FunctionNode, index: number): boolean {
  const parameter = fn.params[index];
  const bare = parameter && bareParameter(parameter);
  return bare?.type === 'Identifier' && soundsLikeError(bare.name);
}

/** Whether what fails there can only be the check of a client's input, whose message is meant for the client. */
function isOfInput(a: Analysis, from: TSESTree.Node): boolean {
  return remember(tableOf<TSESTree.Node, boolean>(a, 'errors of input'), from, () => {
    if (from.type === 'CallExpression') {
      const receiver = receiverOf(from);
      const checked =
        /^(?:catch|then)$/.test(calleeName(from.callee) ?? '') && receiver ? unwrap(receiver) : from;
      return checked.type === 'CallExpression' && isInputCheck(checked);
    }
    if (from.type !== 'CatchClause') return false;
    const calls = callsIn(a, from.parent.block);
    return calls.some(isInputCheck) && calls.every((call) => isInputCheck(call) || isHarmlessCall(call));
  });
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

function isInputCheck(call: Call): boolean {
  const name = calleeName(call.callee) ?? '';
  if (call.type === 'NewExpression') return /^(?:URL|RegExp|Date)$/.test(name);
  return soundsLikeInputCheck(name) || /^decodeURI/.test(name);
}

/** What does not fail of itself, or answers: `next()`, `res.status(400)`, `Number(x)`, `await request.json()`. */
function isHarmlessCall(call: Call): boolean {
  const name = calleeName(call.callee) ?? '';
  return /^(?:next|done|cb|callback|status|code|json|send|end|type|set|header|String|Number|Boolean|log|info|debug|warn|error|trim|toLowerCase|map|filter|flatMap|join|split|Map|Set|Date|text|formData|keys|entries|values)$/.test(
    name,
  );
}

/** The calls in a block, without those in functions inside it. */
function callsIn(a: Analysis, block: TSESTree.Node): readonly Call[] {
  const found: Call[] = [];
  const visit = (node: TSESTree.Node): void => {
    if (isFunction(node)) return;
    if (node.type === 'CallExpression' || node.type === 'NewExpression') found.push(node);
    childrenOf(a.sourceCode, node).forEach(visit);
  };
  visit(block);
  return found;
}

/** The traces of an error, with the place where it was read: what was asked there may make it one for clients. */
export function markRead(
  traces: readonly Trace[],
  variable: Variable,
  read: TSESTree.Node,
): readonly Trace[] {
  if (traces.length === 0) return traces;
  const [definition] = variable.defs;
  const isError =
    String(definition?.type) === 'CatchClause' ||
    (String(definition?.type) === 'Parameter' && soundsLikeError(variable.name));
  return isError ? withBarrier(traces, { type: 'passed', by: 'read', node: read }) : traces;
}
