import type { TSESTree } from '@typescript-eslint/utils';
import { analysisOf } from '../flow/analysis';
import { givenCredentials } from '../flow/credential-sinks';
import { credentialsBehind, hardcodedCredentials } from '../flow/hardcoded-credentials';
import { isOnTrial } from '../flow/trial-files';
import { mayHoldCredentials } from '../flow/credential-texts';
import { isPossible } from '../flow/relevant';
import { environmentVariable, readFromEnvironment } from '../fixes/read-from-environment';
import { createRule } from '../kit/create-rule';
import { shortened } from '../kit/describe';
import { settingsOf } from '../kit/settings';

// What is in the code is in every clone, build and backup of it, and stays in the history when it is taken out.
export default createRule({
  name: 'no-hardcoded-credentials',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow passwords, keys and tokens that are written into the code',
      config: 'recommended',
      cwe: [798, 259, 321],
      owasp: ['A07:2025'],
      practices: ['secrets-management'],
    },
    hasSuggestions: true,
    messages: {
      shape:
        'This is {{name}}, for all who can read the code. Revoke it, and read a new one from the environment.',
      address: 'This address holds a password, for all who can read the code. Read it from the environment.',
      header: 'This credential is sent from the code, where many can read it. Read it from the environment.',
      fallback:
        'Where `{{name}}` is not set, a secret is used that many can read here. Refuse to start instead.',
      named: '`{{name}}` is written into the code, for all who can read it. Read it from the environment.',
      given: '`{{name}}` is given a {{as}} that is written into the code. Read it from the environment.',
      checked: '`{{name}}` is compared with a text that many can read here. Compare with a stored hash.',
      read: 'Read `process.env.{{variable}}`.',
      drop: 'Drop the fallback.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode, filename } = context;
    const settings = settingsOf(context);
    const mayBeGiven = isPossible(sourceCode, settings, 'credential.value');
    if (!mayBeGiven && !mayHoldCredentials(sourceCode.text)) return {};
    if (isOnTrial(context, sourceCode.text)) return {};
    const texts: TSESTree.Node[] = [];
    const schemes: TSESTree.Node[] = [];
    return {
      Literal(node) {
        if (typeof node.value !== 'string' || node.value.length < 3) return;
        (/^\w+\s$/.test(node.value) ? schemes : texts).push(node);
      },
      TemplateLiteral(node) {
        (node.expressions.length === 0 ? texts : schemes).push(node);
      },
      'Program:exit'() {
        const analysis = analysisOf(sourceCode, settings, filename);
        const given = mayBeGiven ? givenCredentials(analysis) : [];
        const behind = schemes.flatMap((node) => credentialsBehind(analysis, node));
        for (const found of hardcodedCredentials(analysis, texts, given, behind)) {
          const { node, type, name, as } = found;
          const variable = environmentVariable(found);
          const fix = readFromEnvironment(sourceCode, found, variable);
          context.report({
            node,
            messageId: type,
            data: { name: shortened(name), as: as ?? '' },
            ...(fix && {
              suggest: [
                type === 'fallback'
                  ? { messageId: 'drop' as const, fix }
                  : { messageId: 'read' as const, data: { variable }, fix },
              ],
            }),
          });
        }
      },
    };
  },
});
