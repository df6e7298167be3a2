import rule from '../../src/rules/require-helmet';
import { type InvalidCase, type TestCase, testRule } from '../rule-tester';
import { COMMONJS, TYPESCRIPT, withMiddleware } from './serving-apps';

type Ids = 'missing' | 'add';

const ESM = "import helmet from 'helmet';";
const CJS = "const helmet = require('helmet');";

interface Suggested {
  readonly package?: string;
  readonly import: string;
  readonly after: readonly [making: string, statement: string];
}

/** An app without headers, and where that is said. */
function bare(
  name: string,
  code: string,
  line: number,
  suggested: Suggested | null,
  rest: Omit<TestCase, 'code' | 'name'> = {},
): InvalidCase<Ids, readonly unknown[]> {
  return {
    name,
    code,
    ...rest,
    errors: [
      {
        messageId: 'missing',
        line,
        ...(suggested && {
          suggestions: [
            {
              messageId: 'add',
              data: { package: suggested.package ?? 'helmet' },
              output: withMiddleware(code, suggested.import, suggested.after),
            },
          ],
        }),
      },
    ],
  };
}

const plain = (importLine: string): Suggested => ({
  import: importLine,
  after: ['const app = express();', '\napp.use(helmet());'],
});

testRule(rule, {
  valid: [],
  invalid: [
    {
      name: 'the first page of the tutorial',
      code: `const express = require('express');
const app = express();

app.get('/', (req, res) => res.send('Hello World!'));
app.listen(3000);`,
      ...COMMONJS,
      errors: [
        {
          messageId: 'missing',
          line: 2,
          suggestions: [
            {
              messageId: 'add',
              data: { package: 'helmet' },
              output: `const helmet = require('helmet');
const express = require('express');
const app = express();
app.use(helmet());

app.get('/', (req, res) => res.send('Hello World!'));
app.listen(3000);`,
            },
          ],
        },
      ],
    },
    bare(
      'an exported app with a router of another file',
      `import express from 'express';
import api from './api';
export const app = express();
app.use(express.json());
app.use('/api', api);`,
      3,
      { import: ESM, after: ['export const app = express();', '\napp.use(helmet());'] },
    ),
    bare(
      'made and used in methods of a class',
      `import express, { Application, Request, Response } from 'express';
class Server {
  public app: Application;
  constructor() {
    this.app = express();
    this.routes();
  }
  private routes(): void {
    this.app.get('/', (req: Request, res: Response) => { res.send('x'); });
  }
}
export default new Server().app;`,
      5,
      { import: ESM, after: ['this.app = express();', '\n    this.app.use(helmet());'] },
      TYPESCRIPT,
    ),
    bare(
      'static files only',
      `const express = require('express');
const app = express();
app.use(express.static('public'));
app.listen(80);`,
      2,
      plain(CJS),
      COMMONJS,
    ),
    bare(
      'required and called at once, without semicolons',
      `var app = require('express')()
app.get('/', function (req, res) { res.sendFile(__dirname + '/index.html') })`,
      1,
      {
        import: "const helmet = require('helmet')",
        after: ["var app = require('express')()", '\napp.use(helmet())'],
      },
      COMMONJS,
    ),
    bare(
      'routes that another file registers',
      `const express = require('express');
const routes = require('./app/routes');
const app = express();
app.use(express.urlencoded({ extended: true }));
routes(app, database);
app.listen(3000);`,
      3,
      plain(CJS),
      COMMONJS,
    ),
    bare(
      'helmet imported and not used',
      `import express from 'express';
import helmet from 'helmet';
const app = express();
app.post('/orders', order);
app.listen(3000);`,
      3,
      plain(''),
    ),
    bare(
      'helmet after all routes',
      `import express from 'express';
import helmet from 'helmet';
const app = express();
app.get('/', home);
app.use('/orders', orderRouter);
app.use(helmet());`,
      3,
      null,
    ),
    bare(
      'one header is not enough',
      `import express from 'express';
const app = express();
app.use((req, res, next) => {
  res.setHeader('X-Content-Type-Options', 'nosniff');
  next();
});
app.get('/', (req, res) => res.render('home'));`,
      2,
      plain(ESM),
    ),
    bare(
      'lusca without its headers',
      `import express from 'express';
import lusca from 'lusca';
const app = express();
app.use(lusca({ csrf: true }));
app.get('/', (req, res) => res.render('home'));`,
      3,
      plain(ESM),
    ),
    bare(
      'a namespace import, a router and its routes',
      `import * as express from 'express';
const app: express.Express = express();
const router = express.Router();
router.route('/x').get((req, res) => res.json({}));
app.use('/v1', router);`,
      2,
      { import: ESM, after: ['const app: express.Express = express();', '\napp.use(helmet());'] },
      TYPESCRIPT,
    ),
    bare(
      'a chain of calls',
      `const express = require('express');
const app = express().set('view engine', 'pug').use(express.json()).get('/', index);
app.listen(3000);`,
      2,
      null,
      COMMONJS,
    ),
    bare(
      'a function that makes the app',
      `import express from 'express';
export function createApp(pool) {
  const app = express();
  app.get('/users', async (req, res) => res.json(await pool.query('SELECT id FROM users')));
  return app;
}`,
      3,
      { import: ESM, after: ['const app = express();', '\n  app.use(helmet());'] },
    ),
    bare(
      'one of two apps of a file',
      `import express from 'express';
import helmet from 'helmet';
const site = express();
site.use(helmet());
site.get('/', home);
const admin = express();
admin.get('/', dashboard);`,
      6,
      { import: '', after: ['const admin = express();', '\nadmin.use(helmet());'] },
    ),
    bare(
      'Koa',
      `const Koa = require('koa');
const Router = require('@koa/router');
const app = new Koa();
const router = new Router();
router.get('/', (ctx) => { ctx.body = 'x'; });
app.use(router.routes()).use(router.allowedMethods());
app.listen(3000);`,
      3,
      {
        package: 'koa-helmet',
        import: "const helmet = require('koa-helmet');",
        after: ['const app = new Koa();', '\napp.use(helmet());'],
      },
      COMMONJS,
    ),
    bare(
      'Fastify',
      `import Fastify from 'fastify';
const app = Fastify({ logger: true });
app.get('/', async () => ({ hello: 'world' }));
await app.listen({ port: 3000 });`,
      2,
      {
        package: '@fastify/helmet',
        import: "import helmet from '@fastify/helmet';",
        after: ['const app = Fastify({ logger: true });', '\napp.register(helmet);'],
      },
    ),
    bare(
      'Fastify with routes as plugins',
      `const { fastify } = require('fastify');
async function build() {
  const app = fastify();
  app.register(require('./routes/users'), { prefix: '/users' });
  return app;
}
module.exports = build;`,
      3,
      null,
      COMMONJS,
    ),
    bare(
      'hapi',
      `'use strict';
const Hapi = require('@hapi/hapi');
const init = async () => {
  const server = Hapi.server({ port: 3000, host: 'localhost' });
  server.route({ method: 'GET', path: '/', handler: (request, h) => 'Hello World!' });
  await server.start();
};
init();`,
      4,
      null,
      COMMONJS,
    ),
    bare(
      'Nest',
      `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000);
}
bootstrap();`,
      4,
      { import: ESM, after: ['const app = await NestFactory.create(AppModule);', '\n  app.use(helmet());'] },
      TYPESCRIPT,
    ),
    bare(
      'Hono',
      `import { Hono } from 'hono';
const app = new Hono();
app.get('/', (c) => c.html('<p>hi</p>'));
export default app;`,
      2,
      null,
    ),
    bare(
      'restify',
      `var restify = require('restify');
var server = restify.createServer();
server.get('/hello/:name', respond);
server.listen(8080);`,
      2,
      { import: CJS, after: ['var server = restify.createServer();', '\nserver.use(helmet());'] },
      COMMONJS,
    ),
    bare(
      'polka, never named',
      `import polka from 'polka';
polka().get('/users/:id', (req, res) => { res.end('x'); }).listen(3000);`,
      2,
      null,
    ),
    bare(
      'connect',
      `import connect from 'connect';
import http from 'node:http';
const app = connect();
app.use((req, res) => { res.end('Hello'); });
http.createServer(app).listen(3000);`,
      3,
      { import: ESM, after: ['const app = connect();', '\napp.use(helmet());'] },
    ),
  ],
});

