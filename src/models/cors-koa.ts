import type { CorsFacts } from './cors-facts';
import type { Library } from './types';

/** `@koa/cors` from 4 on. */
const current: CorsFacts = {
  origin: ['origin'],
  credentials: 'credentials',
  true: 'unused',
  wildcard: 'reflected-with-credentials',
  wildcardInList: 'unused',
  emptyList: 'unused',
  stars: false,
  regex: false,
  decides: { origin: null, by: 'return', answer: 'origin' },
  whole: { absent: 'defaults', true: 'defaults', false: 'defaults', function: 'unused' },
};

/** Older ones send back the origin that asks, unless they are given another. */
const older: CorsFacts = { ...current, wildcard: 'any' };

export const koaCors: Library = {
  packages: ['@koa/cors'],
  read: '@koa/cors 5.0.0',
  sinks: [
    {
      called: true,
      kind: 'cors.options',
      at: { argument: 0 },
      facts: current,
      defaults: { origin: '*', credentials: false },
    },
  ],
};

export const kcors: Library = {
  packages: ['kcors', 'koa2-cors'],
  read: 'kcors 2.2.2, koa2-cors 2.0.6',
  sinks: [
    {
      called: true,
      kind: 'cors.options',
      at: { argument: 0 },
      facts: older,
      defaults: { origin: true, credentials: false },
    },
  ],
};

export const koaCorsGenerator: Library = {
  packages: ['koa-cors'],
  read: 'koa-cors 0.0.16',
  sinks: [
    {
      called: true,
      kind: 'cors.options',
      at: { argument: 0 },
      facts: { ...older, true: 'reflected' },
      defaults: { origin: true, credentials: false },
    },
  ],
};
