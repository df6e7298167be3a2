import rule from '../../src/rules/no-request-state-in-module-scope';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const commonjs = { sourceType: 'commonjs' } as const;

testRule(
  rule,
  casesOf('shared', [
    pair(
      'a variable of the module',
      `import express from 'express';
const app = express();
let currentUser;
app.use((req, res, next) => {
  currentUser = req.user;
  next();
});`,
      [
        `import express from 'express';
const app = express();
app.use((req, res, next) => {
  let currentUser;
  currentUser = req.user;
  next();
});`,
        `import express from 'express';
const app = express();
app.use((req, res, next) => {
  res.locals.currentUser = req.user;
  next();
});`,
      ],
      [['shared', 5]],
    ),
    pair(
      'the body',
      `const app = require('express')();
var lastOrder = null;
app.post('/orders', function (req, res) {
  lastOrder = req.body;
  res.sendStatus(201);
});`,
      [
        `const app = require('express')();
var ordersTaken = 0;
app.post('/orders', function (req, res) {
  ordersTaken += 1;
  res.sendStatus(201);
});`,
        `const app = require('express')();
var largest = 0;
app.post('/orders', function (req, res) {
  largest = req.body.length;
  res.sendStatus(201);
});`,
        `const app = require('express')();
const orders = new Map();
app.post('/orders', function (req, res) {
  orders.set(req.body.id, req.body);
  res.sendStatus(201);
});`,
      ],
      [['shared', 4]],
      commonjs,
    ),
    pair(
      'found by the request',
      `import { Router } from 'express';
const router = Router();
let loggedInUser;
router.post('/login', async (req, res) => {
  const user = await User.findOne({ email: req.body.email });
  loggedInUser = user;
  res.json({ ok: true });
});`,
      [
        `import { Router } from 'express';
const router = Router();
let exchangeRates;
router.post('/rates', async (req, res) => {
  const rates = await fetchRates(req.body.day);
  exchangeRates = rates;
  res.json({ ok: true });
});`,
        `import { Router } from 'express';
const router = Router();
let currentAccount;
router.post('/login', async (req, res) => {
  const account = await Account.newest();
  currentAccount = account;
  res.json({ ok: true });
});`,
      ],
      [['shared', 6]],
    ),
    pair(
      'in a callback',
      `let sessionUser;
exports.login = (req, res) => {
  db.get('SELECT * FROM users WHERE name = ?', [req.body.name], (error, row) => {
    sessionUser = row;
    res.json(row.id);
  });
};`,
      `exports.login = (req, res) => {
  let sessionUser;
  db.get('SELECT * FROM users WHERE name = ?', [req.body.name], (error, row) => {
    sessionUser = row;
    res.json(sessionUser.id);
  });
};`,
      [['shared', 4]],
      commonjs,
    ),
    pair(
      'in a promise',
      `let member;
export function show(req, res, next) {
  members.byId(req.params.id).then((found) => { member = found; res.json({}); }).catch(next);
}`,
      `let member;
export function show(req, res, next) {
  members.newest().then((found) => { member = found; res.json({}); }).catch(next);
}`,
      [['shared', 3]],
    ),
    pair(
      'a property of an object',
      `const state = { partner: undefined };
export const identify = (req, res, next) => {
  state.partner = req.partner;
  next();
};`,
      [
        `const partners = {};
export const identify = (req, res, next) => {
  partners[req.partner.id] = req.partner;
  next();
};`,
        `export const identify = (req, res, next) => {
  const state = { partner: undefined };
  state.partner = req.partner;
  next();
};`,
      ],
      [['shared', 3]],
    ),
    pair(
      'a module of the project',
      `const context = require('./context');
module.exports = function (req, res, next) {
  context.tenant = req.headers['x-tenant'];
  next();
};`,
      `const makeContext = require('./context');
module.exports = function (req, res, next) {
  const context = makeContext();
  context.tenant = req.headers['x-tenant'];
  next();
};`,
      [['shared', 3]],
      commonjs,
    ),
    pair(
      'the defaults of a client',
      `import axios from 'axios';
export async function proxy(req, res) {
  axios.defaults.headers.common['Authorization'] = req.headers.authorization;
  res.json((await axios.get('https://api.shop.example/me')).data);
}`,
      `import axios from 'axios';
export async function proxy(req, res) {
  const headers = { Authorization: req.headers.authorization };
  res.json((await axios.get('https://api.shop.example/me', { headers })).data);
}`,
      [['shared', 3]],
    ),
    pair(
      'app.locals',
      `import express from 'express';
const app = express();
app.get('/', (req, res) => {
  app.locals.user = req.session.user;
  res.render('home');
});`,
      [
        `import express from 'express';
const app = express();
app.locals.title = 'Shop';
app.get('/', (req, res) => {
  res.locals.user = req.session.user;
  res.render('home');
});`,
      ],
      [['shared', 4]],
    ),
    pair(
      'the app of the request',
      `export function remember(req, res, next) {
  req.app.locals.cart = req.session.cart;
  next();
}`,
      `export function remember(req, res, next) {
  req.session.seen = req.app.locals.cart;
  next();
}`,
      [['shared', 2]],
    ),
    pair(
      'settings of the app',
      `const app = require('express')();
app.post('/login', async (req, res) => {
  app.set('currentUser', req.body.username);
  res.redirect('/');
});`,
      [
        `const app = require('express')();
app.post('/login', async (req, res) => {
  res.set('X-User', req.body.username);
  res.redirect('/');
});`,
        `const app = require('express')();
app.set('currentUser', process.env.USER);
app.post('/login', async (req, res) => {
  res.redirect('/');
});`,
      ],
      [['shared', 3]],
      commonjs,
    ),
    pair(
      'a map with a fixed key',
      `const store = new Map();
export const track = (req, res, next) => {
  store.set('last', req.user);
  next();
};`,
      [
        `const store = new Map();
export const track = (req, res, next) => {
  store.set(req.user.id, req.user);
  next();
};`,
        `export const track = (req, res, next) => {
  const store = new Map();
  store.set('last', req.user);
  next();
};`,
      ],
      [['shared', 3]],
    ),
    pair(
      'the global object',
      `export function authenticate(req, res, next) {
  global.currentUser = req.user;
  next();
}`,
      `export function authenticate(req, res, next) {
  req.currentUser = req.user;
  next();
}`,
      [['shared', 2]],
    ),
    pair(
      'the environment',
      `export function tenant(req, res, next) {
  process.env.TENANT = req.get('x-tenant');
  next();
}`,
      `export function tenant(req, res, next) {
  req.tenant = process.env.TENANT ?? req.get('x-tenant');
  next();
}`,
      [['shared', 2]],
    ),
    pair(
      'taking apart',
      `let id, locale;
export function read(req, res) {
  ({ id, locale } = req.query);
  res.end();
}`,
      `export function read(req, res) {
  let id, locale;
  ({ id, locale } = req.query);
  res.end(id + locale);
}`,
      [['shared', 3]],
    ),
    pair(
      'parts of the request',
      `let latest = {};
export const visit = (req, res) => {
  const { ip, originalUrl } = req;
  latest = { ip, originalUrl, at: Date.now() };
  res.end();
};`,
      `let latest = {};
export const visit = (req, res) => {
  const { pid, title } = process;
  latest = { pid, title, at: Date.now() };
  res.end();
};`,
      [['shared', 4]],
    ),
    pair(
      'a text',
      `let greeting = '';
export const greet = (req, res) => {
  greeting = \`Hello \${req.user.name}\`;
  res.send('ok');
};`,
      `let greeting = '';
export const greet = (req, res) => {
  greeting = \`Hello at \${new Date().toISOString()}\`;
  res.send('ok');
};`,
      [['shared', 3]],
    ),
    pair(
      'the request itself',
      `let lastRequest;
export const note = (req, res, next) => {
  lastRequest = req;
  next();
};`,
      [
        `const streams = new Set();
export const note = (req, res, next) => {
  streams.add(res);
  next();
};`,
        `let lastMethod;
export const note = (req, res, next) => {
  lastMethod = req.method;
  next();
};`,
      ],
      [['shared', 3]],
    ),
    pair(
      'a helper',
      `let actor;
function setActor(user) {
  actor = user;
}
export const act = (req, res, next) => {
  setActor(req.user);
  next();
};`,
      `let actor;
function setActor(user) {
  actor = user;
}
setActor({ name: 'system' });
export const act = (req, res, next) => {
  req.actor = actor;
  next();
};`,
      [['shared', 3]],
    ),
    pair(
      'around handlers',
      `module.exports = (app) => {
  let tenant;
  app.use((req, res, next) => {
    tenant = req.headers['x-tenant'];
    next();
  });
};`,
      [
        `module.exports = (app) => {
  app.use((req, res, next) => {
    let tenant;
    [1].forEach(() => {
      tenant = req.headers['x-tenant'];
    });
    next(tenant);
  });
};`,
        `it('sees the header', async () => {
  let tenant;
  app.use((req, res, next) => {
    tenant = req.headers['x-tenant'];
    next();
  });
  await request(app).get('/');
});`,
      ],
      [['shared', 4]],
      commonjs,
    ),
    pair(
      'Fastify',
      `import fastify from 'fastify';
const app = fastify();
let lastPayload;
app.post('/events', async (request, reply) => {
  lastPayload = request.body;
  return { ok: true };
});`,
      `import fastify from 'fastify';
const app = fastify();
app.decorateRequest('payload', null);
app.post('/events', async (request, reply) => {
  request.payload = request.body;
  return { ok: true };
});`,
      [['shared', 5]],
    ),
    pair(
      'Koa',
      `import Koa from 'koa';
const app = new Koa();
let user;
app.use(async (ctx, next) => {
  user = ctx.state.user;
  await next();
});`,
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => {
  ctx.state.seen = ctx.state.user;
  await next();
});`,
      [['shared', 5]],
    ),
    pair(
      'Hono',
      `import { Hono } from 'hono';
const app = new Hono();
let lastSearch;
app.get('/search', (c) => {
  lastSearch = c.req.query('q');
  return c.text('ok');
});`,
      `import { Hono } from 'hono';
const app = new Hono();
let lastSearchAt;
app.get('/search', (c) => {
  lastSearchAt = Date.now();
  return c.text(c.req.query('q'));
});`,
      [['shared', 5]],
    ),
    pair(
      'plain http',
      `import http from 'node:http';
let lastAgent;
http.createServer((req, res) => {
  lastAgent = req.headers['user-agent'];
  res.end();
}).listen(80);`,
      `import http from 'node:http';
let lastAnswer;
http.get('http://localhost/', (res) => {
  lastAnswer = res.headers['content-type'];
  res.resume();
});`,
      [['shared', 4]],
    ),
    pair(
      'a function of the cloud',
      `let requested;
exports.handler = async (event) => {
  requested = event.queryStringParameters.id;
  return { statusCode: 200, body: '' };
};`,
      `let connection;
exports.handler = async (event) => {
  connection = connection || (await connect(process.env.DATABASE_URL));
  return { statusCode: 200, body: event.queryStringParameters.id };
};`,
      [['shared', 3]],
      commonjs,
    ),
    pair(
      'a field of a controller',
      `import { Controller, Get, Req } from '@nestjs/common';
@Controller('orders')
export class OrdersController {
  private user: User;
  @Get()
  list(@Req() request: Request) {
    this.user = request.user;
    return this.orders.of(this.user);
  }
}`,
      [
        `import { Controller, Get, Req, Scope } from '@nestjs/common';
@Controller({ path: 'orders', scope: Scope.REQUEST })
export class OrdersController {
  private user: User;
  @Get()
  list(@Req() request: Request) {
    this.user = request.user;
    return this.orders.of(this.user);
  }
}`,
        `import { Controller, Get, Req } from '@nestjs/common';
@Controller('orders')
export class OrdersController {
  @Get()
  list(@Req() request: Request) {
    const user = request.user;
    return this.orders.of(user);
  }
}`,
      ],
      [['shared', 7]],
      { filename: 'orders.controller.ts' },
    ),
    pair(
      'a user by a decorator',
      `import { Controller, Get } from '@nestjs/common';
let viewer: User;
@Controller('me')
export class MeController {
  @Get()
  show(@CurrentUser() user: User) {
    viewer = user;
    return user.name;
  }
}`,
      `import { Controller, Get } from '@nestjs/common';
let clock: Clock;
@Controller('me')
export class MeController {
  @Get()
  show(@CurrentTime() time: Clock) {
    clock = time;
    return time.name;
  }
}`,
      [['shared', 7]],
      { filename: 'me.controller.ts' },
    ),
    pair(
      'a static field',
      `class Context {
  static user;
}
export const enter = (req, res, next) => {
  Context.user = req.user;
  next();
};`,
      `class Context {
  static started;
}
export const enter = (req, res, next) => {
  Context.started = performance.now();
  next();
};`,
      [['shared', 5]],
    ),
    pair(
      'what is made once is kept on purpose',
      `let baseUrl;
export const addresses = (req, res, next) => {
  if (req.query.fresh) baseUrl = req.headers.host;
  next();
};`,
      [
        `let baseUrl;
export const addresses = (req, res, next) => {
  if (!baseUrl) baseUrl = req.headers.host;
  next();
};`,
        `let baseUrl;
export const addresses = (req, res, next) => {
  baseUrl ??= req.headers.host;
  next();
};`,
      ],
      [['shared', 3]],
    ),
    pair(
      'messages of a socket are those of one game',
      `import { WebSocketServer } from 'ws';
let lastOrigin;
new WebSocketServer({ port: 1 }).on('connection', (socket, request) => {
  lastOrigin = request.headers.origin;
});`,
      `import { WebSocketServer } from 'ws';
let lastMove;
new WebSocketServer({ port: 1 }).on('connection', (socket) => {
  socket.on('message', (data) => { lastMove = data; });
});`,
      [['shared', 4]],
    ),
  ]),
);
