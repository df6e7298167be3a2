import { createRule } from '../../src/kit/create-rule';

/**
 * A rule for trying the test helpers: reports the variable `wrong` and fixes it to `right`, and reports
 * the name of the option `also`, for which it suggests `right`.
 */
export const renamingRule = createRule({
  name: 'no-wrong-name',
  meta: {
    type: 'problem',
    docs: { description: 'disallow a wrong name', config: 'strict', cwe: [], owasp: [], practices: [] },
    fixable: 'code',
    hasSuggestions: true,
    messages: { wrong: 'The name {{name}} is wrong.', rename: 'Rename {{name}}.' },
    schema: [{ type: 'object', properties: { also: { type: 'string' } }, additionalProperties: false }],
    defaultOptions: [{ also: '' }],
  },
  create(context, [{ also }]) {
    return {
      Identifier(node) {
        const data = { name: node.name };
        if (node.name === 'wrong') {
          context.report({
            node,
            messageId: 'wrong',
            data,
            fix: (fixer) => fixer.replaceText(node, 'right'),
          });
        } else if (node.name === also) {
          context.report({
            node,
            messageId: 'wrong',
            data,
            suggest: [{ messageId: 'rename', data, fix: (fixer) => fixer.replaceText(node, 'right') }],
          });
        }
      },
    };
  },
});
