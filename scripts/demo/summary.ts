import type { Verdict } from './check';
import type { LocatedEntry } from './manifest';

/**
 * A table by practice (planted mistakes found, safe twins silent, rules still to come), and the names of the
 * rules to come below it.
 */
export function summaryOf(verdict: Verdict): string {
  const { found, missed, silent, waiting } = verdict;
  const alarmed = [...new Set(verdict.false.flatMap(({ twin }) => twin ?? []))];
  const all = [...found, ...missed, ...silent, ...alarmed, ...waiting];
  const rows = [...new Set(all.map(({ practice }) => practice))].sort().map((practice) => {
    const count = (entries: readonly LocatedEntry[]) => of(practice, entries).length;
    return [
      practice,
      share(count(found), count(missed)),
      share(count(silent), count(alarmed)),
      String(rulesOf(of(practice, waiting)).length || '-'),
    ];
  });
  const toCome = rulesOf(waiting);
  return [
    table([['practice', 'planted found', 'safe silent', 'rules to come'], ...rows]),
    ...(toCome.length > 0 ? [`\nPlanted and not covered yet: ${toCome.join(', ')}`] : []),
  ].join('\n');
}

function of(practice: string, entries: readonly LocatedEntry[]): readonly LocatedEntry[] {
  return entries.filter((entry) => entry.practice === practice);
}

function rulesOf(entries: readonly LocatedEntry[]): readonly string[] {
  return [...new Set(entries.map(({ rule }) => rule))];
}

/** Each thing that is wrong, a line each; nothing when all is well. */
export function complaintsOf(verdict: Verdict): readonly string[] {
  return [
    ...verdict.faults,
    ...verdict.missed.map(
      (entry) =>
        `${place(entry)} ${entry.rule} did not report: ${entry.places[0]?.line ?? ''} (${entry.why})`,
    ),
    ...verdict.false.map(({ file, line, rule, message, twin }) => {
      const reason = twin ? `is safe: ${twin.why}` : 'is not planted.';
      return `${file}:${String(line)} ${rule ?? 'ESLint'} reported what ${reason} (${message})`;
    }),
  ];
}

function place({ file, lines }: LocatedEntry): string {
  return `${file}:${String(lines[0]?.from)}`;
}

function share(good: number, bad: number): string {
  return good + bad === 0 ? '-' : `${String(good)} of ${String(good + bad)}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
