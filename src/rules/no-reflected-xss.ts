import { chainBefore } from '../fixes/chain-call';
import { escapedForHtml } from '../fixes/escape-for-html';
import { quoteOf } from '../fixes/list-from-environment';
import { isRequest } from '../flow/danger';
import { type HtmlValue, isEscapedElsewhere, isJson, placeName } from '../flow/html-values';
import { isOfError, isStored } from '../flow/stored';
import { SHAPES } from '../flow/traces';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { type HtmlAnswer, onAnswer } from '../kit/on-answer';
import { enclosingFunction, isWithin } from '../syntax/nodes';

// A link with a script in it, and the visitor's browser runs that script as ours: with the session, on every page.

const DATABASES = ['sql.text', 'mongo.filter', 'mongo.pipeline', 'mongo.update'] as const;

export default createRule({
  name: 'no-reflected-xss',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow untrusted text in HTML answers, unless it is escaped for its place',
      config: 'recommended',
      strictOptions: { storedValues: true },
      cwe: [79, 80, 116],
      owasp: ['A05:2025'],
      practices: ['xss'],
    },
    hasSuggestions: true,
    messages: {
      untrusted: '{{origin}} is sent as HTML, and may hold a script. Escape it, or send JSON or plain text.',
      stored: '{{origin}} is sent as HTML as it was stored, and may hold a script. Escape it.',
      place: '{{origin}} is escaped, but not for {{place}}, where it can still begin a script.',
      address:
        '{{origin}} becomes an address, and `javascript:` runs. Check that it begins with `https:` or `/`.',
      escape: 'Escape it.',
      plain: 'Send it as plain text.',
      json: 'Send it as JSON.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          storedValues: {
            type: 'boolean',
            description: 'Also report values that were read from a database.',
          },
        },
      },
    ],
    defaultOptions: [{ storedValues: false }],
  },
  create(context, [options]) {
    const { sourceCode } = context;
    const report = (answer: HtmlAnswer, values: readonly HtmlValue[], isReflected: boolean): void => {
      const [first] = values;
      if (!first) return;
      const { trace, hole, isAddress } = first;
      context.report({
        node: answer.node,
        messageId: isAddress
          ? 'address'
          : isEscapedElsewhere(first)
            ? 'place'
            : isReflected
              ? 'untrusted'
              : 'stored',
        data: { origin: describeOrigin(trace, sourceCode), place: placeName(hole) },
        suggest: [
          ...escaped(answer, values, sourceCode).map((fix) => ({ messageId: 'escape' as const, fix })),
          ...otherwise(answer, first, sourceCode),
        ],
      });
    };
    return onAnswer(context, (answer) => {
      const reflected = answer.values(isRequest);
      if (reflected.length > 0 || !options.storedValues) {
        report(answer, reflected, true);
        return;
      }
      const stored = answer.values(
        (trace, node) => isStored(answer.analysis, trace, DATABASES) && !isOfError(node),
      );
      // A row as a whole is sent as JSON.
      report(
        answer,
        stored.filter(({ hole, trace }) => !hole.alone || (trace.shapes & SHAPES.object) === 0),
        false,
      );
    });
  },
});

type Source = Parameters<typeof describeOrigin>[1];
type Fix = NonNullable<ReturnType<typeof escapedForHtml>>;

/** Escaping helps where nothing was escaped before, and the place is one that escapes are made for. */
function escaped({ use }: HtmlAnswer, values: readonly HtmlValue[], sourceCode: Source): readonly Fix[] {
  const home = enclosingFunction(use) ?? sourceCode.ast;
  const isMended = values.every(
    (value) =>
      !value.isAddress &&
      !isEscapedElsewhere(value) &&
      !(value.hole.alone && isJson(value)) &&
      /^(?:text|double-quoted|single-quoted)$/.test(value.hole.place) &&
      !value.hole.attribute.startsWith('on'),
  );
  const nodes = [...new Set(values.map(({ given }) => given))];
  const given = nodes.flatMap((node) => (node && isWithin(node, home) ? [node] : []));
  const fix = isMended && given.length === nodes.length ? escapedForHtml(given, sourceCode) : null;
  return fix ? [fix] : [];
}

/** A text without a tag of its own was never meant to be HTML. */
function otherwise(
  { plain, json, use, hasTags }: HtmlAnswer,
  value: HtmlValue,
  sourceCode: Source,
): readonly { readonly messageId: 'plain' | 'json'; readonly fix: Fix }[] {
  const messageId = value.hole.alone && isJson(value) ? 'json' : 'plain';
  const call = messageId === 'json' ? json : plain;
  const written = call?.replaceAll("'", quoteOf(sourceCode));
  const fix = written !== undefined && !hasTags() ? chainBefore(sourceCode, use, written) : null;
  return fix ? [{ messageId, fix }] : [];
}
