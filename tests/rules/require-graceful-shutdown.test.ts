import rule from '../../src/rules/require-graceful-shutdown';
import { testRule } from '../rule-tester';

testRule(rule, {
  invalid: [
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `import http from 'node:http';
const server = http.createServer((req, res) => res.end('ok'));
server.listen(8080);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import http from 'node:http';
http.createServer((req, res) => res.end('ok')).listen(8080);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import http from 'node:http';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
http.createServer(app).listen(8080, () => console.log('up'));`,
      errors: [{ messageId: 'missing', line: 5 }],
    },
    {
      code: `const fastify = require('fastify')();
fastify.get('/', async () => 'x');
fastify.listen({ port: 3000 });`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import Fastify from 'fastify';
async function start() {
  const app = Fastify();
  app.get('/orders', async () => list());
  await app.listen({ port: 3000 });
}
start();`,
      errors: [{ messageId: 'missing', line: 5 }],
    },
    {
      code: `import Koa from 'koa';
new Koa().use((ctx) => { ctx.body = 'x'; }).listen(3000);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
void bootstrap();`,
      errors: [{ messageId: 'missing', line: 5 }],
    },
    {
      code: `import app from './app';
app.listen(process.env.PORT);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `const { app } = require('./app');
const { connect } = require('./database');
connect().then(() => {
  app.listen(3000);
});`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `import restify from 'restify';
const server = restify.createServer();
server.get('/hello', hello);
server.listen(8080);`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `import polka from 'polka';
polka().get('/', home).listen(3000);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import connect from 'connect';
const app = connect();
app.use((req, res) => res.end('x'));
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
if (require.main === module) {
  app.listen(3000);
}`,
      errors: [{ messageId: 'missing', line: 5 }],
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
const server = app.listen(3000);
process.on('SIGINT', () => server.close());`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
const main = async () => { await connect(); app.listen(3000); };
main();`,
      errors: [{ messageId: 'missing', line: 4 }],
    },
  ],
  valid: [
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
const server = app.listen(3000);
process.on('SIGTERM', () => server.close());`,
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
const server = app.listen(3000);
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());`,
    },
    {
      code: `import { onSignal } from './signals';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
onSignal(app.listen(3000));`,
    },
    {
      code: `import gracefulShutdown from 'http-graceful-shutdown';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
const server = app.listen(3000);
gracefulShutdown(server);`,
    },
    {
      code: `import http from 'node:http';
import { createTerminus } from '@godaddy/terminus';
const server = http.createServer((req, res) => res.end('ok'));
createTerminus(server);
server.listen(8080);`,
    },
    {
      code: `import Fastify from 'fastify';
import closeWithGrace from 'close-with-grace';
const app = Fastify();
app.get('/', async () => 'x');
closeWithGrace(() => app.close()); // 'close-with-grace'
await app.listen({ port: 3000 });`,
    },
    {
      code: `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  app.enableShutdownHooks();
  await app.listen(3000);
}
void bootstrap();`,
    },
    {
      code: `import express, { type Request, type Response } from 'express';
export class Server {
  private app = express();
  routes() { this.app.get('/', (req: Request, res: Response) => { res.end(); }); }
  start() { this.app.listen(3000); }
}`,
      filename: 'file.ts',
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
export function start(port) { return app.listen(port); }`,
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
export default app;`,
    },
    {
      code: `import http from 'node:http';
export const createServer = (handler) => {
  const server = http.createServer(handler);
  server.listen(0);
  return server;
};`,
    },
    {
      code: `import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
bus.listen('x');`,
    },
    {
      code: `import audio from './audio';
audio.listen(3000);`,
    },
    {
      code: `import { shutdown } from './shutdown';
import app from './app';
shutdown(app.listen(3000));`,
    },
    {
      code: `import net from 'node:net';
const port = 3000;
net.createServer(accept).listen(port);`,
    },
    {
      code: `import app from './app';
import lightship from './lightship';
const server = app.listen(3000);
lightship.registerShutdownHandler(() => server.close());`,
    },
  ],
});
