import type { TSESTree } from '@typescript-eslint/utils';
import { isForAll, isOfOnePerson, personDecorator } from '../models/request-state-names';
import { calleeName, memberName } from '../syntax/names';
import { type FunctionNode, bareParameter, enclosingFunction, isFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { decoratorsOf } from './decorators';
import { identityOf } from './identity';
import { remember } from './lazy';
import { leavesOf } from './leaves';
import { requestsOf } from './requests';
import { handlerStates } from './registrations';
import { writesOf } from './writes';

const MAX_DEPTH = 6;

/**
 * Whether a value belongs to one request: it comes from the client, from what was hung on the request, or, where the
 * name that it gets says so, from a look-up by one of these.
 */
export function isOfRequest(a: Analysis, start: TSESTree.Node, name: string): boolean {
  if (isForAll(name)) return false;
  return isDirect(a, start, 0, 0) || (isOfOnePerson(name) && isLookedUp(a, start));
}

/** A value of the request itself, as it is, as a text, or as a part of something. */
function isDirect(a: Analysis, start: TSESTree.Node, depth: number, followed: number): boolean {
  const node = unwrap(start);
  if (depth > MAX_DEPTH || isFunction(node)) return false;
  const isAny = (nodes: readonly (TSESTree.Node | null)[]): boolean =>
    nodes.some((each) => each !== null && isDirect(a, each, depth + 1, followed));
  switch (node.type) {
    case 'ObjectExpression':
      return isAny(node.properties.map((each) => (each.type === 'Property' ? each.value : each.argument)));
    case 'ArrayExpression':
      return isAny(node.elements);
    case 'SpreadElement':
    case 'AwaitExpression':
      return isAny([node.argument]);
    case 'TemplateLiteral':
      return isAny(node.expressions);
    case 'BinaryExpression':
      return node.operator === '+' && isAny([node.left, node.right]);
    case 'LogicalExpression':
      return isAny(node.operator === '&&' ? [node.right] : [node.left, node.right]);
    case 'ConditionalExpression':
      return isAny([node.consequent, node.alternate]);
    case 'CallExpression':
      // `req.user.toObject()`, `req.get('host')`
      if (isReadFromRequest(a, node.callee)) return true;
      break;
    case 'Identifier':
    case 'MemberExpression':
      if (isMeasure(node)) return false;
      if (isReadFromRequest(a, node) || isRequestItself(a, node)) return true;
      break;
    default:
      return false;
  }
  if (isFromClient(a, node)) return true;
  if (node.type === 'MemberExpression' || followed > 1) return false;
  return leavesOf(a, node).some(({ node: leaf }) => {
    const bare = unwrap(leaf);
    return bare !== node && isDirect(a, bare, depth + 1, followed + 1);
  });
}

/** `req.body.length` says how much there is, not what. */
function isMeasure(node: TSESTree.Node): boolean {
  return node.type === 'MemberExpression' && /^(?:length|size|byteLength)$/.test(memberName(node) ?? '');
}

/** What a client sends with a request; messages of sockets and queues are no requests. */
function isFromClient(a: Analysis, node: TSESTree.Node): boolean {
  return requestsOf(a, node).some(
    (trace) => trace.origin.type === 'request' && !/^(?:message|arguments)$/.test(trace.origin.part),
  );
}

/** `req.user.id`, `res.locals.user`, `ctx.state.user`, and what was taken out of them. */
function isReadFromRequest(a: Analysis, start: TSESTree.Node, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  const path: string[] = [];
  let node = unwrap(start);
  while (node.type === 'MemberExpression') {
    path.unshift(memberName(node) ?? '');
    node = unwrap(node.object);
  }
  if (node.type !== 'Identifier') return false;
  const variable = a.scopes().variableOf(node);
  return (variable ? writesOf(a, variable) : []).some((write) => {
    const whole = [...write.path, ...path];
    if (whole.length === 0 || HELD_BY_ALL.test(whole[0] ?? '')) return false;
    const { value } = write;
    if (value.type === 'parameter') {
      const { function: fn, index } = value;
      return (
        isPersonGiven(fn, index) ||
        objectsOf(a, fn, index).some(
          (object) => isRequestObject(object) || (object === 'response' && whole[0] === 'locals'),
        )
      );
    }
    return (
      value.type === 'expression' &&
      write.path.length + path.length > 0 &&
      unwrap(value.node).type !== 'CallExpression' &&
      (isReadFromRequest(a, value.node, depth + 1) || isRequestItself(a, unwrap(value.node)))
    );
  });
}

/** What is read from a request, but is no value of one. */
const HELD_BY_ALL = /^(?:app|server|application|log|logger|method|socket|connection|on|once|pipe|res|next)$/;

/** `@CurrentUser() user` */
function isPersonGiven(fn: FunctionNode, index: number): boolean {
  const parameter = fn.params[index];
  return (
    parameter !== undefined &&
    decoratorsOf(parameter).some(({ expression }) =>
      personDecorator.test(
        calleeName(expression.type === 'CallExpression' ? expression.callee : expression) ?? '',
      ),
    )
  );
}

/** The request or the answer as a whole: `lastRequest = req`. */
function isRequestItself(a: Analysis, node: TSESTree.Node): boolean {
  if (node.type !== 'Identifier') return false;
  const variable = a.scopes().variableOf(node);
  return (variable ? writesOf(a, variable) : []).some(
    ({ value, path }) =>
      value.type === 'parameter' &&
      ((path.length === 0 &&
        objectsOf(a, value.function, value.index).some(
          (object) => isRequestObject(object) || /^(?:response|reply)$/.test(object),
        )) ||
        (path.length === 0 && isPersonGiven(value.function, value.index))),
  );
}

function objectsOf(a: Analysis, fn: FunctionNode, index: number): readonly string[] {
  const parameter = fn.params[index];
  const states = handlerStates(a, fn, index, false);
  const found = states.length > 0 || !parameter ? states : identityOf(a, bareParameter(parameter));
  const objects = found.flatMap(({ object }) => object ?? []);
  return objects.length > 0 ? objects : objectByName(fn, index);
}

/** `(req, res)`, `(error, req, res, next)`, whatever is done with them. */
function objectByName({ params }: FunctionNode, index: number): readonly string[] {
  const names = params.map((each) => (each.type === 'Identifier' ? each.name : ''));
  const first = params.length === 4 ? 1 : 0;
  if (
    !/^_?(?:req|request)$/.test(names[first] ?? '') ||
    !/^_?(?:res|response|reply)$/.test(names[first + 1] ?? '')
  )
    return [];
  return index === first ? ['request'] : index === first + 1 ? ['response'] : [];
}

function isRequestObject(object: string): boolean {
  return /^(?:.*[rR]equest|context|httpEvent|event)$/.test(object);
}

/** What is found by a value of the request: `await users.find(req.body.email)`, also given to a callback. */
function isLookedUp(a: Analysis, start: TSESTree.Node): boolean {
  return leavesOf(a, start).some(({ node }) => {
    let leaf = unwrap(node);
    while (leaf.type === 'MemberExpression') leaf = unwrap(leaf.object);
    if (leaf.type === 'AwaitExpression') leaf = unwrap(leaf.argument);
    if (leaf.type === 'CallExpression' || leaf.type === 'NewExpression') return isAskedWith(a, leaf);
    if (leaf.type !== 'Identifier') return false;
    const variable = a.scopes().variableOf(leaf);
    return (variable ? writesOf(a, variable) : []).some(({ value }) => {
      if (value.type === 'expression') {
        const from = unwrap(value.node);
        const call = from.type === 'AwaitExpression' ? unwrap(from.argument) : from;
        return call.type === 'CallExpression' && isAskedWith(a, call);
      }
      if (value.type !== 'parameter') return false;
      const { parent } = wrapped(value.function);
      return parent?.type === 'CallExpression' && isAskedWith(a, parent);
    });
  });
}

/** Whether a call, or one that it is chained to, is given a value of the request. */
function isAskedWith(a: Analysis, call: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  let node: TSESTree.Node = call;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    if (node.type === 'MemberExpression') node = unwrap(node.object);
    else if (node.type === 'AwaitExpression') node = unwrap(node.argument);
    else if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      if (node.arguments.some((each) => isDirect(a, each, 1, 1))) return true;
      node = unwrap(node.callee);
    } else return false;
  }
  return false;
}

