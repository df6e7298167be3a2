import { extname } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { Linter, type SourceCode } from 'eslint';
import type { LintSetup } from './plugin';

/** A source file to lint, with a path as its own project would see it. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What one rule said about one place. */
export interface Report {
  /** Without the namespace. */
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly message: string;
}

export interface Linted {
  readonly sourceCode: SourceCode | undefined;
  /** Why the file could not be linted: it does not parse, or a rule threw. */
  readonly failure: string | undefined;
  /** One list for each of the rule sets given, in their order. */
  readonly reports: readonly (readonly Report[])[];
}

const linter = new Linter({ configType: 'flat' });

/**
 * Lints a file once for each set of rules, parsing it once. The package's own ESLint comments do not count.
 * A file that espree takes for the wrong kind of module is tried as the other kind.
 */
export function lint(source: Source, setup: LintSetup, ruleSets: readonly Linter.RulesRecord[]): Linted {
  const guess = looksLikeModule(source.text) ? 'module' : 'commonjs';
  const first = lintAs(source, guess, setup, ruleSets);
  if (first.sourceCode !== undefined || isTypeScript(source.path)) return first;
  const second = lintAs(source, guess === 'module' ? 'commonjs' : 'module', setup, ruleSets);
  return second.sourceCode === undefined ? first : second;
}

function lintAs(
  source: Source,
  sourceType: 'module' | 'commonjs',
  setup: LintSetup,
  ruleSets: readonly Linter.RulesRecord[],
): Linted {
  const reports: Report[][] = [];
  let parsed: SourceCode | undefined;
  for (const rules of ruleSets) {
    const config = configFor(source.path, sourceType, setup, rules);
    let messages: Linter.LintMessage[];
    try {
      messages = linter.verify(parsed ?? source.text, config, {
        filename: source.path,
        allowInlineConfig: false,
      });
    } catch (error) {
      return { sourceCode: parsed, failure: `a rule threw: ${firstLines(error)}`, reports };
    }
    // Besides what does not parse, this is ESLint saying that it did not lint the file at all.
    const refusal = messages.find((message) => message.ruleId === null);
    if (refusal !== undefined) {
      return { sourceCode: undefined, failure: `line ${refusal.line}: ${refusal.message}`, reports };
    }
    parsed = linter.getSourceCode();
    reports.push(messages.flatMap((message) => reportOf(message, setup.namespace)));
  }
  return { sourceCode: parsed, failure: undefined, reports };
}

function reportOf(message: Linter.LintMessage, namespace: string): Report[] {
  if (!message.ruleId?.startsWith(`${namespace}/`)) return [];
  const rule = message.ruleId.slice(namespace.length + 1);
  const { line, column, endLine = line, message: text } = message;
  return [{ rule, line, column, endLine, message: text }];
}

function configFor(
  path: string,
  sourceType: 'module' | 'commonjs',
  setup: LintSetup,
  rules: Linter.RulesRecord,
): Linter.Config {
  const languageOptions = isTypeScript(path)
    ? { parser: typescriptParser as Linter.Parser, sourceType: 'module' as const }
    : { sourceType, parserOptions: { ecmaFeatures: { jsx: true } } };
  return {
    files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'],
    plugins: { [setup.namespace]: setup.plugin },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    languageOptions,
    rules,
  };
}

function isTypeScript(path: string): boolean {
  return /^\.[cm]?tsx?$/u.test(extname(path));
}

function looksLikeModule(text: string): boolean {
  return /^(?:import\b(?!\s*\()|export\b)/mu.test(text);
}

function firstLines(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? error.message).split('\n').slice(0, 6).join('\n')
    : String(error);
}
