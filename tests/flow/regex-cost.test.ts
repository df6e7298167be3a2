import { describe, expect, it } from 'vitest';
import { regexCost, textOf } from '../../src/flow/regex-cost';

/** Patterns in which a text can be read in exponentially many ways. */
const exponential: readonly RegExp[] = [
  /^(a+)+$/,
  /(a*)*b/,
  /(a*)+$/,
  /^(a|a)*$/,
  /^(a|aa)+$/,
  /^([a-z]+[ _-]?)+$/i,
  /^(\w+|\w+-\w+)*$/,
  /^(([a-z])+.)+[A-Z]([a-z])+$/,
  /^(.|\s)*x$/,
  /^(?=(a+)+$)b/,
  /^(\d+\.?)+$/,
  /(x+x+)+y/,
  /^(?:[a-z]{2,3}|[a-z0-9]{1,8})+$/,
  /^((a{1,20}){1,20})$/,
  /^(https?:\/\/)?([\da-z.-]+)\.([a-z.]{2,6})([/\w .-]*)*\/?$/,
  /"(?:\\?.)*"/,
  /^(.+)+@/u,
];

/** Their near twins, which read each text in one way, or never fail, or are bounded. */
const linear: readonly RegExp[] = [
  /^a+$/,
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  /^(?:\d{5}|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/,
  /^\d+(\.\d+)*$/,
  /^(?:.|\s)*$/,
  /^(ab|cd)+$/,
  /^[\w-]{1,61}(?:\.[\w-]{1,61})*$/,
  /^"(?:[^"\\]|\\.)*"$/,
  /^(?:a(?:b|c)d)*$/,
  /^(\d+-)*\d+$/,
  /^(a{2}){3}$/,
  /^(?:\(?\d{3}\)?[- ]?)+$/,
];

/** Patterns whose time grows with a power of the text. */
const polynomial: readonly RegExp[] = [
  /^[A-Z0-9]*[A-Z]*-\d+$/,
  /\s+$/,
  /^\s+|\s+$/g,
  /a.*b.*c/,
  /^([^\s@]+)@([^\s@]+)\.([^\s@]+)$/,
];

describe('the cost of a pattern', () => {
  it.each(exponential)('%s is exponential', (regex) => {
    const attack = regexCost(regex.source, regex.flags).exponential;
    expect(attack).toBeDefined();
    // The engine itself reads few repetitions in no time, and what is anchored says no.
    const matches = attack !== undefined && regex.test(textOf(attack, 3));
    expect(matches && regex.source.startsWith('^')).toBe(false);
  });

  it.each(linear)('%s is not', (regex) => {
    expect(regexCost(regex.source, regex.flags).exponential).toBeUndefined();
  });

  it.each(polynomial.slice(0, 4))('%s grows with a power', (regex) => {
    const cost = regexCost(regex.source, regex.flags);
    expect(cost.exponential).toBeUndefined();
    expect(cost.polynomial()).toBeDefined();
  });

  it.each(linear.slice(0, 6))('%s grows with the text only', (regex) => {
    expect(regexCost(regex.source, regex.flags).polynomial()).toBeUndefined();
  });

  it('is bounded for patterns that are large, wrong, or look behind', () => {
    for (const source of [
      '(a+)+$'.repeat(200),
      '(a+',
      '(?<=(a+)+)b',
      '(?:'.repeat(300) + 'a+' + ')+'.repeat(300),
    ])
      expect(regexCost(source, '').exponential).toBeUndefined();
  });
});
