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
      oneProxy: 'Trust one proxy in front.',
    },
    schema: [],
  },
  create(context) {
    return onSetting(context, 'proxy.trust', ({ fear, node, use }) => {
      const callee = use.type === 'CallExpression' ? use.callee : undefined;
      const method = callee?.type === 'MemberExpression' && !callee.computed ? callee.property : undefined;
      const isEnabled = fear.problem === 'enabled';
      context.report({
        node,
        messageId: fear.problem as 'everybody',
        ...(isEnabled
          ? method && {
              suggest: [
                {
                  messageId: 'oneProxy',
                  fix: (fixer) => [fixer.replaceText(method, 'set'), fixer.insertTextAfter(node, ', 1')],
                },
              ],
            }
          : node.type === 'Literal' && { suggest: [{ messageId: 'oneProxy', fix: replaceWith(node, '1') }] }),
      });
    });
  },
});
