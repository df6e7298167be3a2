import type { Expected, RuleCases, TestCase } from '../rule-tester';

type Edit = readonly [from: string, to: string];

/** A mistake and, beside it, the nearest code without it. */
export interface SuggestedTwins<Ids extends string> extends Omit<TestCase, 'code' | 'name'> {
  readonly name: string;
  readonly wrong: string;
  readonly right: string | readonly string[];
  readonly reports: readonly {
    readonly messageId: Ids;
    readonly line: number;
    /** Every suggestion in order, by its message: a part of the code, and what it becomes. */
    readonly suggests?: Readonly<Record<string, Edit>>;
  }[];
}

/** The cases for the rule tester: every mistake reported with its suggestions, every twin silent. */
export function suggestedTwins<Ids extends string>(
  twins: readonly SuggestedTwins<Ids>[],
): RuleCases<Ids, readonly unknown[]> {
  return {
    valid: twins.flatMap(({ name, wrong: _wrong, right, reports: _reports, ...rest }) =>
      [right].flat().map((code, index) => ({ ...rest, name: `${name}: right ${index + 1}`, code })),
    ),
    invalid: twins.map(({ name, wrong, right: _right, reports, ...rest }) => ({
      ...rest,
      name: `${name}: wrong`,
      code: wrong,
      errors: reports.map(({ messageId, line, suggests }): Expected<Ids> => ({
        messageId,
        line,
        ...(suggests && {
          suggestions: Object.entries(suggests).map(([id, edit]) => ({
            messageId: id as Ids,
            output: edited(wrong, edit),
          })),
        }),
      })),
    })),
  };
}

function edited(code: string, [from, to]: Edit): string {
  const parts = code.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times in\n${code}`);
  return parts.join(to);
}
