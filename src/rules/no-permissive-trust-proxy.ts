import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { quoteOf } from '../fixes/list-from-environment';
import { replaceWith } from '../fixes/replace-with';
import { createRule } from '../kit/create-rule';
import { onSetting } from '../kit/on-setting';

// X-Forwarded-For is a header like any other: a client may send it. Only what the last proxies added is true.
export default createRule({
  name: 'no-permissive-trust-proxy',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow trusting every proxy, and whoever claims to be one',
      config: 'recommended',
      cwe: [348, 290],
      owasp: ['A02:2025'],
      practices: ['rate-limiting'],
    },
    hasSuggestions: true,
    messages: {
      everybody:
        'Every client may say which address it comes from. Give the number of proxies, or their addresses.',
      enabled:
        'This trusts every proxy, and every client that claims to be one. Set the number of proxies instead.',
      narrow: 'Trust {{whom}}.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    return onSetting(context, 'proxy.trust', ({ fear, node, use }) => {
      const callee = use.type === 'CallExpression' ? use.callee : undefined;
      const method = callee?.type === 'MemberExpression' && !callee.computed ? callee.property : undefined;
      const isEnabled = fear.problem === 'enabled';
      const quote = quoteOf(sourceCode);
      const few = fear.say === undefined ? '1' : `${quote}${fear.say}${quote}`;
      const fix = isEnabled
        ? method && enabledWith(method, node, few)
        : node.type === 'Literal'
          ? replaceWith(node, few)
          : undefined;
      const whom = fear.say === undefined ? 'one proxy in front' : 'proxies of private networks';
      context.report({
        node,
        messageId: fear.problem as 'everybody',
        ...(fix && { suggest: [{ messageId: 'narrow', data: { whom }, fix }] }),
      });
    });
  },
});

/** `app.set('trust proxy', 1)` of `app.enable('trust proxy')`. */
function enabledWith(
  method: TSESTree.Node,
  setting: TSESTree.Node,
  value: string,
): TSESLint.ReportFixFunction {
  return (fixer) => [fixer.replaceText(method, 'set'), fixer.insertTextAfter(setting, `, ${value}`)];
}
