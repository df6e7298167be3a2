import type { TSESTree } from '@typescript-eslint/utils';
import type { CallbackUse, Carrier, Part, Passing } from '../models/propagator-types';
import { type Analysis, nodeId } from './analysis';
import { argumentOf } from './calls';
import { constantOf } from './constants';
import { argumentFits } from './configured';
import { tracesOf } from './evaluate';
import { resultOfOther, substituteParameters } from './evaluate-calls';
import { keysOf } from './evaluate-variables';
import { builtinTypeOf } from './passings';
import { type UseNode, placesOf, receiverOf } from './places';
import { functionsOf } from './pointees';
import { tracesResolved } from './resolved';
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

/** The traces of what such a call returns, followed by a path. */
export function tracesPassed(
  a: Analysis,
  node: UseNode,
  passing: Passing,
  path: readonly string[],
): readonly Trace[] {
  // `params.add(value)` of an object of elsewhere gives whatever it likes; a `Set` gives itself.
  const fills = passing.writes?.some(({ into }) => into === 'receiver') && passing.gives === 'carrier';
  const receiver = path.length === 0 && fills && receiverOf(node);
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
        if (passing.resolvedBy !== undefined) return tracesResolved(a, node, passing.resolvedBy, path);
        // What a parser makes of a text has properties of its own.
        return from(passing.shapes ? [] : path);
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
  const inertIn =
    passing.inertIn ??
    passing.inertWhen?.find(({ when }) => node.type !== 'AssignmentExpression' && argumentFits(a, node, when))
      ?.inertIn;
  return inertIn ? withBarrier(shaped, { type: 'clears', name: 'an encoding', kinds: [], inertIn }) : shaped;
}

/** What a carrier of a call holds, at a path below. */
export function carried(
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

function partOf(
  a: Analysis,
  node: UseNode,
  place: TSESTree.Node,
  part: Part,
  path: readonly string[],
): readonly Trace[] {
  if (typeof part !== 'string') {
    return tracesOf(a, place, [...(nameGiven(a, node, part.named)?.split('.') ?? ['*']), ...path]);
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

/** The name that an argument gives, if it is a constant: `map.get('id')`. */
export function nameGiven(a: Analysis, node: UseNode, position: number): string | undefined {
  const argument = node.type === 'AssignmentExpression' ? undefined : argumentOf(node, position);
  const constant = argument && constantOf(a, argument);
  return constant?.known && (typeof constant.value === 'string' || typeof constant.value === 'number')
    ? String(constant.value)
    : undefined;
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
      return [];
    case 'error':
      return [unknownTrace('call', node)];
  }
}
