import type { TSESTree } from '@typescript-eslint/utils';
import { literalKey } from '../flow/literal-keys';
import { isForTrial } from '../flow/passwords';
import { secretsIn } from '../flow/sensitive';
import { neverExpires } from '../flow/token-life';
import { wholeRecords } from '../flow/user-records';
import { addOption } from '../fixes/add-option';
import { quoteOf } from '../fixes/list-from-environment';
import { fromEnvironment } from '../fixes/from-environment';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { shortened } from '../kit/describe';
import { onCall } from '../kit/on-call';
import { onSetting } from '../kit/on-setting';

// Whoever knows or guesses the key makes tokens for any account; whoever holds a token reads all that is in it, for as
// long as it is valid.
export default createRule({
  name: 'no-insecure-jwt-signing',
  meta: {
    type: 'problem',
    docs: {
      description:
        'disallow tokens that are unsigned, signed with a key in the code, never expire or hold secrets',
      config: 'recommended',
      cwe: [321, 347, 522, 613],
      owasp: ['A07:2025'],
      practices: ['authentication'],
    },
    hasSuggestions: true,
    messages: {
      none: 'A token without a signature can be written by anybody. Sign it.',
      literal:
        'The key is written in the code, so anybody who reads it makes tokens. Take it from configuration.',
      forever: 'This token never expires, so a stolen one is good forever. Give it a time to live.',
      secret: '{{name}} goes into the token, where whoever holds it can read it. Leave it out.',
      record: '{{name}} goes into the token with all that is stored of the account. Pick the fields.',
      environment: 'Read `process.env.JWT_SECRET`.',
      expire: 'Let it expire after 15 minutes.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode, filename } = context;
    const reported = new Set<TSESTree.Node>();
    const settings = onSetting(context, 'jwt.signing', ({ node, fear }) => {
      if (fear.problem === 'forever' && /\bexp\b\s*[:=]/.test(sourceCode.text)) return;
      context.report({ node, messageId: fear.problem as 'none' });
    });
    const keys = onCall(context, 'jwt.key', ({ analysis, site, fact }) => {
      if (fact('for') !== 'signing' || isForTrial(filename)) return;
      for (const node of site.values) {
        const found = literalKey(analysis, node, site.use);
        if (!found || reported.has(found.shown)) continue;
        reported.add(found.shown);
        // In a variable it would stay in the code.
        const fix =
          found.shown.type === 'Literal' ? fromEnvironment(sourceCode, found.shown, 'JWT_SECRET') : null;
        context.report({
          node: found.shown,
          messageId: 'literal',
          ...(fix && { suggest: [{ messageId: 'environment' as const, fix }] }),
        });
      }
    });
    const tokens = onCall(context, 'jwt.issued', ({ analysis, site, fact }) => {
      for (const node of site.values)
        for (const secret of secretsIn(analysis, node)) {
          const { secrecy, part, shown, name } = secret;
          if (part || secrecy === 'token' || reported.has(shown)) continue;
          reported.add(shown);
          context.report({ node: shown, messageId: 'secret', data: { name: `\`${shortened(name)}\`` } });
        }
      for (const { shown, name } of site.values.flatMap((node) => wholeRecords(analysis, node))) {
        if (reported.has(shown)) continue;
        reported.add(shown);
        context.report({ node: shown, messageId: 'record', data: { name: `\`${shortened(name)}\`` } });
      }
      if (!neverExpires(analysis, site)) return;
      const { use } = site;
      const position = fact('options');
      const quote = quoteOf(sourceCode);
      const options =
        typeof position === 'number' && use.type === 'CallExpression' ? use.arguments[position] : undefined;
      const fix =
        typeof position === 'number' && options?.type !== 'SpreadElement'
          ? addOption(sourceCode, use, options, position, `expiresIn: ${quote}15m${quote}`)
          : null;
      context.report({
        node: use,
        messageId: 'forever',
        ...(fix && { suggest: [{ messageId: 'expire' as const, fix }] }),
      });
    });
    return combine(settings, keys, tokens);
  },
});
