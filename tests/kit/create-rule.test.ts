import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import { withDefaults } from '../../src/kit/create-rule';
import { renamingRule } from '../helpers/renaming-rule';

describe('options over defaults', () => {
  it.each([
    ['no options at all', [], [], []],
    ['defaults alone', [{ a: 1 }], [], [{ a: 1 }]],
    ['one key of two', [{ a: 1, b: 2 }], [{ b: 3 }], [{ a: 1, b: 3 }]],
    ['nested keys', [{ a: { b: 1, c: 2 } }], [{ a: { c: 3 } }], [{ a: { b: 1, c: 3 } }]],
    ['lists are replaced', [{ a: ['x', 'y'] }], [{ a: ['z'] }], [{ a: ['z'] }]],
    ['keys without a default', [{}], [{ a: 1 }], [{ a: 1 }]],
    ['undefined is no option', [{ a: 1 }], [{ a: undefined }], [{ a: 1 }]],
    ['false and null are', [{ a: true, b: 1 }], [{ a: false, b: null }], [{ a: false, b: null }]],
  ])('%s', (_, defaults, given, merged) => {
    expect(withDefaults(defaults, given)).toEqual(merged);
  });

  it('changes neither', () => {
    const defaults = [{ a: { b: 1 } }];
    const given = [{ a: { c: 2 } }];
    withDefaults(defaults, given);
    expect([defaults, given]).toEqual([[{ a: { b: 1 } }], [{ a: { c: 2 } }]]);
  });

  it('takes no defaults', () => {
    expect(withDefaults(undefined, [{ a: 1 }])).toEqual([{ a: 1 }]);
  });
});

describe('a rule', () => {
  it('links to its page in this version of the package', () => {
    expect(renamingRule.meta.docs?.url).toMatch(/@\d+\.\d+\.\d+\/docs\/rules\/no-wrong-name\.md$/);
  });

  it.each([
    ['YAMLDocument', 0],
    ['TOMLTopLevelTable', 0],
    ['JSONExpressionStatement', 0],
    ['ExpressionStatement', 1],
  ])('reports as many in a program that starts with %s: %i', (type, reports) => {
    expect(reportsIn({ type, range: [0, 5], loc: LOC, expression: identifier })).toHaveLength(reports);
  });

  it('reports in a program without a body, such as an empty file, nothing', () => {
    expect(reportsIn()).toEqual([]);
  });
});

const LOC = { start: { line: 1, column: 0 }, end: { line: 1, column: 5 } };
const identifier = { type: 'Identifier', name: 'wrong', range: [0, 5], loc: LOC };

/** What the renaming rule says to a program with this statement, as a parser of another language gives it. */
function reportsIn(...body: readonly object[]): readonly Linter.LintMessage[] {
  const ast = {
    type: 'Program',
    body,
    sourceType: 'module',
    range: [0, 5],
    loc: LOC,
    tokens: [],
    comments: [],
  };
  const visitorKeys = {
    Program: ['body'],
    YAMLDocument: ['expression'],
    TOMLTopLevelTable: ['expression'],
    JSONExpressionStatement: ['expression'],
    ExpressionStatement: ['expression'],
    Identifier: [],
  };
  const parser = { parseForESLint: () => ({ ast, visitorKeys }) };
  return new Linter({ configType: 'flat' }).verify('wrong', {
    plugins: { tested: { rules: { [renamingRule.name]: renamingRule as never } } },
    languageOptions: { parser: parser as never },
    rules: { 'tested/no-wrong-name': 'error' },
  });
}
