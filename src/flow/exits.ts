import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';

/**
 * Whether control never goes past this statement: it returns, throws, breaks, continues or ends the process on
 * every way through it.
 */
export function alwaysExits(node: TSESTree.Statement | null | undefined): boolean {
  if (!node) return false;
  switch (node.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
    case 'BreakStatement':
    case 'ContinueStatement':
      return true;
    case 'BlockStatement':
      return node.body.some(alwaysExits);
    case 'IfStatement':
      return alwaysExits(node.consequent) && alwaysExits(node.alternate);
    case 'TryStatement':
      return (
        alwaysExits(node.finalizer) ||
        (alwaysExits(node.block) && (!node.handler || alwaysExits(node.handler.body)))
      );
    case 'ExpressionStatement':
      return endsProcess(node.expression);
    default:
      return false;
  }
}

/** Whether control leaves the whole function here, rather than only a loop or switch. */
export function leavesFunction(node: TSESTree.Statement | null | undefined): boolean {
  if (!node) return false;
  switch (node.type) {
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true;
    case 'BlockStatement':
      return node.body.some(leavesFunction);
    case 'IfStatement':
      return leavesFunction(node.consequent) && leavesFunction(node.alternate);
    case 'ExpressionStatement':
      return endsProcess(node.expression);
    default:
      return false;
  }
}

/** `process.exit(1)` */
function endsProcess(node: TSESTree.Expression): boolean {
  return (
    node.type === 'CallExpression' &&
    node.callee.type === 'MemberExpression' &&
    node.callee.object.type === 'Identifier' &&
    node.callee.object.name === 'process' &&
    ['exit', 'abort'].includes(memberName(node.callee) ?? '')
  );
}
