import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** The nodes directly below a node, in source order, by the keys of its parser. */
export function childrenOf(
  { visitorKeys }: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
): readonly TSESTree.Node[] {
  return (visitorKeys[node.type] ?? []).flatMap((key) => {
    const child = (node as unknown as Record<string, unknown>)[key];
    const list = (Array.isArray(child) ? child : [child]) as (TSESTree.Node | null | undefined)[];
    return list.filter((each) => each !== null && each !== undefined);
  });
}
