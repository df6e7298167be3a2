import type { TSESTree } from '@typescript-eslint/utils';
import type { Sanitizer } from '../models/types';
import { calleeName, memberName } from '../syntax/names';
import type { FunctionNode } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { tracesPassed } from './builtin-calls';
import { passingsOf } from './passings';
import { nameOfFunction, tracesOfArgument } from './arguments';
import { substituteMakers } from './makers';
import { ownEscape } from './own-escapes';
import { tracesOf } from './evaluate';
import { identityOf } from './identity';
import { withFacts } from './facts';
import { type State, namesOf } from './machine';
import { placesOf } from './places';
import { doublingIn } from './doubling';
import { entitiesIn } from './entities';
import { elementFacts } from './predicates';
import { functionsOf } from './pointees';
import { tracesPromised } from './promised';
import { regexEscapeIn } from './regex-escapes';
import { removalIn } from './removals';
import { requestCallTraces, requestTraces } from './sources';
import { allowedByCall, conventionalValidators } from './schema-calls';
import { withAllowed } from './schemas';
import type { CallLike } from './syntax-index';
import {
  SHAPES,
  type Trace,
  continueTrace,
  convert,
  merge,
  print,
  shapeSet,
  unknownTrace,
  withBarrier,
} from './traces';
import { statesOfTarget } from './uses-at';

/** The traces of what a call returns, followed by a path. */
export function tracesOfCall(
  a: Analysis,
  node: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression,
  path: readonly string[],
): readonly Trace[] {
  const callee = unwrap(node.type === 'TaggedTemplateExpression' ? node.tag : node.callee);
  const own = functionsOf(a, callee);
  const local = own.length > 0 ? own : functionsOf(a, functionCalled(callee));
  if (local.length > 0)
    return merge(
      local.map((fn) => {
        const returned = tracesReturned(a, fn, node, path);
        const escape = returned.length > 0 ? ownEscape(a, fn, callee) : undefined;
        return escape ? withBarrier(returned, escape) : returned;
      }),
    );
  const states = statesOfTarget(a, callee, identityOf);
  for (const state of states) {
    const cleaned = tracesSanitized(a, state, node, path);
    if (cleaned) return cleaned;
  }
  const validated = states.length === 0 ? tracesByConvention(a, node, path) : undefined;
  if (validated) return validated;
  if (node.type === 'CallExpression') {
    const read = requestCallTraces(a, node, path) ?? requestTraces(a, node, path);
    if (read) return read;
  } else if (states.some((state) => state.textTags.length > 0) || isRawTag(callee))
    return print(merge(node.quasi.expressions.map((hole) => tracesOf(a, hole))));
  const promised = node.type === 'CallExpression' && tracesPromised(a, node, path);
  if (promised) return promised;
  const passings = passingsOf(a, node);
  if (passings.length === 0) return [unknownTrace('call', node)];
  const passed = merge(passings.map((passing) => tracesPassed(a, node, passing, path)));
  return node.type === 'CallExpression' && passed.length > 0 ? filtered(a, node, passed, path) : passed;
}

/** What `filter` keeps and `replace` leaves, by the predicate or pattern it is given. */
function filtered(
  a: Analysis,
  node: TSESTree.CallExpression,
  traces: readonly Trace[],
  path: readonly string[],
): readonly Trace[] {
  const [first] = node.arguments;
  if (!first || first.type === 'SpreadElement') return traces;
  const doubled = doublingIn(a, node);
  if (doubled) return withBarrier(traces, doubled);
  if (calleeName(node.callee) === 'filter')
    return withFacts(traces, elementFacts(a, first, true), path.slice(1));
  const escape = regexEscapeIn(a, node);
  if (escape) return withBarrier(traces, escape);
  const removal = removalIn(a, node) ?? entitiesIn(a, node);
  return removal ? withBarrier(traces, removal) : traces;
}

/** `fn` of `fn.call(…)`, `fn.apply(…)` and `fn(…)`. */
function functionCalled(callee: TSESTree.Node): TSESTree.Node {
  return callee.type === 'MemberExpression' && /^(?:call|apply)$/.test(memberName(callee) ?? '')
    ? callee.object
    : callee;
}

/** `String.raw` */
function isRawTag(tag: TSESTree.Node): boolean {
  return tag.type === 'MemberExpression' && memberName(tag) === 'raw' && calleeName(tag.object) === 'String';
}

/** What a function of this file returns, with this call's own arguments. */
export function tracesReturned(
  a: Analysis,
  fn: FunctionNode,
  call: CallLike,
  path: readonly string[],
): readonly Trace[] {
  const returned = merge(
    (a.index().returns.get(fn) ?? []).map((value) => tracesOfReturn(a, fn, value, path)),
  );
  return substituteMakers(a, substituteArguments(a, returned, fn, call), call);
}

/** What one `return` or `yield` gives: a generator's values are its elements. */
function tracesOfReturn(
  a: Analysis,
  fn: FunctionNode,
  value: TSESTree.Expression,
  path: readonly string[],
): readonly Trace[] {
  if (!fn.generator) return tracesOf(a, value, path);
  const { parent } = value;
  if (parent.type === 'YieldExpression' && parent.delegate) return tracesOf(a, value, path);
  // Loops do not see what it returns.
  if (path[0] === '*') return parent.type === 'YieldExpression' ? tracesOf(a, value, path.slice(1)) : [];
  return tracesOf(a, value, path);
}

