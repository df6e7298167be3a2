import type { TSESTree } from '@typescript-eslint/utils';
import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';

/** Every node in a function or other piece of code, itself first, in source order; those of functions inside it, too. */
export function nodesIn(a: Analysis, root: TSESTree.Node): readonly TSESTree.Node[] {
  return remember(tableOf<TSESTree.Node, readonly TSESTree.Node[]>(a, 'nodes in'), root, () => {
    const found: TSESTree.Node[] = [];
    const stack: TSESTree.Node[] = [root];
    for (let node = stack.pop(); node; node = stack.pop()) {
      found.push(node);
      const keys = a.sourceCode.visitorKeys[node.type] ?? [];
      for (let index = keys.length - 1; index >= 0; index--) {
        const child = (node as unknown as Record<string, unknown>)[keys[index] as string];
        const list = (Array.isArray(child) ? child : [child]) as (TSESTree.Node | null | undefined)[];
        for (let each = list.length - 1; each >= 0; each--) {
          const one = list[each];
          if (one) stack.push(one);
        }
      }
    }
    return found;
  });
}
