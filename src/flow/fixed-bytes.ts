import type { TSESTree } from '@typescript-eslint/utils';
import { calleeName, memberName } from '../syntax/names';
import { isFunction } from '../syntax/nodes';
import { unwrap, wrapped } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { originsOf } from './origins';

/**
 * Whether a value is the same bytes in every run of the program: constants, zeros, what the environment says. A
 * buffer that something may write into is not.
 */
export function isFixed(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (!isOfBytes(node)) return false;
  if (isWrittenInto(a, node)) return false;
  return originsOf(a, node).every(
    ({ origin }) => origin.type === 'unknown' && origin.node !== undefined && isEnvironment(a, origin.node),
  );
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

/** `process.env.IV` */
function isEnvironment(a: Analysis, start: TSESTree.Node): boolean {
  const node = unwrap(start);
  if (node.type !== 'MemberExpression') return false;
  const object = unwrap(node.object);
  return (
    object.type === 'MemberExpression' &&
    memberName(object) === 'env' &&
    object.object.type === 'Identifier' &&
    object.object.name === 'process' &&
    a.scopes().isGlobal(object.object)
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
