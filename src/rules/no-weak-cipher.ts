import { isLeftUnchecked } from '../flow/unchecked-decryption';
import { replaceWith } from '../fixes/replace-with';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { onCall } from '../kit/on-call';
import { onSetting } from '../kit/on-setting';

// A broken cipher hides nothing from those it is meant for. A good one is undone by the same nonce twice, by a mode
// that keeps equal blocks equal, and by a tag that nobody checks.
export default createRule({
  name: 'no-weak-cipher',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow broken ciphers, ECB, nonces that repeat and tags that are not checked',
      config: 'recommended',
      cwe: [327, 329, 353, 760],
      owasp: ['A04:2025'],
      practices: ['encryption-at-rest'],
    },
    hasSuggestions: true,
    messages: {
      weakAlgorithm:
        '{{name}} no longer protects what it encrypts. Use AES-256-GCM with a new nonce for each text.',
      ecb: 'ECB turns equal blocks into equal ones, so the text shows through. Use AES-256-GCM.',
      noNonce:
        'This makes key and IV of the password alone, always the same. Use a random IV with `createCipheriv`.',
      fixedNonce: 'This IV is the same for every text. Draw a new one for each and store it beside the text.',
      fixedSalt:
        'Every password gets the same salt here. Draw a new one for each and store it beside the hash.',
      shortTag: 'A tag as short as {{value}} can be guessed. Use {{better}}.',
      unchecked:
        'Without `{{call}}()` nobody checks the tag, so a forged text is taken for a real one. Call it.',
      useFullTag: 'Use a tag of full length.',
    },
    schema: [],
  },
  create(context) {
    return combine(
      onSetting(context, 'cipher.settings', ({ fear, node, value }) => {
        const { problem, say } = fear;
        context.report({
          node,
          messageId: problem as 'shortTag',
          data: { name: say ?? `\`${String(value)}\``, value: String(value), better: say },
          ...(problem === 'shortTag' &&
            say !== undefined && { suggest: [{ messageId: 'useFullTag', fix: replaceWith(node, say) }] }),
        });
      }),
      onCall(context, 'cipher.decryption', ({ analysis, site }) => {
        if (isLeftUnchecked(analysis, site))
          context.report({
            node: site.use,
            messageId: 'unchecked',
            data: { call: String(site.sink.facts?.['checks']) },
          });
      }),
    );
  },
});
