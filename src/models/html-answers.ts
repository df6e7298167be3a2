/**
 * What is sent to browsers as an answer, and what tells a browser what it is. `as` says what a text is where nothing
 * in the program does: `html`; `guessed` by the browser, because no type is sent; `marked` as HTML if it begins with
 * `<`; `plain`, which is never run. `fixed` answers are HTML whatever was set before. `plain` and
 * `json` are calls that make a text or JSON of it.
 */
import type { Fact, Library, Names, Sink } from './types';

type As = 'html' | 'guessed' | 'marked' | 'plain' | 'fixed';

const facts = (as: As, more: Readonly<Record<string, Fact>> = {}): Readonly<Record<string, Fact>> => ({
  as,
  ...more,
});

const body = { kind: 'html.body', at: { argument: 0 } } as const;

/** Written at once, also where the type is set by what comes first. */
const nodeResponses: Names = [
  'http.response',
  'connect.response',
  'express.response',
  'polka.response',
  'restify.response',
  'next.response',
  'http.stream',
];

const verbs = ['get', 'head', 'post', 'put', 'delete', 'options', 'patch', 'all'];

const nodeAnswers: readonly Sink[] = [
  { ...body, call: ['write', 'end'], on: nodeResponses, facts: facts('guessed') },
  {
    ...body,
    call: 'send',
    on: 'express.response',
    at: { argument: 1, optionalBefore: 'number' },
    facts: facts('html', { objects: 'json', plain: "type('text/plain')", json: "type('json')" }),
  },
  { ...body, call: 'send', on: ['next.response'], facts: facts('guessed', { objects: 'json' }) },
  // By itself restify sends texts as JSON.
  {
    ...body,
    call: 'send',
    on: 'restify.response',
    at: { argument: 1, optionalBefore: 'number' },
    facts: facts('plain', { objects: 'json' }),
  },
  {
    ...body,
    call: 'sendRaw',
    on: 'restify.response',
    at: { argument: 1, optionalBefore: 'number' },
    facts: facts('guessed'),
  },
  {
    ...body,
    call: 'send',
    on: 'micro.exports',
    at: { argument: 2 },
    facts: facts('guessed', { objects: 'json' }),
  },
  {
    ...body,
    called: true,
    on: 'micro.exports',
    at: { argument: 0, resultOf: true },
    facts: facts('guessed', { objects: 'json' }),
  },
];

const contextAnswers: readonly Sink[] = [
  {
    kind: 'html.body',
    assign: 'body',
    on: ['koa.context', 'koa.response'],
    at: { assigned: true },
    facts: facts('marked', { objects: 'json', order: 'any' }),
  },
  { ...body, call: 'send', on: 'fastify.reply', facts: facts('plain', { objects: 'json' }) },
  {
    ...body,
    call: verbs,
    on: 'fastify.app',
    at: { argument: -1, resultOf: true },
    facts: facts('plain', { objects: 'json' }),
  },
  {
    ...body,
    call: 'response',
    on: '@hapi/hapi.toolkit',
    facts: facts('html', { objects: 'json', order: 'any' }),
  },
  ...[
    ['handler'],
    ['options', 'handler'],
    ['config', 'handler'],
    ['*', 'handler'],
    ['*', 'options', 'handler'],
  ].map((property): Sink => ({
    ...body,
    call: 'route',
    on: '@hapi/hapi.server',
    at: { argument: 0, property, resultOf: true },
    facts: facts('html', { objects: 'json' }),
  })),
  { ...body, call: 'html', on: 'hono.context', facts: facts('fixed') },
  { ...body, call: ['body', 'newResponse'], on: 'hono.context', facts: facts('plain') },
  { ...body, call: 'send', on: 'h3.exports', at: { argument: 1 }, facts: facts('guessed', { type: 2 }) },
  {
    ...body,
    call: [
      'defineEventHandler',
      'eventHandler',
      'defineHandler',
      'defineLazyEventHandler',
      'defineCachedEventHandler',
    ],
    on: 'h3.exports',
    at: { argument: 0, resultOf: true },
    facts: facts('html', { objects: 'json' }),
  },
  {
    ...body,
    call: verbs,
    on: ['h3.app', 'h3.router'],
    at: { argument: -1, resultOf: true },
    facts: facts('html', { objects: 'json' }),
  },
  {
    ...body,
    call: verbs,
    on: 'elysia.app',
    at: { argument: 1, resultOf: true },
    facts: facts('plain', { objects: 'json' }),
  },
  // Express sends them; with Fastify below, `@Header` says what they are.
  {
    ...body,
    decorator: ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Options', 'Head'],
    on: '@nestjs/common.exports',
    at: { returned: true },
    facts: facts('html', { objects: 'json' }),
  },
];

const webAnswers: readonly Sink[] = [
  { ...body, new: 'Response', on: 'globalThis.exports', facts: facts('plain') },
  { ...body, new: 'NextResponse', on: 'next/server.exports', facts: facts('plain') },
];

const type = { kind: 'http.content-type', at: { argument: 0 } } as const;
const attachment = { kind: 'http.content-type', at: { argument: 0 }, facts: { saved: true } } as const;

const contentTypes: readonly Sink[] = [
  { ...type, call: ['type', 'contentType'], on: 'express.response' },
  { ...attachment, call: 'attachment', on: ['express.response', 'koa.context', 'koa.response'] },
  { ...type, call: 'type', on: ['fastify.reply', '@hapi/hapi.response'] },
  {
    kind: 'http.content-type',
    assign: ['type', 'contentType'],
    on: ['koa.context', 'koa.response', 'restify.response'],
    at: { assigned: true },
  },
];

export const htmlAnswers: Library = {
  packages: [],
  read:
    'Node 20.20.2, express 5.3.0, koa 3.3.0, fastify 5.12.8, @hapi/hapi 21.4.10, hono 4.13.19, h3 1.15.11 and 2.0.8, ' +
    'restify 11.1.0, micro 10.0.1, elysia 1.4.30 (run)',
  sinks: [...nodeAnswers, ...contextAnswers, ...webAnswers, ...contentTypes],
  // Lambda and Azure functions; what they return is text or JSON unless they say so.
  literalSinks: [
    { kind: 'html.body', shaped: ['statusCode', 'body'], property: ['body'] },
    {
      kind: 'html.body',
      shaped: ['headers', 'body'],
      property: ['body'],
      without: ['statusCode', 'method', 'url', 'uri'],
      notGivenTo: ['fetch', 'request', 'axios', 'got', 'Request', 'post', 'put'],
    },
  ],
};
