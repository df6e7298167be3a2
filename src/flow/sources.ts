import type { TSESTree } from '@typescript-eslint/utils';
import type { Shaped, Source } from '../models/types';
import { literalText, memberName } from '../syntax/names';
import { type FunctionNode, bareParameter } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { argumentFits, isConfigured, isOfVersion } from './configured';
import { decoratorsOf, statesOfDecorator } from './decorators';
import { tracesOf } from './evaluate';
import { withFacts } from './facts';
import { handoversOf } from './handovers';
import { hungTraces, storedPath } from './hung-values';
import { identityOf, isListening, step } from './identity';
import { type State, label, namesOf } from './machine';
import { pipedTraces } from './pipes';
import { pointeesOf } from './pointees';
import { registrationsOf } from './registrations';
import { routeFacts } from './route-checks';
import { SHAPES, type Trace, heldUnder, merge, newTrace, shapeSet, withBarrier } from './traces';
import { statesOfTarget } from './uses-at';

/**
 * What of a request a read gives: `node` followed by `path` lies at or below a part that a client controls.
 * Undefined if it is no part of a request.
 */
export function requestTraces(
  a: Analysis,
  node: TSESTree.Node,
  path: readonly string[],
): readonly Trace[] | undefined {
  if (!a.possible().hasSources) return undefined;
  let states = identityOf(a, node);
  // `const { request: { body } } = ctx`: a part may belong to something further down the path.
  for (let taken = 0; states.length > 0; taken++) {
    const rest = taken === 0 ? path : path.slice(taken);
    const read = tracesFrom(a, states, node, path, rest) ?? hungTraces(a, states, rest);
    if (read || rest[0] === undefined) return read;
    states = step(states, label.member(rest[0]));
  }
  return undefined;
}

/** What the path `rest`, the end of `path`, reads from something in these states. */
function tracesFrom(
  a: Analysis,
  states: readonly State[],
  node: TSESTree.Node,
  path: readonly string[],
  rest: readonly string[],
): readonly Trace[] | undefined {
  for (const state of states)
    for (const { form, row } of state.sources) {
      if (form !== 'read' || !isOfVersion(a, state.library, row.versions)) continue;
      if (row.iterated && rest === path && rest[0] === '*' && isAwaitedIn(node))
        return requestTrace(a, row, node, path, path.length - 1);
      if (!row.property) continue;
      const depth = depthBelow(row.property, rest);
      if (depth === undefined) continue;
      const traces = requestTrace(a, row, node, path, depth);
      const below = path.slice(path.length - depth);
      return traces.length === 0 ? traces : withFacts(traces, routeFacts(a, row, node, path, below));
    }
  return undefined;
}

/** `for await (const chunk of request)` */
function isAwaitedIn(node: TSESTree.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  return parent?.type === 'ForOfStatement' && parent.await && parent.right === outer;
}

/** What an event gives a parameter of its listener: `socket.on('chat', (text) => …)`. */
export function listenerTraces(
  a: Analysis,
  fn: FunctionNode,
  index: number,
  path: readonly string[],
): readonly Trace[] | undefined {
  const parameter = fn.params[index];
  if (!a.possible().hasSources || !parameter) return undefined;
  const rest = parameter.type === 'RestElement' ? path.slice(1) : path;
  for (const { call } of handoversOf(a, fn)) {
    const { callee } = call;
    if (callee.type !== 'MemberExpression' || !isListening(memberName(callee))) continue;
    const event = literalText(call.arguments[0]);
    for (const state of identityOf(a, callee.object))
      for (const { row } of state.sources)
        if (isOfEvent(row, event) && (row.parameter === 'every' || row.parameter === index))
          return requestTrace(a, row, parameter, rest, rest.length);
  }
  return undefined;
}

/** Whether a row is about this event; undefined is one that the code does not name. */
function isOfEvent(row: Source, event: string | undefined): boolean {
  const names = namesOf(row.event);
  if (names.includes('*')) return event === undefined || !namesOf(row.exceptEvents).includes(event);
  return event !== undefined && names.includes(event);
}

/** What a decorated parameter gives: `@Body('id') id`, `@Query() query`. Undefined without such a decorator. */
export function decoratedTraces(
  a: Analysis,
  parameter: TSESTree.Node,
  path: readonly string[],
): readonly Trace[] | undefined {
  for (const decorator of decoratorsOf(parameter)) {
    const own = ownDecoratorTraces(a, parameter, decorator, path);
    if (own) return own;
    for (const { library, name } of statesOfDecorator(a, decorator)) {
      const row = (library.sources ?? []).find((each) => namesOf(each.parameterDecorator).includes(name));
      if (!row) continue;
      const { expression } = decorator;
      const [key] = expression.type === 'CallExpression' ? expression.arguments : [];
      const isNamed = key !== undefined && literalText(key) !== undefined;
      const traces = requestTrace(
        a,
        row,
        bareParameter(parameter as TSESTree.Parameter),
        path,
        path.length + (isNamed ? 1 : 0),
      );
      return pipedTraces(a, parameter, decorator, traces, path);
    }
  }
  return undefined;
}

