import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { type Analysis, analysisOf } from '../flow/analysis';
import { type Answer, htmlAnswers } from '../flow/answers';
import { type HtmlValue, harmfulValues, hasTags } from '../flow/html-values';
import { isPossible } from '../flow/relevant';
import { textOf } from '../flow/text';
import type { Trace } from '../flow/traces';
import { mentionsRequests } from '../models/answer-words';
import { settingsOf } from './settings';

const KINDS = { body: 'html.body', type: 'http.content-type' } as const;

/** An answer that may be HTML, and what can be asked of it. */
export interface HtmlAnswer extends Answer {
  readonly analysis: Analysis;
  /** The values in it that may do harm, of the traces that count. */
  values(counts: (trace: Trace, node: TSESTree.Expression) => boolean): readonly HtmlValue[];
  /** Whether the program writes tags into it. */
  hasTags(): boolean;
}

/** Calls `check` for every answer that a browser may take for HTML. */
export function onAnswer(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  check: (answer: HtmlAnswer) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!mentionsRequests(sourceCode.text) || !isPossible(sourceCode, settings, KINDS.body)) return {};
  return {
    Program() {
      const analysis = analysisOf(sourceCode, settings, context.filename);
      for (const answer of htmlAnswers(analysis, KINDS))
        check({
          ...answer,
          analysis,
          values: (counts) => harmfulValues(analysis, KINDS.body, answer, counts),
          hasTags: () => hasTags(textOf(analysis, answer.node)),
        });
    },
  };
}
