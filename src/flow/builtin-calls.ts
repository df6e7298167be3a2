import type { TSESTree } from '@typescript-eslint/utils';
import { keyName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { BuiltinName, CallbackUse, Carrier, Part, Passing } from '../models/propagator-types';
import { argumentFits } from './configured';
import type { Analysis } from './analysis';
import { argumentOf } from './calls';
import { errorTraces } from './caught-errors';
import { constantOf } from './constants';
import { tracesOf } from './evaluate';
import { resultOfOther, substituteParameters } from './evaluate-calls';
import { keysOf } from './evaluate-variables';
import { slotAt } from './fixpoint';
import { builtinTypeOf } from './passings';
import { tracesIntoReceiver } from './passed-values';
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
  whole: readonly string[],
): readonly Trace[] {
  const path = passing.result ? insideResult(whole, passing.result) : whole;
  if (!path) return [];
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
        return merge([from(passing.shapes ? [] : path), tracesIntoReceiver(a, node, passing, path)]);
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
    passing.inertWhen?.find(({ when }) => argumentFits(a, node, when))?.inertIn ?? passing.inertIn;
  const made = madeBy(a, node, passing);
  const marked = made ? withBarrier(shaped, { type: 'passed', by: made }) : shaped;
  return inertIn ? withBarrier(marked, { type: 'clears', name: 'an encoding', kinds: [], inertIn }) : marked;
}

function madeBy(
  a: Analysis,
  node: UseNode,
  { makes, decodesWhen }: Passing,
): 'normal-path' | 'decoded' | undefined {
  if (decodesWhen && argumentFits(a, node, decodesWhen)) return 'decoded';
  return makes === 'normal-path' || makes === 'absolute-path'
    ? 'normal-path'
    : makes === 'decoded'
      ? 'decoded'
      : undefined;
}

/** The path without the properties under which the result stands; undefined if it reads something else. */
function insideResult(path: readonly string[], result: readonly string[]): readonly string[] | undefined {
  const fits = result.every((name, index) => {
    const read = path[index];
    return read === undefined || name === '*' || read === '*' || name === read;
  });
  return fits ? path.filter((_, index) => result[index] === undefined || result[index] === '*') : undefined;
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
  if (typeof carrier !== 'string' && 'elementNamed' in carrier)
    return receiver ? tracesOf(a, receiver, [nameGiven(a, node, carrier.elementNamed) ?? '*', ...path]) : [];
  if (typeof carrier !== 'string') {
    const part = carrier.part ?? 'itself';
    const places = placesOf(a, node, carrier);
    const isMerged = part === 'itself' && passing.writes?.some((writing) => writing.as === 'properties');
    return merge(
      (isMerged ? lastOnes(places, path[0]) : places).map((place) => partOf(a, node, place, part, path)),
    );
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
  part: Part | 'flattened-elements',
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
      return merge([itselfOrNothing(tracesOf(a, place, path)), tracesOf(a, place, ['*', ...path])]);
    case 'flattened-elements':
      return merge([
        itselfOrNothing(tracesOf(a, place, ['*', ...path])),
        tracesOf(a, place, ['*', '*', ...path]),
      ]);
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

/** Without what stands in a list: the list is taken apart. */
function itselfOrNothing(traces: readonly Trace[]): readonly Trace[] {
  return traces.filter(({ held: [first] }) => first === undefined || !/^(?:\*|\d+)$/.test(first));
}

/** Of objects merged one over the other, those whose property of a name is not overwritten by a later one. */
function lastOnes(places: readonly TSESTree.Node[], name: string | undefined): readonly TSESTree.Node[] {
  for (let index = places.length - 1; index > 0 && name !== undefined; index--) {
    const object = unwrap(places[index] as TSESTree.Node);
    const has =
      object.type === 'ObjectExpression' &&
      object.properties.some((each) => each.type === 'Property' && keyName(each) === name);
    if (has) return places.slice(index);
  }
  return places;
}

/** What a loop over a value gets: the entries of a map, the elements of anything else. */
export function tracesOfIterated(a: Analysis, of: TSESTree.Node, path: readonly string[]): readonly Trace[] {
  const type = builtinTypeOf(a, of);
  if (!type || !KEYED.has(type)) return tracesOf(a, of, ['*', ...path]);
  const [index, ...rest] = path;
  return merge([
    index === '1' ? [] : keysOf(tracesOf(a, of)),
    index === '0' ? [] : heldBy(index, tracesOf(a, of, ['*', ...rest])),
  ]);
}

const KEYED: ReadonlySet<BuiltinName> = new Set(['map', 'searchParams', 'formData', 'headers']);

function heldBy(index: string | undefined, traces: readonly Trace[]): readonly Trace[] {
  return index === undefined ? heldUnder(traces, '1') : traces;
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
  return a.memo.traces.compute(slotAt(a.memo.traceSlots.results, node, path), () =>
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
      return errorTraces(a, node, node, 'error', path);
  }
}
