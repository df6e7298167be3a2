import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** An edit that puts other code in place of a node. */
export function replaceWith(node: TSESTree.Node, code: string): TSESLint.ReportFixFunction {
  return (fixer) => fixer.replaceText(node, code);
}
