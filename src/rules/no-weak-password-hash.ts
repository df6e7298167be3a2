import { fastHashAt } from '../flow/fast-hashes';
import { replaceWith } from '../fixes/replace-with';
import { createRule } from '../kit/create-rule';
import { combine } from '../kit/combine';
import { shortened } from '../kit/describe';
import { onCall } from '../kit/on-call';
import { onSetting } from '../kit/on-setting';

// Graphics cards try billions of fast hashes a second. Only a function that takes its time, and memory, makes guessing
// the passwords of a stolen table expensive.
export default createRule({
  name: 'no-weak-password-hash',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow fast hashes of passwords, and costs that are too low',
      config: 'recommended',
      strictOptions: { recommendedCosts: true },
      cwe: [916, 759, 328],
      owasp: ['A04:2025'],
      practices: ['password-storage'],
    },
    hasSuggestions: true,
    messages: {
      fast: '`{{algorithm}}` hashes {{name}} so fast that stolen hashes are guessed. Use bcrypt, scrypt or argon2.',
      rounds: 'A cost of {{value}} is computed too fast. Use 12 or more.',
      iterations: '{{value}} iterations are too few for this digest. Use {{say}} or more, or bcrypt.',
      scrypt: 'A cost of {{value}} is computed too fast. Use 131072.',
      scryptBelow: 'This cost of scrypt is below what is asked for today. Set `N` to 131072.',
      memory: '{{value}} KiB of memory make argon2 cheap to attack. Use {{say}} or more.',
      variant: '`argon2d` gives away what it hashes by its timing. Use argon2id.',
      raise: 'Raise it to {{say}}.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          recommendedCosts: {
            type: 'boolean',
            description: 'Also report costs of scrypt below 2^17, among them its default.',
          },
        },
      },
    ],
    defaultOptions: [{ recommendedCosts: false }],
  },
  create(context, [options]) {
    const costs = onSetting(context, 'password.cost', ({ node, fear, value }) => {
      if (fear.strict && !options.recommendedCosts) return;
      const { say = '' } = fear;
      // bcrypt and argon2 write their cost into the hash, so that older ones still verify.
      const isRaised = node.type === 'Literal' && /^(?:rounds|memory)$/.test(fear.problem);
      context.report({
        node,
        messageId: fear.problem as 'rounds',
        data: { value: String(value), say },
        ...(isRaised && {
          suggest: [{ messageId: 'raise' as const, data: { say }, fix: replaceWith(node, say) }],
        }),
      });
    });
    const hashes = onCall(context, 'hash.made', ({ analysis, site }) => {
      const found = fastHashAt(analysis, site);
      if (!found) return;
      context.report({
        node: site.use,
        messageId: 'fast',
        data: { algorithm: found.algorithm, name: `\`${shortened(found.name)}\`` },
      });
    });
    return combine(costs, hashes);
  },
});
