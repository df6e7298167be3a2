/** Every way to put something into the body of an answer, or into what stands beside it. */
import type { Library, Sink } from './types';

const body = { kind: 'response.body' } as const;
const first = { argument: 0 } as const;
const second = { argument: 1 } as const;
const all = { argumentsFrom: 0 } as const;

const nodeSinks: readonly Sink[] = [
  {
    ...body,
    on: [
      'http.response',
      'connect.response',
      'express.response',
      'next.response',
      'polka.response',
      'restify.response',
    ],
    call: ['end', 'write'],
    at: first,
  },
  // writeHead(status, reason, headers)
  {
    ...body,
    on: ['http.response', 'connect.response', 'express.response', 'polka.response', 'restify.response'],
    call: 'writeHead',
    at: second,
  },
  {
    ...body,
    on: [
      'http.response',
      'connect.response',
      'express.response',
      'next.response',
      'polka.response',
      'restify.response',
    ],
    assign: 'statusMessage',
    at: { assigned: true },
  },
  { ...body, on: 'http.stream', call: ['end', 'write'], at: first },
];

const expressSinks: readonly Sink[] = [
  // `res.send(500, error)` of Express 3 and restify.
  {
    ...body,
    on: ['express.response', 'next.response', 'polka.response', 'restify.response'],
    call: ['send', 'json', 'jsonp', 'sendRaw'],
    at: all,
  },
  { ...body, on: 'express.response', call: 'render', at: second },
];

const koaSinks: readonly Sink[] = [
  { ...body, on: ['koa.context', 'koa.response'], assign: ['body', 'message'], at: { assigned: true } },
  { ...body, on: 'koa.context', call: 'render', at: second },
];

const honoSinks: readonly Sink[] = [
  { ...body, on: 'hono.context', call: ['json', 'text', 'html', 'body', 'newResponse'], at: first },
];

const others: readonly Sink[] = [
  { ...body, on: 'fastify.reply', call: ['send', 'view'], at: all },
  { ...body, on: '@hapi/hapi.toolkit', call: 'response', at: first },
  { ...body, on: '@hapi/hapi.toolkit', call: 'view', at: second },
  { ...body, on: 'h3.exports', call: 'send', at: second },
  { ...body, on: 'micro.exports', call: 'send', at: { argument: 2 } },
  { ...body, on: 'react-router.exports', call: ['json', 'data'], at: first },
  { ...body, on: '@sveltejs/kit.exports', call: ['json', 'text'], at: first },
  { ...body, on: '@sveltejs/kit.exports', call: 'error', at: second },
];

const verbs = ['get', 'head', 'post', 'put', 'delete', 'options', 'patch', 'all'];

/** What handlers return. Where the whole error is returned, these frameworks answer with a text of their own. */
const returned = { ...body, facts: { errors: 'hidden' } } as const;

const returnedSinks: readonly Sink[] = [
  { ...body, on: 'fastify.app', call: verbs, at: { argument: -1, resultOf: true } },
  ...[['handler'], ['options', 'handler'], ['*', 'handler'], ['*', 'options', 'handler']].map(
    (property): Sink => ({
      ...returned,
      on: '@hapi/hapi.server',
      call: 'route',
      at: { argument: 0, property, resultOf: true },
    }),
  ),
  {
    ...returned,
    on: 'h3.exports',
    call: ['defineEventHandler', 'eventHandler', 'defineHandler', 'defineCachedEventHandler'],
    at: { argument: 0, resultOf: true },
  },
  { ...returned, on: ['h3.app', 'h3.router'], call: verbs, at: { argument: -1, resultOf: true } },
  { ...returned, on: 'elysia.app', call: verbs, at: { argument: 1, resultOf: true } },
  { ...returned, on: 'micro.exports', called: true, at: { argument: 0, resultOf: true } },
];

/** Exceptions that a framework answers with what they are given. */
const exceptions: readonly Sink[] = [
  {
    ...body,
    on: '@nestjs/common.exports',
    new: [
      'HttpException',
      'InternalServerErrorException',
      'BadRequestException',
      'BadGatewayException',
      'ServiceUnavailableException',
      'UnprocessableEntityException',
      'NotFoundException',
      'ForbiddenException',
      'UnauthorizedException',
      'ConflictException',
    ],
    at: first,
  },
  { ...body, on: 'h3.exports', call: 'createError', at: { argument: 0, property: ['message'] } },
  { ...body, on: 'h3.exports', call: 'createError', at: { argument: 0, property: ['statusMessage'] } },
  { ...body, on: 'h3.exports', call: 'createError', at: { argument: 0, property: ['data'] } },
  {
    ...body,
    on: 'hono/http-exception.exports',
    new: 'HTTPException',
    at: { argument: 1, property: ['message'] },
  },
];

export const responseBodies: Library = {
  packages: [],
  read: 'Node 20.20.2, express 5.3.0, koa 3.3.0, fastify 5.12.8, @hapi/hapi 21.4.10, hono 4.13.19, h3 2.0.8, next 16, @sveltejs/kit 2, react-router 7, restify 11',
  objects: {
    webResponses: [
      { package: 'globalThis', steps: [{ member: 'Response' }] },
      { from: 'next/server.exports', steps: [{ member: 'NextResponse' }] },
    ],
  },
  sinks: [
    ...nodeSinks,
    ...expressSinks,
    ...koaSinks,
    ...honoSinks,
    ...others,
    ...returnedSinks,
    ...exceptions,
    { ...body, on: 'webResponses', constructed: true, at: first },
    { ...body, on: 'webResponses', call: 'json', at: first },
  ],
  literalSinks: [
    // What a Lambda function answers.
    { ...body, shaped: ['statusCode', 'body'], property: ['body'] },
    // Azure Functions 4.
    { ...body, shaped: ['jsonBody'], property: ['jsonBody'] },
  ],
};
