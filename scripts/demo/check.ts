import type { LocatedEntry } from './manifest';

/** One message of ESLint, with the parts that matter here. */
export interface Report {
  /** The file's path inside the app, with slashes. */
  readonly file: string;
  /** The rule without the plugin's prefix; `null` when the file could not be read as code. */
  readonly rule: string | null;
  readonly line: number;
  readonly endLine: number;
  readonly message: string;
}

/** What was run. */
export interface Run {
  readonly config: 'recommended' | 'strict';
  /** Names, without prefix, of the rules that the config turns on. */
  readonly rules: ReadonlySet<string>;
  /** The files that ESLint read. */
  readonly files: ReadonlySet<string>;
  readonly reports: readonly Report[];
}

export interface Verdict {
  /** Planted mistakes that their rule reported. */
  readonly found: readonly LocatedEntry[];
  /** Planted mistakes that their rule did not report. */
  readonly missed: readonly LocatedEntry[];
  /** Safe twins that no rule reported. */
  readonly silent: readonly LocatedEntry[];
  /** Reports that name no planted mistake, with the safe twin they stand on if there is one. */
  readonly false: readonly FalseReport[];
  /** Entries whose rule this config does not have, or not yet. */
  readonly waiting: readonly LocatedEntry[];
  /** Faults of the manifest itself, in words. */
  readonly faults: readonly string[];
}

export interface FalseReport extends Report {
  readonly twin?: LocatedEntry;
}

/** Judges a run by the manifest: each rule finds what is planted for it, and reports nothing else. */
export function check(entries: readonly LocatedEntry[], run: Run): Verdict {
  const expected = entries.filter((entry) => isExpected(entry, run));
  const planted = expected.filter(({ kind }) => kind === 'planted');
  const safe = expected.filter(({ kind }) => kind === 'safe');
  const falseReports = run.reports
    .filter((report) => !planted.some((entry) => entry.rule === report.rule && touches(report, entry)))
    .map((report) => withTwin(report, entries));
  const isFound = (entry: LocatedEntry) =>
    run.reports.some((report) => report.rule === entry.rule && touches(report, entry));
  return {
    found: planted.filter(isFound),
    missed: planted.filter((entry) => !isFound(entry)),
    silent: safe.filter((entry) => !falseReports.some((report) => touches(report, entry))),
    false: falseReports,
    waiting: entries.filter((entry) => !expected.includes(entry)),
    faults: faultsOf(entries, run),
  };
}

/** True when nothing was missed and nothing reported that is not planted, and something was looked for. */
export function holds({ found, missed, false: falseReports, faults }: Verdict): boolean {
  return found.length > 0 && missed.length + falseReports.length + faults.length === 0;
}

/** The run as it would have been without one of its rules' reports. */
export function without(rule: string, run: Run): Run {
  return { ...run, reports: run.reports.filter((report) => report.rule !== rule) };
}

function isExpected({ rule, strict }: LocatedEntry, { rules, config }: Run): boolean {
  return rules.has(rule) && (config === 'strict' || !strict);
}

function touches(report: Report, { file, lines }: LocatedEntry): boolean {
  return report.file === file && lines.some(({ from, to }) => report.line <= to && report.endLine >= from);
}

function withTwin(report: Report, entries: readonly LocatedEntry[]): FalseReport {
  const twin = entries.find((entry) => entry.kind === 'safe' && touches(report, entry));
  return twin ? { ...report, twin } : report;
}

function faultsOf(entries: readonly LocatedEntry[], { rules, files }: Run): readonly string[] {
  const known = new Set(entries.filter(({ kind }) => kind === 'planted').map(({ rule }) => rule));
  const unread = new Set(entries.map(({ file }) => file).filter((file) => !files.has(file)));
  return [
    ...[...rules].filter((rule) => !known.has(rule)).map((rule) => `Nothing is planted for ${rule}.`),
    ...[...unread].map((file) => `${file} was not linted.`),
  ];
}
