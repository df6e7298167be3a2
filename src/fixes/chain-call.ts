import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** An edit that puts a call before the method of another: `res.type('text/plain').send(value)`; null for other uses. */
export function chainBefore(
  sourceCode: Readonly<TSESLint.SourceCode>,
  use: TSESTree.Node,
  call: string,
): TSESLint.ReportFixFunction | null {
  if (use.type !== 'CallExpression' || use.callee.type !== 'MemberExpression') return null;
  const dot = sourceCode.getTokenAfter(use.callee.object, (token) => token.value === '.');
  return dot && !use.callee.optional ? (fixer) => fixer.insertTextBefore(dot, `.${call}`) : null;
}
