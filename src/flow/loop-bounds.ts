import type { TSESTree } from '@typescript-eslint/utils';
import { memberName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';

export type Loop = TSESTree.ForStatement | TSESTree.WhileStatement | TSESTree.DoWhileStatement;

/** What decides how often a loop runs; `list` is what a `length` is read of. */
export interface LoopBound {
  readonly node: TSESTree.Expression;
  readonly list: TSESTree.Expression | undefined;
}

/** What decides how often a loop runs: `n` of `i < n`, of `i >= n` that goes down, and of `n--`. */
export function boundsOfLoop(loop: Loop): readonly LoopBound[] {
  return (loop.test ? boundsOf(loop.test) : []).map((start) => {
    const node = unwrap(start) as TSESTree.Expression;
    const isLength = node.type === 'MemberExpression' && memberName(node) === 'length';
    return { node, list: isLength ? (unwrap(node.object) as TSESTree.Expression) : undefined };
  });
}

/** Whether the loop reads a property of each element, which throws at the first one that is not there. */
export function throwsAtOnce(a: Analysis, node: TSESTree.Node, list: TSESTree.Node): boolean {
  let loop = node.parent;
  while (loop && !/^(?:For|While|DoWhile)Statement$/.test(loop.type)) loop = loop.parent;
  const code = loop ? a.sourceCode.getText(loop) : '';
  const name = a.sourceCode.getText(list);
  return code.split(`${name}[`).some((rest, index) => index > 0 && /^\w+\]\s*[.[(]/.test(rest));
}

function boundsOf(start: TSESTree.Expression): readonly TSESTree.Expression[] {
  const test = unwrap(start) as TSESTree.Expression;
  if (test.type === 'LogicalExpression' && test.operator === '&&')
    // All of them must hold, so that one that is known bounds the loop.
    return both(boundsOf(test.left), boundsOf(test.right));
  if (test.type === 'UpdateExpression') return [test.argument];
  if (test.type !== 'BinaryExpression' || test.left.type === 'PrivateIdentifier') return [];
  if (/^<=?$/.test(test.operator)) return [test.right];
  return /^>=?$/.test(test.operator) ? [test.left] : [];
}

function both(
  left: readonly TSESTree.Expression[],
  right: readonly TSESTree.Expression[],
): readonly TSESTree.Expression[] {
  return left.length === 0 || right.length === 0 ? [...left, ...right] : [];
}
