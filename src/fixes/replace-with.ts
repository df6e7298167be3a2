import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** An edit that puts other code in place of a node. */
export function replaceWith(node: TSESTree.Node, code: string): TSESLint.ReportFixFunction {
  return (fixer) => fixer.replaceText(node, code);
}

/** The same for several nodes. */
export function replaceAll(nodes: readonly TSESTree.Node[], code: string): TSESLint.ReportFixFunction {
  return (fixer) => nodes.map((node) => fixer.replaceText(node, code));
}
