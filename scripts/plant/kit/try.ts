import type { Linter } from 'eslint';
import { findingsOf, type Finding } from '../../wild/findings';
import { lint, type Source } from '../../wild/lint';
import type { LintSetup } from '../../wild/plugin';
import { applyEdits } from './edits';
import type { Planting } from './notation';

/** What became of a planting. */
export type Outcome =
  /** A finding on the planted line that was not there before. */
  | { readonly type: 'reported'; readonly message: string }
  /** None, although the file was linted. `elsewhere`: new findings on other lines. */
  | { readonly type: 'silent'; readonly elsewhere: readonly number[] }
  /** The form made a text that cannot be linted: a mistake of the form. */
  | { readonly type: 'broken'; readonly reason: string };

export interface Tried {
  readonly outcome: Outcome;
  /** The planted file, and the lines between its marks. */
  readonly text: string;
  readonly lines: readonly [number, number];
}

/** Tries plantings of one rule; the file as it was is linted once however much is planted in it. */
export function createTrial(
  setup: LintSetup,
  rules: Linter.RulesRecord,
): (file: Source, planting: Planting) => Tried {
  const known = new Map<string, readonly Finding[]>();
  const findingsBefore = (file: Source): readonly Finding[] => {
    const findings = known.get(file.path) ?? findingsIn(file, setup, rules).findings;
    known.set(file.path, findings);
    return findings;
  };
  return (file, planting) => {
    let edited;
    try {
      edited = applyEdits(file.text, planting.edits);
    } catch (error) {
      return {
        outcome: { type: 'broken', reason: (error as Error).message },
        text: file.text,
        lines: [1, 1],
      };
    }
    const { text, lines } = edited;
    const after = findingsIn({ path: file.path, text }, setup, rules);
    if (after.failure !== undefined)
      return { outcome: { type: 'broken', reason: after.failure }, text, lines };
    const fresh = moreThanBefore(findingsBefore(file), after.findings);
    const hit = fresh.find(({ line }) => line >= lines[0] && line <= lines[1]);
    const outcome: Outcome = hit
      ? { type: 'reported', message: hit.message }
      : { type: 'silent', elsewhere: fresh.map(({ line }) => line) };
    return { outcome, text, lines };
  };
}

/** Findings on lines whose text has more of them than before; which of several such lines is new is not known. */
function moreThanBefore(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const count = (findings: readonly Finding[], { source }: Finding): number =>
    findings.filter((finding) => finding.source === source).length;
  return after.filter((finding) => count(after, finding) > count(before, finding));
}

function findingsIn(
  file: Source,
  setup: LintSetup,
  rules: Linter.RulesRecord,
): { failure: string | undefined; findings: Finding[] } {
  const { reports, failure } = lint(file, setup, [rules]);
  return { failure, findings: findingsOf({ package: '', ...file }, [], reports[0] ?? []) };
}
