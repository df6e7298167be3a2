import { idleLogouts } from '../flow/logouts';
import { createRule } from '../kit/create-rule';
import { onFile } from '../kit/on-file';
import { mentionsLogout } from '../models/logout-names';

// A page that says goodbye changes nothing for whoever copied the cookie or the token before.
export default createRule({
  name: 'require-logout-invalidation',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a logout to end the session, clear its cookie or revoke the token',
      config: 'strict',
      cwe: [613],
      owasp: ['A07:2025'],
      practices: ['cookies-and-sessions', 'authentication'],
    },
    messages: {
      idle: 'Nothing ends here: after this logout the session or token is as good as before. Destroy the session, clear its cookie or revoke the token.',
    },
    schema: [],
  },
  create(context) {
    return onFile(context, mentionsLogout, (analysis) => {
      for (const node of idleLogouts(analysis)) context.report({ node, messageId: 'idle' });
    });
  },
});
