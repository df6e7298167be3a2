import { CODE, EXPRESSION, MODULE, OPTIONS, TEMPLATE } from '../flow/code-fears';
import { type Fear, dangerous, isRequest } from '../flow/danger';
import { originsOf } from '../flow/origins';
import { isOwnObject } from '../flow/own-objects';
import { isCommandArgument } from '../flow/program-arguments';
import type { Trace } from '../flow/traces';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { type Flow, onFlow } from '../kit/on-flow';
import { onImport } from '../kit/on-import';
import { hasConstantPart } from '../kit/text-parts';
import { unwrap } from '../syntax/unwrap';

// Whoever writes a part of a program runs it with the rights of the server. Templates are programs as well, the
// options of a template engine end up in one, and a module runs when it is loaded.

type MessageId = 'untrusted' | 'unknown' | 'template' | 'options' | 'module' | 'unknownModule';

export default createRule({
  name: 'no-code-injection',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow untrusted values in code that runs, in templates and in the choice of modules',
      config: 'recommended',
      strictOptions: { unknownValues: true },
      cwe: [94, 95, 98, 1336],
      owasp: ['A05:2025'],
      practices: ['other-injection'],
    },
    messages: {
      untrusted: '{{origin}} is run as code. Use JSON.parse, a parser or a table of known operations.',
      unknown:
        '{{origin}} is run as code, and this file does not show what it can be. Run only constant code.',
      template:
        '{{origin}} becomes the source of a template, which is a program. Keep the template constant and pass this as data.',
      options:
        "{{origin}} sets the template engine's options as well as its data. Pass each value under a name of its own.",
      module: '{{origin}} chooses the module that is loaded and run. Look it up in a fixed list.',
      unknownModule:
        '{{origin}} chooses the module that is loaded, and callers can give anything. Look it up in a fixed list.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          unknownValues: {
            type: 'boolean',
            description:
              'Also report code that this file does not show to be constant, and modules that callers choose.',
          },
        },
      },
    ],
    defaultOptions: [{ unknownValues: false }],
  },
  create(context, [options]) {
    const report = (node: Flow['node'], messageId: MessageId, trace: Trace | undefined): boolean => {
      if (trace)
        context.report({ node, messageId, data: { origin: describeOrigin(trace, context.sourceCode) } });
      return trace !== undefined;
    };
    const untrusted = (traces: readonly Trace[], fears: readonly Fear[]): Trace | undefined =>
      fears.reduce(dangerous, traces).find(isRequest);

    return combine(
      onFlow(context, 'code.text', (flow) => {
        if (!isCommandArgument(flow.analysis, flow.site, flow.node)) return;
        const traces = CODE.reduce(dangerous, flow.origins());
        // Where a function is as good, it is surely code only if it is put together here, or is a part of a request.
        const isText = flow.site.sink.facts?.['orFunction'] !== true || hasConstantPart(flow.text());
        const client = traces.find((trace) => isRequest(trace) && (isText || isPart(trace)));
        if (report(flow.node, 'untrusted', client) || !options.unknownValues || !isText) return;
        report(flow.node, 'unknown', traces.find(isUnknown));
      }),
      onFlow(context, 'code.expression', (flow) => {
        report(flow.node, 'untrusted', untrusted(flow.origins(), EXPRESSION));
      }),
      onFlow(context, 'template.source', (flow) => {
        report(flow.node, 'template', untrusted(flow.origins(), TEMPLATE));
      }),
      onFlow(context, 'template.options', (flow) => {
        if (isOwnObject(flow.analysis, flow.node, flow.site.use)) return;
        const whole = flow.origins().filter(({ held }) => held.length === 0);
        report(flow.node, 'options', untrusted(whole, OPTIONS));
      }),
      onFlow(context, 'code.module', (flow) => {
        check(flow.node, flow.origins());
      }),
      onImport(context, ({ analysis, node }) => {
        check(node, originsOf(analysis, node));
      }),
    );

    function check(node: Flow['node'], traces: readonly Trace[]): void {
      if (report(node, 'module', untrusted(traces, MODULE))) return;
      // What joins a directory and a name, or asks another function for the path, is a loader of files of its own.
      if (options.unknownValues && unwrap(node).type === 'Identifier')
        report(node, 'unknownModule', MODULE.reduce(dangerous, traces).find(isCallers));
    }
  },
});

/** `req.body.code`, and no parameter of a handler, which a socket may call with a function. */
function isPart({ origin }: Trace): boolean {
  return origin.type === 'request' && origin.name.includes('.');
}

function isUnknown({ origin }: Trace): boolean {
  return origin.type === 'unknown' && origin.reason !== 'gave up';
}

function isCallers({ origin }: Trace): boolean {
  return (
    origin.type === 'unknown' &&
    origin.reason === 'parameter of an exported function' &&
    origin.node?.type === 'Identifier'
  );
}
