import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { quoteOf } from './list-from-environment';
import { commentsIn } from './source-text';

/** What stands in a log where a secret was. */
export const REDACTED = '[REDACTED]';

/** An edit that puts a fixed text in place of a value; null where no value of its own stands there. */
export function redact(
  sourceCode: Readonly<TSESLint.SourceCode>,
  node: TSESTree.Node,
): TSESLint.ReportFixFunction | null {
  const { parent } = node;
  const quote = quoteOf(sourceCode);
  const text = `${quote}${REDACTED}${quote}`;
  if (!parent || commentsIn(node.range, sourceCode)) return null;
  switch (parent.type) {
    case 'Property':
      if (parent.value !== node) return null;
      return parent.shorthand
        ? (fixer) => fixer.insertTextAfter(parent, `: ${text}`)
        : (fixer) => fixer.replaceText(node, text);
    case 'TemplateLiteral': {
      const before = sourceCode.getTokenBefore(node);
      const after = sourceCode.getTokenAfter(node);
      if (!before?.value.endsWith('${') || !after?.value.startsWith('}')) return null;
      return (fixer) => fixer.replaceTextRange([before.range[1] - 2, after.range[0] + 1], REDACTED);
    }
    case 'SpreadElement':
      return null;
    default:
      return (fixer) => fixer.replaceText(node, text);
  }
}

/** An edit that takes an argument out of a call; null for the first one, for `%s` formats and where it is a part. */
export function dropArgument(
  sourceCode: Readonly<TSESLint.SourceCode>,
  call: TSESTree.Node,
  node: TSESTree.Node,
): TSESLint.ReportFixFunction | null {
  if (call.type !== 'CallExpression') return null;
  const index = call.arguments.indexOf(node as TSESTree.CallExpressionArgument);
  const [first] = call.arguments;
  if (index < 1 || !first || /%[sdifjoOc]/.test(sourceCode.getText(first))) return null;
  const comma = sourceCode.getTokenBefore(node, (token) => token.value === ',');
  if (!comma) return null;
  const end = sourceCode.getTokenBefore(comma)?.range[1] ?? comma.range[0];
  if (commentsIn([end, node.range[1]], sourceCode)) return null;
  return (fixer) => fixer.removeRange([end, node.range[1]]);
}
