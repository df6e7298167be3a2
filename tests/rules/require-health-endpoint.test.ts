import rule from '../../src/rules/require-health-endpoint';
import { testRule } from '../rule-tester';

testRule(rule, {
  invalid: [
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `const express = require('express');
var app = express();
app.use(express.static('public'));
app.listen(80);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import http from 'node:http';
import express from 'express';
const app = express();
app.post('/orders', place);
http.createServer(app).listen(8080);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import users from './users';
import express from 'express';
const app = express();
app.use('/users', users);
app.listen(80);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import Fastify from 'fastify';
const app = Fastify();
app.get('/orders', async () => list());
await app.listen({ port: 3000 });`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `const fastify = require('fastify')({ logger: true });
fastify.route({ method: 'GET', url: '/', handler: home });
fastify.listen({ port: 3000 });`,
      errors: [{ messageId: 'missing', line: 1 }],
    },
    {
      code: `import Koa from 'koa';
const app = new Koa();
app.use((ctx) => { ctx.body = 'x'; });
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import Koa from 'koa';
import Router from '@koa/router';
const app = new Koa();
const router = new Router();
router.get('/orders', list);
app.use(router.routes());
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import Hapi from '@hapi/hapi';
const init = async () => {
  const server = Hapi.server({ port: 3000 });
  server.route({ method: 'GET', path: '/', handler: home });
  await server.start();
};
init();`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import restify from 'restify';
const server = restify.createServer();
server.get('/hello', hello);
server.listen(8080);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import polka from 'polka';
const app = polka();
app.get('/', home);
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import express, { type Express, type Request, type Response } from 'express';
class Server {
  private app: Express;
  constructor() {
    this.app = express();
    this.app.get('/', (req: Request, res: Response) => { res.end(); });
  }
  start() { this.app.listen(3000); }
}
new Server().start();`,
      filename: 'file.ts',
      errors: [{ messageId: 'missing', line: 5 }],
    },
    {
      code: `import express from 'express';
const app = express();
const router = express.Router();
router.get('/orders', list);
app.use('/v1', router);
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import express from 'express';
const app = express();
app.use(express.json());
app.route('/orders').get(list).post(add);
const server = app.listen(3000, '127.0.0.1');`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import { logger } from './logger';
import express from 'express';
const app = express();
app.use(logger);
app.get('/', (req, res) => res.render('home'));
app.listen(1);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import express from 'express';
let app;
app = express();
app.delete('/x', remove);
app.listen(1);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
  ],
  valid: [
    {
      code: `import express from 'express';
const app = express();
app.get('/healthz', (req, res) => res.json({ status: 'ok' }));
app.get('/', (req, res) => res.render('home'));
app.listen(3000);`,
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/ping', (req, res) => res.send('pong'));
app.get('/', (req, res) => res.render('home'));
app.listen(3000);`,
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/api/status', status);
app.listen(3000);`,
    },
    {
      code: `import express from 'express';
const app = express();
const probes = express.Router();
probes.get('/ready', ready);
app.use(probes);
app.get('/', (req, res) => res.render('home'));
app.listen(3000);`,
    },
    {
      code: `import express from 'express';
const app = express();
app.use('/live', (req, res) => res.end());
app.get('/', (req, res) => res.render('home'));
app.listen(3000);`,
    },
    {
      code: `import routes from './routes';
import express from 'express';
const app = express();
app.use('/api', routes);
app.listen(3000);`,
    },
    {
      code: `import routes from './routes';
import express from 'express';
const app = express();
app.use(routes);
app.listen(3000);`,
    },
    {
      code: `import { register } from './register';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
register(app);
app.listen(3000);`,
    },
    {
      code: `import http from 'node:http';
import { createTerminus } from '@godaddy/terminus';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
const server = http.createServer(app);
createTerminus(server, { healthChecks: {} });
server.listen(1);`,
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
export default app;`,
    },
    {
      code: `import express from 'express';
const app = express();
for (const path of paths) app.get(path, show);
app.listen(3000);`,
    },
    {
      code: `import Fastify from 'fastify';
const app = Fastify();
app.get('/health', async () => ({ ok: true }));
await app.listen({ port: 3000 });`,
    },
    {
      code: `import Fastify from 'fastify';
import routes from './routes/index.js';
const app = Fastify();
app.register(routes);
await app.listen({ port: 3000 });`,
    },
    {
      code: `import Koa from 'koa';
import Router from '@koa/router';
const app = new Koa();
const router = new Router();
router.get('/livez', (ctx) => { ctx.status = 204; });
app.use(router.routes());
app.listen(3000);`,
    },
    {
      code: `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000 });
server.route([{ method: 'GET', path: '/heartbeat', handler: () => 'ok' }, { method: 'GET', path: '/', handler: home }]);
await server.start();`,
    },
    {
      code: `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
const app = await NestFactory.create(AppModule);
await app.listen(3000);`,
    },
    {
      code: `import http from 'node:http';
http.createServer((req, res) => res.end('x')).listen(3000);`,
    },
  ],
});
