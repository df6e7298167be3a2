import type { TSESLint } from '@typescript-eslint/utils';
import type { Trace } from '../flow/traces';
import { bindSqlValues } from '../fixes/bind-sql-values';
import { sqlSite } from '../fixes/sql-site';
import { describeOrigin } from './describe';
import type { Flow } from './on-flow';

/** Reports a SQL text with the edit that binds its values, as far as one is known to be right. */
export function reportSql<Id extends string>(
  context: Readonly<TSESLint.RuleContext<Id | 'bind', readonly unknown[]>>,
  flow: Flow,
  trace: Trace,
  messageId: Id,
): void {
  const { sourceCode } = context;
  const site = sqlSite(flow);
  const edit = site ? bindSqlValues(site, sourceCode) : null;
  context.report({
    node: flow.node,
    messageId,
    data: { origin: describeOrigin(trace, sourceCode) },
    ...(edit?.safe && { fix: edit.edit }),
    ...(edit && !edit.safe && { suggest: [{ messageId: 'bind', fix: edit.edit }] }),
  });
}
