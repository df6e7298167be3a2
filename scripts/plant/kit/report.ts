import { table } from '../../wild/report';
import { FROM } from './edits';
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
  const twins = trialsOf(
    result,
    ({ form, trial }) => form.expect === 'silence' && trial.tried.outcome.type === 'reported',
  );
  const broken = trialsOf(result, ({ trial }) => trial.tried.outcome.type === 'broken');
  return [
    ...problems,
    ...bySite(twins, `${rule}: reported, but it is safe`),
    ...bySite(broken, `${rule}: not planted`),
  ];
}

interface TrialOfForm {
  readonly form: Form;
  readonly trial: Trial;
}

function trialsOf({ forms }: RuleResult, wanted: (trial: TrialOfForm) => boolean): TrialOfForm[] {
  return forms.flatMap(({ form, trials }) => trials.map((trial) => ({ form, trial }))).filter(wanted);
}

/** One text a place of the original file, with every form that was tried there and the first one's excerpt. */
function bySite(trials: readonly TrialOfForm[], title: string): string[] {
  const sites = new Map<string, TrialOfForm[]>();
  for (const entry of trials) {
    const { candidate } = entry.trial;
    const marked = candidate.planting.edits.find((edit) => edit.text.includes(FROM));
    const site = `${candidate.package}/${candidate.file.path}:${marked?.range[0] ?? 0}`;
    sites.set(site, [...(sites.get(site) ?? []), entry]);
  }
  return [...sites.values()].map((entries) => {
    const [first] = entries;
    const forms = entries.map(({ form }) => form.name).join(', ');
    return `${title} (${forms})${first ? `${note(first.trial)}\n${excerpt(first.trial)}` : ''}`;
  });
}

function note({ tried: { outcome } }: Trial): string {
  if (outcome.type === 'broken') return `\n  ${outcome.reason}`;
  if (outcome.type === 'reported') return `\n  ${outcome.message}`;
  return outcome.elsewhere.length === 0 ? '' : `\n  reported on line ${outcome.elsewhere.join(', ')} instead`;
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

/** The planted mistakes that went unseen, by the place they were planted in. */
export function misses(result: RuleResult): string[] {
  const missed = trialsOf(
    result,
    ({ form, trial }) => form.expect === 'report' && trial.tried.outcome.type === 'silent',
  );
  return bySite(missed, `${result.table.rule}: missed`);
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
