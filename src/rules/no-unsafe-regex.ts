import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { analysisOf } from '../flow/analysis';
import { regexOf } from '../flow/known-values';
import { type Attack, codeOf, regexCost } from '../flow/regex-cost';
import { type Growth, textMet } from '../flow/regex-texts';
import { regexUses } from '../flow/regex-uses';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { settingsOf } from '../kit/settings';
import { calleeName } from '../syntax/names';

// An engine that backtracks tries all ways in which a pattern can read a text before it says no. Where these are twice
// as many with each character, thirty characters take minutes, and the only thread of the server is busy with them.

interface Found {
  readonly node: TSESTree.Node;
  readonly growth: Growth;
  attack(): Attack | undefined;
}

export default createRule({
  name: 'no-unsafe-regex',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow regular expressions that take untrusted texts extremely long',
      config: 'recommended',
      strictOptions: { polynomial: true },
      cwe: [1333, 400],
      owasp: ['A10:2025'],
      practices: ['other-injection'],
    },
    messages: {
      exponential:
        '{{origin}} can be {{attack}}, which takes this pattern years. Let it read each text in one way.',
      unknown: 'The text {{attack}} takes this pattern years. Let it read each text in one way.',
      polynomial:
        '{{origin}} can be {{attack}}, whose time grows with a power of its length. Limit the length, or repeat less.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          polynomial: {
            type: 'boolean',
            description:
              'Also report patterns whose time grows with a power of the length of a text that a client sends.',
          },
        },
      },
    ],
    defaultOptions: [{ polynomial: false }],
  },
  create(context, [options]) {
    const { sourceCode } = context;
    if (!(options.polynomial ? REPEATS : REPEATED_GROUP).test(sourceCode.text)) return {};
    const written: TSESTree.Node[] = [];
    const collect = (node: TSESTree.CallExpression | TSESTree.NewExpression): void => {
      if (calleeName(node.callee) === 'RegExp') written.push(node);
    };
    return {
      'Literal[regex]'(node: TSESTree.RegExpLiteral) {
        written.push(node);
      },
      NewExpression: collect,
      CallExpression: collect,
      'Program:exit'() {
        const found = written.flatMap((node) => slowAt(context, node, options.polynomial === true));
        if (found.length === 0) return;
        const analysis = analysisOf(sourceCode, settingsOf(context), context.filename);
        const uses = regexUses(analysis, new Set(found.map(({ node }) => node)));
        for (const each of found) {
          const met = textMet(analysis, uses.get(each.node) ?? [], each.growth);
          if (!met || (each.growth === 'polynomial' && met === 'unknown')) continue;
          const attack = each.attack();
          if (!attack) continue;
          context.report({
            node: each.node,
            messageId: met === 'unknown' ? 'unknown' : each.growth,
            data: {
              attack: `\`${codeOf(attack)}\``,
              origin: typeof met === 'string' ? 'The path' : describeOrigin(met, sourceCode),
            },
          });
        }
      },
    };
  },
});

/** What a text must hold for one of its patterns to be slow: `(…)*`; with powers, anything repeated. */
const REPEATED_GROUP = /\)[*+{]/;
const REPEATS = /[^\s(|=>][*+{]/;

/** A pattern that takes some texts long. */
function slowAt(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  node: TSESTree.Node,
  withPowers: boolean,
): readonly Found[] {
  const regex =
    node.type === 'Literal'
      ? {
          source: (node as TSESTree.RegExpLiteral).regex.pattern,
          flags: (node as TSESTree.RegExpLiteral).regex.flags,
        }
      : regexOf(analysisOf(context.sourceCode, settingsOf(context), context.filename), node);
  if (!regex) return [];
  const cost = regexCost(regex.source, regex.flags);
  if (cost.exponential) return [{ node, growth: 'exponential', attack: () => cost.exponential }];
  return withPowers && cost.repeats ? [{ node, growth: 'polynomial', attack: () => cost.polynomial() }] : [];
}
