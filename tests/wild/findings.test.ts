import { describe, expect, it } from 'vitest';
import { findingsOf, keyOf, missingInStrict } from '../../scripts/wild/findings';
import type { Report } from '../../scripts/wild/lint';

function report(rule: string, line: number, column = 1): Report {
  return { rule, line, column, endLine: line, message: `${rule} at ${line}` };
}

function file(text: string): { package: string; path: string; text: string } {
  return { package: 'shop', path: 'lib/db.js', text };
}

describe('identity of a finding', () => {
  const text = 'a();\n  db.query(x);\nb();\n';

  it('survives lines added above it', () => {
    const [before] = findingsOf(file(text), [], [report('sql', 2)]);
    const [after] = findingsOf(file(`// new\n\n${text}`), [], [report('sql', 4)]);
    expect(after?.line).toBe(4);
    expect(keyOf(after!)).toBe(keyOf(before!));
  });

  it('survives another indentation and line ending', () => {
    const [before] = findingsOf(file(text), [], [report('sql', 2)]);
    const [after] = findingsOf(
      file(text.replace('  db', '\tdb').replaceAll('\n', '\r\n')),
      [],
      [report('sql', 2)],
    );
    expect(keyOf(after!)).toBe(keyOf(before!));
  });

  it('changes with the text of the line, the file, the package and the rule', () => {
    const original = findingsOf(file(text), [], [report('sql', 2)]);
    const others = [
      findingsOf(file(text.replace('x', 'y')), [], [report('sql', 2)]),
      findingsOf({ ...file(text), path: 'lib/other.js' }, [], [report('sql', 2)]),
      findingsOf({ ...file(text), package: 'other' }, [], [report('sql', 2)]),
      findingsOf(file(text), [], [report('xss', 2)]),
    ];
    const keys = [original, ...others].map(([finding]) => keyOf(finding!));
    expect(new Set(keys).size).toBe(5);
  });

  it('counts findings on lines of the same text, each rule for itself', () => {
    const same = 'run(x);\nrun(x);\n';
    const reports = [report('sql', 2), report('sql', 1, 5), report('sql', 1, 1), report('xss', 2)];
    const found = findingsOf(file(same), [], reports);
    expect(found.map(({ rule, line, occurrence }) => [rule, line, occurrence])).toEqual([
      ['sql', 1, 1],
      ['sql', 1, 2],
      ['sql', 2, 3],
      ['xss', 2, 1],
    ]);
  });
});

describe('config of a finding', () => {
  it('is the smallest that reports it', () => {
    const found = findingsOf(
      file('one();\ntwo();\n'),
      [report('sql', 1)],
      [report('sql', 1), report('sql', 2)],
    );
    expect(found.map(({ line, config }) => [line, config])).toEqual([
      [1, 'recommended'],
      [2, 'strict'],
    ]);
  });

  it('tells what recommended reports and strict does not', () => {
    const recommended = [report('sql', 1), report('sql', 2)];
    expect(missingInStrict(recommended, [report('sql', 1)])).toEqual([report('sql', 2)]);
    expect(missingInStrict(recommended, recommended)).toEqual([]);
    expect(findingsOf(file('one();\ntwo();\n'), recommended, [report('sql', 1)])).toHaveLength(2);
  });
});
