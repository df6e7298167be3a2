import type { TSESTree } from '@typescript-eslint/utils';
import { soundsLikeRequest } from '../models/response-names';
import { calleeName, literalText, memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';
import { writesOf } from './writes';

/**
 * Whether an expression reads the `Origin` header of a request. Its own name tells, whoever made the request:
 * `req.headers.origin`, `const { origin } = req.headers`, `ctx.get('Origin')`, `getHeader(event, 'origin')`.
 */
export function readsOriginHeader(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  return remember(tableOf<TSESTree.Node, boolean>(a, 'origin header'), node, () => {
    switch (node.type) {
      case 'MemberExpression':
        return isOrigin(memberName(node)) && givesHeaders(a, node.object);
      case 'CallExpression':
        return node.arguments.some((argument) => isOrigin(literalText(argument))) && readsHeader(node.callee);
      case 'Identifier':
        return isTakenFromHeaders(a, node);
      default:
        return false;
    }
  });
}

const HEADERS = /^(?:headers?|requestHeaders|reqHeaders|getHeaders|getRequestHeaders|getHeadersList)$/i;

function isOrigin(name: string | undefined): boolean {
  return name === 'origin' || name === 'Origin';
}

/** `req.get`, `c.req.header`, `headers().get`, `getHeader`; not `config.get`. */
function readsHeader(start: TSESTree.Node): boolean {
  const callee = unwrap(start);
  const name = calleeName(callee) ?? '';
  if (/^(?:getHeader|getRequestHeader)$/.test(name)) return true;
  if (callee.type !== 'MemberExpression' || !/^(?:get|header|headers)$/.test(name)) return false;
  const object = unwrap(callee.object);
  const inner = object.type === 'AwaitExpression' ? unwrap(object.argument) : object;
  return inner.type === 'ThisExpression' || soundsLikeRequest(calledOrNamed(inner));
}

function calledOrNamed(node: TSESTree.Node): string {
  return calleeName(node.type === 'CallExpression' ? node.callee : node) ?? '';
}

/** `req.headers`, `c.req.header()`, or a variable with such a name */
function givesHeaders(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  switch (node.type) {
    case 'MemberExpression':
      return HEADERS.test(memberName(node) ?? '');
    case 'CallExpression':
      return HEADERS.test(calleeName(node.callee) ?? '');
    case 'Identifier':
      return HEADERS.test(node.name) || isCopyOfHeaders(a, node);
    case 'AwaitExpression':
      return givesHeaders(a, node.argument);
    default:
      return false;
  }
}

function isCopyOfHeaders(a: Analysis, node: TSESTree.Identifier): boolean {
  const variable = a.scopes().variableOf(node);
  const [write, ...others] = variable ? writesOf(a, variable) : [];
  if (!write || others.length > 0) return false;
  const last = write.path.at(-1);
  if (last !== undefined) return HEADERS.test(last);
  return write.value.type === 'expression' && unwrap(write.value.node).type === 'MemberExpression'
    ? givesHeaders(a, write.value.node)
    : false;
}

/** `const { origin } = req.headers`, `({ headers: { origin } }, res) => …` */
function isTakenFromHeaders(a: Analysis, node: TSESTree.Identifier): boolean {
  const variable = a.scopes().variableOf(node);
  const [write, ...others] = variable ? writesOf(a, variable) : [];
  if (!write || others.length > 0 || !isOrigin(write.path.at(-1))) return false;
  const outer = write.path.at(-2);
  if (outer !== undefined) return HEADERS.test(outer);
  return write.value.type === 'expression' && givesHeaders(a, write.value.node);
}
