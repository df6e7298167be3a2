import { describe, expect, it } from 'vitest';
import type { InvalidCase } from '../rule-tester';
import { collected } from './collected';
import { allRules } from './rules';

/** The invalid cases of a rule's tests. */
function invalidCases(name: string): readonly InvalidCase[] {
  return collected
    .filter(({ rule, verdict }) => rule === name && verdict === 'invalid')
    .map(({ test }) => test as InvalidCase);
}

// ESLint itself refuses the other way round: an edit that the meta does not declare.
describe.each(allRules)('%s shows in its tests what its meta declares', (name, rule) => {
  const cases = invalidCases(name);

  it.runIf(rule.meta.fixable)('a fix', () => {
    expect(cases.filter(({ output }) => output !== undefined)).not.toEqual([]);
  });

  it.runIf(rule.meta.hasSuggestions)('a suggestion', () => {
    expect(cases.flatMap(({ errors }) => errors.flatMap((error) => error.suggestions ?? []))).not.toEqual([]);
  });

  it.each(Object.keys(rule.meta.messages))('the message %s', (id) => {
    const shown = cases.flatMap(({ errors }) =>
      errors.flatMap((error) => [
        error.messageId,
        ...(error.suggestions ?? []).map(({ messageId }) => messageId),
      ]),
    );
    expect(shown).toContain(id);
  });

  it.each(Object.keys((rule.meta.defaultOptions?.[0] ?? {}) as object))('the option %s', (option) => {
    const set = collected.filter(
      (item) => item.rule === name && option in ((item.test.options?.[0] ?? {}) as object),
    );
    expect(set).not.toEqual([]);
  });
});
