import type { TSESTree } from '@typescript-eslint/utils';
import { builtins } from '../models/builtins';
import type { Builtin, BuiltinName, CallbackUse, Carrier, Passing } from '../models/propagator-types';
import { calleeName, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, nodeId } from './analysis';
import { argumentOf } from './calls';
import { tracesOf } from './evaluate';
import { resultOfOther, substituteParameters } from './evaluate-calls';
import { keysOf } from './evaluate-variables';
import { identityOf } from './identity';
import { type UseNode, placesOf, receiverOf } from './places';
import { functionsOf, pointeesOf } from './pointees';
import {
  EVERY_SHAPE,
  SHAPES,
  type Trace,
  convert,
  heldUnder,
  merge,
  print,
  shapeSet,
  unknownTrace,
  withBarrier,
} from './traces';
import { statesOfTarget } from './uses-at';

interface Named {
  readonly type: BuiltinName;
  readonly passing: Passing;
}

// Indexes of the constant tables, by method name.
// `escape(x)` is a function of the platform, `driver.escape(x)` is not.
const methods = indexOf((builtin) => (builtin === builtins.global ? undefined : builtin.methods));

function indexOf(
  pick: (builtin: Builtin) => Readonly<Record<string, Passing>> | undefined,
): ReadonlyMap<string, readonly Named[]> {
  const index = new Map<string, Named[]>();
  for (const [type, builtin] of Object.entries(builtins) as [BuiltinName, Builtin][])
    for (const [name, passing] of Object.entries(pick(builtin) ?? {})) {
      const list = index.get(name);
      if (list) list.push({ type, passing });
      else index.set(name, [{ type, passing }]);
    }
  return index;
}

/** What a call does with values, as models of builtins and libraries tell; empty for calls nobody knows. */
export function passingsOf(a: Analysis, node: UseNode): readonly Passing[] {
  if (node.type === 'AssignmentExpression') return [];
  const callee = unwrap(node.type === 'TaggedTemplateExpression' ? node.tag : node.callee);
  const rows = statesOfTarget(a, callee, identityOf).flatMap((state) =>
    state.propagators.map(({ row }) => row),
  );
  if (rows.length > 0) return rows;
  const isNew = node.type === 'NewExpression';
  if (callee.type === 'Identifier') {
    if (!a.scopes().isGlobal(callee)) return [];
    const builtin = globalNamed(callee.name);
    const passing = isNew
      ? builtin?.constructed
      : (builtin?.called ?? builtins.global?.methods?.[callee.name]);
    return passing ? [passing] : [];
  }
  if (callee.type !== 'MemberExpression' || isNew) return [];
  const name = memberName(callee);
  if (name === undefined) return [];
  const object = unwrap(callee.object);
  if (object.type === 'Identifier' && a.scopes().isGlobal(object)) {
    const { statics = {} } = globalNamed(object.name) ?? {};
    const passing = /^global(?:This)?$/.test(object.name) ? builtins.global.methods?.[name] : statics[name];
    if (passing) return [passing];
  }
  const named = methods.get(name) ?? [];
  if (named.length < 2) return named.map((each) => each.passing);
  const type = builtinTypeOf(a, object);
  const fitting = named.filter((each) => each.type === type);
  return (fitting.length > 0 ? fitting : named).map((each) => each.passing);
}

function globalNamed(name: string): Builtin | undefined {
  return Object.values(builtins).find((builtin) => builtin?.global === name);
}

/** The builtin type that a receiver is seen to be; undefined where the file does not show it. */
function builtinTypeOf(a: Analysis, node: TSESTree.Node): BuiltinName | undefined {
  // `Array.isArray(x) ? x : [x]`: one of several ways may show it.
  return pointeesOf(a, node)
    .map(({ node: made, path }) => (path.length > 0 ? undefined : builtinTypeMade(a, made)))
    .find((type) => type !== undefined);
}

