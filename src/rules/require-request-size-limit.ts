import type { TSESLint } from '@typescript-eslint/utils';
import type { Feared } from '../flow/feared';
import { addOption } from '../fixes/add-option';
import { replaceWith } from '../fixes/replace-with';
import { createRule } from '../kit/create-rule';
import { onSetting } from '../kit/on-setting';

const TEN_MEGABYTES = '10 * 1024 * 1024';

/** An edit that writes a limit: in place of the one that is too large, or where there is none. */
function limited(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { node, use, value, missing }: Feared,
): TSESLint.ReportFixFunction | null {
  if (typeof value === 'number') return replaceWith(node, TEN_MEGABYTES);
  if (typeof value === 'string' && node.type === 'Literal')
    return replaceWith(node, node.raw.replace(value, '10mb'));
  if (!missing) return null;
  const option = [...missing]
    .reverse()
    .reduce(
      (inner, name, index) => (index === 0 ? `${name}: ${inner}` : `${name}: { ${inner} }`),
      TEN_MEGABYTES,
    );
  return addOption(sourceCode, use, node === use ? undefined : node, 0, option);
}

// Whatever a body's size, somebody sends one that is larger: memory and disk end before the sender's patience.
export default createRule({
  name: 'require-request-size-limit',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a limit on the size of bodies and files that clients send',
      config: 'recommended',
      strictOptions: { aboveDefault: true },
      cwe: [770, 400],
      owasp: ['A06:2025'],
      practices: ['input-validation'],
    },
    hasSuggestions: true,
    messages: {
      unlimited: 'A file of any size is taken here. Set `fileSize` to the largest that you need.',
      largeByDefault: 'Files of up to {{default}} are taken here. Set the size to the largest that you need.',
      large: 'A body of {{value}} bytes is parsed at once, and nothing else meanwhile. Take 10 MB at most.',
      aboveDefault: 'This raises the limit that the parser has by default. Raise it for single routes.',
      limit: 'Take 10 MB at most.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          aboveDefault: {
            type: 'boolean',
            description: "Also report limits above the parser's own default.",
          },
        },
      },
    ],
    defaultOptions: [{ aboveDefault: false }],
  },
  create(context, [{ aboveDefault }]) {
    return onSetting(context, 'body.limits', (found) => {
      const { fear, node, value } = found;
      if (fear.strict && !aboveDefault) return;
      const fix = fear.strict ? null : limited(context.sourceCode, found);
      context.report({
        node,
        messageId: fear.problem as 'large',
        data: { value: String(value), default: fear.say },
        ...(fix && { suggest: [{ messageId: 'limit', fix }] }),
      });
    });
  },
});
