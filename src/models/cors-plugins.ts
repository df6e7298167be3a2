/** CORS packages of single frameworks. */
import { corsPackage } from './cors';
import type { CorsFacts } from './cors-facts';
import type { Library, Sink } from './types';

const fastifyFacts: CorsFacts = {
  ...corsPackage,
  wildcardInList: 'any',
  decides: { origin: 0, by: 'either', answer: 'option' },
};

export const fastifyCors: Library = {
  packages: ['@fastify/cors', 'fastify-cors'],
  read: '@fastify/cors 11.4.3, fastify-cors 6.1.0',
  sinks: [
    {
      passedTo: 'register',
      as: 0,
      kind: 'cors.options',
      at: { argument: 1 },
      facts: { ...fastifyFacts, delegator: 'delegator' },
      defaults: { origin: '*', credentials: false },
    },
  ],
};

export const honoCors: Library = {
  packages: ['hono/cors'],
  read: 'hono 4.13.19',
  sinks: [
    {
      call: 'cors',
      kind: 'cors.options',
      at: { argument: 0 },
      facts: {
        ...corsPackage,
        true: 'unused',
        regex: false,
        decides: { origin: 0, by: 'return', answer: 'origin' },
        whole: { ...corsPackage.whole, function: 'unused' },
      } satisfies CorsFacts,
      defaults: { origin: '*', credentials: false },
    },
  ],
};

// Unlike all others: whoever asks is let in with cookies, unless told otherwise.
const elysia = {
  kind: 'cors.options',
  at: { argument: 0 },
  facts: {
    ...corsPackage,
    wildcardInList: 'any',
    decides: { origin: null, by: 'return', answer: 'boolean' },
    whole: { ...corsPackage.whole, function: 'unused' },
  } satisfies CorsFacts,
  defaults: { origin: true, credentials: true },
} as const;

export const elysiaCors: Library = {
  packages: ['@elysiajs/cors'],
  read: '@elysiajs/cors 1.4.2',
  sinks: [
    { ...elysia, call: 'cors' },
    { ...elysia, called: true },
  ],
};

export const tinyhttpCors: Library = {
  packages: ['@tinyhttp/cors'],
  read: '@tinyhttp/cors 2.0.1',
  sinks: [
    {
      call: 'cors',
      kind: 'cors.options',
      at: { argument: 0 },
      facts: {
        ...corsPackage,
        true: 'any',
        wildcardInList: 'any',
        decides: { origin: null, by: 'return', answer: 'origin' },
        whole: { ...corsPackage.whole, function: 'unused' },
      } satisfies CorsFacts,
      defaults: { origin: '*', credentials: false },
    },
  ],
};

export const microCors: Library = {
  packages: ['micro-cors'],
  read: 'micro-cors 0.1.1',
  sinks: [
    {
      called: true,
      kind: 'cors.options',
      at: { argument: 0 },
      facts: {
        ...corsPackage,
        credentials: 'allowCredentials',
        true: 'unused',
        wildcardInList: 'unused',
        emptyList: 'unused',
        regex: false,
        decides: null,
        whole: { ...corsPackage.whole, function: 'unused' },
      } satisfies CorsFacts,
      defaults: { origin: '*', allowCredentials: true },
    },
  ],
};

export const middyCors: Library = {
  packages: ['@middy/http-cors'],
  read: '@middy/http-cors 6.4.5',
  sinks: [
    {
      called: true,
      kind: 'cors.options',
      at: { argument: 0 },
      facts: {
        ...corsPackage,
        // `getOrigin` replaces what the others say.
        origin: ['getOrigin', 'origins', 'origin'],
        true: 'unused',
        wildcard: 'reflected-with-credentials',
        wildcardInList: 'reflected-with-credentials',
        stars: true,
        regex: false,
        decides: { origin: 0, by: 'return', answer: 'origin' },
        whole: { ...corsPackage.whole, function: 'unused' },
      } satisfies CorsFacts,
      // Without any of them no header is sent.
      defaults: { origin: null, origins: null, getOrigin: null, credentials: null },
    },
  ],
};

const restify: Sink = {
  called: true,
  kind: 'cors.options',
  at: { argument: 0 },
  facts: {
    ...corsPackage,
    origin: ['origins'],
    true: 'unused',
    wildcard: 'reflected',
    wildcardInList: 'reflected',
    stars: true,
    decides: null,
    whole: { ...corsPackage.whole, function: 'unused' },
  } satisfies CorsFacts,
  defaults: { origins: '*', credentials: false },
};

export const restifyCors: Library = {
  packages: ['restify-cors-middleware2', 'restify-cors-middleware'],
  read: 'restify-cors-middleware2 2.2.1',
  sinks: [restify],
};

export const corser: Library = {
  packages: ['corser'],
  read: 'corser 2.0.1',
  sinks: [
    {
      call: 'create',
      kind: 'cors.options',
      at: { argument: 0 },
      facts: {
        ...corsPackage,
        origin: ['origins'],
        credentials: 'supportsCredentials',
        true: 'unused',
        wildcard: 'any',
        wildcardInList: 'nobody',
        emptyList: 'reflected',
        regex: false,
        decides: { origin: 0, by: 'callback', answer: 'boolean' },
        whole: { ...corsPackage.whole, function: 'unused' },
      } satisfies CorsFacts,
      defaults: { origins: true, supportsCredentials: false },
    },
  ],
};

export const hapiCorsHeaders: Library = {
  packages: ['hapi-cors-headers'],
  read: 'hapi-cors-headers 1.0.3',
  sinks: [
    {
      passedTo: 'ext',
      as: 1,
      kind: 'cors.options',
      // It takes no options: every origin comes back, with credentials.
      at: { argument: 2 },
      facts: { ...corsPackage, origin: [], decides: null } satisfies CorsFacts,
      defaults: { origin: true, credentials: true },
    },
  ],
};

export const adonisCors: Library = {
  packages: ['@adonisjs/cors'],
  read: '@adonisjs/cors 3.0.0',
  sinks: [
    {
      call: 'defineConfig',
      kind: 'cors.options',
      at: { argument: 0 },
      facts: {
        ...corsPackage,
        wildcard: 'reflected-with-credentials',
        regex: false,
        decides: { origin: 0, by: 'return', answer: 'option' },
        whole: { ...corsPackage.whole, function: 'unused' },
      } satisfies CorsFacts,
      defaults: { origin: true, credentials: true },
    },
  ],
};
