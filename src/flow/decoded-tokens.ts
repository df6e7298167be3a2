import type { TSESTree } from '@typescript-eslint/utils';
import {
  claimsIdentity,
  holdsIdentity,
  looksUp,
  promisesVerification,
  verifies,
} from '../models/token-names';
import { calleeName, literalText, memberName } from '../syntax/names';
import { type FunctionNode, enclosingFunction, isFunction, isWithin } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { isRequest } from './danger';
import { originsOf } from './origins';
import { pointeesOf } from './pointees';

/**
 * Whether what is read from a token that nobody verified decides something: who is signed in, what they may do, whom
 * it is about. Showing it, logging it or choosing a key by it decides nothing.
 */
export function isTrusted(a: Analysis, decoded: TSESTree.Node, token: TSESTree.Node): boolean {
  if (isVerified(a, decoded) || isOfOwnCall(a, token)) return false;
  return decides(a, decoded, 0);
}

/** Whether the function around, or one around that, verifies something, too. */
function isVerified(a: Analysis, node: TSESTree.Node): boolean {
  let outer: TSESTree.Node = enclosingFunction(node) ?? a.sourceCode.ast;
  for (let fn = enclosingFunction(outer); fn && isHandedOver(outer); fn = enclosingFunction(outer))
    outer = fn;
  for (const [name, calls] of a.index().callsByName)
    if (verifies(name) && calls.some((call) => isWithin(call, outer))) return true;
  return false;
}

function isHandedOver(fn: TSESTree.Node): boolean {
  return wrapped(fn).parent?.type === 'CallExpression';
}

/** Whether the token came from a call of this program, such as to an identity provider or a store of the browser. */
function isOfOwnCall(a: Analysis, token: TSESTree.Node): boolean {
  const traces = originsOf(a, token);
  if (traces.some(isRequest)) return false;
  return traces.some(({ origin }) => origin.type === 'unknown' && origin.reason === 'call');
}

const MAX_DEPTH = 5;

/** Whether what a node gives decides something where it goes. */
function decides(a: Analysis, start: TSESTree.Node, depth: number): boolean {
  const node = wrapped(start);
  const { parent } = node;
  if (!parent || depth > MAX_DEPTH) return false;
  switch (parent.type) {
    case 'AwaitExpression':
    case 'SpreadElement':
    case 'ObjectExpression':
    case 'TSAsExpression':
    case 'ArrayExpression':
      return decides(a, parent, depth);
    case 'Property':
      return parent.value === node && decides(a, parent.parent, depth);
    case 'LogicalExpression':
    case 'ConditionalExpression':
      return decides(a, parent, depth);
    case 'MemberExpression': {
      if (parent.object !== node) return false;
      const name = memberName(parent);
      // `{ complete: true }` puts the claims under `payload`.
      if (name === 'payload') return decides(a, parent, depth);
      return name === undefined || claimsIdentity(name) ? claimDecides(a, parent, depth) : false;
    }
    case 'VariableDeclarator':
      return parent.init === node && ofPattern(a, parent.id, depth);
    case 'AssignmentExpression':
      if (parent.right !== node) return false;
      if (parent.left.type === 'MemberExpression') return isKeptAsIdentity(a, parent.left);
      return ofPattern(a, parent.left, depth);
    case 'CallExpression':
      return parent.callee !== node && /^next$/.test(calleeName(parent.callee) ?? '');
    case 'ReturnStatement':
    case 'ArrowFunctionExpression':
      return isReturnedAsVerified(parent);
    default:
      return false;
  }
}

/** What is done with the variables that hold it. */
function ofPattern(a: Analysis, pattern: TSESTree.Node, depth: number): boolean {
  if (pattern.type === 'Identifier') {
    const variable = a.scopes().variableOf(pattern);
    return (variable?.references ?? []).some(
      ({ identifier }) =>
        identifier !== pattern && (decides(a, identifier, depth + 1) || letsPass(a, identifier)),
    );
  }
  if (pattern.type !== 'ObjectPattern') return false;
  return pattern.properties.some((each) => {
    if (each.type === 'RestElement') return ofPattern(a, each.argument, depth);
    const name = literalText(each.key) ?? (each.key.type === 'Identifier' ? each.key.name : '');
    const value = each.value.type === 'AssignmentPattern' ? each.value.left : each.value;
    if (name === 'payload') return ofPattern(a, value, depth);
    if (!claimsIdentity(name) || value.type !== 'Identifier') return false;
    const variable = a.scopes().variableOf(value);
    return (variable?.references ?? []).some(
      ({ identifier }) => identifier !== value && claimDecides(a, identifier, depth + 1),
    );
  });
}

/** `if (!claims) return res.sendStatus(401); next();`: that there is something to read is the whole check. */
function letsPass(a: Analysis, read: TSESTree.Node): boolean {
  const fn = enclosingFunction(read);
  const { parent } = wrapped(read);
  const isTest =
    (parent?.type === 'UnaryExpression' && parent.operator === '!') ||
    (parent?.type === 'IfStatement' && parent.test === read);
  return isTest && fn !== undefined && callsNext(a, fn);
}

function callsNext(a: Analysis, fn: FunctionNode): boolean {
  return (a.index().callsByName.get('next') ?? []).some(
    (call) => call.type === 'CallExpression' && call.arguments.length === 0 && isWithin(call, fn),
  );
}

