import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { HeadersPackage } from '../models/serving-types';
import { importedName } from './add-import';
import { makingStatement, statementAfter } from './add-statement';
import { toFixes } from './edits';

/** An edit that imports a package of protective headers and makes it the first that an app runs. */
export function addHeaders(
  sourceCode: Readonly<TSESLint.SourceCode>,
  app: TSESTree.Node,
  headers: HeadersPackage | undefined,
): TSESLint.ReportFixFunction | null {
  const made = headers && makingStatement(sourceCode, app);
  if (!made) return null;
  const imported = importedName(sourceCode, headers.package, headers.name);
  if (!imported) return null;
  const code = headers.statement.replace('{app}', made.name).replace('{name}', imported.name);
  const edits = [statementAfter(sourceCode, made, code), ...(imported.edit ? [imported.edit] : [])];
  return (fixer) => toFixes(fixer, edits);
}
