import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { enclosingClass, enclosingFunction, isFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { constantsOf } from './constants';
import { originsOf } from './origins';

/**
 * Whether a value is the same bytes at every use: constants, zeros, what the environment says, and what is made
 * once for all calls of the function that uses it. A buffer that something may write into is not.
 */
export function isFixed(a: Analysis, start: TSESTree.Node, use: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (!isOfBytes(node)) return false;
  if (isWrittenInto(a, node)) return false;
  if (isMadeOnce(node, use) || isZeros(a, node)) return true;
  return originsOf(a, node).every(({ origin }) => origin.type === 'unknown' && isEnvironment(origin.node));
}

/** `new Uint8Array(12)`, `new Uint8Array([1, 2, 3])` */
function isZeros(a: Analysis, node: TSESTree.Node): boolean {
  if (node.type !== 'NewExpression' || calleeName(node.callee) !== 'Uint8Array') return false;
  const given = node.arguments.map(unwrap);
  return given.every(
    (each) =>
      (each.type === 'ArrayExpression' && each.elements.every((element) => element?.type === 'Literal')) ||
      typeof constantsOf(a, each)[0]?.value === 'number',
  );
}

/** `const iv = randomBytes(16)` at the top of a file, used in a function. */
function isMadeOnce(node: TSESTree.Node, use: TSESTree.Node): boolean {
  return (
    (node.type === 'CallExpression' || node.type === 'NewExpression') &&
    !enclosingFunction(node) &&
    !enclosingClass(node) &&
    enclosingFunction(use) !== undefined
  );
}

/** The `process` of `process.env.IV`. */
function isEnvironment(node: TSESTree.Node | undefined): boolean {
  const read = node?.type === 'Identifier' && node.name === 'process' ? node.parent : undefined;
  return read?.type === 'MemberExpression' && memberName(read) === 'env';
}

/** Whether an expression can be bytes at all; no `null`, number or empty text, which mean "none". */
function isOfBytes(node: TSESTree.Node): boolean {
  if (node.type === 'Literal') return typeof node.value === 'string' && node.value !== '';
  return !(
    isFunction(node) ||
    node.type === 'ObjectExpression' ||
    (node.type === 'Identifier' && node.name === 'undefined') ||
    (node.type === 'UnaryExpression' && node.operator === 'void')
  );
}

const READING = /^(?:toString|slice|subarray|equals|length|byteLength|buffer|map|join|readUInt\w*)$/;

/** Whether the variable that holds a new buffer is handed to something, or written to: `randomFillSync(iv)`. */
function isWrittenInto(a: Analysis, node: TSESTree.Node): boolean {
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  const holder = wrapped(node).parent;
  const id =
    holder?.type === 'VariableDeclarator'
      ? holder.id
      : holder?.type === 'AssignmentExpression'
        ? holder.left
        : undefined;
  const variable = id?.type === 'Identifier' ? a.scopes().variableOf(id) : undefined;
  return (variable?.references ?? []).some(({ identifier }) => {
    const outer = wrapped(identifier);
    const { parent } = outer;
    if (parent?.type === 'MemberExpression' && parent.object === outer)
      return !READING.test(memberName(parent) ?? '');
    return (
      parent?.type === 'CallExpression' && /fill|random|copy|write|set/i.test(calleeName(parent.callee) ?? '')
    );
  });
}
