import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { makingStatement, statementAfter } from './add-statement';
import { toFixes } from './edits';
import { quoteOf } from './list-from-environment';

/** An edit that keeps an app from naming its framework, right after it is made. */
export function disableBanner(
  sourceCode: Readonly<TSESLint.SourceCode>,
  app: TSESTree.Node,
  header: string,
): TSESLint.ReportFixFunction | null {
  const made = makingStatement(sourceCode, app);
  if (!made) return null;
  const quote = quoteOf(sourceCode);
  const edit = statementAfter(sourceCode, made, `${made.name}.disable(${quote}${header}${quote});`);
  return (fixer) => toFixes(fixer, [edit]);
}
