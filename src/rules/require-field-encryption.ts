import { analysisOf } from '../flow/analysis';
import { isOnTrial } from '../flow/trial-files';
import { unencryptedFields } from '../flow/unencrypted-fields';
import { createRule } from '../kit/create-rule';
import { settingsOf } from '../kit/settings';

// A backup, a replica, a query of an intruder or of a curious colleague: whoever sees the table sees these numbers.
export default createRule({
  name: 'require-field-encryption',
  meta: {
    type: 'suggestion',
    docs: {
      description: 'require that numbers of people and cards are encrypted before they are stored',
      config: 'strict',
      cwe: [311, 312],
      owasp: ['A04:2025'],
      practices: ['encryption-at-rest'],
    },
    messages: {
      plain: '`{{name}}` is stored as it is, for all who see the table. Encrypt it, or keep a token of it.',
    },
    schema: [],
  },
  create(context) {
    const { sourceCode, filename } = context;
    const isSchema =
      /\b(?:Schema|define|init|pgTable|mysqlTable|sqliteTable|EntitySchema|createTable|alterTable)\s*[(<]|@(?:Column|Prop|prop|Property|Field|Attribute)\b|\.table\s*\(/;
    const names =
      /ssn|social|national|passport|tax|licen[cs]e|card|cvv|cvc|iban|account|routing|medical|insurance|medicare|diagnosis|aadha|cpf|bvn|\bnin\b|\btin\b|\bsin\b/i;
    if (!isSchema.test(sourceCode.text) || !names.test(sourceCode.text)) return {};
    if (isOnTrial(context, sourceCode.text)) return {};
    return {
      Program() {
        const reported = new Set<unknown>();
        for (const { node, name } of unencryptedFields(
          analysisOf(sourceCode, settingsOf(context), filename),
        )) {
          if (reported.has(node)) continue;
          reported.add(node);
          context.report({ node, messageId: 'plain', data: { name } });
        }
      },
    };
  },
});
