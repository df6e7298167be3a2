import { describe, expect, it } from 'vitest';
import { parsersOf } from '../rule-tester';
import { collected } from './collected';
import { normalised } from './normalised';
import { allRules } from './rules';

/** How many cases of a rule must differ in more than names and texts: [valid, invalid]. */
const MINIMUM: Readonly<Record<string, readonly [valid: number, invalid: number]>> = {
  'no-nosql-injection': [130, 110],
  'no-plaintext-password': [60, 60],
  'no-secret-logging': [60, 60],
};
const MINIMUM_OF_ANY_RULE = [15, 15] as const;

describe('cases that differ in more than names and texts', () => {
  it.each(allRules.map(([name]) => name))('%s has enough', (name) => {
    const distinct = (verdict: 'valid' | 'invalid') =>
      new Set(
        collected
          .filter((item) => item.rule === name && item.verdict === verdict)
          .map(({ test }) => normalised(test.code, parsersOf(test)[0] === 'typescript')),
      ).size;
    const [valid, invalid] = MINIMUM[name] ?? MINIMUM_OF_ANY_RULE;
    const counts = { valid: distinct('valid'), invalid: distinct('invalid') };
    console.log(`${name}: ${counts.valid} distinct valid, ${counts.invalid} distinct invalid cases`);
    expect(counts.valid, 'valid').toBeGreaterThanOrEqual(valid);
    expect(counts.invalid, 'invalid').toBeGreaterThanOrEqual(invalid);
  });
});

describe('normalised code', () => {
  it.each([
    ['const a = 1; f(a);', 'const b = 2; f(b);', true],
    ["import a from 'm'; a.x('p');", "import b from 'm'; b.x('q');", true],
    ['const a = `x${y}`;', 'const b = `z${y}`;', true],
    ["import a from 'm'; a.x('p');", "import a from 'n'; a.x('p');", false],
    ["require('m').x('p');", "require('n').x('p');", false],
    ['a.x(1);', 'a.y(1);', false],
    ['f(1);', 'f(1, 2);', false],
    ['const a = `x${y}`;', "const a = 'x' + y;", false],
  ])('%s and %s are the same: %s', (one, other, same) => {
    expect(normalised(one, false) === normalised(other, false)).toBe(same);
  });
});
