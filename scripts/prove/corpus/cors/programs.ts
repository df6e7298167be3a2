import type { Program } from '../types';

/** A server with CORS: its code around the options, or around the value of a header. */
interface Server {
  readonly driver: string;
  readonly code: (origin: string, credentials: boolean) => string;
  /** The values of the option, or of the header, that are the mistake. */
  readonly origins: readonly Origin[];
}

interface Origin {
  readonly name: string;
  /** The code of the value; an empty one for an option left out. */
  readonly code: string;
}

const star: Origin = { name: 'star', code: "'*'" };
const yes: Origin = { name: 'true', code: 'true' };
const list: Origin = { name: 'star-in-list', code: "['*']" };
const reflected: Origin = { name: 'callback', code: '(origin, callback) => callback(null, true)' };
const none: Origin = { name: 'default', code: '' };

/** The options as a developer writes them; none when there is nothing to say. */
function options(origin: string, credentials: boolean): string {
  const parts = [...(origin ? [`origin: ${origin}`] : []), ...(credentials ? ['credentials: true'] : [])];
  return parts.length > 0 ? `{ ${parts.join(', ')} }` : '';
}

const comma = (code: string): string => (code ? `, ${code}` : '');

const servers: readonly Server[] = [
  {
    driver: 'cors',
    origins: [star, yes, reflected, none],
    code: (origin, credentials) => `const express = require('express');
const cors = require('cors');

const app = express();
app.use(cors(${options(origin, credentials)}));
app.all('/orders', (req, res) => {
  res.json({ orders: [] });
});

exports.listen = (port) => app.listen(port, '127.0.0.1');
`,
  },
  {
    driver: '@koa/cors',
    origins: [star, none],
    code: (origin, credentials) => `const Koa = require('koa');
const cors = require('@koa/cors');

const app = new Koa();
app.use(cors(${options(origin, credentials)}));
app.use((ctx) => {
  ctx.body = { orders: [] };
});

exports.listen = (port) => app.listen(port, '127.0.0.1');
`,
  },
  {
    driver: '@fastify/cors',
    origins: [star, yes, list, none],
    code: (origin, credentials) => `const fastify = require('fastify')();

fastify.register(require('@fastify/cors')${comma(options(origin, credentials))});
fastify.get('/orders', async () => ({ orders: [] }));

exports.listen = async (port) => {
  await fastify.listen({ port, host: '127.0.0.1' });
  return fastify.server;
};
`,
  },
  {
    driver: 'hono/cors',
    origins: [star, none],
    code: (origin, credentials) => `const { serve } = require('@hono/node-server');
const { Hono } = require('hono');
const { cors } = require('hono/cors');

const app = new Hono();
app.use(cors(${options(origin, credentials)}));
app.get('/orders', (c) => c.json({ orders: [] }));

exports.listen = (port) => serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
`,
  },
  {
    driver: '@hapi/hapi',
    origins: [list, { name: 'true', code: '' }],
    code: (origin, credentials) => `const Hapi = require('@hapi/hapi');

const server = Hapi.server({ port: 0, host: '127.0.0.1', routes: { cors: ${options(origin, credentials) || 'true'} } });
server.route({ method: ['GET', 'PUT'], path: '/orders', handler: () => ({ orders: [] }) });

exports.listen = async () => {
  await server.start();
  return server.listener;
};
`,
  },
  {
    driver: 'express headers',
    origins: [star, { name: 'reflected', code: 'req.headers.origin' }],
    code: (origin, credentials) => `const express = require('express');

const app = express();
app.use((req, res, next) => {
  res.setHeader('Access-Control-Allow-Origin', ${origin});
${credentials ? "  res.setHeader('Access-Control-Allow-Credentials', 'true');\n" : ''}  next();
});
app.all('/orders', (req, res) => {
  res.json({ orders: [] });
});

exports.listen = (port) => app.listen(port, '127.0.0.1');
`,
  },
  {
    driver: 'node:http headers',
    origins: [star],
    code: (origin) => `const { createServer } = require('node:http');

const server = createServer((req, res) => {
  res.writeHead(200, { 'Content-Type': 'application/json', 'Access-Control-Allow-Origin': ${origin} });
  res.end('{"orders":[]}');
});

exports.listen = (port) => server.listen(port, '127.0.0.1');
`,
  },
  {
    driver: 'koa headers',
    origins: [star],
    code: (origin) => `const Koa = require('koa');

const app = new Koa();
app.use((ctx) => {
  ctx.set('Access-Control-Allow-Origin', ${origin});
  ctx.body = { orders: [] };
});

exports.listen = (port) => app.listen(port, '127.0.0.1');
`,
  },
];

/** A browser gives nothing to a page that asks with credentials when the answer allows `*`. */
const impossible = (origin: Origin, credentials: boolean): boolean =>
  credentials && origin.name === 'default';

export function corsPrograms(): readonly Program[] {
  return servers.flatMap(({ driver, origins, code }) =>
    origins.flatMap((origin) =>
      [false, true]
        .filter((credentials) => !impossible(origin, credentials))
        .map((credentials): Program => ({
          id: ['no-wildcard-cors', driver, origin.name, credentials ? 'credentials' : 'plain']
            .map((part) => part.replace(/[@/: ]+/g, '-'))
            .join('/'),
          rule: 'no-wildcard-cors',
          driver,
          world: 'http',
          language: 'cjs',
          code: code(origin.code, credentials),
          ci: true,
          trial: { type: 'cors', credentials: credentials && code('', true).includes('redentials') },
        })),
    ),
  );
}
