import rule from '../../src/rules/no-wildcard-cors';
import { testRule } from '../rule-tester';
import { type Twins, casesOf } from './twins';

type Ids = Parameters<typeof casesOf<keyof typeof rule.meta.messages>>[0];

const NAME = 'Access-Control-Allow-Origin';

/** A middleware of Express; its first line is line 4. */
function middleware(code: string): string {
  return `import express from 'express';
const app = express();
app.use((req, res, next) => {
${code}
  next();
});`;
}

function any(line: number): Twins<Ids>['reports'] {
  return [{ messageId: 'any', line }];
}

function reflected(line: number, origin: string): Twins<Ids>['reports'] {
  return [{ messageId: 'reflectedFrom', line, data: { origin } }];
}

/** Headers set by hand, in every framework, and origins that come from the request. */
testRule(
  rule,
  casesOf<Ids>('useList', [
    {
      name: 'express, star',
      wrong: middleware(`  res.setHeader('${NAME}', '*');`),
      right: middleware(`  res.setHeader('${NAME}', 'https://www.example.com');`),
      reports: any(4),
    },
    {
      name: 'express, other methods and cases of the name',
      wrong: middleware(`  res.status(204).header('access-control-allow-origin', '*');`),
      right: middleware(`  res.status(204).header('access-control-allow-methods', '*');`),
      reports: any(4),
    },
    {
      name: 'express, an object of headers',
      wrong: middleware(`  res.set({ 'Content-Type': 'text/plain', '${NAME}': '*' });`),
      right: middleware(`  res.set({ 'Content-Type': 'text/plain', '${NAME}': process.env.ORIGIN });`),
      reports: any(4),
    },
    {
      name: 'express, reflected',
      wrong: middleware(`  res.setHeader('${NAME}', req.headers.origin);`),
      right: middleware(`  res.setHeader('${NAME}', req.headers.host);`),
      reports: reflected(4, '`req.headers.origin` (line 4)'),
    },
    {
      name: 'one report for the origin and the credentials',
      wrong: middleware(`  res.header('${NAME}', req.get('Origin'));
  res.header('Access-Control-Allow-Credentials', 'true');`),
      right: middleware(`  res.header('${NAME}', HOME);
  res.header('Access-Control-Allow-Credentials', 'true');`),
      reports: [
        {
          messageId: 'reflectedFromWithCredentials',
          line: 4,
          data: { origin: "`req.get('Origin')` (line 4)" },
        },
      ],
    },
    {
      name: 'a decision against credentials',
      wrong: middleware(`  res.header('${NAME}', '*');
  res.header('Access-Control-Allow-Credentials', 'true');`),
      right: middleware(`  res.header('${NAME}', '*');
  res.header('Access-Control-Allow-Credentials', 'false');`),
      reports: [{ messageId: 'anyWithCredentials', line: 4 }],
    },
    {
      name: 'reflected through a variable, if there is one',
      wrong: middleware(`  const { origin } = req.headers;
  if (origin) {
    res.setHeader('${NAME}', origin);
    res.vary('Origin');
  }`),
      right: middleware(`  const { origin } = req.headers;
  if (origin && ORIGINS.has(origin)) {
    res.setHeader('${NAME}', origin);
    res.vary('Origin');
  }`),
      reports: reflected(6, '`req.headers.origin` (line 4)'),
    },
    {
      name: 'reflected or star',
      wrong: middleware(`  res.setHeader('${NAME}', req.headers.origin || '*');`),
      right: middleware(`  res.setHeader('${NAME}', config.origin || HOME);`),
      reports: reflected(4, '`req.headers.origin` (line 4)'),
    },
    {
      name: 'a setting or star',
      wrong: middleware(`  res.setHeader('${NAME}', process.env.CORS_ORIGIN || '*');`),
      right: middleware(`  res.setHeader('${NAME}', process.env.CORS_ORIGIN ?? '');`),
      reports: any(4),
    },
    {
      name: 'only for some methods or paths',
      wrong: middleware(`  if (req.method === 'OPTIONS' || req.path.startsWith('/api')) {
    res.setHeader('${NAME}', req.headers.origin);
  }`),
      right: middleware(`  if (req.method !== 'OPTIONS' || !isAllowed(req.headers.origin)) return next();
  res.setHeader('${NAME}', req.headers.origin);`),
      reports: reflected(5, '`req.headers.origin` (line 5)'),
    },
    {
      name: 'checks in other forms',
      wrong: middleware(`  const origin = req.get('origin');
  if (BLOCKED.includes(origin)) return res.sendStatus(403);
  res.setHeader('${NAME}', origin);`),
      right: [
        middleware(`  const origin = req.get('origin');
  if (!ORIGINS.includes(origin)) return res.sendStatus(403);
  res.setHeader('${NAME}', origin);`),
        middleware(`  const allowed = ORIGINS.find((each) => each === req.headers.origin);
  if (allowed) res.setHeader('${NAME}', allowed);`),
        middleware(`  const origin = req.headers.origin;
  res.setHeader('${NAME}', ORIGINS.includes(origin) ? origin : ORIGINS[0]);`),
        middleware(`  let origin = HOME;
  if (ORIGINS.indexOf(req.headers.origin) > -1) origin = req.headers.origin;
  res.setHeader('${NAME}', origin);`),
        middleware(`  if (originIsKnown(req)) res.setHeader('${NAME}', req.headers.origin);`),
        middleware(`  checkOrigin(req.headers.origin, () => {
    res.setHeader('${NAME}', req.headers.origin);
  });`),
        middleware(`  for (const each of ORIGINS) {
    if (each === req.headers.origin) res.setHeader('${NAME}', req.headers.origin);
  }`),
        middleware(`  const origin = ORIGINS[req.headers.origin] && req.headers.origin;
  if (origin) res.setHeader('${NAME}', origin);`),
      ],
      reports: reflected(6, "`req.get('origin')` (line 4)"),
    },
    {
      name: 'a check by pattern',
      wrong: middleware(`  const origin = req.headers.origin;
  if (/example\\.com$/.test(origin)) res.setHeader('${NAME}', origin);`),
      right: [
        middleware(`  const origin = req.headers.origin;
  if (/^https:\\/\\/(\\w+\\.)?example\\.com$/.test(origin)) res.setHeader('${NAME}', origin);`),
        middleware(`  const origin = req.headers.origin;
  if (settings.pattern.test(origin)) res.setHeader('${NAME}', origin);`),
      ],
      reports: [{ messageId: 'pattern', line: 5, data: { witness: 'https://evilexample.com' } }],
    },
    {
      name: "'null' is sent back",
      wrong: middleware(`  const origin = req.headers.origin;
  if (origin === 'null') res.setHeader('${NAME}', origin);`),
      right: middleware(`  const origin = req.headers.origin;
  if (origin === HOME) res.setHeader('${NAME}', origin);`),
      reports: [{ messageId: 'null', line: 5 }],
    },
    {
      name: 'other values of a request',
      wrong: middleware(`  res.setHeader('${NAME}', req.query.origin);`),
      right: [
        middleware(`  res.setHeader('${NAME}', 'https://' + req.hostname);`),
        middleware(`  res.setHeader('${NAME}', \`https://\${req.params.shop}.example.com\`);`),
      ],
      reports: reflected(4, '`req.query.origin` (line 4)'),
    },
    {
      name: 'the page that asks, by its address',
      wrong: middleware(`  res.setHeader('${NAME}', new URL(req.headers.referer).origin);`),
      right: middleware(`  res.setHeader('${NAME}', new URL(config.home).origin);`),
      reports: reflected(4, '`req.headers.referer` (line 4)'),
    },
    {
      name: 'a helper of the file',
      wrong: `import express from 'express';
const app = express();
function allow(res, origin) {
  res.setHeader('${NAME}', origin);
}
app.get('/prices', (req, res) => {
  allow(res, req.headers.origin);
  res.json([]);
});`,
      right: `import express from 'express';
const app = express();
function allow(res, origin) {
  res.setHeader('${NAME}', origin);
}
app.get('/prices', (req, res) => {
  if (ORIGINS.includes(req.headers.origin)) allow(res, req.headers.origin);
  res.json([]);
});`,
      reports: reflected(4, '`req.headers.origin` (line 7) through `allow`'),
    },
    {
      name: 'a middleware in a file of its own',
      wrong: `module.exports = function cors(req, res, next) {
  if ('origin' in req.headers) {
    res.header('${NAME}', req.headers.origin);
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
};`,
      right: `const { isAllowedOrigin } = require('./origins');
module.exports = function cors(req, res, next) {
  if (isAllowedOrigin(req.headers.origin)) {
    res.header('${NAME}', req.headers.origin);
    res.header('Access-Control-Allow-Credentials', 'true');
  }
  next();
};`,
      sourceType: 'commonjs',
      reports: [
        {
          messageId: 'reflectedFromWithCredentials',
          line: 3,
          data: { origin: '`req.headers.origin` (line 3)' },
        },
      ],
    },
    {
      name: 'a middleware in a table of them',
      wrong: `exports.middlewares = {
  cors: {
    handle: (request, response, next) => {
      const { origin } = request.headers;
      if (origin) response.set('access-control-allow-origin', origin);
      next();
    },
  },
};`,
      right: `exports.middlewares = {
  cors: {
    handle: (request, response, next) => {
      const { origin } = request.headers;
      if (origin === settings.origin) response.set('access-control-allow-origin', origin);
      next();
    },
  },
};`,
      sourceType: 'commonjs',
      reports: reflected(5, '`request.headers.origin` (line 4)'),
    },
    {
      name: 'a function that is given a response',
      wrong: `export function addHeaders(res: ServerResponse): void {
  res.setHeader('${NAME}', '*');
}`,
      right: `export function addHeaders(request: ClientRequest): void {
  request.setHeader('${NAME}', '*');
}`,
      filename: 'add-headers.ts',
      reports: any(2),
    },
    {
      name: 'development only',
      wrong: middleware(`  if (process.env.NODE_ENV === 'production') res.setHeader('${NAME}', '*');`),
      right: [
        middleware(`  if (process.env.NODE_ENV === 'production') return next();
  res.setHeader('${NAME}', '*');`),
        middleware(`  if (config.isDev) res.setHeader('${NAME}', req.headers.origin);`),
      ],
      reports: any(4),
    },
    {
      name: 'what everybody is meant to read',
      wrong: `import express from 'express';
const app = express();
app.get('/accounts.json', (req, res) => {
  res.set('${NAME}', '*').json(accounts);
});`,
      right: `import express from 'express';
const app = express();
app.get('/.well-known/openid-configuration', (req, res) => {
  res.set('${NAME}', '*').json(configuration);
});`,
      reports: any(4),
    },
    {
      name: 'Node, writeHead',
      wrong: `import { createServer } from 'node:http';
createServer((req, res) => {
  res.writeHead(200, 'OK', { 'Content-Type': 'application/json', '${NAME}': '*' });
  res.end('{}');
}).listen(3000);`,
      right: `import { createServer } from 'node:http';
createServer((req, res) => {
  res.writeHead(200, 'OK', { 'Content-Type': 'application/json', 'X-Accept': '*' });
  res.end('{}');
}).listen(3000);`,
      reports: any(3),
    },
    {
      name: 'Node, headers in a variable and a name in a constant',
      wrong: `const http = require('http');
const ALLOW_ORIGIN = '${NAME}';
const headers = { [ALLOW_ORIGIN]: '*' };
http.createServer((req, res) => res.writeHead(200, headers).end());`,
      right: `const http = require('http');
const ALLOW_ORIGIN = '${NAME}';
const headers = { [ALLOW_ORIGIN]: 'https://www.example.com' };
http.createServer((req, res) => res.writeHead(200, headers).end());`,
      sourceType: 'commonjs',
      reports: any(3),
    },
    {
      name: 'Node, headers written one by one',
      wrong: `import http from 'node:http';
http.createServer((req, res) => {
  const headers = {};
  headers['${NAME}'] = req.headers['origin'];
  headers['Access-Control-Allow-Credentials'] = true;
  res.writeHead(204, headers);
  res.end();
});`,
      right: `import http from 'node:http';
http.createServer((req, res) => {
  const headers = {};
  headers['${NAME}'] = HOME;
  headers['Access-Control-Allow-Credentials'] = true;
  res.writeHead(204, headers);
  res.end();
});`,
      reports: [
        {
          messageId: 'reflectedFromWithCredentials',
          line: 4,
          data: { origin: '`req.headers.origin` (line 4)' },
        },
      ],
    },
    {
      name: 'headers that are spread and overwritten',
      wrong: `import http from 'node:http';
const common = { '${NAME}': '*' };
http.createServer((req, res) => res.writeHead(200, { ...common, 'X-Own': '1' }).end());`,
      right: `import http from 'node:http';
const common = { '${NAME}': '*' };
http.createServer((req, res) => res.writeHead(200, { ...common, '${NAME}': HOME }).end());`,
      reports: any(2),
    },
    {
      name: 'koa',
      wrong: `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => {
  ctx.set('${NAME}', ctx.get('Origin'));
  await next();
});`,
      right: `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => {
  const origin = ctx.get('Origin');
  if (ctx.app.context.origins.includes(origin)) ctx.set('${NAME}', origin);
  await next();
});`,
      reports: reflected(4, "`ctx.get('Origin')` (line 4)"),
    },
    {
      name: 'koa, its request and response',
      wrong: `const Koa = require('koa');
const app = new Koa();
app.use((ctx) => {
  ctx.response.set('${NAME}', ctx.request.header.origin);
});`,
      right: `const Koa = require('koa');
const app = new Koa();
app.use((ctx) => {
  ctx.response.set('${NAME}', ctx.state.tenant.origin);
});`,
      sourceType: 'commonjs',
      reports: reflected(4, '`ctx.request.header.origin` (line 4)'),
    },
    {
      name: 'fastify',
      wrong: `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onRequest', async (request, reply) => {
  reply.headers({ '${NAME}': request.headers.origin, 'Access-Control-Allow-Credentials': 'true' });
});`,
      right: `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onRequest', async (request, reply) => {
  const origin = request.headers.origin;
  if (await isKnown(origin)) reply.headers({ '${NAME}': origin, 'Access-Control-Allow-Credentials': 'true' });
});`,
      reports: [
        {
          messageId: 'reflectedFromWithCredentials',
          line: 4,
          data: { origin: '`request.headers.origin` (line 4)' },
        },
      ],
    },
    {
      name: 'hapi',
      wrong: `const Hapi = require('@hapi/hapi');
const server = Hapi.server({ port: 3000 });
server.route({
  method: 'GET',
  path: '/prices',
  handler: (request, h) => h.response([]).header('${NAME}', request.headers.origin),
});`,
      right: `const Hapi = require('@hapi/hapi');
const server = Hapi.server({ port: 3000 });
server.route({
  method: 'GET',
  path: '/prices',
  handler: (request, h) => h.response([]).header('${NAME}', request.server.settings.app.origin),
});`,
      sourceType: 'commonjs',
      reports: reflected(6, '`request.headers.origin` (line 6)'),
    },
    {
      name: 'hono',
      wrong: `import { Hono } from 'hono';
const app = new Hono();
app.use(async (c, next) => {
  c.header('${NAME}', c.req.header('Origin'));
  await next();
});
app.get('/', (c) => c.json({}, 200, { '${NAME}': '*' }));`,
      right: `import { Hono } from 'hono';
const app = new Hono();
app.use(async (c, next) => {
  c.header('${NAME}', c.env.ORIGIN);
  await next();
});
app.get('/', (c) => c.json({}, 200, { '${NAME}': c.env.ORIGIN }));`,
      reports: [...reflected(4, "`c.req.header('Origin')` (line 4)"), ...any(7)],
    },
    {
      name: 'h3',
      wrong: `import { defineEventHandler, getRequestHeader, setResponseHeader } from 'h3';
export default defineEventHandler((event) => {
  setResponseHeader(event, '${NAME}', getRequestHeader(event, 'origin'));
});`,
      right: `import { defineEventHandler, getRequestHeader, setResponseHeader } from 'h3';
export default defineEventHandler((event) => {
  const origin = getRequestHeader(event, 'origin');
  if (isKnown(origin)) setResponseHeader(event, '${NAME}', origin);
});`,
      reports: reflected(3, "`getRequestHeader(event, 'origin')` (line 3)"),
    },
    {
      name: 'elysia',
      wrong: `import { Elysia } from 'elysia';
new Elysia().get('/', ({ set }) => {
  set.headers['Access-Control-Allow-Origin'] = '*';
  return 'ok';
});`,
      right: `import { Elysia } from 'elysia';
new Elysia().get('/', ({ set }) => {
  set.headers['Access-Control-Allow-Origin'] = Bun.env.ORIGIN;
  return 'ok';
});`,
      reports: any(3),
    },
    {
      name: 'the web, a response',
      wrong: `export async function GET() {
  return new Response('[]', { headers: { '${NAME}': '*' } });
}`,
      right: `export async function GET() {
  const answer = await fetch('https://api.example.com', { headers: { '${NAME}': '*' } });
  return new Response(answer.body);
}`,
      reports: any(2),
    },
    {
      name: 'the web, a headers object',
      wrong: `export default {
  fetch(request) {
    const headers = new Headers();
    headers.set('${NAME}', request.headers.get('Origin'));
    return new Response(null, { headers });
  },
};`,
      right: [
        `export default {
  fetch(request) {
    const headers = new Headers();
    headers.set('${NAME}', '*');
    return fetch('https://api.example.com', { headers });
  },
};`,
        `export default {
  fetch(request, env) {
    const headers = new Headers();
    headers.set('${NAME}', env.ORIGIN);
    return new Response(null, { headers });
  },
};`,
      ],
      reports: reflected(4, "`request.headers.get('Origin')` (line 4)"),
    },
    {
      name: 'Next, a middleware',
      wrong: `import { NextResponse } from 'next/server';
export function middleware(request) {
  const response = NextResponse.next();
  response.headers.append('${NAME}', request.headers.get('origin') ?? '');
  return response;
}`,
      right: `import { NextResponse } from 'next/server';
export function middleware(request) {
  const response = NextResponse.next();
  const origin = request.headers.get('origin') ?? '';
  if (ORIGINS.includes(origin)) response.headers.append('${NAME}', origin);
  return response;
}`,
      reports: reflected(4, "`request.headers.get('origin')` (line 4)"),
    },
    {
      name: 'Next, its configuration',
      wrong: `module.exports = {
  async headers() {
    return [{ source: '/api/:path*', headers: [{ key: '${NAME}', value: '*' }] }];
  },
};`,
      right: `module.exports = {
  async headers() {
    return [{ source: '/api/:path*', headers: [{ key: '${NAME}', value: process.env.ORIGIN }] }];
  },
};`,
      sourceType: 'commonjs',
      reports: any(3),
    },
    {
      name: 'Lambda, returned',
      wrong: `export const handler = async () => ({
  statusCode: 200,
  headers: { '${NAME}': '*', 'Access-Control-Allow-Credentials': true },
  body: '[]',
});`,
      right: `export const handler = async () => ({
  statusCode: 200,
  headers: { '${NAME}': process.env.ORIGIN, 'Access-Control-Allow-Credentials': true },
  body: '[]',
});`,
      reports: [{ messageId: 'anyWithCredentials', line: 3 }],
    },
    {
      name: 'Lambda, handed to its callback',
      wrong: `exports.handler = (event, context, callback) => {
  callback(null, { statusCode: 200, headers: { '${NAME}': event.headers.origin }, body: '' });
};`,
      right: `exports.handler = (event, context, callback) => {
  const origin = event.headers.origin;
  const allowed = ORIGINS.includes(origin) ? origin : ORIGINS[0];
  callback(null, { statusCode: 200, headers: { '${NAME}': allowed }, body: '' });
};`,
      sourceType: 'commonjs',
      reports: reflected(2, '`event.headers.origin` (line 2)'),
    },
    {
      name: 'an answer of another server that is passed on',
      wrong: `proxy.on('proxyRes', (proxyRes, req) => {
  proxyRes.headers['access-control-allow-origin'] = req.headers.origin;
});`,
      right: `axios.interceptors.request.use((config) => {
  config.headers['access-control-allow-origin'] = '*';
  return config;
});`,
      reports: reflected(2, '`req.headers.origin` (line 2)'),
    },
    {
      name: 'a request of our own',
      wrong: `export function send(response) {
  response.headers.set('${NAME}', '*');
}`,
      right: [
        `export function send(headers) {
  headers.set('${NAME}', '*');
}`,
        `export const send = (body) => axios.post('/orders', body, { headers: { '${NAME}': '*' } });`,
        `export const wildcard = new Map().set('${NAME}', '*');`,
      ],
      reports: any(2),
    },
    {
      name: 'static files',
      wrong: `import express from 'express';
app.use('/api', express.static('api', { index: answer((res) => res.set('${NAME}', '*')) }));`,
      right: `import express from 'express';
app.use('/fonts', express.static('fonts', { setHeaders: (res) => res.set('${NAME}', '*') }));`,
      reports: any(2),
    },
    {
      name: 'answers that tests make up or compare with',
      wrong: `module.exports.handler = async () => {
  return respond({ statusCode: 200, headers: { '${NAME}': '*' } });
};`,
      right: [
        `it('answers', async () => {
  expect(await handler(event)).toEqual({ statusCode: 200, headers: { '${NAME}': '*' } });
});`,
        `cy.intercept('/prices', { statusCode: 200, headers: { '${NAME}': '*' } });`,
      ],
      sourceType: 'commonjs',
      reports: any(2),
    },
    {
      name: "fastify, Node's own response",
      wrong: `import Fastify from 'fastify';
const app = Fastify();
app.get('/events', (request, reply) => {
  reply.raw.writeHead(200, { 'Content-Type': 'text/event-stream', '${NAME}': request.headers.origin });
});`,
      right: `import Fastify from 'fastify';
const app = Fastify();
app.get('/events', (request, reply) => {
  reply.raw.writeHead(200, { 'Content-Type': 'text/event-stream', '${NAME}': app.config.origin });
});`,
      reports: reflected(4, '`request.headers.origin` (line 4)'),
    },
    {
      name: 'a getter of that name',
      wrong: middleware(`  res.set('${NAME}', req.header('origin'));`),
      right: [
        middleware(`  res.set('${NAME}', config.get('origin'));`),
        middleware(`  res.set('${NAME}', settings.origin);`),
      ],
      reports: reflected(4, "`req.header('origin')` (line 4)"),
    },
    {
      name: 'what a look-up with the origin gives',
      wrong: middleware(`  const { origin = '' } = req.headers;
  res.set('${NAME}', origin.toLowerCase());`),
      right: [
        middleware(`  res.set('${NAME}', ORIGINS[ORIGINS.indexOf(req.headers.origin)] || ORIGINS[0]);`),
        middleware(`  res.set('${NAME}', byTenant.get(req.headers.origin));`),
        middleware(`  res.set('${NAME}', ORIGINS.filter((each) => each === req.headers.origin)[0]);`),
        middleware(`  if (HOSTS.includes(new URL(req.headers.origin).hostname)) {
    res.set('${NAME}', req.headers.origin);
  }`),
      ],
      reports: reflected(5, '`req.headers.origin` (line 4)'),
    },
    {
      name: 'a function of the file that picks',
      wrong: `import express from 'express';
function pick(req) {
  const { origin } = req.headers;
  if (origin) return origin;
  return 'https://www.example.com';
}
express().use((req, res, next) => {
  res.header('${NAME}', pick(req));
  next();
});`,
      right: `import express from 'express';
function pick(req) {
  const { origin } = req.headers;
  if (origin && ORIGINS.has(origin)) return origin;
  return 'https://www.example.com';
}
express().use((req, res, next) => {
  res.header('${NAME}', pick(req));
  next();
});`,
      reports: reflected(8, '`req.headers.origin` (line 3)'),
    },
    {
      name: 'a class',
      wrong: `export class CorsMiddleware {
  use(req: any, res: any, next: () => void): void {
    if (this.enabled) res.header('${NAME}', (req.headers?.origin as string)!);
    next();
  }
}`,
      right: `export class CorsMiddleware {
  use(req: any, res: any, next: () => void): void {
    if (this.allows(req.headers?.origin)) res.header('${NAME}', (req.headers?.origin as string)!);
    next();
  }
  private allows(origin?: string): boolean {
    return this.origins.includes(origin);
  }
}`,
      filename: 'cors.middleware.ts',
      reports: reflected(3, '`req.headers.origin` (line 3)'),
    },
    {
      name: 'checks that take several steps',
      wrong: `app.use((req, res, next) => {
  if (!verifyToken(req)) return next();
  res.setHeader('${NAME}', req.headers.origin);
});`,
      right: [
        `app.use((req, res, next) => {
  if (!verifyCors(req)) return next();
  res.setHeader('${NAME}', req.headers.origin);
});`,
        `app.use(async (req, res, next) => {
  const { origin } = req.headers;
  const known = await prisma.allowedOrigin.findFirst({ where: { origin } });
  if (known) res.setHeader('${NAME}', origin);
  next();
});`,
        `app.use((req, res, next) => {
  const matching = PATTERNS.filter((pattern) => pattern.test(req.headers.origin));
  if (matching.length > 0) res.setHeader('${NAME}', req.headers.origin);
  next();
});`,
        `app.use((req, res, next) => {
  let isOurs = false;
  PATTERNS.forEach((pattern) => {
    if (pattern.test(req.headers.origin)) isOurs = true;
  });
  if (isOurs) res.setHeader('${NAME}', req.headers.origin);
  next();
});`,
        `app.use((req, res, next) => {
  const index = ORIGINS.findIndex((each) => each === req.headers.origin);
  if (index === -1) return next();
  res.setHeader('${NAME}', req.headers.origin);
  next();
});`,
        `app.use((req, res, next) => {
  const { hostname } = new URL(req.headers.origin);
  const isOurs = hostname === DOMAIN || hostname.endsWith('.' + DOMAIN);
  if (!isOurs) return res.status(403).end();
  res.setHeader('${NAME}', req.headers.origin);
  next();
});`,
        `app.use((req, res, next) => {
  const allowed = config.get('origins');
  if (allowed === '*') res.setHeader('${NAME}', '*');
  else if (allowed.includes(req.headers.origin)) res.setHeader('${NAME}', req.headers.origin);
  next();
});`,
      ],
      reports: reflected(3, '`req.headers.origin` (line 3)'),
    },
    {
      name: 'a method of the class that sets it',
      wrong: `class Api {
  handle(req, res) {
    this.setCors(res, req.headers.origin);
  }
  setCors(res, origin) {
    res.setHeader('${NAME}', origin);
  }
}`,
      right: `class Api {
  isAllowedOrigin(origin) {
    return this.origins.has(origin);
  }
  handle(req, res) {
    if (this.isAllowedOrigin(req.headers.origin)) this.setCors(res, req.headers.origin);
  }
  setCors(res, origin) {
    res.setHeader('${NAME}', origin);
  }
}`,
      reports: reflected(6, '`req.headers.origin` (line 3) through `setCors`'),
    },
    {
      name: 'Lambda, headers set later',
      wrong: `exports.handler = async () => {
  const response = { statusCode: 200, body: '[]' };
  response.headers = { '${NAME}': '*' };
  return response;
};`,
      right: `exports.handler = async () => {
  const options = { method: 'POST', body: '[]' };
  options.headers = { '${NAME}': '*' };
  return send(options);
};`,
      sourceType: 'commonjs',
      reports: any(3),
    },
    {
      name: 'Azure Functions, by the context',
      wrong: `module.exports = async function (context, req) {
  context.res = { status: 200, headers: { '${NAME}': '*' }, body: [] };
};`,
      right: `module.exports = async function (context, req) {
  context.res = { status: 200, headers: { '${NAME}': process.env.ORIGIN }, body: [] };
};`,
      sourceType: 'commonjs',
      reports: any(2),
    },
    {
      name: 'Azure Functions, returned',
      wrong: `import { app } from '@azure/functions';
app.http('prices', {
  handler: async (request) => ({
    headers: { '${NAME}': request.headers.get('origin') },
    jsonBody: [],
  }),
});`,
      right: `import { app } from '@azure/functions';
app.http('prices', {
  handler: async (request) => ({
    headers: { '${NAME}': ORIGINS.find((each) => each === request.headers.get('origin')) },
    jsonBody: [],
  }),
});`,
      reports: reflected(4, "`request.headers.get('origin')` (line 4)"),
    },
    {
      name: 'Remix',
      wrong: `import { json } from '@remix-run/node';
export const loader = async () => json([], { headers: { '${NAME}': '*' } });`,
      right: `import { json } from './helpers';
export const loader = async () => json([], { headers: { '${NAME}': '*' } });`,
      reports: any(2),
    },
    {
      name: 'SvelteKit',
      wrong: `import { json } from '@sveltejs/kit';
export const GET = async ({ request }) => json([], { headers: { '${NAME}': request.headers.get('origin') } });`,
      right: `import { json } from '@sveltejs/kit';
import { env } from '$env/dynamic/private';
export const GET = async () => json([], { headers: { '${NAME}': env.ORIGIN } });`,
      reports: reflected(2, "`request.headers.get('origin')` (line 2)"),
    },
    {
      name: 'Nest, by a decorator',
      wrong: `import { Controller, Get, Header } from '@nestjs/common';
@Controller('prices')
export class PricesController {
  @Get()
  @Header('${NAME}', '*')
  list(): string[] {
    return [];
  }
}`,
      right: `import { Controller, Get, Header } from '@nestjs/common';
@Controller('prices')
export class PricesController {
  @Get()
  @Header('Cache-Control', '*')
  list(): string[] {
    return [];
  }
}`,
      filename: 'prices.controller.ts',
      reports: any(5),
    },
  ]),
);
