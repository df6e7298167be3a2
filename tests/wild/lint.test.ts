import type { ESLint, Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { lint } from '../../scripts/wild/lint';
import { onlyRules, type LintSetup } from '../../scripts/wild/plugin';

const noCall = {
  create: (context) => ({ CallExpression: (node) => context.report({ node, message: 'A call.' }) }),
} satisfies NonNullable<ESLint.Plugin['rules']>[string];
const throws = {
  create: () => ({
    Program: () => {
      throw new Error('broken rule');
    },
  }),
} satisfies NonNullable<ESLint.Plugin['rules']>[string];
const rules: Linter.RulesRecord = { 'stub/no-call': 'error' };
const setup: LintSetup = {
  namespace: 'stub',
  plugin: { rules: { 'no-call': noCall, throws } },
  rules: { recommended: {}, strict: rules },
};

function linesOf(path: string, text: string): number[] | string {
  const { failure, reports } = lint({ path, text }, setup, [rules]);
  return failure ?? (reports[0] ?? []).map(({ line }) => line);
}

describe('linting a file of a package', () => {
  it('reads each kind of source with a parser that can', () => {
    expect(linesOf('a.js', 'import a from "a";\na();')).toEqual([2]);
    expect(linesOf('a.js', 'const a = require("a");\nif (a) return;')).toEqual([1]);
    expect(linesOf('a.ts', 'const a: string = b() as string;')).toEqual([1]);
    expect(linesOf('a.tsx', 'const a = <p>{b()}</p>;')).toEqual([1]);
    expect(linesOf('a.js', 'const a = <p>{b()}</p>;')).toEqual([1]);
  });

  it('tries the other kind of module before it gives up', () => {
    expect(linesOf('a.js', 'const text = `\nimport a from "a"`;\nwith (text) { a(); }')).toEqual([3]);
    expect(linesOf('a.js', 'x();  export const a = 1;')).toEqual([1]);
  });

  it('says so when a file does not parse or a rule throws', () => {
    expect(linesOf('a.js', 'const = 1')).toMatch(/^line 1: Parsing error/u);
    const broken = lint({ path: 'a.js', text: 'a();' }, setup, [{ 'stub/throws': 'error' }]);
    expect(broken.failure).toMatch(/^a rule threw: .*broken rule/su);
  });

  it('does not let a package silence a rule with its own comments', () => {
    expect(linesOf('a.js', '/* eslint-disable */\na();')).toEqual([2]);
    expect(linesOf('a.ts', 'a(); // eslint-disable-line')).toEqual([1]);
  });

  it('gives the reports of each set of rules', () => {
    const { reports } = lint({ path: 'a.js', text: 'a();' }, setup, [{}, rules]);
    expect(reports.map((list) => list.map(({ rule }) => rule))).toEqual([[], ['no-call']]);
  });
});

describe('one rule alone', () => {
  it('keeps the config that it is in', () => {
    expect(onlyRules(setup, ['no-call']).rules).toEqual({ recommended: {}, strict: rules });
  });

  it('is refused when there is no such rule', () => {
    expect(() => onlyRules(setup, ['no-such'])).toThrow('no rule "no-such"');
  });
});
