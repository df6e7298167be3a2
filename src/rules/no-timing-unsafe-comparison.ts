import type { TSESTree } from '@typescript-eslint/utils';
import { analysisOf } from '../flow/analysis';
import { comparedSecrets, mayCompareSecrets } from '../flow/secret-comparisons';
import { compareInConstantTime } from '../fixes/compare-in-constant-time';
import { createRule } from '../kit/create-rule';
import { shortened } from '../kit/describe';
import { settingsOf } from '../kit/settings';

// `===` stops at the first character that differs. Who measures long enough learns a signature or a key piece by piece.
export default createRule({
  name: 'no-timing-unsafe-comparison',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow comparisons of secrets that take longer the more of them fits',
      config: 'recommended',
      cwe: [208, 203],
      owasp: ['A04:2025'],
      practices: ['authentication'],
    },
    hasSuggestions: true,
    messages: {
      compared:
        '{{name}} is compared piece by piece, so the time taken tells how much of it fits. Use `timingSafeEqual`.',
      constantTime: 'Compare lengths, then in constant time.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode, filename } = context;
    if (!mayCompareSecrets(sourceCode.text)) return {};
    const check = (node: TSESTree.BinaryExpression | TSESTree.CallExpression): void => {
      const found = comparedSecrets(analysisOf(sourceCode, settingsOf(context), filename), node);
      if (!found) return;
      const fix = compareInConstantTime(sourceCode, found);
      context.report({
        node,
        messageId: 'compared',
        data: { name: /^\W*$/.test(found.name) ? 'This secret' : `\`${shortened(found.name)}\`` },
        ...(fix && { suggest: [{ messageId: 'constantTime', fix }] }),
      });
    };
    return { 'BinaryExpression[operator=/^[!=]==?$/]': check, CallExpression: check };
  },
});
