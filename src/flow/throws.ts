import type { TSESTree } from '@typescript-eslint/utils';
import { isFunction } from '../syntax/nodes';
import type { Analysis } from './analysis';

/** What the file itself throws into a catch clause: not what functions that are called there throw. */
export function thrownTo(a: Analysis, clause: TSESTree.CatchClause): readonly TSESTree.Expression[] {
  const { throws } = a.index();
  const { block } = clause.parent as TSESTree.TryStatement;
  const found: TSESTree.Expression[] = [];
  for (let index = firstFrom(throws, block.range[0]); index < throws.length; index++) {
    const statement = throws[index];
    if (!statement || statement.range[0] > block.range[1]) break;
    if (statement.argument && arrives(statement, block)) found.push(statement.argument);
  }
  return found;
}

function firstFrom(throws: readonly TSESTree.ThrowStatement[], start: number): number {
  let low = 0;
  let high = throws.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((throws[middle]?.range[0] ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether nothing between a throw and the block around it catches it. */
function arrives(statement: TSESTree.ThrowStatement, block: TSESTree.BlockStatement): boolean {
  let child: TSESTree.Node = statement;
  for (let node: TSESTree.Node | undefined = statement.parent; node && node !== block; node = node.parent) {
    if (isFunction(node)) return false;
    if (node.type === 'TryStatement' && node.block === child && node.handler) return false;
    child = node;
  }
  return true;
}
