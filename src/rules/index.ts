// Generated from the files of this folder: npm run update
import type { Rule } from '../kit/create-rule';
import noSqlInjection from './no-sql-injection';
import noWildcardCors from './no-wildcard-cors';

export type RuleName = 'no-sql-injection' | 'no-wildcard-cors';

export const rules: Readonly<Record<RuleName, Rule>> = {
  'no-sql-injection': noSqlInjection,
  'no-wildcard-cors': noWildcardCors,
};
