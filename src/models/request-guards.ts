/** Middlewares that ask where a request comes from, and those that answer what handlers throw. */
import type { Library, Sink } from './types';

const csrf = { kind: 'middleware.csrf', at: { argument: 0 } } as const;
const errors = { kind: 'middleware.error-handler', at: { argument: 0 } } as const;

const csrfCalls: Library = {
  packages: [
    'csurf',
    'tiny-csrf',
    'koa-csrf',
    'csrf-sync',
    'hono/csrf',
    'lusca-csrf',
    'express-csrf-double-submit-cookie',
  ],
  read: 'csurf 1.11.0, csrf-sync 4.2.1, koa-csrf 5.0.1, hono 4.13.19',
  sinks: [
    { ...csrf, called: true },
    { ...csrf, constructed: true },
    { ...csrf, call: ['csrf', 'csrfSync', 'default'] },
  ],
};

const csrfPlugins: Library = {
  packages: ['@fastify/csrf-protection', 'fastify-csrf', '@hapi/crumb', 'crumb'],
  read: '@fastify/csrf-protection 7.1.0, @hapi/crumb 9.0.1',
  sinks: [{ ...csrf, passedTo: 'register', as: 0 }],
};

const errorHandlers: Library = {
  packages: ['api-error-handler', 'express-error-handler', 'strong-error-handler'],
  read: 'api-error-handler 1.0.0',
  sinks: [{ ...errors, called: true }],
};

const foreign: readonly Sink[] = [
  { ...errors, on: 'errorhandler.exports', called: true },
  { ...csrf, on: 'csrf-csrf.exports', call: 'doubleCsrf' },
  { ...csrf, on: 'lusca.exports', call: 'csrf' },
  {
    ...csrf,
    on: 'lusca.exports',
    called: true,
    when: { argument: 0, option: ['csrf'], is: 'present' },
  },
];

export const requestGuards: readonly Library[] = [
  csrfCalls,
  csrfPlugins,
  errorHandlers,
  { packages: [], read: 'csrf-csrf 6.0.0, lusca 1.7.0', sinks: foreign },
];
