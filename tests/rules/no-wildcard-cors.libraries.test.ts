import rule from '../../src/rules/no-wildcard-cors';
import { testRule } from '../rule-tester';
import { LIST, LIST_IN_DOUBLE_QUOTES } from './no-wildcard-cors.code';
import { casesOf } from './twins';

/** Every library that we know, with its own defaults, names of options and ways to be handed over. */
testRule(
  rule,
  casesOf('useList', [
    {
      name: 'cors without options',
      wrong: `import cors from 'cors';
app.use(cors());`,
      right: `import cors from 'cors';
app.use(cors({ origin: 'https://www.example.com' }));`,
      reports: [{ messageId: 'anyByDefault', line: 2, suggests: ['cors()', `cors({ origin: ${LIST} })`] }],
    },
    {
      name: 'a module of that name that is not the package',
      wrong: `const cors = require('cors');
router.use(cors());`,
      right: `const cors = require('./cors');
router.use(cors());`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'anyByDefault', line: 2, suggests: ['cors()', `cors({ origin: ${LIST} })`] }],
    },
    {
      name: 'cors as compilers write it',
      wrong: `"use strict";
var _express = _interopRequireDefault(require("express"));
var _cors = _interopRequireDefault(require("cors"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
const app = (0, _express.default)();
app.use((0, _cors.default)());`,
      right: `"use strict";
var _express = _interopRequireDefault(require("express"));
var _cors = _interopRequireDefault(require("cors"));
var _compression = _interopRequireDefault(require("compression"));
function _interopRequireDefault(e) { return e && e.__esModule ? e : { default: e }; }
const app = (0, _express.default)();
app.use((0, _compression.default)());`,
      sourceType: 'commonjs',
      reports: [
        {
          messageId: 'anyByDefault',
          line: 6,
          suggests: ['_cors.default)()', `_cors.default)({ origin: ${LIST_IN_DOUBLE_QUOTES} })`],
        },
      ],
    },
    {
      name: 'cors in TypeScript',
      wrong: `import cors = require('cors');
import type { CorsOptions } from 'cors';
const options: CorsOptions = { origin: '*' as const };
app.use(cors(options));`,
      right: `import cors = require('cors');
import type { CorsOptions } from 'cors';
const options: CorsOptions = { origin: ['https://www.example.com'] as const };
app.use(cors(options));`,
      filename: 'file.ts',
      reports: [{ messageId: 'any', line: 3 }],
    },
    {
      name: 'nextjs-cors, whose options come third',
      wrong: `import NextCors from 'nextjs-cors';
export default async function handler(req, res) {
  await NextCors(req, res, { methods: ['GET'], origin: '*' });
}`,
      right: `import NextCors from 'nextjs-cors';
export default async function handler(req, res) {
  await NextCors(req, res, { methods: ['GET'], origin: process.env.WEB_ORIGIN });
}`,
      reports: [{ messageId: 'any', line: 3, suggests: [`'*'`, LIST] }],
    },
    {
      name: '@fastify/cors handed to register',
      wrong: `import Fastify from 'fastify';
import cors from '@fastify/cors';
const app = Fastify();
await app.register(cors, { origin: true });`,
      right: `import Fastify from 'fastify';
import cors from '@fastify/cors';
const app = Fastify();
await app.register(cors, { origin: ['https://www.example.com', /\\.example\\.com$/] });`,
      reports: [{ messageId: 'reflected', line: 4, suggests: ['true', LIST] }],
    },
    {
      name: '@fastify/cors loaded where it is handed over',
      wrong: `import Fastify from 'fastify';
const app = Fastify();
await app.register(import('@fastify/cors'));`,
      right: `import Fastify from 'fastify';
const app = Fastify();
await app.register(import('@fastify/helmet'));`,
      reports: [
        {
          messageId: 'anyByDefault',
          line: 3,
          suggests: [`import('@fastify/cors')`, `import('@fastify/cors'), { origin: ${LIST} }`],
        },
      ],
    },
    {
      name: '@fastify/cors takes a star in a list',
      wrong: `const app = require('fastify')();
app.register(require('@fastify/cors'), { origin: ['*'] });`,
      right: `const app = require('fastify')();
app.register(require('@fastify/cors'), { origin: ['https://*'] });`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'any', line: 2, suggests: [`['*']`, LIST] }],
    },
    {
      name: '@fastify/cors with a delegator',
      wrong: `import cors from '@fastify/cors';
app.register(cors, {
  delegator: (req, callback) => {
    callback(null, { origin: req.headers.origin });
  },
});`,
      right: `import cors from '@fastify/cors';
app.register(cors, {
  delegator: (req, callback) => {
    callback(null, { origin: PARTNERS.includes(req.headers.origin) });
  },
});`,
      reports: [{ messageId: 'reflectedFrom', line: 4, data: { origin: '`req.headers.origin` (line 4)' } }],
    },
    {
      name: 'hono/cors',
      wrong: `import { Hono } from 'hono';
import { cors } from 'hono/cors';
const app = new Hono();
app.use('/api/*', cors({ maxAge: 600 }));`,
      right: `import { Hono } from 'hono';
import { cors } from 'hono/cors';
const app = new Hono();
app.use('/api/*', cors({ maxAge: 600, origin: ['https://www.example.com'] }));`,
      reports: [{ messageId: 'anyByDefault', line: 4, suggests: ['{ maxAge', `{ origin: ${LIST}, maxAge`] }],
    },
    {
      name: 'hono/cors sends what its function returns',
      wrong: `import { cors } from 'hono/cors';
app.use(cors({ origin: (origin) => origin, credentials: true }));`,
      right: [
        `import { cors } from 'hono/cors';
app.use(cors({ origin: (origin) => (origin.endsWith('.example.com') ? origin : 'https://example.com'), credentials: true }));`,
        // It takes no truth value.
        `import { cors } from 'hono/cors';
app.use(cors({ origin: true }));`,
      ],
      reports: [{ messageId: 'alwaysWithCredentials', line: 2 }],
    },
    {
      name: '@elysiajs/cors sends back any origin, with credentials',
      wrong: `import { Elysia } from 'elysia';
import { cors } from '@elysiajs/cors';
new Elysia().use(cors()).listen(3000);`,
      right: `import { Elysia } from 'elysia';
import { cors } from '@elysiajs/cors';
new Elysia().use(cors({ origin: 'www.example.com' })).listen(3000);`,
      reports: [
        {
          messageId: 'reflectedByDefaultWithCredentials',
          line: 3,
          suggests: ['cors()', `cors({ origin: ${LIST} })`],
        },
      ],
    },
    {
      name: '@koa/cors sends back any origin once credentials are on',
      wrong: `import Koa from 'koa';
import cors from '@koa/cors';
const app = new Koa();
app.use(cors({ credentials: true }));`,
      right: `import Koa from 'koa';
import cors from '@koa/cors';
const app = new Koa();
app.use(cors({ credentials: true, origin: 'https://www.example.com' }));`,
      reports: [{ messageId: 'reflectedByDefaultWithCredentials', line: 4 }],
    },
    {
      name: '@koa/cors asks a function with the context',
      wrong: `const cors = require('@koa/cors');
app.use(cors({ origin: (ctx) => ctx.get('Origin') }));`,
      right: `const cors = require('@koa/cors');
app.use(cors({
  origin(ctx) {
    const origin = ctx.get('Origin');
    return ORIGINS.has(origin) ? origin : '';
  },
}));`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'always', line: 2 }],
    },
    {
      name: 'kcors, which sends back what asks',
      wrong: `const cors = require('kcors');
app.use(cors({ allowMethods: 'GET,HEAD' }));`,
      right: `const cors = require('kcors');
app.use(cors({ allowMethods: 'GET,HEAD', origin: config.origin }));`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'reflectedByDefault', line: 2 }],
    },
    {
      name: 'koa-cors',
      wrong: `var cors = require('koa-cors');
app.use(cors({ origin: true, credentials: true }));`,
      right: `var cors = require('koa-cors');
app.use(cors({ origin: function (request) { return known[request.header.origin] || false; }, credentials: true }));`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'reflectedWithCredentials', line: 2 }],
    },
    {
      name: 'micro-cors allows credentials unless told otherwise',
      wrong: `import microCors from 'micro-cors';
const cors = microCors({ allowMethods: ['GET'] });
export default cors((req, res) => 'ok');`,
      right: `import microCors from 'micro-cors';
const cors = microCors({ allowMethods: ['GET'], origin: 'https://www.example.com' });
export default cors((req, res) => 'ok');`,
      reports: [{ messageId: 'anyByDefaultWithCredentials', line: 2 }],
    },
    {
      name: '@middy/http-cors, which does nothing by itself',
      wrong: `import middy from '@middy/core';
import cors from '@middy/http-cors';
export const handler = middy(list).use(cors({ origins: ['*'], credentials: true }));`,
      right: [
        `import middy from '@middy/core';
import cors from '@middy/http-cors';
export const handler = middy(list).use(cors({ credentials: true }));`,
        `import middy from '@middy/core';
import cors from '@middy/http-cors';
export const handler = middy(list).use(cors({ origins: ['https://*.example.com'] }));`,
      ],
      reports: [{ messageId: 'reflectedWithCredentials', line: 3, suggests: [`['*']`, LIST] }],
    },
    {
      name: 'restify-cors-middleware2 reads stars as any characters',
      wrong: `const corsMiddleware = require('restify-cors-middleware2');
const cors = corsMiddleware({ origins: ['https://*example.com'] });
server.pre(cors.preflight);`,
      right: `const corsMiddleware = require('restify-cors-middleware2');
const cors = corsMiddleware({ origins: ['https://*.example.com', 'http://localhost:3000'] });
server.pre(cors.preflight);`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'pattern', line: 2, data: { witness: 'https://evilexample.com' } }],
    },
    {
      name: 'restify-cors-middleware2 with a list that may be any',
      wrong: `const corsMiddleware = require('restify-cors-middleware2');
const cors = corsMiddleware({ origins: [].concat(config.origins || ['*']) });`,
      right: `const corsMiddleware = require('restify-cors-middleware2');
const cors = corsMiddleware({ origins: [].concat(config.origins || []) });`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'reflected', line: 2 }],
    },
    {
      name: 'corser lets everybody in when its list is empty',
      wrong: `const corser = require('corser');
app.use(corser.create({ origins: [], supportsCredentials: true }));`,
      right: `const corser = require('corser');
app.use(corser.create({ origins: ['https://www.example.com'], supportsCredentials: true }));`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'reflectedWithCredentials', line: 2 }],
    },
    {
      name: 'hapi-cors-headers takes no options',
      wrong: `const corsHeaders = require('hapi-cors-headers');
server.ext('onPreResponse', corsHeaders);`,
      right: `const corsHeaders = require('./cors-headers');
server.ext('onPreResponse', corsHeaders);`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'reflectedByDefaultWithCredentials', line: 2 }],
    },
    {
      name: '@adonisjs/cors',
      wrong: `import { defineConfig } from '@adonisjs/cors';
export default defineConfig({ enabled: true, origin: true, credentials: true });`,
      right: `import { defineConfig } from '@adonisjs/cors';
export default defineConfig({ enabled: true, origin: ['https://www.example.com'], credentials: true });`,
      reports: [
        { messageId: 'reflectedWithCredentials', line: 2, suggests: ['origin: true', `origin: ${LIST}`] },
      ],
    },
    {
      name: '@tinyhttp/cors',
      wrong: `import { App } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';
new App().use(cors({ origin: true }));`,
      right: `import { App } from '@tinyhttp/app';
import { cors } from '@tinyhttp/cors';
new App().use(cors({ origin: false }));`,
      reports: [{ messageId: 'any', line: 3, suggests: ['true', LIST] }],
    },
    {
      name: 'Nest by an option of the factory',
      wrong: `import { NestFactory } from '@nestjs/core';
const app = await NestFactory.create(AppModule, { cors: true });`,
      right: [
        `import { NestFactory } from '@nestjs/core';
const app = await NestFactory.create(AppModule, { cors: false });`,
        `import { NestFactory } from '@nestjs/core';
const app = await NestFactory.create(AppModule, { bufferLogs: true });`,
      ],
      reports: [{ messageId: 'anyByDefault', line: 2, suggests: ['true', `{ origin: ${LIST} }`] }],
    },
    {
      name: 'Nest by enableCors',
      wrong: `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule);
  app.enableCors();
}
void bootstrap();`,
      right: `import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
async function bootstrap() {
  const app = await NestFactory.create<NestExpressApplication>(AppModule);
  app.enableCors({ origin: app.get(ConfigService).get('ORIGINS') });
}
void bootstrap();`,
      filename: 'main.ts',
      reports: [
        {
          messageId: 'anyByDefault',
          line: 5,
          suggests: ['enableCors()', `enableCors({ origin: ${LIST} })`],
        },
      ],
    },
    {
      name: 'Nest in a function of its own',
      wrong: `import type { INestApplication } from '@nestjs/common';
export function secure(app: INestApplication): void {
  app.enableCors({ origin: (origin, callback) => callback(null, true), credentials: true });
}`,
      right: `import type { INestApplication } from '@nestjs/common';
export function secure(app: INestApplication): void {
  app.enableCors(corsOptions);
}`,
      filename: 'secure.ts',
      reports: [{ messageId: 'alwaysWithCredentials', line: 3 }],
    },
    {
      name: 'an app of elsewhere whose enableCors is called',
      wrong: `module.exports = (server) => {
  server.enableCors({ origin: '*' });
};`,
      right: `module.exports = (server) => {
  server.enableCors({ origin: '*', credentials: false });
};`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'any', line: 2, suggests: [`'*'`, LIST] }],
    },
    {
      name: 'a gateway of Nest',
      wrong: `import { WebSocketGateway } from '@nestjs/websockets';
@WebSocketGateway(8080, { namespace: 'chat', cors: { origin: '*' } })
export class ChatGateway {}`,
      right: `import { WebSocketGateway } from '@nestjs/websockets';
@WebSocketGateway(8080, { namespace: 'chat', cors: { origin: 'https://www.example.com' } })
export class ChatGateway {}`,
      filename: 'chat.gateway.ts',
      reports: [{ messageId: 'any', line: 2, suggests: [`'*'`, LIST] }],
    },
    {
      name: 'socket.io',
      wrong: `import { createServer } from 'node:http';
import { Server } from 'socket.io';
const io = new Server(createServer(), { cors: { origin: '*', credentials: true } });`,
      right: [
        `import { createServer } from 'node:http';
import { Server } from 'socket.io';
const io = new Server(createServer(), { cors: { origin: 'https://www.example.com', credentials: true } });`,
        `import { createServer } from 'node:http';
import { Server } from 'socket.io';
const io = new Server(createServer());`,
      ],
      reports: [{ messageId: 'anyWithCredentials', line: 3, suggests: [`'*'`, LIST] }],
    },
    {
      name: 'socket.io by a call',
      wrong: `const io = require('socket.io')(server, { cors: { origin: (origin, done) => done(null, true) } });`,
      right: `const io = require('socket.io')(server, { cors: { origin: (origin, done) => done(null, origin === HOME) } });`,
      sourceType: 'commonjs',
      reports: [{ messageId: 'always', line: 1 }],
    },
    {
      name: 'apollo-server, open unless told otherwise',
      wrong: `const { ApolloServer } = require('apollo-server');
new ApolloServer({ typeDefs, resolvers }).listen();`,
      right: [
        `const { ApolloServer } = require('apollo-server');
new ApolloServer({ typeDefs, resolvers, cors: { origin: ['https://www.example.com'] } }).listen();`,
        `const { ApolloServer } = require('apollo-server');
new ApolloServer({ ...common, resolvers }).listen();`,
        `const { ApolloServer } = require('@apollo/server');
new ApolloServer({ typeDefs, resolvers });`,
      ],
      sourceType: 'commonjs',
      reports: [{ messageId: 'anyByDefault', line: 2 }],
    },
    {
      name: 'apollo-server-express',
      wrong: `import { ApolloServer } from 'apollo-server-express';
const server = new ApolloServer({ typeDefs, resolvers });
server.applyMiddleware({ app, cors: { origin: true, credentials: true } });`,
      right: `import { ApolloServer } from 'apollo-server-express';
const server = new ApolloServer({ typeDefs, resolvers });
server.applyMiddleware({ app, cors: false });`,
      reports: [
        { messageId: 'reflectedWithCredentials', line: 3, suggests: ['origin: true', `origin: ${LIST}`] },
      ],
    },
    {
      name: 'graphql-yoga sends back any origin, with credentials',
      wrong: `import { createYoga } from 'graphql-yoga';
export const yoga = createYoga({ schema });`,
      right: [
        `import { createYoga } from 'graphql-yoga';
export const yoga = createYoga({ schema, cors: false });`,
        `import { createYoga } from 'graphql-yoga';
export const yoga = createYoga({ schema, cors: (request) => ({ origin: originFor(request) }) });`,
      ],
      reports: [{ messageId: 'reflectedByDefaultWithCredentials', line: 2 }],
    },
    {
      name: 'routes of hapi',
      wrong: `const Hapi = require('@hapi/hapi');
const server = Hapi.server({ port: 3000, routes: { cors: true } });`,
      right: [
        `const Hapi = require('@hapi/hapi');
const server = Hapi.server({ port: 3000, routes: { cors: { origin: ['https://*.example.com'] } } });`,
        `const Hapi = require('@hapi/hapi');
const server = Hapi.server({ port: 3000 });`,
      ],
      sourceType: 'commonjs',
      reports: [{ messageId: 'anyByDefault', line: 2 }],
    },
    {
      name: 'handleCors of h3',
      wrong: `import { defineEventHandler, handleCors } from 'h3';
export default defineEventHandler((event) => {
  if (handleCors(event, { methods: '*', origin: '*' })) return;
});`,
      right: `import { defineEventHandler, handleCors } from 'h3';
export default defineEventHandler((event) => {
  if (handleCors(event, { methods: '*', origin: (origin) => isOurs(origin) })) return;
});`,
      reports: [{ messageId: 'any', line: 3, suggests: [`origin: '*'`, `origin: ${LIST}`] }],
    },
  ]),
);
