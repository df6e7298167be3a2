import { expect } from 'vitest';
import type { Rule } from '../src/kit/create-rule';
import { lint } from './lint';
import { filenameOf, type InvalidCase, type ParserName } from './rule-tester';

/**
 * Checks that a repair repairs: after the automatic fix, and after each suggestion by itself, the rule
 * reports less than before.
 */
export function checkRepairs(rule: Rule, test: InvalidCase, parser: ParserName): void {
  const last = typeof test.output === 'object' ? test.output.at(-1) : test.output;
  if (last !== undefined) {
    expect(count(rule, test, last, parser), `reports left after the fix\n${last}`).toBeLessThan(
      test.errors.length,
    );
  }
  for (const { output, stillReports } of test.errors.flatMap((error) => error.suggestions ?? [])) {
    if (stillReports) continue;
    expect(count(rule, test, output, parser), `reports left after the suggestion\n${output}`).toBeLessThan(
      test.errors.length,
    );
  }
}

function count(rule: Rule, test: InvalidCase, code: string, parser: ParserName): number {
  const { sourceType, settings, options } = test;
  return lint({ rules: { [rule.name]: rule } }, code, {
    filename: filenameOf(test),
    parser,
    rules: { [`backend-security/${rule.name}`]: ['error', ...(options ?? [])] },
    ...(sourceType ? { sourceType } : {}),
    ...(settings ? { settings } : {}),
  }).length;
}
