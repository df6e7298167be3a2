import { expect, it } from 'vitest';
import { practices } from '../../src/kit/practices';
import { allRules, docsOf } from './rules';

/** Practices that code shows and no rule looks at yet. A rule that names one takes it off this list. */
const NOT_YET: readonly string[] = [];

it('every practice that can be seen in code has a rule, or is on the list of those to come', () => {
  const covered = new Set<string>(allRules.flatMap(([, rule]) => docsOf(rule).practices));
  const visible = practices.filter(({ seen }) => seen === 'code').map(({ id }) => id);
  expect(visible.filter((id) => !covered.has(id))).toEqual(NOT_YET);
});

it('every practice that no rule of ours can see says why', () => {
  for (const practice of practices) {
    if (practice.seen !== 'code') expect(practice).toHaveProperty('note', expect.stringMatching(/\.$/));
  }
});
