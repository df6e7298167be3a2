import { describe, expect, it } from 'vitest';
import { regexLanguage } from '../../src/flow/regex-language';

const language = (regex: RegExp) => regexLanguage(regex.source, regex.flags);

describe('anchored', () => {
  it.each([
    /^\w+$/,
    /^(?:asc|desc)$/,
    /^asc$|^desc$/,
    /(?:^a|^b)c$/,
    /(^a$|^b$)/,
    /^(a|b$)$/,
    /^\w+$/gi,
    /(?:^a)+b$/,
    /a?^b$/,
    /^[^/]+$/u,
    /^(?=.{3})\w+$/,
    /^\w+(?!\d)$/,
    new RegExp('^[\\w--\\d]+$', 'v'),
    /^(?!\.)[\w.]+$/,
  ])('%s: every alternative is held at both ends', (regex) => {
    expect(language(regex).anchored).toBe(true);
  });

  it.each([
    /\w+/,
    /^\w+/,
    /\w+$/,
    /^\w+$/m,
    /^asc|desc$/,
    /^asc$|desc$/,
    /(?:^a|b)c$/,
    /^(a|b$)/,
    /(?:^a)*b$/,
    /(?:^)?a$/,
    /(?=^a)a$/,
    /^a(?=$)/,
    /^a(?<=$)/,
    /\^a\$/,
    /[^a$]/,
    /\w+$/y,
  ])('%s: something may stand before or behind', (regex) => {
    expect(language(regex).anchored).toBe(false);
    expect(language(regex).excludes(';')).toBe(false);
    expect(language(regex).maxLength).toBeUndefined();
    expect(language(regex).finite).toBe(false);
  });
});

