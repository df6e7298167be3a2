import { table } from '../../wild/report';
import type { Candidate } from './collect';
import type { Form, PlantTable } from './notation';
import type { Tried } from './try';

/** A planting and what became of it. */
export interface Trial {
  readonly candidate: Candidate;
  readonly tried: Tried;
}

export interface FormResult {
  readonly form: Form;
  readonly trials: readonly Trial[];
}

export interface RuleResult {
  readonly table: PlantTable;
  readonly forms: readonly FormResult[];
}

const leastRecall = 0.9;
const usualFewest = 50;

/** Whether a planting did what its form expects. */
export function isAsExpected(form: Form, { tried }: Trial): boolean {
  return tried.outcome.type === (form.expect === 'report' ? 'reported' : 'silent');
}

/** The plantings that a rule must report. */
export function mistakesOf(result: RuleResult): { readonly found: number; readonly planted: number } {
  const trials = result.forms.filter(({ form }) => form.expect === 'report').flatMap(({ trials }) => trials);
  return {
    found: trials.filter(({ tried }) => tried.outcome.type === 'reported').length,
    planted: trials.length,
  };
}

/** What is wrong with a rule's result: too little found or planted, a safe twin reported, a broken planting. */
export function shortcomings(result: RuleResult, full: boolean): string[] {
  const { rule, fewest = usualFewest } = result.table;
  const { found, planted } = mistakesOf(result);
  const problems: string[] = [];
  if (planted === 0 || found / planted < leastRecall) {
    problems.push(
      `${rule}: found ${found} of ${planted} planted mistakes, fewer than ${leastRecall * 100} %`,
    );
  }
  if (full && planted < fewest) problems.push(`${rule}: ${planted} mistakes planted, fewer than ${fewest}`);
  for (const { form, trials } of result.forms) {
    for (const trial of trials) {
      const { outcome } = trial.tried;
      if (outcome.type === 'broken')
        problems.push(`${rule}, ${form.name}: ${outcome.reason}\n${excerpt(trial)}`);
      if (outcome.type === 'reported' && form.expect === 'silence') {
        problems.push(
          `${rule}, ${form.name}: reported, but it is safe: ${outcome.message}\n${excerpt(trial)}`,
        );
      }
    }
  }
  return problems;
}

/** A line a form, then the rule's recall. */
export function recallTable(result: RuleResult): string {
  const rows = result.forms.map(({ form, trials }) => [
    form.name,
    String(trials.length),
    String(new Set(trials.map(({ candidate }) => candidate.package)).size),
    form.expect === 'report' ? 'reported' : 'silent',
    String(trials.filter((trial) => isAsExpected(form, trial)).length),
    percent(trials.filter((trial) => isAsExpected(form, trial)).length, trials.length),
  ]);
  const { found, planted } = mistakesOf(result);
  const header = [result.table.rule, 'planted', 'packages', 'must be', 'are', ''];
  return table([
    header,
    ...rows,
    ['recall', String(planted), '', '', String(found), percent(found, planted)],
  ]);
}

/** The planted mistakes that went unseen, by form. */
export function misses(result: RuleResult): string[] {
  return result.forms
    .filter(({ form }) => form.expect === 'report')
    .flatMap(({ form, trials }) =>
      trials
        .filter(({ tried }) => tried.outcome.type === 'silent')
        .map((trial) => `missed: ${result.table.rule}, ${form.name}${elsewhere(trial)}\n${excerpt(trial)}`),
    );
}

function elsewhere({ tried: { outcome } }: Trial): string {
  if (outcome.type !== 'silent' || outcome.elsewhere.length === 0) return '';
  return ` (reported on line ${outcome.elsewhere.join(', ')} instead)`;
}

/** Where it was planted, and the planted lines. */
export function excerpt({ candidate, tried }: Trial): string {
  const [first, last] = tried.lines;
  const lines = tried.text.split('\n').slice(Math.max(first - 4, 0), Math.min(last, first + 6));
  return [
    `  ${candidate.package}/${candidate.file.path}:${first}`,
    ...lines.map((line) => `  | ${line.slice(0, 160)}`),
  ].join('\n');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((part / whole) * 100).toFixed(1)} %`;
}
