import { createRule } from '../kit/create-rule';
import { onSetting } from '../kit/on-setting';

// A limiter that lets everybody through is worse than none: nobody looks for the one that is missing.
export default createRule({
  name: 'no-ineffective-rate-limit',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow rate limiters that limit nothing',
      config: 'recommended',
      strictOptions: { chosenKeys: true },
      cwe: [307, 799],
      owasp: ['A07:2025'],
      practices: ['rate-limiting'],
    },
    messages: {
      infinite: 'This limiter never says no. Set the number of tries that an honest client needs.',
      huge: '{{value}} tries are no limit. Set the number that an honest client needs.',
      skipsAll: 'Every request is let through without being counted. Skip only those that must not count.',
      chosenKey:
        'The client writes what it is counted by, and gets a new count each time. Use its address or account.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          chosenKeys: {
            type: 'boolean',
            description: 'Also report keys that a client sends itself, such as headers.',
          },
        },
      },
    ],
    defaultOptions: [{ chosenKeys: false }],
  },
  create(context, [{ chosenKeys }]) {
    return onSetting(context, 'rate-limit.settings', ({ fear, node, value }) => {
      if (fear.strict && !chosenKeys) return;
      context.report({ node, messageId: fear.problem as 'huge', data: { value: String(value) } });
    });
  },
});