/** `const Tenant = createParamDecorator((data, context) => …)` of this file: what its function returns. */
function ownDecoratorTraces(
  a: Analysis,
  parameter: TSESTree.Node,
  decorator: TSESTree.Decorator,
  path: readonly string[],
): readonly Trace[] | undefined {
  const { expression } = decorator;
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  const [maker] = pointeesOf(a, callee);
  if (maker?.node.type !== 'CallExpression' || maker.path.length > 0) return undefined;
  const returned = [...registrationsOf(a)].flatMap(([fn, registrations]) =>
    registrations.some(({ row, call }) => call === maker.node && row.returnsTo === 'decorated-parameter')
      ? (a.index().returns.get(fn) ?? [])
      : [],
  );
  const traces = merge(returned.map((value) => tracesOf(a, value, path)));
  return traces.length > 0 ? pipedTraces(a, parameter, decorator, traces, path) : undefined;
}

/** What a call reads from a request: `req.get('Origin')`, `getQuery(event)`. */
export function requestCallTraces(
  a: Analysis,
  node: TSESTree.CallExpression,
  path: readonly string[],
): readonly Trace[] | undefined {
  if (!a.possible().hasSources) return undefined;
  for (const state of statesOfTarget(a, unwrap(node.callee), identityOf))
    for (const { form, row } of state.sources)
      if (
        form === 'called' &&
        isOfVersion(a, state.library, row.versions) &&
        (!row.when || argumentFits(a, node, row.when))
      )
        return requestTrace(a, row, node, path, path.length);
  const stored = storedPath(a, node);
  return stored && hungTraces(a, stored.states, [...stored.path, ...path]);
}

/** How far `path` goes below the source's property; undefined if it does not go there. */
function depthBelow(property: readonly string[], path: readonly string[]): number | undefined {
  if (path.length < property.length) return undefined;
  const fits = property.every((name, index) => name === '*' || name === path[index]);
  return fits ? path.length - property.length : undefined;
}

function requestTrace(
  a: Analysis,
  row: Source,
  node: TSESTree.Node,
  path: readonly string[],
  depth: number,
): readonly Trace[] {
  const shaped = row.shapesWhen?.find(({ configured }) => isConfigured(a, configured)) ?? row;
  const isLength = depth > 0 && path.at(-1) === 'length';
  if (isLength && (shapesAt(shaped, depth - 1) & SHAPES.object) === 0) return [];
  const shapes = shapesAt(shaped, depth);
  if (shapes === 0) return depth === 0 ? heldByRequest(row, shaped, node, path) : [];
  const { read, name } = wholeRead(node, path);
  const trace = newTrace({ type: 'request', part: row.part, node: read, name }, shapes);
  return row.inertIn
    ? withBarrier([trace], { type: 'clears', name: 'the framework', kinds: [], inertIn: row.inertIn })
    : [trace];
}

/** A container whose own shape the client does not choose (`req.params`) still holds what the client sends. */
function heldByRequest(
  row: Source,
  shaped: Shaped,
  node: TSESTree.Node,
  path: readonly string[],
): readonly Trace[] {
  const inner = shapeSet(shaped.shapesOfProperties ?? []);
  if (inner === 0) return [];
  const { read, name } = wholeRead(node, path);
  return heldUnder([newTrace({ type: 'request', part: row.part, node: read, name }, inner)], '*');
}

/** A client that may send objects or arrays decides everything in them; texts have nothing in them. */
function shapesAt(row: Shaped, depth: number): number {
  const own = shapeSet(row.shapes);
  if (depth === 0) return own;
  const inner = row.shapesOfProperties ? shapeSet(row.shapesOfProperties) : own;
  if (depth === 1) return inner;
  return (inner & (SHAPES.object | SHAPES.array)) === 0 ? SHAPES.text : inner;
}

/** The whole expression that reads the path: from `req` and `['body', 'id']` to `req.body.id`, if it is written so. */
function wholeRead(
  node: TSESTree.Node,
  path: readonly string[],
): { readonly read: TSESTree.Node; readonly name: string } {
  let read = node;
  let rest = path;
  for (;;) {
    const outer = wrapped(read);
    const { parent } = outer;
    if (parent?.type !== 'MemberExpression' || parent.object !== outer || rest.length === 0) break;
    if ((memberName(parent) ?? '*') !== rest[0]) break;
    read = parent;
    rest = rest.slice(1);
  }
  // Of pairs, `[name, value]`, the value is read under no name of its own.
  const shown = rest.filter((name, index) => name !== '*' && !(name === '1' && rest[index - 1] === '*'));
  return { read, name: [nameOf(read), ...shown].join('.') };
}

/** A short text for an expression that reads something: `req.body.id`, `req.get(…)`. */
function nameOf(node: TSESTree.Node): string {
  const bare = unwrap(node);
  switch (bare.type) {
    case 'Identifier':
      return bare.name;
    case 'ThisExpression':
      return 'this';
    case 'MemberExpression': {
      const name = memberName(bare);
      return name === undefined ? `${nameOf(bare.object)}[…]` : `${nameOf(bare.object)}.${name}`;
    }
    case 'CallExpression': {
      const [first] = bare.arguments;
      const given =
        first?.type === 'Literal' && bare.arguments.length === 1
          ? first.raw
          : bare.arguments.length === 0
            ? ''
            : '…';
      return `${nameOf(bare.callee)}(${given})`;
    }
    case 'AwaitExpression':
      return nameOf(bare.argument);
    case 'ObjectPattern':
      return 'request';
    default:
      return '…';
  }
}
