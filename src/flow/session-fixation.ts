import type { TSESTree } from '@typescript-eslint/utils';
import { soundsLikeRequest } from '../models/response-names';
import {
  isOtherThanLogin,
  renewsSession,
  saysWho,
  soundsLikeLogin,
  sessionProperty,
  sessionSetters,
} from '../models/session-names';
import { calleeName, keyName, literalText, memberName } from '../syntax/names';
import { type FunctionNode, bareParameter, enclosingFunction } from '../syntax/nodes';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { handlerNames, readsSecret } from './authentication-routes';
import { callsOf } from './calls';
import { constantsOf, optionOf } from './constants';
import { decoratorsOf } from './decorators';
import { sitesOf } from './sites';
import { writesOf } from './writes';

const MAX_DEPTH = 6;

/** A write that signs somebody in. */
export interface KeptSession {
  readonly node: TSESTree.Node;
  /** What is set, as the code has it. */
  readonly name: string;
}

/** Writes that sign somebody in under the session's old id, the first of each handler. */
export function keptSessions(a: Analysis): readonly KeptSession[] {
  const sites = sitesOf(a, 'session.options');
  // Where the cookie itself is the session, there is no id to keep.
  if (sites.some(({ sink, values }) => isInCookie(a, sink.facts, values))) return [];
  const byHandler = new Map<FunctionNode, KeptSession>();
  const inContexts = sites.length > 0;
  const found = [...assigned(a, inContexts), ...merged(a, inContexts), ...setByName(a, inContexts)].sort(
    (one, other) => one.node.range[0] - other.node.range[0],
  );
  for (const write of found) {
    const handler = outermost(write.node);
    if (handler && !byHandler.has(handler) && signsIn(a, write.node, handler) && !isRenewed(a, handler, 0))
      byHandler.set(handler, write);
  }
  return [...byHandler.values()];
}

/** Sessions in cookies, unless they are given a store. */
function isInCookie(a: Analysis, facts: unknown, values: readonly TSESTree.Expression[]): boolean {
  return (
    (facts as { readonly inCookie?: true } | undefined)?.inCookie === true &&
    values.every((value) => optionOf(a, value, ['store']).state !== 'set')
  );
}

/** `req.session.user = user` */
function assigned(a: Analysis, inContexts: boolean): readonly KeptSession[] {
  return [...a.index().memberAssignments]
    .filter(([name]) => saysWho(name))
    .flatMap(([, assignments]) => assignments)
    .filter(({ left }) => left.type === 'MemberExpression' && isSession(a, left.object, inContexts))
    .filter(({ right }) => !isNobody(a, right))
    .map((node) => ({ node, name: a.sourceCode.getText(node.left) }));
}

/** `Object.assign(req.session, { user })` */
function merged(a: Analysis, inContexts: boolean): readonly KeptSession[] {
  return (a.index().callsByName.get('assign') ?? []).flatMap((node): readonly KeptSession[] => {
    const [session, given] = node.type === 'CallExpression' ? node.arguments : [];
    if (!session || given?.type !== 'ObjectExpression' || !isSession(a, session, inContexts)) return [];
    const name = given.properties
      .map((each) => (each.type === 'Property' && !isNobody(a, each.value) ? (keyName(each) ?? '') : ''))
      .find(saysWho);
    return name === undefined ? [] : [{ node, name: `${a.sourceCode.getText(session)}.${name}` }];
  });
}

/** `request.session.set('user', user)` */
function setByName(a: Analysis, inContexts: boolean): readonly KeptSession[] {
  return sessionSetters
    .flatMap((name) => a.index().callsByName.get(name) ?? [])
    .flatMap((node): readonly KeptSession[] => {
      if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
      const [key, value] = node.arguments;
      const name = literalText(key);
      if (name === undefined || !value || !saysWho(name) || isNobody(a, value)) return [];
      const { object } = node.callee;
      return isSession(a, object, inContexts)
        ? [{ node, name: `${a.sourceCode.getText(object)}.${name}` }]
        : [];
    });
}

