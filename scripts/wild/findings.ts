import type { Report } from './lint';
import type { ConfigName } from './plugin';

/** Names a finding so that it survives edits above it: the line's text stands for its number. */
export interface Identity {
  readonly package: string;
  readonly file: string;
  readonly rule: string;
  /** The line's text without surrounding blanks, cut at 200 characters. */
  readonly source: string;
  /** 1 for the first finding of this rule on such a line of the file, 2 for the next. */
  readonly occurrence: number;
}

export interface Finding extends Identity {
  /** The smallest config that reports it. */
  readonly config: ConfigName;
  readonly line: number;
  readonly message: string;
}

/** A text that is the same for the same finding only. */
export function keyOf(identity: Identity): string {
  return JSON.stringify([
    identity.package,
    identity.file,
    identity.rule,
    identity.source,
    identity.occurrence,
  ]);
}

/** Where a report stands, to recognise it in the other config's list. */
interface File {
  readonly package: string;
  readonly path: string;
  readonly text: string;
}

/**
 * The findings of one file from what both configs reported there. A report of `recommended` that `strict`
 * does not make is a finding too: see `missingInStrict`.
 */
export function findingsOf(file: File, recommended: readonly Report[], strict: readonly Report[]): Finding[] {
  const lines = file.text.split(/\r?\n/u);
  // The smaller config's words: strict may put another value of the same place first.
  const inRecommended = new Map(recommended.map((report) => [placeOf(report), report]));
  const all = [...strict, ...missingInStrict(recommended, strict)].sort(byPlace);
  const seen = new Map<string, number>();
  return all.map((report) => {
    const source = (lines[report.line - 1] ?? '').trim().slice(0, 200);
    const place = JSON.stringify([report.rule, source]);
    const occurrence = (seen.get(place) ?? 0) + 1;
    seen.set(place, occurrence);
    return {
      package: file.package,
      file: file.path,
      rule: report.rule,
      source,
      occurrence,
      config: inRecommended.has(placeOf(report)) ? 'recommended' : 'strict',
      line: report.line,
      message: (inRecommended.get(placeOf(report)) ?? report).message,
    };
  });
}

/** Reports of `recommended` at places where `strict`, which contains it, says nothing. */
export function missingInStrict(recommended: readonly Report[], strict: readonly Report[]): Report[] {
  const inStrict = new Set(strict.map(placeOf));
  return recommended.filter((report) => !inStrict.has(placeOf(report)));
}

function placeOf(report: Report): string {
  return `${report.rule}:${report.line}:${report.column}`;
}

function byPlace(a: Report, b: Report): number {
  return (
    a.line - b.line ||
    a.column - b.column ||
    a.rule.localeCompare(b.rule) ||
    a.message.localeCompare(b.message)
  );
}
