import type { TSESLint } from '@typescript-eslint/utils';

/** One listener that does what all of them do at the start of a file. */
export function combine(...listeners: readonly TSESLint.RuleListener[]): TSESLint.RuleListener {
  const starts = listeners.flatMap((listener) => (listener.Program ? [listener.Program] : []));
  return starts.length === 0
    ? {}
    : {
        Program(node) {
          for (const start of starts) start(node);
        },
      };
}
