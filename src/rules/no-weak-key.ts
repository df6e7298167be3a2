import { replaceWith } from '../fixes/replace-with';
import { createRule } from '../kit/create-rule';
import { onSetting } from '../kit/on-setting';

// How long a key holds is set when it is made: 1024 bits of RSA are within reach of those who can rent computers.
export default createRule({
  name: 'no-weak-key',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow new keys, curves and groups that are too small',
      config: 'recommended',
      cwe: [326],
      owasp: ['A04:2025'],
      practices: ['encryption-at-rest'],
    },
    fixable: 'code',
    messages: {
      smallModulus: 'A key of {{value}} bits can be broken. Use 2048 or more.',
      smallCurve: 'Keys on the curve `{{value}}` can be broken. Use P-256 or a larger one.',
      smallGroup: 'The group `{{value}}` is small enough to be broken. Use `modp14` or a larger one.',
      smallPrime: 'A prime of {{value}} bits can be broken. Use 2048 or more.',
      smallSecret: 'A secret of {{value}} bits can be guessed. Use 128 or more.',
    },
    schema: [],
  },
  create(context) {
    return onSetting(context, 'key.settings', ({ fear, node, value }) => {
      // Whatever takes the new key takes a longer one of the same kind, too.
      const isRaised = fear.problem === 'smallModulus' && 'below' in fear && node.type === 'Literal';
      context.report({
        node,
        messageId: fear.problem as 'smallModulus',
        data: { value: String(value) },
        ...(isRaised && { fix: replaceWith(node, String(fear.below)) }),
      });
    });
  },
});
