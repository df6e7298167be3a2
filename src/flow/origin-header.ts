import type { TSESTree } from '@typescript-eslint/utils';
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
        return (
          GETTERS.test(calleeName(node.callee) ?? '') &&
          node.arguments.some((argument) => isOrigin(literalText(argument)))
        );
      case 'Identifier':
        return isTakenFromHeaders(a, node);
      default:
        return false;
    }
  });
}

const GETTERS = /^(?:get|header|headers|getHeader|getRequestHeader)$/;
const HEADERS = /^(?:headers?|requestHeaders|reqHeaders|getHeaders|getRequestHeaders|getHeadersList)$/i;

function isOrigin(name: string | undefined): boolean {
  return name?.toLowerCase() === 'origin';
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
