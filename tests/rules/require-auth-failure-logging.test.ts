import rule from '../../src/rules/require-auth-failure-logging';
import { testRule } from '../rule-tester';

testRule(rule, {
  invalid: [
    {
      name: 'a login route',
      code: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  if (!user) return res.status(401).json({ error: 'Invalid credentials' });
  const ok = await bcrypt.compare(req.body.password, user.password);
  if (!ok) {
    return res.status(401).json({ error: 'Invalid credentials' });
  }
  res.json(user);
});`,
      errors: [{ messageId: 'silent', line: 9, column: 12 }],
    },
    {
      name: 'a controller exported alone',
      code: `exports.login = async (req, res) => {
  const user = await find(req.body);
  if (!user) {
    res.sendStatus(401);
    return;
  }
  res.json({ token: sign(user) });
};`,
      errors: [{ messageId: 'silent', line: 4 }],
    },
    {
      name: 'only the success is logged',
      code: `import express from 'express';
const router = express.Router();
router.post('/signin', async (req, res) => {
  const user = await check(req.body.name, req.body.password);
  if (!user) {
    return res.status(401).send('no');
  }
  console.log('signed in', user.id);
  return res.json({ ok: true });
});`,
      errors: [{ messageId: 'silent', line: 6 }],
    },
    {
      name: 'what is logged is another refusal',
      code: `const app = require('express')();
app.post('/auth/login', async (req, res) => {
  const user = await find(req.body.email);
  if (!user) {
    logger.warn('unknown account');
    return res.sendStatus(401);
  }
  if (!(await user.checkPassword(req.body.password))) {
    return res.sendStatus(401);
  }
  return res.json(user.profile);
});`,
      errors: [{ messageId: 'silent', line: 9 }],
    },
    {
      name: 'a token route',
      code: `import express from 'express';
const app = express();
app.post('/oauth/token', async (req, res) => {
  const client = await clients.find(req.body.client_id);
  if (client && same(client.secret, req.body.client_secret)) return res.json(issue(client));
  return res.status(401).json({ error: 'invalid_client' });
});`,
      errors: [{ messageId: 'silent', line: 6 }],
    },
    {
      name: 'a middleware that checks a token',
      code: `const jwt = require('jsonwebtoken');
module.exports = function (req, res, next) {
  const token = req.header('x-auth-token');
  if (!token) return res.status(401).json({ msg: 'No token' });
  try {
    req.user = jwt.verify(token, process.env.SECRET);
    next();
  } catch (err) {
    res.status(401).json({ msg: 'Token is not valid' });
  }
};`,
      errors: [{ messageId: 'silent', line: 9 }],
    },
    {
      name: 'a middleware with a callback',
      code: `import jwt from 'jsonwebtoken';
export const authenticateToken = (req, res, next) => {
  const token = (req.headers['authorization'] || '').split(' ')[1];
  if (token == null) return res.sendStatus(401);
  jwt.verify(token, process.env.SECRET, (err, user) => {
    if (err) return res.sendStatus(403);
    req.user = user;
    next();
  });
};`,
      errors: [{ messageId: 'silent', line: 6 }],
    },
    {
      name: 'a check of roles that is made by a function',
      code: `module.exports.requireRole = (...roles) => (req, res, next) => {
  if (roles.includes(req.user.role)) return next();
  return res.status(403).json({ error: 'denied' });
};`,
      errors: [{ messageId: 'silent', line: 3 }],
    },
    {
      name: 'nobody is signed in, and nothing else is checked',
      code: `function requireLogin(req, res, next) {
  if (!req.session.userId) {
    return res.status(401).json({ error: 'Sign in' });
  }
  next();
}
module.exports = requireLogin;`,
      errors: [{ messageId: 'silent', line: 3 }],
    },
    {
      name: 'a constant for the status',
      code: `import { StatusCodes } from 'http-status-codes';
export const isAdmin = (req, res, next) => {
  if (req.user.isAdmin) next();
  else res.status(StatusCodes.FORBIDDEN).end();
};`,
      errors: [{ messageId: 'silent', line: 4 }],
    },
    {
      name: 'a constant of the file',
      code: `const DENIED = 403;
exports.isOwner = (req, res, next) => {
  if (req.params.id === req.user.id) return next();
  res.writeHead(DENIED);
  res.end();
};`,
      errors: [{ messageId: 'silent', line: 4 }],
    },
    {
      name: 'the status is set first',
      code: `const app = require('express')();
app.use('/admin', (req, res, next) => {
  if (req.session.admin) return next();
  res.statusCode = 403;
  res.end('Forbidden');
});`,
      errors: [{ messageId: 'silent', line: 4 }],
    },
    {
      name: 'a method of a class, in TypeScript',
      code: `import { NextFunction, Request, Response } from 'express';
export class AuthMiddleware {
  async handle(req: Request, res: Response, next: NextFunction) {
    const session = await this.sessions.get(req.cookies.sid);
    if (session.expired) {
      res.status(401).json({ error: 'expired' });
      return;
    }
    next();
  }
}`,
      filename: 'file.ts',
      errors: [{ messageId: 'silent', line: 6 }],
    },
    {
      name: 'a log line after the answer is for those who pass',
      code: `exports.guard = (req, res, next) => {
  if (req.get('x-api-key') !== process.env.API_KEY) {
    return res.status(401).end();
  }
  console.log('request of a partner');
  next();
};`,
      errors: [{ messageId: 'silent', line: 3 }],
    },
    {
      name: 'a debug line in the other branch',
      code: `exports.guard = (req, res, next) => {
  if (allowed(req.user)) {
    logger.debug('passes');
    next();
  } else {
    res.sendStatus(403);
  }
};`,
      errors: [{ messageId: 'silent', line: 6 }],
    },
    {
      name: 'Fastify, a login',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.post('/login', async (request, reply) => {
  const user = await verifyUser(request.body);
  if (!user) return reply.code(401).send({ error: 'no' });
  return { token: app.jwt.sign({ id: user.id }) };
});`,
      errors: [{ messageId: 'silent', line: 5 }],
    },
    {
      name: 'Fastify, a hook',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onRequest', async (request, reply) => {
  try {
    await request.jwtVerify();
  } catch (err) {
    reply.code(401).send({ error: 'no' });
  }
});
app.get('/me', async (request) => request.user);`,
      errors: [{ messageId: 'silent', line: 7 }],
    },
    {
      name: 'Koa, thrown',
      code: `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => {
  const user = await users.byKey(ctx.get('x-api-key'));
  if (!user) ctx.throw(401);
  ctx.state.user = user;
  await next();
});`,
      errors: [{ messageId: 'silent', line: 5 }],
    },
    {
      name: 'Koa, written',
      code: `export async function onlyStaff(ctx, next) {
  if (ctx.state.user.staff) return next();
  ctx.status = 403;
  ctx.body = { error: 'Staff only' };
}`,
      errors: [{ messageId: 'silent', line: 3 }],
    },
    {
      name: 'Hono, a middleware',
      code: `import { Hono } from 'hono';
