import { dangerous } from '../flow/danger';
import { SHAPES, type Trace } from '../flow/traces';
import { isOfCheckedClass } from '../flow/validated-elsewhere';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { type Flow, onFlow } from '../kit/on-flow';

// A form has three fields, and the client sends a fourth: `isAdmin`. What takes the whole object stores that, too.

export default createRule({
  name: 'no-mass-assignment',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow whole objects of requests as the data of records',
      config: 'recommended',
      cwe: [915],
      owasp: ['A06:2025'],
      practices: ['input-validation'],
    },
    messages: {
      whole:
        '{{origin}} is stored with whatever fields the client adds. Pick the fields, or take what a schema returns.',
    },
    schema: [],
  },
  create(context) {
    return onFlow(context, 'model.data', (flow) => {
      const trace = wholeObject(flow);
      if (trace)
        context.report({
          node: flow.node,
          messageId: 'whole',
          data: { origin: describeOrigin(trace, context.sourceCode) },
        });
    });
  },
});

/** A client's object that comes as it is: not in a property that this file names, and not past a schema. */
function wholeObject({ analysis, requests }: Flow): Trace | undefined {
  const objects = requests().filter(
    ({ held, shapes }) => held.length === 0 && (shapes & SHAPES.object) !== 0,
  );
  return dangerous(objects, { kind: 'model.data', shapes: SHAPES.object, characters: '' }).find(
    (trace) => !isOfCheckedClass(analysis, trace),
  );
}
