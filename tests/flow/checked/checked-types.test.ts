import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { casesOfCode } from '../annotated';

const file = join(__dirname, 'fixtures', 'typed.ts');
const code = readFileSync(file, 'utf8');

/** `at(value, 'with types', 'without')`: what a program that the parser is given says, and what its absence leaves. */
describe('types that the parser gives', () => {
  const program = ts.createProgram([file], { strict: true, target: ts.ScriptTarget.ES2022, noEmit: true });
  const typed = casesOfCode(code, file, { programs: [program] });
  it.each(typed.map((each) => [each.line, each] as const))('line %s', (_line, { expected, found }) => {
    expect(found).toBe(expected);
  });
});

describe('the same without types', () => {
  const untyped = casesOfCode(code, file);
  it.each(untyped.map((each) => [each.line, each] as const))(
    'line %s',
    (_line, { untyped: expected, found }) => {
      expect(found).toBe(expected);
    },
  );
});
