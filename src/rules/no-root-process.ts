import { createRule } from '../kit/create-rule';
import { onSetting } from '../kit/on-setting';

// What a process may do, whoever takes it over may do. Root may do everything.
export default createRule({
  name: 'no-root-process',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow processes that make themselves root, or stay it',
      config: 'recommended',
      strictOptions: { privilegedPorts: true },
      cwe: [250],
      owasp: ['A01:2025'],
      practices: ['least-privilege'],
    },
    messages: {
      root: 'This makes the process root, and whoever takes it over with it. Use an account of its own.',
      rootGroup: 'This puts the process into the group of root. Use a group of its own.',
      rootChild: 'This starts a program as root. Give it an account of its own.',
      port: 'Port {{value}} needs root, and nothing gives root up. Call `setuid` after it, or listen above 1023.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          privilegedPorts: {
            type: 'boolean',
            description: 'Also report ports below 1024 where the file never calls `setuid`.',
          },
        },
      },
    ],
    defaultOptions: [{ privilegedPorts: false }],
  },
  create(context, [{ privilegedPorts }]) {
    return onSetting(context, 'process.privileges', ({ fear, node, value }) => {
      if (fear.strict && !privilegedPorts) return;
      context.report({ node, messageId: fear.problem as 'port', data: { value: String(value) } });
    });
  },
});
