import type { TSESTree } from '@typescript-eslint/utils';
import { withoutLineBreaks, withPlainFormat } from '../fixes/log-line';
import { type LoggedValue, formatIn, lineBreaksIn, writesJson } from '../flow/log-texts';
import { secretsIn } from '../flow/sensitive';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { onFlow } from '../kit/on-flow';

// Who reads a log believes it line by line. A line break in a name, and the next line says what the attacker likes.

export default createRule({
  name: 'no-log-injection',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow untrusted text with line breaks in log lines, and as the format of log lines',
      config: 'strict',
      cwe: [117, 134],
      owasp: ['A09:2025'],
      practices: ['other-injection'],
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      line: '{{origin}} can begin a line of its own in the log. Take the line breaks out of it.',
      format: "{{origin}} is the format of this line, where `%s` and `%o` are replaced. Put '%s' before it.",
      clean: 'Replace its line breaks.',
      plain: "Put '%s' before it.",
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    const seen = new Set<unknown>();
    return onFlow(context, 'log.line', ({ analysis, site }) => {
      if (seen.has(site.use)) return;
      seen.add(site.use);
      // A secret in the line is for another rule to tell, and goes as a whole.
      if (writesJson(analysis, site) || site.values.some((value) => secretsIn(analysis, value).length > 0))
        return;
      const [first, ...others] = site.values;
      const format =
        first && others.length > 0 && site.sink.facts?.['formats'] === true
          ? formatIn(analysis, first)
          : undefined;
      if (first && format) {
        const breaks = lineBreaksIn(analysis, first).map(({ node }) => node);
        const fix = format.hasPlaceholder ? null : withPlainFormat(first, breaks, sourceCode);
        const isCertain = format.isText && breaks.length === 0;
        context.report({
          node: first,
          messageId: 'format',
          data: { origin: describeOrigin(format.trace, sourceCode) },
          ...(fix && (isCertain ? { fix } : { suggest: [{ messageId: 'plain' as const, fix }] })),
        });
        return;
      }
      const found = firstLineBreak(
        site.values.map((value) => ({ value, breaks: lineBreaksIn(analysis, value) })),
      );
      if (!found) return;
      const fix = withoutLineBreaks(
        found.breaks.map(({ node }) => node),
        found.value,
        sourceCode,
      );
      context.report({
        node: found.value,
        messageId: 'line',
        data: { origin: describeOrigin(found.first.trace, sourceCode) },
        ...(fix && { suggest: [{ messageId: 'clean' as const, fix }] }),
      });
    });
  },
});

interface Argument {
  readonly value: TSESTree.Expression;
  readonly breaks: readonly LoggedValue[];
}

function firstLineBreak(all: readonly Argument[]): (Argument & { readonly first: LoggedValue }) | undefined {
  for (const each of all) {
    const [first] = each.breaks;
    if (first) return { ...each, first };
  }
  return undefined;
}
