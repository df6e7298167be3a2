// Generated from the files of this folder: npm run update
import type { Rule } from '../kit/create-rule';
import noCodeInjection from './no-code-injection';
import noCommandInjection from './no-command-injection';
import noNosqlInjection from './no-nosql-injection';
import noOpenRedirect from './no-open-redirect';
import noPathTraversal from './no-path-traversal';
import noPlaintextPassword from './no-plaintext-password';
import noRegexInjection from './no-regex-injection';
import noSecretLogging from './no-secret-logging';
import noSqlInjection from './no-sql-injection';
import noSsrf from './no-ssrf';
import noWeakCipher from './no-weak-cipher';
import noWeakKey from './no-weak-key';
import noWildcardCors from './no-wildcard-cors';

export type RuleName =
  | 'no-code-injection'
  | 'no-command-injection'
  | 'no-nosql-injection'
  | 'no-open-redirect'
  | 'no-path-traversal'
  | 'no-plaintext-password'
  | 'no-regex-injection'
  | 'no-secret-logging'
  | 'no-sql-injection'
  | 'no-ssrf'
  | 'no-weak-cipher'
  | 'no-weak-key'
  | 'no-wildcard-cors';

export const rules: Readonly<Record<RuleName, Rule>> = {
  'no-code-injection': noCodeInjection,
  'no-command-injection': noCommandInjection,
  'no-nosql-injection': noNosqlInjection,
  'no-open-redirect': noOpenRedirect,
  'no-path-traversal': noPathTraversal,
  'no-plaintext-password': noPlaintextPassword,
  'no-regex-injection': noRegexInjection,
  'no-secret-logging': noSecretLogging,
  'no-sql-injection': noSqlInjection,
  'no-ssrf': noSsrf,
  'no-weak-cipher': noWeakCipher,
  'no-weak-key': noWeakKey,
  'no-wildcard-cors': noWildcardCors,
};
