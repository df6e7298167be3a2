/** Every way to set a header of an answer. Where nothing is imported, the object comes from the handlers' models. */
import type { Library, Names, Sink } from './types';

const nodeResponses = [
  'http.response',
  'connect.response',
  'express.response',
  'polka.response',
  'restify.response',
];

/** Frameworks whose answer has `set` and `header` beside Node's own methods. */
const expressResponses = ['express.response', 'restify.response'];

const named = { kind: 'http.header', at: { argument: 1 }, name: { argument: 0 } } as const;
const listed = { kind: 'http.header', at: { argument: 0 } } as const;

const nodeSinks: readonly Sink[] = [
  { ...named, call: ['setHeader', 'appendHeader'], on: nodeResponses },
  { ...listed, call: 'setHeaders', on: nodeResponses },
  // writeHead(status, [message], headers)
  { kind: 'http.header', call: 'writeHead', on: nodeResponses, at: { argument: -1 } },
  { ...listed, call: ['respond', 'additionalHeaders'], on: 'http.stream' },
];

const expressSinks: readonly Sink[] = [
  { ...named, call: ['set', 'header', 'append'], on: expressResponses },
  { ...listed, call: ['set', 'header'], on: expressResponses },
];

const koaSinks: readonly Sink[] = [
  { ...named, call: ['set', 'append'], on: ['koa.context', 'koa.response'] },
  { ...listed, call: 'set', on: ['koa.context', 'koa.response'] },
];

const fastifySinks: readonly Sink[] = [
  { ...named, call: 'header', on: 'fastify.reply' },
  { ...listed, call: 'headers', on: 'fastify.reply' },
];

const hapiSinks: readonly Sink[] = [{ ...named, call: 'header', on: '@hapi/hapi.response' }];

const honoSinks: readonly Sink[] = [
  { ...named, call: 'header', on: 'hono.context' },
  // c.json(data, status, headers), c.json(data, { headers })
  {
    kind: 'http.header',
    call: ['json', 'text', 'html', 'body', 'newResponse'],
    on: 'hono.context',
    at: { argument: 2 },
  },
  {
    kind: 'http.header',
    call: ['json', 'text', 'html', 'body', 'newResponse'],
    on: 'hono.context',
    at: { argument: 1, property: ['headers'] },
  },
];

const h3Sinks: readonly Sink[] = [
  {
    kind: 'http.header',
    call: ['setHeader', 'setResponseHeader', 'appendHeader', 'appendResponseHeader'],
    on: 'h3.exports',
    at: { argument: 2 },
    name: { argument: 1 },
  },
  {
    kind: 'http.header',
    call: ['setHeaders', 'setResponseHeaders', 'appendHeaders', 'appendResponseHeaders'],
    on: 'h3.exports',
    at: { argument: 1 },
  },
];

/** Properties of a headers object that is written to: `set.headers['Access-Control-Allow-Origin'] = '*'`. */
const writtenHeaders: Names = [
  'Content-Type',
  'content-type',
  'Access-Control-Allow-Origin',
  'access-control-allow-origin',
  'Access-Control-Allow-Credentials',
  'access-control-allow-credentials',
];

const elysiaSinks: readonly Sink[] = [
  { kind: 'http.header', assign: 'headers', on: 'elysiaSet', at: { assigned: true } },
  { kind: 'http.header', assign: writtenHeaders, on: 'elysiaHeaders', at: { assigned: true } },
];

export const serverHeaders: Library = {
  packages: [],
  read: 'Node 20.20.2, express 5.3.0, koa 3.3.0, fastify 5.12.8, @hapi/hapi 21.4.10, hono 4.13.19, h3 2.0.8, elysia 1.4.30',
  objects: {
    elysiaSet: [{ from: 'elysia.context', steps: [{ member: 'set' }] }],
    elysiaHeaders: [{ from: 'elysiaSet', steps: [{ member: 'headers' }] }],
    webHeaders: [
      { from: 'hono.context', steps: [{ member: 'res' }, { member: 'headers' }] },
      { from: 'h3.event', steps: [{ member: 'res' }, { member: 'headers' }] },
    ],
  },
  sinks: [
    ...nodeSinks,
    ...expressSinks,
    ...koaSinks,
    ...fastifySinks,
    ...hapiSinks,
    ...honoSinks,
    ...h3Sinks,
    ...elysiaSinks,
    { ...named, call: ['set', 'append'], on: 'webHeaders' },
    { ...named, decorator: 'Header', on: '@nestjs/common.exports' },
  ],
};

const init = { kind: 'http.header', at: { argument: 1, property: ['headers'] } } as const;

/** The web's own `Response`, and Next's, which is made of it. */
export const webResponses: Library = {
  packages: [],
  read: 'Fetch standard, November 2026; next 16',
  objects: {
    responseClass: [
      { package: 'globalThis', steps: [{ member: 'Response' }] },
      { from: 'next/server.exports', steps: [{ member: 'NextResponse' }] },
    ],
    response: [
      { from: 'responseClass', steps: ['constructed'] },
      { from: 'responseClass', steps: [{ call: ['json', 'redirect', 'next', 'rewrite', 'error'] }] },
    ],
    headers: [
      { from: 'response', steps: [{ member: 'headers' }] },
      { package: 'globalThis', steps: [{ new: 'Headers' }] },
    ],
  },
  sinks: [
    { ...init, constructed: true, on: 'responseClass' },
    { ...init, call: ['json', 'redirect', 'rewrite'], on: 'responseClass' },
    { kind: 'http.header', call: 'next', on: 'responseClass', at: { argument: 0, property: ['headers'] } },
    { ...named, call: ['set', 'append'], on: 'headers' },
    { ...init, call: ['json', 'data', 'defer', 'redirect'], on: 'react-router.exports' },
    { ...init, call: ['json', 'text'], on: '@sveltejs/kit.exports' },
  ],
};

/** Answers that a platform reads from what a function returns, and tables of headers in its configuration. */
export const returnedHeaders: Library = {
  packages: [],
  read: 'AWS Lambda proxy integration, November 2026; next.config.js of next 16',
  literalSinks: [
    { kind: 'http.header', shaped: ['statusCode', 'headers'], property: ['headers'] },
    { kind: 'http.header', shaped: ['statusCode', 'multiValueHeaders'], property: ['multiValueHeaders'] },
    // Azure Functions 4.
    { kind: 'http.header', shaped: ['headers', 'jsonBody'], property: ['headers'] },
    // { source: '/api/:path*', headers: [{ key: 'Access-Control-Allow-Origin', value: '*' }] }
    { kind: 'http.header', shaped: ['key', 'value'], property: ['value'], name: 'key' },
  ],
};
