import type { TSESTree } from '@typescript-eslint/utils';
import { type Analysis, analysisOf } from '../flow/analysis';
import { isRequest } from '../flow/danger';
import { mailedHosts } from '../flow/mail-links';
import { requestsOf } from '../flow/requests';
import { textOf } from '../flow/text';
import type { Text } from '../flow/text-types';
import type { Trace } from '../flow/traces';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { hostChosenAt } from '../kit/leading-hosts';
import { onFlow } from '../kit/on-flow';
import { onHeaders } from '../kit/on-headers';
import { settingsOf } from '../kit/settings';
import { mentionsHosts } from '../models/mail-names';

// Whoever sends a request writes its Host header. Ask for somebody else's new password with a host of your own, and the
// link in the mail brings the token to you.

const MAIL = 'mail.text';

export default createRule({
  name: 'no-host-header-trust',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow the host that a request names in mails, reset links and redirects',
      config: 'recommended',
      cwe: [640, 644],
      owasp: ['A05:2025'],
      practices: ['other-injection'],
    },
    messages: {
      mail: '{{origin}} is the host of a link that is sent to somebody. Take the host from your configuration.',
      redirect: '{{origin}} is the host that the browser is sent to. Take the host from your configuration.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    if (!mentionsHosts(sourceCode.text)) return {};
    const reported = new Set<unknown>();
    const report = (node: TSESTree.Node, messageId: 'mail' | 'redirect', trace: Trace): void => {
      if (reported.has(node)) return;
      reported.add(node);
      context.report({ node, messageId, data: { origin: describeOrigin(trace, sourceCode) } });
    };
    const redirect = (a: Analysis, node: TSESTree.Expression): void => {
      const found = hostChosenAt(a, node, 'http.redirect', 'redirect', isHost);
      if (found && !isSameAddress(a, textOf(a, node))) report(node, 'redirect', found.trace);
    };
    return combine(
      onFlow(context, 'http.redirect', ({ analysis, node }) => {
        redirect(analysis, node);
      }),
      onHeaders(context, 'location', ({ analysis, setting }) => {
        redirect(analysis, setting.value);
      }),
      {
        Program() {
          const a = analysisOf(sourceCode, settingsOf(context), context.filename);
          for (const { node, trace } of mailedHosts(a, MAIL)) report(node, 'mail', trace);
        },
      },
    );
  },
});

function isHost({ origin }: Trace): boolean {
  return origin.type === 'request' && origin.part === 'host';
}

/** `'https://' + req.headers.host + req.url`: the same address again, by TLS. The browser itself named that host. */
function isSameAddress(a: Analysis, text: Text): boolean {
  return text.some((piece) => {
    if (piece.type === 'choice') return piece.options.some((option) => isSameAddress(a, option));
    return (
      piece.type === 'hole' &&
      requestsOf(a, piece.node, [], piece.calls).some(
        (trace) => isRequest(trace) && trace.origin.type === 'request' && trace.origin.part === 'url',
      )
    );
  });
}
