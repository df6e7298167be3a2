import { createHmac } from 'node:crypto';
import { express, type Group, header } from './kit';
import type { Behaviour } from '../types';

/** What a proxy says that took the request over TLS. */
const overTls = { 'x-forwarded-proto': 'https' };

const cookieOf = (behaviour: Behaviour): string => header(behaviour, 'set-cookie').join(', ');

/** The flags that a cookie has not. */
function unguarded(behaviour: Behaviour): string | undefined {
  const cookie = cookieOf(behaviour);
  const lacks = ['HttpOnly', 'Secure', 'SameSite='].filter(
    (flag) => !cookie.toLowerCase().includes(flag.toLowerCase()),
  );
  return lacks.length > 0 ? `the cookie has no ${lacks.join(', ')}: ${cookie}` : undefined;
}

/** The answer, and names and values of cookies without their flags. */
const namesAndAnswer = (behaviour: Behaviour): unknown => [
  behaviour.answer?.status,
  behaviour.answer?.body,
  header(behaviour, 'set-cookie').map((cookie) => cookie.split(';')[0]),
];

const cookies = {
  rule: 'no-insecure-cookie',
  honest: [{ headers: overTls }, { path: '/?from=mail', headers: overTls }],
  hostile: [{ headers: overTls }],
  harm: unguarded,
  relies: namesAndAnswer,
} as const;

const setsCookie = (call: string): string => `app.get('/', (req, res) => {
  ${call}
  res.json({ welcome: 'ann' });
});`;

/** A token as `jsonwebtoken` makes it. */
export function token(payload: object, key: string, algorithm = 'HS256'): string {
  const encoded = [{ alg: algorithm, typ: 'JWT' }, payload].map((part) =>
    Buffer.from(JSON.stringify(part)).toString('base64url'),
  );
  const text = encoded.join('.');
  return `${text}.${algorithm === 'none' ? '' : createHmac(algorithm.replace('HS', 'sha'), key).update(text).digest('base64url')}`;
}

const KEY = 'a key of at least thirty-two bytes, for the proof';
const past = 1_500_000_000;
const future = 4_000_000_000;

const verification = {
  rule: 'no-insecure-jwt-verification',
  env: { JWT_KEY: KEY },
  honest: [token({ sub: 'ann', exp: future }, KEY), token({ sub: 'Zoë', role: 'admin', exp: future }, KEY)],
  hostile: [
    token({ sub: 'ann', exp: past }, KEY),
    token({ sub: 'ann', exp: future }, 'another key'),
    token({ sub: 'ann', exp: future }, '', 'none'),
    ...['', 'a.b.c', undefined, null, {}, []],
  ],
  harm: ({ result }: Behaviour) => (result === undefined ? undefined : `lets ${JSON.stringify(result)} in`),
} as const;

const claims = (given: unknown): Record<string, unknown> => {
  const [, payload = ''] = String(given).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
};

const signing = {
  rule: 'no-insecure-jwt-signing',
  env: { JWT_KEY: KEY },
  honest: ['ann', 'Zoë', ''],
  hostile: ['ann'],
  harm: ({ result }: Behaviour) =>
    claims(result)['exp'] === undefined ? 'the token never expires' : undefined,
  relies: ({ result, error }: Behaviour) => {
    const { exp: _exp, iat: _iat, ...rest } = claims(result);
    return [rest, error];
  },
} as const;

