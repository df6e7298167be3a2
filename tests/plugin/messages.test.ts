import { describe, expect, it } from 'vitest';
import { allRules } from './rules';
import { messageFaults } from './message-faults';

describe.each(allRules)('messages of %s', (_, rule) => {
  it.each(Object.entries(rule.meta.messages))('%s reads well', (_id, message) => {
    expect(messageFaults(message)).toEqual([]);
  });
});

describe('what is a fault in a message', () => {
  it.each([
    ['Bind the value: {{ text }} comes from {{ origin }}.', []],
    ['No stop at its end', ['does not end with a full stop']],
    ['Two\nlines.', ['is not one line']],
    [`${'A'.repeat(160)}.`, ['is longer than 160 characters']],
    ['Set https://your-domain.com.', ['has a URL', 'has a placeholder for the reader to replace']],
    ['It lets in `https://evilexample.com`.', []],
    ['Danger \u{1F525}.', ['has a symbol where words would do']],
    ['CWE-89: bind the value.', ['has a code']],
    ['bind the value.', ['does not start with a capital or a value']],
  ])('%s', (message, faults) => {
    expect(messageFaults(message)).toEqual(faults);
  });
});
