/** What is weak about the options of a cookie, by the library's names for them and by what it does without them. */
import type { Fear, FearFacts } from './fear-types';

/** The names of the three flags. */
interface FlagNames {
  readonly httpOnly: string;
  readonly secure: string;
  readonly sameSite: string;
}

const NAMES: FlagNames = { httpOnly: 'httpOnly', secure: 'secure', sameSite: 'sameSite' };

/** The flags that the library does not set by itself. */
type NotByDefault = readonly (keyof FlagNames)[];

/** What somebody else does where a flag is missing. */
const CONSEQUENCES: FlagNames = {
  httpOnly: 'scripts read it',
  secure: 'plain HTTP carries it',
  sameSite: 'other sites send it',
};

/**
 * The flags by the path of the options they stand in, and what an edit writes for each; `strictly` are those that
 * only strict rules ask for.
 */
export function cookieFlags(
  off: NotByDefault,
  names: FlagNames = NAMES,
  path: readonly string[] = [],
  strictly: NotByDefault = [],
): readonly Fear[] {
  const flag = (problem: keyof FlagNames, say: string): readonly Fear[] => {
    const place = { problem, option: [...path, names[problem]], say };
    return [
      { ...place, is: [false], only: true },
      ...(off.includes(problem) ? [{ ...place, absent: true, why: CONSEQUENCES[problem] } as const] : []),
      ...(strictly.includes(problem)
        ? [{ ...place, absent: true, strict: true, why: CONSEQUENCES[problem] } as const]
        : []),
    ];
  };
  return [
    ...flag('httpOnly', 'true'),
    ...flag('secure', 'true'),
    ...flag('sameSite', 'lax'),
    { problem: 'none', option: [...path, names.sameSite], is: ['none'], only: true, say: 'lax' },
  ];
}

/** A browser takes all that it is not told: the header as it is, and what hands on options unchanged. */
export const bareCookie: FearFacts = { feared: cookieFlags(['httpOnly', 'secure', 'sameSite']) };

/** `cookies`: scripts do not see them, and `secure` follows the connection. */
export const koaCookie: FearFacts = { feared: cookieFlags(['sameSite']) };

/** Every flag is on until it is switched off. */
export const safeCookie: FearFacts = { feared: cookieFlags([]) };

/** hapi has names of its own for them. */
export const hapiFlags: FlagNames = { httpOnly: 'isHttpOnly', secure: 'isSecure', sameSite: 'isSameSite' };
