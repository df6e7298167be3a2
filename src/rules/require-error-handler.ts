import { answersErrors } from '../flow/error-handlers';
import { listens } from '../flow/listening';
import { createRule } from '../kit/create-rule';
import { onAbsence } from '../kit/on-absence';

// What a handler throws is answered by Express itself: outside of production with the stack, file names and all.
export default createRule({
  name: 'require-error-handler',
  meta: {
    type: 'problem',
    docs: {
      description: 'require an Express app that listens to answer what its handlers throw',
      config: 'strict',
      cwe: [209, 755],
      owasp: ['A10:2025'],
      practices: ['error-handling'],
    },
    messages: {
      missing:
        'What a handler throws is answered by Express, with the stack. Use a middleware of four arguments last.',
    },
    schema: [],
  },
  create(context) {
    return onAbsence(
      context,
      {
        by: ['middleware.error-handler'],
        unless: ({ analysis, server }) => !listens(analysis, server) || answersErrors(analysis, server),
      },
      ({ server, declarator }) => {
        if (server.app?.facts.throws) context.report({ node: declarator, messageId: 'missing' });
      },
    );
  },
});
