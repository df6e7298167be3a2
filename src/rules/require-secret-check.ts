import { analysisOf } from '../flow/analysis';
import { isPossible } from '../flow/relevant';
import { uncheckedSettings } from '../flow/secret-settings';
import { isOnTrial } from '../flow/trial-files';
import { createRule } from '../kit/create-rule';
import { settingsOf } from '../kit/settings';

// A key that nobody set is `undefined`, which some libraries take for a key: everything is signed with a word that
// anybody can guess, and nothing fails.
export default createRule({
  name: 'require-secret-check',
  meta: {
    type: 'suggestion',
    docs: {
      description:
        'require that secrets of the environment are checked to exist before they are used as keys',
      config: 'strict',
      cwe: [1188, 754],
      owasp: ['A02:2025'],
      practices: ['secrets-management'],
    },
    messages: {
      unchecked:
        'Nothing makes sure that `{{name}}` is set before it is used as a key. Throw at start if it is not.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode, filename } = context;
    const settings = settingsOf(context);
    if (!/process\s*\.\s*env/.test(sourceCode.text) || isOnTrial(context, sourceCode.text)) return {};
    if (
      !/jwt|jsonwebtoken|session/i.test(sourceCode.text) &&
      !isPossible(sourceCode, settings, 'credential.value')
    )
      return {};
    return {
      Program() {
        for (const { node, name } of uncheckedSettings(analysisOf(sourceCode, settings, filename)))
          context.report({ node, messageId: 'unchecked', data: { name } });
      },
    };
  },
});
