import type { TSESTree } from '@typescript-eslint/utils';
import { type Analysis, analysisOf } from '../flow/analysis';
import { type Fear, dangerous } from '../flow/danger';
import { type Loop, type LoopBound, boundsOfLoop, throwsAtOnce } from '../flow/loop-bounds';
import { COUNT, OBJECTS, fearOf, isLength, isLimitedBySchema } from '../flow/number-limits';
import { originsOf } from '../flow/origins';
import { requestsOf } from '../flow/requests';
import { pageSizes, textSizes } from '../flow/asked-sizes';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { onFlow } from '../kit/on-flow';
import { settingsOf } from '../kit/settings';

// A number costs the client nothing, whatever its size. A gigabyte is taken, a loop runs for minutes or a request is
// kept for days, and `Number(x)` asks for none of that.

/** Where a client's numbers come from. Without one of these words there is none, and nothing to look into. */
const CLIENTS =
  /\b(?:req|request|ctx|event|query|body|params?|args|payload|socket|message|input|searchParams)\b/i;

export default createRule({
  name: 'no-unbounded-input',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow numbers of a client’s that decide how much memory, time or data is used',
      config: 'recommended',
      strictOptions: { pageSizes: true },
      cwe: [770, 789, 834, 400],
      owasp: ['A10:2025'],
      practices: ['input-validation'],
    },
    messages: {
      memory:
        '{{origin}} decides how much memory is taken here. Take at most a limit of your own, with Math.min.',
      time: '{{origin}} decides how long this takes. Take at most a limit of your own, with Math.min.',
      loop: '{{origin}} decides how often this loop runs. Compare it with a limit of your own first.',
      list: '{{origin}} may be an object that claims any length. Ask Array.isArray before this loop.',
      page: '{{origin}} decides how many records are read. Take at most a limit of your own, with Math.min.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          pageSizes: {
            type: 'boolean',
            description: 'Also report queries that read as many records as a client asks for.',
          },
        },
      },
    ],
    defaultOptions: [{ pageSizes: false }],
  },
  create(context, [options]) {
    const { sourceCode } = context;
    if (!CLIENTS.test(sourceCode.text)) return {};
    const reported = new Set<TSESTree.Node>();
    const check = (
      a: Analysis,
      node: TSESTree.Expression,
      messageId: 'memory' | 'time' | 'loop' | 'list' | 'page',
      fear: Fear,
    ): void => {
      const trace = dangerous(requestsOf(a, node), fear).find(
        (each) =>
          each.held.length === 0 && (messageId === 'list' || !isLength(each)) && !isLimitedBySchema(a, each),
      );
      if (!trace || reported.has(node)) return;
      reported.add(node);
      context.report({ node, messageId, data: { origin: describeOrigin(trace, sourceCode) } });
    };
    const loops: LoopBound[] = [];
    const collect = (loop: Loop): void => void loops.push(...boundsOfLoop(loop));
    return combine(
      onFlow(context, 'size.memory', ({ analysis, node, site }) => {
        check(analysis, node, 'memory', fearOf('size.memory', site.sink.facts?.['coerces'] === true));
      }),
      onFlow(context, 'size.time', ({ analysis, node, site }) => {
        check(analysis, node, 'time', fearOf('size.time', site.sink.facts?.['coerces'] === true));
      }),
      {
        ForStatement: collect,
        WhileStatement: collect,
        DoWhileStatement: collect,
        'Program:exit'() {
          if (
            loops.length === 0 &&
            !options.pageSizes &&
            !/\.(?:repeat|pad(?:Start|End))\(/.test(sourceCode.text)
          )
            return;
          const analysis = analysisOf(sourceCode, settingsOf(context), context.filename);
          for (const { node, list } of loops)
            if (!list) check(analysis, node, 'loop', fearOf('size.time', true));
            else if (
              !throwsAtOnce(analysis, node, list) &&
              dangerous(originsOf(analysis, node), COUNT).length > 0
            )
              check(analysis, list, 'list', OBJECTS);
          for (const node of textSizes(analysis))
            check(analysis, node, 'memory', fearOf('size.memory', true));
          if (options.pageSizes)
            for (const node of pageSizes(analysis))
              check(analysis, node, 'page', fearOf('size.memory', true));
        },
      },
    );
  },
});
