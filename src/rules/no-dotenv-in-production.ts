import type { TSESTree } from '@typescript-eslint/utils';
import { analysisOf } from '../flow/analysis';
import { constantsOf, optionOf } from '../flow/constants';
import { isExcused } from '../flow/excuses';
import { isOnTrial } from '../flow/trial-files';
import { developmentSettings, modulesThatReadSettings, toolFiles } from '../models/environment-files';
import { combine } from '../kit/combine';
import { createRule } from '../kit/create-rule';
import { onCall } from '../kit/on-call';
import { settingsOf } from '../kit/settings';
import { literalText } from '../syntax/names';

// Who may write one file beside the program then decides about its database and keys, and a forgotten `.env` of a
// developer quietly takes the place of what the platform did not set.
export default createRule({
  name: 'no-dotenv-in-production',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'disallow reading .env files where the program may run in production',
      config: 'strict',
      cwe: [526, 922],
      owasp: ['A02:2025'],
      practices: ['secrets-management'],
    },
    messages: {
      read: 'The .env file is read in production, too. Read it in development only; let the platform set the rest.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode, filename } = context;
    if (!/dotenv|loadEnvFile/.test(sourceCode.text)) return {};
    if (toolFiles.test(filename) || isOnTrial(context, sourceCode.text)) return {};
    const analysis = analysisOf(sourceCode, settingsOf(context), filename);
    const report = (node: TSESTree.Node): void => {
      if (!isExcused(analysis, [node], [])) context.report({ node, messageId: 'read' });
    };
    return combine(
      onCall(context, 'environment.file', ({ site, options }) => {
        const { node } = optionOf(analysis, options, ['path']);
        const path = node ?? options;
        const names = path ? constantsOf(analysis, path) : [];
        const isForDevelopers =
          names.length > 0 && names.every(({ value }) => developmentSettings.test(String(value)));
        if (!isForDevelopers) report(site.use);
      }),
      {
        ImportDeclaration(node) {
          if (modulesThatReadSettings.test(node.source.value)) report(node);
        },
        'CallExpression[callee.name="require"]'(node: TSESTree.CallExpression) {
          if (modulesThatReadSettings.test(literalText(node.arguments[0]) ?? '')) report(node);
        },
        ImportExpression(node) {
          if (modulesThatReadSettings.test(literalText(node.source) ?? '')) report(node);
        },
      },
    );
  },
});
