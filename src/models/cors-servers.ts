/** Frameworks that set CORS themselves, by an option or a method of their server. */
import { corsDefaults, corsPackage } from './cors';
import type { CorsFacts } from './cors-facts';
import type { Condition, Library } from './types';

/** Options that a server hands on to the `cors` package; `false` and nothing send no header. */
const handedOn = {
  kind: 'cors.options',
  facts: {
    ...corsPackage,
    whole: { absent: 'off', true: 'defaults', false: 'off', function: 'callback' },
  } satisfies CorsFacts,
  defaults: corsDefaults,
} as const;

const givenLast: Condition = { argument: -1, option: ['cors'], is: 'present' };

export const nestCors: Library = {
  packages: [],
  read: '@nestjs/core 12.5.1, @nestjs/websockets 12.1.1',
  objects: {
    factory: [{ from: '@nestjs/core.exports', steps: [{ member: 'NestFactory' }] }],
    app: [{ from: 'factory', steps: [{ call: 'create' }] }],
  },
  sinks: [
    // enableCors() without options lets everybody in.
    {
      ...handedOn,
      call: 'enableCors',
      on: ['app', '@nestjs/core.app'],
      at: { argument: 0 },
      facts: {
        ...handedOn.facts,
        whole: { ...handedOn.facts.whole, absent: 'defaults' },
      } satisfies CorsFacts,
    },
    { ...handedOn, call: 'create', on: 'factory', at: { argument: -1, property: ['cors'] }, when: givenLast },
    {
      ...handedOn,
      decorator: 'WebSocketGateway',
      on: '@nestjs/websockets.exports',
      at: { argument: -1, property: ['cors'] },
      when: givenLast,
    },
  ],
};

const socketServers = ['socket.io.exports', 'engine.io.exports'];
const socketOptions = {
  ...handedOn,
  on: socketServers,
  at: { argument: -1, property: ['cors'] },
  when: givenLast,
} as const;

export const socketCors: Library = {
  packages: ['engine.io'],
  read: 'socket.io 4.8.4, engine.io 6.6.6',
  sinks: [
    { ...socketOptions, new: 'Server' },
    { ...socketOptions, constructed: true },
    { ...socketOptions, called: true },
    { ...socketOptions, call: ['attach', 'listen'] },
  ],
};

/** Apollo's servers of version 2 and 3 let everybody in unless told otherwise. */
const openByDefault = {
  ...handedOn,
  facts: { ...handedOn.facts, whole: { ...handedOn.facts.whole, absent: 'defaults' } } satisfies CorsFacts,
} as const;

export const apolloServer: Library = {
  packages: ['apollo-server'],
  read: 'apollo-server 3.13.0',
  sinks: [{ ...openByDefault, new: 'ApolloServer', at: { argument: 0, property: ['cors'] } }],
};

export const apolloIntegrations: Library = {
  packages: [
    'apollo-server-express',
    'apollo-server-koa',
    'apollo-server-fastify',
    'apollo-server-hapi',
    'apollo-server-lambda',
  ],
  read: 'apollo-server-express 3.13.0',
  objects: { server: [{ steps: [{ new: 'ApolloServer' }] }] },
  sinks: [
    {
      ...openByDefault,
      call: ['applyMiddleware', 'getMiddleware'],
      on: 'server',
      at: { argument: 0, property: ['cors'] },
    },
  ],
};

export const yogaCors: Library = {
  packages: [],
  read: 'graphql-yoga 5.24.1',
  sinks: [
    {
      kind: 'cors.options',
      call: 'createYoga',
      on: 'graphql-yoga.exports',
      at: { argument: 0, property: ['cors'] },
      facts: {
        ...corsPackage,
        true: 'unused',
        wildcard: 'reflected',
        wildcardInList: 'reflected',
        emptyList: 'reflected',
        regex: false,
        decides: null,
        whole: { absent: 'defaults', true: 'defaults', false: 'off', function: 'return' },
      } satisfies CorsFacts,
      // Credentials are on, too, unless the option says otherwise.
      defaults: { origin: true, credentials: true },
    },
  ],
};

const hapiOptions = {
  kind: 'cors.options',
  facts: {
    ...corsPackage,
    true: 'unused',
    wildcardInList: 'any',
    // It refuses to start with an empty list.
    emptyList: 'unused',
    stars: true,
    regex: false,
    decides: null,
    whole: { absent: 'off', true: 'defaults', false: 'off', function: 'unused' },
  } satisfies CorsFacts,
  defaults: { origin: '*', credentials: false },
} as const;

export const hapiCors: Library = {
  packages: [],
  read: '@hapi/hapi 21.4.10',
  sinks: [
    {
      ...hapiOptions,
      call: ['server', 'Server'],
      on: '@hapi/hapi.exports',
      at: { argument: 0, property: ['routes', 'cors'] },
      when: { argument: 0, option: ['routes', 'cors'], is: 'present' },
    },
    {
      ...hapiOptions,
      new: 'Server',
      on: '@hapi/hapi.exports',
      at: { argument: 0, property: ['routes', 'cors'] },
      when: { argument: 0, option: ['routes', 'cors'], is: 'present' },
    },
    {
      ...hapiOptions,
      call: 'route',
      on: '@hapi/hapi.server',
      at: { argument: 0, property: ['options', 'cors'] },
      when: { argument: 0, option: ['options', 'cors'], is: 'present' },
    },
    {
      ...hapiOptions,
      call: 'route',
      on: '@hapi/hapi.server',
      at: { argument: 0, property: ['config', 'cors'] },
      when: { argument: 0, option: ['config', 'cors'], is: 'present' },
    },
  ],
};

export const h3Cors: Library = {
  packages: [],
  read: 'h3 2.0.8',
  sinks: [
    {
      kind: 'cors.options',
      call: ['handleCors', 'appendCorsHeaders', 'appendCorsPreflightHeaders'],
      on: 'h3.exports',
      at: { argument: 1 },
      facts: {
        ...corsPackage,
        true: 'unused',
        decides: { origin: 0, by: 'return', answer: 'boolean' },
        whole: { ...corsPackage.whole, function: 'unused' },
      } satisfies CorsFacts,
      defaults: { origin: '*', credentials: false },
    },
  ],
};
