import type { TSESLint } from '@typescript-eslint/utils';
import { type Analysis, analysisOf } from '../flow/analysis';
import { settingsOf } from './settings';

/** Calls `check` once for a file whose text may hold what a rule looks for. */
export function onFile(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  mayHold: (text: string) => boolean,
  check: (analysis: Analysis) => void,
): TSESLint.RuleListener {
  const { sourceCode, filename } = context;
  if (!mayHold(sourceCode.text)) return {};
  return {
    Program() {
      check(analysisOf(sourceCode, settingsOf(context), filename));
    },
  };
}
