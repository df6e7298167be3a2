import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/**
 * An edit that puts an option into a call's options: first in the object that is given, or as a new last argument
 * at `position`. Null where the call is not written so that this gives the option its meaning.
 */
export function addOption(
  sourceCode: Readonly<TSESLint.SourceCode>,
  call: TSESTree.Node,
  options: TSESTree.Node | undefined,
  position: number,
  option: string,
): TSESLint.ReportFixFunction | null {
  if (options) {
    // Spreads that come later may set the option again, and to what it is now.
    if (options.type !== 'ObjectExpression') return null;
    const [first] = options.properties;
    return first
      ? (fixer) => fixer.insertTextBefore(first, `${option}, `)
      : (fixer) => fixer.replaceText(options, `{ ${option} }`);
  }
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return null;
  if (call.arguments.length !== position) return null;
  const last = call.arguments.at(-1);
  if (last) return (fixer) => fixer.insertTextAfter(last, `, { ${option} }`);
  const end = sourceCode.getLastToken(call);
  return end?.value === ')' ? (fixer) => fixer.insertTextBefore(end, `{ ${option} }`) : null;
}
