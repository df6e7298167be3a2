import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { isWithin } from '../syntax/nodes';
import { type TextEdit, overlap, toFixes } from './edits';
import { quoteOf } from './list-from-environment';
import { textCode } from './value-code';

/**
 * An edit that puts a format before a value that is printed, so that it is no format itself, and replaces the line
 * breaks of parts of it; null where one of these stands elsewhere.
 */
export function withPlainFormat(
  value: TSESTree.Expression,
  breaks: readonly TSESTree.Expression[],
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.ReportFixFunction | null {
  const edits = cleaned(breaks, value, sourceCode);
  const start = value.range[0];
  const quote = quoteOf(sourceCode);
  const format = `${quote}%s${quote}, `;
  // The value itself may be the part: one edit then.
  return (
    edits &&
    ((fixer) => {
      const [first, ...others] = edits;
      if (first?.range[0] !== start)
        return toFixes(fixer, [{ range: [start, start], text: format }, ...edits]);
      return toFixes(fixer, [{ range: first.range, text: `${format}${first.text}` }, ...others]);
    })
  );
}

/** An edit that replaces the line breaks of values in a text; null where one of them stands elsewhere. */
export function withoutLineBreaks(
  values: readonly TSESTree.Expression[],
  text: TSESTree.Expression,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.ReportFixFunction | null {
  const edits = cleaned(values, text, sourceCode);
  return edits && ((fixer) => toFixes(fixer, edits));
}

function cleaned(
  values: readonly TSESTree.Expression[],
  text: TSESTree.Expression,
  sourceCode: Readonly<TSESLint.SourceCode>,
): readonly TextEdit[] | null {
  const quote = quoteOf(sourceCode);
  const edits = [...new Set(values)].map((value) => ({
    range: value.range,
    text: `${textCode(value, sourceCode)}.replace(/[\\r\\n]/g, ${quote} ${quote})`,
  }));
  return overlap(edits) || !values.every((value) => isWithin(value, text)) ? null : edits;
}
