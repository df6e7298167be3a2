import type { Comparison } from './judgements';
import type { Finding, Identity } from './findings';
import type { SinkCounts } from './sinks';

/** What a run learned about one package. */
export interface PackageResult {
  readonly name: string;
  readonly files: number;
  readonly lines: number;
  readonly findings: readonly Finding[];
  readonly sinks: SinkCounts;
  /** Files that could not be linted, and findings of `recommended` that `strict` does not make. */
  readonly failures: readonly string[];
}

/** A line a package, then the total; sinks are named where there are any. */
export function packageTable(results: readonly PackageResult[]): string {
  const rows = results.map((result) => rowOf(result.name, [result]));
  const header = [
    'package',
    'files',
    'lines',
    'recommended',
    'strict',
    'per 1000 lines (r/s)',
    'recognised sinks',
  ];
  return table([header, ...rows, rowOf('total', results)]);
}

function rowOf(name: string, results: readonly PackageResult[]): string[] {
  const lines = sum(results, (result) => result.lines);
  const strict = sum(results, (result) => result.findings.length);
  const recommended = sum(results, (result) => result.findings.filter(isRecommended).length);
  const sinks: Record<string, number> = {};
  for (const result of results) {
    for (const [kind, count] of Object.entries(result.sinks)) sinks[kind] = (sinks[kind] ?? 0) + count;
  }
  const rate = (count: number): string => (lines === 0 ? '-' : ((count / lines) * 1000).toFixed(2));
  return [
    name,
    String(sum(results, (result) => result.files)),
    String(lines),
    String(recommended),
    String(strict),
    `${rate(recommended)} / ${rate(strict)}`,
    Object.entries(sinks)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', '),
  ];
}

/** A line a rule: how often it was found in each config, and how that was judged. */
export function ruleTable(
  rules: readonly string[],
  findings: readonly Finding[],
  comparison: Comparison,
): string {
  const of = (list: readonly Identity[], rule: string): number =>
    list.filter((entry) => entry.rule === rule).length;
  const rows = rules.map((rule) => {
    const settled = comparison.settled.filter((judgement) => judgement.rule === rule);
    return [
      rule,
      String(of(findings.filter(isRecommended), rule)),
      String(of(findings, rule)),
      String(settled.filter(({ verdict }) => verdict === 'true').length),
      String(settled.filter(({ verdict }) => verdict === 'arguable').length),
      String(of(comparison.mistaken, rule)),
      String(of(comparison.fresh, rule) + of(comparison.moved, rule)),
      String(of(comparison.lost, rule)),
    ];
  });
  return table([['rule', 'recommended', 'strict', 'true', 'arguable', 'false', 'new', 'lost'], ...rows]);
}

/** What keeps the run from passing, each with enough to find it. */
export function problems(comparison: Comparison, pathOf: (finding: Identity) => string): string[] {
  return [
    ...comparison.fresh.map((finding) => `not judged: ${describe(finding, pathOf)}`),
    ...comparison.moved.map((finding) => `now reported by ${finding.config}: ${describe(finding, pathOf)}`),
    ...comparison.mistaken.map(
      (judgement) =>
        `false alarm: ${judgement.rule} ${pathOf(judgement)}\n    ${judgement.source}\n    ${judgement.reason}`,
    ),
    ...comparison.lost.map(
      (judgement) => `no longer found: ${judgement.rule} ${pathOf(judgement)}\n    ${judgement.source}`,
    ),
  ];
}

function describe(finding: Finding, pathOf: (finding: Identity) => string): string {
  return `${finding.rule} (${finding.config}) ${pathOf(finding)}:${finding.line}\n    ${finding.source}\n    ${finding.message}`;
}

/** Pads columns to the same width; the first and last are flush left, numbers flush right. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          if (column === row.length - 1 && !/^\d+$/u.test(cell)) return cell;
          return column === 0 ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function isRecommended(finding: Finding): boolean {
  return finding.config === 'recommended';
}

function sum<Item>(items: readonly Item[], count: (item: Item) => number): number {
  return items.reduce((total, item) => total + count(item), 0);
}
