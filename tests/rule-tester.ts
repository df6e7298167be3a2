import { RuleTester } from '@typescript-eslint/rule-tester';
import * as typescriptParser from '@typescript-eslint/parser';
import * as espree from 'espree';
import { afterAll, describe, it } from 'vitest';
import type { Rule } from '../src/kit/create-rule';
import { checkRepairs } from './repairs';

/** A piece of code and how it is linted. */
export interface TestCase<Options extends readonly unknown[] = readonly unknown[]> {
  readonly code: string;
  readonly name?: string;
  /** `.ts`, `.tsx`, `.mts` and `.cts` files run under the TypeScript parser only. */
  readonly filename?: string;
  /** Without it, a case runs under both parsers. */
  readonly parser?: ParserName;
  /** What ESLint takes the file for; by the file's extension if absent. */
  readonly sourceType?: 'module' | 'commonjs' | 'script';
  readonly options?: { readonly [Index in keyof Options]?: Partial<Options[Index]> };
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly only?: boolean;
}

/** A report that must come. */
export interface Expected<Ids extends string = string> {
  readonly messageId: Ids;
  readonly line: number;
  readonly column?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly data?: Readonly<Record<string, unknown>>;
  /** All of them, in order; must be there when the rule suggests something. */
  readonly suggestions?: readonly ExpectedSuggestion<Ids>[];
}

export interface ExpectedSuggestion<Ids extends string = string> {
  readonly messageId: Ids;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly output: string;
  /** Set where the rule rightly reports the mended code for something else. */
  readonly stillReports?: true;
}

export interface InvalidCase<
  Ids extends string = string,
  Options extends readonly unknown[] = readonly unknown[],
> extends TestCase<Options> {
  readonly errors: readonly Expected<Ids>[];
  /** The code after `--fix`. One text: a second pass changes nothing. Several: the passes that it takes. */
  readonly output?: string | readonly string[];
}

export interface RuleCases<Ids extends string, Options extends readonly unknown[]> {
  readonly valid: readonly (string | TestCase<Options>)[];
  readonly invalid: readonly InvalidCase<Ids, Options>[];
}

export type ParserName = 'espree' | 'typescript';

/** A case as the tests over all rules see it. */
export interface CollectedCase {
  readonly rule: string;
  readonly verdict: 'valid' | 'invalid';
  readonly test: InvalidCase | TestCase;
}

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

const testers = {
  espree: new RuleTester({ languageOptions: { parser: espree } }),
  typescript: new RuleTester({ languageOptions: { parser: typescriptParser } }),
};

const collector: { cases: CollectedCase[] | undefined } = { cases: undefined };

/**
 * Registers the tests of a rule: each case under espree and under typescript-eslint's parser. Reports must
 * match in number, message and line; fixes and suggestions must give the stated code, which parses, is
 * stable under a second pass, and is reported less than before.
 */
export function testRule<Ids extends string, Options extends readonly unknown[]>(
  rule: Rule<Ids, Options>,
  { valid, invalid }: RuleCases<Ids, Options>,
): void {
  const validCases = valid.map((test) => (typeof test === 'string' ? { code: test } : test));
  if (collector.cases) {
    collector.cases.push(
      ...validCases.map((test) => ({ rule: rule.name, verdict: 'valid' as const, test })),
      ...invalid.map((test) => ({ rule: rule.name, verdict: 'invalid' as const, test: test as InvalidCase })),
    );
    return;
  }
  for (const parser of ['espree', 'typescript'] as const) {
    const runs = (test: TestCase<Options>) => parsersOf(test).includes(parser);
    // A suite without tests fails.
    if (!validCases.some(runs) && !invalid.some(runs)) continue;
    describe(parser, () => {
      testers[parser].run(rule.name, rule as never, {
        valid: validCases.filter(runs).map((test) => forTester(test, parser)),
        invalid: invalid.filter(runs).map((test) => ({
          ...forTester(test, parser),
          errors: test.errors.map(withoutOwnFields),
          output: typeof test.output === 'object' ? [...test.output] : (test.output ?? null),
        })),
      });
      const mended = invalid
        .filter(runs)
        .filter((test) => test.output ?? test.errors.some((e) => e.suggestions));
      if (mended.length > 0) {
        describe('repairs', () => {
          for (const test of mended) {
            it(test.name ?? test.code, () =>
              checkRepairs(rule as unknown as Rule, test as InvalidCase, parser),
            );
          }
        });
      }
    });
  }
}

/** The same for what is reported alone: the suggestions of the rule have tests of their own. */
export function testReports<Ids extends string, Options extends readonly unknown[]>(
  rule: Rule<Ids, Options>,
  cases: RuleCases<Ids, Options>,
): void {
  testRule(collector.cases ? rule : withoutSuggestions(rule), cases);
}

function withoutSuggestions<Ids extends string, Options extends readonly unknown[]>(
  rule: Rule<Ids, Options>,
): Rule<Ids, Options> {
  return {
    ...rule,
    create: (context) =>
      rule.create(
        Object.create(context, {
          report: { value: (given: object) => context.report({ ...given, suggest: null } as never) },
        }) as typeof context,
      ),
  };
}

/** The cases that the test files loaded by `load` hand to `testRule`, which registers no tests meanwhile. */
export async function collectCases(load: () => Promise<unknown>): Promise<readonly CollectedCase[]> {
  const cases: CollectedCase[] = [];
  collector.cases = cases;
  try {
    await load();
  } finally {
    collector.cases = undefined;
  }
  return cases;
}

/** The parsers a case runs under. */
export function parsersOf(test: Pick<TestCase, 'parser' | 'filename'>): readonly ParserName[] {
  if (test.parser) return [test.parser];
  return /\.[cm]?tsx?$/.test(test.filename ?? '') ? ['typescript'] : ['espree', 'typescript'];
}

/** The file name a case is linted under. */
export function filenameOf(test: Pick<TestCase, 'parser' | 'filename'>): string {
  return test.filename ?? (test.parser === 'typescript' ? 'file.ts' : 'file.js');
}

function forTester<Options extends readonly unknown[]>(test: TestCase<Options>, parser: ParserName) {
  const { code, name, options, settings, only } = test;
  const filename = filenameOf(test);
  const sourceType = test.sourceType ?? (/\.c[jt]s$/.test(filename) ? 'commonjs' : 'module');
  return {
    code,
    filename,
    languageOptions: {
      sourceType,
      parserOptions: { sourceType, ecmaFeatures: { jsx: parser === 'espree' || filename.endsWith('x') } },
    },
    ...(name === undefined ? {} : { name }),
    ...(options === undefined ? {} : { options }),
    ...(settings === undefined ? {} : { settings }),
    ...(only === undefined ? {} : { only }),
  };
}

function withoutOwnFields<Ids extends string>({ suggestions, ...error }: Expected<Ids>) {
  // A line that a test in the making leaves out must fail it, so the key is always there.
  const stated = { ...error, line: error.line };
  if (!suggestions) return stated;
  return {
    ...stated,
    suggestions: suggestions.map(({ messageId, data, output }) => ({
      messageId,
      output,
      ...(data === undefined ? {} : { data }),
    })),
  };
}
