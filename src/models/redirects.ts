/** Every way to send a browser somewhere else, but for the `Location` header, which is a header. */
import type { Library } from './types';

const target = { kind: 'http.redirect' } as const;
const first = { argument: 0 } as const;
const second = { argument: 1 } as const;

export const redirects: Library = {
  packages: [],
  read: 'express 5.3.0, koa 3.3.0, fastify 5.12.8, @hapi/hapi 21.4.10, hono 4.13.19, h3 2.0.8, next 16, @sveltejs/kit 2, react-router 7, restify 11',
  objects: {
    responses: [
      { package: 'globalThis', steps: [{ member: 'Response' }] },
      { from: 'next/server.exports', steps: [{ member: 'NextResponse' }] },
    ],
  },
  sinks: [
    {
      on: ['express.response', 'connect.response', 'next.response', 'polka.response'],
      call: 'redirect',
      ...target,
      at: { argument: 1, optionalBefore: 'number' },
    },
    // Express up to version 4 also takes the status last.
    {
      on: ['express.response', 'connect.response'],
      call: 'redirect',
      ...target,
      at: first,
      when: { argument: 1, option: [], is: 'present' },
    },
    { on: 'restify.response', call: 'redirect', ...target, at: { argument: 1, optionalBefore: 'number' } },
    { on: 'express.response', call: 'location', ...target, at: first },
    { on: ['koa.context', 'koa.response'], call: 'redirect', ...target, at: first },
    { on: ['koa.context', 'koa.response'], call: 'redirect', ...target, at: second },
    { on: 'fastify.reply', call: 'redirect', ...target, at: first },
    { on: 'fastify.reply', call: 'redirect', ...target, at: second },
    { on: '@hapi/hapi.toolkit', call: 'redirect', ...target, at: first },
    { on: '@hapi/hapi.response', call: ['location', 'redirect'], ...target, at: first },
    { on: ['hono.context', 'elysia.context'], call: 'redirect', ...target, at: first },
    { on: 'h3.exports', call: ['sendRedirect', 'redirect'], ...target, at: second },
    { on: 'h3.exports', call: 'redirect', ...target, at: first },
    { on: 'responses', call: 'redirect', ...target, at: first },
    { on: 'next/navigation.exports', call: ['redirect', 'permanentRedirect'], ...target, at: first },
    { on: 'react-router.exports', call: ['redirect', 'redirectDocument'], ...target, at: first },
    { on: '@sveltejs/kit.exports', call: 'redirect', ...target, at: second },
  ],
};
