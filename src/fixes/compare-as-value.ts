import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { replaceWith } from './replace-with';
import { argumentCode, textCode } from './value-code';

/** The ways to compare with whatever a value is: as the operand of `$eq`, or made into text. */
export type Comparison = 'equal' | 'text';

/**
 * An edit that makes a condition of a filter compare with its value instead of taking an object for operators:
 * `{ email: { $eq: email } }`, `{ email: String(email) }`. Null where it is no value of an object or a call.
 */
export function comparedAs(
  value: TSESTree.Expression,
  form: Comparison,
  sourceCode: Readonly<TSESLint.SourceCode>,
): TSESLint.ReportFixFunction | null {
  const code = form === 'equal' ? `{ $eq: ${argumentCode(value, sourceCode)} }` : textCode(value, sourceCode);
  const { parent } = value;
  if (parent.type !== 'Property' || parent.value !== value) return replaceWith(value, code);
  return parent.shorthand
    ? replaceWith(parent, `${sourceCode.getText(parent.key)}: ${code}`)
    : replaceWith(value, code);
}
