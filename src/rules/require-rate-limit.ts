import { addLimiter } from '../fixes/add-limiter';
import { isCovered } from '../flow/coverage';
import { isExpensive, limitsTries, mayBeLimitedElsewhere, triesCredentials } from '../flow/credential-routes';
import { createRule } from '../kit/create-rule';
import { onRoute } from '../kit/on-absence';

// Lists of leaked passwords are tried by the million, and a code of six digits falls to a script in an hour, unless
// somebody counts.
export default createRule({
  name: 'require-rate-limit',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a limit on how often a client may try where passwords and codes are checked',
      config: 'recommended',
      strictOptions: { expensive: true },
      cwe: [307, 770],
      owasp: ['A07:2025'],
      practices: ['rate-limiting'],
    },
    hasSuggestions: true,
    messages: {
      missing: 'Nothing limits how often a client may try this. Put a rate limiter before the handler.',
      expensive:
        'Each request here costs {{what}}, and nothing limits how many come. Put a rate limiter before it.',
      limit: 'Allow ten tries in a quarter of an hour.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          expensive: {
            type: 'boolean',
            description: 'Also report handlers that use files, programs or a database.',
          },
        },
      },
    ],
    defaultOptions: [{ expensive: false }],
  },
  create(context, [{ expensive }]) {
    return onRoute(context, (route, analysis) => {
      const tries = triesCredentials(analysis, route);
      const what = tries || !expensive ? undefined : isExpensive(analysis, route);
      if (!tries && what === undefined) return;
      if (mayBeLimitedElsewhere(analysis, route, 'middleware.rate-limit')) return;
      if (limitsTries(analysis, route) || isCovered(analysis, route, 'middleware.rate-limit')) return;
      const fix = tries && route.isChained ? addLimiter(context.sourceCode, route.use, route.node) : null;
      context.report({
        node: route.node,
        messageId: tries ? 'missing' : 'expensive',
        ...(what !== undefined && { data: { what } }),
        ...(fix && { suggest: [{ messageId: 'limit' as const, fix }] }),
      });
    });
  },
});
