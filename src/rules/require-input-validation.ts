import { mayHandle, unvalidatedHandlers } from '../flow/unvalidated-handlers';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { onFile } from '../kit/on-file';

// A schema in front of a handler is one place where it stands what a request may be. Without it each use has to expect
// arrays, objects, huge texts and fields that nobody asked for.

export default createRule({
  name: 'require-input-validation',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'require a check of request input before a handler stores or uses it',
      config: 'strict',
      cwe: [20],
      owasp: ['A05:2025'],
      practices: ['input-validation'],
    },
    messages: {
      missing:
        '{{origin}} is used here without a check. Put a schema in front of this handler, or parse the input first.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    return onFile(context, mayHandle, (analysis) => {
      for (const { node, trace } of unvalidatedHandlers(analysis))
        context.report({
          loc: { start: node.loc.start, end: node.body.loc.start },
          messageId: 'missing',
          data: { origin: describeOrigin(trace, sourceCode) },
        });
    });
  },
});
