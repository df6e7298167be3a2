import { type Fear, dangerous } from '../flow/danger';
import { quotedHoles } from '../flow/quoted-holes';
import { EVERY_SHAPE, SHAPES, type Trace } from '../flow/traces';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { type Flow, onFlow } from '../kit/on-flow';
import { hasConstantPart } from '../kit/text-parts';
import { type QueryLanguage, queryLanguages } from '../models/query-languages';

// A query that is put together as text says what the values in it say: `*` in a filter finds everybody, and a quote ends
// the value and begins a condition. SQL and MongoDB have rules of their own.

export default createRule({
  name: 'no-query-injection',
  meta: {
    type: 'problem',
    docs: {
      description:
        'disallow untrusted values in the text of queries: XPath, LDAP, GraphQL, Cypher and others',
      config: 'recommended',
      cwe: [943, 90, 91, 643],
      owasp: ['A05:2025'],
      practices: ['other-injection'],
    },
    messages: {
      untrusted: '{{origin}} becomes part of this {{query}}. {{instead}}.',
    },
    schema: [],
  },
  create(context) {
    const reported = new Set<unknown>();
    return onFlow(context, 'query.text', (flow) => {
      const language = queryLanguages[String(flow.site.sink.facts?.['language'])];
      const trace = language && untrustedIn(flow, language);
      if (!trace || reported.has(flow.node)) return;
      reported.add(flow.node);
      context.report({
        node: flow.node,
        messageId: 'untrusted',
        data: {
          origin: describeOrigin(trace, context.sourceCode),
          query: language.name,
          instead: language.instead.replace(/\.$/, ''),
        },
      });
    });
  },
});

/** A client's value that means something where it stands in the text. */
function untrustedIn(flow: Flow, language: QueryLanguage): Trace | undefined {
  const text = flow.text();
  if (language.isClients && !hasConstantPart(text)) return undefined;
  for (const { hole, quote } of quotedHoles(text, language.escapes === true)) {
    const fear: Fear = {
      kind: 'query.text',
      shapes: EVERY_SHAPE & ~SHAPES.number,
      characters: quote === undefined ? language.characters : quote + (language.escapes ? '\\' : ''),
      ...(language.inert && { inert: language.inert }),
      isUndoneByDecoding: true,
    };
    const trace = dangerous(flow.requests(hole.node, hole.calls), fear).find(isText);
    if (trace) return trace;
  }
  return undefined;
}

/** Not an object that holds a client's values under names of ours: filters and variables are given so. */
function isText({ held }: Trace): boolean {
  return held.length === 0;
}
