import rule from '../../src/rules/no-secret-logging';
import { testRule } from '../rule-tester';
import { suggestedTwins } from './suggested-twins';

/** Secrets on their way into logs. */
testRule(
  rule,
  suggestedTwins([
    {
      name: 'the body of a sign-in',
      wrong: `import express from 'express';
const app = express();
app.post('/login', async (req, res) => {
  console.log(req.body);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/search', async (req, res) => {
  console.log(req.body);
  res.end();
});`,
      reports: [{ messageId: 'whole', line: 4, suggests: { redact: ['(req.', `('[REDACTED]'.`] } }],
    },
    {
      name: 'the body as JSON',
      wrong: `import express from 'express';
const app = express();
app.post('/users/register', async (req, res) => {
  console.log("received", JSON.stringify(req.body));
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users/register', async (req, res) => {
  console.log("received", JSON.stringify({ email: req.body.email }));
  res.end();
});`,
      reports: [{ messageId: 'whole', line: 4, suggests: { redact: ['(req.', `('[REDACTED]'.`] } }],
    },
    {
      name: 'the body of a handler that reads a password from it',
      wrong: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  const { email, newPassword } = req.body;
  console.info(req.body);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  const { email, newPassword } = req.body;
  console.info(email);
  res.end();
});`,
      reports: [{ messageId: 'whole', line: 5, suggests: { redact: ['(req.', `('[REDACTED]'.`] } }],
    },
    {
      name: 'the body without the password',
      wrong: `import express from 'express';
const app = express();
app.post('/signup', async (req, res) => {
  const { email, ...rest } = req.body;
  console.log(rest);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/signup', async (req, res) => {
  const { password, ...rest } = req.body;
  console.log(rest);
  res.end();
});`,
      reports: [{ messageId: 'whole', line: 5, suggests: { redact: ['(rest', `('[REDACTED]'`] } }],
    },
    {
      name: 'a copy of the body',
      wrong: `import express from 'express';
const app = express();
app.post('/auth/token', async (req, res) => {
  const copy = { ...req.body };
  console.log(copy);
  res.end();
});`,
      right: [
        `import express from 'express';
const app = express();
app.post('/auth/token', async (req, res) => {
  const copy = { ...req.body };
  delete copy.password;
  console.log(copy);
  res.end();
});`,
        `import express from 'express';
const app = express();
app.post('/auth/token', async (req, res) => {
  delete req.body.password;
  console.log(req.body);
  res.end();
});`,
        `import express from 'express';
const app = express();
app.post('/auth/token', async (req, res) => {
  console.log({ ...req.body, password: '***' });
  res.end();
});`,
      ],
      reports: [{ messageId: 'whole', line: 5, suggests: { redact: ['(copy', `('[REDACTED]'`] } }],
    },
    {
      name: 'a named handler',
      wrong: `exports.resetPassword = async (req, res) => {
  console.log(req.body);
  res.sendStatus(204);
};`,
      right: `exports.updateCart = async (req, res) => {
  console.log(req.body);
  res.sendStatus(204);
};`,
      reports: [{ messageId: 'whole', line: 2, suggests: { redact: ['(req.', `('[REDACTED]'.`] } }],
    },
    {
      name: 'the headers of a sign-in',
      wrong: `import express from 'express';
const app = express();
app.post('/sign-in', async (req, res) => {
  console.log(req.headers);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/sign-in', async (req, res) => {
  console.log(req.headers['user-agent']);
  res.end();
});`,
      reports: [{ messageId: 'whole', line: 4, suggests: { redact: ['(req.', `('[REDACTED]'.`] } }],
    },
    {
      name: 'the headers where a token is read from them',
      wrong: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  const header = req.headers.authorization;
  console.log('got', req.headers);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  const header = req.headers.authorization;
  console.log('got', Object.keys(req.headers));
  res.end();
});`,
      reports: [{ messageId: 'whole', line: 5, suggests: { redact: [', req.', `, '[REDACTED]'.`] } }],
    },
    {
      name: 'a header with credentials',
      wrong: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(req.headers.authorization);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(req.headers['content-type']);
  res.end();
});`,
      reports: [
        { messageId: 'secret', line: 4, suggests: { redact: ['req.headers.authorization', `'[REDACTED]'`] } },
      ],
    },
    {
      name: 'a header by a call',
      wrong: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(req.get('X-API-Key'));
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(req.get('X-Request-Id'));
  res.end();
});`,
      reports: [
        { messageId: 'secret', line: 4, suggests: { redact: [`req.get('X-API-Key')`, `'[REDACTED]'`] } },
      ],
    },
    {
      name: 'the cookie header',
      wrong: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(req.headers.cookie);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(consent.cookie);
  res.end();
});`,
      reports: [
        { messageId: 'secret', line: 4, suggests: { redact: ['req.headers.cookie', `'[REDACTED]'`] } },
      ],
    },
    {
      name: 'a cookie',
      wrong: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(req.cookies.session);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(req.cookies.theme);
  res.end();
});`,
      reports: [
        { messageId: 'secret', line: 4, suggests: { redact: ['req.cookies.session', `'[REDACTED]'`] } },
      ],
    },
    {
      name: 'the id of a session',
      wrong: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(req.sessionID);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(req.session.views);
  res.end();
});`,
      reports: [{ messageId: 'secret', line: 4, suggests: { redact: ['req.sessionID', `'[REDACTED]'`] } }],
    },
    {
      name: 'a password of the body',
      wrong: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log('body', req.body.password);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log('body', req.body.passwordPolicy);
  res.end();
});`,
      reports: [
        {
          messageId: 'secret',
          line: 4,
          suggests: { redact: ['req.body.password', `'[REDACTED]'`], drop: [', req.body.password', ''] },
        },
      ],
    },
    {
      name: 'a token of the query',
      wrong: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(\`verify \${req.query.token}\`);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(\`verify \${req.query.page}\`);
  res.end();
});`,
      reports: [{ messageId: 'secret', line: 4, suggests: { redact: ['${req.query.token}', '[REDACTED]'] } }],
    },
    {
      name: 'fastify',
      wrong: `import Fastify from 'fastify';
const app = Fastify({ logger: true });
app.post('/login', async (request) => {
  request.log.info({ body: request.body }, 'signing in');
  app.log.debug(request.body.password);
});`,
      right: `import Fastify from 'fastify';
const app = Fastify({ logger: true });
app.post('/orders', async (request) => {
  request.log.info({ body: request.body }, 'ordering');
  app.log.debug(request.body.amount);
});`,
      reports: [
        { messageId: 'whole', line: 4, suggests: { redact: [': request.', `: '[REDACTED]'.`] } },
        { messageId: 'secret', line: 5, suggests: { redact: ['request.body.password', `'[REDACTED]'`] } },
      ],
    },
    {
      name: 'fastify with redaction',
      wrong: `import Fastify from 'fastify';
const app = Fastify({ logger: { redact: ['user.password'] } });
app.log.info({ user: { token } });`,
      right: `import Fastify from 'fastify';
const app = Fastify({ logger: { redact: ['user.token'] } });
app.log.info({ user: { token } });`,
      reports: [{ messageId: 'secret', line: 3, suggests: { redact: ['token', `token: '[REDACTED]'`] } }],
    },
    {
      name: 'a fastify route object',
      wrong: `import Fastify from 'fastify';
const app = Fastify();
app.route({ method: 'POST', url: '/auth/login', handler: async (request) => console.log(request.body) });`,
      right: `import Fastify from 'fastify';
const app = Fastify();
app.route({ method: 'POST', url: '/orders', handler: async (request) => console.log(request.body) });`,
      reports: [{ messageId: 'whole', line: 3, suggests: { redact: ['(request.', `('[REDACTED]'.`] } }],
    },
    {
      name: 'koa',
      wrong: `import Koa from 'koa';
import Router from '@koa/router';
const router = new Router();
router.post('/login', (ctx) => {
  console.log(ctx.request.body);
});`,
      right: `import Koa from 'koa';
import Router from '@koa/router';
const router = new Router();
router.post('/search', (ctx) => {
  console.log(ctx.request.body);
});`,
      reports: [{ messageId: 'whole', line: 5, suggests: { redact: ['ctx.request.body', `'[REDACTED]'`] } }],
    },
    {
      name: 'hono',
      wrong: `import { Hono } from 'hono';
const app = new Hono();
app.post('/login', async (c) => {
  const form = await c.req.json();
  console.log(form);
  console.log(c.req.header('Authorization'));
  return c.text('ok');
});`,
      right: `import { Hono } from 'hono';
const app = new Hono();
app.post('/search', async (c) => {
  const form = await c.req.json();
  console.log(form);
  console.log(c.req.header('Accept'));
  return c.text('ok');
});`,
      reports: [
        { messageId: 'whole', line: 5, suggests: { redact: ['(form', `('[REDACTED]'`] } },
        {
          messageId: 'secret',
          line: 6,
          suggests: { redact: [`c.req.header('Authorization')`, `'[REDACTED]'`] },
        },
      ],
    },
    {
      name: 'nest',
      wrong: `import { Body, Controller, Logger, Post } from '@nestjs/common';
@Controller('auth')
class AuthController {
  private readonly out = new Logger('auth');
  @Post('login')
  login(@Body() dto: LoginDto) {
    this.out.log(dto);
    this.out.debug(dto.password);
  }
}`,
      right: `import { Body, Controller, Logger, Post } from '@nestjs/common';
@Controller('orders')
class OrderController {
  private readonly out = new Logger('orders');
  @Post('create')
  create(@Body() dto: OrderDto) {
    this.out.log(dto);
    this.out.debug(dto.amount);
  }
}`,
      filename: 'file.ts',
      reports: [
        { messageId: 'whole', line: 7, suggests: { redact: ['(dto)', `('[REDACTED]')`] } },
        { messageId: 'secret', line: 8, suggests: { redact: ['dto.password', `'[REDACTED]'`] } },
      ],
    },
    {
      name: 'hapi',
      wrong: `import Hapi from '@hapi/hapi';
const server = Hapi.server();
server.route({ method: 'POST', path: '/login', handler: (request, h) => {
  console.log(request.payload);
  return h.response();
} });`,
      right: `import Hapi from '@hapi/hapi';
const server = Hapi.server();
server.route({ method: 'POST', path: '/cart', handler: (request, h) => {
  console.log(request.payload);
  return h.response();
} });`,
      reports: [{ messageId: 'whole', line: 4, suggests: { redact: ['(request.', `('[REDACTED]'.`] } }],
    },
    {
      name: 'a Next route',
      wrong: `export async function POST(request) {
  const { email, password } = await request.json();
  console.log('sign-in', email, password);
  return Response.json({});
}`,
      right: `export async function POST(request) {
  const { email, password } = await request.json();
  console.log('sign-in', email);
  return Response.json({});
}`,
      reports: [
        {
          messageId: 'secret',
          line: 3,
          suggests: { redact: [' password)', ` '[REDACTED]')`], drop: ['email, password)', 'email)'] },
        },
      ],
    },
    {
      name: 'anywhere, if asked to',
      wrong: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(req.body, req.headers);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/orders', async (req, res) => {
  console.log(req.body.id, req.headers.host);
  res.end();
});`,
      options: [{ wholeRequests: true }],
      reports: [
        { messageId: 'whole', line: 4, suggests: { redact: ['(req.', `('[REDACTED]'.`] } },
        { messageId: 'whole', line: 4, suggests: { redact: [' req', ` '[REDACTED]'`] } },
      ],
    },
  ]),
);
