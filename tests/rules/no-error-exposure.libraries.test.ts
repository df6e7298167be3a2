import rule from '../../src/rules/no-error-exposure';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const text = "'Internal Server Error'";
const message = ['err.message', text] as const;

/** The answers of each framework. */
testRule(
  rule,
  casesOf('answer', [
    pair(
      'koa',
      `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => {
  try {
    await next();
  } catch (err) {
    console.error(err);
    ctx.status = err.status || 500;
    ctx.body = { error: err.message };
  }
});`,
      [
        `import Koa from 'koa';
const app = new Koa();
app.use(async (ctx, next) => {
  try {
    await next();
  } catch (err) {
    ctx.status = err.status || 500;
    ctx.body = { error: err.expose ? err.message : 'Something went wrong' };
  }
});`,
        `import Koa from 'koa';
const app = new Koa();
app.on('error', (err, ctx) => {
  console.error(err.message, ctx.url);
});`,
      ],
      [['error', 9, message]],
    ),
    pair(
      'fastify, its error handler',
      `import Fastify from 'fastify';
const app = Fastify();
app.setErrorHandler((err, request, reply) => {
  request.log.error(err);
  reply.status(500).send({ error: err.message });
});`,
      `import Fastify from 'fastify';
const app = Fastify();
app.setErrorHandler((err, request, reply) => {
  request.log.error(err);
  if (err.validation) return reply.status(400).send({ error: err.validation });
  reply.status(500).send({ error: 'Something went wrong' });
});`,
      [['error', 5, message]],
    ),
    pair(
      'fastify, the error itself',
      `const fastify = require('fastify')();
fastify.get('/', async (request, reply) => {
  try {
    return await load();
  } catch (failure) {
    request.log.error(failure);
    return reply.code(500).send(failure);
  }
});`,
      `const fastify = require('fastify')();
fastify.get('/', async (request, reply) => {
  try {
    return await load();
  } catch (failure) {
    request.log.error(failure);
    return reply.code(500).send({ statusCode: 500 });
  }
});`,
      [['error', 7, ['send(failure)', `send(${text})`]]],
    ),
    pair(
      'hapi',
      `const Hapi = require('@hapi/hapi');
const server = Hapi.server();
server.route({
  method: 'GET',
  path: '/',
  handler: async (request, h) => {
    try {
      return await load();
    } catch (err) {
      request.log(err);
      return h.response({ error: err.message }).code(500);
    }
  },
});`,
      `const Hapi = require('@hapi/hapi');
const server = Hapi.server();
server.route({
  method: 'GET',
  path: '/',
  options: { validate: { failAction: (request, h, err) => h.response({ error: err.message }).code(400).takeover() } },
  handler: async (request, h) => h.response({ ok: true }).code(200),
});`,
      [['error', 11, message]],
    ),
    pair(
      'nest, an exception filter',
      `import { ArgumentsHost, Catch, ExceptionFilter } from '@nestjs/common';
@Catch()
export class EverythingFilter implements ExceptionFilter {
  catch(exception: any, host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse();
    this.logger.error(exception);
    response.status(500).json({ statusCode: 500, message: exception.message });
  }
}`,
      `import { ArgumentsHost, Catch, ExceptionFilter, HttpException } from '@nestjs/common';
@Catch()
export class EverythingFilter implements ExceptionFilter {
  catch(exception: any, host: ArgumentsHost) {
    const response = host.switchToHttp().getResponse();
    const message = exception instanceof HttpException ? exception.message : 'Something went wrong';
    response.status(500).json({ statusCode: 500, message });
  }
}`,
      [['error', 7, ['message: exception.message', `message: ${text}`]]],
      { filename: 'x.ts' },
    ),
    pair(
      'nest, a controller that answers by itself',
      `import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
@Controller()
export class ReportsController {
  @Get()
  async list(@Res() res: Response) {
    try {
      return res.json(await this.reports.list());
    } catch (error) {
      this.logger.error(error);
      return res.status(500).json({ stack: (error as Error).stack });
    }
  }
}`,
      `import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
@Controller()
export class ReportsController {
  @Get()
  async list(@Res() res: Response) {
    try {
      return res.json(await this.reports.list());
    } catch (error) {
      this.logger.error((error as Error).stack);
      return res.status(500).json({ stack: undefined });
    }
  }
}`,
      [['error', 11, ['stack: (error as Error).stack', `stack: ${text}`]]],
      { filename: 'x.ts' },
    ),
    pair(
      'hono',
      `import { Hono } from 'hono';
const app = new Hono();
app.onError((err, c) => {
  console.error(err);
  return c.json({ error: err.message }, 500);
});`,
      `import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
const app = new Hono();
app.onError((err, c) => {
  if (err instanceof HTTPException) return c.json({ error: err.message }, err.status);
  return c.json({ error: 'Something went wrong' }, 500);
});`,
      [['error', 5, message]],
    ),
    pair(
      'hono, a handler',
      `import { Hono } from 'hono';
const app = new Hono();
app.get('/', async (c) => {
  try {
    return c.json(await load());
  } catch (err) {
    console.error(err);
    return c.text(err.stack, 500);
  }
});`,
      `import { Hono } from 'hono';
const app = new Hono();
app.get('/', async (c) => {
  try {
    return c.json(await load());
  } catch (err) {
    console.error(err.stack);
    return c.text('Something went wrong', 500);
  }
});`,
      [['error', 8, ['err.stack', text]]],
    ),
    pair(
      "node's own server",
      `import { createServer } from 'node:http';
createServer(async (req, res) => {
  try {
    res.end(await render(req.url));
  } catch (err) {
    console.error(err);
    res.writeHead(500);
    res.write(err.message);
    res.end();
  }
}).listen(80);`,
      `import { createServer } from 'node:http';
createServer(async (req, res) => {
  try {
    res.end(await render(req.url));
  } catch (err) {
    process.stderr.write(err.message);
    res.writeHead(500);
    res.write('Something went wrong');
    res.end();
  }
}).listen(80);`,
      [['error', 8, message]],
    ),
    pair(
      'a route of next',
      `export async function POST(request) {
  try {
    return Response.json(await save(await request.json()));
  } catch (err) {
    console.error(err);
    return Response.json({ error: err.message }, { status: 500 });
  }
}`,
      `export async function POST(request) {
  try {
    return Response.json(await save(await request.json()));
  } catch (err) {
    console.error(err.message);
    return Response.json({ error: 'Something went wrong' }, { status: 500 });
  }
}`,
      [['error', 6, message]],
      { filename: 'app/orders/route.js' },
    ),
    pair(
      'NextResponse',
      `import { NextResponse } from 'next/server';
export async function GET() {
  try {
    return NextResponse.json(await load());
  } catch (err) {
    console.error(err);
    return new NextResponse(\`Error: \${err.message}\`, { status: 500 });
  }
}`,
      `import { NextResponse } from 'next/server';
export async function GET() {
  try {
    return NextResponse.json(await load());
  } catch (err) {
    throw new Error(\`Error: \${err.message}\`);
  }
}`,
      [['error', 7, ['`Error: ${err.message}`', text]]],
    ),
    pair(
      'an API route of next',
      `import type { NextApiRequest, NextApiResponse } from 'next';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    res.status(200).json(await load());
  } catch (err: any) {
    console.error(err);
    res.status(500).json({ statusCode: 500, message: err.message });
  }
}`,
      `import type { NextApiRequest, NextApiResponse } from 'next';
export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  try {
    res.status(200).json(await load());
  } catch (err: any) {
    console.error(err.message);
    res.status(500).json({ statusCode: 500 });
  }
}`,
      [['error', 7, ['err.message', text]]],
      { filename: 'pages/api/x.ts' },
    ),
    pair(
      'a Lambda function',
      `export const handler = async (event) => {
  try {
    return { statusCode: 200, body: await load(event.pathParameters.id) };
  } catch (err) {
    console.error(err);
    return { statusCode: 500, body: JSON.stringify({ message: err.message }) };
  }
};`,
      `export const handler = async (event) => {
  try {
    return { statusCode: 200, body: await load(event.pathParameters.id) };
  } catch (err) {
    console.error(JSON.stringify({ message: err.message }));
    return { statusCode: 500, body: JSON.stringify({ message: 'Something went wrong' }) };
  }
};`,
      [['error', 6, message]],
    ),
    pair(
      'a response of another file',
      `export class BaseController {
  async run(request, response) {
    this.service.list().catch((err) => {
      this.logger.error(err);
      response.status(500).json({ error: err.message });
    });
  }
}`,
      `export class BaseController {
  async run(request, client) {
    this.service.list().catch((err) => {
      this.logger.error(err);
      client.status(500).json({ error: err.message });
    });
  }
}`,
      [['error', 5, message]],
    ),
    pair(
      'restify',
      `const restify = require('restify');
const server = restify.createServer();
server.get('/x', (req, res, next) => {
  load((err, rows) => {
    if (err) {
      req.log.error(err);
      res.send(500, err);
      return next(false);
    }
    res.send(200, rows);
    next();
  });
});`,
      `const restify = require('restify');
const server = restify.createServer();
server.get('/x', (req, res, next) => {
  load((err, rows) => {
    if (err) {
      req.log.error(err);
      res.send(500);
      return next(false);
    }
    res.send(200, rows);
    next();
  });
});`,
      [['error', 7, ['res.send(500, err)', `res.send(500, ${text})`]]],
    ),
    pair(
      'the reason phrase',
      `import { createServer } from 'node:http';
createServer((req, res) => {
  work(req, (err) => {
    console.error(err);
    res.statusMessage = err.message;
    res.writeHead(500);
    res.end();
  });
});`,
      `import { createServer } from 'node:http';
createServer((req, res) => {
  work(req, (err) => {
    console.error(err);
    res.reason = err.message;
    res.writeHead(500);
    res.end();
  });
});`,
      [['error', 5, ['= err.message', `= ${text}`]]],
    ),
    pair(
      'what a fastify handler returns',
      `import Fastify from 'fastify';
const app = Fastify();
app.get('/x', async (request) => {
  try {
    return await load();
  } catch (err) {
    request.log.error(err);
    return { ok: false, error: err.message };
  }
});`,
      `import Fastify from 'fastify';
const app = Fastify();
app.get('/x', async (request) => {
  try {
    return await load();
  } catch (err) {
    request.log.error(err);
    return { ok: false, error: err.statusCode };
  }
});`,
      [['error', 8, message]],
    ),
    pair(
      'what an event handler returns, and the error that it throws',
      `import { createError, defineEventHandler } from 'h3';
export default defineEventHandler(async (event) => {
  try {
    return await load();
  } catch (err) {
    console.error(err);
    if (event.path === '/x') return { error: err.message };
    throw createError({ statusCode: 500, statusMessage: String(err) });
  }
});`,
      `import { createError, defineEventHandler } from 'h3';
export default defineEventHandler(async (event) => {
  try {
    return await load();
  } catch (err) {
    console.error(err);
    if (event.path === '/x') return err;
    throw createError({ statusCode: 500, statusMessage: 'Failed' });
  }
});`,
      [
        ['error', 7, message],
        ['error', 8, ['String(err)', `String(${text})`]],
      ],
    ),
    pair(
      'what a hapi handler returns',
      `import Hapi from '@hapi/hapi';
const server = Hapi.server();
server.route({
  method: 'GET',
  path: '/x',
  options: {
    handler: async () => {
      try {
        return await load();
      } catch (err) {
        console.error(err);
        return \`Failed: \${err}\`;
      }
    },
  },
});`,
      `import Hapi from '@hapi/hapi';
const server = Hapi.server();
server.route({
  method: 'GET',
  path: '/x',
  options: {
    handler: async () => {
      try {
        return await load();
      } catch (err) {
        console.error(err);
        return err;
      }
    },
  },
});`,
      [['error', 12, ['`Failed: ${err}`', text]]],
    ),
    pair(
      'an exception of nest',
      `import { Injectable, InternalServerErrorException } from '@nestjs/common';
@Injectable()
export class ReportsService {
  async list() {
    try {
      return await this.repository.find();
    } catch (error) {
      this.logger.error(error);
      throw new InternalServerErrorException(error.message);
    }
  }
}`,
      `import { Injectable, InternalServerErrorException } from '@nestjs/common';
@Injectable()
export class ReportsService {
  async list() {
    try {
      return await this.repository.find();
    } catch (error) {
      this.logger.error(error.message);
      throw new InternalServerErrorException();
    }
  }
}`,
      [['error', 9, ['Exception(error.message)', `Exception(${text})`]]],
      { filename: 'x.ts' },
    ),
    pair(
      'an exception of hono',
      `import { HTTPException } from 'hono/http-exception';
export const load = async () => {
  try {
    return await read();
  } catch (err) {
    console.error(err);
    throw new HTTPException(500, { message: err.message });
  }
};`,
      `import { HTTPException } from 'hono/http-exception';
export const load = async () => {
  try {
    return await read();
  } catch (err) {
    console.error(err);
    throw new HTTPException(500, { cause: err });
  }
};`,
      [['error', 7, message]],
    ),
  ]),
);

