import type { TSESTree } from '@typescript-eslint/utils';
import { analysisOf } from '../flow/analysis';
import { comparedPasswords } from '../flow/password-comparisons';
import { type KeptPassword, soughtPasswords, storedPasswords } from '../flow/password-stores';
import { passwordsInSql } from '../flow/password-sql';
import { isForTrial, mentionsPasswords, plainPasswordsIn } from '../flow/passwords';
import { compareHashes, hashPassword } from '../fixes/hash-password';
import { createRule } from '../kit/create-rule';
import { shortened } from '../kit/describe';
import { onFlow } from '../kit/on-flow';
import { settingsOf } from '../kit/settings';

// Who reads the table, a backup or a query's log reads every password that is stored as it was typed, and tries it
// elsewhere. A slow hash is of no use to them, and compares just as well.

export default createRule({
  name: 'no-plaintext-password',
  meta: {
    type: 'problem',
    docs: {
      description: 'disallow passwords that are stored, compared or looked up without a hash',
      config: 'recommended',
      strictOptions: { importedModels: true },
      cwe: [256, 522],
      owasp: ['A04:2025'],
      practices: ['password-storage'],
    },
    hasSuggestions: true,
    messages: {
      stored: '{{name}} is stored as it was typed. Hash it first, with bcrypt, scrypt or argon2.',
      model: '{{name}} is stored as it was typed: no hook of this model hashes it. Hash it first.',
      imported: '{{name}} goes to a model of another file as it was typed. Hash it first, unless that does.',
      compared: 'The stored password is compared as plain text. Store a hash, and let its library compare.',
      sought: '{{name}} is part of a look-up, as plain text. Look the account up, then compare the hash.',
      hash: 'Hash it.',
      compare: 'Compare with the stored hash.',
    },
    schema: [
      {
        type: 'object',
        additionalProperties: false,
        properties: {
          importedModels: {
            type: 'boolean',
            description: 'Also report passwords for models of other files, which may hash what they save.',
          },
        },
      },
    ],
    defaultOptions: [{ importedModels: false }],
  },
  create(context, [options]) {
    const { sourceCode, filename } = context;
    if (!mentionsPasswords(sourceCode.text) || isForTrial(filename)) return {};
    const analysis = analysisOf(sourceCode, settingsOf(context), filename);
    const reported = new Set<TSESTree.Node>();
    const reportStored = ({ secret, store }: KeptPassword): void => {
      const { shown, name } = secret;
      if (reported.has(shown) || (store === 'imported' && !options.importedModels)) return;
      reported.add(shown);
      const fix = hashPassword(sourceCode, shown);
      context.report({
        node: shown,
        messageId: store === 'raw' ? 'stored' : store,
        data: { name: `\`${shortened(name)}\`` },
        ...(fix && { suggest: [{ messageId: 'hash' as const, fix }] }),
      });
    };
    const reportSought = ({ shown, name }: KeptPassword['secret']): void => {
      // The whole condition: that the value may be an operator is another rule's business.
      const condition = shown.parent?.type === 'Property' ? shown.parent.parent : shown;
      if (reported.has(condition)) return;
      reported.add(condition);
      context.report({ node: condition, messageId: 'sought', data: { name: `\`${shortened(name)}\`` } });
    };
    const stores = onFlow(context, 'password.store', ({ node }) => {
      for (const secret of plainPasswordsIn(analysis, node)) reportStored({ secret, store: 'raw' });
    });
    const statements = onFlow(context, 'sql.text', (flow) => {
      for (const { secret, isSought } of passwordsInSql(analysis, flow))
        if (isSought) reportSought(secret);
        else reportStored({ secret, store: 'raw' });
    });
    return {
      Program(node) {
        storedPasswords(analysis).forEach(reportStored);
        for (const { secret } of soughtPasswords(analysis)) reportSought(secret);
        stores.Program?.(node);
        statements.Program?.(node);
      },
      BinaryExpression(node) {
        const compared = comparedPasswords(analysis, node);
        if (!compared) return;
        const fix = compareHashes(sourceCode, node, compared);
        context.report({
          node,
          messageId: 'compared',
          ...(fix && { suggest: [{ messageId: 'compare', fix }] }),
        });
      },
    };
  },
});
