import type { TSESTree } from '@typescript-eslint/utils';
import { analysisOf } from '../flow/analysis';
import { isTrusted, readByHand } from '../flow/decoded-tokens';
import { ignoresError } from '../flow/ignored-errors';
import { literalKey } from '../flow/literal-keys';
import { isForTrial } from '../flow/passwords';
import { quoteOf } from '../fixes/list-from-environment';
import { replaceWith } from '../fixes/replace-with';
import { addOption } from '../fixes/add-option';
import { fromEnvironment } from '../fixes/from-environment';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { onCall } from '../kit/on-call';
import { onSetting } from '../kit/on-setting';
import { settingsOf } from '../kit/settings';

// A token is a text of whoever sends it. Only its signature tells it from a forgery, and only if somebody looks.
export default createRule({
  name: 'no-insecure-jwt-verification',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow tokens that are trusted without their signature or their time being checked',
      config: 'recommended',
      strictOptions: { requireAlgorithms: true, requireIssuer: true },
      cwe: [347, 345, 321],
      owasp: ['A07:2025'],
      practices: ['authentication'],
    },
    hasSuggestions: true,
    messages: {
      none: 'A token without a signature passes here, and anybody can write one. Take `none` off.',
      expired: 'Tokens pass here long after their time, stolen ones too. Let them expire.',
      noKey: 'Without a key nothing is verified. Give the key that the token was signed with.',
      literal:
        'The key is written in the code, so anybody who reads it makes tokens. Take it from configuration.',
      unverified: 'This token is read and never verified, so anybody can write one. Verify it first.',
      ignored: 'The error is never looked at, so what does not verify goes on. Answer 401 for it.',
      anyAlgorithm: 'The token chooses its algorithm here. Say with `algorithms` which you sign with.',
      anybody: 'A token for any audience, from any issuer, passes here. Ask for yours.',
      environment: 'Read `process.env.JWT_SECRET`.',
      shared: 'Allow HS256 alone, for a shared secret.',
      keepTime: 'Let tokens expire.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          requireAlgorithms: {
            type: 'boolean',
            description: 'Also report verification that names no algorithms.',
          },
          requireIssuer: {
            type: 'boolean',
            description: 'Also report verification that asks for neither issuer nor audience.',
          },
        },
      },
    ],
    defaultOptions: [{ requireAlgorithms: false, requireIssuer: false }],
  },
  create(context, [options]) {
    const { sourceCode, filename } = context;
    const reported = new Set<TSESTree.Node>();
    const settings = onSetting(context, 'jwt.verification', ({ node, fear, value, use }) => {
      const { problem } = fear;
      if (problem === 'anyAlgorithm' && !options.requireAlgorithms) return;
      if (problem === 'anybody' && !options.requireIssuer) return;
      if (reported.has(node)) return;
      reported.add(node);
      const quote = quoteOf(sourceCode);
      // With `verify(token, key)`; other calls have their options elsewhere.
      const shared =
        problem === 'anyAlgorithm' && use.type === 'CallExpression'
          ? addOption(
              sourceCode,
              use,
              node === use ? undefined : node,
              2,
              `algorithms: [${quote}HS256${quote}]`,
            )
          : null;
      context.report({
        node,
        messageId: problem as 'none',
        ...(shared && { suggest: [{ messageId: 'shared' as const, fix: shared }] }),
        ...(problem === 'expired' &&
          value === true &&
          node.type === 'Literal' && {
            suggest: [{ messageId: 'keepTime' as const, fix: replaceWith(node, 'false') }],
          }),
      });
    });
    const keys = onCall(context, 'jwt.key', ({ analysis, site, fact }) => {
      if (fact('for') !== 'verification' || isForTrial(filename)) return;
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
    const callbacks = onCall(context, 'jwt.callback', ({ analysis, site }) => {
      if (site.values.some((node) => ignoresError(analysis, node)))
        context.report({ node: site.use, messageId: 'ignored' });
    });
    const decoded = onCall(context, 'jwt.decoded', ({ analysis, site }) => {
      const [token] = site.values;
      if (token && isTrusted(analysis, site.use, token))
        context.report({ node: site.use, messageId: 'unverified' });
    });
    const mayReadByHand = /split\(/.test(sourceCode.text) && /JSON\.parse/.test(sourceCode.text);
    const byHand: typeof keys = {
      Program() {
        const analysis = analysisOf(sourceCode, settingsOf(context), filename);
        for (const { node, token } of readByHand(analysis))
          if (isTrusted(analysis, node, token)) context.report({ node, messageId: 'unverified' });
      },
    };
    return combine(settings, keys, callbacks, decoded, mayReadByHand ? byHand : {});
  },
});
