import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { ParserName } from './rule-tester';

export interface LintOptions {
  readonly filename: string;
  readonly parser: ParserName;
  readonly rules: Linter.RulesRecord;
  readonly sourceType?: 'module' | 'commonjs' | 'script';
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** What ESLint says to a piece of code with a plugin called `backend-security`; throws when it does not parse. */
export function lint(
  plugin: { readonly rules: object },
  code: string,
  options: LintOptions,
): readonly Linter.LintMessage[] {
  const { filename, parser, rules, sourceType, settings } = options;
  const linter = new Linter({ configType: 'flat' });
  const messages = linter.verify(
    code,
    {
      files: ['**'],
      plugins: { 'backend-security': plugin as never },
      languageOptions: {
        ...(parser === 'typescript' ? { parser: typescriptParser } : {}),
        ...(sourceType ? { sourceType } : {}),
        parserOptions: { ecmaFeatures: { jsx: parser === 'espree' || filename.endsWith('x') } },
      },
      rules,
      settings: settings ?? {},
    },
    filename,
  );
  const fatal = messages.find((message) => message.fatal);
  if (fatal) throw new Error(`${filename}:${fatal.line} ${fatal.message}\n${code}`);
  return messages;
}
