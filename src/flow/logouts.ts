import type { TSESTree } from '@typescript-eslint/utils';
import { soundsLikeJournal } from '../models/journal-names';
import { isIdle, isLogoutPath, soundsLikeEnding, soundsLikeLogout } from '../models/logout-names';
import { calleeName, keyName, memberName } from '../syntax/names';
import { type FunctionNode, isFunction, isWithin } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { conventionalObject } from './conventional-handlers';
import { namesOfHandler } from './middlewares';
import { nodesIn } from './nodes-in';
import { functionsOf } from './pointees';
import { placeOfStep } from './route-places';
import { type Step, serversOf } from './servers';

/** Where routes and handlers of the file that sign a client out do nothing of the kind. */
export function idleLogouts(a: Analysis): readonly TSESTree.Node[] {
  const found = new Set<TSESTree.Node>();
  const handlers = new Set<FunctionNode>();
  for (const { steps } of serversOf(a))
    for (const step of steps) {
      const last = step.handlers.at(-1);
      const own = last && isLogout(step, last) ? functionsOf(a, last) : [];
      for (const fn of own) handlers.add(fn);
      const [only] = own;
      if (!last || !only || own.length > 1 || isConfirmation(a, step, only)) continue;
      if (!isIdleFunction(a, only, true, 0)) continue;
      if (step.handlers.slice(0, -1).some((each) => each !== last && mayEnd(a, each))) continue;
      if (hasEndingOptions(a, step)) continue;
      found.add(isFunction(last) ? placeOfStep(step) : placeOfFunction(only));
    }
  for (const fn of a.index().functions) {
    if (handlers.has(fn) || !soundsLikeLogout(nameOf(fn) ?? '')) continue;
    if (conventionalObject(a, fn, 0) === undefined && conventionalObject(a, fn, 1) === undefined) continue;
    if (isIdleFunction(a, fn, true, 0)) found.add(placeOfFunction(fn));
  }
  return [...found];
}

function isLogout({ paths, isRoute, verb }: Step, last: TSESTree.Node): boolean {
  if (!isRoute && verb !== 'use') return false;
  if (paths?.some(isLogoutPath) === true) return true;
  return isRoute && soundsLikeLogout(calleeName(last) ?? '');
}

/** `app.get('/logout', (req, res) => res.render('logout'))`: a page that asks whether one is sure. */
function isConfirmation(a: Analysis, { verb }: Step, fn: FunctionNode): boolean {
  return (
    /^(?:get|head)$/.test(verb) &&
    nodesIn(a, fn).some(
      (node) =>
        node.type === 'CallExpression' &&
        /^(?:render|sendFile|view|html)$/.test(calleeName(node.callee) ?? ''),
    )
  );
}

/** `app.post('/logout', { preHandler: endSession }, handler)` */
function hasEndingOptions(a: Analysis, { options, node }: Step): boolean {
  return (
    options !== undefined &&
    !isWithin(node, options) &&
    soundsLikeEnding(a.sourceCode.getText(options).slice(0, LONGEST_OPTIONS))
  );
}

const LONGEST_OPTIONS = 400;

/** Whether what stands before the handler may be what signs out. */
function mayEnd(a: Analysis, handler: TSESTree.Node): boolean {
  if (/^(?:Literal|TemplateLiteral|ObjectExpression)$/.test(unwrap(handler).type)) return false;
  if (namesOfHandler(a, handler).some(soundsLikeEnding)) return true;
  const own = functionsOf(a, handler);
  return own.some((fn) => nodesIn(a, fn).some((node) => isEnding(a, node, fn, false, 1)));
}

const MAX_DEPTH = 2;

/** Whether nothing in a function ends a session, a cookie or a token, as far as all that it does is known. */
function isIdleFunction(a: Analysis, fn: FunctionNode, isLast: boolean, depth: number): boolean {
  if (/set-cookie|clear-site-data/i.test(a.sourceCode.getText(fn))) return false;
  return !nodesIn(a, fn).some((node) => isEnding(a, node, fn, isLast, depth));
}

