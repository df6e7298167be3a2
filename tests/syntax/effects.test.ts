import { parse } from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import { givesText, onlyReads } from '../../src/syntax/effects';

function expression(code: string) {
  const [statement] = parse(`(${code});`, { range: true }).body;
  if (statement?.type !== 'ExpressionStatement') throw new Error(code);
  return statement.expression;
}

describe('onlyReads', () => {
  it.each([
    'x',
    'x.y[z]',
    'x?.y',
    'this.x',
    '1',
    '`a${x}`',
    '-x',
    'typeof x',
    'x + y.z',
    'x || 10',
    'x ? y : z',
    '[x, y]',
    '{ a: x, b }',
    'String(x)',
    'x.trim().toLowerCase()',
    '() => f()',
    'x as string',
  ])('%s', (code) => {
    expect(onlyReads(expression(code))).toBe(true);
  });

  it.each([
    'f()',
    'x.next()',
    'String(f())',
    'f().trim()',
    'x++',
    'x = 1',
    'delete x.y',
    'new X()',
    '`a${f()}`',
    'x || f()',
    'x[f()]',
    '[f()]',
    '{ a: f() }',
    '{ ...x }',
    'tag`a`',
  ])('not %s', (code) => {
    expect(onlyReads(expression(code))).toBe(false);
  });

  it('takes awaiting for doing', () => {
    const [statement] = parse('await x;', { range: true }).body;
    expect(statement?.type === 'ExpressionStatement' && onlyReads(statement.expression)).toBe(false);
  });
});

describe('givesText', () => {
  it.each(['`a${x}`', "'a'", 'String(x)', 'x.trim()', 'x.toISOString()', 'x.y.toFixed(2)'])('%s', (code) => {
    expect(givesText(expression(code))).toBe(true);
  });
  it.each(['x', '1', 'Number(x)', 'x.slice(1)', 'x.concat(y)', 'f(x)', 'trim(x)'])('not %s', (code) => {
    expect(givesText(expression(code))).toBe(false);
  });
});