/** Handlers and options that show every error. */
testRule(
  rule,
  casesOf('answer', [
    pair(
      'errorhandler',
      `const express = require('express');
const errorHandler = require('errorhandler');
const app = express();
app.use(errorHandler());`,
      `const express = require('express');
const errorHandler = require('errorhandler');
const app = express();
if (process.env.NODE_ENV === 'development') app.use(errorHandler());`,
      [['handler', 4]],
    ),
    pair(
      'the error handler that Express 3 had',
      `import express from 'express';
const app = express();
app.use(express.errorHandler({ dumpExceptions: true }));`,
      `import express from 'express';
const app = express();
app.configure('development', () => config.env === 'development' && app.use(express.errorHandler()));`,
      [['handler', 3]],
    ),
    pair(
      'apollo server',
      `import { ApolloServer } from '@apollo/server';
const server = new ApolloServer({ typeDefs, includeStacktraceInErrorResponses: true });`,
      `import { ApolloServer } from '@apollo/server';
const server = new ApolloServer({
  typeDefs,
  includeStacktraceInErrorResponses: process.env.NODE_ENV !== 'production',
});`,
      [['stacks', 2]],
    ),
    pair(
      'graphql yoga',
      `import { createYoga } from 'graphql-yoga';
const yoga = createYoga({ schema, maskedErrors: false });`,
      `import { createYoga } from 'graphql-yoga';
const yoga = createYoga({ schema, maskedErrors: true });`,
      [['unmasked', 2]],
    ),
  ]),
);