/** Whether a piece of a function may end something: all that is not known to be idle. */
function isEnding(
  a: Analysis,
  node: TSESTree.Node,
  fn: FunctionNode,
  isLast: boolean,
  depth: number,
): boolean {
  switch (node.type) {
    case 'CallExpression':
    case 'NewExpression':
      return isEndingCall(a, node, isLast, depth);
    case 'UnaryExpression':
      return node.operator === 'delete';
    case 'UpdateExpression':
      return true;
    case 'AssignmentExpression':
      return isEndingWrite(a, unwrap(node.left), fn);
    case 'YieldExpression':
    case 'TaggedTemplateExpression':
      return true;
    default:
      return false;
  }
}

function isEndingCall(
  a: Analysis,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  isLast: boolean,
  depth: number,
): boolean {
  const name = calleeName(call.callee) ?? '';
  if (name === 'next') return isLast && call.arguments.length === 0;
  if (name === 'redirect') return call.arguments.some((each) => leadsOut(a, each));
  const callee = unwrap(call.callee);
  const owners = callee.type === 'MemberExpression' ? receivers(callee) : [];
  if (owners.some(soundsLikeJournal)) return false;
  if (isIdle(name))
    return /^(?:set|append)$/.test(name) && owners.some((owner) => /cookie|session/i.test(owner));
  const own = functionsOf(a, call.callee);
  return own.length === 0 || depth >= MAX_DEPTH || !own.every((fn) => isIdleFunction(a, fn, true, depth + 1));
}

/** The names of what a method is called on: `this.auditLog` of `this.auditLog.write(…)`. */
function receivers(callee: TSESTree.MemberExpression): readonly string[] {
  const object = unwrap(callee.object);
  if (object.type === 'Identifier') return [object.name];
  return object.type === 'MemberExpression' ? [memberName(object) ?? '', ...receivers(object)] : [];
}

/** Whether a redirect leads to where somebody else signs out: `/oauth2/logout`, `https://idp…`, an address made elsewhere. */
function leadsOut(a: Analysis, target: TSESTree.Node): boolean {
  const node = unwrap(target);
  if (node.type === 'Identifier' || node.type === 'CallExpression') return true;
  return /(?:log|sign)[-_]?(?:out|off)|https?:|end_?session|issuer|idp|sso/i.test(a.sourceCode.getText(node));
}

/** Whether an assignment may end something; what an answer says, and who this one request is from, does not. */
function isEndingWrite(a: Analysis, left: TSESTree.Node, fn: FunctionNode): boolean {
  if (left.type === 'Identifier') {
    const scope = a.scopes().variableOf(left)?.defs[0]?.node;
    return !scope || scope.range[0] < fn.range[0] || scope.range[1] > fn.range[1];
  }
  if (left.type !== 'MemberExpression') return false;
  const name = memberName(left) ?? '';
  if (/^(?:body|status|statusCode|statusMessage|type)$/.test(name)) return false;
  if (!/^(?:user|auth|isLoggedIn|isAuthenticated|currentUser)$/.test(name)) return true;
  const object = unwrap(left.object);
  const owner = calleeName(object) ?? '';
  return !/^(?:req|request|ctx|context|c|locals|state)$/.test(owner);
}

/** The name of a function, or of what it is the value of. */
function nameOf(fn: FunctionNode): string | undefined {
  if (fn.id) return fn.id.name;
  const { parent } = outermost(fn);
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id.type === 'Identifier' ? parent.id.name : undefined;
    case 'AssignmentExpression':
      return calleeName(parent.left);
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return keyName(parent);
    default:
      return undefined;
  }
}

/** `asyncHandler(async (req, res) => …)`: the call around the function. */
function outermost(fn: TSESTree.Node): TSESTree.Node {
  const node = wrapped(fn);
  return node.parent?.type === 'CallExpression' && node.parent.callee !== node
    ? outermost(node.parent)
    : node;
}

/** The name by which a function is known, or the function where it has none. */
function placeOfFunction(fn: FunctionNode): TSESTree.Node {
  if (fn.id) return fn.id;
  const { parent } = outermost(fn);
  switch (parent?.type) {
    case 'VariableDeclarator':
      return parent.id;
    case 'AssignmentExpression':
      return parent.left;
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return parent.key;
    default:
      return fn;
  }
}
