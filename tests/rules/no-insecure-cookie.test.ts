import rule from '../../src/rules/no-insecure-cookie';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const ALL = "httpOnly: true, secure: true, sameSite: 'lax'";

testRule(
  rule,
  casesOf('setFlags', [
    pair(
      'express, no options',
      `import express from 'express';
const app = express();
app.post('/login', async (req, res) => {
  res.cookie('session', await open(req.body));
  res.end();
});`,
      [
        `import express from 'express';
const app = express();
app.post('/login', async (req, res) => {
  res.cookie('session', await open(req.body), { httpOnly: true, secure: true, sameSite: 'lax' });
  res.end();
});`,
        `import express from 'express';
const app = express();
app.get('/theme', (req, res) => {
  res.cookie('theme', 'dark');
  res.end();
});`,
        `import express from 'express';
const app = express();
app.post('/logout', (req, res) => {
  res.clearCookie('session');
  res.end();
});`,
      ],
      [['weak', 4, ['open(req.body))', `open(req.body), { ${ALL} })`]]],
    ),
    pair(
      'some of the flags',
      `const app = require('express')();
app.post('/login', (req, res) => {
  res.cookie('access_token', tokenFor(req.body), { httpOnly: true, maxAge: 3600000 });
});`,
      `const app = require('express')();
app.post('/login', (req, res) => {
  res.cookie('access_token', tokenFor(req.body), { httpOnly: true, maxAge: 3600000, secure: true, sameSite: 'strict' });
});`,
      [['weak', 3, ['{ httpOnly', "{ secure: true, sameSite: 'lax', httpOnly"]]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'one flag is off',
      `const app = require('express')();
app.post('/login', (req, res) => {
  res
    .status(201)
    .cookie('auth', sign(req.body), {
      httpOnly: false,
      secure: true,
      sameSite: 'strict',
    })
    .end();
});`,
      `const app = require('express')();
app.post('/login', (req, res) => {
  res
    .status(201)
    .cookie('auth', sign(req.body), {
      httpOnly: true,
      secure: true,
      sameSite: 'strict',
    })
    .end();
});`,
      [['weak', 6, ['httpOnly: false', 'httpOnly: true']]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'several are: the call, at its name',
      `const app = require('express')();
app.post('/login', (req, res) => {
  res
    .status(201)
    .cookie('auth', sign(req.body), { httpOnly: false, secure: false, sameSite: 'lax' })
    .end();
});`,
      `const app = require('express')();
app.post('/login', (req, res) => {
  res
    .status(201)
    .cookie('layout', sign(req.body), { httpOnly: false, maxAge: 5, sameSite: 'lax' })
    .end();
});`,
      [['weak', 5, ['httpOnly: false, secure: false', 'httpOnly: true, secure: true']]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'switched off, whatever the cookie is called',
      `const app = require('express')();
app.get('/', (req, res) => {
  res.cookie('cart', req.query.cart, { httpOnly: true, secure: false });
});`,
      [
        `const app = require('express')();
app.get('/', (req, res) => {
  res.cookie('cart', req.query.cart, { httpOnly: true });
});`,
        `const app = require('express')();
app.get('/', (req, res) => {
  res.cookie('cart', req.query.cart, { secure: process.env.NODE_ENV === 'production' });
});`,
      ],
      [['weak', 3, ['secure: false', 'secure: true']]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a token whatever the cookie is called',
      `import jwt from 'jsonwebtoken';
export function login(req, res) {
  const value = jwt.sign({ id: req.user.id }, process.env.JWT_KEY, { expiresIn: '1h' });
  res.cookie('app', value, { secure: true, sameSite: 'lax' });
}`,
      `import jwt from 'jsonwebtoken';
export function login(req, res) {
  const value = jwt.decode(req.body.id);
  res.cookie('app', value, { secure: true, sameSite: 'lax' });
}`,
      [['weak', 4, ['{ secure', '{ httpOnly: true, secure']]],
    ),
    pair(
      'a session id',
      `export default function (req, res) {
  res.cookie('visit', req.sessionID);
  res.json({});
}`,
      `export default function (req, res) {
  res.cookie('visit', req.query.page);
  res.json({});
}`,
      [['weak', 2, ['req.sessionID)', `req.sessionID, { ${ALL} })`]]],
    ),
    pair(
      'a helper that is given the answer',
      `export function remember(res, accessToken) {
  res.cookie('app', accessToken, { path: '/' });
}`,
      `export function remember(crumbs, accessToken) {
  crumbs.cookie('app', accessToken, { path: '/' });
}`,
      [['weak', 2, ["{ path: '/'", `{ ${ALL}, path: '/'`]]],
    ),
    pair(
      'options of the file',
      `const OPTIONS = { maxAge: 900000, httpOnly: true };
class Sessions {
  start(req, res) {
    res.cookie('sid', this.open(req.body.user), OPTIONS);
    res.status(204).end();
  }
}`,
      [
        `const OPTIONS = { maxAge: 900000, httpOnly: true, secure: true, sameSite: 'lax' };
class Sessions {
  start(req, res) {
    res.cookie('sid', this.open(req.body.user), OPTIONS);
    res.status(204).end();
  }
}`,
        `import { OPTIONS } from './config';
class Sessions {
  start(req, res) {
    res.cookie('sid', this.open(req.body.user), OPTIONS);
    res.status(204).end();
  }
}`,
      ],
      [['weak', 4]],
    ),
    pair(
      'options that a function gives',
      `function options(days) {
  return { maxAge: days * 86400000, secure: true };
}
exports.login = (req, res) => res.cookie('refresh', renew(req.user), options(30)).send('ok');`,
      `function options(days) {
  return { maxAge: days * 86400000, secure: true, httpOnly: true, sameSite: 'strict' };
}
exports.login = (req, res) => res.cookie('refresh', renew(req.user), options(30)).send('ok');`,
      [['weak', 4]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'options that are written later',
      `exports.login = (req, res) => {
  const options = { httpOnly: true };
  options.sameSite = 'lax';
  res.cookie('jwt', create(req.body), options).send('ok');
};`,
      [
        `exports.login = (req, res) => {
  const options = { httpOnly: true };
  options.sameSite = 'lax';
  if (process.env.NODE_ENV === 'production') options.secure = true;
  res.cookie('jwt', create(req.body), options).send('ok');
};`,
        `exports.login = (req, res) => {
  const options = { httpOnly: true, sameSite: 'lax' };
  options.secure = req.secure;
  res.cookie('jwt', create(req.body), options).send('ok');
};`,
      ],
      [['weak', 4]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'options spread',
      `const base = { httpOnly: true, sameSite: 'lax' };
exports.login = (req, res) => {
  res.cookie('jwt', create(req.body), { ...base, maxAge: 1000 }).send('ok');
};`,
      [
        `import { base } from './cookies';
exports.login = (req, res) => {
  res.cookie('jwt', create(req.body), { ...base, maxAge: 1000 }).send('ok');
};`,
        `const base = { httpOnly: true, sameSite: 'lax' };
exports.login = (req, res) => {
  res.cookie('jwt', create(req.body), { ...base, ...(isProduction && { secure: true }) }).send('ok');
};`,
      ],
      [['weak', 3, ['{ ...base', '{ secure: true, ...base']]],
    ),
    pair(
      'names of constants',
      `import { SESSION_COOKIE_NAME } from './constants';
export const start = (req, res) => {
  res.cookie(SESSION_COOKIE_NAME, open(req.body), { httpOnly: true, secure: true });
  res.end();
};`,
      `import { LANGUAGE_COOKIE_NAME } from './constants';
export const start = (req, res) => {
  res.cookie(LANGUAGE_COOKIE_NAME, open(req.body), { httpOnly: true, secure: true });
  res.end();
};`,
      [['weak', 3, ['{ httpOnly', "{ sameSite: 'lax', httpOnly"]]],
    ),
    pair(
      'names by configuration',
      `export const start = (req, res) => {
  res.cookie(config.auth.cookieName, open(req.body));
  res.end();
};`,
      `export const start = (req, res) => {
  res.cookie(config.shop.cookieName, open(req.body));
  res.end();
};`,
      [['weak', 2, ['(req.body))', `(req.body), { ${ALL} })`]]],
    ),
    pair(
      'other sites by plain HTTP',
      `export const embed = (req, res) => {
  res.cookie('widget', req.query.id, { sameSite: 'none' });
  res.end();
};`,
      `export const embed = (req, res) => {
  res.cookie('widget', req.query.id, { sameSite: 'none', secure: true });
  res.end();
};`,
      [['none', 2, ["sameSite: 'none'", "sameSite: 'lax'"]]],
    ),
    pair(
      'no value any more',
      `exports.logout = (req, res) => {
  res.cookie('token', open(req.body), { maxAge: 60 });
  res.end();
};`,
      [
        `exports.logout = (req, res) => {
  res.cookie('token', '', { maxAge: 60 });
  res.end();
};`,
        `exports.logout = (req, res) => {
  res.cookie('token', open(req.body), { maxAge: 0 });
  res.end();
};`,
        `exports.logout = (req, res) => {
  res.cookie('token', 'loggedout', { expires: new Date(Date.now() + 10 * 1000) });
  res.end();
};`,
        `exports.logout = (req, res) => {
  res.cookie('token', open(req.body), { expires: new Date(0) });
  res.end();
};`,
        `exports.logout = (req, res) => {
  res.cookie('token', open(req.body), { expires: new Date(Date.now() - 1000) });
  res.end();
};`,
      ],
      [['weak', 2, ['{ maxAge', `{ ${ALL}, maxAge`]]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'in development only',
      `exports.login = (req, res) => {
  if (process.env.NODE_ENV === 'production') res.cookie('token', open(req.body), { httpOnly: true, sameSite: 'lax' });
  res.end();
};`,
      `exports.login = (req, res) => {
  if (process.env.NODE_ENV === 'development') res.cookie('token', open(req.body), { httpOnly: true, sameSite: 'lax' });
  res.end();
};`,
      [['weak', 2, ['{ httpOnly', '{ secure: true, httpOnly']]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'settings that may be otherwise',
      `const secure = false;
exports.login = (req, res) => {
  res.cookie('token', open(req.body), { httpOnly: true, sameSite: 'lax', secure });
  res.end();
};`,
      [
        `exports.login = (req, res) => {
  res.cookie('token', open(req.body), { httpOnly: true, sameSite: 'lax', secure: config.secure || false });
  res.end();
};`,
        `let secure = false;
if (config.https) secure = true;
exports.login = (req, res) => {
  res.cookie('token', open(req.body), { httpOnly: true, sameSite: 'lax', secure });
  res.end();
};`,
      ],
      [['weak', 3]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'fastify',
      `import fastify from 'fastify';
import cookie from '@fastify/cookie';
const app = fastify();
app.register(cookie);
app.post('/login', async (request, reply) => {
  reply.setCookie('session', await open(request.body), { path: '/', httpOnly: true });
});`,
      [
        `import fastify from 'fastify';
import cookie from '@fastify/cookie';
const app = fastify();
app.register(cookie);
app.post('/login', async (request, reply) => {
  reply.setCookie('session', await open(request.body), { path: '/', httpOnly: true, secure: 'auto' });
});`,
        `import fastify from 'fastify';
import cookie from '@fastify/cookie';
const app = fastify();
app.register(cookie, { parseOptions: { httpOnly: true, secure: true } });
app.post('/login', async (request, reply) => {
  reply.setCookie('session', await open(request.body), { path: '/' });
});`,
      ],
      [['weak', 6, ["{ path: '/'", "{ secure: true, path: '/'"]]],
    ),
    pair(
      'fastify, by the other name',
      `export async function login(request, reply) {
  reply.cookie('refreshToken', renew(request.body), { secure: true });
  reply.send({});
}`,
      `export async function login(request, reply) {
  reply.cookie('refreshToken', renew(request.body), { secure: true, httpOnly: true });
  reply.clearCookie('flash', { path: '/' });
  reply.send({});
}`,
      [['weak', 2, ['{ secure', '{ httpOnly: true, secure']]],
      { options: [{ allCookies: true }] },
    ),
    pair(
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx) => {
  ctx.cookies.set('sid', open(ctx.request.body), { httpOnly: false, sameSite: 'lax' });
});`,
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx) => {
  ctx.cookies.set('sid', open(ctx.request.body), { signed: true, sameSite: 'lax' });
});`,
      [['weak', 4, ['httpOnly: false', 'httpOnly: true']]],
    ),
    pair(
      'koa, a handler by itself',
      `module.exports = async (ctx) => {
  ctx.cookies.set('auth', issue(ctx.request.body));
  ctx.body = 'ok';
};`,
      `module.exports = async (ctx) => {
  ctx.cookies.set('auth', issue(ctx.request.body), { sameSite: 'strict' });
  ctx.cookies.set('auth', null);
  ctx.body = 'ok';
};`,
      [['weak', 2, ['request.body))', "request.body), { sameSite: 'lax' })"]]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'the package that Koa uses',
      `import http from 'node:http';
import Cookies from 'cookies';
http.createServer((req, res) => {
  const jar = new Cookies(req, res);
  jar.set('session', open(req), { secure: false, sameSite: 'lax' });
});`,
      `import http from 'node:http';
import Cookies from 'cookies';
http.createServer((req, res) => {
  const jar = new Cookies(req, res);
  jar.set('session', open(req), { sameSite: 'lax' });
});`,
      [['weak', 5, ['secure: false', 'secure: true']]],
    ),
    pair(
      'hapi',
      `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000 });
server.state('session', { ttl: 86400000, isSecure: false, encoding: 'iron' });`,
      `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000 });
server.state('session', { ttl: 86400000, encoding: 'iron' });`,
      [['weak', 3, ['isSecure: false', 'isSecure: true']]],
    ),
    pair(
      'hapi, on the answer',
      `exports.login = async (request, h) => {
  const answer = h.response('ok');
  answer.state('token', issue(request.payload), { isHttpOnly: false });
  return answer;
};`,
      `exports.login = async (request, h) => {
  const answer = h.response('ok');
  answer.state('token', issue(request.payload), { isHttpOnly: true });
  return answer.unstate('old');
};`,
      [['weak', 3, ['isHttpOnly: false', 'isHttpOnly: true']]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'hono',
      `import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
const app = new Hono();
app.post('/login', async (c) => {
  setCookie(c, 'token', await issue(c), { secure: true, httpOnly: true });
  return c.text('ok');
});`,
      [
        `import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
const app = new Hono();
app.post('/login', async (c) => {
  setCookie(c, 'token', await issue(c), { prefix: 'host', httpOnly: true, sameSite: 'Strict' });
  return c.text('ok');
});`,
        `import { Hono } from 'hono';
import { setCookie } from 'hono/cookie';
const app = new Hono();
app.get('/', async (c) => {
  setCookie(c, 'seen', '1', { secure: true });
  return c.text('ok');
});`,
      ],
      [['weak', 5, ['{ secure', "{ sameSite: 'lax', secure"]]],
    ),
    pair(
      'hono, signed',
      `import { setSignedCookie } from 'hono/cookie';
export const login = async (c) => {
  await setSignedCookie(c, 'auth', await issue(c), process.env.COOKIE_SECRET);
  return c.json({ ok: true });
};`,
      `import { setSignedCookie } from 'hono/cookie';
export const login = async (c) => {
  await setSignedCookie(c, 'auth', await issue(c), process.env.COOKIE_SECRET, {
    httpOnly: true,
    secure: true,
    sameSite: 'Lax',
  });
  return c.json({ ok: true });
};`,
      [['weak', 3, ['COOKIE_SECRET)', `COOKIE_SECRET, { ${ALL} })`]]],
    ),
    pair(
      'h3',
      `import { defineEventHandler, setCookie } from 'h3';
export default defineEventHandler(async (event) => {
  setCookie(event, 'auth_token', await issue(event));
});`,
      `import { defineEventHandler, setCookie, deleteCookie } from 'h3';
export default defineEventHandler(async (event) => {
  setCookie(event, 'auth_token', await issue(event), { httpOnly: true, secure: true, sameSite: 'lax' });
  deleteCookie(event, 'auth_old');
});`,
      [['weak', 3, ['issue(event))', `issue(event), { ${ALL} })`]]],
    ),
    pair(
      'Nitro, without an import',
      `export default defineEventHandler((event) => {
  setCookie(event, 'session', open(event), { httpOnly: true });
});`,
      `export default defineEventHandler((event) => {
  const { setCookie } = useBrowser();
  setCookie(event, 'session', open(event), { httpOnly: true });
});`,
      [['weak', 2, ['{ httpOnly', "{ secure: true, sameSite: 'lax', httpOnly"]]],
    ),
    pair(
      'Next, cookies()',
      `import { cookies } from 'next/headers';
export async function POST(request) {
  const store = await cookies();
  store.set('session', await open(request), { httpOnly: true, secure: true });
  return Response.json({});
}`,
      `import { cookies } from 'next/headers';
export async function POST(request) {
  const store = await cookies();
  store.set('session', await open(request), { httpOnly: true, secure: true, sameSite: 'lax' });
  store.set('locale', 'en');
  store.delete('old_session');
  return Response.json({});
}`,
      [['weak', 4, ['{ httpOnly', "{ sameSite: 'lax', httpOnly"]]],
    ),
    pair(
      'Next, one object',
      `import { cookies } from 'next/headers';
export async function POST(request) {
  (await cookies()).set({ name: 'jwt', value: await open(request), secure: true, sameSite: 'lax' });
}`,
      `import { cookies } from 'next/headers';
export async function POST(request) {
  (await cookies()).set({ name: 'jwt', value: await open(request), httpOnly: true, secure: true, sameSite: 'lax' });
  (await cookies()).set({ name: 'jwt', value: '', maxAge: 0 });
}`,
      [['weak', 3, ['{ name', '{ httpOnly: true, name']]],
    ),
    pair(
      'Next, on the answer',
      `import { NextResponse } from 'next/server';
export async function POST(request) {
  const response = NextResponse.json({ ok: true });
  response.cookies.set('token', await issue(request), { maxAge: 3600 });
  return response;
}`,
      `import { NextResponse } from 'next/server';
export function middleware(request) {
  request.cookies.set('token', 'for the page');
  return NextResponse.next({ request });
}`,
      [['weak', 4, ['{ maxAge', `{ ${ALL}, maxAge`]]],
    ),
    pair(
      'Elysia',
      `import { Elysia } from 'elysia';
new Elysia().post('/login', async ({ body, cookie: { auth } }) => {
  auth.set({ value: await issue(body), httpOnly: true });
});`,
      [
        `import { Elysia } from 'elysia';
new Elysia().post('/login', async ({ body, cookie: { auth } }) => {
  auth.set({ value: await issue(body), httpOnly: true, secure: true, sameSite: 'lax' });
});`,
        `import { Elysia } from 'elysia';
new Elysia({ cookie: { secure: true, httpOnly: true, sameSite: 'lax' } }).post('/login', async ({ body, cookie: { auth } }) => {
  auth.set({ value: await issue(body) });
});`,
      ],
      [['weak', 3, ['{ value', "{ secure: true, sameSite: 'lax', value"]]],
    ),
    pair(
      'SvelteKit',
      `export const actions = {
  default: async ({ cookies, request }) => {
    cookies.set('session', await open(request), { path: '/', secure: false });
  },
};`,
      `export const actions = {
  default: async ({ cookies, request }) => {
    cookies.set('session', await open(request), { path: '/' });
  },
};`,
      [['weak', 3, ['secure: false', 'secure: true']]],
      { filename: 'src/routes/login/+page.server.js' },
    ),
    pair(
      'Remix',
      `import { createCookie } from '@remix-run/node';
export const session = createCookie('user-session', { httpOnly: true, maxAge: 604800 });`,
      `import { createCookie } from '@remix-run/node';
export const session = createCookie('user-session', { httpOnly: true, secure: true, maxAge: 604800 });`,
      [['weak', 2, ['{ httpOnly', '{ secure: true, httpOnly']]],
    ),
    pair(
      'Nest',
      `import { Controller, Post, Res } from '@nestjs/common';
import { Response } from 'express';
@Controller('auth')
export class AuthController {
  @Post('login')
  async login(@Res({ passthrough: true }) response: Response) {
    response.cookie('access_token', await this.auth.issue(), { httpOnly: true });
  }
}`,
      `import { Controller, Post, Res } from '@nestjs/common';
import { Response } from 'express';
@Controller('auth')
export class AuthController {
  @Post('login')
  async login(@Res({ passthrough: true }) response: Response) {
    response.cookie('access_token', await this.auth.issue(), { httpOnly: true, secure: true, sameSite: 'strict' });
  }
}`,
      [['weak', 7, ['{ httpOnly', "{ secure: true, sameSite: 'lax', httpOnly"]]],
      { filename: 'auth.controller.ts' },
    ),
    pair(
      'the text of the header',
      `import http from 'node:http';
http.createServer((req, res) => {
  res.setHeader('Set-Cookie', \`sessionId=\${open(req)}; Path=/; HttpOnly\`);
  res.end();
});`,
      [
        `import http from 'node:http';
http.createServer((req, res) => {
  res.setHeader('Set-Cookie', \`sessionId=\${open(req)}; Path=/; HttpOnly; Secure; SameSite=Lax\`);
  res.end();
});`,
        `import http from 'node:http';
http.createServer((req, res) => {
  res.setHeader('Set-Cookie', \`sessionId=\${open(req)}; \${flags()}\`);
  res.end();
});`,
        `import http from 'node:http';
http.createServer((req, res) => {
  res.setHeader('Set-Cookie', 'sessionId=; Path=/; Max-Age=0');
  res.end();
});`,
      ],
      [['weak', 3, ['HttpOnly`', 'HttpOnly; Secure; SameSite=Lax`']]],
    ),
    pair(
      'the text, put together',
      `require('http').createServer((req, res) => {
  res.writeHead(302, { Location: '/', 'Set-Cookie': 'token=' + issue(req) + '; Path=/' });
  res.end();
});`,
      `require('http').createServer((req, res) => {
  res.writeHead(302, { Location: '/', 'Set-Cookie': 'lang=' + speak(req) + '; Path=/' });
  res.end();
});`,
      [['weak', 2]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a list of texts',
      `export function login(req, res) {
  res.setHeader('Set-Cookie', [
    'lang=en; Path=/',
    'auth=' + issue(req.body),
  ]);
}`,
      `export function login(req, res) {
  res.setHeader('Set-Cookie', [
    'lang=en; Path=/',
    'auth=' + issue(req.body) + '; HttpOnly; Secure; SameSite=Strict',
  ]);
}`,
      [['weak', 4]],
    ),
    pair(
      'the web answer',
      `export default {
  async fetch(request) {
    return new Response('ok', { headers: { 'Set-Cookie': \`session=\${await open(request)}\` } });
  },
};`,
      `export default {
  async fetch(request) {
    return new Response('ok', { headers: { 'Set-Cookie': await sessionCookie(request) } });
  },
};`,
      [['weak', 3, ['${await open(request)}`', '${await open(request)}; HttpOnly; Secure; SameSite=Lax`']]],
    ),
    pair(
      'serialized',
      `import { serialize } from 'cookie';
export default function handler(req, res) {
  res.setHeader('Set-Cookie', serialize('token', issue(req.body), { httpOnly: true, path: '/' }));
  res.end();
}`,
      `import { serialize } from 'cookie';
export default function handler(req, res) {
  res.setHeader('Set-Cookie', serialize('token', issue(req.body), { httpOnly: true, secure: true, sameSite: 'lax' }));
  res.setHeader('X-Old', serialize('token', '', { maxAge: -1, path: '/' }));
  res.end();
}`,
      [['weak', 3, ['{ httpOnly', "{ secure: true, sameSite: 'lax', httpOnly"]]],
    ),
    pair(
      'nookies',
      `import { setCookie } from 'nookies';
export async function getServerSideProps(ctx) {
  setCookie(ctx, 'accessToken', await issue(ctx), { maxAge: 86400 });
}`,
      `import { setCookie } from 'nookies';
export async function getServerSideProps(ctx) {
  setCookie(ctx, 'fontSize', await issue(ctx), { maxAge: 86400 });
}`,
      [['weak', 3, ['{ maxAge', `{ ${ALL}, maxAge`]]],
    ),
    pair(
      'all cookies',
      `exports.home = (req, res) => {
  res.cookie('currency', req.query.currency, { maxAge: 1000 });
  res.cookie('XSRF-TOKEN', req.csrfToken(), { sameSite: 'strict' });
  res.end();
};`,
      `exports.home = (req, res) => {
  res.cookie('currency', req.query.currency, { httpOnly: true, secure: true, sameSite: 'lax' });
  res.cookie('XSRF-TOKEN', req.csrfToken(), { sameSite: 'strict', secure: true });
  res.end();
};`,
      [
        ['weak', 2, ['{ maxAge', `{ ${ALL}, maxAge`]],
        ['weak', 3, ['{ sameSite', '{ secure: true, sameSite']],
      ],
      { options: [{ allCookies: true }], sourceType: 'commonjs' },
    ),
    pair(
      'what is for scripts to read',
      `exports.home = (req, res) => {
  res.cookie('basket', req.query.items, { httpOnly: false });
  res.end();
};`,
      `exports.home = (req, res) => {
  res.cookie('csrfToken', req.csrfToken(), { httpOnly: false });
  res.cookie('sidebar', req.query.open, { httpOnly: false });
  res.cookie('loggedin', 'true');
  res.cookie('login_redirect', req.query.next);
  res.end();
};`,
      [['weak', 2, ['httpOnly: false', 'httpOnly: true']]],
      { sourceType: 'commonjs' },
    ),
  ]),
);
