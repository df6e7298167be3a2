import { drawnWell } from '../fixes/drawn-well';
import { furtherPurposesOf } from '../flow/purposes';
import { drawsWell, soundsUnguessable } from '../models/purpose-names';
import { createRule } from '../kit/create-rule';
import { onCall } from '../kit/on-call';

// Math.random() is made to be fast. From a few of its values one can work out those that come, and those that were.
export default createRule({
  name: 'no-insecure-random',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow predictable values as tokens, passwords, codes, salts and keys',
      config: 'recommended',
      strictOptions: { pseudoRandomBytes: true },
      cwe: [338, 330],
      owasp: ['A04:2025'],
      practices: ['authentication'],
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      predictable:
        '`{{name}}` is made of {{of}}, which can be predicted. Use `randomBytes` or `randomInt` of crypto.',
      renamed: '`{{call}}` is an old name. Use `{{instead}}`, which says what it does.',
      draw: 'Draw it from crypto.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          pseudoRandomBytes: {
            type: 'boolean',
            description: 'Also report `pseudoRandomBytes`, the old name of `randomBytes`.',
          },
        },
      },
    ],
    defaultOptions: [{ pseudoRandomBytes: false }],
  },
  create(context, [options]) {
    const { sourceCode } = context;
    const reported = new Set<unknown>();
    return onCall(context, 'random.value', ({ analysis, site, fact }) => {
      const { use } = site;
      const instead = fact('instead');
      if (use.type !== 'CallExpression') return;
      if (typeof instead === 'string') {
        if (!options.pseudoRandomBytes) return;
        const { callee } = use;
        const name = callee.type === 'MemberExpression' && !callee.computed ? callee.property : undefined;
        context.report({
          node: use,
          messageId: 'renamed',
          data: { call: sourceCode.getText(name ?? callee), instead },
          fix: name ? (fixer) => fixer.replaceText(name, instead) : null,
        });
        return;
      }
      const purpose = furtherPurposesOf(analysis, use).find(({ name }) => soundsUnguessable(name));
      if (!purpose || reported.has(purpose.node)) return;
      if (fact('alone') && drawsWell(sourceCode.getText(purpose.node.parent))) return;
      reported.add(purpose.node);
      const fix = drawnWell(sourceCode, use);
      context.report({
        node: use,
        messageId: 'predictable',
        data: { name: purpose.name, of: String(fact('of')) },
        ...(fix && { suggest: [{ messageId: 'draw' as const, fix }] }),
      });
    });
  },
});
