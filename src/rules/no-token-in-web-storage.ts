import { analysisOf } from '../flow/analysis';
import { isPossible } from '../flow/relevant';
import { storedCredentials } from '../flow/web-storage';
import { createRule } from '../kit/create-rule';
import { shortened } from '../kit/describe';
import { settingsOf } from '../kit/settings';

// One script of a stranger on the page, in a comment or in a package of a package, and the token is theirs, for as long
// as it is valid and from wherever they like.
export default createRule({
  name: 'no-token-in-web-storage',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow tokens and passwords in storage that scripts of the page can read',
      config: 'recommended',
      cwe: [922, 1004],
      owasp: ['A07:2025'],
      practices: ['cookies-and-sessions'],
    },
    messages: {
      stored:
        '{{name}} is kept in {{where}}, where any script of the page can read it. Use an httpOnly cookie.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode, filename } = context;
    const settings = settingsOf(context);
    const mayStore =
      /\b(?:localStorage|sessionStorage)\b|\bdocument\s*\.\s*cookie\b/.test(sourceCode.text) ||
      isPossible(sourceCode, settings, 'web.storage');
    if (!mayStore) return {};
    return {
      Program() {
        for (const { node, name, where } of storedCredentials(analysisOf(sourceCode, settings, filename)))
          context.report({ node, messageId: 'stored', data: { name: `\`${shortened(name)}\``, where } });
      },
    };
  },
});
