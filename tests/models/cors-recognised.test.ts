import { describe, expect, it } from 'vitest';
import { seenIn } from './recognised';

/** One piece of code a library: `bad…` are the options of CORS, `fine…` stands beside them. */
const options: Readonly<Record<string, string>> = {
  cors: `
    import cors from 'cors';
    import express from 'express';
    const app = express();
    app.use(cors(bad1));
    app.options('*', cors(bad2), fine1);
    require('nextjs-cors')(fine2, fine3, bad3);`,
  '@fastify/cors': `
    import Fastify from 'fastify';
    import cors from '@fastify/cors';
    const app = Fastify();
    app.register(cors, bad1);
    app.register(fine1, fine2);
    await app.register(import('@fastify/cors'), bad2);
    app.register(require('@fastify/cors'), bad3);`,
  'koa packages': `
    const cors = require('@koa/cors');
    const older = require('koa2-cors');
    app.use(cors(bad1)).use(fine1);
    app.use(older(bad2));
    app.use(require('kcors')(bad3));`,
  'hono, elysia, tinyhttp': `
    import { cors } from 'hono/cors';
    import { cors as elysiaCors } from '@elysiajs/cors';
    import { cors as tiny } from '@tinyhttp/cors';
    app.use('/api/*', cors(bad1));
    new Elysia().use(elysiaCors(bad2)).use(fine1);
    app.use(tiny(bad3));`,
  'micro, middy, restify, corser, adonis': `
    const micro = require('micro-cors')(bad1);
    import httpCors from '@middy/http-cors';
    import restifyCors from 'restify-cors-middleware2';
    import corser from 'corser';
    import { defineConfig } from '@adonisjs/cors';
    middy(fine1).use(httpCors(bad2));
    server.pre(restifyCors(bad3).preflight, fine2);
    app.use(corser.create(bad4));
    export default defineConfig(bad5);`,
  'apollo 3': `
    import { ApolloServer } from 'apollo-server';
    import { ApolloServer as ExpressApollo } from 'apollo-server-express';
    new ApolloServer({ typeDefs: fine1, cors: bad1 });
    const server = new ExpressApollo({ cors: fine2 });
    server.applyMiddleware({ app: fine3, cors: bad2 });`,
  'engine.io': `
    import { Server } from 'engine.io';
    const io = new Server({ cors: bad1, path: fine1 });
    require('engine.io').attach(fine2, { cors: bad2 });`,
  'socket.io': `
    import { Server } from 'socket.io';
    const io = new Server(fine1, { cors: bad1, path: fine2 });
    require('socket.io')(fine3, { cors: bad2 });`,
  nest: `
    import { NestFactory } from '@nestjs/core';
    import { WebSocketGateway } from '@nestjs/websockets';
    const app = await NestFactory.create(fine1, { cors: bad1, logger: fine2 });
    app.enableCors(bad2);
    @WebSocketGateway(fine3, { cors: bad3 })
    class Gateway {}`,
  hapi: `
    import Hapi from '@hapi/hapi';
    const server = Hapi.server({ port: fine1, routes: { cors: bad1 } });
    server.route({ method: 'GET', path: fine2, options: { cors: bad2, handler: fine3 } });`,
  h3: `
    import { handleCors, appendCorsHeaders } from 'h3';
    export default (event) => { handleCors(event, bad1); appendCorsHeaders(event, bad2); return fine1; };`,
  'graphql-yoga': `
    import { createYoga } from 'graphql-yoga';
    const yoga = createYoga({ schema: fine1, cors: bad1 });`,
};

describe('options of CORS', () => {
  it.each(Object.entries(options))('%s', (_, code) => {
    const { values, wrong } = seenIn(code, 'cors.options');
    expect({ values, wrong }).toEqual({ values, wrong: [] });
    expect(values.length).toBeGreaterThan(0);
  });

  it.each([
    "import { Server } from 'socket.io'; new Server(server, { path: '/ws' });",
    "import { Server } from 'socket.io'; new Server(server, { cors: false });",
    "import Hapi from '@hapi/hapi'; Hapi.server({ port: 1 }).route({ options: {} });",
    "import { NestFactory } from '@nestjs/core'; NestFactory.create(AppModule, { logger: false });",
    "import cors from './cors'; cors({ origin: '*' });",
  ])('none in %s', (code) => {
    expect(seenIn(code, 'cors.options').values).toEqual([]);
  });
});

