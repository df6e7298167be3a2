import { endlessServers } from '../flow/listening';
import { createRule } from '../kit/create-rule';
import { onFile } from '../kit/on-absence';

// Each new version ends the old processes with SIGTERM. One that does not listen to it is cut off in the middle of
// what it answers.
export default createRule({
  name: 'require-graceful-shutdown',
  meta: {
    type: 'problem',
    docs: {
      description: 'require a server to end what it has begun when the process is told to stop',
      config: 'strict',
      cwe: [404],
      owasp: ['A10:2025'],
      practices: ['process-management'],
    },
    messages: {
      missing: 'Open requests are cut off when the process is told to stop. Close the server on SIGTERM.',
    },
    schema: [],
  },
  create(context) {
    return onFile(context, 'server.listening', '.listen(', (analysis) => {
      for (const node of endlessServers(analysis)) context.report({ node, messageId: 'missing' });
    });
  },
});
