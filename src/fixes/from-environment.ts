import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { wrapped } from '../syntax/unwrap';
import { commentsIn } from './source-text';

/**
 * An edit that reads a text from the environment instead; where the text is what a setting falls back to, the setting
 * alone is left. Null where the text is a part of something.
 */
export function fromEnvironment(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
  variable: string,
): TSESLint.ReportFixFunction | null {
  const outer = wrapped(node);
  const { parent } = outer;
  if (
    node.type === 'TemplateElement' ||
    parent?.type === 'BinaryExpression' ||
    parent?.type === 'TemplateLiteral'
  )
    return null;
  if (parent?.type !== 'LogicalExpression')
    return (fixer) => fixer.replaceText(outer, `process.env.${variable}`);
  if (parent.right !== outer || commentsIn(parent.range, sourceCode)) return null;
  return (fixer) => fixer.replaceText(parent, sourceCode.getText(parent.left));
}