testRule(rule, {
  invalid: [],
  valid: [
    {
      name: 'helmet first',
      code: `const express = require('express');
const helmet = require('helmet');
const app = express();
app.use(helmet());
app.get('/', (req, res) => res.send('Hello World!'));`,
      ...COMMONJS,
    },
    {
      name: 'another file gets the app before its first route',
      code: `import express from 'express';
import { applyMiddleware } from './setup';
const app = express();
applyMiddleware(app);
app.get('/', home);`,
    },
    {
      name: 'another file gets the app in an object',
      code: `const express = require('express');
const app = express();
require('./loaders').default({ expressApp: app });
app.use('/api', require('./routes'));`,
      ...COMMONJS,
    },
    {
      name: 'methods in the order in which they are called',
      code: `import express, { Application, Request, Response } from 'express';
import helmet from 'helmet';
class Server {
  public app: Application;
  constructor() {
    this.app = express();
    this.middlewares();
    this.routes();
  }
  private routes(): void {
    this.app.get('/', (req: Request, res: Response) => { res.send('x'); });
  }
  private middlewares(): void {
    this.app.use(helmet());
  }
}
export default new Server().app;`,
      ...TYPESCRIPT,
    },
    {
      name: 'a local function sets the app up',
      code: `import express from 'express';
import helmet from 'helmet';
function setup(server) { server.use(helmet({ contentSecurityPolicy: false })); }
const app = express();
setup(app);
app.get('/', home);`,
    },
    {
      name: 'headers set by hand',
      code: `import express from 'express';
const app = express();
app.use((req, res, next) => {
  res.setHeader('X-Frame-Options', 'DENY');
  res.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  next();
});
app.get('/', (req, res) => res.render('home'));`,
    },
    {
      name: 'a policy set by hand',
      code: `import express from 'express';
const app = express();
app.use((req, res, next) => { res.set({ 'Content-Security-Policy': "default-src 'self'" }); next(); });
app.get('/', (req, res) => res.render('home'));`,
    },
    {
      name: 'parts of helmet',
      code: `import express from 'express';
import helmet from 'helmet';
const app = express();
app.use(helmet.frameguard({ action: 'deny' }));
app.use(helmet.noSniff());
app.get('/', (req, res) => res.render('home'));`,
    },
    {
      name: 'lusca with its headers',
      code: `import express from 'express';
import lusca from 'lusca';
const app = express();
app.use(lusca({ csrf: true, xframe: 'SAMEORIGIN', nosniff: true }));
app.get('/', (req, res) => res.render('home'));`,
    },
    {
      name: 'a middleware of another file that is called so',
      code: `import express from 'express';
import { securityHeaders } from './http';
const app = express();
app.use(securityHeaders);
app.get('/', home);`,
    },
    {
      name: 'any middlewares of another file',
      code: `import express from 'express';
import middlewares from './middlewares';
const app = express();
app.use(...middlewares);
app.get('/', home);`,
    },
    {
      name: 'a list of middlewares',
      code: `import express from 'express';
import helmet from 'helmet';
import cors from 'cors';
const app = express();
const before = [cors({ origin: 'https://shop.example' }), helmet()];
app.use(before);
app.get('/', home);`,
    },
    {
      name: 'a list of middlewares, used one by one',
      code: `import express from 'express';
import helmet from 'helmet';
import compression from 'compression';
const app = express();
[helmet, compression].forEach((make) => app.use(make()));
app.get('/', home);`,
    },
    {
      name: 'helmet in production',
      code: `import express from 'express';
import helmet from 'helmet';
const app = express();
if (process.env.NODE_ENV === 'production') app.use(helmet());
app.get('/', home);`,
    },
    {
      name: 'an app that is given to another',
      code: `import express from 'express';
import helmet from 'helmet';
const app = express();
const admin = express();
admin.get('/', dashboard);
app.use(helmet());
app.use('/admin', admin);`,
    },
    {
      name: 'a part that another file mounts',
      code: `import express from 'express';
export const tiles = (options) => {
  const app = express();
  app.get('/:z/:x/:y.png', (req, res) => options.render(req.params, res));
  return app;
};`,
    },
    {
      name: 'nothing is served here',
      code: `const express = require('express');
const app = express();
app.set('trust proxy', 1);
module.exports = app;`,
      ...COMMONJS,
    },
    {
      name: 'a router alone',
      code: `import { Router } from 'express';
const router = Router();
router.get('/', home);
export default router;`,
    },
    {
      name: 'probes only',
      code: `import express from 'express';
const app = express();
app.get('/healthz', (req, res) => res.send('ok'));
app.get('/metrics', async (req, res) => res.send(await registry.metrics()));
app.listen(9090);`,
    },
    {
      name: 'a redirect to TLS only',
      code: `import express from 'express';
const app = express();
app.use((req, res) => res.redirect('https://shop.example' + req.url));
app.listen(80);`,
    },
    {
      name: 'Koa',
      code: `import Koa from 'koa';
import helmet from 'koa-helmet';
const app = new Koa();
app.use(helmet());
app.use((ctx) => { ctx.body = 'x'; });`,
    },
    {
      name: 'Fastify, in any order',
      code: `const fastify = require('fastify')();
fastify.get('/', async () => ({ hello: 'world' }));
fastify.register(require('@fastify/helmet'), { global: true });
fastify.listen({ port: 3000 });`,
      ...COMMONJS,
    },
    {
      name: 'Fastify with plugins of another file',
      code: `import Fastify from 'fastify';
import plugins from './plugins/index.js';
const app = Fastify();
await app.register(plugins);
app.get('/', async () => ({ hello: 'world' }));`,
    },
    {
      name: 'hapi, by its own setting',
      code: `import Hapi from '@hapi/hapi';
const server = Hapi.server({ port: 3000, routes: { security: { hsts: true } } });
server.route({ method: 'GET', path: '/', handler: (request, h) => h.view('home') });`,
    },
    {
      name: 'Nest',
      code: `import { NestFactory } from '@nestjs/core';
import helmet from 'helmet';
import { AppModule } from './app.module';
const app = await NestFactory.create(AppModule);
app.use(helmet());
await app.listen(3000);`,
      ...TYPESCRIPT,
    },
    {
      name: 'Nest on Fastify',
      code: `import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyHelmet from '@fastify/helmet';
import { AppModule } from './app.module';
const app = await NestFactory.create<NestFastifyApplication>(AppModule, new FastifyAdapter());
await app.register(fastifyHelmet);
await app.listen(3000);`,
      ...TYPESCRIPT,
    },
    {
      name: 'Hono',
      code: `import { Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
const app = new Hono();
app.use('*', secureHeaders());
app.get('/', (c) => c.html('<p>hi</p>'));`,
    },
    {
      name: 'restify',
      code: `import restify from 'restify';
import helmet from 'helmet';
const server = restify.createServer();
server.pre(helmet());
server.get('/', respond);`,
    },
  ],
});