/** Programs of cookies, sessions and tokens. */
export const signIn: readonly Group[] = [
  {
    ...{ ...cookies, driver: 'express' },
    programs: {
      none: express(setsCookie("res.cookie('sessionId', 'a1b2');")),
      some: express(setsCookie("res.cookie('sessionId', 'a1b2', { maxAge: 3600000, httpOnly: true });")),
      off: express(
        setsCookie(
          "res.cookie('sessionId', 'a1b2', { httpOnly: false /* for now */, secure: false, sameSite: 'lax' });",
        ),
      ),
      empty: express(setsCookie("res.status(201).cookie('access_token', 'a1b2', {});")),
      'same-site-none': express(
        setsCookie("res.cookie('sessionId', 'a1b2', { httpOnly: true, sameSite: 'none' });"),
      ),
      'set-cookie': express(setsCookie("res.setHeader('Set-Cookie', 'sessionId=a1b2; Path=/');")),
      'set-cookie-template': express(
        setsCookie("res.setHeader('Set-Cookie', `sessionId=${encodeURIComponent('a1b2')}; HttpOnly`);"),
      ),
    },
  },
  {
    ...{ ...cookies, driver: 'node:http' },
    programs: {
      'set-cookie': `const { createServer } = require('node:http');

const server = createServer((req, res) => {
  res.writeHead(200, { 'Set-Cookie': 'sessionId=a1b2; Max-Age=3600' });
  res.end('welcome');
});

exports.listen = (port) => server.listen(port, '127.0.0.1');
`,
    },
  },
  {
    ...{ ...cookies, driver: 'koa' },
    programs: {
      'turned-off': `const Koa = require('koa');

const app = new Koa({ proxy: true });
app.use((ctx) => {
  ctx.cookies.set('sessionId', 'a1b2', { httpOnly: false, maxAge: 3600000 });
  ctx.body = { welcome: 'ann' };
});

exports.app = app;
`,
      none: `const Koa = require('koa');

const app = new Koa({ proxy: true });
app.use((ctx) => {
  // Signed in.
  ctx.cookies.set('sessionId', 'a1b2');
  ctx.body = { welcome: 'ann' };
});

exports.app = app;
`,
    },
  },
  {
    ...{ ...cookies, driver: '@fastify/cookie' },
    programs: {
      none: `const fastify = require('fastify')();

fastify.register(require('@fastify/cookie'));
fastify.get('/', async (request, reply) => {
  reply.setCookie('sessionId', 'a1b2');
  return { welcome: 'ann' };
});

exports.listen = async (port) => {
  await fastify.listen({ port, host: '127.0.0.1' });
  return fastify.server;
};
`,
      some: `const fastify = require('fastify')();

fastify.register(require('@fastify/cookie'));
fastify.get('/', async (request, reply) => {
  reply.setCookie('sessionId', 'a1b2', { path: '/', secure: false });
  return { welcome: 'ann' };
});

exports.listen = async (port) => {
  await fastify.listen({ port, host: '127.0.0.1' });
  return fastify.server;
};
`,
    },
    commonjsOnly: 'the plugins are required where they are registered',
  },
  {
    ...{ ...cookies, driver: 'hono' },
    programs: Object.fromEntries(
      Object.entries({
        none: '',
        some: ', { httpOnly: true }',
        off: ', { secure: false, httpOnly: true }',
      }).map(([name, options]) => [
        name,
        `const { serve } = require('@hono/node-server');
const { Hono } = require('hono');
const { setCookie } = require('hono/cookie');

const app = new Hono();
app.get('/', (c) => {
  setCookie(c, 'sessionId', 'a1b2'${options});
  return c.json({ welcome: 'ann' });
});

exports.listen = (port) => serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
`,
      ]),
    ),
  },
  {
    ...{ rule: 'no-insecure-session', driver: 'express-session', relies: namesOnly },
    ...{ env: { SESSION_SECRET: 'a secret of the environment' } },
    honest: [{ headers: overTls }],
    hostile: [{ headers: overTls }],
    harm: unguarded,
    programs: Object.fromEntries(
      Object.entries({
        httpOnly: 'secure: true, sameSite: "lax", httpOnly: false',
        secure: 'httpOnly: true, sameSite: "lax", secure: false',
        none: 'httpOnly: true, secure: false, sameSite: "lax"',
      }).map(([name, options]) => [
        name,
        express(
          `app.set('trust proxy', 1);
app.use(session({
  secret: process.env.SESSION_SECRET,
  name: 'shop.sid',
  resave: false,
  saveUninitialized: false,
  cookie: { ${options.replaceAll('"', "'")}, maxAge: 3600000 },
}));
app.get('/', (req, res) => {
  req.session.user = 'ann';
  res.json({ welcome: 'ann' });
});`,
          "const session = require('express-session');",
        ),
      ]),
    ),
  },
  {
    ...{ rule: 'no-insecure-session', driver: 'cookie-session', relies: namesOnly },
    ...{ env: { SESSION_SECRET: 'keyboard cat' } },
    honest: [{ headers: overTls }],
    hostile: [{ headers: overTls }],
    harm: (_behaviour, _value, code) =>
      code.includes('keyboard cat') ? 'the secret is in the code' : undefined,
    programs: {
      secret: express(
        `app.set('trust proxy', 1);
app.use(session({ name: 'shop', secret: 'keyboard cat', httpOnly: true, secure: true, sameSite: 'lax', maxAge: 3600000 }));
app.get('/', (req, res) => {
  req.session.user = 'ann';
  res.json({ welcome: 'ann' });
});`,
        "const session = require('cookie-session');",
      ),
    },
  },
  {
    ...{ rule: 'no-insecure-session', driver: 'express-session', relies: namesOnly },
    ...{ env: { SESSION_SECRET: 'keyboard cat' } },
    honest: [{ headers: overTls }],
    hostile: [{ headers: overTls }],
    harm: (_behaviour, _value, code) =>
      code.includes('keyboard cat') ? 'the secret is in the code' : undefined,
    programs: Object.fromEntries(
      ["'keyboard cat'", "process.env.SESSION_SECRET || 'keyboard cat'"].map((secret, index) => [
        ['secret', 'secret-as-fallback'][index],
        express(
          `app.set('trust proxy', 1);
app.use(session({
  secret: ${secret},
  resave: false,
  saveUninitialized: false,
  cookie: { httpOnly: true, secure: true, sameSite: 'lax', maxAge: 3600000 },
}));
app.get('/', (req, res) => {
  req.session.user = 'ann';
  res.json({ welcome: 'ann' });
});`,
          "const session = require('express-session');",
        ),
      ]),
    ),
  },
  {
    ...{ ...verification, driver: 'jsonwebtoken' },
    programs: {
      'keep-time': `const jwt = require('jsonwebtoken');

exports.run = async (token) => {
  const { sub } = jwt.verify(token, process.env.JWT_KEY, { algorithms: ['HS256'], ignoreExpiration: true });
  return sub;
};
`,
      'keep-time-callback': `const jwt = require('jsonwebtoken');

const options = { ignoreExpiration: true /* for now */, algorithms: ['HS256'] };

exports.run = (token) =>
  new Promise((resolve, reject) => {
    jwt.verify(token, process.env.JWT_KEY, options, (error, payload) => {
      if (error) return reject(error);
      resolve(payload.sub);
    });
  });
`,
    },
  },
  {
    ...{ ...verification, driver: 'jsonwebtoken', env: { JWT_SECRET: KEY } },
    harm: ({ result }, _value, code) =>
      code.includes(KEY) && result !== undefined ? 'the key is in the code' : undefined,
    programs: {
      'key-in-the-code': {
        hostile: verification.honest,
        code: `const jwt = require('jsonwebtoken');

exports.run = async (token) => jwt.verify(token, '${KEY}', { algorithms: ['HS256'] }).sub;
`,
      },
    },
  },
  {
    ...{ ...verification, driver: 'jsonwebtoken', options: { requireAlgorithms: true } },
    // Signed with the same key, by an algorithm that was not meant.
    hostile: [token({ sub: 'ann', exp: future }, KEY, 'HS512'), ...verification.hostile],
    programs: {
      algorithms: `const jwt = require('jsonwebtoken');

exports.run = async (token) => jwt.verify(token, process.env.JWT_KEY).sub;
`,
      'algorithms-beside': `const jwt = require('jsonwebtoken');

exports.run = async (token) => {
  const { sub } = jwt.verify(token, process.env.JWT_KEY, { clockTolerance: 5 /* seconds */ });
  return sub;
};
`,
    },
  },
  {
    ...{ ...signing, driver: 'jsonwebtoken', env: { JWT_SECRET: KEY } },
    harm: (_behaviour, _value, code) => (code.includes(KEY) ? 'the key is in the code' : undefined),
    programs: {
      'key-in-the-code': `const jwt = require('jsonwebtoken');

exports.run = async (sub) => jwt.sign({ sub, iat: 1 }, '${KEY}', { expiresIn: 60 });
`,
    },
  },
  {
    ...{ ...signing, driver: 'jsonwebtoken' },
    programs: {
      bare: `const jwt = require('jsonwebtoken');

exports.run = async (sub) => jwt.sign({ sub }, process.env.JWT_KEY);
`,
      options: `const jwt = require('jsonwebtoken');

exports.run = async (sub) => jwt.sign({ sub, role: 'member' }, process.env.JWT_KEY, { algorithm: 'HS256' });
`,
      named: {
        commonjsOnly: 'Node does not see the named exports of this package',
        code: `const { sign } = require('jsonwebtoken');

exports.run = async (sub) => {
  // For a day in the shop.
  const token = sign({ user: sub }, process.env.JWT_KEY, { issuer: 'shop' /* us */ });
  return token;
};
`,
      },
    },
  },
];

/** The answer and the names of the cookies: what signs them may change. */
function namesOnly(behaviour: Behaviour): unknown {
  return [
    behaviour.answer?.status,
    behaviour.answer?.body,
    header(behaviour, 'set-cookie').map((cookie) => cookie.split('=')[0]),
  ];
}
