import { createRule } from '../kit/create-rule';
import { onSetting } from '../kit/on-setting';
import { tightened } from '../fixes/tightened-mode';

// A file that every account of the machine may write is one that any other process can change or replace.
export default createRule({
  name: 'no-permissive-file-mode',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow files and folders that every account of the machine may write',
      config: 'recommended',
      strictOptions: { newFiles: true },
      cwe: [732, 276, 377],
      owasp: ['A01:2025'],
      practices: ['least-privilege'],
    },
    hasSuggestions: true,
    messages: {
      writable:
        'Every account of this machine may write here. Give the group what it needs and others nothing.',
      madeWritable: 'This is made writable for everybody as far as the umask allows. Leave others nothing.',
      mask: 'From here on new files may be writable for everybody. Use a mask such as 0o027.',
      predictable: 'Anybody can put a file or link of this name there first. Make a folder with `mkdtemp`.',
      tighten: 'Take writing from others: {{mode}}.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          newFiles: {
            type: 'boolean',
            description:
              'Also report modes and temporary names of files that are made, which the umask may narrow.',
          },
        },
      },
    ],
    defaultOptions: [{ newFiles: false }],
  },
  create(context, [{ newFiles }]) {
    return onSetting(context, 'file.mode', ({ fear, node, value }) => {
      if (fear.strict && !newFiles) return;
      const tight = 'mode' in fear ? tightened(node, value, fear.mode) : null;
      context.report({
        node,
        messageId: fear.problem as 'writable',
        ...(tight && { suggest: [{ messageId: 'tighten', data: { mode: tight.code }, fix: tight.fix }] }),
      });
    });
  },
});
