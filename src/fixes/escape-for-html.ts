import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { moduleBindings } from '../flow/module-bindings';
import { soundsLikeHtmlEscape } from '../models/escape-names';
import { htmlEscapers } from '../models/escapes';
import { importedName } from './add-import';
import { type TextEdit, overlap, toFixes } from './edits';
import { argumentCode } from './value-code';

type Source = Readonly<TSESLint.SourceCode>;

/**
 * An edit that escapes values for HTML where they stand: by what the file has for that already, else by a package.
 * Null where the package's name means something else in the file.
 */
export function escapedForHtml(
  values: readonly TSESTree.Expression[],
  sourceCode: Source,
): TSESLint.ReportFixFunction | null {
  const escaper = escaperOf(sourceCode);
  if (!escaper) return null;
  const edits = values.map((value): TextEdit => ({
    range: value.range,
    text: escaper.code.replace('{value}', () => argumentCode(value, sourceCode)),
  }));
  if (overlap(edits)) return null;
  return (fixer) => toFixes(fixer, escaper.edit ? [...edits, escaper.edit] : edits);
}

function escaperOf(sourceCode: Source): { readonly code: string; readonly edit: TextEdit | null } | null {
  const own = ownEscaper(sourceCode);
  if (own !== undefined) return { code: `${own}({value})`, edit: null };
  const bindings = moduleBindings(sourceCode);
  const known = htmlEscapers.find((each) => bindings.has(each.package)) ?? htmlEscapers[0];
  const imported = known && importedName(sourceCode, known.package, known.name);
  return known && imported
    ? { code: known.code.replace('{name}', imported.name), edit: imported.edit }
    : null;
}

/** A function at the top of the file whose name says that it escapes for HTML. */
function ownEscaper({ scopeManager, ast }: Source): string | undefined {
  const top = scopeManager?.acquire(ast, true);
  return top?.variables.find(
    ({ name, defs: [definition] }) =>
      soundsLikeHtmlEscape(name) &&
      (definition?.type === 'FunctionName' ||
        definition?.type === 'Variable' ||
        definition?.type === 'ImportBinding'),
  )?.name;
}
