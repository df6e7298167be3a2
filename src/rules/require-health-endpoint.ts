import { answersProbes } from '../flow/probes';
import { listens } from '../flow/listening';
import { createRule } from '../kit/create-rule';
import { onAbsence } from '../kit/on-absence';

// Whoever restarts processes and routes requests to them has to ask one of them whether it is well.
export default createRule({
  name: 'require-health-endpoint',
  meta: {
    type: 'problem',
    docs: {
      description: 'require an app that listens to answer whether it is well',
      config: 'strict',
      cwe: [1059],
      owasp: ['A09:2025'],
      practices: ['process-management'],
    },
    messages: {
      missing: 'Nothing tells whether this process is well. Answer a path such as `/healthz`.',
    },
    schema: [],
  },
  create(context) {
    return onAbsence(
      context,
      {
        by: [],
        unless: ({ analysis, server }) => !listens(analysis, server) || answersProbes(analysis, server),
      },
      ({ statement, name }) => {
        // A whole declaration is where ESLint's own rules tell about `var`.
        const end = statement.type === 'VariableDeclaration' ? name.loc.end : statement.loc.end;
        context.report({ loc: { start: statement.loc.start, end }, messageId: 'missing' });
      },
    );
  },
});
