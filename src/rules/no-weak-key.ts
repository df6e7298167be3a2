import { replaceWith } from '../fixes/replace-with';
import { createRule } from '../kit/create-rule';
import { onSetting } from '../kit/on-setting';
import type { Fear } from '../models/fear-types';

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
    hasSuggestions: true,
    messages: {
      smallModulus: 'A key of {{value}} bits can be broken. Use 2048 or more.',
      smallCurve: 'Keys on the curve `{{value}}` can be broken. Use P-256 or a larger one.',
      smallGroup: 'The group `{{value}}` is small enough to be broken. Use `modp14` or a larger one.',
      smallPrime: 'A prime of {{value}} bits can be broken. Use 2048 or more.',
      smallSecret: 'A secret of {{value}} bits can be guessed. Use 128 or more.',
      raise: 'Use {{better}}.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    return onSetting(context, 'key.settings', ({ fear, node, value }) => {
      const better = node.type === 'Literal' ? betterThan(fear, node.raw) : undefined;
      const fix = better === undefined ? null : replaceWith(node, better);
      // Whatever takes the new key takes a longer one of the same kind, too, unless it counts its bytes.
      const isRaised = fear.problem === 'smallModulus' && !countsBlocks(sourceCode.text, Number(value));
      context.report({
        node,
        messageId: fear.problem as 'smallModulus',
        data: { value: String(value) },
        ...(fix &&
          (isRaised
            ? { fix }
            : { suggest: [{ messageId: 'raise' as const, data: { better: better ?? '' }, fix }] })),
      });
    });
  },
});

/** The code of what is large enough; undefined where other values have to fit it. */
function betterThan(fear: Fear, raw: string): string | undefined {
  switch (fear.problem) {
    case 'smallModulus':
      return 'below' in fear ? String(fear.below) : undefined;
    case 'smallPrime':
      return 'below' in fear && fear.option?.at(-1) !== 'modulusLength' ? String(fear.below) : undefined;
    case 'smallGroup':
      return raw.replace(/modp\d+/i, 'modp14');
    case 'smallSecret':
      return '256';
    default:
      return undefined;
  }
}

/** Whether a file names the bytes of a block that such a key encrypts: all of them, or without the padding. */
function countsBlocks(text: string, bits: number): boolean {
  const sizes = [0, 11, 42, 66].map((padding) => bits / 8 - padding).filter((size) => size > 0);
  return new RegExp(`\\b(?:${sizes.join('|')})\\b`).test(text);
}
