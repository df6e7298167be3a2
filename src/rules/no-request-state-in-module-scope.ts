import { mayHandleRequests, sharedState } from '../flow/module-state';
import { createRule } from '../kit/create-rule';
import { shortened } from '../kit/describe';
import { onFile } from '../kit/on-file';

// A process answers many requests at a time. What one of them leaves in a variable of the module, another one reads.
export default createRule({
  name: 'no-request-state-in-module-scope',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow values of one request in variables that all requests share',
      config: 'strict',
      cwe: [488, 362],
      owasp: ['A06:2025'],
      practices: ['no-shared-globals'],
    },
    messages: {
      shared:
        '`{{name}}` is one for all requests, so others see what this one puts there. Pass the value on, or keep it on the request.',
    },
    schema: [],
  },
  create(context) {
    return onFile(context, mayHandleRequests, (analysis) => {
      for (const { node, name } of sharedState(analysis))
        context.report({ node, messageId: 'shared', data: { name: shortened(name) } });
    });
  },
});
