import rule from '../../src/rules/require-csrf-protection';
import { testRule } from '../rule-tester';

testRule(rule, {
  invalid: [
    {
      code: `import session from 'express-session';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.post('/account/email', change);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import session from 'express-session';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.delete('/account', remove);
app.listen(1);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import session from 'express-session';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
const router = express.Router();
router.put('/profile', save);
app.use('/me', router);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import routes from './routes/account';
import session from 'express-session';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.use('/me', routes);`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `import cookieSession from 'cookie-session';
import express from 'express';
const app = express();
app.use(cookieSession({ keys: [process.env.KEY] }));
app.patch('/account', change);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import cookieParser from 'cookie-parser';
import express from 'express';
const app = express();
app.use(cookieParser());
app.post('/pay', (req, res) => pay(verify(req.cookies.token)).then(() => res.end()));`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import cookieParser from 'cookie-parser';
import express from 'express';
const app = express();
app.use(cookieParser(process.env.KEY));
app.post('/pay', (req, res) => pay(req.signedCookies.sessionId).then(() => res.end()));`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import cookieParser from 'cookie-parser';
import express from 'express';
const app = express();
app.use(cookieParser());
app.use((req, res, next) => { req.user = verify(req.cookies['access_token']); next(); });
app.put('/profile', save);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import session from 'express-session';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, cookie: { sameSite: 'lax' } }));
app.post('/account/email', change);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import session from 'express-session';
import csurf from 'csurf';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.post('/account/email', change);
app.use(csurf());`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `import session from 'express-session';
import lusca from 'lusca';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.use(lusca({ xframe: 'DENY' }));
app.post('/account/email', change);`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `import Koa from 'koa';
import Router from '@koa/router';
import session from 'koa-session';
const app = new Koa();
const router = new Router();
router.post('/email', change);
app.use(session({ maxAge: 3600000 }, app));
app.use(router.routes());`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `import Fastify from 'fastify';
const app = Fastify();
app.post('/email', async (request) => change(request.cookies.session_id, request.body));`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
const app = new Hono();
app.post('/email', async (c) => change(c.req.cookies.session, await c.req.json()));`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import express, { type Request, type Response } from 'express';
import session from 'express-session';
class Api {
  app = express();
  constructor() {
    this.app.use(session({ secret: String(process.env.KEY) }));
    this.app.post('/x', (req: Request, res: Response) => { res.end(); });
  }
}`,
      filename: 'file.ts',
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `const session = require('express-session');
const express = require('express');
const app = express();
app.use(session({ secret: process.env.SECRET })).route('/x').get(show).post(save);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      name: 'a cookie taken out of all',
      code: `const express = require('express');
const cookieParser = require('cookie-parser');
const app = express();
app.use(cookieParser());
app.post('/change-email', (req, res) => {
  const { sessionId } = req.cookies;
  sessions[sessionId].email = req.body.email;
  res.send('done');
});`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      name: 'a session in a variable',
      code: `const express = require('express');
const session = require('express-session');
const app = express();
const keeper = session({ secret: process.env.SECRET });
app.use(keeper);
app.post('/transfer', transfer);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      name: 'a token for the form alone',
      code: `const express = require('express');
const csrf = require('csurf');
const session = require('express-session');
const app = express();
app.use(session({ secret: process.env.SECRET }));
const protection = csrf();
app.get('/form', protection, (req, res) => res.render('form', { token: req.csrfToken() }));
app.post('/process', (req, res) => change(req.session.user, req.body).then(() => res.send('done')));`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      name: 'Fastify, a plugin for sessions',
      code: `import Fastify from 'fastify';
import fastifySession from '@fastify/session';
const app = Fastify();
app.register(fastifySession, { secret: process.env.SECRET });
app.post('/transfer', async (request) => transfer(request.session.user, request.body));`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      name: 'Hono, a cookie by its function',
      code: `import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
const app = new Hono();
app.post('/email', async (c) => {
  await change(getCookie(c, 'session_id'), await c.req.json());
  return c.text('done');
});`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      name: 'a cookie read by hand',
      code: `const express = require('express');
const app = express();
app.post('/transfer', (req, res) => {
  const id = req.headers.cookie.split('session=')[1];
  transfer(id, req.body);
  res.send('done');
});`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      name: 'a cookie by its name, optional',
      code: `const express = require('express');
const app = express();
app.use((req, res, next) => {
  req.user = users.get(req.cookies?.['auth_token']);
  next();
});
app.delete('/account', remove);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
  ],
  valid: [
    {
      name: 'a token for the form and for its target',
      code: `const express = require('express');
const csrf = require('csurf');
const session = require('express-session');
const app = express();
app.use(session({ secret: process.env.SECRET }));
const protection = csrf();
app.get('/form', protection, (req, res) => res.render('form', { token: req.csrfToken() }));
app.post('/process', protection, (req, res) => change(req.session.user, req.body).then(() => res.send('done')));`,
    },
    {
      name: 'a cookie taken out of all that signs nobody in',
      code: `const express = require('express');
const cookieParser = require('cookie-parser');
const app = express();
app.use(cookieParser());
app.post('/settings', (req, res) => {
  const { language } = req.cookies;
  res.json({ language });
});`,
    },
    {
      name: 'Hono, a cookie that signs nobody in',
      code: `import { Hono } from 'hono';
import { getCookie } from 'hono/cookie';
const app = new Hono();
app.post('/theme', (c) => c.text(getCookie(c, 'theme') ?? 'light'));`,
    },
    {
      name: 'Fastify, another plugin',
      code: `import Fastify from 'fastify';
import formbody from '@fastify/formbody';
const app = Fastify();
app.register(formbody, {});
app.post('/transfer', async (request) => transfer(request.headers.authorization, request.body));`,
    },
    {
      name: 'a variable that keeps no session',
      code: `const express = require('express');
const compression = require('compression');
const app = express();
const packer = compression({ level: 6 });
app.use(packer);
app.post('/transfer', transfer);`,
    },
    {
      code: `import session from 'express-session';
import csurf from 'csurf';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.use(csurf());
app.post('/account/email', change);`,
    },
    {
      code: `import session from 'express-session';
import { csrfSync } from 'csrf-sync';
import express from 'express';
const app = express();
const { csrfSynchronisedProtection } = csrfSync();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.use(csrfSynchronisedProtection);
app.post('/account/email', change);`,
    },
    {
      code: `import session from 'express-session';
import { doubleCsrf } from 'csrf-csrf';
import express from 'express';
const app = express();
const { doubleCsrfProtection } = doubleCsrf({ getSecret: () => process.env.KEY });
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.use(doubleCsrfProtection);
app.post('/account/email', change);`,
    },
    {
      code: `import session from 'express-session';
import lusca from 'lusca';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.use(lusca({ csrf: true }));
app.post('/account/email', change);`,
    },
    {
      code: `import session from 'express-session';
import { csrfProtection } from './csrf';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.post('/account/email', csrfProtection, change);`,
    },
    {
      code: `import session from 'express-session';
import { verifyOrigin } from './origin';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.use(verifyOrigin);
app.post('/account/email', change);`,
    },
    {
      code: `import session from 'express-session';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, cookie: { sameSite: 'strict' } }));
app.post('/account/email', change);`,
    },
    {
      code: `import session from 'express-session';
import express from 'express';
const app = express();
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.get('/account', show);`,
    },
    {
      code: `import express from 'express';
const app = express();
app.post('/account/email', authenticate, change);`,
    },
    {
      code: `import jwt from 'jsonwebtoken';
import express from 'express';
const app = express();
app.post('/email', (req, res) => change(jwt.verify(req.headers.authorization, process.env.KEY)).then(() => res.end()));`,
    },
    {
      code: `import cookieParser from 'cookie-parser';
import express from 'express';
const app = express();
app.use(cookieParser());
app.post('/theme', (req, res) => res.json({ theme: req.cookies.theme }));`,
    },
    {
      code: `import session from 'express-session';
import { secureApp } from './secure';
import express from 'express';
const app = express();
secureApp(app);
app.use(session({ secret: process.env.SECRET, resave: false, saveUninitialized: false }));
app.post('/account/email', change);`,
    },
    {
      code: `import Koa from 'koa';
import CSRF from 'koa-csrf';
import Router from '@koa/router';
import session from 'koa-session';
const app = new Koa();
const router = new Router();
router.post('/email', change);
app.use(session({}, app));
app.use(new CSRF());
app.use(router.routes());`,
    },
    {
      code: `import Fastify from 'fastify';
import csrf from '@fastify/csrf-protection';
const app = Fastify();
await app.register(csrf);
app.post('/email', async (request) => change(request.cookies.session_id, request.body));`,
    },
    {
      code: `import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
const app = new Hono();
app.use(csrf());
app.post('/email', async (c) => change(c.req.cookies.session, await c.req.json()));`,
    },
    {
      code: `import session from 'express-session';
import { Router } from 'express';
export const router = Router();
router.use(session({ secret: process.env.SECRET }));
router.post('/email', change);`,
    },
  ],
});