/** Whether any function of the file is given a request; names are asked first, because they cost nothing. */
export function hasHandlers(a: Analysis): boolean {
  return remember(tableOf<'all', boolean>(a, 'has handlers of requests'), 'all', () => {
    const { functions } = a.index();
    const isGiven = (fn: FunctionNode, asks: (index: number) => boolean): boolean =>
      fn.params.some((_, index) => asks(index));
    return (
      functions.some((fn) =>
        isGiven(fn, (index) => isPersonGiven(fn, index) || objectByName(fn, index).some(isRequestObject)),
      ) ||
      (a.possible().hasSources &&
        functions.some((fn) => isGiven(fn, (index) => objectsOf(a, fn, index).some(isRequestObject))))
    );
  });
}

/** The handler of requests that a node runs in; undefined outside of them. */
export function handlerAround(a: Analysis, node: TSESTree.Node): FunctionNode | undefined {
  let found: FunctionNode | undefined;
  for (let fn = enclosingFunction(node); fn; fn = enclosingFunction(fn)) if (isHandler(a, fn)) found = fn;
  return found;
}

function isHandler(a: Analysis, fn: FunctionNode): boolean {
  return remember(tableOf<FunctionNode, boolean>(a, 'is a handler of requests'), fn, () =>
    [0, 1].some(
      (index) =>
        objectByName(fn, index).some(isRequestObject) ||
        (a.possible().hasSources && objectsOf(a, fn, index).some(isRequestObject)),
    ),
  );
}
