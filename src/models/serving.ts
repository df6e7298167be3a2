/** How apps are made, and where they are given routes and middlewares: facts for what an app owes. */
import { routeMethods } from './request-parts';
import type { AppFacts, HeadersPackage, RegistrationFacts } from './serving-types';
import type { Library, Names, Sink } from './types';

const verbs: Names = [...routeMethods, 'del'];

const helmet: HeadersPackage = { package: 'helmet', name: 'helmet', statement: '{app}.use({name}());' };

const app = { kind: 'server.app', at: { argument: 0 } } as const;
const isRoute: RegistrationFacts = { route: true };
const chained: RegistrationFacts = { route: true, chained: true };

const route = {
  kind: 'server.registration',
  at: { argumentsFrom: 1 },
  name: { argument: 0 },
  facts: isRoute,
} as const;
const middleware = { kind: 'server.registration', at: { argumentsFrom: 0 } } as const;

const ordered: AppFacts = { inOrder: true };
const unordered: AppFacts = { inOrder: false };

/** Express and those that take `(request, response, next)` as it does. */
const connectLike: readonly Sink[] = [
  {
    ...app,
    on: 'express.exports',
    called: true,
    facts: { inOrder: true, banner: true, throws: true, headers: helmet } satisfies AppFacts,
  },
  {
    ...app,
    on: 'express.exports',
    constructed: true,
    facts: { inOrder: true, banner: true, throws: true, headers: helmet } satisfies AppFacts,
  },
  { ...route, on: ['express.app', 'express.router'], call: verbs, facts: chained },
  {
    kind: 'server.registration',
    on: 'express.route',
    call: verbs,
    at: { argumentsFrom: 0 },
    facts: chained,
  },
  { ...middleware, on: ['express.app', 'express.router'], call: 'use' },
  {
    ...app,
    on: 'connect.exports',
    called: true,
    facts: { inOrder: true, headers: helmet } satisfies AppFacts,
  },
  { ...middleware, on: 'connect.app', call: 'use' },
  { ...app, on: 'polka.exports', called: true, facts: { inOrder: true, headers: helmet } satisfies AppFacts },
  { ...route, on: 'polka.app', call: routeMethods },
  { ...middleware, on: 'polka.app', call: 'use' },
  {
    ...app,
    on: 'restify.exports',
    call: 'createServer',
    words: 'restify',
    facts: { inOrder: true, headers: helmet } satisfies AppFacts,
  },
  { ...route, on: ['restify.app', 'restify.router'], call: [...verbs, 'opts'] },
  { ...middleware, on: ['restify.app', 'restify.router'], call: ['use', 'pre'] },
];

const koaLike: readonly Sink[] = [
  {
    ...app,
    on: 'koa.exports',
    constructed: true,
    facts: {
      inOrder: true,
      headers: { package: 'koa-helmet', name: 'helmet', statement: '{app}.use({name}());' },
    } satisfies AppFacts,
  },
  { ...route, on: 'koa.router', call: verbs },
  { ...middleware, on: ['koa.app', 'koa.router'], call: 'use' },
  { ...app, on: 'hono.exports', new: ['Hono', 'OpenAPIHono'], facts: ordered },
  { ...route, on: 'hono.app', call: routeMethods },
  { ...route, on: 'hono.app', call: 'on', at: { argumentsFrom: 2 }, name: { argument: 1 } },
  { ...middleware, on: 'hono.app', call: ['use', 'route', 'mount'] },
];

const isPlugin: RegistrationFacts = { plugin: true };
const described: RegistrationFacts = { route: true, described: 0 };

const pluggable: readonly Sink[] = [
  {
    ...app,
    on: 'fastify.exports',
    called: true,
    facts: {
      inOrder: false,
      headers: { package: '@fastify/helmet', name: 'helmet', statement: '{app}.register({name});' },
    } satisfies AppFacts,
  },
  { ...app, on: 'fastify.exports', call: ['fastify', 'Fastify'], facts: unordered },
  {
    ...route,
    on: 'fastify.app',
    call: [...routeMethods, 'query'],
    facts: { route: true, options: 1 } satisfies RegistrationFacts,
  },
  { ...route, on: 'fastify.app', call: 'route', at: { argument: 0 }, facts: described },
  { ...middleware, on: 'fastify.app', call: 'register', facts: isPlugin },
  { ...middleware, on: 'fastify.app', call: ['addHook', 'use'] },
  {
    ...app,
    on: '@hapi/hapi.exports',
    call: ['server', 'Server'],
    words: ['@hapi/hapi', 'hapi'],
    facts: { object: 'server', inOrder: false } satisfies AppFacts,
  },
  {
    ...app,
    on: '@hapi/hapi.exports',
    new: 'Server',
    words: ['@hapi/hapi', 'hapi'],
    facts: { object: 'server', inOrder: false } satisfies AppFacts,
  },
  { ...route, on: '@hapi/hapi.server', call: 'route', at: { argument: 0 }, facts: described },
  { ...middleware, on: '@hapi/hapi.server', call: 'register', facts: isPlugin },
  { ...middleware, on: '@hapi/hapi.server', call: 'ext' },
];

const decorated: readonly Sink[] = [
  {
    ...app,
    on: '@nestjs/core.factory',
    call: 'create',
    words: 'NestFactory',
    facts: { inOrder: false, servesElsewhere: true, headers: helmet } satisfies AppFacts,
  },
  { ...middleware, on: '@nestjs/core.app', call: ['use', 'register', 'useGlobalGuards'] },
  {
    ...route,
    on: '@nestjs/common.exports',
    decorator: ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Head', 'Options'],
    at: { argument: 0 },
  },
];

const listening: readonly Sink[] = [
  {
    kind: 'server.listening',
    on: [
      'express.app',
      'connect.app',
      'polka.app',
      'restify.app',
      'koa.app',
      'fastify.app',
      'http.server',
      '@nestjs/core.app',
    ],
    call: 'listen',
    at: { argument: 0 },
  },
];

export const serving: Library = {
  packages: [],
  read: 'express 5.3.0, connect 3.7.0, polka 0.5.2, restify 11.1.0, koa 3.3.0, @koa/router 15.7.0, hono 4.13.19, fastify 5.12.8, @hapi/hapi 21.4.10, @nestjs/core 12.5.1',
  sinks: [...connectLike, ...koaLike, ...pluggable, ...decorated, ...listening],
};
