import type { Expected, RuleCases, TestCase } from '../rule-tester';

/** A mistake and, beside it, the nearest code without it. */
export interface Twins<Ids extends string> extends Omit<TestCase, 'code' | 'name'> {
  readonly name: string;
  readonly wrong: string;
  readonly right: string | readonly string[];
  readonly reports: readonly Report<Ids>[];
}

/**
 * A report, and the one suggestion that comes with it: a part of the code, what it becomes, and its message if it is
 * not the one of most.
 */
export interface Report<Ids extends string> {
  readonly messageId: Ids;
  readonly line: number;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly suggests?: Suggests<Ids>;
}

export type Suggests<Ids extends string> = readonly [from: string, to: string, messageId?: Ids];

/** The cases for the rule tester: every mistake reported, every twin silent. */
export function casesOf<Ids extends string>(
  suggestion: Ids,
  twins: readonly Twins<Ids>[],
): RuleCases<Ids, readonly unknown[]> {
  return {
    valid: twins.flatMap(({ name, wrong: _wrong, right, reports: _reports, ...rest }) =>
      [right].flat().map((code, index) => ({ ...rest, name: `${name}: right ${index + 1}`, code })),
    ),
    invalid: twins.map(({ name, wrong, right: _right, reports, ...rest }) => ({
      ...rest,
      name: `${name}: wrong`,
      code: wrong,
      errors: reports.map(({ messageId, line, data, suggests }): Expected<Ids> => ({
        messageId,
        line,
        ...(data && { data }),
        ...(suggests && {
          suggestions: [{ messageId: suggests[2] ?? suggestion, output: replaceOnce(wrong, suggests) }],
        }),
      })),
    })),
  };
}

function replaceOnce(code: string, [from, to]: Suggests<string>): string {
  const parts = code.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in\n${code}`);
  return parts.join(to);
}
