import type { TSESTree } from '@typescript-eslint/utils';
import { analysisOf } from '../flow/analysis';
import { weakPolicies } from '../flow/password-policies';
import { replaceWith } from '../fixes/replace-with';
import { createRule } from '../kit/create-rule';
import { settingsOf } from '../kit/settings';
import { calleeName } from '../syntax/names';

// Length is what makes a password hard to guess; a limit on it keeps passphrases and generated passwords out.
export default createRule({
  name: 'require-password-policy',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'require that chosen passwords have at least 8 characters and may have 64',
      config: 'strict',
      cwe: [521],
      owasp: ['A07:2025'],
      practices: ['password-storage'],
    },
    hasSuggestions: true,
    messages: {
      unlimited: 'Any password is accepted here, however short. Ask for 8 characters or more.',
      short: '{{value}} characters are guessed quickly. Ask for 8 or more.',
      narrow: '{{value}} characters leave no room for a passphrase. Allow 64 or more.',
      raise: 'Ask for {{value}} characters.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode, filename } = context;
    if (!/passw|pwd|passphrase/i.test(sourceCode.text)) return {};
    return {
      Program() {
        const analysis = analysisOf(sourceCode, settingsOf(context), filename);
        for (const { node, problem, value } of weakPolicies(analysis)) {
          const number = value === undefined || isExact(node) ? undefined : literalIn(node, value);
          const better = problem === 'short' ? '8' : '64';
          context.report({
            node,
            messageId: problem,
            data: { value: String(value) },
            ...(number && {
              suggest: [
                { messageId: 'raise' as const, data: { value: better }, fix: replaceWith(number, better) },
              ],
            }),
          });
        }
      },
    };
  },
});

/** The number as it is written in a call's first argument. */
function literalIn(node: TSESTree.Node, value: number): TSESTree.Node | undefined {
  const [first] = node.type === 'CallExpression' ? node.arguments : [];
  return first?.type === 'Literal' && first.value === value ? first : undefined;
}

/** `length(8)`, which would let nothing longer through. */
function isExact(node: TSESTree.Node): boolean {
  return node.type === 'CallExpression' && calleeName(node.callee) === 'length';
}
