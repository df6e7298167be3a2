import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { root } from '../lib/root';
import type { Program } from './programs';

const plugin = createRequire(import.meta.url)(join(root, 'dist/index.cjs')) as {
  readonly configs: { readonly strict: Linter.Config };
};

/** What came of linting a program: nothing to complain of, no program for this parser, or what went wrong. */
export type Outcome =
  | { readonly type: 'held' }
  | { readonly type: 'not parsed' }
  | { readonly type: 'fault'; readonly fault: string };

/**
 * Lints a program with `strict` and applies the fixes. It must not throw, and the fixed code must parse and
 * stay as it is. Programs that the parser refuses, or that ESLint cannot lint without rules, show nothing.
 */
export function tryProgram(program: Program, parser: 'espree' | 'typescript'): Outcome {
  const linter = new Linter({ configType: 'flat' });
  const base = baseConfig(program, parser);
  if (!isLintable(linter, program, base)) return { type: 'not parsed' };
  try {
    const { output } = linter.verifyAndFix(program.code, [base, plugin.configs.strict]);
    const again = linter.verifyAndFix(output, [base, plugin.configs.strict]);
    const fatal = again.messages.find((message) => message.fatal);
    if (fatal) return { type: 'fault', fault: `The fixed code does not parse: ${fatal.message}` };
    return again.output === output
      ? { type: 'held' }
      : { type: 'fault', fault: 'Fixing again changes the code.' };
  } catch (error) {
    return { type: 'fault', fault: error instanceof Error ? firstLines(error) : String(error) };
  }
}

function baseConfig({ sourceType }: Program, parser: 'espree' | 'typescript'): Linter.Config {
  return {
    files: ['**'],
    languageOptions: {
      sourceType,
      ...(parser === 'typescript' ? { parser: typescriptParser as never } : {}),
    },
  };
}

function isLintable(linter: Linter, { code }: Program, config: Linter.Config): boolean {
  try {
    return !linter.verify(code, config).some(({ fatal }) => fatal);
  } catch {
    return false;
  }
}

/** The message and the frames within the plugin, without the place of the linted code. */
function firstLines(error: Error): string {
  const frames = (error.stack ?? '').split('\n').filter((line) => line.includes('dist/plugin.cjs'));
  return [error.message.split('\n')[0], ...frames.slice(0, 4)].join('\n');
}
