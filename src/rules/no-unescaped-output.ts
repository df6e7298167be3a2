import type { TSESTree } from '@typescript-eslint/utils';
import { replaceWith } from '../fixes/replace-with';
import { allowedMarkup } from '../flow/allowed-markup';
import { analysisOf } from '../flow/analysis';
import { dangerous } from '../flow/danger';
import { returnsItsArgument, unescapedIn } from '../flow/declared-safe';
import { HTML, rawHtml } from '../flow/raw-html';
import { requestsOf } from '../flow/requests';
import { isPlainValue, rawValues } from '../flow/raw-tags';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { onCall } from '../kit/on-call';
import { type Flow, onFlow } from '../kit/on-flow';
import { onSetting } from '../kit/on-setting';
import { settingsOf } from '../kit/settings';

// An engine that escapes makes it hard to forget; told not to, it makes a script of every value that somebody wrote.

export default createRule({
  name: 'no-unescaped-output',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow template engines and sanitizers that are told to let scripts through',
      config: 'recommended',
      cwe: [79, 80, 116],
      owasp: ['A05:2025'],
      practices: ['xss'],
    },
    hasSuggestions: true,
    messages: {
      off: '`{{name}}` turns escaping off here, so every value can hold a script. Leave escaping on.',
      open: '`{{name}}` lets scripts through here. Leave it at its default.',
      allowed: '`{{name}}` is let through here, and runs scripts. Take it off the list.',
      function: "This escape changes nothing, so every value can hold a script. Leave the engine's own.",
      safe: '{{origin}} is declared safe as it came, and may hold a script. Escape it first.',
      raw: '`{{name}}` is put into this template as it is, and may hold a script. Use the form that escapes.',
      markup: '{{origin}} becomes HTML as it came, and may hold a script. Sanitize it first.',
      turn: 'Set it to `{{value}}`.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    const settings = onSetting(context, 'html.escaping', ({ fear, node, value }) => {
      const other = String(value !== true);
      context.report({
        node,
        messageId: fear.problem as 'off',
        data: { name: fear.say ?? '' },
        ...(node.type === 'Literal' &&
          fear.option?.at(-1) !== 'allowedTags' &&
          fear.option?.at(-1) !== 'allowedAttributes' && {
            suggest: [{ messageId: 'turn', data: { value: other }, fix: replaceWith(node, other) }],
          }),
      });
    });
    const lists = onCall(context, 'html.allowed', ({ analysis, site }) => {
      for (const { node, name } of allowedMarkup(analysis, site))
        context.report({ node, messageId: 'allowed', data: { name } });
    });
    const functions = onFlow(context, 'html.escape-function', ({ analysis, node }) => {
      if (returnsItsArgument(analysis, node)) context.report({ node, messageId: 'function' });
    });
    const safe = onFlow(context, 'html.safe', ({ analysis, site, node }) => {
      const trace = unescapedIn(analysis, site, node);
      if (trace)
        context.report({ node, messageId: 'safe', data: { origin: describeOrigin(trace, sourceCode) } });
    });
    const templates = onFlow(context, 'html.template', (flow) => {
      const name = rawIn(flow);
      if (name !== undefined) context.report({ node: flow.node, messageId: 'raw', data: { name } });
    });
    const raw = sourceCode.text.includes('__html')
      ? {
          Program(): void {
            const a = analysisOf(sourceCode, settingsOf(context), context.filename);
            for (const value of rawHtml(a, 'html.raw')) {
              const trace = dangerous(requestsOf(a, value), HTML)[0];
              if (trace)
                context.report({
                  node: value,
                  messageId: 'markup',
                  data: { origin: describeOrigin(trace, sourceCode) },
                });
            }
          },
        }
      : {};
    return combine(settings, lists, functions, safe, templates, raw);
  },
});

/** The first value that a template written here puts in as it is, unless its name or this file says that it is markup. */
function rawIn({ analysis, site, text }: Flow): string | undefined {
  const written = text()
    .map((piece) => (piece.type === 'constant' ? piece.value : ' '))
    .join('');
  const { tag, data } = site.sink.facts ?? {};
  const { use } = site;
  const given: TSESTree.Node | undefined =
    typeof data === 'number' && use.type === 'CallExpression' ? use.arguments[data] : undefined;
  return rawValues(typeof tag === 'string' ? tag : '', written).find((name) => {
    if (!given || given.type === 'SpreadElement') return isPlainValue(name);
    return dangerous(requestsOf(analysis, given, name.split('.')), HTML).length > 0;
  });
}
