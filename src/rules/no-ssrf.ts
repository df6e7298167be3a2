import { type Fear, dangerous } from '../flow/danger';
import { EVERY_SHAPE, SHAPES, type Trace } from '../flow/traces';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { hostChosenAt } from '../kit/leading-hosts';
import { type Flow, onFlow } from '../kit/on-flow';

// Who chooses the host of a request that our server sends reaches what only our server can reach: the metadata of the
// cloud, databases without a password, neighbours behind the firewall. A part of the path after a fixed host is fine.

const HOST: Fear = {
  kind: 'http.request-host',
  shapes: EVERY_SHAPE & ~SHAPES.number,
  characters: '',
  isUndoneByDecoding: true,
};

export default createRule({
  name: 'no-ssrf',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow untrusted values that choose where an outgoing request goes',
      config: 'recommended',
      cwe: [918],
      owasp: ['A01:2025'],
      practices: ['other-injection'],
    },
    messages: {
      url: '{{origin}} chooses where this request goes. Look its host up in a list of your own first.',
      host: '{{origin}} becomes part of the host of this request. Look it up in a list of your own first.',
    },
    schema: [],
  },
  create(context) {
    const reported = new Set<unknown>();
    const report = (flow: Flow, messageId: 'url' | 'host', trace: Trace | undefined): void => {
      if (!trace || reported.has(flow.node)) return;
      reported.add(flow.node);
      context.report({
        node: flow.node,
        messageId,
        data: { origin: describeOrigin(trace, context.sourceCode) },
      });
    };
    return combine(
      onFlow(context, 'http.request-url', (flow) => {
        const found = hostChosenAt(flow.analysis, flow.node, 'http.request-url', 'request', () => true);
        report(flow, found?.hole.place === 'start' ? 'url' : 'host', found?.trace);
      }),
      onFlow(context, 'http.request-host', (flow) => {
        report(flow, 'host', dangerous(flow.requests(), HOST)[0]);
      }),
    );
  },
});