/** The traces with the function's parameters replaced by what the call gives them. */
export function substituteArguments(
  a: Analysis,
  traces: readonly Trace[],
  fn: FunctionNode,
  call: CallLike,
): readonly Trace[] {
  return substituteParameters(traces, fn, nameOfFunction(fn), (index, path, andFurther) =>
    tracesOfArgument(a, call, index, path, andFurther),
  );
}

/** The traces with a function's parameters replaced by what `given` says of them. */
export function substituteParameters(
  traces: readonly Trace[],
  fn: FunctionNode,
  name: string | undefined,
  given: (index: number, path: readonly string[], andFurther: boolean) => readonly Trace[],
): readonly Trace[] {
  if (!traces.some((trace) => trace.origin.type === 'parameter' && trace.origin.function === fn))
    return traces;
  return merge(
    traces.map((trace) => {
      const { origin } = trace;
      if (origin.type !== 'parameter' || origin.function !== fn) return [trace];
      return given(origin.index, origin.path, origin.andFurther ?? false).flatMap(
        (each) => continueTrace(trace, each, name) ?? [],
      );
    }),
  );
}

/** The result of a modelled sanitizer; undefined if this call is none, or protects in another way. */
function tracesSanitized(
  a: Analysis,
  state: State,
  node: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression,
  path: readonly string[],
): readonly Trace[] | undefined {
  const form = node.type === 'TaggedTemplateExpression' ? 'tagged' : 'called';
  const found = state.sanitizers.find((each) => each.form === form && (each.row.by ?? 'return') === 'return');
  if (!found) return undefined;
  return tracesByRow(a, found.row, node, path);
}

/** What a validator of another file returns, known by its name: `createUserSchema.parse(req.body)`. */
function tracesByConvention(
  a: Analysis,
  node: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression,
  path: readonly string[],
): readonly Trace[] | undefined {
  const row = conventionalValidators(node).find(({ by = 'return' }) => by === 'return');
  if (!row) return undefined;
  // Of some validators a property is the clean value, of others of the same name the result itself.
  const isHeld = row.result?.every((name, index) => path[index] === name);
  return tracesByRow(a, isHeld ? row : { ...row, result: [] }, node, path);
}

function tracesByRow(
  a: Analysis,
  row: Sanitizer,
  node: TSESTree.CallExpression | TSESTree.TaggedTemplateExpression,
  path: readonly string[],
): readonly Trace[] {
  const places =
    node.type === 'TaggedTemplateExpression'
      ? node.quasi.expressions
      : placesOf(a, node, row.at ?? { argument: 0 });
  const inner = withoutResult(path, row.result ?? []);
  if (!inner) return [];
  return merge(
    places.map((place) => {
      const traces = tracesOf(a, place, inner);
      const allowed =
        row.undeclaredKeys && traces.length > 0 ? allowedByCall(a, node, place, inner) : undefined;
      if (!allowed) return applySanitizer(traces, row, inner.length > 0);
      // The whole value still holds texts in its properties.
      const shapes = inner.length > 0 ? allowed.shapes : allowed.shapes | SHAPES.text | SHAPES.number;
      return withAllowed(traces, { ...allowed, shapes });
    }),
  );
}

/** The path without the property that holds the clean value; undefined if it reads something else. */
function withoutResult(path: readonly string[], result: readonly string[]): readonly string[] | undefined {
  if (path.length === 0) return path;
  return result.every((name, index) => path[index] === name) ? path.slice(result.length) : undefined;
}

/** Traces as a sanitizer leaves them. */
export function applySanitizer(
  traces: readonly Trace[],
  row: Sanitizer,
  ofProperty: boolean,
): readonly Trace[] {
  const leaves = ofProperty ? (row.leavesOfProperties ?? row.leaves) : row.leaves;
  const shaped = leaves ? shapedBy(traces, shapeSet(leaves)) : traces;
  if (row.clears.length === 0 && !row.inertIn) return shaped;
  const name = 'call' in row ? namesOf(row.call)[0] : undefined;
  const safe = withBarrier(shaped, {
    type: 'clears',
    name: name ?? 'a sanitizer',
    kinds: row.clears,
    ...(row.inertIn && { inertIn: row.inertIn }),
  });
  return row.exceptShapes ? merge([safe, unprotected(shaped, shapeSet(row.exceptShapes))]) : safe;
}

/** A conversion's result: `String(x)` of a number is still digits. */
function shapedBy(traces: readonly Trace[], shapes: number): readonly Trace[] {
  return shapes === SHAPES.text ? print(traces) : convert(traces, shapes);
}

/** What a function that is not of this file makes of what it is given: `ids.map(Number)`, `names.map(mysql.escape)`. */
export function resultOfOther(
  a: Analysis,
  callback: TSESTree.Node,
  given: readonly Trace[],
): readonly Trace[] {
  const row = statesOfTarget(a, unwrap(callback), identityOf)
    .flatMap((state) => state.sanitizers)
    .find(({ form, row: { by = 'return' } }) => form === 'called' && by === 'return')?.row;
  return row ? applySanitizer(given, row, false) : [unknownTrace('call', callback)];
}

/** What goes through a sanitizer unharmed: a client's value of a shape that it does not protect from. */
function unprotected(traces: readonly Trace[], shapes: number): readonly Trace[] {
  return traces
    .filter((trace) => trace.origin.type === 'request' && (trace.shapes & shapes) !== 0)
    .map((trace) => ({ ...trace, shapes: trace.shapes & shapes }));
}
