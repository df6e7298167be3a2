import type { TSESLint } from '@typescript-eslint/utils';
import { type Comparison, comparedAs } from '../fixes/compare-as-value';
import { type MongoDanger, valueToConvert } from '../flow/mongo-documents';
import { isMadeWithout } from '../flow/sites';
import { describeOrigin } from './describe';
import type { Flow } from './on-flow';

/** How a database's rows say that a value may be repaired, as the edits to offer, the best first. */
const REPAIRS: Readonly<Record<string, readonly Comparison[]>> = {
  equal: ['equal'],
  'equal-or-text': ['equal', 'text'],
  text: ['text'],
};

/** Reports a value in a document for the database with the edits that make it compare as a value. */
export function reportMongo(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  flow: Flow,
  danger: MongoDanger,
  messageId: string,
): void {
  const { sourceCode } = context;
  const { sink, use } = flow.site;
  const { repair, exactWhenMadeBy } = sink.facts ?? {};
  const value = danger.place === 'value' ? valueToConvert(flow.analysis, danger) : undefined;
  const edits = (value && typeof repair === 'string' ? (REPAIRS[repair] ?? []) : []).flatMap((form) => {
    const fix = value && comparedAs(value, form, sourceCode);
    return fix ? [{ messageId: form, fix }] : [];
  });
  const [first] = edits;
  const isExact =
    typeof exactWhenMadeBy === 'string' &&
    isMadeWithout(flow.analysis, use, exactWhenMadeBy, 'ignoreUndefined');
  context.report({
    node: danger.node,
    messageId,
    data: { origin: describeOrigin(danger.trace, sourceCode) },
    ...(first && isExact && { fix: first.fix }),
    ...(first && !isExact && { suggest: edits }),
  });
}
