import type { Fear } from '../flow/danger';
import { startedDirectly } from '../fixes/start-directly';
import { isCommandArgument, isOptionLike } from '../flow/program-arguments';
import { EVERY_SHAPE, SHAPES } from '../flow/traces';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { type Flow, onFlow } from '../kit/on-flow';
import { givenIntoTextAt, untrustedAt } from '../kit/untrusted';

// A shell reads `;`, `$(…)`, spaces and quotes in a command. A program that is started directly gets its arguments
// as they are; but who chooses the program, or an option of `git` or `tar`, runs what they like all the same.

const shapes = EVERY_SHAPE & ~SHAPES.number;
const SHELL: Fear = {
  kind: 'shell.command',
  shapes,
  characters: ';&|`$()<>\n\'"\\ ',
  inert: ['shell-word', 'identifier'],
};
const PROGRAM: Fear = { kind: 'process.program', shapes, characters: '/.abcdefghijklmnopqrstuvwxyz' };
const ARGUMENT: Fear = {
  kind: 'process.arguments',
  shapes,
  characters: '-',
  isSafePrefix: (text, matched) => (matched ? text !== undefined && !text.startsWith('-') : text === '-'),
};

export default createRule({
  name: 'no-command-injection',
  meta: {
    type: 'problem',
    docs: {
      description:
        'disallow untrusted values in shell commands and in the choice of programs and their options',
      config: 'recommended',
      cwe: [78, 88],
      owasp: ['A05:2025'],
      practices: ['other-injection'],
    },
    hasSuggestions: true,
    messages: {
      untrusted:
        '{{origin}} becomes part of a shell command. Start the program directly, with a list of arguments.',
      given: '{{origin}} is put into a shell command. Start the program directly, with a list of arguments.',
      program: '{{origin}} chooses the program that is started. Pick it from a fixed list.',
      option:
        "{{origin}} may begin with `-` and become an option of this program. Put `'--'` before it or refuse that.",
      direct: 'Start the program itself, with a list of arguments.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          unknownValues: {
            type: 'boolean',
            description: 'Also report parameters of exported functions that are put into a command.',
          },
        },
      },
    ],
    defaultOptions: [{ unknownValues: true }],
  },
  create(context, [options]) {
    const reported = new Set<unknown>();
    const report = (
      flow: Flow,
      messageId: 'untrusted' | 'given' | 'program' | 'option',
      fear: Fear,
    ): void => {
      const trace = messageId === 'given' ? givenIntoTextAt(flow, fear) : untrustedAt(flow, fear);
      if (!trace || reported.has(flow.node)) return;
      reported.add(flow.node);
      const isText = (value: Flow['node']): boolean =>
        flow.origins(value).every(({ shapes: own }) => own === SHAPES.text);
      const { sourceCode } = context;
      const fix =
        fear === SHELL ? startedDirectly(sourceCode, flow.site.use, flow.node, flow.text(), isText) : null;
      context.report({
        node: flow.node,
        messageId,
        data: { origin: describeOrigin(trace, sourceCode) },
        ...(fix && { suggest: [{ messageId: 'direct' as const, fix }] }),
      });
    };
    return combine(
      onFlow(context, 'shell.command', (flow) => {
        if (!isCommandArgument(flow.analysis, flow.site, flow.node)) return;
        report(flow, 'untrusted', SHELL);
        if (options.unknownValues) report(flow, 'given', SHELL);
      }),
      onFlow(context, 'process.program', (flow) => {
        report(flow, 'program', PROGRAM);
      }),
      onFlow(context, 'process.arguments', (flow) => {
        if (isOptionLike(flow.analysis, flow.site, flow.node, flow.text())) report(flow, 'option', ARGUMENT);
      }),
    );
  },
});
