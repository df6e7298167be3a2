/**
 * One piece of code a framework. `at(value, 'expected')` says what the engine and the models together must see of a
 * value: `name: shapes` for what a client chooses, `other` for what it does not. Each piece has both.
 */
export interface Piece {
  readonly title: string;
  readonly file?: string;
  readonly code: string;
}

export const servers: readonly Piece[] = [
  {
    title: 'express',
    code: `
      import express, { Router } from 'express';
      const app = express();
      const users = Router();
      app.get('/x', (req, res) => {
        at(req.query.id, 'req.query.id: text array object');
        at(req.params.id, 'req.params.id: text');
        at(req.body.a.b, 'req.body.a.b: text array object number');
        at(req.get('host'), "req.get('host'): text");
        at(req.user.id, 'other');
        at(req.session.id, 'other');
      });
      users.route('/y').post(auth, wrap(async function ({ body }, response) {
        at(body, 'request.body: text array object number');
        at(response.locals.user, 'other');
      }));
      users.param('id', (req, res, next, value) => { at(value, 'value: text'); });
      app.use((error, req, res, next) => {
        at(error.message, 'other');
        at(req.cookies.token, 'req.cookies.token: text array object number');
      });
      app.use('/files', [check, (req) => at(req.file.originalname, 'req.file.originalname: text')]);
      app.get('setting', 1)((req) => at(req.query, 'other'));`,
  },
  {
    title: 'express, types alone',
    code: `
      import type { Request, Response, RequestHandler } from 'express';
      export const list: RequestHandler = (q, s) => { at(q.params.id, 'q.params.id: text'); };
      export function show(q: Request, s: Response) { at(q.query.a, 'q.query.a: text array object'); }
      export function other(q: Response) { at(q.query.a, 'other'); }`,
  },
  {
    title: 'express, simple query',
    code: `
      const app = require('express')();
      app.set('query parser', 'simple');
      app.get('/', (req, res) => { at(req.query.a, 'req.query.a: text array'); at(req.app, 'other'); });`,
  },
  {
    title: 'node',
    code: `
      import { createServer } from 'node:http';
      createServer(async (request, response) => {
        at(request.url, 'request.url: text');
        at(request.headers['x-a'], "request.headers.x-a: text");
        request.on('data', (chunk) => at(chunk, 'chunk: text'));
        for await (const part of request) at(part, 'request: text');
        at(response.statusCode, 'other');
      });`,
  },
  {
    title: 'connect, polka, restify',
    code: `
      import connect from 'connect';
      import polka from 'polka';
      import restify from 'restify';
      connect().use((req, res, next) => { at(req.originalUrl, 'req.originalUrl: text'); at(req.id, 'other'); });
      polka().get('/:id', (req, res) => { at(req.query.a, 'req.query.a: text array'); at(req.params.id, 'req.params.id: text'); });
      const server = restify.createServer();
      server.post('/', (req, res, next) => { at(req.query.a, 'req.query.a: text array object'); at(req.log, 'other'); });`,
  },
  {
    title: 'fastify',
    code: `
      import Fastify from 'fastify';
      import fp from 'fastify-plugin';
      const app = Fastify();
      app.get('/:id', async (request, reply) => {
        at(request.query.q, 'request.query.q: text array');
        at(request.body.q, 'request.body.q: text array object number');
        at(request.cookies.a, 'request.cookies.a: text');
        at(request.raw.url, 'request.raw.url: text');
        at(request.user.id, 'other');
        const data = await request.file();
        at(data.filename, 'data.filename: text');
      });
      app.route({ method: 'GET', url: '/', handler(request, reply) { at(request.params.a, 'request.params.a: text'); } });
      app.post('/', { preHandler: [(request, reply, done) => at(request.body, 'request.body: text array object number')] }, h);
      app.addHook('onRequest', async (request) => at(request.headers.a, 'request.headers.a: text'));
      app.addHook('onClose', async (instance) => at(instance.headers, 'other'));
      app.register(async (inner) => { inner.get('/', (r, reply) => at(r.url, 'r.url: text')); });
      export default fp(async (inner) => { inner.setErrorHandler((error, r, reply) => at(r.url, 'r.url: text')); });`,
  },
  {
    title: 'koa',
    code: `
      import Koa from 'koa';
      import Router from '@koa/router';
      const app = new Koa();
      const router = new Router();
      app.use(async (ctx, next) => { at(ctx.query.a, 'ctx.query.a: text array'); at(ctx.state.user, 'other'); });
      app.use(function* (next) { at(this.request.body.a, 'this.request.body.a: text array object number'); });
      router.get('name', '/:id', async ({ params, request, cookies }) => {
        at(params.id, 'request.params.id: text');
        at(request.body, 'request.body: text array object number');
        at(cookies.get('a'), "cookies.get('a'): text");
      });`,
  },
  {
    title: 'hapi',
    code: `
      import Hapi from '@hapi/hapi';
      const server = Hapi.server({ port: 1 });
      server.route({ method: 'GET', path: '/', handler: (request, h) => {
        at(request.payload.a, 'request.payload.a: text array object number');
        at(request.query.a, 'request.query.a: text array');
        at(request.auth.credentials, 'other');
      } });
      server.route([{ method: 'GET', path: '/', options: { handler: (request) => at(request.state.a, 'request.state.a: text') } }]);
      server.ext('onPreHandler', (request, h) => at(request.params.a, 'request.params.a: text'));`,
  },
  {
    title: 'nest',
    file: 'cats.controller.ts',
    code: `
      import { Body, Controller, Get, Param, ParseIntPipe, Query, Req, createParamDecorator } from '@nestjs/common';
      import type { CanActivate, ExecutionContext, NestMiddleware } from '@nestjs/common';
      @Controller('cats')
      export class CatsController {
        @Get(':id')
        show(@Param('id') id: string, @Query() query, @Body() dto: CreateCat, @Req() request, other) {
          at(id, 'id: text');
          at(query.a, 'query.a: text array object');
          at(dto.name, 'dto.name: text array object number');
          at(request.body.a, 'request.body.a: text array object number');
          at(other, 'other');
        }
        @Get('n')
        number(@Param('id', ParseIntPipe) id: number) { at(id, 'id: number'); }
      }
      export class Auth implements NestMiddleware { use(req, res, next) { at(req.url, 'req.url: text'); } }
      export class Guard implements CanActivate {
        canActivate(context: ExecutionContext) { at(context.switchToHttp().getRequest().headers.a, 'context.switchToHttp().getRequest().headers.a: text'); return true; }
      }`,
  },
  {
    title: 'hono',
    code: `
      import { Hono } from 'hono';
      import { getCookie } from 'hono/cookie';
      const app = new Hono().basePath('/api');
      app.get('/:id', async (c) => {
        at(c.req.param('id'), "c.req.param('id'): text");
        at(c.req.query('q'), "c.req.query('q'): text");
        at((await c.req.json()).a, 'c.req.json().a: text array object number');
        at(c.req.valid('json').a, "c.req.valid('json').a: text number");
        at(getCookie(c, 'a'), "getCookie(…): text");
        at(c.get('user'), 'other');
      });`,
  },
  {
    title: 'elysia',
    code: `
      import { Elysia, t } from 'elysia';
      new Elysia().get('/', ({ query }) => at(query.a, 'request.query.a: text'))
        .post('/', ({ body, cookie, store }) => {
          at(body.a, 'request.body.a: text array object number');
          at(cookie.session.value, 'request.cookie.session.value: text array object number');
          at(store.a, 'other');
        });`,
  },
  {
    title: 'h3',
    code: `
      import { defineEventHandler, getQuery, getRouterParam, readBody, readValidatedBody } from 'h3';
      export default defineEventHandler(async (event) => {
        at(getQuery(event).a, 'getQuery(…).a: text array');
        at((await readBody(event)).a, 'readBody(…).a: text array object number');
        at(getRouterParam(event, 'id'), 'getRouterParam(…): text');
        at((await readValidatedBody(event, check)).a, 'readValidatedBody(…).a: text number');
        at(event.context.params.id, 'event.context.params.id: text');
        at(event.context.user, 'other');
      });`,
  },
  {
    title: 'nitro without imports',
    file: 'server/api/user.ts',
    code: `
      export default defineEventHandler(async (event) => {
        at(getQuery(event).a, 'getQuery(…).a: text array');
        at(event.path, 'event.path: text');
        at(event.context.user, 'other');
      });`,
  },
  {
    title: 'next, route handler',
    file: 'src/app/api/users/route.ts',
    code: `
      export async function POST(request, { params }) {
        at((await request.json()).a, 'request.json().a: text array object number');
        at(request.nextUrl.searchParams.get('q'), 'request.nextUrl.searchParams.q: text');
        at((await params).id, 'request.params.id: text array');
      }
      export function helper(request) { at(request.json().a, 'other'); }`,
  },
  {
    title: 'next, api route',
    file: 'pages/api/users.js',
    code: `
      export default function handler(req, res) { at(req.query.id, 'req.query.id: text array'); at(req.body.a, 'req.body.a: text array object number'); at(req.preview, 'other'); }`,
  },
  {
    title: 'next, server actions, cookies',
    file: 'actions.ts',
    code: `
      'use server';
      import { cookies, headers } from 'next/headers';
      export async function save(id, form) {
        at(id, 'id: text array object number');
        at(form.get('name'), "form.get('name'): text");
        at((await cookies()).get('a').value, "cookies().get('a').value: text");
        at((await cookies()).size, 'other');
      }`,
  },
  {
    title: 'sveltekit',
    file: 'src/routes/+server.ts',
    code: `
      export async function POST({ request, params, url, cookies, locals }) {
        at(params.id, 'request.params.id: text');
        at((await request.json()).a, 'request.json().a: text array object number');
        at(url.searchParams.get('q'), 'request.url.searchParams.q: text');
        at(cookies.get('a'), "cookies.get('a'): text");
        at(locals.user, 'other');
      }`,
  },
  {
    title: 'remix',
    file: 'app/routes/users.tsx',
    code: `
      export async function action({ request, params }) {
        at(params.id, 'request.params.id: text');
        at((await request.formData()).get('name'), 'request.formData().name: text');
      }
      export function clientLoader({ params }) { at(params.id, 'other'); }`,
  },
  {
    title: 'bun, deno, workers',
    code: `
      Bun.serve({ fetch(request) { at(request.url, 'request.url: text'); }, port: 1 });
      Deno.serve(async (request, info) => { at(info.completed, 'other'); at(await request.text(), 'request.text(): text'); });
      addEventListener('fetch', (event) => at(event.request.url, 'event.request.url: text'));
      addEventListener('install', (event) => at(event.request.url, 'other'));`,
  },
  {
    title: 'trpc',
    code: `
      import { initTRPC } from '@trpc/server';
      const t = initTRPC.create();
      t.procedure.input(schema).mutation(async ({ input, ctx }) => { at(input.a, 'request.input.a: text array number'); at(ctx.user, 'other'); });`,
  },
  {
    title: 'graphql',
    code: `
      import { ApolloServer } from '@apollo/server';
      import { startStandaloneServer } from '@apollo/server/standalone';
      const resolvers = { Query: { user: (parent, args, context) => { at(args.id, 'args.id: text array number'); at(parent.id, 'other'); } } };
      const server = new ApolloServer({ typeDefs, resolvers });
      startStandaloneServer(server, { context: async ({ req }) => at(req.headers.a, 'req.headers.a: text') });`,
  },
  {
    title: 'type-graphql',
    file: 'resolver.ts',
    code: `
      import { Arg, Ctx, Query, Resolver } from 'type-graphql';
      @Resolver()
      export class Users {
        @Query()
        user(@Arg('id') id: string, @Ctx() context, other) { at(id, 'id: text array number'); at(other, 'other'); }
      }`,
  },
  {
    title: 'lambda',
    file: 'handler.ts',
    code: `
      import type { APIGatewayProxyHandler, SQSEvent } from 'aws-lambda';
      export const handler: APIGatewayProxyHandler = async (event, context) => {
        at(event.body, 'event.body: text');
        at(JSON.parse(event.body).a, 'event.body: text array object number');
        at(event.pathParameters.id, 'event.pathParameters.id: text');
        at(context.functionName, 'other');
      };
      export const work = async (event: SQSEvent) => { for (const record of event.Records) at(record.body, 'record.body: text'); };`,
  },
  {
    title: 'azure, google, firebase',
    code: `
      import { app } from '@azure/functions';
      import functions from '@google-cloud/functions-framework';
      import { onCall, onRequest } from 'firebase-functions/v2/https';
      app.http('a', { handler: async (request, context) => { at(request.query.get('q'), 'request.query.q: text'); at(context.log, 'other'); } });
      functions.http('b', (req, res) => at(req.body.a, 'req.body.a: text array object number'));
      onCall({ region: 'a' }, (request) => { at(request.data.a, 'request.data.a: text array object number'); at(request.auth.uid, 'other'); });
      onRequest((req, res) => at(req.query.a, 'req.query.a: text array object'));`,
  },
  {
    title: 'sockets',
    code: `
      import { Server } from 'socket.io';
      import { WebSocketServer } from 'ws';
      const io = new Server(http);
      io.on('connection', (socket) => {
        socket.on('chat', (text, ack) => at(text, 'text: text array object number'));
        socket.on('disconnect', (reason) => at(reason, 'other'));
        at(socket.handshake.query.a, 'socket.handshake.query.a: text array');
        at(socket.id, 'other');
      });
      new WebSocketServer({ port: 1 }).on('connection', (ws, req) => {
        ws.on('message', (data) => at(data.toString(), 'data: text'));
        at(req.url, 'req.url: text');
      });`,
  },
  {
    title: 'queues',
    code: `
      import { Kafka } from 'kafkajs';
      import amqp from 'amqplib';
      import { Worker } from 'bullmq';
      new Kafka({}).consumer({}).run({ eachMessage: async ({ topic, message }) => { at(message.value.toString(), 'message.value: text'); at(topic, 'other'); } });
      const channel = await (await amqp.connect('a')).createChannel();
      channel.consume('q', (message) => at(message.content, 'message.content: text'));
      new Worker('q', async (job) => { at(job.data.a, 'job.data.a: text array object number'); at(job.id, 'other'); });`,
  },
  {
    title: 'uploads',
    code: `
      import multer from 'multer';
      import busboy from 'busboy';
      import formidable from 'formidable';
      multer({ storage: multer.diskStorage({ filename(req, file, cb) { at(file.originalname, 'file.originalname: text'); at(file.size, 'other'); } }) });
      const parser = busboy({ headers });
      parser.on('field', (name, value) => at(value, 'value: text'));
      parser.on('file', (name, stream, info) => at(info.filename, 'info.filename: text'));
      const [fields, files] = await formidable({}).parse(req);
      at(fields.a, 'fields.a: text array');
      formidable({}).parse(req, (err, fields2, files2) => { at(fields2.a, 'fields2.a: text array'); at(files2.doc.originalFilename, 'files2.doc.originalFilename: text'); });`,
  },
  {
    title: 'passport',
    code: `
      import { Strategy as LocalStrategy } from 'passport-local';
      import { Strategy as JwtStrategy } from 'passport-jwt';
      new LocalStrategy((username, password, done) => at(username, 'username: text number'));
      new LocalStrategy({ passReqToCallback: true }, (req, username, password, done) => { at(req.body.a, 'req.body.a: text array object number'); at(password, 'password: text number'); });
      new JwtStrategy({}, (payload, done) => at(payload.sub, 'other'));`,
  },
];