function builtinTypeMade(a: Analysis, made: TSESTree.Node): BuiltinName | undefined {
  switch (made.type) {
    case 'ArrayExpression':
      return 'array';
    case 'TemplateLiteral':
      return 'text';
    case 'Literal':
      return typeof made.value === 'string' ? 'text' : 'regex' in made ? 'regex' : undefined;
    case 'NewExpression': {
      const name = calleeName(made.callee);
      return (Object.entries(builtins) as [BuiltinName, Builtin][]).find(
        ([, each]) => each.global === name,
      )?.[0];
    }
    case 'CallExpression':
      return passingsOf(a, made).find((each) => each.isA)?.isA;
    default:
      return undefined;
  }
}

/** The traces of what such a call returns, followed by a path. */
export function tracesPassed(
  a: Analysis,
  node: UseNode,
  passing: Passing,
  path: readonly string[],
): readonly Trace[] {
  // `params.add(value)` of an object of elsewhere gives whatever it likes; a `Set` gives itself.
  const receiver = path.length === 0 && passing.writes && passing.gives === 'carrier' && receiverOf(node);
  if (receiver && !builtinTypeOf(a, receiver)) return [unknownTrace('call', node)];
  const hasCallback =
    node.type !== 'AssignmentExpression' &&
    passing.callbacks?.some((use) => argumentOf(node, use.argument) !== undefined);
  const carriers = [...(passing.from ?? []), ...(hasCallback ? [] : (passing.withoutCallback ?? []))];
  const from = (inner: readonly string[]): readonly Trace[] =>
    merge(carriers.map((carrier) => carried(a, node, passing, carrier, inner)));
  const [name, ...rest] = path;
  const traces = ((): readonly Trace[] => {
    switch (passing.gives) {
      case 'carrier':
        return from(path);
      case 'text':
        return print(from([]));
      case 'number':
        return convert(from([]), SHAPES.number);
      case 'data':
        return convert(from([]), EVERY_SHAPE);
      case 'texts':
        return name === undefined ? heldUnder(print(from([])), '*') : print(from([]));
      case 'array':
        // `list.concat(more).length` is none of the elements.
        if (name === 'length') return [];
        return name === undefined ? heldUnder(from([]), '*') : from(rest);
      case 'object':
        return name === undefined ? heldUnder(from([]), '*') : from(rest);
      case 'nothing':
        return [];
    }
  })();
  const shapes = path.length > 0 ? (passing.shapesOfProperties ?? passing.shapes) : passing.shapes;
  const shaped = shapes && traces.length > 0 ? convert(traces, shapeSet(shapes)) : traces;
  return passing.inertIn
    ? withBarrier(shaped, { type: 'clears', name: 'an encoding', kinds: [], inertIn: passing.inertIn })
    : shaped;
}

function carried(
  a: Analysis,
  node: UseNode,
  passing: Passing,
  carrier: Carrier,
  path: readonly string[],
): readonly Trace[] {
  const receiver = receiverOf(node);
  if (typeof carrier !== 'string') {
    const part = carrier.part ?? 'itself';
    return merge(placesOf(a, node, carrier).map((place) => partOf(a, node, place, part, path)));
  }
  switch (carrier) {
    case 'callback-results':
    case 'flattened-callback-results':
      return callbackResults(a, node, passing, carrier === 'callback-results' ? path : ['*', ...path]);
    default:
      return receiver
        ? partOf(
            a,
            node,
            receiver,
            carrier === 'receiver' ? 'itself' : carrier === 'written' ? 'elements' : carrier,
            path,
          )
        : [];
  }
}

type PartName =
  'itself' | 'elements' | 'keys' | 'entries' | 'flattened' | 'pairs' | { readonly named: number };

