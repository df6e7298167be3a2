import rule from '../../src/rules/require-logout-invalidation';
import { testRule } from '../rule-tester';

testRule(rule, {
  invalid: [
    {
      name: 'an answer is all',
      code: `import express from 'express';
const app = express();
app.post('/logout', (req, res) => {
  res.json({ message: 'Logged out' });
});`,
      errors: [{ messageId: 'idle', line: 3, column: 5, endColumn: 9 }],
    },
    {
      name: 'a redirect is all',
      code: `const express = require('express');
const router = express.Router();
router.get('/logout', (req, res) => res.redirect('/login'));
module.exports = router;`,
      errors: [{ messageId: 'idle', line: 3 }],
    },
    {
      name: 'the user of this request only',
      code: `const app = require('express')();
app.get('/user/logout', function (req, res) {
  req.user = null;
  res.redirect('/');
});`,
      errors: [{ messageId: 'idle', line: 2 }],
    },
    {
      name: 'behind a guard, with a log line',
      code: `import express from 'express';
import { requireUser } from './guards';
const app = express();
app.post('/sign-out', requireUser, async (req, res) => {
  logger.info({ user: req.session.user.id }, 'signed out');
  res.status(204).end();
});`,
      errors: [{ messageId: 'idle', line: 4 }],
    },
    {
      name: 'a guard of the file that lets requests through',
      code: `import express from 'express';
import jwt from 'jsonwebtoken';
const app = express();
function authenticate(req, res, next) {
  try {
    req.user = jwt.verify(req.get('authorization'), process.env.KEY);
    next();
  } catch {
    res.sendStatus(401);
  }
}
app.post('/api/logout', authenticate, (req, res) => res.sendStatus(200));`,
      errors: [{ messageId: 'idle', line: 12 }],
    },
    {
      name: 'a handler of the file with a name',
      code: `import { Router } from 'express';
const router = Router();
const signOut = async (req, res) => {
  res.send('bye');
};
router.delete('/auth/signout', signOut);
export default router;`,
      errors: [{ messageId: 'idle', line: 3, column: 7, endColumn: 14 }],
    },
    {
      name: 'a controller exported alone',
      code: `exports.logout = (req, res) => {
  res.status(200).json({ success: true, message: 'Logged out successfully' });
};`,
      errors: [{ messageId: 'idle', line: 1 }],
    },
    {
      name: 'a controller exported in an object',
      code: `module.exports = {
  async logoutUser(req, res, next) {
    try {
      return res.status(200).json({ ok: true });
    } catch (err) {
      next(err);
    }
  },
};`,
      errors: [{ messageId: 'idle', line: 2 }],
    },
    {
      name: 'a controller in a wrapper',
      code: `import asyncHandler from 'express-async-handler';
export const logout = asyncHandler(async (req, res) => {
  res.json({ token: '', user: null });
});`,
      errors: [{ messageId: 'idle', line: 2 }],
    },
    {
      name: 'a method of a class, in TypeScript',
      code: `import { Request, Response } from 'express';
export class AuthController {
  async logout(req: Request, res: Response): Promise<void> {
    const user = await User.findById(req.params.id);
    res.status(200).json({ message: \`Goodbye \${user.name}\` });
  }
}`,
      filename: 'file.ts',
      errors: [{ messageId: 'idle', line: 3 }],
    },
    {
      name: 'an entry in a journal ends nothing',
      code: `import express from 'express';
const app = express();
app.post('/logout', async (req, res) => {
  await AuditLog.create({ user: req.user.id, action: 'logout' });
  res.json({ ok: true });
});`,
      errors: [{ messageId: 'idle', line: 3 }],
    },
    {
      name: 'a helper that only answers',
      code: `const app = require('express')();
function ok(res, data) {
  res.status(200).json({ data });
}
app.post('/logout', (req, res) => ok(res, 'bye'));`,
      errors: [{ messageId: 'idle', line: 5 }],
    },
    {
      name: 'a route in parts',
      code: `import express from 'express';
const router = express.Router();
router.route('/logout').post((req, res) => {
  const { id } = req.user;
  console.log(\`user \${id} left\`);
  res.sendStatus(204);
});`,
      errors: [{ messageId: 'idle', line: 3 }],
    },
    {
      name: 'Fastify',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.post('/logout', async (request, reply) => {
  return { loggedOut: true };
});`,
      errors: [{ messageId: 'idle', line: 3 }],
    },
    {
      name: 'Fastify, described, behind a hook',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.route({
  method: 'POST',
  url: '/session/logout',
  preHandler: [app.authenticate],
  handler: async (request, reply) => reply.code(204).send(),
});`,
      errors: [{ messageId: 'idle', line: 5 }],
    },
    {
      name: 'Koa',
      code: `import Router from '@koa/router';
const router = new Router();
router.post('/logout', async (ctx) => {
  ctx.status = 200;
  ctx.body = { message: 'bye' };
});`,
      errors: [{ messageId: 'idle', line: 3 }],
    },
    {
      name: 'Koa, its user of this request',
      code: `const Router = require('koa-router');
const router = new Router();
router.get('/signout', (ctx) => {
  ctx.state.user = undefined;
  ctx.redirect('/');
});`,
      errors: [{ messageId: 'idle', line: 3 }],
    },
    {
      name: 'Hono',
      code: `import { Hono } from 'hono';
const app = new Hono();
app.post('/logout', (c) => c.json({ ok: true }));`,
      errors: [{ messageId: 'idle', line: 3 }],
    },
    {
      name: 'Hapi',
      code: `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000 });
server.route({
  method: 'GET',
  path: '/logout',
  handler: (request, h) => h.redirect('/'),
});`,
      errors: [{ messageId: 'idle', line: 5 }],
    },
    {
      name: 'Nest',
      code: `import { Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  @UseGuards(JwtGuard)
  @HttpCode(200)
  @Post('logout')
  logout() {
    return { message: 'Logged out' };
  }
}`,
      filename: 'file.ts',
      errors: [{ messageId: 'idle', line: 6 }],
    },
    {
      name: 'as a middleware for one path',
      code: `const express = require('express');
const app = express();
app.use('/logout', (req, res) => {
  res.send('Goodbye');
});`,
      errors: [{ messageId: 'idle', line: 3 }],
    },
    {
      name: 'other headers end nothing',
      code: `import express from 'express';
const app = express();
app.get('/log-out', (req, res) => {
  res.set('Cache-Control', 'no-store');
  res.redirect(302, '/');
});`,
      errors: [{ messageId: 'idle', line: 3 }],
    },
  ],
  valid: [
    {
      name: 'the session is destroyed',
      code: `import express from 'express';
const app = express();
app.post('/logout', (req, res, next) => {
  req.session.destroy((err) => (err ? next(err) : res.redirect('/')));
});`,
    },
    {
      name: 'the cookie is cleared',
      code: `const express = require('express');
const router = express.Router();
router.get('/logout', (req, res) => {
  res.clearCookie('token');
  res.redirect('/login');
});`,
    },
    {
      name: 'the cookie is written over',
      code: `exports.logout = (req, res) => {
  res.cookie('token', 'none', { expires: new Date(Date.now() + 10000), httpOnly: true });
  res.status(200).json({ success: true });
};`,
    },
    {
      name: 'passport ends it',
      code: `const app = require('express')();
app.get('/logout', (req, res, next) => {
  req.logout((err) => {
    if (err) return next(err);
    res.redirect('/');
  });
});`,
    },
    {
      name: 'the session is emptied',
      code: `import express from 'express';
const app = express();
app.post('/logout', (req, res) => {
  req.session = null;
  res.sendStatus(204);
});`,
    },
    {
      name: 'the user of the session is deleted',
      code: `const app = require('express')();
app.get('/logout', function (req, res) {
  delete req.session.user;
  res.redirect('/');
});`,
    },
    {
      name: 'the user of the session is set to nothing',
      code: `const app = require('express')();
app.get('/logout', function (req, res) {
  req.session.user = null;
  res.redirect('/');
});`,
    },
    {
      name: 'the token is revoked',
      code: `import express from 'express';
const revoked = new Set();
const app = express();
app.post('/logout', authenticate, (req, res) => {
  revoked.add(req.user.jti);
  res.status(204).end();
});`,
    },
    {
      name: 'tokens of the user are counted on',
      code: `import { Router } from 'express';
const router = Router();
router.post('/logout', async (req, res) => {
  const user = await User.findById(req.user.id);
  user.tokenVersion++;
  await user.save();
  res.json({ ok: true });
});`,
    },
    {
      name: 'a service of another file',
      code: `import { Controller, Post, Req } from '@nestjs/common';
@Controller('auth')
export class AuthController {
  constructor(private readonly auth: AuthService) {}
  @Post('logout')
  async logout(@Req() req) {
    await this.auth.logout(req.user);
    return { ok: true };
  }
}`,
      filename: 'file.ts',
    },
    {
      name: 'a handler of another file',
      code: `import { Router } from 'express';
import * as auth from './controllers/auth';
const router = Router();
router.post('/logout', auth.logout);`,
    },
    {
      name: 'a middleware of another file that does it',
      code: `import { Router } from 'express';
import { endSession } from './sessions';
const router = Router();
router.post('/logout', endSession, (req, res) => res.sendStatus(204));`,
    },
    {
      name: 'a middleware of the file that does it',
      code: `import express from 'express';
const app = express();
const forget = (req, res, next) => {
  res.clearCookie('sid');
  next();
};
app.post('/logout', forget, (req, res) => res.redirect('/'));`,
    },
    {
      name: 'a helper of the file that does it',
      code: `const app = require('express')();
function leave(req, res) {
  req.session.destroy(() => res.redirect('/'));
}
app.post('/logout', (req, res) => leave(req, res));`,
    },
    {
      name: 'somebody else signs out',
      code: `import express from 'express';
const app = express();
app.get('/logout', (req, res) => {
  res.redirect('https://id.example.com/oauth2/sessions/logout');
});`,
    },
    {
      name: 'somebody else signs out, at an address made before',
      code: `import express from 'express';
const app = express();
app.get('/logout', (req, res) => {
  const target = client.endSessionUrl();
  res.redirect(target);
});`,
    },
    {
      name: 'the handler hands on',
      code: `import express from 'express';
const app = express();
app.get('/logout', (req, res, next) => {
  res.locals.user = undefined;
  next();
});`,
    },
    {
      name: 'a page that asks',
      code: `import express from 'express';
const app = express();
app.get('/logout', (req, res) => res.render('logout', { csrf: req.csrfToken() }));`,
    },
    {
      name: 'a page that says goodbye after it',
      code: `import express from 'express';
const app = express();
app.get('/logout/done', (req, res) => res.send('Goodbye'));`,
    },
    {
      name: 'a header that clears',
      code: `import express from 'express';
const app = express();
app.post('/logout', (req, res) => {
  res.set('Clear-Site-Data', '"cookies", "storage"');
  res.sendStatus(204);
});`,
    },
    {
      name: 'a cookie by hand',
      code: `import express from 'express';
const app = express();
app.post('/logout', (req, res) => {
  res.setHeader('Set-Cookie', 'sid=; Max-Age=0; HttpOnly; Secure');
  res.end();
});`,
    },
    {
      name: 'Fastify ends it',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.post('/logout', async (request, reply) => {
  await request.session.destroy();
  return { loggedOut: true };
});`,
    },
    {
      name: 'Fastify, described, clears it',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.route({
  method: 'POST',
  url: '/logout',
  handler: async (request, reply) => reply.clearCookie('sid').code(204).send(),
});`,
    },
    {
      name: 'Koa ends it',
      code: `import Router from '@koa/router';
const router = new Router();
router.post('/logout', async (ctx) => {
  ctx.session = null;
  ctx.body = { message: 'bye' };
});`,
    },
    {
      name: 'Koa clears its cookie',
      code: `import Router from '@koa/router';
const router = new Router();
router.post('/logout', (ctx) => {
  ctx.cookies.set('sid', '');
  ctx.status = 204;
});`,
    },
    {
      name: 'Hono clears its cookie',
      code: `import { Hono } from 'hono';
import { deleteCookie } from 'hono/cookie';
const app = new Hono();
app.post('/logout', (c) => {
  deleteCookie(c, 'sid');
  return c.json({ ok: true });
});`,
    },
    {
      name: 'Hapi ends it',
      code: `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000 });
server.route({
  method: 'GET',
  path: '/logout',
  handler: (request, h) => {
    request.cookieAuth.clear();
    return h.redirect('/');
  },
});`,
    },
    {
      name: 'the only user of a small program',
      code: `let currentUser = null;
const app = require('express')();
app.get('/logout', (req, res) => {
  currentUser = null;
  res.redirect('/');
});`,
    },
    {
      name: 'no handler: a button of a page',
      code: `export function logout(event, element) {
  event.preventDefault();
  element.textContent = 'bye';
}`,
    },
    {
      name: 'not about leaving',
      code: `const app = require('express')();
app.post('/logs', (req, res) => res.json({ ok: true }));
app.post('/checkout', (req, res) => res.json({ logout: false }));`,
    },
  ],
});
