import { dangerous } from '../flow/danger';
import { dynamicCalls, mayCallByName } from '../flow/dynamic-methods';
import { packageUsed } from '../flow/package-used';
import { excludesText } from '../flow/prototype-names';
import { mayWriteByName, prototypeWrites } from '../flow/prototype-writes';
import { isOfCheckedClass } from '../flow/validated-elsewhere';
import { EVERY_SHAPE, SHAPES, type Trace } from '../flow/traces';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { onFile } from '../kit/on-file';
import { type Flow, onFlow } from '../kit/on-flow';

// Every object inherits from Object.prototype, and `node['__proto__']` is that object. Who may name the steps of a
// path, or send the objects that are merged, gives all objects of the process a property: `isAdmin`, or a shell.

const MERGED = { kind: 'object.merge', shapes: SHAPES.object, characters: '' } as const;
const PATH = {
  kind: 'object.path',
  shapes: EVERY_SHAPE & ~SHAPES.number,
  characters: './[',
} as const;

export default createRule({
  name: 'no-prototype-pollution',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow writes by names of others that can reach the prototype of all objects',
      config: 'recommended',
      cwe: [1321, 915],
      owasp: ['A08:2025'],
      practices: ['other-injection'],
    },
    messages: {
      key: '{{origin}} may be __proto__, and then this writes into the prototype of all objects. Refuse such keys.',
      merged:
        '{{origin}} may have a key __proto__ that ends up in the prototype of all objects. Check it with a schema first.',
      path: '{{origin}} chooses which property is written, and the path may lead over __proto__. Pick it from a list.',
      method:
        '{{origin}} chooses the method that is called, inherited ones included. Look it up among own keys or in a Map.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          patched: {
            type: 'array',
            items: { type: 'string' },
            uniqueItems: true,
            description:
              'Packages of which you have a version that refuses __proto__: what they merge or set is not reported.',
          },
        },
      },
    ],
    defaultOptions: [{ patched: [] as readonly string[] }],
  },
  create(context, [options]) {
    const { sourceCode } = context;
    const report = (
      node: Flow['node'],
      messageId: 'key' | 'merged' | 'path' | 'method',
      trace: Trace,
    ): void => {
      context.report({ node, messageId, data: { origin: describeOrigin(trace, sourceCode) } });
    };
    const isPatched = (flow: Flow): boolean => {
      const name = packageUsed(flow.analysis, flow.site.use);
      return name !== undefined && options.patched.includes(name);
    };
    return combine(
      onFile(context, mayWriteByName, (analysis) => {
        for (const { node, trace } of prototypeWrites(analysis)) report(node as Flow['node'], 'key', trace);
      }),
      onFile(context, mayCallByName, (analysis) => {
        for (const { node, trace } of dynamicCalls(analysis)) report(node, 'method', trace);
      }),
      onFlow(context, 'object.merge', (flow) => {
        const trace = dangerous(flow.requests(), MERGED).find(isWhole);
        if (trace && !isOfCheckedClass(flow.analysis, trace) && !isPatched(flow))
          report(flow.node, 'merged', trace);
      }),
      onFlow(context, 'object.path', (flow) => {
        const trace = dangerous(flow.requests(), PATH)[0];
        const isNamed = trace?.barriers.some((barrier) => excludesText(barrier, '__proto__'));
        if (trace && !isNamed && !isPatched(flow)) report(flow.node, 'path', trace);
      }),
    );
  },
});

/** A part of a request, or all of one under a name; of single values objects are seldom expected, and seldom meant. */
function isWhole({ held, origin }: Trace): boolean {
  return held.length === 0 || (origin.type === 'request' && /\.(?:body|query|payload)$/.test(origin.name));
}