const app = new Hono();
app.use('/admin/*', async (c, next) => {
  const user = await sessionOf(c.req.header('cookie'));
  if (user.role !== 'admin') return c.json({ error: 'no' }, 403);
  await next();
});`,
      errors: [{ messageId: 'silent', line: 5 }],
    },
    {
      name: 'Hono, thrown',
      code: `import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
const app = new Hono();
app.post('/login', async (c) => {
  const user = await check(await c.req.json());
  if (!user) throw new HTTPException(401, { message: 'no' });
  return c.json({ token: await issue(user) });
});`,
      errors: [{ messageId: 'silent', line: 6 }],
    },
    {
      name: 'Nest, a guard',
      code: `import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from '@nestjs/common';
@Injectable()
export class AuthGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    try {
      request.user = await this.jwt.verifyAsync(request.headers.authorization);
    } catch {
      throw new UnauthorizedException();
    }
    return true;
  }
}`,
      filename: 'file.ts',
      errors: [{ messageId: 'silent', line: 9 }],
    },
    {
      name: 'Nest, a service',
      code: `import { Injectable, UnauthorizedException } from '@nestjs/common';
import * as bcrypt from 'bcrypt';
@Injectable()
export class AuthService {
  async validate(email: string, password: string) {
    const user = await this.users.byEmail(email);
    if (!(await bcrypt.compare(password, user.hash))) {
      throw new UnauthorizedException('Invalid credentials');
    }
    return user;
  }
}`,
      filename: 'file.ts',
      errors: [{ messageId: 'silent', line: 8 }],
    },
    {
      name: 'with another status',
      code: `const bcrypt = require('bcryptjs');
