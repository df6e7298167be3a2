import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { quoteOf } from './list-from-environment';
import { textCode } from './value-code';

/**
 * An edit that puts a backslash before every character of some values that means something in a regular expression.
 * Written out, because `RegExp.escape` is in Node.js 24 and later only.
 */
export function escapedForRegex(
  values: readonly TSESTree.Expression[],
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.ReportFixFunction {
  const quote = quoteOf(sourceCode);
  return (fixer) =>
    values.map((value) => {
      const code = `${textCode(value, sourceCode)}.replace(/[.*+?^\${}()|[\\]\\\\]/g, ${quote}\\\\$&${quote})`;
      const { parent } = value;
      return parent.type === 'Property' && parent.shorthand
        ? fixer.replaceText(parent, `${sourceCode.getText(parent.key)}: ${code}`)
        : fixer.replaceText(value, code);
    });
}
