import { describe, expect, it } from 'vitest';
import { check, holds, without, type Report, type Run } from '../../scripts/demo/check';
import { complaintsOf, summaryOf } from '../../scripts/demo/summary';
import { locatedEntriesOfApp } from './app';

const entries = locatedEntriesOfApp();
const rules = [...new Set(entries.map(({ rule }) => rule))];

/** A run in which each rule reports what is planted for it, at the first place, and nothing else. */
function perfectRun(config: Run['config'] = 'strict'): Run {
  const planted = entries.filter(
    ({ kind, strict }) => kind === 'planted' && (config === 'strict' || !strict),
  );
  return {
    config,
    rules: new Set(planted.map(({ rule }) => rule)),
    files: new Set(entries.map(({ file }) => file)),
    reports: planted.map(({ file, rule, lines }) => report(file, rule, lines[0]?.from ?? 0)),
  };
}

function report(file: string, rule: string | null, line: number, endLine = line): Report {
  return { file, rule, line, endLine, message: 'What is wrong.' };
}

function entry(rule: string, kind: 'planted' | 'safe', index = 0) {
  const found = entries.filter((candidate) => candidate.rule === rule && candidate.kind === kind)[index];
  if (!found) throw new Error(`No ${kind} entry ${String(index)} of ${rule}`);
  return found;
}

function withReports(...more: readonly Report[]): Run {
  const run = perfectRun();
  return { ...run, reports: [...run.reports, ...more] };
}

describe('the check of the demo', () => {
  it('holds when each rule reports what is planted for it', () => {
    const verdict = check(entries, perfectRun());
    expect(complaintsOf(verdict)).toEqual([]);
    expect(holds(verdict)).toBe(true);
    expect(verdict.found.length + verdict.silent.length).toBe(entries.length);
  });

  it.each(rules)('fails without %s', (rule) => {
    const verdict = check(entries, without(rule, perfectRun()));
    expect(holds(verdict)).toBe(false);
    expect(new Set(verdict.missed.map((missed) => missed.rule))).toEqual(new Set([rule]));
  });

  it('fails when one of several planted mistakes is missed', () => {
    const [first, ...others] = perfectRun().reports;
    const verdict = check(entries, { ...perfectRun(), reports: others });
    expect(verdict.missed.map(({ file, rule }) => [file, rule])).toEqual([[first?.file, first?.rule]]);
    expect(holds(verdict)).toBe(false);
  });

  it('fails on a report on a safe twin, whichever rule it is from, and says why the twin is safe', () => {
    const twin = entry('no-sql-injection', 'safe');
    for (const rule of ['no-sql-injection', 'no-command-injection']) {
      const verdict = check(entries, withReports(report(twin.file, rule, twin.lines[0]?.from ?? 0)));
      expect(holds(verdict)).toBe(false);
      expect(verdict.silent).not.toContain(twin);
      expect(complaintsOf(verdict)).toEqual([expect.stringContaining(`reported what is safe: ${twin.why}`)]);
    }
  });

  it('fails on a report that nothing is planted for', () => {
    const verdict = check(entries, withReports(report('src/server.js', 'no-sql-injection', 1)));
    expect(holds(verdict)).toBe(false);
    expect(complaintsOf(verdict)).toEqual([
      expect.stringContaining('src/server.js:1 no-sql-injection reported'),
    ]);
  });

  it('fails on a second rule on a planted line', () => {
    const { file, lines } = entry('no-sql-injection', 'planted');
    const verdict = check(entries, withReports(report(file, 'no-command-injection', lines[0]?.from ?? 0)));
    expect(verdict.false).toHaveLength(1);
    expect(holds(verdict)).toBe(false);
  });

  it('fails on a file that cannot be parsed', () => {
    const verdict = check(entries, withReports(report('src/server.js', null, 1)));
    expect(complaintsOf(verdict)).toEqual([expect.stringContaining('ESLint reported what is not planted')]);
  });

  it('takes two reports of a rule on one planted line', () => {
    const { file, rule, lines } = entry('no-sql-injection', 'planted');
    expect(holds(check(entries, withReports(report(file, rule, lines[0]?.from ?? 0))))).toBe(true);
  });

  it('takes a report at any of the places of an entry, and one that spans it', () => {
    const { file, rule, lines } = entry('require-csrf-protection', 'planted');
    expect(lines.length).toBeGreaterThan(1);
    for (const { from, to } of lines) {
      const others = perfectRun().reports.filter((other) => other.rule !== rule || other.file !== file);
      const run = { ...perfectRun(), reports: [...others, report(file, rule, to, to)] };
      expect(holds(check(entries, run))).toBe(true);
      expect(
        holds(check(entries, { ...run, reports: [...others, report(file, rule, from - 1, from - 1)] })),
      ).toBe(false);
    }
  });

  it('expects of recommended what is not for strict only', () => {
    const run = perfectRun('recommended');
    expect(holds(check(entries, run))).toBe(true);
    const strictOnly = entries.find((candidate) => candidate.strict && run.rules.has(candidate.rule));
    expect(strictOnly).toBeDefined();
    const early = report(strictOnly?.file ?? '', strictOnly?.rule ?? '', strictOnly?.lines[0]?.from ?? 0);
    expect(holds(check(entries, { ...run, reports: [...run.reports, early] }))).toBe(false);
  });

  it('lets the entries of rules wait that do not exist', () => {
    const run = perfectRun();
    const only = new Set(['no-sql-injection']);
    const reports = run.reports.filter(({ rule }) => rule === 'no-sql-injection');
    const verdict = check(entries, { ...run, rules: only, reports });
    expect(holds(verdict)).toBe(true);
    expect(verdict.waiting.map(({ rule }) => rule)).not.toContain('no-sql-injection');
    expect(summaryOf(verdict)).toMatch(/Planted and not covered yet: .*no-wildcard-cors/);
  });

  it('fails when there are no rules, a rule has nothing planted, or a file was not linted', () => {
    const run = perfectRun();
    expect(holds(check(entries, { ...run, rules: new Set(), reports: [] }))).toBe(false);
    const more = check(entries, { ...run, rules: new Set([...run.rules, 'no-new-rule']) });
    expect(complaintsOf(more)).toEqual(['Nothing is planted for no-new-rule.']);
    const fewer = check(entries, { ...run, files: new Set([...run.files].slice(1)) });
    expect(complaintsOf(fewer)).toEqual([expect.stringContaining('was not linted.')]);
  });
});

describe('the summary', () => {
  it('counts by practice', () => {
    const missing = entry('no-sql-injection', 'planted');
    const run = perfectRun();
    const reports = run.reports.filter(
      ({ file, line, rule }) =>
        rule !== missing.rule || file !== missing.file || line !== missing.lines[0]?.from,
    );
    const planted = entries.filter(
      ({ kind, practice }) => kind === 'planted' && practice === 'sql-injection',
    ).length;
    const safe = entries.filter(
      ({ kind, practice }) => kind === 'safe' && practice === 'sql-injection',
    ).length;
    const row = `sql-injection +${String(planted - 1)} of ${String(planted)} +${String(safe)} of ${String(safe)} +-`;
    expect(summaryOf(check(entries, { ...run, reports }))).toMatch(new RegExp(row));
  });
});