describe('excludes', () => {
  it.each<[RegExp, string]>([
    [/^\d+$/, '\'";-()'],
    [/^[\w-]+$/, '/\\.\'" ;'],
    [/^[a-z]+$/, 'A'],
    [/^[^'"]*$/, '\'"'],
    [/^[^\W_]+$/, '_'],
    [/^\S+$/, ' \t\n'],
    [/^.*$/, '\n\r\u2028'],
    [/^(?:asc|desc)$/i, 'b'],
    [/^\p{L}+$/u, '0'],
    [new RegExp('^[\\p{L}--[a-z]]+$', 'v'), 'a'],
    [/^(\d)-\1$/, 'a'],
    [/^\w+(?<!_)$/, '.'],
    [/^(?=.*;)\w+$/, ';'],
    [/^[\x00-\x1f]*$/, 'a'],
    [/^\u{61}$/u, 'b'],
    [/^a{2,3}b?$/, 'c'],
    [/^[^\u{1F600}]$/u, '\u{1F600}'],
  ])('%s holds none of %j', (regex, characters) => {
    expect(language(regex).excludes(characters)).toBe(true);
  });

  it.each<[RegExp, string]>([
    [/^[\d']+$/, "'"],
    [/^[\w.-]+$/, '/.'],
    [/^[a-z]+$/i, 'A'],
    [/^[a-z]+$/iu, '\u212a'],
    [/^[^"]*$/, "'"],
    [/^[^\W_]*_$/, '_'],
    [/^\s+$/, '\n'],
    [/^.*$/s, '\n'],
    [/^[^]*$/, '\n'],
    [/^(?:asc|de;c)$/, ';'],
    [/^\P{L}+$/u, '0'],
    [new RegExp('^[\\p{L}&&[a-z]]+$', 'v'), 'a'],
    [/^(?=(.*))\1$/, ';'],
    [/^\w+(?:;\w+)*$/, ';'],
    [/^[^\x00-\x1f]*$/, 'a'],
    [/^\x3b$/, ';'],
    [/^[+--]$/, ','],
    [/^\;?$/, ';'],
    [/^(?!;)[;a]+$/, ';'],
    [/^\w\W\w$/, "'"],
    [/^[^a]$/u, '\u{1F600}'],
  ])('%s may hold one of %j', (regex, characters) => {
    expect(language(regex).excludes(characters)).toBe(false);
  });

  it('has nothing to exclude when asked for no character', () => {
    expect(language(/^a$/).excludes('')).toBe(true);
  });
});

describe('maxLength', () => {
  it.each<[RegExp, number]>([
    [/^abc$/, 3],
    [/^\d{1,10}$/, 10],
    [/^(?:ab|c{3})[^x]?$/, 4],
    [/^(?:(?:ab){2}){3}$/, 12],
    [/^(?=.*)a\b$/, 1],
    [/^(?:)$/, 0],
    [/^(?:|)*$/, 0],
    [/^[^a]$/u, 2],
    [/^\u{1F600}$/u, 2],
  ])('%s: %i', (regex, length) => {
    expect(language(regex).maxLength).toBe(length);
  });

  it.each([/^a*$/, /^a{3,}$/, /^(?:a|b+)$/, /^(a)\1$/])('%s has no bound', (regex) => {
    expect(language(regex).anchored).toBe(true);
    expect(language(regex).maxLength).toBeUndefined();
  });
});

describe('finite', () => {
  it.each([
    /^(?:asc|desc)$/,
    /^(?:asc|desc)$/i,
    /^v[12]$/,
    /^colou?r$/,
    /^\d{1,2}$/,
    /^(?:created|updated)(?:_at)?$/,
    /^[a-cx]$/,
    /^(?:)$/,
  ])('%s spells its texts out', (regex) => {
    expect(language(regex).finite).toBe(true);
  });

  it.each([/^[a-z]{3}$/, /^\w$/, /^.$/, /^[^a]$/, /^\d{4}$/, /^a*$/, /^(a)\1$/, /^asc|desc$/])(
    '%s does not',
    (regex) => {
      expect(language(regex).finite).toBe(false);
    },
  );
});

describe('finds', () => {
  it.each<[RegExp, string]>([
    [/[^\w]/, ';'],
    [/\W+/, "'"],
    [/['";]/, '"'],
    [/;|'/, "'"],
    [/.*[<>].*/, '<'],
    [/\.\./, '..'],
    [/\./, '..'],
    [/(?:\.|\/)/, '/'],
    [/\.\.[/\\]?/, '..'],
    [/[A-Z]/i, 'a'],
    [/;/m, ';'],
    [/a*/, 'x'],
  ])('%s matches every text with %j in it', (regex, part) => {
    expect(language(regex).finds(part)).toBe(true);
  });

  it.each<[RegExp, string]>([
    [/\w/, ';'],
    [/^;/, ';'],
    [/;$/, ';'],
    [/;;/, ';'],
    [/;{2,}/, ';'],
    [/\.\.\//, '..'],
    [/(?<!a);/, ';'],
    [/;(?=a)/, ';'],
    [/;/g, ';'],
    [/;/y, ';'],
    [/(;)\1/, ';'],
    [/x(?:;{0})y/, 'x;y'],
    [/[A-Z]/, 'a'],
    [/\b;/, ';'],
  ])('%s may overlook %j', (regex, part) => {
    expect(language(regex).finds(part)).toBe(false);
  });
});

describe('nothing is guaranteed by', () => {
  it.each<[string, string]>([
    ['^(', ''],
    ['^a$', 'uv'],
    ['^a$', 'x'],
    ['^[\\q{a;b}]$', 'v'],
    ['^\\p{RGI_Emoji}$', 'v'],
    ['^(?i:a)$', ''],
    [`^${'('.repeat(600)}a${')'.repeat(600)}$`, ''],
    [`^${'a'.repeat(6000)}$`, ''],
  ])('/%s/%s', (pattern, flags) => {
    const { anchored, excludes, finds } = regexLanguage(pattern, flags);
    expect([anchored, excludes(';'), finds('a')]).toEqual([false, false, false]);
  });
});

/** Every text of up to four characters over an alphabet that reaches all parts of the patterns below. */
function shortTexts(): readonly string[] {
  const alphabet = ['a', 'B', '1', ';', '.', '\n', '_'];
  let longest = [''];
  const all = [''];
  for (let length = 1; length <= 4; length += 1) {
    longest = longest.flatMap((text) => alphabet.map((character) => text + character));
    all.push(...longest);
  }
  return all;
}

describe('what is guaranteed holds for every short text', () => {
  const texts = shortTexts();
  it.each([
    /^[a-z]+$/i,
    /^a?(?:;|1)*$/,
    /^(?:a|^;)$/,
    /^.+$/,
    /^(?=(.))\1+$/,
    /^(a)\1?$/i,
    /^[^;]*$/s,
    /(?:^a$|^1;$)/,
    /(?:^|a)1$/,
    /^\w{2,3}$/,
    /^(?!.*\.\.)[\w.]+$/,
    /a?^1$/,
    /^(?<=a)1$|^$/,
    /\.\./,
    /[^\w]/,
    /;a*1/,
    /(?:;|\.)_?/,
    /^(?:(?:a|1){1,2};)*$/,
    /^[a-z]{0,2}\b.?$/,
  ])('%s', (regex) => {
    const { anchored, excludes, maxLength, finds } = language(regex);
    const parts = ['a', 'B', '1', ';', '.', '\n', '..', ';1'];
    const excluded = parts.filter((part) => part.length === 1 && excludes(part));
    const found = parts.filter((part) => finds(part));
    for (const text of texts) {
      const match = regex.exec(text);
      if (match) {
        expect(anchored && match[0] !== text, text).toBe(false);
        expect(excluded.filter((character) => text.includes(character))).toEqual([]);
        expect(text.length).toBeLessThanOrEqual(maxLength ?? Infinity);
      } else {
        expect(found.filter((part) => text.includes(part))).toEqual([]);
      }
    }
  });
});

it('answers the same for the same expression after many others', () => {
  const before = language(/^\d+$/).excludes('a');
  for (let count = 0; count < 600; count += 1) regexLanguage(`^x{${count}}$`, '');
  expect(language(/^\d+$/).excludes('a')).toBe(before);
  expect(regexLanguage('^a$', '').excludes('A')).toBe(true);
  expect(regexLanguage('^a$', 'i').excludes('A')).toBe(false);
});
