import { expect, it } from 'vitest';
import { textMatcher } from '../../src/flow/regex-match';
import { parseRegex } from '../../src/flow/regex-parse';

/** Every text of up to five characters over a small alphabet. */
function shortTexts(): readonly string[] {
  const all = [''];
  for (let from = 0, length = 1; length <= 5; length += 1) {
    const longest = all.slice(from);
    from = all.length;
    all.push(...longest.flatMap((text) => ['a', 'b', '.', '\n'].map((character) => text + character)));
  }
  return all;
}

it.each([
  /^a+b?$/,
  /(?:ab|\.)*$/,
  /^(?:a|ab)(?:b\.|\.)$/,
  /a{2,3}?b/,
  /^(?:a{0,2}b){2}$/,
  /^(?:a*)*$/,
  /^(?:a|b?){3,}\.$/,
  /\ba\b/,
  /a\Bb/,
  /^.$/,
  /^[^a]$/s,
  /^a$/m,
  /^A+$/i,
  /a(?=b)/,
  /a(?!b)/,
  /(?<=a)b/,
  /(?<!a)b/,
  /^(?!.*\.\.)[ab.]+$/,
  /(?<=^a|b\.)b(?=\n|$)/,
  /^(?:(?:a+)+)+$/,
  /|a/,
  /a|^b$|\.\n/,
  /\u{61}\p{L}/u,
])('agrees with the engine on every short text: %s', (regex) => {
  const tree = parseRegex(regex.source, regex.flags);
  const matches = tree && textMatcher(tree, regex.flags);
  const disagreed = shortTexts().filter((text) => matches?.(text) !== regex.test(text));
  expect(disagreed).toEqual([]);
});

it('declines backreferences', () => {
  const tree = parseRegex('(a)\\1', '');
  expect(tree && textMatcher(tree, '')).toBeUndefined();
});
