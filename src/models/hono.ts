import {
  anyData,
  hostHeaders,
  keyedTexts,
  namedTexts,
  oneText,
  routeMethods,
  textList,
  validated,
  webRequest,
} from './request-parts';
import type { Handler, Library, Source } from './types';

const contextHandler = { parameters: ['context', null] } as const;

const handlers: readonly Handler[] = [
  { on: 'app', call: routeMethods, at: { argumentsFrom: 0 }, ...contextHandler },
  { on: 'app', call: 'use', at: { argumentsFrom: 0 }, ...contextHandler },
  { on: 'app', call: 'on', at: { argumentsFrom: 2 }, ...contextHandler },
  { on: 'app', call: 'notFound', at: { argument: 0 }, ...contextHandler },
  { on: 'app', call: 'onError', at: { argument: 0 }, parameters: ['error', 'context'] },
  // @hono/zod-openapi: the route checks, the handler reads with `c.req.valid`.
  { on: 'app', call: 'openapi', at: { argument: 1 }, ...contextHandler },
  { call: 'createMiddleware', at: { argument: 0 }, ...contextHandler },
  {
    on: 'factory',
    call: ['createMiddleware', 'createHandlers'],
    at: { argumentsFrom: 0 },
    ...contextHandler,
  },
  { typed: ['Handler', 'MiddlewareHandler', 'H', 'NotFoundHandler'], at: { value: true }, ...contextHandler },
  { typed: 'ErrorHandler', at: { value: true }, parameters: ['error', 'context'] },
  // hono/validator: the function gets the part as it came, and its result is what `valid` gives.
  { call: 'validator', at: { argument: 1 }, parameters: ['unvalidated', 'context'] },
];

const named = { at: { argument: 0 }, is: 'present' } as const;

const sources: readonly Source[] = [
  { on: 'request', call: 'param', when: named, part: 'params', ...oneText },
  { on: 'request', call: 'param', part: 'params', ...namedTexts },
  { on: 'request', call: 'query', when: named, part: 'query', ...oneText },
  { on: 'request', call: 'query', part: 'query', ...keyedTexts },
  { on: 'request', call: 'queries', when: named, part: 'query', ...textList },
  {
    on: 'request',
    call: 'queries',
    part: 'query',
    shapes: ['object'],
    shapesOfProperties: ['array', 'text'],
  },
  { on: 'request', call: 'header', when: { at: { argument: 0 }, is: hostHeaders }, part: 'host', ...oneText },
  { on: 'request', call: 'header', when: named, part: 'headers', ...oneText },
  { on: 'request', call: 'header', part: 'headers', ...keyedTexts },
  { on: 'request', call: 'json', part: 'body', ...anyData },
  // `{ dot: true }` makes objects of `a.b`, `{ all: true }` lists of repeated names.
  {
    on: 'request',
    call: 'parseBody',
    when: { at: { argument: 0, property: ['dot'] }, is: [true] },
    part: 'body',
    shapes: ['object'],
    shapesOfProperties: ['text', 'array', 'object'],
  },
  {
    on: 'request',
    call: 'parseBody',
    part: 'body',
    shapes: ['object'],
    shapesOfProperties: ['text', 'array'],
  },
  { on: 'request', call: 'formData', part: 'body', isA: 'formData', ...keyedTexts },
  { on: 'request', call: ['text', 'arrayBuffer', 'blob'], part: 'body', ...oneText },
  { on: 'request', call: 'valid', part: 'body', ...validated },
  { on: 'request', property: ['url'], part: 'url', ...oneText },
  { on: 'request', property: ['path'], part: 'url', ...oneText },
  // hono/cookie
  { call: 'getCookie', when: { at: { argument: 1 }, is: 'present' }, part: 'cookies', ...oneText },
  { call: 'getCookie', part: 'cookies', ...keyedTexts },
  { on: 'unvalidated', property: [], part: 'body', ...anyData },
  ...webRequest,
];

export const hono: Library = {
  packages: [
    'hono',
    'hono/tiny',
    'hono/quick',
    'hono/cookie',
    'hono/factory',
    'hono/http-exception',
    'hono/types',
    'hono/validator',
    '@hono/zod-openapi',
  ],
  read: 'hono 4.13.19 (run), @hono/zod-validator 0.9.1 (run)',
  objects: {
    app: [
      { steps: [{ new: ['Hono', 'OpenAPIHono'] }] },
      { from: 'factory', steps: [{ call: 'createApp' }] },
      {
        from: 'app',
        steps: [{ call: [...routeMethods, 'on', 'use', 'route', 'basePath', 'mount', 'openapi'] }],
      },
    ],
    factory: [{ steps: [{ call: 'createFactory' }] }],
    request: [{ from: 'context', steps: [{ member: 'req' }] }],
    webRequest: [{ from: 'request', steps: [{ member: 'raw' }] }],
    response: [{ from: 'context', steps: [{ member: 'res' }] }],
  },
  types: { app: ['Hono', 'OpenAPIHono'], context: 'Context', request: 'HonoRequest' },
  handlers,
  stores: [{ on: 'context', set: 'set', get: 'get', as: ['var'] }],
  sources,
};
