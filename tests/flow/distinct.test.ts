import { parseForESLint } from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import { type Case, casesOf, fixtureFiles } from './annotated';

/** How many cases must differ in more than the names that programs and libraries give. */
const MINIMUM = 400;

/** Names of the language and its platform: what they mean is what is tested. */
const LANGUAGE: ReadonlySet<string> = new Set(
  [
    globalThis,
    Object,
    Array,
    Number,
    Promise,
    JSON,
    Math,
    Reflect,
    Symbol,
    Buffer,
    ...[
      Object,
      Function,
      Array,
      String,
      Number,
      RegExp,
      Map,
      Set,
      WeakMap,
      Promise,
      Date,
      Error,
      Buffer,
      URL,
    ].map(({ prototype }) => prototype as object),
    URLSearchParams.prototype,
    Headers.prototype,
    FormData.prototype,
    (function* () {
      yield 0;
    })(),
    // What promises and iterators give.
    { value: 0, done: 0, status: 0, reason: 0 },
  ].flatMap((object) => Object.getOwnPropertyNames(object)),
);

const TYPES: ReadonlySet<string> = new Set(['string', 'number', 'object']);

/**
 * A case's program with each text and name that is not the language's replaced by a number in order of appearance,
 * and its patterns by one.
 */
function normalised({ code, file }: Case): string {
  const { ast } = parseForESLint(code, {
    tokens: true,
    range: true,
    sourceType: 'module',
    ecmaFeatures: { jsx: file.endsWith('x') },
  });
  const numbers = new Map<string, number>();
  const numbered = (name: string): string => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return `n${number}`;
  };
  return (ast.tokens ?? [])
    .map(({ type, value }) => {
      const kind = String(type);
      if (kind === 'Identifier' || kind === 'JSXIdentifier' || kind === 'PrivateIdentifier')
        return value === 'at' || LANGUAGE.has(value) ? value : numbered(value);
      if (kind === 'JSXText') return '';
      if (kind === 'String')
        return TYPES.has(value.slice(1, -1)) ? value : `'${numbered(value.slice(1, -1))}'`;
      if (kind === 'RegularExpression') return '/./';
      return kind === 'Template' ? value.replace(/[^`${}]+/g, '') : value;
    })
    .join(' ');
}

const cases = fixtureFiles().flatMap((file) => casesOf(file));
const byForm = new Map<string, Case[]>();
for (const each of cases) {
  const form = normalised(each);
  byForm.set(form, [...(byForm.get(form) ?? []), each]);
}

describe('flow cases that differ in more than names', () => {
  it(`are at least ${MINIMUM}`, () => {
    console.log(`${cases.length} flow cases, ${byForm.size} of them distinct`);
    expect(byForm.size).toBeGreaterThanOrEqual(MINIMUM);
  });

  it('are never written twice', () => {
    const isSmall = ({ file }: Case) => /^(?:handlers|programs)\//.test(file);
    const twice = [...byForm.values()]
      .map((same) => same.filter(isSmall).map(({ file, line, title }) => `${file}:${line} ${title}`))
      .filter((same) => same.length > 1);
    expect(twice).toEqual([]);
  });
});
