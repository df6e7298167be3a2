import rule from '../../src/rules/require-error-handler';
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
app.listen(process.env.PORT || 80, () => console.log('up'));`,
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
      code: `import https from 'node:https';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
const server = https.createServer(options, app);
server.listen(443);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
app.use((req, res) => res.status(404).end());
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
app.use((req, res, next) => next(new Error('lost')));
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import { notFound } from './pages';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
app.use(notFound);
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import routes from './routes';
import express from 'express';
const app = express();
app.use('/api', routes);
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `import helmet from 'helmet';
import express from 'express';
const app = express();
app.use(helmet());
app.get('/', (req, res) => res.render('home'));
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      code: `const app = require('express')();
app.get('/', home);
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 1 }],
    },
    {
      code: `import express from 'express';
function start() {
  const app = express();
  app.get('/', home);
  app.listen(3000);
}
start();`,
      errors: [{ messageId: 'missing', line: 3 }],
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
router.route('/x').get(list).post(add);
app.use('/v1', router);
const server = app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import express from 'express';
const app = express();
app.use(express.json());
app.use('/orders', require('./orders'));
app.listen(3000);`,
      errors: [{ messageId: 'missing', line: 2 }],
    },
    {
      code: `import cors from 'cors';
import express from 'express';
const app = express();
app.use(cors({ origin: 'https://shop.example' }));
app.all('/rpc', rpc);
await app.listen(3000);`,
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
app.get('/', (req, res) => res.render('home'));
app.use((err, req, res, next) => res.status(500).end());
app.listen(3000);`,
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
app.use(function (error, request, response, next) { response.sendStatus(500); });
app.listen(3000);`,
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
function failed(e, req, res, _next) { res.status(500).end(); }
app.use(failed);
app.listen(3000);`,
    },
    {
      code: `import { errorHandler } from './errors';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
app.use(errorHandler);
app.listen(3000);`,
    },
    {
      code: `import * as middlewares from './http';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
app.use(middlewares.handleErrors());
app.listen(3000);`,
    },
    {
      code: `import last from './last';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
app.use(last);
app.listen(3000);`,
    },
    {
      code: `import errorhandler from 'errorhandler';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
app.use(errorhandler());
app.listen(3000);`,
    },
    {
      code: `import { errors } from 'celebrate';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
app.use(errors());
app.listen(3000);`,
    },
    {
      code: `import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
export default app;`,
    },
    {
      code: `const express = require('express');
const app = express();
require('./routes')(app);
require('./errors')(app);
app.listen(3000);`,
    },
    {
      code: `import { setup } from './setup';
import express from 'express';
const app = express();
setup({ app });
app.get('/', (req, res) => res.render('home'));
app.listen(3000);`,
    },
    {
      code: `import Koa from 'koa';
const app = new Koa();
app.use((ctx) => { ctx.body = 'x'; });
app.listen(3000);`,
    },
    {
      code: `import Fastify from 'fastify';
const app = Fastify();
app.get('/', async () => 'x');
await app.listen({ port: 3000 });`,
    },
    {
      code: `import http from 'node:http';
http.createServer((req, res) => res.end('x')).listen(3000);`,
    },
    {
      code: `import express from 'express';
const app = express();
const admin = express();
admin.get('/', home);
app.use('/admin', admin);
app.use((err, req, res, next) => res.status(500).end());
app.listen(3000);`,
    },
    {
      code: `import Sentry from '@sentry/node';
import express from 'express';
const app = express();
app.get('/', (req, res) => res.render('home'));
app.use(Sentry.Handlers.errorHandler());
app.listen(3000);`,
    },
    {
      code: `import express, { type ErrorRequestHandler } from 'express';
const app = express();
const failed: ErrorRequestHandler = (err, req, res, next) => { res.end(); };
app.get('/', home);
app.use(failed);
app.listen(3000); type P = Promise<void>;`,
      filename: 'file.ts',
    },
  ],
});
