/** What is weak about the options of sessions. */
import type { Fear } from './fear-types';

/** The kind of all rows. */
export const session = { kind: 'session.options' } as const;

/** A secret at a path of the options. */
export const secret = (...option: readonly string[]): Fear => ({ problem: 'secret', option, secret: true });

/** Without an end, a session that was stolen is good for ever. `or`: other options that give it one. */
export const ends = (option: readonly string[], ...or: readonly (readonly string[])[]): readonly Fear[] => [
  {
    problem: 'endless',
    option,
    absent: true,
    ...(or.length > 0 && { unlessGiven: or }),
    why: 'it never ends',
  },
  { problem: 'neverEnds', option, is: [null, Number.MAX_SAFE_INTEGER], only: true },
];

/** The name that the library gives the cookie, which tells what runs here. */
export const named = (...or: readonly string[]): Fear => ({
  problem: 'defaultName',
  option: [or[0] ?? 'name'],
  absent: true,
  ...(or.length > 1 && { unlessGiven: or.slice(1).map((each) => [each]) }),
  strict: true,
  why: 'its name tells what runs here',
});

/** Sessions that nobody asked for, and the memory of one process as their store. */
export const kept: readonly Fear[] = [
  {
    problem: 'store',
    option: ['store'],
    absent: true,
    strict: true,
    why: 'the memory of one process keeps it',
  },
  { problem: 'uninitialized', option: ['saveUninitialized'], is: [true], strict: true, only: true },
];
