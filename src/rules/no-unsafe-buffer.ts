import { bufferFrom, isFallback, leavesUnfilled } from '../flow/raw-buffers';
import { madeBy } from '../fixes/made-buffer';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { onCall } from '../kit/on-call';
import { onSetting } from '../kit/on-setting';

// Memory that is handed out as it is holds what was in it before: other requests, keys, passwords.
export default createRule({
  name: 'no-unsafe-buffer',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow buffers whose old contents can get out',
      config: 'recommended',
      cwe: [908, 119],
      owasp: ['A05:2025'],
      practices: ['safe-buffers'],
    },
    fixable: 'code',
    hasSuggestions: true,
    messages: {
      old: '`{{name}}` takes a number for a size and a text for content. Use `Buffer.{{method}}`.',
      either:
        '`{{name}}` takes a number for a size and a text for content. Use `Buffer.from` or `Buffer.alloc`.',
      unfilled: 'This sends what was in memory before. Fill the buffer first, or use `Buffer.alloc`.',
      noAssert: 'This skips the bounds check, so it can reach past the buffer. Leave the argument out.',
      useFrom: 'It is content: use `Buffer.from`.',
      useAlloc: 'It is a size: use `Buffer.alloc`.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode } = context;
    return combine(
      onCall(context, 'buffer.made', ({ analysis, site }) => {
        const { use, sink } = site;
        if (use.type !== 'CallExpression' && use.type !== 'NewExpression') return;
        if (sink.facts?.['form'] === 'unfilled') {
          const node = leavesUnfilled(analysis, site);
          if (node) context.report({ node, messageId: 'unfilled' });
          return;
        }
        if (isFallback(analysis, use)) return;
        const name = `${use.type === 'NewExpression' ? 'new ' : ''}${sourceCode.getText(use.callee)}(…)`;
        const method = sink.facts?.['form'] === 'size' ? 'alloc' : bufferFrom(analysis, use);
        const suggested = (['from', 'alloc'] as const).flatMap((each) => {
          const fix = method ? null : madeBy(sourceCode, use, each);
          return fix
            ? [{ messageId: each === 'from' ? ('useFrom' as const) : ('useAlloc' as const), fix }]
            : [];
        });
        context.report({
          node: use,
          messageId: method ? 'old' : 'either',
          data: { name, method },
          ...(method && { fix: madeBy(sourceCode, use, method) }),
          ...(suggested.length > 0 && { suggest: suggested }),
        });
      }),
      onSetting(context, 'buffer.bounds', ({ node }) => {
        const before = sourceCode.getTokenBefore(node);
        context.report({
          node,
          messageId: 'noAssert',
          fix: before?.value === ',' ? (fixer) => fixer.removeRange([before.range[0], node.range[1]]) : null,
        });
      }),
    );
  },
});