function partOf(
  a: Analysis,
  node: UseNode,
  place: TSESTree.Node,
  part: PartName,
  path: readonly string[],
): readonly Trace[] {
  if (typeof part !== 'string') {
    const key = node.type === 'AssignmentExpression' ? undefined : argumentOf(node, part.named);
    const names = key?.type === 'Literal' && typeof key.value === 'string' ? key.value.split('.') : ['*'];
    return tracesOf(a, place, [...names, ...path]);
  }
  switch (part) {
    case 'itself':
      return tracesOf(a, place, path);
    case 'elements':
      return tracesOf(a, place, ['*', ...path]);
    case 'flattened':
      return merge([tracesOf(a, place, path), tracesOf(a, place, ['*', ...path])]);
    case 'keys':
      return keysOf(tracesOf(a, place));
    case 'entries': {
      const [index, ...rest] = path;
      const keys = index === '1' ? [] : keysOf(tracesOf(a, place));
      return merge([keys, index === '0' ? [] : tracesOf(a, place, ['*', ...rest])]);
    }
    case 'pairs':
      return tracesOf(a, place, ['*', '1', ...path]);
  }
}

/** What the functions handed to the call return, with what the call gives their parameters. */
function callbackResults(
  a: Analysis,
  node: UseNode,
  passing: Passing,
  path: readonly string[],
): readonly Trace[] {
  if (node.type === 'AssignmentExpression') return [];
  // What a reducer returns goes back into it: the memo ends the circle.
  return a.memo.traces.compute(`results ${nodeId(a, node)}:${path.join('.')}`, () =>
    merge(
      (passing.callbacks ?? []).flatMap((use) => {
        const callback = argumentOf(node, use.argument);
        if (!callback) return [];
        const local = functionsOf(a, callback);
        if (local.length === 0 && path.length === 0 && use.parameters[0] === 'element')
          return [resultOfOther(a, callback, tracesGivenToCallback(a, node, passing, use, 0, []))];
        return local.map((fn) => {
          const returned = (a.index().returns.get(fn) ?? []).map((value) => tracesOf(a, value, path));
          return substituteParameters(merge(returned), fn, undefined, (index, inner) =>
            tracesGivenToCallback(a, node, passing, use, index, inner),
          );
        });
      }),
    ),
  );
}

/** What a call gives a parameter of a function handed to it, followed by a path. */
export function tracesGivenToCallback(
  a: Analysis,
  node: UseNode,
  passing: Passing,
  use: CallbackUse,
  index: number,
  path: readonly string[],
): readonly Trace[] {
  const receiver =
    use.of === undefined || node.type === 'AssignmentExpression'
      ? receiverOf(node)
      : argumentOf(node, use.of);
  const what = index < use.parameters.length ? use.parameters[index] : use.furtherParameters;
  if (!receiver || !what) return [];
  switch (what) {
    case 'element':
      return tracesOf(a, receiver, ['*', ...path]);
    case 'key':
      return keysOf(tracesOf(a, receiver));
    case 'receiver':
    case 'value':
      return tracesOf(a, receiver, path);
    case 'accumulator': {
      const initial = node.type === 'CallExpression' ? node.arguments[use.argument + 1] : undefined;
      return merge([
        initial && initial.type !== 'SpreadElement' ? tracesOf(a, initial, path) : [],
        callbackResults(a, node, passing, path),
      ]);
    }
    case 'text':
      return print(tracesOf(a, receiver));
    case 'index':
    case 'error':
      return [];
  }
}

/** What a method call writes into its receiver, as seen under a path of the receiver: `list.push(x)`. */
export function tracesWritten(
  a: Analysis,
  call: TSESTree.CallExpression,
  name: string,
  path: readonly string[],
): readonly Trace[] {
  const [first, ...rest] = path;
  return merge(
    (methods.get(name) ?? []).flatMap(({ passing }) =>
      (passing.writes ?? [])
        .filter((writing) => writing.into === 'receiver')
        .map((writing) => {
          const from = (inner: readonly string[]): readonly Trace[] =>
            merge(writing.from.map((carrier) => carried(a, call, passing, carrier, inner)));
          if (writing.as === 'properties') return from(path);
          if (first === undefined) return heldUnder(from([]), '*');
          // `list.length` is none of the elements.
          return first === '*' || /^\d+$/.test(first) ? from(rest) : [];
        }),
    ),
  );
}

/** Whether a method of this name writes into its receiver, for some builtin type. */
export function writesByName(name: string): boolean {
  return (methods.get(name) ?? []).some(({ passing }) =>
    passing.writes?.some(({ into }) => into === 'receiver'),
  );
}
