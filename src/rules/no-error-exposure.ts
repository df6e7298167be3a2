import type { TSESTree } from '@typescript-eslint/utils';
import { type ExposingPart, exposingParts } from '../flow/exposing-parts';
import { genericAnswer } from '../fixes/generic-answer';
import { mentionsErrors } from '../models/error-names';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { shortened } from '../kit/describe';
import { onAnswered } from '../kit/on-answered';
import { onSetting } from '../kit/on-setting';

// What failed inside tells whoever asks about tables, paths, hosts and versions; an attacker asks until he knows all.
export default createRule({
  name: 'no-error-exposure',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow caught errors, their messages and their stacks in answers to clients',
      config: 'recommended',
      cwe: [209, 497],
      owasp: ['A10:2025'],
      practices: ['error-handling'],
    },
    hasSuggestions: true,
    messages: {
      error: '{{name}} is sent to the client as it was caught. Log it, and answer with a text of your own.',
      handler: 'This handler sends the stack of every error to the client. Use it in development only.',
      stacks: 'Stacks of errors are sent to clients here. Switch it on in development only.',
      unmasked: 'Messages of all errors are sent to clients here. Leave the masking on.',
      answer: 'Answer with a general text, and log the error.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    if (!mentionsErrors(sourceCode.text)) return {};
    const reported = new Set<TSESTree.Node>();
    const answered = onAnswered(context, ({ analysis, node, facts }) => {
      // One line that shows the message and the stack is one mistake.
      const lines = new Map<number, ExposingPart[]>();
      for (const part of exposingParts(analysis, node)) {
        if (reported.has(part.node) || (part.node === node && isWhole(part) && facts['errors'] === 'hidden'))
          continue;
        reported.add(part.node);
        const { line } = part.node.loc.start;
        lines.set(line, [...(lines.get(line) ?? []), part]);
      }
      for (const parts of lines.values()) {
        const [first] = parts;
        if (first?.trace.origin.type !== 'error') continue;
        const fix = genericAnswer(
          sourceCode,
          parts.map((part) => part.node),
        );
        context.report({
          node: first.node,
          messageId: 'error',
          data: { name: `\`${shortened(first.trace.origin.name)}\`` },
          ...(fix && { suggest: [{ messageId: 'answer' as const, fix }] }),
        });
      }
    });
    const details = onSetting(context, 'error.details', ({ node, fear }) => {
      context.report({ node, messageId: fear.problem as 'handler' });
    });
    return combine(answered, details);
  },
});

/** The error itself, of which frameworks make an answer of their own. */
function isWhole({ trace: { origin, held, made } }: ExposingPart): boolean {
  return origin.type === 'error' && made === 'no' && held.length === 0 && !origin.name.includes('.');
}
