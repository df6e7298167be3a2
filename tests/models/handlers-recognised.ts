/** The ways in which people write handlers, in the form of `servers-recognised.ts`. */
import type { Piece } from './servers-recognised';

const QUERY = 'text array object';
const BODY = 'text array object number';

export const handlers: readonly Piece[] = [
  {
    title: 'what one middleware hangs on the request for the next',
    code: `
      import express from 'express';
      const app = express();
      app.use((req, res, next) => {
        req.tenant = req.query.t;
        req.account = loadAccount();
        req.filter = { name: req.body.name, fixed: 1 };
        res.locals.lang = req.headers['accept-language'];
        Object.assign(req, { device: req.get('x-device') });
        req.session.last = req.params.id;
        next();
      });
      const auth = async (req, res, next) => {
        const user = await find(req.body.id);
        req.user = user;
        next();
      };
      app.get('/a', auth, (req, res) => {
        at(req.tenant, 'req.query.t: ${QUERY}');
        at(req.account.id, 'other');
        at(req.filter.name, 'req.body.name: ${BODY}');
        at(req.filter.fixed, 'other');
        at(res.locals.lang, 'req.headers.accept-language: text');
        const { device, user } = req;
        at(device, "req.get('x-device'): text");
        at(user.id, 'other');
        at(req.session.last, 'req.params.id: text');
        at(req.session.other, 'other');
        const { locals } = res;
        at(locals.lang, 'req.headers.accept-language: text');
        at(res.locals.other, 'other');
      });`,
  },
  {
    title: 'what one middleware hangs on the context',
    code: `
      import Koa from 'koa';
      import { Hono } from 'hono';
      import { Elysia } from 'elysia';
      import Fastify from 'fastify';
      const koa = new Koa();
      koa.use(async (ctx, next) => { ctx.state.term = ctx.query.q; ctx.own = ctx.params.id; await next(); });
      koa.use(async (ctx) => { at(ctx.state.term, 'ctx.query.q: text array'); at(ctx.own, 'ctx.params.id: text'); at(ctx.state.user, 'other'); });
      const hono = new Hono();
      hono.use(async (c, next) => { c.set('term', c.req.query('q')); c.set('user', load()); await next(); });
      hono.get('/', (c) => { at(c.get('term'), "c.req.query('q'): text"); at(c.var.term, "c.req.query('q'): text"); at(c.get('user'), 'other'); });
      new Elysia().derive(({ headers }) => ({ tenant: headers['x-tenant'], fixed: 1 })).get('/', ({ tenant, fixed }) => { at(tenant, 'request.headers.x-tenant: text'); at(fixed, 'other'); });
      const fastify = Fastify();
      fastify.decorateRequest('term', '');
      fastify.addHook('preHandler', async (request) => { request.term = request.query.q; request.user = await load(); });
      fastify.get('/', async (request) => { at(request.term, 'request.query.q: text array'); at(request.user, 'other'); });`,
  },
  {
    title: 'decorators and contexts of the file',
    file: 'a.controller.ts',
    code: `
      import { Controller, Get, createParamDecorator, ExecutionContext } from '@nestjs/common';
      import { ApolloServer } from 'apollo-server-express';
      export const Tenant = createParamDecorator((data: unknown, ctx: ExecutionContext) => {
        const request = ctx.switchToHttp().getRequest();
        return request.headers['x-tenant'];
      });
      export const User = createParamDecorator((data, ctx: ExecutionContext) => ctx.switchToHttp().getRequest().user);
      @Controller()
      export class Cats {
        @Get()
        list(@Tenant() tenant: string, @User() user) { at(tenant, 'request.headers.x-tenant: text'); at(user.id, 'other'); }
      }
      new ApolloServer({
        typeDefs,
        context: ({ req }) => ({ token: req.headers.authorization, db }),
        resolvers: { Query: { me: (_, args, { token, db }) => { at(token, 'req.headers.authorization: text'); at(db, 'other'); } } },
      });`,
  },
  {
    title: 'controllers exported alone',
    code: `
      exports.list = async (req, res) => { at(req.query.q, 'req.query.q: ${QUERY}'); at(req.app, 'other'); res.json([]); };
      module.exports.show = async function (req, res, next) { try { at(req.params.id, 'req.params.id: text'); } catch (e) { next(e); } };
      const create = async ({ body }, res) => { at(body.name, 'request.body.name: ${BODY}'); res.sendStatus(201); };
      function remove(request, response) { at(request.body.id, 'request.body.id: ${BODY}'); response.end(); }
      class UserController {
        async update(req, res) { at(req.body.id, 'req.body.id: ${BODY}'); return res.status(200).json({}); }
        static find(req, res) { const { id } = req.params; at(id, 'req.params.id: text'); res.send(id); }
        search = async (req, res) => { at(req.query.q, 'req.query.q: ${QUERY}'); res.json(); };
      }
      module.exports = { create, remove, UserController, inline(req, res) { at(req.headers.a, 'req.headers.a: text'); res.end(); } };
      const client = (req, res) => { at(req.url2, 'other'); };`,
  },
  {
    title: 'handlers without the making of the app',
    code: `
      app.get('/search', (req, res) => { at(req.query.q, 'req.query.q: ${QUERY}'); at(req.app, 'other'); });
      app.post('/users', async (req) => { at(req.body.name, 'req.body.name: ${BODY}'); });
      router.post('/login', validate, asyncHandler(async ({ body: { name } }, res) => { at(name, 'request.body.name: text number'); }));
      userRouter.route('/x').get((req, res) => at(req.params.id, 'req.params.id: text'));
      fastify.get('/x', { schema }, async (request) => { at(request.query.a, 'request.query.a: text array'); });
      fastify.post('/x', async (request, reply) => { at(request.body.a, 'request.body.a: ${BODY}'); });
      map.get('/x', (value) => at(value, 'other'));`,
  },
  {
    title: 'routes in a function that is given the app',
    code: `
      const { find } = require('./db');
      module.exports = (app, db) => {
        app.get('/x', async (req) => { at(req.query.id, 'req.query.id: ${QUERY}'); });
        app.route('/y').post(async ({ body }) => at(body, 'request.body: ${BODY}')).get(show);
        function show(r, s) { at(r.params.id, 'r.params.id: text'); at(s.locals, 'other'); }
        app.get('/z', (req, res) => res.json(find(req.query.z)));
      };
      export function registerRoutes(router) { router.get('/x', [auth, handler]); }
      function handler(req, res) { at(req.cookies.a, 'req.cookies.a: ${BODY}'); res.end(); }`,
  },
  {
    title: 'koa in its own file',
    code: `
      router.get('/x', async (ctx) => { at(ctx.query.id, 'ctx.query.id: text array'); at(ctx.state.user, 'other'); });
      router.post('/x', async ({ request, params }) => { at(request.body.id, 'request.body.id: ${BODY}'); });
      exports.create = async (ctx, next) => { const { name } = ctx.request.body; at(name, 'ctx.request.body.name: ${BODY}'); ctx.body = name; };
      class Controller { async find(ctx) { at(ctx.params.id, 'ctx.params.id: text'); ctx.status = 200; } }
      export default Controller;`,
  },
  {
    title: 'classes that bind their methods',
    code: `
      import express, { Request, Response, NextFunction, Router } from 'express';
      export class Users {
        public router = Router();
        private readonly app: express.Application;
        constructor(private readonly service) {
          this.router.get('/a', this.list);
          this.router.get('/b', this.show.bind(this));
          this.router.post('/c', (q, s) => this.create(q, s));
          this.routes();
        }
        routes() { this.router.delete('/d', wrap(this.remove)); this.app.put('/e', [this.check, this.put]); }
        list = async (q, s) => { at(q.query.a, 'q.query.a: ${QUERY}'); };
        show(q, s) { at(q.params.a, 'q.params.a: text'); }
        async create(q, s) { at(q.body.a, 'q.body.a: ${BODY}'); at(this.service, 'other'); }
        remove(q) { at(q.body.a, 'q.body.a: ${BODY}'); }
        check(q, s, n) { at(q.headers.a, 'q.headers.a: text'); }
        put(q: Request, s: Response) { const { id }: { id: number } = q.body; at(id, 'q.body.id: ${BODY}'); }
        async typed(q: Request<{ id: string }, {}, Body, Query>, s: Response, n: NextFunction) { at(q.query.a, 'q.query.a: ${QUERY}'); }
        other(q: Response) { at(q.query, 'other'); }
      }`,
  },
  {
    title: 'lists and tables of routes',
    code: `
      const express = require('express');
      const router = express.Router();
      const routes = [{ method: 'get', path: '/a', handler: (req, res) => { at(req.query.a, 'req.query.a: ${QUERY}'); res.end(); } }];
      for (const { method, path, handler } of routes) router[method](path, handler);
      const handlers = { list(req, res) { at(req.params.a, 'req.params.a: text'); res.end(); }, other(x) { at(x.body, 'other'); } };
      router.get('/', handlers.list);
      router['get']('/b', (q, s) => at(q.body.a, 'q.body.a: ${BODY}'));
      ['/c', '/d'].forEach((path) => router.get(path, (q, s) => at(q.body.a, 'q.body.a: ${BODY}')));
      router.get('/e', (q, s) => helper(q, s));
      const helper = (request, response) => { at(request.query.a, 'request.query.a: ${QUERY}'); };`,
  },
  {
    title: 'the body of a plain server',
    code: `
      const http = require('http');
      const url = require('url');
      const qs = require('querystring');
      const server = http.createServer((req, res) => {
        const { query, pathname } = url.parse(req.url, true);
        at(query.a, 'req.url: text array');
        at(pathname, 'req.url: text array');
        const parsed = new URL(req.url, 'http://localhost');
        at(parsed.searchParams.get('a'), 'req.url: text');
        const params = new URLSearchParams(parsed.search);
        at(params.get('x'), 'req.url: text');
        let body = '';
        req.on('data', (chunk) => { body += chunk; });
        req.on('end', () => {
          at(body, 'chunk: text');
          at(qs.parse(body).a, 'chunk: text array');
          const data = JSON.parse(body);
          at(data.id, 'chunk: ${BODY}');
        });
        const chunks = [];
        req.on('data', (part) => chunks.push(part)).on('end', () => {
          const text = Buffer.concat(chunks).toString();
          at(text, 'part: text');
        });
        at(req.socket, 'other');
      });
      server.on('request', (request, response) => at(request.headers.a, 'request.headers.a: text'));
      const onRequest = async (q, s) => { at(q.url, 'q.url: text'); const all = await read(q); at(all.id, 'chunk: ${BODY}'); };
      http.createServer(onRequest);
      function read(q) {
        return new Promise((resolve, reject) => {
          let data = '';
          q.on('data', (chunk) => (data += chunk.toString()));
          q.on('end', () => resolve(JSON.parse(data)));
        });
      }`,
  },
  {
    title: 'classes that describe a body',
    file: 'users.controller.ts',
    code: `
      import { Body, Controller, Post, Query, Param, UsePipes, ValidationPipe } from '@nestjs/common';
      import { IsEnum, IsInt, IsOptional, IsString, IsUUID, Matches, ValidateNested, IsArray } from 'class-validator';
      import { Imported } from './imported.dto';
      class Home { @IsString() city: string; other: string; }
      class CreateUser {
        @IsString() name: string;
        @IsOptional() @IsInt() age?: number;
        @IsEnum(Role) role: Role;
        @IsUUID('4') id: string;
        @ValidateNested() home: Home;
        @IsArray() @IsString({ each: true }) tags: string[];
        @IsOptional() extra: any;
      }
      class Plain { name: string; }
      interface Shape { name: string }
      @Controller()
      export class Users {
        @Post() a(@Body() dto: CreateUser, @Body() plain: Plain, @Query() { name }: CreateUser) {
          at(dto.name, 'dto.name: text');
          at(dto.age, 'dto.age: number');
          at(dto.home.city, 'dto.home.city: text');
          at(dto.home.other, 'dto.home.other: ${BODY}');
          at(dto.tags, 'dto.tags: text array');
          at(dto.extra, 'dto.extra: ${BODY}');
          at(dto, 'dto: ${BODY}');
          at(plain.name, 'plain.name: ${BODY}');
          at(name, 'request.name: text');
        }
        @Post() @UsePipes(new ValidationPipe({ whitelist: true })) b(@Body() dto: Imported, @Body() shape: Shape, @Param('id') id: string) {
          at(dto.name, 'dto.name: text number');
          at(shape.name, 'shape.name: ${BODY}');
          at(id, 'id: text');
        }
      }`,
  },
];
