import rule from '../../src/rules/no-reflected-xss';
import { testRule } from '../rule-tester';
import { wrong } from './no-reflected-xss.code';

const http = (body: string): string => `import http from 'node:http';
import url from 'node:url';
http.createServer((req, res) => {
${body}
});`;

const koa = (body: string): string => `const Koa = require('koa');
new Koa().use(async (ctx) => {
${body}
});`;

const fastify = (body: string): string => `import Fastify from 'fastify';
const app = Fastify();
app.get('/', async (request, reply) => {
${body}
});`;

const hapi = (body: string): string => `const Hapi = require('@hapi/hapi');
const server = Hapi.server();
server.route({ method: 'GET', path: '/{name}', handler: (request, h) => {
${body}
} });`;

const hono = (body: string): string => `import { Hono } from 'hono';
const app = new Hono();
app.get('/:id', async (c) => {
${body}
});`;

const nest = (
  body: string,
): string => `import { Body, Controller, Get, Header, Param, Post, Query, Res } from '@nestjs/common';
@Controller('pages')
export class PagesController {
${body}
}`;

const web = (body: string): string => `export default {
  async fetch(request) {
    const url = new URL(request.url);
${body}
  },
};`;

const typescript = { filename: 'pages.ts' } as const;

testRule(rule, {
  valid: [
    {
      name: 'node: text',
      code: http(
        "res.writeHead(200, { 'Content-Type': 'text/plain' });\nres.end('<p>' + url.parse(req.url, true).query.q);",
      ),
    },
    { name: 'node: JSON', code: http('res.end(JSON.stringify({ url: req.url }));') },
    { name: 'node: JSON by hand', code: http('res.end(\'{"q":"\' + req.url + \'"}\');') },
    { name: 'koa: text, for it begins with no tag', code: koa("ctx.body = 'Hello ' + ctx.query.name;") },
    { name: 'koa: an object', code: koa('ctx.body = { name: ctx.query.name };') },
    {
      name: 'koa: the body as it came',
      code: koa('let body = ctx.request.body;\nif (!body.id) body = { id: 1 };\nctx.body = body;'),
    },
    { name: 'koa: a type, set later', code: koa("ctx.body = `<p>${ctx.query.name}`;\nctx.type = 'text';") },
    { name: 'fastify: a text is no HTML', code: fastify("reply.send('<p>' + request.query.q);") },
    { name: 'fastify: returned', code: fastify("return '<p>' + request.query.q;") },
    {
      name: 'fastify: JSON',
      code: fastify("return reply.type('application/json').send('<p>' + request.query.q);"),
    },
    { name: 'hapi: an object', code: hapi('return { name: request.params.name };') },
    { name: 'hapi: a type', code: hapi("return h.response('<p>' + request.query.q).type('text/plain');") },
    {
      name: 'hapi: a type, set later',
      code: hapi(
        "const answer = h.response('<p>' + request.query.q);\nanswer.type('text/plain');\nreturn answer;",
      ),
    },
    { name: 'hapi: the payload', code: hapi('return request.payload;') },
    { name: 'hono: text', code: hono("return c.text('<p>' + c.req.query('q'));") },
    { name: 'hono: a body without a type', code: hono("return c.body('<p>' + c.req.query('q'));") },
    {
      name: 'hono: its own templates',
      code: hono("return c.html(html`<p>${c.req.query('q')}</p>`);") + "\nimport { html } from 'hono/html';",
    },
    {
      name: 'nest: an object',
      code: nest("  @Get() show(@Query('q') q: string) { return { q }; }"),
      ...typescript,
    },
    {
      name: 'nest: a header',
      code: nest(
        "  @Get() @Header('Content-Type', 'text/plain') show(@Query('q') q: string) { return 'Hi ' + q; }",
      ),
      ...typescript,
    },
    {
      name: 'nest: a number',
      code:
        nest("  @Get(':id') show(@Param('id', ParseIntPipe) id: number) { return '<p>' + id; }") +
        "\nimport { ParseIntPipe } from '@nestjs/common';",
      ...typescript,
    },
    { name: 'nest: no handler', code: nest("  page(q: string) { return '<p>' + q; }"), ...typescript },
    { name: 'web: no type', code: web("return new Response('<p>' + url.searchParams.get('q'));") },
    { name: 'web: JSON', code: web("return Response.json({ q: url.searchParams.get('q') });") },
    {
      name: 'web: another type',
      code: web(
        "return new Response('<p>' + url.searchParams.get('q'), { headers: { 'content-type': 'text/plain' } });",
      ),
    },
    {
      name: 'h3: a type',
      code: "import { defineEventHandler, getQuery, setHeader } from 'h3';\nexport default defineEventHandler((event) => {\n  setHeader(event, 'Content-Type', 'text/plain');\n  return '<p>' + getQuery(event).q;\n});",
    },
    {
      name: 'h3: an object',
      code: "import { defineEventHandler, getQuery } from 'h3';\nexport default defineEventHandler((event) => ({ q: getQuery(event).q }));",
    },
    {
      name: 'elysia: a text is no HTML',
      code: "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ query }) => '<p>' + query.q);",
    },
    {
      name: 'restify: a text is JSON',
      code: "const server = require('restify').createServer();\nserver.get('/:name', (req, res, next) => { res.send('<p>' + req.params.name); next(); });",
    },
    {
      name: 'polka: text',
      code: "require('polka')().get('/', (req, res) => { res.writeHead(200, { 'Content-Type': 'text/plain' }); res.end(req.query.name); });",
    },
    {
      name: 'Lambda: no type',
      code: "exports.handler = async (event) => ({ statusCode: 200, body: '<p>' + event.queryStringParameters.name });",
    },
    {
      name: 'Lambda: JSON',
      code: "exports.handler = async (event) => ({ statusCode: 200, headers: { 'Content-Type': 'application/json' }, body: '<p>' + event.queryStringParameters.name });",
    },
    {
      name: 'a request of our own',
      code: "exports.handler = async (event) => fetch(TARGET, { method: 'POST', headers: { 'Content-Type': 'text/html' }, body: '<p>' + event.pathParameters.id });",
    },
    {
      name: 'HTTP/2: text',
      code: "import http2 from 'node:http2';\nhttp2.createServer().on('stream', (stream, headers) => {\n  stream.respond({ 'content-type': 'text/plain' });\n  stream.end('<p>' + headers[':path']);\n});",
    },
  ],
  invalid: [
    wrong({
      name: 'node',
      code: http(
        "res.writeHead(200, { 'Content-Type': 'text/html' });\nres.end('<p>' + «url.parse(req.url, true).query.q»);",
      ),
      line: 5,
    }),
    wrong({
      name: 'node: no type',
      code: http(
        "const { searchParams } = new URL(req.url, 'http://localhost');\nres.end(`Hello ${«searchParams.get('name')»}`);",
      ),
      line: 5,
    }),
    wrong({
      name: 'node: a body',
      code: http(
        "let body = '';\nreq.on('data', (chunk) => { body += chunk; });\nreq.on('end', () => { res.end('<pre>' + body + '</pre>'); });",
      ),
      line: 6,
    }),
    wrong({
      name: 'node: the address',
      code: http("res.statusCode = 404;\nres.end('Not found: ' + «req.url»);"),
      line: 5,
    }),
    wrong({ name: 'koa', code: koa('ctx.body = `<h1>${«ctx.query.name»}</h1>`;'), line: 3 }),
    wrong({ name: 'koa: as it is', code: koa('ctx.body = «ctx.query.name»;'), line: 3 }),
    wrong({
      name: 'koa: a type',
      code: koa("ctx.type = 'html';\nctx.body = 'Hello ' + «ctx.request.body.name»;"),
      line: 4,
    }),
    wrong({ name: 'koa: the response', code: koa("ctx.response.body = '<p>' + «ctx.params.id»;"), line: 3 }),
    wrong({
      name: "koa: Node's response",
      code: koa("ctx.respond = false;\nctx.res.end('<p>' + «ctx.path»);"),
      line: 4,
    }),
    wrong({
      name: 'koa: of old',
      code: "const app = require('koa')();\napp.use(function* () {\n  this.body = '<p>' + «this.query.q»;\n});",
      line: 3,
    }),
    wrong({
      name: 'koa: a router of its own file',
      code: "exports.show = async (ctx) => {\n  ctx.body = '<h1>' + «ctx.request.body.name» + '</h1>';\n};",
      line: 2,
    }),
    wrong({
      name: 'fastify',
      code: fastify("reply.type('text/html').send('<p>' + «request.query.q»);"),
      line: 4,
    }),
    wrong({
      name: 'fastify: returned',
      code: fastify(
        "reply.header('Content-Type', 'text/html; charset=utf-8');\nreturn '<p>' + «request.query.q»;",
      ),
      line: 5,
    }),
    wrong({
      name: 'fastify: headers',
      code: fastify(
        "return reply.headers({ 'content-type': 'text/html' }).send('<p>' + «request.body.name»);",
      ),
      line: 4,
    }),
    wrong({
      name: 'fastify: raw',
      code: fastify(
        "reply.raw.writeHead(200, { 'Content-Type': 'text/html' });\nreply.raw.end('<p>' + «request.params.id»);",
      ),
      line: 5,
    }),
    wrong({
      name: 'fastify: by itself',
      code: "export const page = (request, reply) => {\n  reply.code(200).type('text/html').send(`<p>${«request.params.id»}</p>`);\n};",
      line: 2,
    }),
    wrong({ name: 'hapi', code: hapi('return `Hello ${«request.params.name»}`;'), line: 4 }),
    wrong({
      name: 'hapi: a response',
      code: hapi("return h.response('<p>' + «request.query.q»).code(404);"),
      line: 4,
    }),
    wrong({
      name: 'hapi: a list of routes',
      code: "const Hapi = require('@hapi/hapi');\nHapi.server().route([{ method: 'POST', path: '/', handler: (request) => '<p>' + «request.payload.name» }]);",
      line: 2,
    }),
    wrong({
      name: 'hapi: a handler of its own file',
      code: "exports.show = (request, h) => {\n  if (!request.query.q) return h.response().code(204);\n  return '<h1>' + «request.query.q» + '</h1>';\n};",
      line: 3,
    }),
    wrong({ name: 'hono', code: hono("return c.html(`<p>${«c.req.query('q')»}</p>`);"), line: 4 }),
    wrong({
      name: 'hono: JSON that was sent',
      code: hono("const { name } = await c.req.json();\nreturn c.html('<b>' + «name» + '</b>', 201);"),
      line: 5,
    }),
    wrong({
      name: 'hono: a header',
      code: hono("c.header('Content-Type', 'text/html');\nreturn c.body('<p>' + «c.req.param('id')»);"),
      line: 5,
    }),
    wrong({
      name: 'hono: a response of its own',
      code: hono("return c.newResponse('<p>' + «c.req.path», 404, { 'Content-Type': 'text/html' });"),
      line: 4,
    }),
    wrong({
      name: 'nest',
      code: nest("  @Get(':id') show(@Param('id') id: string) { return `<h1>${«id»}</h1>`; }"),
      line: 4,
      ...typescript,
    }),
    wrong({
      name: 'nest: a field',
      code: nest(
        "  @Post() async create(@Body() dto: PageDto): Promise<string> {\n    return 'Created ' + «dto.title»;\n  }",
      ),
      line: 5,
      ...typescript,
    }),
    wrong({
      name: "nest: Express's response",
      code: nest(
        "  @Get() list(@Query('q') q: string, @Res() res: Response) { res§.send('No page for ' + «q»); }",
      ),
      line: 4,
      ...typescript,
    }),
    wrong({
      name: 'web',
      code: web(
        "return new Response('<p>' + «url.searchParams.get('q»'), { headers: { 'content-type': 'text/html' } });".replace(
          "'q»')",
          "'q')»",
        ),
      ),
      line: 4,
    }),
    wrong({
      name: 'Next: a route',
      code: "export async function GET(request) {\n  return new Response(`<p>${«request.nextUrl.searchParams.get('q')»}</p>`, {\n    headers: { 'Content-Type': 'text/html; charset=utf-8' },\n  });\n}",
      line: 2,
      filename: 'app/page/route.js',
    }),
    wrong({
      name: 'Next: an API route',
      code: "export default function handler(req, res) {\n  res.status(400).send('No ' + «req.query.id»);\n}",
      line: 2,
      filename: 'pages/api/page.js',
    }),
    wrong({
      name: 'Remix',
      code: "import { json } from '@remix-run/node';\nexport async function loader({ params }) {\n  const headers = new Headers();\n  headers.set('Content-Type', 'text/html');\n  return new Response('<p>' + «params.slug», { headers });\n}",
      line: 5,
    }),
    wrong({
      name: 'SvelteKit',
      code: "export async function GET({ url }) {\n  return new Response('<p>' + «url.searchParams.get('q')», { headers: { 'content-type': 'text/html' } });\n}",
      line: 2,
      filename: 'src/routes/page/+server.js',
    }),
    wrong({
      name: 'h3',
      code: "import { defineEventHandler, getQuery } from 'h3';\nexport default defineEventHandler((event) => `<p>${«getQuery(event).q»}</p>`);",
      line: 2,
    }),
    wrong({
      name: 'h3: with a type',
      code: "import { defineEventHandler, readBody, send } from 'h3';\nexport default defineEventHandler(async (event) => {\n  const body = await readBody(event);\n  return send(event, '<p>' + «body.name», 'text/html');\n});",
      line: 4,
    }),
    wrong({
      name: 'elysia',
      code: "import { Elysia } from 'elysia';\nnew Elysia().get('/', ({ query, set }) => {\n  set.headers['content-type'] = 'text/html';\n  return '<p>' + «query.q»;\n});",
      line: 4,
    }),
    wrong({
      name: 'restify',
      code: "const server = require('restify').createServer();\nserver.get('/:name', (req, res, next) => {\n  res.setHeader('Content-Type', 'text/html');\n  res.write('<p>' + «req.params.name»);\n  res.end();\n});",
      line: 4,
    }),
    wrong({
      name: 'polka',
      code: "const polka = require('polka');\npolka().get('/:name', (req, res) => { res.end(`Hello ${«req.params.name»}`); });",
      line: 2,
    }),
    wrong({
      name: 'connect',
      code: "const connect = require('connect');\nconnect().use((req, res) => { res.end('<p>' + «req.originalUrl»); });",
      line: 2,
    }),
    wrong({
      name: 'micro',
      code: "const { json, send } = require('micro');\nmodule.exports = async (req, res) => {\n  const body = await json(req);\n  send(res, 200, '<p>' + «body.name»);\n};",
      line: 4,
    }),
    wrong({
      name: 'Lambda',
      code: "exports.page = async (event) => {\n  const html = '<p>' + «event.queryStringParameters.name»;\n  return { statusCode: 200, headers: { 'Content-Type': 'text/html' }, body: html };\n};",
      line: 3,
    }),
    wrong({
      name: 'Azure, version 3',
      code: "module.exports = async function (context, req) {\n  context.log('page');\n  context.res = { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<p>' + «req.query.name» };\n};",
      line: 3,
    }),
    wrong({
      name: 'Azure, version 4',
      code: "import { app } from '@azure/functions';\napp.http('hello', { handler: async (request) => {\n  return { body: '<h1>' + «request.query.get('name')», headers: { 'Content-Type': 'text/html' } };\n} });",
      line: 3,
    }),
    wrong({
      name: 'a cloud function',
      code: "import { onRequest } from 'firebase-functions/v2/https';\nexport const hello = onRequest((req, res) => { res§.send('Hello ' + «req.query.name»); });",
      line: 2,
    }),
    wrong({
      name: 'Bun',
      code: "Bun.serve({ fetch(req) { return new Response('<p>' + «new URL(req.url).searchParams.get('q')», { headers: { 'Content-Type': 'text/html' } }); } });",
      line: 1,
    }),
    wrong({
      name: 'HTTP/2',
      code: "import http2 from 'node:http2';\nhttp2.createServer().on('stream', (stream, headers) => {\n  stream.respond({ 'content-type': 'text/html' });\n  stream.end('<p>' + «headers[':path']»);\n});",
      line: 4,
    }),
  ],
});
