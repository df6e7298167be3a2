import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { type Analysis, analysisOf } from '../flow/analysis';
import { literalValues } from '../flow/literal-values';
import { isPossible } from '../flow/relevant';
import { sitesOf } from '../flow/sites';
import type { Fact } from '../models/types';
import { settingsOf } from './settings';

const KIND = 'response.body';

/** What the file puts into the body of an answer. */
export interface Answered {
  readonly analysis: Analysis;
  readonly node: TSESTree.Expression;
  /** Facts of the model row, where one says it. */
  readonly facts: Readonly<Record<string, Fact>>;
}

/** Calls `check` for everything that the file puts into the body of an answer, each once. */
export function onAnswered(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  check: (answered: Answered) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!isPossible(sourceCode, settings, KIND)) return {};
  return {
    Program() {
      const analysis = analysisOf(sourceCode, settings, context.filename);
      const seen = new Set<TSESTree.Node>();
      const found = [
        ...sitesOf(analysis, KIND).flatMap(({ values, sink }) =>
          values.map((node) => ({ node, facts: sink.facts ?? {} })),
        ),
        ...literalValues(analysis, KIND).map((node) => ({ node, facts: {} })),
      ];
      for (const { node, facts } of found) {
        if (seen.has(node)) continue;
        seen.add(node);
        check({ analysis, node, facts });
      }
    },
  };
}