const app = require('express')();
app.post('/login', async (req, res) => {
  const user = users.find((each) => each.email === req.body.email);
  if (!user) return res.status(400).json({ message: 'Invalid credentials' });
  const isMatch = await bcrypt.compare(req.body.password, user.password);
  if (!isMatch) return res.status(400).json({ message: 'Invalid credentials' });
  res.json({ token: issue(user) });
});`,
      errors: [{ messageId: 'silent', line: 7, column: 24 }],
    },
    {
      name: 'with the form again',
      code: `exports.postLogin = async (req, res) => {
  const user = await User.findOne({ username: String(req.body.username) });
  if (!user || user.password !== hash(req.body.password)) {
    return res.render('login', { error: 'Wrong username or password' });
  }
  req.session.userId = user.id;
  res.redirect('/');
};`,
      errors: [{ messageId: 'silent', line: 4 }],
    },
    {
      name: 'with a flash message',
      code: `exports.postLogin = (req, res) => {
  User.findOne({ where: { email: String(req.body.email) } }).then((user) => {
    bcrypt.compare(req.body.password, user.password).then((isMatch) => {
      if (isMatch) return res.redirect('/');
      req.flash('error', 'Email or password is incorrect.');
      res.redirect('/login');
    });
  });
};`,
      errors: [{ messageId: 'silent', line: 5 }],
    },
    {
      name: 'Nest, an exception of any status',
      code: `import { Body, Controller, HttpException, HttpStatus, Post } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  @Post('login')
  async login(@Body() dto: LoginDto) {
    const user = await this.users.byEmail(dto.email);
    if (!user || !(await bcrypt.compare(dto.password, user.hash))) {
      throw new HttpException('no', HttpStatus.UNAUTHORIZED);
    }
    return this.issue(user);
  }
}`,
      filename: 'file.ts',
      errors: [{ messageId: 'silent', line: 8 }],
    },
  ],
  valid: [
    {
      name: 'with another status, logged',
      code: `exports.postLogin = async (req, res) => {
  const user = await User.findOne({ username: String(req.body.username) });
  if (!user || user.password !== hash(req.body.password)) {
    console.warn('login of %s failed', req.body.username);
    return res.render('login', { error: 'Wrong username or password' });
  }
  req.session.userId = user.id;
  res.redirect('/');
};`,
    },
    {
      name: 'a form that says what is wrong with what was typed',
      code: `const app = require('express')();
app.post('/profile', (req, res) => {
  if (!isEmail(req.body.email)) return res.status(400).json({ message: 'Invalid email' });
  res.json({ ok: true });
});`,
    },
    {
      name: 'the failure is logged',
      code: `const app = require('express')();
app.post('/login', async (req, res) => {
  const user = await check(req.body.name, req.body.password);
  if (!user) {
    logger.warn({ name: req.body.name, ip: req.ip }, 'login failed');
    return res.status(401).send('no');
  }
  return res.json({ ok: true });
});`,
    },
    {
      name: 'each try is logged',
      code: `exports.login = async (req, res) => {
  console.info('login', req.body.email, req.ip);
  const user = await find(req.body);
  if (!user) return res.sendStatus(401);
  return res.json({ token: sign(user) });
};`,
    },
    {
      name: 'right after the answer',
      code: `exports.login = async (req, res) => {
  const user = await find(req.body);
  if (!user) {
    res.sendStatus(401);
    log.info('refused %s', req.ip);
    return;
  }
  res.json({ token: sign(user) });
};`,
    },
    {
      name: 'an audit of the project',
      code: `exports.login = async (req, res) => {
  const user = await find(req.body);
  if (!user) {
    await auditLog.create({ type: 'login', ip: req.ip });
    return res.sendStatus(401);
  }
  res.json({ token: sign(user) });
};`,
    },
    {
      name: 'failures are counted',
      code: `exports.login = async (req, res) => {
  const user = await User.findOne({ email: String(req.body.email) });
  if (!(await user.verifyPassword(req.body.password))) {
    user.failedAttempts += 1;
    await user.save();
    return res.status(401).end();
  }
  res.json({ token: sign(user) });
};`,
    },
    {
      name: 'a function of the file logs',
      code: `function note(req, reason) {
  console.warn(reason, req.ip);
}
exports.guard = (req, res, next) => {
  if (req.user.active) return next();
  note(req, 'inactive');
  return res.sendStatus(403);
};`,
    },
    {
      name: 'an event for others to log',
      code: `exports.guard = (req, res, next) => {
  if (req.user.active) return next();
  security.emit('denied', { user: req.user.id });
  return res.sendStatus(403);
};`,
    },
    {
      name: 'the caught error is logged',
      code: `const jwt = require('jsonwebtoken');
module.exports = (req, res, next) => {
  try {
    req.user = jwt.verify(req.header('x-auth-token'), process.env.SECRET);
    next();
  } catch (err) {
    console.error(err.message);
    res.status(401).json({ msg: 'Token is not valid' });
  }
};`,
    },
    {
      name: 'only the missing token is not logged',
      code: `const jwt = require('jsonwebtoken');
module.exports = (req, res, next) => {
  const token = req.header('x-auth-token');
  if (!token) return res.status(401).json({ msg: 'No token' });
  try {
    req.user = jwt.verify(token, process.env.SECRET);
    next();
  } catch (err) {
    req.log.warn(err);
    res.status(401).json({ msg: 'Token is not valid' });
  }
};`,
    },
    {
      name: 'every request is logged with its status',
      code: `import express from 'express';
