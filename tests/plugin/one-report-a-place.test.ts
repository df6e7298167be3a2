import type { Linter } from 'eslint';
import { expect, it } from 'vitest';
import plugin from '../../src';
import { lint } from '../lint';
import { filenameOf, parsersOf, type CollectedCase } from '../rule-tester';
import { collected } from './collected';
import { messageFaults } from './message-faults';

/** What `strict` says to a case, core rules included. */
function strictly({ test }: CollectedCase): readonly Linter.LintMessage[] {
  const { sourceType, settings } = test;
  return lint(plugin, test.code, {
    filename: filenameOf(test),
    parser: parsersOf(test)[0] ?? 'espree',
    rules: plugin.configs.strict.rules,
    ...(sourceType ? { sourceType } : {}),
    ...(settings ? { settings } : {}),
  });
}

/** The rules that report one and the same span of code. */
function sharedPlaces(messages: readonly Linter.LintMessage[]): readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const { ruleId, line, column, endLine, endColumn } of messages) {
    const span = `${line}:${column}-${endLine}:${endColumn}`;
    owners.set(span, (owners.get(span) ?? new Set()).add(ruleId ?? ''));
  }
  return [...owners]
    .filter(([, rules]) => rules.size > 1)
    .map(([span, rules]) => `${span} ${[...rules].join(' and ')}`);
}

const reports = collected.map((item) => ({ item, messages: strictly(item) }));

it('no two rules report one place in any test of any rule', () => {
  const shared = reports.flatMap(({ item, messages }) =>
    sharedPlaces(messages).map((place) => `${place} in a test of ${item.rule}:\n${item.test.code}`),
  );
  expect(shared).toEqual([]);
});

it('messages with their values filled in read as well as the bare ones', () => {
  const texts = new Set(
    reports.flatMap(({ messages }) =>
      messages.flatMap(({ message, suggestions }) => [
        message,
        ...(suggestions ?? []).map(({ desc }) => desc),
      ]),
    ),
  );
  const faulty = [...texts].map((text) => [text, messageFaults(text)]).filter(([, faults]) => faults?.length);
  expect(faulty).toEqual([]);
});

it('sees two rules on one place', () => {
  const place = { line: 1, column: 1, endLine: 1, endColumn: 4 };
  const message = (ruleId: string, where: object) => ({ ...place, ...where, ruleId }) as Linter.LintMessage;
  expect(sharedPlaces([message('a', {}), message('b', {})])).toEqual(['1:1-1:4 a and b']);
  expect(sharedPlaces([message('a', {}), message('a', {})])).toEqual([]);
  expect(sharedPlaces([message('a', {}), message('b', { endColumn: 5 })])).toEqual([]);
});