/** `bad…` are the values of headers of an answer. */
const headers: Readonly<Record<string, string>> = {
  'Node http': `
    import { createServer } from 'node:http';
    createServer((req, res) => {
      res.setHeader('Access-Control-Allow-Origin', bad1);
      res.appendHeader('Vary', bad2);
      res.writeHead(200, { 'Access-Control-Allow-Origin': bad3 });
      res.writeHead(200, 'OK', { 'X-A': bad4 });
      res.end(fine1);
    });`,
  express: `
    import express from 'express';
    const app = express();
    app.get('/', (req, res) => {
      res.set('X-A', bad1).header('X-B', bad2);
      res.set({ 'X-C': bad3 });
      res.append('X-D', bad4);
      res.send(fine1);
      req.get('X-E', fine2);
    });`,
  koa: `
    import Koa from 'koa';
    const app = new Koa();
    app.use(async (ctx, next) => {
      ctx.set('X-A', bad1);
      ctx.set({ 'X-B': bad2 });
      ctx.response.set('X-C', bad3);
      ctx.get('X-D', fine1);
      ctx.body = fine2;
    });`,
  fastify: `
    import Fastify from 'fastify';
    const app = Fastify();
    app.get('/', async (request, reply) => {
      reply.header('X-A', bad1).headers({ 'X-B': bad2 }).send(fine1);
      reply.raw.setHeader('X-C', bad3);
    });`,
  hapi: `
    import Hapi from '@hapi/hapi';
    Hapi.server({}).route({ method: 'GET', path: '/', handler: (request, h) => h.response(fine1).header('X-A', bad1) });`,
  hono: `
    import { Hono } from 'hono';
    const app = new Hono();
    app.get('/', (c) => { c.header('X-A', bad1); c.res.headers.set('X-B', bad2); return c.json(fine1, 200, { 'X-C': bad3 }); });`,
  h3: `
    import { setHeader, setResponseHeaders } from 'h3';
    export default (event) => { setHeader(event, 'X-A', bad1); setResponseHeaders(event, { 'X-B': bad2 }); return fine1; };`,
  'web responses': `
    export function GET() {
      const response = new Response(fine1, { status: 200, headers: { 'X-A': bad1 } });
      response.headers.set('X-B', bad2);
      const list = new Headers();
      list.append('X-C', bad3);
      fetch(fine2, { headers: { 'X-D': fine3 } });
      return Response.json(fine4, { headers: { 'X-E': bad4 } });
    }`,
  'Next.js': `
    import { NextResponse } from 'next/server';
    export function GET() {
      const response = NextResponse.next({ headers: { 'X-A': bad1 } });
      response.headers.set('X-B', bad2);
      new NextResponse(fine1, { headers: { 'X-C': bad3 } });
      return NextResponse.json(fine2, { headers: { 'X-D': bad4 } });
    }`,
  'answers of functions': `
    exports.handler = async (event) => ({ statusCode: 200, headers: { 'X-A': bad1 }, body: fine1 });
    export const other = async () => {
      const headers = { 'X-B': bad2 };
      return { statusCode: 200, headers, multiValueHeaders: { 'X-C': bad3 } };
    };
    fetch(fine2, { method: 'POST', headers: { 'X-D': fine3 } });`,
  'next.config': `
    module.exports = {
      async headers() {
        return [{ source: fine1, headers: [{ key: 'X-A', value: bad1 }] }];
      },
    };`,
};

describe('headers of answers', () => {
  it.each(Object.entries(headers))('%s', (_, code) => {
    const { values, wrong } = seenIn(code, 'http.header');
    expect({ values, wrong }).toEqual({ values, wrong: [] });
    expect(values.length).toBeGreaterThan(0);
  });
});
