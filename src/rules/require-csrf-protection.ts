import { asksForCookies, asksWhereNothingChanges } from '../flow/cookie-authentication';
import { runsBefore } from '../flow/duties';
import { createRule } from '../kit/create-rule';
import { onAbsence } from '../kit/on-absence';

// A browser sends its cookies with every request, also with the one that a form on another site makes.
export default createRule({
  name: 'require-csrf-protection',
  meta: {
    type: 'problem',
    docs: {
      description: 'require protection against forged requests where cookies say who a client is',
      config: 'strict',
      cwe: [352],
      owasp: ['A01:2025'],
      practices: ['csrf'],
    },
    messages: {
      missing: 'Cookies sign clients in, and other sites can make requests with them. Ask for a token.',
    },
    schema: [],
  },
  create(context) {
    return onAbsence(
      context,
      {
        by: [],
        unless: ({ analysis, server }) =>
          !asksForCookies(analysis, server) ||
          (runsBefore(analysis, server, ['middleware.csrf']) &&
            !asksWhereNothingChanges(analysis, server, 'middleware.csrf')),
      },
      ({ name }) => context.report({ node: name, messageId: 'missing' }),
    );
  },
});
