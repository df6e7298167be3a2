import type { Analysis } from '../flow/analysis';
import { dangerous } from '../flow/danger';
import { SHAPES, type Trace } from '../flow/traces';
import { isOfCheckedClass } from '../flow/validated-elsewhere';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { type Flow, onFlow } from '../kit/on-flow';
import { onRecords } from '../kit/on-records';

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
    const reported = new Set<unknown>();
    const report = (node: Flow['node'], trace: Trace | undefined): void => {
      if (!trace || reported.has(node)) return;
      reported.add(node);
      context.report({
        node,
        messageId: 'whole',
        data: { origin: describeOrigin(trace, context.sourceCode) },
      });
    };
    return combine(
      onFlow(context, 'model.data', ({ analysis, node, requests }) => {
        report(node, wholeObject(analysis, requests()));
      }),
      onRecords(context, ['mongo.filter', 'mongo.update'], ({ analysis, node, requests, keyRequests }) => {
        const keys = keyRequests();
        report(node, keys ? keys[0] && requests()[0] : wholeObject(analysis, requests()));
      }),
    );
  },
});

/** A client's object that comes as it is: not in a property that this file names, and not past a schema. */
function wholeObject(analysis: Analysis, requests: readonly Trace[]): Trace | undefined {
  const objects = requests.filter(({ held, shapes }) => held.length === 0 && (shapes & SHAPES.object) !== 0);
  return dangerous(objects, { kind: 'model.data', shapes: SHAPES.object, characters: '' }).find(
    (trace) => !isOfCheckedClass(analysis, trace),
  );
}