import morgan from 'morgan';
const app = express();
app.use(morgan('combined'));
app.post('/login', async (req, res) => {
  const user = await check(req.body.name, req.body.password);
  if (!user) return res.status(401).send('no');
  return res.json({ ok: true });
});`,
    },
    {
      name: 'every request is logged, by the project itself',
      code: `import express from 'express';
import { requestLogger } from './logging';
const app = express();
app.use(requestLogger);
app.use((req, res, next) => {
  if (req.session.user) return next();
  return res.sendStatus(401);
});`,
    },
    {
      name: 'Fastify logs every request',
      code: `import Fastify from 'fastify';
const app = Fastify({ logger: true });
app.post('/login', async (request, reply) => {
  const user = await verifyUser(request.body);
  if (!user) return reply.code(401).send({ error: 'no' });
  return { token: app.jwt.sign({ id: user.id }) };
});`,
    },
    {
      name: 'the error goes to who logs it',
      code: `import createError from 'http-errors';
export function guard(req, res, next) {
  if (req.user.active) return next();
  return next(createError(403));
}`,
    },
    {
      name: 'a handler that is no login, about its own things',
      code: `const app = require('express')();
app.get('/orders/:id', async (req, res) => {
  const order = await orders.find(req.params.id);
  if (order.customer !== req.user.id) return res.sendStatus(403);
  return res.json(order);
});`,
    },
    {
      name: 'other statuses',
      code: `exports.limit = (req, res, next) => {
  if (req.body.items.length < 100) return next();
  return res.status(413).end();
};`,
    },
    {
      name: 'a client that is refused',
      code: `export async function load(url, next) {
  const response = await fetch(url);
  if (response.status === 401) return undefined;
  next();
  return response.json();
}`,
    },
    {
      name: 'what answers errors',
      code: `const app = require('express')();
app.use((err, req, res, next) => {
  if (err.name === 'UnauthorizedError') return res.status(401).end();
  next();
});`,
    },
    {
      name: 'the counter of a limiter',
      code: `exports.login = async (req, res) => {
  const user = await find(req.body);
  if (!user) {
    failures[req.ip]++;
    return res.sendStatus(401);
  }
  res.json({ token: sign(user) });
};`,
    },
    {
      name: 'logged when it is over',
      code: `exports.guard = (req, res, next) => {
  res.on('finish', () => {
    if (res.statusCode >= 400) logger.warn('refused');
  });
  if (req.user.active) return next();
  return res.sendStatus(403);
};`,
    },
    {
      name: 'something is switched off',
      code: `import { features } from './features';
export async function searchEnabled(ctx, next) {
  if (!(await features.isEnabled('search'))) ctx.throw(403, 'Not here');
  return next();
}`,
    },
    {
      name: 'something is not paid for',
      code: `exports.licensed = (req, res, next) => {
  if (plan.has(req.path)) return next();
  return res.status(403).json({ message: 'Your license does not cover this' });
};`,
    },
    {
      name: 'the status is set, and the error goes to who logs it',
      code: `exports.guard = (req, res, next) => {
  if (req.remoteUser) return next();
  res.status(401);
  return next(new Error('Sign in'));
};`,
    },
    {
      name: 'Koa, logged',
      code: `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => {
  const user = await users.byKey(ctx.get('x-api-key'));
  if (!user) {
    ctx.log.warn('unknown key');
    ctx.throw(401);
  }
  await next();
});`,
    },
    {
      name: 'Hono, logged',
      code: `import { Hono } from 'hono';
import { logger } from 'hono/logger';
const app = new Hono();
app.use(logger());
app.use('/admin/*', async (c, next) => {
  const user = await sessionOf(c.req.header('cookie'));
  if (user.role !== 'admin') return c.json({ error: 'no' }, 403);
  await next();
});`,
    },
    {
      name: 'Nest, logged',
      code: `import { CanActivate, ExecutionContext, UnauthorizedException } from '@nestjs/common';
export class AuthGuard implements CanActivate {
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest();
    try {
      request.user = await this.jwt.verifyAsync(request.headers.authorization);
    } catch (error) {
      this.logger.warn(error.message);
      throw new UnauthorizedException();
    }
    return true;
  }
}`,
      filename: 'file.ts',
    },
    {
      name: 'Nest, an exception that is about something else',
      code: `import { Injectable, ForbiddenException } from '@nestjs/common';
@Injectable()
export class OrdersService {
  async cancel(id: string, user: User) {
    const order = await this.orders.byId(id);
    if (order.owner !== user.id) throw new ForbiddenException();
    return this.orders.cancel(order);
  }
}`,
      filename: 'file.ts',
    },
  ],
});
