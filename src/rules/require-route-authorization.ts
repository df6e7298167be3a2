import { nameOfGuard, openRoutes } from '../flow/open-routes';
import { placeOfStep } from '../flow/route-places';
import { createRule } from '../kit/create-rule';
import { onApps } from '../kit/on-absence';

// Nine routes ask who is there, the tenth was added on a Friday. Whoever reads the client's code finds it.
export default createRule({
  name: 'require-route-authorization',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a guard before routes that change something where their siblings have one',
      config: 'strict',
      cwe: [862, 306],
      owasp: ['A01:2025'],
      practices: ['authorization'],
    },
    messages: {
      odd: 'Anybody may use this route, and others of this file ask who is signed in. Ask before anything is done.',
      open: 'Anybody may use this route, and others of this file ask with `{{guard}}`. Put a guard before its handler.',
    },
    schema: [],
  },
  create(context) {
    return onApps(context, (analysis) => {
      for (const { step, guard } of openRoutes(analysis, 'middleware.authorization'))
        context.report({
          node: placeOfStep(step),
          messageId: guard ? 'open' : 'odd',
          ...(guard && { data: { guard: nameOfGuard(analysis, guard) } }),
        });
    });
  },
});
