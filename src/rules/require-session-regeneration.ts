import { keptSessions, mayHoldSession } from '../flow/session-fixation';
import { createRule } from '../kit/create-rule';
import { shortened } from '../kit/describe';
import { onFile } from '../kit/on-file';

// A session's id that was known before the login, because somebody planted it, is signed in afterwards.
export default createRule({
  name: 'require-session-regeneration',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a new session id where somebody signs in',
      config: 'recommended',
      cwe: [384],
      owasp: ['A07:2025'],
      practices: ['cookies-and-sessions'],
    },
    messages: {
      kept: 'Whoever planted the id of this session before the login is signed in, too. Call `regenerate` before `{{name}}` is set.',
    },
    schema: [],
  },
  create(context) {
    return onFile(context, mayHoldSession, (analysis) => {
      for (const { node, name } of keptSessions(analysis))
        context.report({ node, messageId: 'kept', data: { name: shortened(name) } });
    });
  },
});
