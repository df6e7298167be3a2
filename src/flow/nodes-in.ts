import type { TSESTree } from '@typescript-eslint/utils';
import { childrenOf } from '../syntax/children';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';

/** Every node in a function or other piece of code, itself first, in source order; those of functions inside it, too. */
export function nodesIn(a: Analysis, root: TSESTree.Node): readonly TSESTree.Node[] {
  return remember(tableOf<TSESTree.Node, readonly TSESTree.Node[]>(a, 'nodes in'), root, () => {
    const found: TSESTree.Node[] = [];
    const stack: TSESTree.Node[] = [root];
    for (let node = stack.pop(); node; node = stack.pop()) {
      found.push(node);
      const children = childrenOf(a.sourceCode, node);
      for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as TSESTree.Node);
    }
    return found;
  });
}
