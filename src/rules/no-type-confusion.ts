import { confusedChecks, mayCheckTexts } from '../flow/type-confusion';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { onFile } from '../kit/on-file';

// `?name=a&name=b` makes an array of a text, and JSON can hold anything. `['<script>'].includes('<')` is false, and the
// `length` of an object is what the client says it is.

export default createRule({
  name: 'no-type-confusion',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow decisions on texts of requests that may be arrays or objects',
      config: 'strict',
      cwe: [843, 1287],
      owasp: ['A05:2025'],
      practices: ['parameter-pollution'],
    },
    messages: {
      check:
        '{{origin}} may be an array or object, which this check does not mean. Test that it is a string first.',
    },
    schema: [],
  },
  create(context) {
    return onFile(context, mayCheckTexts, (analysis) => {
      for (const { node, trace } of confusedChecks(analysis))
        context.report({
          node,
          messageId: 'check',
          data: { origin: describeOrigin(trace, context.sourceCode) },
        });
    });
  },
});
