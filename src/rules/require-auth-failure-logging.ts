import { mayRefuse } from '../flow/refusals';
import { unloggedRefusals } from '../flow/unlogged-refusals';
import { createRule } from '../kit/create-rule';
import { onFile } from '../kit/on-file';

// Somebody tries a thousand passwords in a night. In the morning nobody can tell who, from where, or on which account.
export default createRule({
  name: 'require-auth-failure-logging',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'require login handlers and guards to log whom they refuse',
      config: 'strict',
      cwe: [778],
      owasp: ['A09:2025'],
      practices: ['security-logging'],
    },
    messages: {
      silent:
        'Who is refused here leaves no trace. Log the account or address and the path before the answer.',
    },
    schema: [],
  },
  create(context) {
    return onFile(context, mayRefuse, (analysis) => {
      for (const node of unloggedRefusals(analysis)) context.report({ node, messageId: 'silent' });
    });
  },
});
