import rule from '../../src/rules/require-rate-limit';
import { testReports } from '../rule-tester';

testReports(rule, {
  invalid: [
    {
      code: `import express from 'express';
const app = express();
app.post('/login', (req, res) => res.json(check(req.body)));`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `const express = require('express');
const router = express.Router();
router.post('/signin', auth.signin);
module.exports = router;`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import express from 'express';
const app = express();
app.post('/api/auth/forgot-password', forgot);
app.listen(1);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import express from 'express';
const app = express();
app.route('/login').get(form).post(signIn);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import express from 'express';
const app = express();
import { rateLimit } from 'express-rate-limit';
app.post('/login', signIn);
app.use(rateLimit({ limit: 5 }));`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
import express from 'express';
const app = express();
app.use('/api', rateLimit({ limit: 50 }));
app.post('/reset-password', reset);`,
      errors: [{ messageId: 'missing', line: 5 }],
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
import express from 'express';
const app = express();
app.get('/login', rateLimit({ limit: 5 }), form);
app.post('/login', signIn);`,
      errors: [{ messageId: 'missing', line: 5 }],
    },
    {
      code: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/enter', async (req, res) => {
  if (await bcrypt.compare(req.body.password, await hashOf(req.body.name))) res.end();
});`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `import argon2 from 'argon2';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  res.json(await User.create({ hash: await argon2.hash(req.body.password) }));
});`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `import express from 'express';
const app = express();
app.post('/session', passport.authenticate('local'), (req, res) => res.end());`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import express from 'express';
const app = express();
const users = express.Router();
users.post('/otp/verify', verify);
app.use('/v1', users);`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `module.exports = (app) => {
  app.post('/register', (req, res) => register(req, res));
};`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import Fastify from 'fastify';
const app = Fastify();
app.post('/sign-in', { schema }, async (request) => signIn(request.body));`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import Fastify from 'fastify';
const app = Fastify();
app.route({
  method: 'POST',
  url: '/login',
  handler: signIn,
});`,
      errors: [{ messageId: 'missing', line: 5 }],
    },
    {
      code: `import Hapi from '@hapi/hapi';
const server = Hapi.server();
server.route([{ method: 'POST', path: '/password-reset', handler: reset }]);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import Router from '@koa/router';
const router = new Router();
router.post('/auth/login', async (ctx) => { ctx.body = await enter(ctx.request.body); });`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import { Hono } from 'hono';
const app = new Hono();
app.post('/login', async (c) => c.json(await enter(await c.req.json())));`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import express, { Router, type Request, type Response } from 'express';
export class AuthRoutes {
  readonly router = Router();
  constructor() {
    this.router.post('/login', (req: Request, res: Response) => { res.end(); });
  }
}`,
      filename: 'file.ts',
      errors: [{ messageId: 'missing', line: 5 }],
    },
    {
      code: `import { Body, Controller, Post } from '@nestjs/common';
import { Throttle } from '@nestjs/throttler';
@Controller('auth')
export class AuthController {
  @Throttle({ default: { limit: 5, ttl: 60000 } })
  @Post('otp')
  otp(@Body() body: Otp) { return this.auth.otp(body); }
  @Post('login')
  login(@Body() body: Login) { return this.auth.login(body); }
}`,
      filename: 'file.ts',
      errors: [{ messageId: 'missing', line: 8 }],
    },
    {
      code: `import express from 'express';
const app = express();
app.post('/login', validate(schema), async (req, res) => {
  // TODO: rate limit
  res.json(await enter(req.body));
});`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import { Pool } from 'pg';
import express from 'express';
const app = express();
const pool = new Pool();
app.get('/orders', async (req, res) => res.json(await pool.query('SELECT id FROM orders')));`,
      options: [{ expensive: true }],
      errors: [{ messageId: 'expensive', line: 5 }],
    },
    {
      code: `import { exec } from 'node:child_process';
import express from 'express';
const app = express();
app.get('/load', (req, res) => { exec('uptime', (err, out) => res.send(out)); });`,
      options: [{ expensive: true }],
      errors: [{ messageId: 'expensive', line: 4 }],
    },
    {
      name: 'an app that another file made, with handlers of others',
      code: `const index = (app, db) => {
  const session = new SessionHandler(db);
  app.post('/login', session.handleLogin);
};
module.exports = index;`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
  ],
  valid: [
    {
      name: 'an app that another file made, with handlers of others, limited',
      code: `const index = (app, db) => {
  const session = new SessionHandler(db);
  app.post('/login', loginLimiter, session.handleLogin);
};
module.exports = index;`,
    },
    {
      name: 'a client that is called like an app sends data',
      code: `export const signIn = (app, form) => app.post('/login', form.values);`,
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
import express from 'express';
const app = express();
app.post('/login', rateLimit({ limit: 5 }), signIn);`,
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
import express from 'express';
const app = express();
app.use(rateLimit({ limit: 5 }));
app.post('/login', (req, res) => res.json(check(req.body)));`,
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
import express from 'express';
const app = express();
app.use('/auth', rateLimit({ limit: 5 }));
app.post('/auth/login', signIn);`,
    },
    {
      code: `import { loginLimiter } from './limits';
import express from 'express';
const app = express();
app.post('/signin', loginLimiter, auth.signin);`,
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
import express from 'express';
const app = express();
const router = express.Router();
router.post('/login', signIn);
app.use('/auth', rateLimit({ limit: 5 }), router);`,
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
import express from 'express';
const app = express();
app.route('/login').all(rateLimit({ limit: 5 })).post(signIn);`,
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
import express from 'express';
const app = express();
const limits = [rateLimit({ limit: 5 })];
app.post('/login', limits, signIn);`,
    },
    {
      code: `import { rateLimit } from 'express-rate-limit';
import express from 'express';
const app = express();
const limits = [rateLimit({ limit: 5 })];
app.post('/login', ...limits, validate(schema), signIn);`,
    },
    {
      code: `import express from 'express';
const app = express();
import { throttle } from './throttle';
const router = express.Router();
router.use(throttle(10));
router.post('/login', signIn);`,
    },
    {
      code: `import { RateLimiterMemory } from 'rate-limiter-flexible';
import express from 'express';
const app = express();
const tries = new RateLimiterMemory({ points: 5, duration: 60 });
const limited = (req, res, next) => tries.consume(req.ip).then(() => next(), () => res.sendStatus(503));
app.post('/login', limited, signIn);`,
    },
    {
      code: `import express from 'express';
const app = express();
app.post('/login', async (req, res) => {
  if (await tooManyAttempts(req.ip)) return res.sendStatus(429);
  return res.json(await enter(req.body));
});`,
    },
    {
      code: `import express from 'express';
const app = express();
import { secure } from './secure';
secure(app);
app.post('/login', signIn);`,
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/login', (req, res) => res.render('login'));
app.post('/orders', order);`,
    },
    {
      code: `import express from 'express';
const app = express();
app.post('/logout', (req, res) => req.session.destroy(() => res.end()));`,
    },
    {
      code: `import express from 'express';
const app = express();
app.post('/devices/register', (req, res) => res.json(devices.add(req.body)));`,
    },
    {
      code: `import Fastify from 'fastify';
import rateLimit from '@fastify/rate-limit';
const app = Fastify();
await app.register(rateLimit, { max: 100 });
app.post('/login', async (request) => signIn(request.body));`,
    },
    {
      code: `import Fastify from 'fastify';
const app = Fastify();
app.post('/login', { config: { rateLimit: { max: 5 } } }, async (request) => signIn(request.body));`,
    },
    {
      code: `import Hapi from '@hapi/hapi';
import limits from 'hapi-rate-limit';
const server = Hapi.server();
await server.register({ plugin: limits, options: { userLimit: 5 } });
server.route({ method: 'POST', path: '/login', handler: signIn });`,
    },
    {
      code: `import Koa from 'koa';
import Router from '@koa/router';
import ratelimit from 'koa-ratelimit';
const app = new Koa();
const router = new Router();
router.post('/login', signIn);
app.use(ratelimit({ max: 10 })).use(router.routes());`,
    },
    {
      code: `import { Hono } from 'hono';
import { rateLimiter } from 'hono-rate-limiter';
const app = new Hono();
app.use('*', rateLimiter({ limit: 10 }));
app.post('/login', enter);`,
    },
    {
      code: `import { Body, Controller, Post } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  @Post('login')
  login(@Body() body: Login) { return this.auth.login(body); }
}`,
      filename: 'file.ts',
    },
    {
      code: `import { Body, Controller, Post, UseGuards } from '@nestjs/common';
import { ThrottlerGuard } from '@nestjs/throttler';
@Controller('auth')
@UseGuards(ThrottlerGuard)
export class AuthController {
  @Post('login')
  login(@Body() body: Login) { return this.auth.login(body); }
}`,
      filename: 'file.ts',
    },
    {
      code: `import { Pool } from 'pg';
import { rateLimit } from 'express-rate-limit';
import express from 'express';
const app = express();
const pool = new Pool();
app.use(rateLimit({ limit: 100 }));
app.get('/orders', async (req, res) => res.json(await pool.query('SELECT id FROM orders')));`,
      options: [{ expensive: true }],
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/version', (req, res) => res.json({ version: 3 }));`,
      options: [{ expensive: true }],
    },
    {
      code: `import { Pool } from 'pg';
import express from 'express';
const app = express();
const pool = new Pool();
app.get('/orders', async (req, res) => res.json(await pool.query('SELECT id FROM orders')));`,
    },
  ],
});
