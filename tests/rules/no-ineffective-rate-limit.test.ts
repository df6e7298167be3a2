import rule from '../../src/rules/no-ineffective-rate-limit';
import { testRule } from '../rule-tester';

testRule(rule, {
  invalid: [
    {
      code: `import { rateLimit } from 'express-rate-limit';
export const a = rateLimit({ windowMs: 60000, limit: Infinity });`,
      errors: [{ messageId: 'infinite', line: 2 }],
    },
    {
      code: `import rateLimit from 'express-rate-limit';
export const a = rateLimit({
  windowMs: 60000,
  max: Infinity,
});`,
      errors: [{ messageId: 'infinite', line: 4 }],
    },
    {
      code: `const rateLimit = require('express-rate-limit');
module.exports = rateLimit({ max: 1e9, windowMs: 1 });`,
      errors: [{ messageId: 'huge', line: 2 }],
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
const max = 1_000_000;
export const a = rateLimit({ limit: max });`,
      errors: [{ messageId: 'huge', line: 3 }],
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
export const a = rateLimit({ limit: 10, skip: () => true });`,
      errors: [{ messageId: 'skipsAll', line: 2 }],
    },
    {
      code: `import rateLimit from 'express-rate-limit';
export const a = rateLimit({ limit: 10, skip() { return true; } });`,
      errors: [{ messageId: 'skipsAll', line: 2 }],
    },
    {
      code: `import rateLimit from 'express-rate-limit';
export const a = rateLimit({ max: 10, skip: async function () { return true; } });`,
      errors: [{ messageId: 'skipsAll', line: 2 }],
    },
    {
      code: `import slowDown from 'express-slow-down';
export const a = slowDown({ delayAfter: Infinity, delayMs: 500 });`,
      errors: [{ messageId: 'infinite', line: 2 }],
    },
    {
      code: `import Fastify from 'fastify';
import limits from '@fastify/rate-limit';
const app = Fastify();
app.register(limits, { max: 5000000, timeWindow: '1 minute' });`,
      errors: [{ messageId: 'huge', line: 4 }],
    },
    {
      code: `import ratelimit from 'koa-ratelimit';
app.use(ratelimit({ driver: 'memory', db: new Map(), max: Infinity }));`,
      errors: [{ messageId: 'infinite', line: 2 }],
    },
    {
      code: `import ratelimit from 'koa-ratelimit';
app.use(ratelimit({ max: 10, whitelist: () => true }));`,
      errors: [{ messageId: 'skipsAll', line: 2 }],
    },
    {
      code: `import { rateLimiter } from 'hono-rate-limiter';
app.use(rateLimiter({ windowMs: 60000, limit: Infinity }));`,
      errors: [{ messageId: 'infinite', line: 2 }],
    },
    {
      code: `import { RateLimiterRedis } from 'rate-limiter-flexible';
export const a = new RateLimiterRedis({ storeClient, points: Infinity, duration: 60 });`,
      errors: [{ messageId: 'infinite', line: 2 }],
    },
    {
      code: `const { RateLimiterMemory } = require('rate-limiter-flexible');
const options = { points: 10 ** 9, duration: 1 };
module.exports = new RateLimiterMemory(options);`,
      errors: [{ messageId: 'huge', line: 2 }],
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
export const a = rateLimit({ limit: 10, keyGenerator: (req) => req.headers['x-forwarded-for'] });`,
      options: [{ chosenKeys: true }],
      errors: [{ messageId: 'chosenKey', line: 2 }],
    },
    {
      code: `import rateLimit from 'express-rate-limit';
export const a = rateLimit({ limit: 10, keyGenerator: (req) => req.get('x-real-ip') || req.ip });`,
      options: [{ chosenKeys: true }],
      errors: [{ messageId: 'chosenKey', line: 2 }],
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
export const a = rateLimit({ limit: 10, keyGenerator(req) { return req.body.email; } });`,
      options: [{ chosenKeys: true }],
      errors: [{ messageId: 'chosenKey', line: 2 }],
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
const shared = { limit: Infinity };
export const a = rateLimit({ ...shared, windowMs: 60000 });`,
      errors: [{ messageId: 'infinite', line: 2 }],
    },
  ],
  valid: [
    {
      code: `import { rateLimit } from 'express-rate-limit';
export const a = rateLimit({ windowMs: 60000, limit: 10 });`,
    },
    {
      code: `import rateLimit from 'express-rate-limit';
export const a = rateLimit({ max: 100, windowMs: 60000, skip: (req) => req.path === '/healthz' });`,
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
export const a = rateLimit({ limit: Number(process.env.LIMIT) });`,
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
export const a = rateLimit({ limit: 10, skip: () => process.env.NODE_ENV === 'test' });`,
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
export const a = rateLimit({ limit: process.env.NODE_ENV === 'development' ? Infinity : 10 });`,
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
export const a = rateLimit({ limit: 10, skip: () => false });`,
    },
    {
      code: `import rateLimit from 'express-rate-limit';
export const a = rateLimit({ max: (req) => (req.user ? 100 : 10) });`,
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
export const a = rateLimit({ limit: 10, keyGenerator: (req) => req.ip });`,
      options: [{ chosenKeys: true }],
    },
    {
      code: `import rateLimit from 'express-rate-limit';
export const a = rateLimit({ limit: 10, keyGenerator: (req) => req.user.id });`,
      options: [{ chosenKeys: true }],
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
export const a = rateLimit({ limit: 10, keyGenerator: (req) => req.headers['x-forwarded-for'] });`,
    },
    {
      code: `import slowDown from 'express-slow-down';
export const a = slowDown({ delayAfter: 5, delayMs: (hits) => hits * 100 });`,
    },
    {
      code: `import Fastify from 'fastify';
import limits from '@fastify/rate-limit';
const app = Fastify();
app.register(limits, { max: 50, timeWindow: '1 minute' });`,
    },
    {
      code: `import ratelimit from 'koa-ratelimit';
app.use(ratelimit({ driver: 'memory', db: new Map(), max: 100, whitelist: (ctx) => ctx.state.internal }));`,
    },
    {
      code: `import { rateLimiter } from 'hono-rate-limiter';
app.use(rateLimiter({ windowMs: 60000, limit: 20, keyGenerator: (c) => c.get('user').id }));`,
    },
    {
      code: `import { RateLimiterRedis } from 'rate-limiter-flexible';
export const a = new RateLimiterRedis({ storeClient, points: 5, duration: 60 });`,
    },
    {
      code: `import { paginate } from './paginate';
export const a = paginate({ limit: Infinity, skip: () => true });`,
    },
    {
      code: `const { RateLimiterMemory } = require('rate-limiter-flexible');
module.exports = (points) => new RateLimiterMemory({ points, duration: 1 });`,
    },
  ],
});