/** `req.session`, `this.request.session.data`, a variable that holds one, `@Session() session` */
function isSession(a: Analysis, start: TSESTree.Node, inContexts: boolean, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  const node = unwrap(start);
  if (node.type === 'MemberExpression') {
    if (!sessionProperty.test(memberName(node) ?? ''))
      return isSession(a, node.object, inContexts, depth + 1);
    const name = calleeName(node.object) ?? '';
    // Koa keeps sessions in the cookie, unless it is told otherwise.
    return soundsLikeRequest(name) && (inContexts || !/^(?:c|ctx|context|event)$/i.test(name));
  }
  if (node.type !== 'Identifier') return false;
  const variable = a.scopes().variableOf(node);
  return (variable ? writesOf(a, variable) : []).some(({ value, path }) => {
    if (value.type === 'expression')
      return path.length > 0
        ? path.length === 1 && path[0] === 'session' && soundsLikeRequest(calleeName(value.node) ?? '')
        : unwrap(value.node).type === 'MemberExpression' && isSession(a, value.node, inContexts, depth + 1);
    if (value.type !== 'parameter') return false;
    const parameter = value.function.params[value.index];
    return path.length > 0
      ? path.length === 1 && path[0] === 'session' && parameter?.type === 'ObjectPattern'
      : parameter !== undefined && isDecorated(parameter);
  });
}

/** `@Session() session` */
function isDecorated(parameter: TSESTree.Parameter): boolean {
  return [parameter, bareParameter(parameter)]
    .flatMap(decoratorsOf)
    .some(
      ({ expression }) => expression.type === 'CallExpression' && calleeName(expression.callee) === 'Session',
    );
}

/** `null`, `undefined`, `false`: nobody is signed in. */
function isNobody(a: Analysis, value: TSESTree.Node): boolean {
  const constants = constantsOf(a, value);
  return constants.length > 0 && constants.every((each) => !each.value);
}

/** Whether what runs there signs people in, and does not look after those who are. */
function signsIn(a: Analysis, node: TSESTree.Node, handler: FunctionNode): boolean {
  return [node, ...callsOf(a, handler)].some((place) => {
    const around = functionsAround(place);
    const names = around.flatMap(handlerNames);
    if (names.some(isOtherThanLogin)) return false;
    return names.some(soundsLikeLogin) || around.some((fn) => readsSecret(a, fn, 'body'));
  });
}

function functionsAround(node: TSESTree.Node): readonly FunctionNode[] {
  const found: FunctionNode[] = [];
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) found.push(fn);
  return found;
}

/** The handler that a node stands in: the outermost function around it that is given a request, else the innermost. */
function outermost(node: TSESTree.Node): FunctionNode | undefined {
  const innermost = enclosingFunction(node);
  let handler = innermost;
  for (let fn = innermost; fn; fn = enclosingFunction(fn)) if (takesRequest(fn)) handler = fn;
  return handler;
}

function takesRequest(fn: FunctionNode): boolean {
  return fn.params.some((parameter) => {
    const bare = bareParameter(parameter);
    return bare.type === 'Identifier' && soundsLikeRequest(bare.name);
  });
}

/** Whether the handler, or what calls it in this file, gives the session a new id. */
function isRenewed(a: Analysis, fn: FunctionNode, depth: number): boolean {
  if (renewsSession.test(a.sourceCode.getText(fn))) return true;
  return (
    depth < 2 &&
    callsOf(a, fn).some((call) => {
      const caller = outermost(call);
      return caller !== undefined && caller !== fn && isRenewed(a, caller, depth + 1);
    })
  );
}

/** Whether a text can hold a session that somebody signs in with. */
export function mayHoldSession(text: string): boolean {
  return /\b(?:session|yar)\b/.test(text) && /log|sign|auth|pass|otp|code/i.test(text);
}