/** Whether a claim decides: in a test, as a key of a look-up, kept as who is signed in. */
function claimDecides(a: Analysis, claim: TSESTree.Node, depth: number): boolean {
  let node = wrapped(claim);
  for (let { parent } = node; parent; node = parent, parent = node.parent) {
    switch (parent.type) {
      case 'IfStatement':
      case 'ConditionalExpression':
        return parent.test === node;
      case 'BinaryExpression':
        if (!/^[=!]==?$/.test(parent.operator)) return false;
        break;
      case 'SwitchStatement':
        return parent.discriminant === node;
      case 'CallExpression':
      case 'NewExpression': {
        const name = calleeName(parent.callee) ?? '';
        if (parent.callee === node) break;
        if (/^(?:includes|some|every|has|Boolean|String|Number|parseInt|indexOf|ObjectId)$/.test(name)) break;
        return looksUp(name);
      }
      case 'AssignmentExpression':
        return parent.right === node && parent.left.type === 'MemberExpression'
          ? isKeptAsIdentity(a, parent.left)
          : false;
      case 'VariableDeclarator':
        return parent.init === node && parent.id.type === 'Identifier' && depth < MAX_DEPTH
          ? (a.scopes().variableOf(parent.id)?.references ?? []).some(
              ({ identifier }) => identifier !== parent.id && claimDecides(a, identifier, depth + 1),
            )
          : false;
      case 'MemberExpression':
      case 'ChainExpression':
      case 'TSAsExpression':
      case 'TSNonNullExpression':
      case 'AwaitExpression':
      case 'UnaryExpression':
      case 'LogicalExpression':
      case 'Property':
      case 'ObjectExpression':
      case 'ArrayExpression':
      case 'TemplateLiteral':
        break;
      case 'ReturnStatement':
      case 'ArrowFunctionExpression':
        return isReturnedAsVerified(parent);
      default:
        return false;
    }
  }
  return false;
}

/** `req.user = …`, `ctx.state.user = …`; not `this.user`, nor a variable's own property. */
function isKeptAsIdentity(a: Analysis, target: TSESTree.MemberExpression): boolean {
  const name = memberName(target);
  let root = unwrap(target.object);
  while (root.type === 'MemberExpression') root = unwrap(root.object);
  if (root.type !== 'Identifier' || name === undefined || !holdsIdentity(name)) return false;
  return (
    /^_?(?:req|request|ctx|context|c|res|response|socket|client|connection|event)$/i.test(root.name) ||
    pointeesOf(a, root).some(({ node }) => isFunction(node.parent))
  );
}

/** Whether it is what a function returns that promises by its name to verify. */
function isReturnedAsVerified(returned: TSESTree.Node): boolean {
  const fn = returned.type === 'ArrowFunctionExpression' ? returned : enclosingFunction(returned);
  if (!fn) return false;
  const { parent } = wrapped(fn);
  const name =
    fn.id?.name ??
    (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
      ? parent.id.name
      : parent?.type === 'MethodDefinition' || parent?.type === 'Property'
        ? (literalText(parent.key) ?? (parent.key.type === 'Identifier' ? parent.key.name : ''))
        : parent?.type === 'AssignmentExpression'
          ? (calleeName(parent.left) ?? '')
          : '');
  return promisesVerification(name);
}

/** The reads of a token's claims that are written by hand, and the token: `JSON.parse(atob(token.split('.')[1]))`. */
export function readByHand(
  a: Analysis,
): readonly { readonly node: TSESTree.CallExpression; readonly token: TSESTree.Node }[] {
  if (!/\.split\(\s*['"`]\.['"`]/.test(a.sourceCode.text)) return [];
  return (a.index().callsByName.get('parse') ?? []).flatMap((node) => {
    if (node.type !== 'CallExpression') return [];
    const { callee } = node;
    if (callee.type !== 'MemberExpression' || calleeName(callee.object) !== 'JSON') return [];
    const [given] = node.arguments;
    const token = given && tokenIn(a, given, 0);
    return token ? [{ node, token }] : [];
  });
}

/** The text whose middle part, between two dots, is decoded here. */
function tokenIn(a: Analysis, start: TSESTree.Node, depth: number): TSESTree.Node | undefined {
  const node = unwrap(start);
  if (depth > 10) return undefined;
  switch (node.type) {
    case 'CallExpression': {
      const name = calleeName(node.callee) ?? '';
      if (
        !/^(?:from|atob|toString|decode\w*|replace|replaceAll|base64\w*|escape|unescape|padEnd)$/i.test(name)
      )
        return undefined;
      const [first] = node.arguments;
      const inner =
        first && /^(?:from|atob|decode\w*|base64\w*|escape|unescape)$/i.test(name)
          ? first
          : node.callee.type === 'MemberExpression'
            ? node.callee.object
            : undefined;
      return inner && inner.type !== 'SpreadElement' ? tokenIn(a, inner, depth + 1) : undefined;
    }
    case 'MemberExpression':
      return memberName(node) === '1' ? splitToken(a, node.object) : undefined;
    case 'Identifier': {
      const [pointee, ...others] = pointeesOf(a, node);
      if (!pointee || others.length > 0) return undefined;
      if (pointee.path.length === 1 && pointee.path[0] === '1') return splitToken(a, pointee.node);
      return pointee.path.length === 0 && pointee.node !== node
        ? tokenIn(a, pointee.node, depth + 1)
        : undefined;
    }
    default:
      return undefined;
  }
}

/** `token` of `token.split('.')` */
function splitToken(a: Analysis, start: TSESTree.Node): TSESTree.Node | undefined {
  const node = unwrap(start);
  const [pointee] = node.type === 'Identifier' ? pointeesOf(a, node) : [];
  const call = pointee ? unwrap(pointee.node) : node;
  return call.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    memberName(call.callee) === 'split' &&
    literalText(call.arguments[0]) === '.'
    ? call.callee.object
    : undefined;
}
