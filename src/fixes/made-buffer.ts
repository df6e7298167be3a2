import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../syntax/unwrap';

/** An edit that makes a buffer by a method that says what it is made of: `new Buffer(x)` → `Buffer.from(x)`. */
export function madeBy(
  sourceCode: Readonly<TSESLint.SourceCode>,
  call: TSESTree.CallExpression | TSESTree.NewExpression,
  method: 'from' | 'alloc',
): TSESLint.ReportFixFunction | null {
  const name = sourceCode.getText(unwrap(call.callee)).replace(/SlowBuffer$/, 'Buffer');
  const end = sourceCode.getTokenAfter(call.callee);
  if (end?.value !== '(' || sourceCode.getCommentsInside(call).some((each) => each.range[1] <= end.range[0]))
    return null;
  return (fixer) => fixer.replaceTextRange([call.range[0], end.range[0]], `${name}.${method}`);
}
