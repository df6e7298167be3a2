import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { credentialSort } from './credential-names';
import { isNoCredential, isPlaceholder, looksChosen } from './credential-texts';
import { requestsOf } from './requests';
import { nameOf } from './sensitive';

/** Texts that ask what kind of thing a value is, or whether there is one. */
const NO_SECRET =
  /^(?:undefined|null|none|true|false|string|object|number|boolean|function|password|token|basic|bearer|jwt|all|any|new|demo|test|anonymous|guest|public|unknown|invalid|expired|error|\*+|-+|\.+)$/i;

const COMPARING =
  /^(?:compare|safeCompare|secureCompare|timingSafeEqual|safeEqual|equals|isEqual|tsscmp|scmp|constantTimeCompare|compareSync)$/;

/** How the code calls the secret that a text is compared with: `req.body.password`. Undefined for no such check. */
export function checkedAgainst(a: Analysis, text: TSESTree.Node, written: string): string | undefined {
  if (written.length < 3 || isPlaceholder(written) || NO_SECRET.test(written)) return undefined;
  const other = otherSide(text);
  if (!other) return undefined;
  const node = bare(other);
  const name =
    node.type === 'Identifier' ? node.name : node.type === 'MemberExpression' ? memberName(node) : undefined;
  const sort = name === undefined ? undefined : credentialSort(name);
  if (!sort) return undefined;
  const isGiven = requestsOf(a, node).length > 0;
  if (!isGiven && (isNoCredential(written) || (sort === 'token' && !/\d/.test(written)))) return undefined;
  if (!isGiven && !looksChosen(written) && (written.length < 6 || text.parent?.type !== 'BinaryExpression'))
    return undefined;
  return nameOf(node);
}

/** What stands on the other side of a comparison with a text. */
function otherSide(text: TSESTree.Node): TSESTree.Node | undefined {
  let node = wrapped(text);
  let { parent } = node;
  if (parent?.type === 'BinaryExpression')
    return /^[=!]==?$/.test(parent.operator)
      ? parent.left === node
        ? parent.right
        : parent.left
      : undefined;
  // `timingSafeEqual(Buffer.from(password), Buffer.from('hunter2'))`
  if (
    parent?.type === 'CallExpression' &&
    calleeName(parent.callee) === 'from' &&
    parent.arguments[0] === node
  ) {
    node = wrapped(parent);
    ({ parent } = node);
  }
  if (parent?.type !== 'CallExpression' || !COMPARING.test(calleeName(parent.callee) ?? '')) return undefined;
  const index = parent.arguments.indexOf(node as TSESTree.CallExpressionArgument);
  return index === 0 || index === 1 ? parent.arguments[1 - index] : undefined;
}

/** `password` of `String(password)`, `Buffer.from(password)`, `password.trim()`. */
function bare(start: TSESTree.Node): TSESTree.Node {
  const node = unwrap(start);
  if (node.type !== 'CallExpression') return node;
  const [first] = node.arguments;
  if (/^(?:from|String)$/.test(calleeName(node.callee) ?? '') && first) return bare(first);
  return node.callee.type === 'MemberExpression' && node.arguments.length === 0
    ? bare(node.callee.object)
    : node;
}
