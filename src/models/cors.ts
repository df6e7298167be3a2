import type { CorsFacts } from './cors-facts';
import type { Library, Sink } from './types';

/** What the package does, also where a framework hands its own options on to it. */
export const corsPackage: CorsFacts = {
  origin: ['origin'],
  credentials: 'credentials',
  true: 'reflected',
  wildcard: 'any',
  wildcardInList: 'nobody',
  emptyList: 'nobody',
  stars: false,
  regex: true,
  decides: { origin: 0, by: 'callback', answer: 'option' },
  whole: { absent: 'defaults', true: 'defaults', false: 'defaults', function: 'callback' },
};

/** What it does with options that are left out. */
export const corsDefaults = { origin: '*', credentials: false } as const;

const middleware: Sink = {
  called: true,
  kind: 'cors.options',
  at: { argument: 0 },
  facts: corsPackage,
  defaults: corsDefaults,
};

export const cors: Library = {
  packages: ['cors'],
  read: 'cors 2.8.6',
  sinks: [middleware],
};

export const nextjsCors: Library = {
  packages: ['nextjs-cors'],
  read: 'nextjs-cors 2.2.1',
  sinks: [{ ...middleware, at: { argument: 2 } }],
};
