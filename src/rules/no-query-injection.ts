import { type Fear, dangerous } from '../flow/danger';
import { quotedHoles } from '../flow/quoted-holes';
import { requestsOf } from '../flow/requests';
import { sentDocuments } from '../flow/sent-documents';
import { textOf } from '../flow/text';
import type { Text } from '../flow/text-types';
import { EVERY_SHAPE, SHAPES, type Trace } from '../flow/traces';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { onFile } from '../kit/on-file';
import { type Flow, onFlow } from '../kit/on-flow';
import { hasConstantPart } from '../kit/text-parts';
import { type QueryLanguage, documents, maySendDocuments, queryLanguages } from '../models/query-languages';

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
    const report = (node: Flow['node'], language: QueryLanguage, trace: Trace | undefined): void => {
      if (!trace || reported.has(node)) return;
      reported.add(node);
      context.report({
        node,
        messageId: 'untrusted',
        data: {
          origin: describeOrigin(trace, context.sourceCode),
          query: language.name,
          instead: language.instead.replace(/\.$/, ''),
        },
      });
    };
    return combine(
      onFlow(context, 'query.text', (flow) => {
        const language = queryLanguages[String(flow.site.sink.facts?.['language'])];
        if (language) report(flow.node, language, untrustedIn(flow.text(), language, flow.requests));
      }),
      onFile(context, maySendDocuments, (analysis) => {
        for (const node of sentDocuments(analysis)) {
          const requests: Flow['requests'] = (inner = node, calls = []) =>
            requestsOf(analysis, inner, [], calls);
          report(node, documents, untrustedIn(textOf(analysis, node), documents, requests));
        }
      }),
    );
  },
});

/** A client's value that means something where it stands in the text. */
function untrustedIn(text: Text, language: QueryLanguage, requests: Flow['requests']): Trace | undefined {
  if (language.isClients && !hasConstantPart(text)) return undefined;
  for (const { hole, quote } of quotedHoles(text, language.escapes === true)) {
    const fear: Fear = {
      kind: 'query.text',
      shapes: EVERY_SHAPE & ~SHAPES.number,
      characters: quote === undefined ? language.characters : quote + (language.escapes ? '\\' : ''),
      ...(language.inert && { inert: language.inert }),
      isUndoneByDecoding: true,
    };
    const trace = dangerous(requests(hole.node, hole.calls), fear).find(isText);
    if (trace) return trace;
  }
  return undefined;
}

/** Not an object that holds a client's values under names of ours: filters and variables are given so. */
function isText({ held }: Trace): boolean {
  return held.length === 0;
}
