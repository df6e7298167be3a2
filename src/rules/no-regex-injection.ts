import { escapedForRegex } from '../fixes/escape-for-regex';
import { type Fear, dangerous } from '../flow/danger';
import { mongoPatterns } from '../flow/mongo-documents';
import { isMongoPlace } from '../flow/mongo-grammar';
import { textOf } from '../flow/text';
import type { Text } from '../flow/text-types';
import { EVERY_SHAPE, SHAPES, type Trace } from '../flow/traces';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { type Flow, onFlow } from '../kit/on-flow';

// A text that becomes a pattern decides how long the search takes: `(a+)+$` and a hundred letters keep the thread
// busy for years, and nobody else is answered in that time.

const PATTERN: Fear = {
  kind: 'regex.pattern',
  shapes: EVERY_SHAPE & ~(SHAPES.number | SHAPES.object),
  characters: '*+?{}()[]|\\^$',
  inert: ['regex', 'identifier'],
};

export default createRule({
  name: 'no-regex-injection',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow untrusted values that become regular expressions',
      config: 'recommended',
      cwe: [1333, 400, 625],
      owasp: ['A05:2025'],
      practices: ['other-injection'],
    },
    hasSuggestions: true,
    messages: {
      untrusted:
        '{{origin}} becomes a regular expression, and some take years to search. Escape it or compare texts.',
      escape: 'Escape the characters that mean something in a pattern.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    const report = (node: Flow['node'], trace: Trace, escaped: readonly Flow['node'][]): void => {
      context.report({
        node,
        messageId: 'untrusted',
        data: { origin: describeOrigin(trace, sourceCode) },
        ...(escaped.length > 0 && {
          suggest: [{ messageId: 'escape', fix: escapedForRegex(escaped, sourceCode) }],
        }),
      });
    };
    const inFilter = (flow: Flow): void => {
      const place = flow.site.sink.facts?.['place'] ?? flow.site.sink.kind.replace('mongo.', '');
      if (!isMongoPlace(place)) return;
      for (const { node, trace } of mongoPatterns(flow.analysis, PATTERN, flow.node, place))
        report(node, trace, trace.held.length === 0 && isPlain(textOf(flow.analysis, node)) ? [node] : []);
    };
    return combine(
      onFlow(context, 'regex.pattern', (flow) => {
        const trace = dangerous(flow.requests(), PATTERN)[0];
        if (!trace) return;
        report(flow.node, trace, dangerousParts(flow));
      }),
      onFlow(context, 'mongo.filter', inFilter),
      onFlow(context, 'mongo.pipeline', inFilter),
    );
  },
});

/** The values to escape, as far as they stand in the pattern itself and not in a variable made before. */
function dangerousParts(flow: Flow): readonly Flow['node'][] {
  const text = flow.text();
  if (isPlain(text)) return [flow.node];
  const parts = text.flatMap((piece) =>
    piece.type === 'hole' && dangerous(flow.requests(piece.node), PATTERN).length > 0 ? [piece.node] : [],
  );
  const [start, end] = flow.node.range;
  return parts.every(({ range }) => range[0] >= start && range[1] <= end) ? parts : [];
}

/** Whether nothing in a text was written here to mean something in a pattern, so that it can be escaped as a whole. */
function isPlain(text: Text): boolean {
  return text.every((piece) => {
    if (piece.type === 'choice') return piece.options.every(isPlain);
    return piece.type === 'hole' || (piece.type === 'constant' && /^[\w\s-]*$/.test(piece.value));
  });
}
