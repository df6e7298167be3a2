import { createRule } from '../kit/create-rule';
import { onSetting } from '../kit/on-setting';

// A folder that is served is served whole: what else lies in it can be fetched by its name, and names are guessed.
export default createRule({
  name: 'no-exposed-files',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow serving folders that hold more than what is meant for everybody',
      config: 'recommended',
      cwe: [552, 548],
      owasp: ['A02:2025'],
      practices: ['feature-minimization'],
    },
    messages: {
      exposed: 'This serves {{what}}: settings, sources and all. Serve a folder of its own.',
      exposedByDefault:
        'Without `public` this serves the folder that the process runs in. Name a folder of its own.',
      hiddenFiles: 'This serves hidden files such as `.env` and `.git`, too. Leave them out.',
      listed: 'This lists every file of the folder to everybody. Link to what they may have.',
    },
    schema: [],
  },
  create(context) {
    return onSetting(context, 'static.files', ({ fear, node, value }) => {
      context.report({ node, messageId: fear.problem as 'exposed', data: { what: String(value) } });
    });
  },
});
