import type { TestCase } from '../rule-tester';

/** The output of a suggestion that imports a package at the top, unless it is there, and writes a statement after the app is made. */
export function withMiddleware(
  code: string,
  importLine: string,
  [making, statement]: readonly [making: string, statement: string],
): string {
  const [before, after, ...others] = code.split(making);
  if (before === undefined || after === undefined || others.length > 0)
    throw new Error(`"${making}" does not stand once in\n${code}`);
  const directive = /^'use strict';\n/.exec(before)?.[0] ?? '';
  const added = importLine === '' ? '' : `${importLine}\n`;
  return `${directive}${added}${before.slice(directive.length)}${making}${statement}${after}`;
}

/** How a file of CommonJS is linted. */
export const COMMONJS: Pick<TestCase, 'sourceType'> = { sourceType: 'commonjs' };
/** How a file of TypeScript is linted. */
export const TYPESCRIPT: Pick<TestCase, 'filename'> = { filename: 'file.ts' };
