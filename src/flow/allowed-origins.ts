import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, literalText } from '../syntax/names';
import { type FunctionNode, bareParameter, isFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { dangerous } from './danger';
import { impliedFacts } from './guard-facts';
import { regexOf } from './guard-facts';
import { judgeOriginPattern, judgeOriginText } from './origin-pattern';
import { originsOf } from './origins';
import { pointeesOf } from './pointees';
import { type Control, controlsOf, outcomeAt } from './tests';
import { EVERY_SHAPE, type Trace } from './traces';

/** How an allowed origin of CORS lets in whom nobody meant to. */
export type OpenOrigins =
  /** `'*'`, with the node that says so. */
  | { readonly type: 'any'; readonly node: TSESTree.Node }
  /** The request's own origin is sent back: `true`, or by flow. */
  | { readonly type: 'reflected'; readonly node: TSESTree.Node; readonly trace?: Trace }
  /** `'null'`, which every sandboxed frame sends. */
  | { readonly type: 'null'; readonly node: TSESTree.Node }
  /** A pattern or text check that strangers pass; `witness` is such an origin. */
  | { readonly type: 'pattern'; readonly node: TSESTree.Node; readonly witness: string }
  /** A function that allows whoever asks. */
  | { readonly type: 'always'; readonly node: TSESTree.Node };

/**
 * Judges the value of an `origin` option (or of the header itself): constants, lists, regexes, functions, and
 * what comes from the request. Undefined if nothing is known to be wrong with it.
 */
export function judgeAllowedOrigins(a: Analysis, node: TSESTree.Node): OpenOrigins | undefined {
  for (const pointee of pointeesOf(a, node)) {
    if (pointee.path.length > 0) continue;
    const found = judgeValue(a, pointee.node);
    if (found) return found;
  }
  const reflected = dangerous(originsOf(a, node), {
    kind: 'cors.options',
    shapes: EVERY_SHAPE,
    characters: '',
  }).find((trace) => trace.origin.type === 'request' && trace.held.length === 0);
  if (!reflected) return undefined;
  const open = reflected.barriers.length > 0 ? patternOfBarriers(reflected, node) : undefined;
  if (open) return open;
  return reflected.barriers.some((barrier) => barrier.type === 'pattern' && barrier.matched)
    ? undefined
    : { type: 'reflected', node, trace: reflected };
}

function patternOfBarriers(trace: Trace, node: TSESTree.Node): OpenOrigins | undefined {
  for (const barrier of trace.barriers) {
    if (barrier.type !== 'pattern' || !barrier.matched) continue;
    const verdict = judgeOriginPattern(barrier.source, barrier.flags);
    if (isOpen(verdict)) return { type: 'pattern', node, witness: verdict.witness };
  }
  return undefined;
}

function isOpen(
  verdict: ReturnType<typeof judgeOriginPattern>,
): verdict is Extract<typeof verdict, { witness: string }> {
  return verdict.type !== 'safe' && verdict.type !== 'unknown' && verdict.reachable;
}

function judgeValue(a: Analysis, node: TSESTree.Node): OpenOrigins | undefined {
  if (isFunction(node)) return judgeFunction(a, node);
  if (node.type === 'ArrayExpression')
    return first(node.elements, (element) =>
      element
        ? judgeAllowedOrigins(a, element.type === 'SpreadElement' ? element.argument : element)
        : undefined,
    );
  const regex = node.type === 'Literal' || node.type === 'NewExpression' ? regexOf(a, node) : undefined;
  if (regex) {
    const verdict = judgeOriginPattern(regex.source, regex.flags);
    return isOpen(verdict) ? { type: 'pattern', node, witness: verdict.witness } : undefined;
  }
  const [constant] = constantsOf(a, node);
  if (!constant) return undefined;
  if (constant.value === '*') return { type: 'any', node };
  if (constant.value === 'null') return { type: 'null', node };
  return constant.value === true ? { type: 'reflected', node } : undefined;
}

function first<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * `(origin, callback) => callback(null, true)`, `(origin) => origin`, `(ctx) => ctx.get('Origin')`: every place
 * where the function allows an origin is judged by the checks before it.
 */
function judgeFunction(a: Analysis, fn: FunctionNode): OpenOrigins | undefined {
  const [origin, callback] = fn.params;
  const asked = origin && bareParameter(origin);
  return first(allowingPlaces(a, fn, callback && bareParameter(callback)), ({ node, value }) => {
    const constants = constantsOf(a, value);
    const isTrue = constants.length === 1 && constants[0]?.value === true;
    const isAny = constants.length === 1 && constants[0]?.value === '*';
    const isOwn = asked?.type === 'Identifier' && isNamed(value, asked.name);
    if (!isTrue && !isAny && !isOwn) {
      const inner = constants.length > 0 ? undefined : judgeAllowedOrigins(a, value);
      return inner?.type === 'reflected' || inner?.type === 'pattern' ? inner : undefined;
    }
    const checks = checksBefore(a, asked, node);
    if (checks.length === 0) return { type: 'always', node };
    return first(checks, (check) => judgeCheck(a, check.control.test, check.outcome, asked, node));
  });
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  const bare = unwrap(node);
  return bare.type === 'Identifier' && bare.name === name;
}

/** Calls of the callback with an answer, and returned answers. */
function allowingPlaces(
  a: Analysis,
  fn: FunctionNode,
  callback: TSESTree.Node | undefined,
): readonly { readonly node: TSESTree.Node; readonly value: TSESTree.Expression }[] {
  const places = (a.index().returns.get(fn) ?? [])
    .filter((value) => value.type !== 'CallExpression' || !callsBack(value, callback))
    .map((value) => ({ node: value as TSESTree.Node, value }));
  const variable = callback?.type === 'Identifier' ? a.scopes().variableOf(callback) : undefined;
  for (const reference of variable?.references ?? []) {
    const call = reference.identifier.parent;
    if (call.type !== 'CallExpression' || call.callee !== reference.identifier) continue;
    const value = call.arguments[1];
    if (value && value.type !== 'SpreadElement') places.push({ node: call, value });
  }
  return places;
}

function callsBack(node: TSESTree.CallExpression, callback: TSESTree.Node | undefined): boolean {
  return callback?.type === 'Identifier' && calleeName(node.callee) === callback.name;
}

interface Check {
  readonly control: Control;
  readonly outcome: boolean;
}

/** The tests that must have come out one way before a place, about the origin or about anything else. */
function checksBefore(a: Analysis, asked: TSESTree.Node | undefined, place: TSESTree.Node): readonly Check[] {
  const variable = asked?.type === 'Identifier' ? a.scopes().variableOf(asked) : undefined;
  const own = (variable?.references ?? [])
    .flatMap((reference) => controlsOf(a, reference.identifier))
    .flatMap((control) => {
      const outcome = control.node.type === 'ExpressionStatement' ? undefined : outcomeAt(control, place);
      return outcome === undefined ? [] : [{ control, outcome }];
    });
  if (own.length > 0) return own;
  // `if (isDevelopment) callback(null, true)`: decided by something that is not ours to judge.
  for (let node = place.parent; node && !isFunction(node); node = node.parent)
    if (
      node.type === 'IfStatement' ||
      node.type === 'ConditionalExpression' ||
      node.type === 'LogicalExpression' ||
      node.type === 'SwitchCase'
    )
      return [{ control: { test: place as TSESTree.Expression, node: node as never }, outcome: true }];
  return [];
}

/** `origin.endsWith('example.com')`, `/example\.com/.test(origin)`; anything unfamiliar is taken to be right. */
function judgeCheck(
  a: Analysis,
  test: TSESTree.Node,
  outcome: boolean,
  asked: TSESTree.Node | undefined,
  place: TSESTree.Node,
): OpenOrigins | undefined {
  const node = unwrap(test);
  if (node.type === 'UnaryExpression' && node.operator === '!')
    return judgeCheck(a, node.argument, !outcome, asked, place);
  if (node.type === 'LogicalExpression') {
    if ((node.operator === '||') !== outcome) return undefined;
    return (
      judgeCheck(a, node.left, outcome, asked, place) ?? judgeCheck(a, node.right, outcome, asked, place)
    );
  }
  if (asked?.type !== 'Identifier' || !outcome) return undefined;
  const subject = (inner: TSESTree.Node): boolean => isNamed(inner, asked.name);
  for (const fact of impliedFacts(a, node, true, subject)) {
    if (fact.type !== 'barrier' || fact.barrier.type !== 'pattern') continue;
    const verdict = judgeOriginPattern(fact.barrier.source, fact.barrier.flags);
    if (isOpen(verdict)) return { type: 'pattern', node, witness: verdict.witness };
  }
  const text = textCheck(node, subject);
  const verdict = text && judgeOriginText(text.method, text.text);
  return verdict && isOpen(verdict) ? { type: 'pattern', node, witness: verdict.witness } : undefined;
}

function textCheck(
  node: TSESTree.Node,
  subject: (node: TSESTree.Node) => boolean,
): { readonly method: 'startsWith' | 'endsWith' | 'includes'; readonly text: string } | undefined {
  if (node.type === 'BinaryExpression') {
    const call = unwrap(node.left);
    const found = call.type === 'CallExpression' && calleeName(call.callee) === 'indexOf' ? call : undefined;
    const text = found && receives(found, subject) ? literalText(found.arguments[0]) : undefined;
    return text === undefined ? undefined : { method: 'includes', text };
  }
  if (node.type !== 'CallExpression' || !receives(node, subject)) return undefined;
  const name = calleeName(node.callee);
  const text = literalText(node.arguments[0]);
  return text !== undefined && (name === 'startsWith' || name === 'endsWith' || name === 'includes')
    ? { method: name, text }
    : undefined;
}

function receives(node: TSESTree.CallExpression, subject: (node: TSESTree.Node) => boolean): boolean {
  return node.callee.type === 'MemberExpression' && subject(unwrap(node.callee.object));
}
