import type { TSESTree } from '@typescript-eslint/utils';
import type { Analysis } from '../flow/analysis';
import type { Trace } from '../flow/traces';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { hostChosenAt } from '../kit/leading-hosts';
import { onFlow } from '../kit/on-flow';
import { onHeaders } from '../kit/on-headers';

// A link to our own site that ends on somebody else's: the visitor trusts the address and gives the password away.
// What a browser would not send for an attacker, such as other headers and cookies, is no way to such a link.

const LINKED = ['query', 'params', 'body', 'url', 'arguments', 'message'];

export default createRule({
  name: 'no-open-redirect',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow untrusted values that choose where a browser is sent',
      config: 'recommended',
      cwe: [601],
      owasp: ['A01:2025'],
      practices: ['other-injection'],
    },
    messages: {
      target:
        '{{origin}} chooses the site that the browser is sent to. Compare the origin with your own, or pick from a list.',
      slash:
        '{{origin}} after `/` can begin with a second slash and name another site. Put a fixed first part before it.',
    },
    schema: [],
  },
  create(context) {
    const reported = new Set<unknown>();
    const check = (a: Analysis, node: TSESTree.Expression): void => {
      const found = hostChosenAt(a, node, 'http.redirect', 'redirect', isLinked);
      if (!found || reported.has(node)) return;
      reported.add(node);
      context.report({
        node,
        messageId: found.hole.before === '/' ? 'slash' : 'target',
        data: { origin: describeOrigin(found.trace, context.sourceCode) },
      });
    };
    return combine(
      onFlow(context, 'http.redirect', (flow) => {
        check(flow.analysis, flow.node);
      }),
      onHeaders(context, 'location', ({ analysis, setting }) => {
        check(analysis, setting.value);
      }),
      onHeaders(context, 'refresh', ({ analysis, setting }) => {
        check(analysis, setting.value);
      }),
    );
  },
});

/** Whether an attacker can put the value into a link or a form. */
function isLinked({ origin }: Trace): boolean {
  return origin.type === 'request' && LINKED.includes(origin.part);
}
