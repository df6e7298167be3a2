/** What limits how often a client may try, and the settings with which it limits nothing. */
import type { Fear, FearFacts } from './fear-types';
import type { Handler, Library, Sink } from './types';

/** What suggestions put before the handlers of Express: ten tries in a quarter of an hour. */
export const limiterPackage = {
  package: 'express-rate-limit',
  name: 'rateLimit',
  code: '{name}({ windowMs: 15 * 60 * 1000, limit: 10 })',
} as const;

const limiter = { kind: 'middleware.rate-limit', at: { argument: 0 } } as const;
const settings = { kind: 'rate-limit.settings', at: { argument: 0 } } as const;

/** More tries than that in one window are no limit for anybody. */
const ABSURD = 100_000;

const fearsOf = (
  limits: readonly string[],
  skips: readonly string[],
  keys: readonly string[],
): FearFacts => ({
  feared: [
    ...limits.flatMap((name): readonly Fear[] => [
      { problem: 'infinite', option: [name], above: 1e300 },
      { problem: 'huge', option: [name], above: ABSURD },
    ]),
    ...skips.map((name): Fear => ({ problem: 'skipsAll', option: [name], answers: 'yes' })),
    ...keys.map((name): Fear => ({ problem: 'chosenKey', option: [name], keyed: 'by client', strict: true })),
  ],
});

const expressFears = fearsOf(['limit', 'max', 'delayAfter'], ['skip'], ['keyGenerator']);

const keyOf = (object: string): Omit<Extract<Handler, { call: unknown }>, 'call'> => ({
  at: { argument: 0, property: ['keyGenerator'] },
  parameters: [object, null],
});

const expressLimiters: Library = {
  packages: [limiterPackage.package, 'express-slow-down'],
  read: 'express-rate-limit 8.7.5, express-slow-down 3.1.1',
  sinks: [
    { ...limiter, called: true },
    { ...limiter, call: ['rateLimit', 'slowDown'] },
    { ...limiter, constructed: true },
    { ...settings, called: true, facts: expressFears },
    { ...settings, call: ['rateLimit', 'slowDown'], facts: expressFears },
    { ...settings, constructed: true, facts: expressFears },
  ],
  handlers: [
    { called: true, at: { argument: 0, property: ['keyGenerator'] }, parameters: ['express.request', null] },
    { call: ['rateLimit', 'slowDown'], ...keyOf('express.request') },
  ],
};

const fastifyLimiter: Library = {
  packages: ['@fastify/rate-limit', 'fastify-rate-limit'],
  read: '@fastify/rate-limit 11.2.0',
  sinks: [
    {
      ...limiter,
      passedTo: 'register',
      as: 0,
      unless: { argument: 1, option: ['global'], is: [false] },
    },
    {
      ...settings,
      passedTo: 'register',
      as: 0,
      at: { argument: 1 },
      facts: fearsOf(['max'], ['allowList'], ['keyGenerator']),
    },
  ],
};

const koaLimiters: Library = {
  packages: ['koa-ratelimit', 'koa2-ratelimit'],
  read: 'koa-ratelimit 6.0.0',
  sinks: [
    { ...limiter, called: true },
    { ...limiter, call: 'middleware' },
    { ...settings, called: true, facts: fearsOf(['max'], ['whitelist'], ['id']) },
  ],
};

const honoLimiter: Library = {
  packages: ['hono-rate-limiter'],
  read: 'hono-rate-limiter 0.5.4',
  sinks: [
    { ...limiter, call: 'rateLimiter' },
    { ...settings, call: 'rateLimiter', facts: fearsOf(['limit'], ['skip'], ['keyGenerator']) },
  ],
  handlers: [{ call: 'rateLimiter', ...keyOf('hono.context') }],
};

const flexibleClasses = [
  'BurstyRateLimiter',
  'RateLimiterCluster',
  'RateLimiterDrizzle',
  'RateLimiterDynamo',
  'RateLimiterEtcd',
  'RateLimiterMemcache',
  'RateLimiterMemory',
  'RateLimiterMongo',
  'RateLimiterMySQL',
  'RateLimiterPostgres',
  'RateLimiterPrisma',
  'RateLimiterQueue',
  'RateLimiterRedis',
  'RateLimiterSQLite',
  'RateLimiterUnion',
  'RateLimiterValkey',
];

const flexible: Library = {
  packages: ['rate-limiter-flexible'],
  read: 'rate-limiter-flexible 11.4.0',
  objects: { limiter: [{ steps: [{ new: flexibleClasses }] }] },
  sinks: [
    { ...limiter, on: 'limiter', call: ['consume', 'penalty', 'removeTokens'] },
    { ...settings, new: flexibleClasses, facts: fearsOf(['points'], [], []) },
  ],
};

const upstash: Library = {
  packages: ['@upstash/ratelimit'],
  read: '@upstash/ratelimit 2.0.5',
  objects: { limiter: [{ steps: [{ new: 'Ratelimit' }] }] },
  sinks: [{ ...limiter, on: 'limiter', call: ['limit', 'blockUntilReady'] }],
};

const brutes: Library = {
  packages: ['express-brute', 'express-brute-flexible', 'express-limiter', 'elysia-rate-limit'],
  read: 'express-brute 1.0.1, express-limiter 1.6.1',
  objects: { brute: [{ steps: ['constructed'] }] },
  sinks: [
    { ...limiter, called: true },
    { ...limiter, call: 'rateLimit' },
    { ...limiter, on: 'brute', call: 'getMiddleware' },
  ],
};

const hapiLimiters: Library = {
  packages: ['hapi-rate-limit', 'hapi-rate-limitor', 'hapi-limiter'],
  read: 'hapi-rate-limit 7.1.0',
  sinks: [{ ...limiter, passedTo: 'register', as: 0 }],
};

const throttler: Library = {
  packages: ['@nestjs/throttler'],
  read: '@nestjs/throttler 6.5.0',
  objects: { throttlerModule: [{ steps: [{ member: 'ThrottlerModule' }] }] },
  sinks: [
    { ...limiter, decorator: 'Throttle' },
    { ...limiter, on: 'throttlerModule', call: ['forRoot', 'forRootAsync'] } as Sink,
  ],
};

export const rateLimiters: readonly Library[] = [
  expressLimiters,
  fastifyLimiter,
  koaLimiters,
  honoLimiter,
  flexible,
  upstash,
  brutes,
  hapiLimiters,
  throttler,
];
