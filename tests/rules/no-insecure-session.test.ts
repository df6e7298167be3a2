import rule from '../../src/rules/no-insecure-session';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const FINE = "cookie: { secure: true, sameSite: 'lax', maxAge: 3600000 }";
const express = (options: string): string => `import express from 'express';
import session from 'express-session';
const app = express();
app.use(session(${options}));`;

testRule(
  rule,
  casesOf('environment', [
    pair(
      'a secret in the code',
      express(`{ secret: 'keyboard cat', ${FINE} }`),
      [
        express(`{ secret: process.env.SESSION_SECRET, ${FINE} }`),
        `import session from './session';
app.use(session({ secret: 'keyboard cat' }));`,
      ],
      [['secret', 4, ["'keyboard cat'", 'process.env.SESSION_SECRET']]],
    ),
    pair(
      'what is taken where none is set',
      express(`{ secret: process.env.COOKIE_KEY || 'development', ${FINE} }`),
      [
        express(`{ secret: process.env.COOKIE_KEY || randomBytes(32).toString('hex'), ${FINE} }`),
        express(
          `{ secret: process.env.NODE_ENV === 'production' ? process.env.COOKIE_KEY : 'development', ${FINE} }`,
        ),
      ],
      [['secret', 4, ["process.env.COOKIE_KEY || 'development'", 'process.env.COOKIE_KEY']]],
    ),
    pair(
      'one of a list',
      express(`{ secret: [process.env.NEW_KEY, 'old-key'], ${FINE} }`),
      express(`{ secret: [process.env.NEW_KEY, process.env.OLD_KEY], ${FINE} }`),
      [['secret', 4, ["'old-key'", 'process.env.SESSION_SECRET']]],
    ),
    pair(
      'a constant of the file',
      `const session = require('express-session');
const SECRET = 's3cr3t';
const options = { secret: SECRET, ${FINE} };
module.exports = (app) => app.use(session(options));`,
      `const session = require('express-session');
const { SECRET } = require('./config');
const options = { secret: SECRET, ${FINE} };
module.exports = (app) => app.use(session(options));`,
      [['secret', 2, ["'s3cr3t'", 'process.env.SESSION_SECRET']]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'no flags and no end',
      express('{ secret: process.env.KEY, resave: false, saveUninitialized: false }'),
      [
        express(`{ secret: process.env.KEY, resave: false, ${FINE} }`),
        express("{ secret: process.env.KEY, cookie: { secure: 'auto', expires: inAnHour() } }"),
        express('settings.session'),
        express('{ ...settings.session, resave: false }'),
      ],
      [['missing', 4]],
    ),
    pair(
      'no end',
      `const session = require('express-session');
app.use(
  session({
    secret: process.env.KEY,
    cookie: { secure: process.env.NODE_ENV === 'production', httpOnly: true },
  }),
);`,
      [
        `const session = require('express-session');
app.use(
  session({
    secret: process.env.KEY,
    store: MongoStore.create({ client, ttl: 3600 }),
    cookie: { secure: process.env.NODE_ENV === 'production', httpOnly: true },
  }),
);`,
        `const session = require('express-session');
app.use(session({ secret: process.env.KEY, cookie: { secure: true } }));
app.post('/login', (req, res) => {
  req.session.cookie.maxAge = req.body.remember ? 30 * DAY : DAY;
  res.end();
});`,
      ],
      [['missing', 3]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'an end that never comes',
      express('{ secret: process.env.KEY, cookie: { secure: true, maxAge: null } }'),
      express('{ secret: process.env.KEY, cookie: { secure: true, maxAge: 60 * 60 * 1000 } }'),
      [['neverEnds', 4]],
    ),
    pair(
      'settings of production',
      `const session = require('express-session');
const settings = { secret: process.env.KEY, cookie: { maxAge: 1000 } };
app.use(session(settings));`,
      `const session = require('express-session');
const settings = { secret: process.env.KEY, cookie: { maxAge: 1000 } };
if (app.get('env') === 'production') settings.cookie.secure = true;
app.use(session(settings));`,
      [['missing', 3]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a namespace import in TypeScript',
      `import * as session from 'express-session';
export function configure(app: INestApplication): void {
  app.use(session({ secret: 'my-secret', resave: false, ${FINE} }));
}`,
      `import * as session from 'express-session';
export function configure(app: INestApplication): void {
  app.use(session({ secret: this.config.getOrThrow('KEY'), resave: false, ${FINE} }));
}`,
      [['secret', 3, ["'my-secret'", 'process.env.SESSION_SECRET']]],
      { filename: 'main.ts' },
    ),
    pair(
      'cookie-session',
      `import cookieSession from 'cookie-session';
app.use(cookieSession({ name: 'shop', keys: ['key1'], maxAge: 86400000 }));`,
      `import cookieSession from 'cookie-session';
app.use(cookieSession({ name: 'shop', keys: [process.env.KEY1], maxAge: 86400000 }));`,
      [['secret', 2, ["'key1'", 'process.env.SESSION_SECRET']]],
    ),
    pair(
      'cookie-session without an end',
      `import cookieSession from 'cookie-session';
app.use(cookieSession({ name: 'shop', keys: [process.env.KEY1] }));`,
      `import cookieSession from 'cookie-session';
app.use(cookieSession({ name: 'shop', keys: [process.env.KEY1], expires: tomorrow() }));`,
      [['missing', 2]],
    ),
    pair(
      'cookie-session that nothing signs',
      `import cookieSession from 'cookie-session';
app.use(cookieSession({ name: 'shop', signed: false, maxAge: 86400000 }));`,
      `import cookieSession from 'cookie-session';
app.use(cookieSession({ name: 'shop', signed: true, keys, maxAge: 86400000 }));`,
      [['unsigned', 2]],
    ),
    pair(
      'koa',
      `import Koa from 'koa';
import session from 'koa-session';
const app = new Koa();
app.keys = ['some secret hurr'];
app.use(session({ key: 'shop', maxAge: 86400000 }, app));`,
      [
        `import Koa from 'koa';
import session from 'koa-session';
const app = new Koa();
app.keys = [process.env.KEY];
app.use(session({ key: 'shop', maxAge: 86400000 }, app));`,
        `import Koa from 'koa';
import session from 'koa-session';
const app = new Koa();
app.use(session(app));`,
      ],
      [['secret', 4, ["'some secret hurr'", 'process.env.SESSION_SECRET']]],
    ),
    pair(
      'koa, unsigned',
      `const session = require('koa-session');
app.use(session({ key: 'shop', signed: false }, app));`,
      `const session = require('koa-session');
app.use(session({ key: 'shop', renew: true }, app));`,
      [['unsigned', 2]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'fastify',
      `import fastify from 'fastify';
import session from '@fastify/session';
const app = fastify();
app.register(session, { secret: 'a secret with minimum length of 32 characters', cookie: { maxAge: 1800000 } });`,
      `import fastify from 'fastify';
import session from '@fastify/session';
const app = fastify();
app.register(session, { secret: process.env.KEY, cookie: { maxAge: 1800000 } });`,
      [['secret', 4, ["'a secret with minimum length of 32 characters'", 'process.env.SESSION_SECRET']]],
    ),
    pair(
      'fastify, sealed',
      `import secureSession from '@fastify/secure-session';
export default async function (app) {
  app.register(secureSession, { key: readFileSync('key'), cookie: { path: '/' } });
}`,
      `import secureSession from '@fastify/secure-session';
export default async function (app) {
  app.register(secureSession, { key: readFileSync('key'), cookie: { path: '/', secure: true } });
}`,
      [['missing', 3]],
    ),
    pair(
      'iron-session',
      `import { getIronSession } from 'iron-session';
export const sessionOf = (req, res) =>
  getIronSession(req, res, { cookieName: 'shop', password: 'complex_password_at_least_32_characters_long' });`,
      `import { getIronSession } from 'iron-session';
export const sessionOf = (req, res) =>
  getIronSession(req, res, { cookieName: 'shop', password: process.env.PASSWORD });`,
      [['secret', 3, ["'complex_password_at_least_32_characters_long'", 'process.env.SESSION_SECRET']]],
    ),
    pair(
      'hapi',
      `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 80 });
server.auth.strategy('session', 'cookie', {
  cookie: { name: 'sid', password: '!wsYhFA*C2U6nz=Bu^%A@^F#SF3&kSR6', ttl: 3600000 },
});`,
      `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 80 });
server.auth.strategy('session', 'cookie', {
  cookie: { name: 'sid', password: process.env.COOKIE_PASSWORD, ttl: 3600000 },
});`,
      [['secret', 4, ["'!wsYhFA*C2U6nz=Bu^%A@^F#SF3&kSR6'", 'process.env.SESSION_SECRET']]],
    ),
    pair(
      'yar',
      `export const plugins = [
  {
    plugin: require('@hapi/yar'),
    options: { cookieOptions: { password: 'the-password-must-be-at-least-32-characters' } },
  },
];`,
      `export const plugins = [
  {
    plugin: require('@hapi/yar'),
    options: { cookieOptions: { password: config.get('yar.password') } },
  },
];`,
      [['secret', 4, ["'the-password-must-be-at-least-32-characters'", 'process.env.SESSION_SECRET']]],
    ),
    pair(
      'Remix',
      `import { createCookieSessionStorage } from '@remix-run/node';
export const storage = createCookieSessionStorage({
  cookie: { name: 'shop', secrets: ['r3m1xr0ck5'], httpOnly: true, secure: true, maxAge: 3600 },
});`,
      `import { createCookieSessionStorage } from '@remix-run/node';
export const storage = createCookieSessionStorage({
  cookie: { name: 'shop', secrets: [process.env.KEY], httpOnly: true, secure: true, maxAge: 3600 },
});`,
      [['secret', 3, ["'r3m1xr0ck5'", 'process.env.SESSION_SECRET']]],
    ),
    pair(
      'Remix, without flags',
      `import { createSessionStorage } from '@remix-run/node';
export const storage = createSessionStorage({
  cookie: { name: 'shop', secrets: [process.env.KEY], maxAge: 3600 },
});`,
      `import { createSessionStorage } from '@remix-run/node';
export const storage = createSessionStorage({
  cookie: { name: 'shop', secrets: [process.env.KEY], maxAge: 3600, httpOnly: true, secure: isProduction },
});`,
      [['missing', 2]],
    ),
    pair(
      'options that another file is given',
      `export const authOptions = {
  providers: [GitHub],
  secret: 'abc',
};`,
      `export const authOptions = {
  scopes: [GitHub],
  secret: 'abc',
};`,
      [['secret', 3, ["'abc'", 'process.env.SESSION_SECRET']]],
    ),
    pair(
      'better-auth',
      `import { betterAuth } from 'better-auth';
export const auth = betterAuth({ database, secret: 'better-auth-secret-123456789' });`,
      `import { betterAuth } from 'better-auth';
export const auth = betterAuth({ database, secret: process.env.BETTER_AUTH_SECRET });`,
      [['secret', 2, ["'better-auth-secret-123456789'", 'process.env.SESSION_SECRET']]],
    ),
    pair(
      'Nitro',
      `export default defineEventHandler(async (event) => {
  const session = await useSession(event, { password: '80d42cfb-1cd2-462c-8f17-e3237d9027e9', maxAge: 3600 });
  return session.data;
});`,
      `export default defineEventHandler(async (event) => {
  const session = await useSession(event, { password: useRuntimeConfig().session.password, maxAge: 3600 });
  return session.data;
});`,
      [['secret', 2, ["'80d42cfb-1cd2-462c-8f17-e3237d9027e9'", 'process.env.SESSION_SECRET']]],
    ),
    pair(
      'all that production needs',
      express(`{ secret: process.env.KEY, cookie: { secure: true, maxAge: 1000 }, saveUninitialized: true }`),
      express(
        `{ name: 'shop', secret: process.env.KEY, store: new RedisStore({ client }), saveUninitialized: false, ${FINE} }`,
      ),
      [
        ['missing', 4],
        ['uninitialized', 4],
      ],
      { options: [{ production: true }] },
    ),
    pair(
      'a store in memory',
      express(`{ name: 'shop', secret: process.env.KEY, store: new session.MemoryStore(), ${FINE} }`),
      express(`{ name: 'shop', secret: process.env.KEY, store: new session.Store(), ${FINE} }`),
      [['memoryStore', 4]],
      { options: [{ production: true }] },
    ),
  ]),
);

testRule(
  rule,
  casesOf('set', [
    pair(
      'flags that are off',
      express(`{
  secret: process.env.KEY,
  cookie: {
    httpOnly: false,
    secure: false,
    maxAge: 1000,
  },
}`),
      express(`{
  secret: process.env.KEY,
  cookie: {
    httpOnly: true,
    secure: config.https || false,
    maxAge: 1000,
  },
}`),
      [
        ['httpOnly', 7, ['httpOnly: false', 'httpOnly: true']],
        ['secure', 8, ['secure: false', 'secure: true']],
      ],
    ),
    pair(
      'koa',
      `import session from 'koa-session';
app.use(session({ key: 'shop', httpOnly: false }, app));`,
      `import session from 'koa-session';
app.use(session({ key: 'shop', httpOnly: true }, app));`,
      [['httpOnly', 2, ['httpOnly: false', 'httpOnly: true']]],
    ),
    pair(
      'fastify',
      `import session from '@fastify/session';
app.register(session, { secret: process.env.KEY, cookie: { secure: false, maxAge: 1000 } });`,
      `import session from '@fastify/session';
app.register(session, { secret: process.env.KEY, cookie: { secure: 'auto', maxAge: 1000 } });`,
      [['secure', 2, ['secure: false', 'secure: true']]],
    ),
    pair(
      'iron-session',
      `import { withIronSessionApiRoute } from 'iron-session/next';
export default withIronSessionApiRoute(handler, {
  cookieName: 'shop',
  password: process.env.PASSWORD,
  cookieOptions: { secure: false },
});`,
      `import { withIronSessionApiRoute } from 'iron-session/next';
export default withIronSessionApiRoute(handler, {
  cookieName: 'shop',
  password: process.env.PASSWORD,
  cookieOptions: { secure: process.env.NODE_ENV === 'production' },
});`,
      [['secure', 5, ['secure: false', 'secure: true']]],
    ),
    pair(
      'next-auth',
      `import NextAuth from 'next-auth';
export default NextAuth({
  providers: [],
  cookies: { sessionToken: { name: 'shop', options: { httpOnly: false, secure: true } } },
});`,
      `import NextAuth from 'next-auth';
export default NextAuth({
  providers: [],
  cookies: { sessionToken: { name: 'shop', options: { httpOnly: true, secure: true } } },
});`,
      [['httpOnly', 4, ['httpOnly: false', 'httpOnly: true']]],
    ),
    pair(
      'lucia',
      `import { Lucia } from 'lucia';
export const lucia = new Lucia(adapter, { sessionCookie: { attributes: { secure: false } } });`,
      `import { Lucia } from 'lucia';
export const lucia = new Lucia(adapter, { sessionCookie: { attributes: { secure: !dev } } });`,
      [['secure', 2, ['secure: false', 'secure: true']]],
    ),
    pair(
      'other sites by plain HTTP',
      express("{ secret: process.env.KEY, cookie: { secure: false, sameSite: 'none', maxAge: 1000 } }"),
      express("{ secret: process.env.KEY, cookie: { secure: true, sameSite: 'none', maxAge: 1000 } }"),
      [
        ['secure', 4, ['secure: false', 'secure: true']],
        ['none', 4, ["'none'", "'lax'"]],
      ],
    ),
    pair(
      'other sites, by a setting of its own',
      express('{ secret: process.env.KEY, cookie: { secure: true, sameSite: false, maxAge: 1000 } }'),
      express("{ secret: process.env.KEY, cookie: { secure: true, sameSite: 'strict', maxAge: 1000 } }"),
      [['sameSite', 4, ['sameSite: false', "sameSite: 'lax'"]]],
    ),
  ]),
);
