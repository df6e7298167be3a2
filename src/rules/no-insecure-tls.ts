import { replaceWith } from '../fixes/replace-with';
import { createRule } from '../kit/create-rule';
import { onSetting } from '../kit/on-setting';

// TLS without a verified certificate is a private talk with whoever answers. Old versions and ciphers make the talk
// readable, too.
export default createRule({
  name: 'no-insecure-tls',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow TLS that verifies nobody, and versions and ciphers of it that are broken',
      config: 'recommended',
      cwe: [295, 297, 326],
      owasp: ['A04:2025'],
      practices: ['encryption-in-transit'],
    },
    hasSuggestions: true,
    messages: {
      unverified: 'Any certificate is accepted here, so anybody on the way can read and answer. Verify it.',
      unverifiedByDefault: 'Without `rejectUnauthorized: true` this driver accepts any certificate. Set it.',
      allUnverified:
        'From here on this process accepts any certificate from anybody. Trust your authority with NODE_EXTRA_CA_CERTS.',
      unnamed:
        'The name in the certificate is not compared, so one for any other host will do. Leave the check in.',
      oldVersion: '`{{value}}` is broken. Use TLSv1.2 or newer.',
      weakSuite:
        'This list lets in broken ciphers. Leave it to Node, or take RC4, DES, NULL and export ciphers out.',
      looseParser: 'A loose HTTP parser lets requests be smuggled past proxies. Leave it off.',
      verify: 'Verify the certificate.',
      useTls12: 'Speak TLS 1.2 at least.',
    },
    schema: [],
  },
  create(context) {
    return onSetting(context, 'tls.settings', ({ fear, node, value }) => {
      const verified = value === false ? 'true' : value === true ? 'false' : undefined;
      const isVersion = typeof value === 'string' && /^TLSv1(?:\.[01])?$/i.test(value);
      context.report({
        node,
        messageId: fear.problem as 'oldVersion',
        data: { value: String(value) },
        ...(fear.problem === 'unverified' &&
          verified !== undefined &&
          node.type === 'Literal' && {
            suggest: [{ messageId: 'verify', fix: replaceWith(node, verified) }],
          }),
        ...(isVersion &&
          node.type === 'Literal' && {
            suggest: [
              {
                messageId: 'useTls12',
                fix: replaceWith(node, node.raw.replace(/TLSv1(?:\.[01])?/i, 'TLSv1.2')),
              },
            ],
          }),
      });
    });
  },
});
