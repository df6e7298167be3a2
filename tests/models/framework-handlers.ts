/** Handlers of the frameworks by themselves, in the form of `servers-recognised.ts`. */
import type { Piece } from './servers-recognised';

const QUERY = 'text array object';
const BODY = 'text array object number';

export const frameworkHandlers: readonly Piece[] = [
  {
    title: 'fastify, its routes in a file of their own',
    code: `
      async function routes(fastify, options) {
        fastify.get('/a', async (request, reply) => { at(request.query.a, 'request.query.a: text array'); });
        fastify.post('/b', { preHandler: check }, async function (request) { at(request.body.a, 'request.body.a: ${BODY}'); at(this.config, 'other'); });
        fastify.route({ method: 'GET', url: '/c', handler: async (request) => at(request.params.a, 'request.params.a: text') });
        fastify.route({ method: 'GET', url: '/d', handler: show });
        fastify.get('/e', { handler: async ({ query }, reply) => at(query.a, 'request.query.a: text array') });
      }
      async function show(req, reply) { at(req.params.a, 'req.params.a: text'); reply.send({}); }
      const check = (request, reply, done) => { at(request.headers.a, 'request.headers.a: text'); done(); };
      module.exports = routes;`,
  },
  {
    title: 'fastify with types',
    code: `
      import fastify, { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
      interface Query { id: string }
      const app = fastify({ logger: true }).withTypeProvider<TypeBoxTypeProvider>();
      app.get<{ Querystring: Query; Params: { a: string } }>('/a', async (q, s) => { at(q.query.id, 'q.query.id: text array'); at(q.params.a, 'q.params.a: text'); });
      export default async function plugin(instance: FastifyInstance) { instance.post('/b', async (q) => at(q.body.a, 'q.body.a: ${BODY}')); }
      export const other: FastifyPluginAsync = async (instance) => { instance.get('/c', async (q) => at(q.query.a, 'q.query.a: text array')); };
      export const handler = async (q: FastifyRequest<{ Body: Dto }>, s: FastifyReply) => { const { name } = q.body as Dto; at(name, 'q.body.name: ${BODY}'); at(s.sent, 'other'); };
      export class Controller { async list(q: FastifyRequest) { const { id } = <Query>q.query; at(id, 'q.query.id: text array'); } }
      app.post('/up', async (q) => { for await (const part of q.parts()) at(part.filename, 'part.filename: text'); });`,
  },
  {
    title: 'koa, more of it',
    code: `
      import Koa, { Context, Next } from 'koa';
      const router = require('koa-router')();
      const app = new Koa();
      router.prefix('/a').get('/b', async (ctx) => { at(ctx.request.query.a, 'ctx.request.query.a: text array'); at(ctx.get('x-a'), "ctx.get('x-a'): text"); });
      router.post('/c', bodyParser(), async (ctx, next) => { const { request: { body } } = ctx; at(body.a, 'ctx.request.body.a: ${BODY}'); });
      router.del('/d', remove);
      async function remove(x) { at(x.params.id, 'x.params.id: text'); at(x.request.files.f.originalFilename, 'x.request.files.f.originalFilename: text'); }
      export async function typed(x: Context, next: Next) { at(x.query.a, 'x.query.a: text array'); at(x.state.user, 'other'); }
      export const named = async (x: Koa.ParameterizedContext) => { at(x.querystring, 'x.querystring: text'); };
      app.use(router.routes());`,
  },
  {
    title: 'hapi, its routes in a list',
    code: `
      const Hapi = require('@hapi/hapi');
      const init = async () => {
        const server = Hapi.server({ port: 3000 });
        const routes = [
          { method: 'GET', path: '/a', handler: async (request, h) => { at(request.query.a, 'request.query.a: text array'); return h.response(); } },
          { method: 'POST', path: '/b', options: { handler: create, pre: [{ method: (r, t) => at(r.params.a, 'r.params.a: text'), assign: 'x' }] } },
        ];
        server.route(routes);
        function create(r) { at(r.payload.a, 'r.payload.a: ${BODY}'); at(r.server, 'other'); }
      };
      exports.plugin = { name: 'x', register: async (server) => { server.route({ method: 'GET', path: '/', handler: (r) => at(r.query.a, 'r.query.a: text array') }); } };
      module.exports.routes = [{ method: 'GET', path: '/a', handler: (request, h) => at(request.payload.a, 'request.payload.a: ${BODY}') }];`,
  },
  {
    title: 'nest: gateways, messages, guards, interceptors, pipes',
    file: 'cats.gateway.ts',
    code: `
      import { Body, CallHandler, Controller, ExecutionContext, Get, Headers, Injectable, NestInterceptor, Param, ParseUUIDPipe, PipeTransform, Post, Query, UploadedFile, ValidationPipe, DefaultValuePipe, ParseIntPipe, Req } from '@nestjs/common';
      import { MessageBody, SubscribeMessage, WebSocketGateway, ConnectedSocket } from '@nestjs/websockets';
      import { Ctx, EventPattern, MessagePattern, Payload } from '@nestjs/microservices';
      import { Request } from 'express';
      @WebSocketGateway()
      export class Chat {
        @SubscribeMessage('a') a(@MessageBody() data: any, @ConnectedSocket() socket) { at(data.x, 'data.x: ${BODY}'); at(socket.id, 'other'); }
        @SubscribeMessage('b') b(client, payload) { at(payload.x, 'payload.x: ${BODY}'); at(client.id, 'other'); }
        @SubscribeMessage('c') c(@MessageBody('id') id: number) { at(id, 'id: ${BODY}'); }
      }
      @Controller()
      export class Work {
        @MessagePattern({ cmd: 'a' }) a(data: number[]) { at(data[0], 'data.0: ${BODY}'); }
        @EventPattern('b') b(@Payload() data, @Ctx() context) { at(data.id, 'data.id: ${BODY}'); at(context.x, 'other'); }
        @Post() c(@Headers('x-a') a: string, @Headers() all, @UploadedFile() file) { at(a, 'a: text'); at(all.b, 'all.b: text'); at(file.originalname, 'file.originalname: text'); }
        @Get(':id') d(@Param('id', new ParseUUIDPipe()) id: string, @Query('page', new DefaultValuePipe(1), ParseIntPipe) page, @Query('q') q?: string) { at(page, 'page: number'); at(q, 'q: text array object'); }
        @Get() e(@Param() params: { id: string }, @Query() { sort, order }: Dto, @Body() { name }: any) { at(params.id, 'params.id: text'); at(sort, 'request.sort: text array object'); at(name, 'request.name: ${BODY}'); }
        @Get() f(@Req() r: Request, @Body('name', ParseThingPipe) name) { at(r.query.a, 'r.query.a: text array object'); this.g(r.params.a, 1); }
        g(a: string, b: number) { at(a, 'r.params.a: text'); at(b, 'other'); }
      }
      @Injectable()
      export class Log implements NestInterceptor {
        intercept(context: ExecutionContext, next: CallHandler) { const r = context.switchToHttp().getRequest(); at(r.url, 'r.url: text'); const [q] = context.getArgs(); at(q.headers.a, 'q.headers.a: text'); }
      }
      export class Trim implements PipeTransform { transform(value: any) { at(value.a, 'value.a: ${BODY}'); return value; } }`,
  },
  {
    title: 'next, more of it',
    file: 'app/api/x/route.ts',
    code: `
      import { NextRequest, NextResponse } from 'next/server';
      export async function GET(req: NextRequest, { params }: { params: Promise<{ id: string }> }) {
        const { searchParams } = new URL(req.url);
        at(searchParams.get('q'), 'req.url: text');
        at(req.nextUrl.searchParams.get('q'), 'req.nextUrl.searchParams.q: text');
        const { id } = await params;
        at(id, 'request.params.id: text array');
        at(req.cookies.get('a')?.value, "req.cookies.get('a').value: text");
        at(req.headers.get('a'), 'req.headers.a: text');
        at(NextResponse.json, 'other');
      }
      export const POST = withAuth(async (request) => { const { name } = await request.json(); at(name, 'request.json().name: ${BODY}'); const data = await request.formData(); at(data.get('x') as string, 'request.formData().x: text'); });`,
  },
  {
    title: 'next, pages',
    file: 'pages/users/[id].tsx',
    code: `
      import type { GetServerSideProps } from 'next';
      export const getServerSideProps: GetServerSideProps = async ({ params, query, req }) => { at(params.id, 'request.params.id: text array'); at(query.q, 'request.query.q: text array'); at(req.headers.a, 'req.headers.a: text'); return { props: {} }; };
      export async function save(data) { 'use server'; at(data.id, 'data.id: ${BODY}'); at(Object.fromEntries(data), 'data: ${BODY}'); }
      export function Page({ user }) { at(user.id, 'other'); }`,
  },
  {
    title: 'next, api route by type',
    code: `
      import type { NextApiRequest, NextApiResponse } from 'next';
      async function handler(q: NextApiRequest, s: NextApiResponse) { const { id } = q.query; at(id, 'q.query.id: text array'); if (q.method === 'POST') at(q.body.a, 'q.body.a: ${BODY}'); at(s.statusCode, 'other'); }
      export default withSession(handler);`,
  },
  {
    title: 'remix and sveltekit actions',
    file: 'src/routes/login/+page.server.ts',
    code: `
      import { fail } from '@sveltejs/kit';
      export const actions = {
        default: async ({ request, cookies, locals }) => { const data = await request.formData(); at(data.get('name'), 'request.formData().name: text'); const all = Object.fromEntries(data); at(all.name, 'request.formData(): text'); at(locals.user, 'other'); },
        login: async (event) => { const data = await event.request.formData(); at(data.get('a'), 'event.request.formData().a: text'); },
      };
      export const load = async ({ params, url }) => { at(params.slug, 'request.params.slug: text'); at(url.searchParams.get('q'), 'request.url.searchParams.q: text'); };`,
  },
  {
    title: 'lambda without types',
    code: `
      exports.handler = async (event, context) => {
        const { id } = event.pathParameters;
        at(id, 'event.pathParameters.id: text');
        const body = JSON.parse(event.body || '{}');
        at(body.name, 'event.body: ${BODY}');
        at(event.queryStringParameters?.q, 'event.queryStringParameters.q: text');
        at(event.headers['X-A'], 'event.headers.X-A: text');
        at(context.awsRequestId, 'other');
      };`,
  },
  {
    title: 'lambda of queues and buckets',
    code: `
      import { S3Event, SNSEvent, SQSEvent, SQSHandler } from 'aws-lambda';
      export const onUpload = async (event: S3Event) => { const key = decodeURIComponent(event.Records[0].s3.object.key.replace(/\\+/g, ' ')); at(key, 'event.Records.0.s3.object.key: text'); };
      export const onMessage = async (event: SNSEvent) => { for (const { Sns } of event.Records) at(JSON.parse(Sns.Message).id, 'event.Records.Sns.Message: ${BODY}'); };
      export const work: SQSHandler = async (event) => { await Promise.all(event.Records.map(async (record) => { const data = JSON.parse(record.body); at(data.id, 'event.Records.body: ${BODY}'); at(record.messageId, 'other'); })); };`,
  },
  {
    title: 'lambda of a queue without types',
    code: `exports.handler = async (event) => { for (const record of event.Records) { const { id } = JSON.parse(record.body); at(id, 'record.body: ${BODY}'); } at(event.x, 'other'); };`,
  },
  {
    title: 'azure and google functions without types',
    code: `
      module.exports = async function (context, req) { at(req.query.name, 'req.query.name: text'); at(req.body.name, 'req.body.name: ${BODY}'); context.res = { body: 1 }; at(context.x, 'other'); };
      exports.hello = (req, res) => { at(req.query.name, 'req.query.name: ${QUERY}'); res.send('a'); };`,
  },
  {
    title: 'workers',
    code: `
      export default {
        async fetch(request, env, ctx) { const url = new URL(request.url); at(url.searchParams.get('id'), 'request.url: text'); const body = await request.json(); at(body.name, 'request.json().name: ${BODY}'); at(env.DB, 'other'); return handle(request); },
      };
      async function handle(request) { at(await request.text(), 'request.text(): text'); at(request.headers.get('a'), 'request.headers.a: text'); }`,
  },
  {
    title: 'workers, the older way',
    code: `
      addEventListener('fetch', (event) => { event.respondWith(handle(event.request)); });
      async function handle(r) { const { searchParams } = new URL(r.url); at(searchParams.get('a'), 'r.url: text'); at(r.cf, 'other'); }`,
  },
  {
    title: 'sockets with named listeners',
    code: `
      const http = require('http').createServer();
      const io = require('socket.io')(http, {});
      const WebSocket = require('ws');
      io.of('/admin').on('connection', onConnection);
      function onConnection(socket) {
        socket.on('find', find);
        socket.on('save', async ({ name, id }, callback) => { at(name, 'request.name: ${BODY}'); });
        const find = (query) => { at(query.id, 'query.id: ${BODY}'); };
        at(socket.rooms, 'other');
      }
      const wss = new WebSocket.Server({ server: http });
      wss.on('connection', function connection(ws) {
        ws.on('message', function incoming(message) { const data = JSON.parse(message); at(data.id, 'message: ${BODY}'); });
        ws.onmessage = (event) => { at(event.data, 'event.data: text'); };
      });
      const client = new WebSocket('wss://a');
      client.on('message', (message) => at(message, 'other'));`,
  },
];
