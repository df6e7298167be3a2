import { mayMakeGlobals, ownGlobals } from '../flow/own-globals';
import { createRule } from '../kit/create-rule';
import { shortened } from '../kit/describe';
import { onFile } from '../kit/on-file';

// A name that nothing declares belongs to the whole process: every request and every module sees it and may change it.
export default createRule({
  name: 'no-undeclared-globals',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow globals of your own, declared nowhere or hung on the global object',
      config: 'strict',
      cwe: [1108],
      owasp: ['A06:2025'],
      practices: ['no-shared-globals'],
    },
    messages: {
      implicit: '`{{name}}` is declared nowhere, so all requests of the process share it. Declare it.',
      property: '`{{name}}` is put on the global object, where every module sees it. Export it instead.',
    },
    schema: [],
  },
  create(context) {
    return onFile(
      context,
      () => mayMakeGlobals(context.sourceCode),
      (analysis) => {
        for (const { node, name, isProperty } of ownGlobals(analysis))
          context.report({
            node,
            messageId: isProperty ? 'property' : 'implicit',
            data: { name: shortened(name) },
          });
      },
    );
  },
});
