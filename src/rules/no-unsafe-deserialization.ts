import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { Fear } from '../flow/danger';
import { EVERY_SHAPE, SHAPES } from '../flow/traces';
import { createRule } from '../kit/create-rule';
import { describeOrigin } from '../kit/describe';
import { type Parsed, onParsed } from '../kit/on-parsed';

// Some formats hold functions and instances beside data. Who writes such data writes a part of the program: reading it
// runs what it says.

const DATA: Fear = {
  kind: 'data.serialized',
  shapes: EVERY_SHAPE & ~SHAPES.number,
  characters: '{:!',
  inert: ['identifier'],
  isUndoneByDecoding: true,
};

type Suggestion = TSESLint.SuggestionReportDescriptor<'schema'>;

export default createRule({
  name: 'no-unsafe-deserialization',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow reading untrusted data in formats that can hold functions and instances',
      config: 'recommended',
      cwe: [502, 915],
      owasp: ['A08:2025'],
      practices: ['other-injection'],
    },
    hasSuggestions: true,
    messages: {
      functions: '{{origin}} is read with the functions in it, which run here. Use JSON.parse.',
      engine: '{{origin}} is read in V8’s own format, which can crash or corrupt the process. Use JSON.',
      yamlSchema: '{{origin}} is read as YAML with a schema that builds functions. Use `CORE_SCHEMA`.',
      yamlDefault:
        '{{origin}} is read as YAML, from which js-yaml before version 4 builds functions. Say which schema is meant.',
      schema: 'Allow plain data only.',
    },
    schema: [],
  },
  create(context) {
    return onParsed(context, DATA, (parsed) => {
      const { site, feared, trace } = parsed;
      if (!trace) return;
      const { problem } = feared[0].fear;
      const suggest = suggestionsFor(parsed);
      context.report({
        node: site.use,
        messageId: problem as 'functions',
        data: { origin: describeOrigin(trace, context.sourceCode) },
        ...(suggest.length > 0 && { suggest }),
      });
    });
  },
});

function suggestionsFor({ site: { use }, feared: [{ fear, node }] }: Parsed): readonly Suggestion[] {
  if (use.type !== 'CallExpression') return [];
  const library = use.callee.type === 'MemberExpression' ? use.callee.object : undefined;
  const plain = library?.type === 'Identifier' && `${library.name}.CORE_SCHEMA`;
  const [first, second] = use.arguments;
  if (!plain || !first) return [];
  if (fear.problem === 'yamlSchema' && node.type === 'MemberExpression' && isInside(node, use))
    return [{ messageId: 'schema', fix: (fixer) => fixer.replaceText(node, plain) }];
  if (fear.problem === 'yamlDefault' && !second)
    return [{ messageId: 'schema', fix: (fixer) => fixer.insertTextAfter(first, `, { schema: ${plain} }`) }];
  return [];
}

function isInside(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  return node.range[0] >= outer.range[0] && node.range[1] <= outer.range[1];
}
