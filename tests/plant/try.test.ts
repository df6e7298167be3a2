import type { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { flawed } from '../../scripts/plant/kit/edits';
import type { Form, PlantTable } from '../../scripts/plant/kit/notation';
import {
  misses,
  mistakesOf,
  recallTable,
  shortcomings,
  type RuleResult,
} from '../../scripts/plant/kit/report';
import { createTrial } from '../../scripts/plant/kit/try';
import { plantTables } from '../../scripts/plant/tables';
import type { LintSetup } from '../../scripts/wild/plugin';

const noBad = {
  create: (context) => ({
    Identifier: (node) => {
      if (node.name === 'bad') context.report({ node, message: 'Bad.' });
    },
  }),
} satisfies NonNullable<ESLint.Plugin['rules']>[string];
const rules = { 'stub/no-bad': 'error' as const };
const setup: LintSetup = {
  namespace: 'stub',
  plugin: { rules: { 'no-bad': noBad } },
  rules: { recommended: rules, strict: rules },
};
const file = { path: 'lib/a.js', text: 'a();\nbad();\nc();\n' };
const attempt = createTrial(setup, rules);

function insert(at: number, text: string): ReturnType<typeof attempt> {
  return attempt(file, { edits: [{ range: [at, at], text }] });
}

describe('a planting', () => {
  it('is reported when there is a new finding on its line', () => {
    expect(insert(0, flawed('bad();') + '\n').outcome).toEqual({ type: 'reported', message: 'Bad.' });
  });

  it('is not when the finding was there before, or stands elsewhere', () => {
    expect(insert(5, flawed('') + '').outcome).toEqual({ type: 'silent', elsewhere: [] });
    expect(insert(0, flawed('good();') + '\nworse(bad);\n').outcome).toEqual({
      type: 'silent',
      elsewhere: [2],
    });
  });

  it('is broken when the text does not parse or the edits do not fit', () => {
    expect(insert(0, flawed('const;')).outcome.type).toBe('broken');
    expect(insert(0, 'unmarked();').outcome.type).toBe('broken');
  });
});

describe('the result of a rule', () => {
  const report: Form = { name: 'plain', expect: 'report', plant: () => [] };
  const twin: Form = { name: 'twin', expect: 'silence', plant: () => [] };
  const table: PlantTable = { rule: 'no-bad', mentions: /./u, fewest: 2, forms: [report, twin] };
  const candidate = { package: 'shop', file, planting: { edits: [] } };
  const hit = { candidate, tried: insert(0, flawed('bad();') + '\n') };
  const miss = { candidate, tried: insert(0, flawed('good();') + '\n') };
  const broken = { candidate, tried: insert(0, flawed('const;')) };
  const result = (reports: (typeof hit)[], twins: (typeof hit)[]): RuleResult => ({
    table,
    forms: [
      { form: report, trials: reports },
      { form: twin, trials: twins },
    ],
  });
  const tenth = Array.from({ length: 9 }, () => hit);

  it('passes from 90 % on, with silent twins', () => {
    const good = result([...tenth, miss], [miss]);
    expect(mistakesOf(good)).toEqual({ found: 9, planted: 10 });
    expect(shortcomings(good, true)).toEqual([]);
    expect(misses(good)).toHaveLength(1);
  });

  it('fails below 90 %, and when nothing could be planted', () => {
    expect(shortcomings(result([...tenth, miss, miss], []), true).join()).toContain('found 9 of 11');
    expect(shortcomings(result([], []), false).join()).toContain('found 0 of 0');
  });

  it('fails when a twin is reported or a planting is broken', () => {
    expect(shortcomings(result(tenth, [hit]), true).join()).toContain('reported, but it is safe');
    expect(shortcomings(result([...tenth, broken], []), true).join()).toContain('Parsing error');
  });

  it('fails a full run with too few places, but not a slice', () => {
    expect(shortcomings(result([hit], []), true).join()).toContain('1 mistakes planted');
    expect(shortcomings(result([hit], []), false)).toEqual([]);
  });

  it('prints recall by form and in all', () => {
    const lines = recallTable(result([hit, miss], [miss])).split('\n');
    expect(lines.at(-1)).toMatch(/^recall\s+2\s+1\s+50\.0 %$/u);
    expect(lines[2]).toMatch(/^twin\s+1\s+1\s+silent\s+1\s+100\.0 %$/u);
  });
});

describe('the tables', () => {
  it('name each rule and form once, with mistakes and twins', () => {
    expect(new Set(plantTables.map(({ rule }) => rule)).size).toBe(plantTables.length);
    for (const { forms } of plantTables) {
      expect(new Set(forms.map(({ name }) => name)).size).toBe(forms.length);
      expect(new Set(forms.map(({ expect: expected }) => expected))).toEqual(new Set(['report', 'silence']));
    }
  });
});
