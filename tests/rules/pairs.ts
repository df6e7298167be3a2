import type { TestCase } from '../rule-tester';
import type { Report, Suggests, Twins } from './twins';

/** A mistake, its near twin, and what is said of the mistake: `[message, line]`, with the suggested edit if any. */
export function pair<Ids extends string>(
  name: string,
  wrong: string,
  right: string | readonly string[],
  reports: readonly (readonly [messageId: Ids, line: number, suggests?: Suggests<Ids>])[],
  rest: Omit<TestCase, 'code' | 'name'> = {},
): Twins<Ids> {
  return {
    name,
    wrong,
    right,
    reports: reports.map(([messageId, line, suggests]): Report<Ids> => ({
      messageId,
      line,
      ...(suggests && { suggests }),
    })),
    ...rest,
  };
}
