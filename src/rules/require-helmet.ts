import { addHeaders } from '../fixes/add-headers';
import { provides } from '../flow/duties';
import { setsHeaders } from '../flow/protective-headers';
import { createRule } from '../kit/create-rule';
import { onAbsence } from '../kit/on-absence';

// Browsers can refuse to frame a page, to guess at types, to speak without TLS and to run scripts from elsewhere,
// but only where the server asks them to.
export default createRule({
  name: 'require-helmet',
  meta: {
    type: 'problem',
    docs: {
      description: 'require protective headers on what an app answers',
      config: 'recommended',
      cwe: [693, 1021, 319],
      owasp: ['A02:2025'],
      practices: ['security-headers'],
    },
    hasSuggestions: true,
    messages: {
      missing: 'Nothing sets protective headers on what this app answers. Use helmet before the routes.',
      add: 'Import `{{package}}` and use it first.',
    },
    schema: [],
  },
  create(context) {
    return onAbsence(
      context,
      {
        by: ['middleware.headers'],
        unless: ({ analysis }) => setsHeaders(analysis, 'middleware.one-header'),
      },
      ({ analysis, node, server }) => {
        const headers = server.app?.facts.headers;
        // Where it is used too late, it is to be moved.
        const isLate = server.steps.some((step) => provides(analysis, step, ['middleware.headers']));
        const fix = isLate ? null : addHeaders(context.sourceCode, node, headers);
        context.report({
          node,
          messageId: 'missing',
          ...(fix && { suggest: [{ messageId: 'add', data: { package: headers?.package }, fix }] }),
        });
      },
    );
  },
});
