import { disableBanner } from '../fixes/disable-banner';
import { runsBefore } from '../flow/duties';
import { setsHeaders } from '../flow/protective-headers';
import { createRule } from '../kit/create-rule';
import { onAbsence } from '../kit/on-absence';

const HEADER = 'x-powered-by';

// The header tells whoever scans for servers which one to try the next hole of Express on. helmet takes it off, so
// that an app without any protective headers is told about those.
export default createRule({
  name: 'no-powered-by-header',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow answers that name the framework in `X-Powered-By`',
      config: 'recommended',
      cwe: [200],
      owasp: ['A02:2025'],
      practices: ['security-headers', 'feature-minimization'],
    },
    fixable: 'code',
    messages: {
      banner: 'Each answer of this app says that Express made it. Disable `x-powered-by`.',
    },
    schema: [],
  },
  create(context) {
    return onAbsence(context, { by: ['server.without-banner'] }, ({ analysis, node, server }) => {
      const hasHeaders =
        runsBefore(analysis, server, ['middleware.headers']) ||
        setsHeaders(analysis, 'middleware.one-header');
      if (!server.app?.facts.banner || !hasHeaders) return;
      // Where it is turned on again, nothing is left to turn off.
      const isTurnedOn = /(?:enable|set)\(\s*['"`]x-powered-by/i.test(context.sourceCode.text);
      const fix = isTurnedOn ? null : disableBanner(context.sourceCode, node, HEADER);
      context.report({ node, messageId: 'banner', ...(fix && { fix }) });
    });
  },
});
