import rule from '../../src/rules/no-powered-by-header';
import { type InvalidCase, type TestCase, testRule } from '../rule-tester';
import { COMMONJS, TYPESCRIPT } from './serving-apps';

/** An app whose banner stays, and what the fix makes of it: a piece of the code, and what it becomes. */
function banner(
  name: string,
  code: string,
  line: number,
  fix: readonly [from: string, to: string] | null,
  rest: Omit<TestCase, 'code' | 'name'> = {},
): InvalidCase<'banner', readonly unknown[]> {
  return {
    name,
    code,
    ...rest,
    errors: [{ messageId: 'banner', line }],
    ...(fix && { output: code.replace(...fix) }),
  };
}

const plain = ['const app = express();', "const app = express();\napp.disable('x-powered-by');"] as const;

testRule(rule, {
  invalid: [
    banner(
      'parts of helmet',
      `import express from 'express';
import helmet from 'helmet';
const app = express();
app.use(helmet.hsts());
app.use(helmet.noSniff());
app.get('/', home);`,
      3,
      plain,
    ),
    banner(
      'lusca',
      `const express = require('express');
const lusca = require('lusca');
const app = express();
app.use(lusca({ csrf: true, xframe: 'DENY', nosniff: true }));
app.use('/shop', require('./shop'));
app.listen(3000);`,
      3,
      plain,
      COMMONJS,
    ),
    banner(
      'helmet that is told to keep it',
      `import express from 'express';
import helmet from 'helmet';
const app = express();
app.use(helmet({ hidePoweredBy: false }));
app.get('/', home);`,
      3,
      plain,
    ),
    banner(
      'headers by hand, without semicolons',
      `const express = require('express')
const app = express()
app.use(function (req, res, next) {
  res.setHeader('X-Frame-Options', 'DENY')
  res.setHeader('X-Content-Type-Options', 'nosniff')
  next()
})
app.get('/', home)`,
      2,
      ['const app = express()', "const app = express()\napp.disable('x-powered-by')"],
      COMMONJS,
    ),
    banner(
      'double quotes, in a function',
      `import express from "express";
export function createApp() {
    const app = express();
    app.use((req, res, next) => {
        res.set("Content-Security-Policy", "default-src 'self'");
        next();
    });
    app.get("/", home);
    return app;
}`,
      3,
      ['const app = express();', 'const app = express();\n    app.disable("x-powered-by");'],
    ),
    banner(
      'a field of a class',
      `import express, { type Express } from 'express';
import helmet from 'helmet';
export class Api {
  private app: Express;
  constructor() {
    this.app = express();
    this.app.use(helmet.contentSecurityPolicy());
    this.app.get('/', (req, res) => { res.render('home'); });
  }
}`,
      6,
      ['this.app = express();', "this.app = express();\n    this.app.disable('x-powered-by');"],
      TYPESCRIPT,
    ),
    banner(
      'several variables in one statement',
      `var express = require('express'),
  csp = require('helmet-csp'),
  app = express();
app.use(csp({ directives: { defaultSrc: ["'self'"] } }));
app.get('/', home);`,
      3,
      ['app = express();', "app = express();\napp.disable('x-powered-by');"],
      COMMONJS,
    ),
    banner(
      'exported where it is made',
      `import express from 'express';
import { frameguard, noSniff } from 'helmet';
export const app = express();
app.use(frameguard(), noSniff());
app.post('/orders', order);`,
      3,
      ['export const app = express();', "export const app = express();\napp.disable('x-powered-by');"],
    ),
    banner(
      'never named',
      `import express from 'express';
import csp from 'helmet-csp';
express().use(csp()).get('/', home).listen(3000);`,
      3,
      null,
    ),
    banner(
      'a name by assignment',
      `const express = require('express');
const hsts = require('hsts');
const frameguard = require('frameguard');
let app;
app = express();
app.use(hsts(), frameguard());
app.get('/', home);`,
      5,
      ['app = express();', "app = express();\napp.disable('x-powered-by');"],
      COMMONJS,
    ),
    banner(
      'express as a namespace',
      `import * as express from 'express';
import * as lusca from 'lusca';
const server: express.Application = express();
server.use(lusca.xframe('DENY'), lusca.nosniff());
server.use(express.static('public'));`,
      3,
      [
        'const server: express.Application = express();',
        "const server: express.Application = express();\nserver.disable('x-powered-by');",
      ],
      TYPESCRIPT,
    ),
    banner(
      'a policy in a table of headers',
      `import express from 'express';
const headers = { 'Content-Security-Policy': "default-src 'none'", 'X-Frame-Options': 'DENY' };
const app = express();
app.use((req, res, next) => { res.set(headers); next(); });
app.get('/api/orders', orders);`,
      3,
      plain,
    ),
    banner(
      'a setting of another name is turned off',
      `import express from 'express';
import helmet from 'helmet';
const app = express();
app.disable('etag');
app.use(helmet.frameguard(), helmet.referrerPolicy());
app.get('/', home);`,
      3,
      plain,
    ),
    banner(
      'routes of another file',
      `const express = require('express');
const registerRoutes = require('./routes');
const helmet = require('helmet');
const app = express();
app.use(helmet.frameguard());
app.use(helmet.hsts({ maxAge: 31536000 }));
registerRoutes(app);`,
      4,
      plain,
      COMMONJS,
    ),
    banner(
      'turned off on another app only',
      `import express from 'express';
import helmet from 'helmet';
const admin = express();
admin.use(helmet());
admin.get('/', dashboard);
const app = express();
app.use(helmet.hsts(), helmet.noSniff());
app.get('/', home);`,
      6,
      plain,
    ),
    banner(
      'on again',
      `import express from 'express';
import helmet from 'helmet';
const app = express();
app.enable('x-powered-by');
app.use(helmet.hsts(), helmet.noSniff());
app.get('/', home);`,
      3,
      null,
    ),
  ],
  valid: [
    {
      name: 'helmet takes it off',
      code: `import express from 'express';
import helmet from 'helmet';
const app = express();
app.use(helmet());
app.get('/', home);`,
    },
    {
      name: 'helmet is owed, which takes it off',
      code: `const express = require('express');
const app = express();
app.get('/', (req, res) => res.send('Hello World!'));
app.listen(3000);`,
      ...COMMONJS,
    },
    {
      name: 'disabled',
      code: `import express from 'express';
import helmet from 'helmet';
const app = express();
app.disable('x-powered-by');
app.use(helmet.hsts(), helmet.noSniff());
app.get('/', home);`,
    },
    {
      name: 'disabled in a chain',
      code: `import express from 'express';
import helmet from 'helmet';
const app = express().disable('x-powered-by').use(helmet.hsts(), helmet.noSniff());
app.get('/', home);`,
    },
    {
      name: 'set to false',
      code: `import express from 'express';
import lusca from 'lusca';
const app = express();
app.set('x-powered-by', false);
app.use(lusca({ xframe: 'DENY', nosniff: true }));
app.get('/', home);`,
    },
    {
      name: 'removed from each answer',
      code: `import express from 'express';
const app = express();
app.use((req, res, next) => {
  res.removeHeader('X-Powered-By');
  res.setHeader('X-Frame-Options', 'DENY');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  next();
});
app.get('/', home);`,
    },
    {
      name: 'a part of helmet takes it off',
      code: `import express from 'express';
import helmet from 'helmet';
const app = express();
app.use(helmet.hidePoweredBy(), helmet.hsts(), helmet.frameguard());
app.get('/', home);`,
    },
    {
      name: 'a package takes it off',
      code: `const express = require('express');
const hidePoweredBy = require('hide-powered-by');
const lusca = require('lusca');
const app = express();
app.use(hidePoweredBy());
app.use(lusca.csp({ policy: "default-src 'self'" }));
app.get('/', home);`,
      ...COMMONJS,
    },
    {
      name: 'another file gets the app first',
      code: `import express from 'express';
import helmet from 'helmet';
import { harden } from './harden.js';
const app = express();
harden(app);
app.use(helmet.hsts(), helmet.frameguard());
app.get('/', home);`,
    },
    {
      name: 'a router has no banner of its own',
      code: `import { Router } from 'express';
import helmet from 'helmet';
export const router = Router();
router.use(helmet.hsts(), helmet.frameguard());
router.get('/', home);`,
    },
    {
      name: 'Koa has none',
      code: `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => {
  ctx.set('X-Frame-Options', 'DENY');
  ctx.set('Content-Security-Policy', "default-src 'self'");
  await next();
});
app.use((ctx) => { ctx.body = 'x'; });`,
    },
    {
      name: 'Fastify has none',
      code: `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onSend', async (request, reply) => {
  reply.headers({ 'X-Frame-Options': 'DENY', 'X-Content-Type-Options': 'nosniff' });
});
app.get('/', async () => 'x');`,
    },
    {
      name: 'nothing is served',
      code: `import express from 'express';
import helmet from 'helmet';
export const app = express();
app.use(helmet.hsts(), helmet.frameguard());`,
    },
    {
      name: 'a middleware of another file may do it',
      code: `import express from 'express';
import helmet from 'helmet';
import { commonMiddleware } from './common.js';
const app = express();
app.use(commonMiddleware);
app.use(helmet.hsts(), helmet.frameguard());
app.get('/', home);`,
    },
    {
      name: 'an app within another',
      code: `import express from 'express';
import helmet from 'helmet';
const app = express();
app.disable('x-powered-by');
const admin = express();
admin.use(helmet.hsts(), helmet.noSniff());
admin.get('/', dashboard);
app.use('/admin', admin);`,
    },
    {
      name: 'helmet in Nest',
      code: `import { NestFactory } from '@nestjs/core';
import helmet from 'helmet';
import { AppModule } from './app.module';
const app = await NestFactory.create(AppModule);
app.use(helmet());
await app.listen(3000);`,
      ...TYPESCRIPT,
    },
  ],
});
