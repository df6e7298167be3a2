import * as espree from 'espree';
import { describe, expect, it } from 'vitest';
import { realProgram } from '../../benchmarks/growth';
import { shapes } from '../../benchmarks/shapes';
import { edited, sample } from '../../benchmarks/speed';

const real = ['#!/usr/bin/env node\nconst a = require("a");\nmodule.exports = a;\n', 'function a() {}\n'];
const all = shapes((lines) => realProgram(real, lines));

function parse(code: string): void {
  espree.parse(code, { ecmaVersion: 'latest', sourceType: 'commonjs' });
}

describe.each(all)('$name', ({ make }) => {
  it.each([20, 100, 2000])('of %i lines parses and is about that long', (lines) => {
    const code = make(lines);
    expect(() => {
      parse(code);
    }).not.toThrow();
    expect(Math.abs(code.split('\n').length - lines)).toBeLessThanOrEqual(12);
  });
});

it('shapes ask a database with what a client sent, except for the real functions', () => {
  const made = all.filter(({ name }) => name !== 'real functions').map(({ make }) => make(100));
  expect(made.filter((code) => /pool\.query\(/.test(code) && /req\.(?:query|body)/.test(code))).toHaveLength(
    5,
  );
});

it('one long handler has a query every ten lines', () => {
  const code = all.find(({ name }) => name === 'one long handler')?.make(1000) ?? '';
  expect(code.match(/pool\.query/g)).toHaveLength(99);
});

describe('the edit of a keystroke', () => {
  it('differs each time and leaves the code as it is', () => {
    const code = "const a = 'x';\nconst b = a;\nmodule.exports = b;\n";
    expect(edited(code, 1)).not.toBe(edited(code, 2));
    expect(edited(code, 1).replace('// xx\n', '')).toBe(code);
  });
});

describe('the sample of files', () => {
  const files = Array.from({ length: 100 }, (_, n) => ({
    path: `${n}`,
    text: 'x'.repeat(100 - n),
    lines: 1,
  }));

  it('has short and long ones', () => {
    const lengths = sample(files, 4).map(({ text }) => text.length);
    expect(lengths).toEqual([1, 26, 51, 76]);
  });

  it('is everything when there is less', () => {
    expect(sample(files, 1000)).toHaveLength(100);
  });
});
