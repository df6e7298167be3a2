/** What takes a text as a regular expression. */
import type { Library, Sink } from './types';

const pattern = { kind: 'regex.pattern', at: { argument: 0 } } as const;

export const regexes: Library = {
  packages: [],
  read: 'Node 20.20.2',
  sinks: [
    { ...pattern, on: 'globalThis.exports', call: 'RegExp' },
    { ...pattern, on: 'globalThis.exports', new: 'RegExp' },
  ],
};

export const xRegExp: Library = {
  packages: ['xregexp'],
  read: 'xregexp 5.1.3',
  sinks: [
    { ...pattern, called: true },
    { ...pattern, constructed: true },
    { ...pattern, call: 'cache' },
  ],
  sanitizers: [{ call: 'escape', clears: [], leaves: ['text'], inertIn: ['regex'] }],
};

/** Methods of texts that make a regular expression of a text they are given. */
export const textPatternSinks: readonly Sink[] = [{ ...pattern, call: ['match', 'matchAll', 'search'] }];
