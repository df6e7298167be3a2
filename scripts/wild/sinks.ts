import type { TSESLint } from '@typescript-eslint/utils';
import type { SourceCode } from 'eslint';
import { analysisOf, NO_SETTINGS } from '../../src/flow/analysis';
import { isPossible } from '../../src/flow/relevant';
import { sitesOf } from '../../src/flow/sites';
import { libraries } from '../../src/models';
import type { Kind } from '../../src/models/types';

/** How many places of each kind the engine knows in a file, whatever reaches them. */
export type SinkCounts = Readonly<Record<string, number>>;

const kinds: readonly Kind[] = [
  ...new Set(
    libraries.flatMap(({ sinks = [], literalSinks = [] }) =>
      [...sinks, ...literalSinks].map(({ kind }) => kind),
    ),
  ),
].sort();

/**
 * Counts the recognised sinks of a parsed file by kind, so that silence is not mistaken for safety. Those that
 * only names tell, because the object is made in another file, count apart.
 */
export function countSinks(sourceCode: SourceCode): SinkCounts {
  const code = sourceCode as unknown as TSESLint.SourceCode;
  const counts: Record<string, number> = {};
  for (const kind of kinds) {
    if (!isPossible(code, NO_SETTINGS, kind)) continue;
    for (const { state } of sitesOf(analysisOf(code), kind)) {
      const name = state === undefined ? `${kind} by name` : kind;
      counts[name] = (counts[name] ?? 0) + 1;
    }
  }
  return counts;
}

/** The sum of several counts. */
export function addCounts(counts: readonly SinkCounts[]): SinkCounts {
  const total: Record<string, number> = {};
  for (const count of counts) {
    for (const [kind, number] of Object.entries(count)) total[kind] = (total[kind] ?? 0) + number;
  }
  return total;
}
