import type { TSESLint } from '@typescript-eslint/utils';
import { analysisOf } from '../flow/analysis';
import { isPossible } from '../flow/relevant';
import { type WeakSession, weakSessions } from '../flow/weak-sessions';
import { settingsOf } from './settings';

/** Calls `check` for every set-up of sessions in the file that is weak. */
export function onSessions(
  context: Readonly<TSESLint.RuleContext<string, readonly unknown[]>>,
  check: (session: WeakSession) => void,
): TSESLint.RuleListener {
  const settings = settingsOf(context);
  const { sourceCode } = context;
  if (!isPossible(sourceCode, settings, 'session.options')) return {};
  return {
    Program() {
      weakSessions(analysisOf(sourceCode, settings, context.filename)).forEach(check);
    },
  };
}
