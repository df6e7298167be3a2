import type { TSESTree } from '@typescript-eslint/utils';
import { childrenOf } from '../syntax/children';
import { isFunction } from '../syntax/nodes';
import type { Analysis } from './analysis';
import { onlySource } from './asked-origin';

const MAX_DEPTH = 4;
const MAX_NODES = 400;

/**
 * Whether an expression has to do with something: it stands in it, or in what one of its variables was made of.
 * Functions inside count, too: `list.some((each) => matches(each, origin))`.
 */
export function mentions(a: Analysis, start: TSESTree.Node, isIt: (node: TSESTree.Node) => unknown): boolean {
  let left = MAX_NODES;
  const seen = new Set<TSESTree.Node>();
  const visit = (node: TSESTree.Node, depth: number): boolean => {
    if (left-- <= 0 || seen.has(node)) return false;
    seen.add(node);
    if (isIt(node)) return true;
    if (node.type === 'Identifier') {
      const source = depth < MAX_DEPTH ? onlySource(a, node) : undefined;
      return source !== undefined && !isFunction(source.node) && visit(source.node, depth + 1);
    }
    return childrenOf(a.sourceCode, node).some((child) => visit(child, depth));
  };
  return visit(start, 0);
}
