import { bindings, levels, pinoLevels, redactionUnder } from './logger-rows';
import { anyData, flatForm, keyedTexts, namedTexts, nestedForm, nodeRequest, oneText } from './request-parts';
import type { Handler, Library, Source } from './types';

const methods = ['get', 'head', 'post', 'put', 'delete', 'options', 'patch', 'all', 'query'];

const chainedReply = [
  'code',
  'status',
  'header',
  'headers',
  'removeHeader',
  'type',
  'serializer',
  'setCookie',
  'cookie',
  'clearCookie',
  'redirect',
  'trailer',
];

/** Hooks of one route, which get `(request, reply, …)`. */
const hooks = [
  'onRequest',
  'preParsing',
  'preValidation',
  'preHandler',
  'preSerialization',
  'onSend',
  'onResponse',
];

const handled = ['request', 'reply', null, null];

/** JSON schemas coerce (`{ coerceTypes: 'array' }`) but keep undeclared keys unless `additionalProperties: false`. */
const schemaParts = {
  body: ['body'],
  querystring: ['query'],
  query: ['query'],
  params: ['params'],
  headers: ['headers'],
};

const routeHandlers: readonly Handler[] = [
  {
    on: 'app',
    call: methods,
    at: { argument: -1 },
    parameters: ['request', 'reply'],
    thisObject: 'app',
    validation: { at: { argument: 1, property: ['schema'] }, parts: schemaParts, undeclaredKeys: 'kept' },
  },
  {
    on: 'app',
    call: methods,
    at: { argument: 1, property: ['handler'] },
    parameters: ['request', 'reply'],
    thisObject: 'app',
    validation: { at: { argument: 1, property: ['schema'] }, parts: schemaParts, undeclaredKeys: 'kept' },
  },
  {
    on: 'app',
    call: 'route',
    at: { argument: 0, property: ['handler'] },
    parameters: ['request', 'reply'],
    thisObject: 'app',
    validation: { at: { argument: 0, property: ['schema'] }, parts: schemaParts, undeclaredKeys: 'kept' },
  },
  { on: 'app', call: methods, at: { argument: 1, property: ['onRequest'] }, parameters: handled },
  { on: 'app', call: methods, at: { argument: 1, property: ['preParsing'] }, parameters: handled },
  { on: 'app', call: methods, at: { argument: 1, property: ['preValidation'] }, parameters: handled },
  { on: 'app', call: methods, at: { argument: 1, property: ['preHandler'] }, parameters: handled },
  { on: 'app', call: methods, at: { argument: 1, property: ['preSerialization'] }, parameters: handled },
  { on: 'app', call: methods, at: { argument: 1, property: ['onSend'] }, parameters: handled },
  { on: 'app', call: methods, at: { argument: 1, property: ['onResponse'] }, parameters: handled },
  {
    on: 'app',
    call: methods,
    at: { argument: 1, property: ['errorHandler'] },
    parameters: ['error', 'request', 'reply'],
  },
  { on: 'app', call: 'route', at: { argument: 0, property: ['onRequest'] }, parameters: handled },
  { on: 'app', call: 'route', at: { argument: 0, property: ['preParsing'] }, parameters: handled },
  { on: 'app', call: 'route', at: { argument: 0, property: ['preValidation'] }, parameters: handled },
  { on: 'app', call: 'route', at: { argument: 0, property: ['preHandler'] }, parameters: handled },
  { on: 'app', call: 'route', at: { argument: 0, property: ['preSerialization'] }, parameters: handled },
  { on: 'app', call: 'route', at: { argument: 0, property: ['onSend'] }, parameters: handled },
  { on: 'app', call: 'route', at: { argument: 0, property: ['onResponse'] }, parameters: handled },
  {
    on: 'app',
    call: 'route',
    at: { argument: 0, property: ['errorHandler'] },
    parameters: ['error', 'request', 'reply'],
  },
];

const appHandlers: readonly Handler[] = [
  {
    on: 'app',
    call: 'addHook',
    at: { argument: 1 },
    when: { at: { argument: 0 }, is: hooks },
    parameters: handled,
    thisObject: 'app',
  },
  {
    on: 'app',
    call: 'addHook',
    at: { argument: 1 },
    when: { at: { argument: 0 }, is: ['onTimeout', 'onError', 'onRequestAbort'] },
    parameters: ['request', 'reply', 'error', null],
  },
  { on: 'app', call: 'setErrorHandler', at: { argument: 0 }, parameters: ['error', 'request', 'reply'] },
  { on: 'app', call: 'setNotFoundHandler', at: { argument: -1 }, parameters: ['request', 'reply'] },
  {
    on: 'app',
    call: 'addContentTypeParser',
    at: { argument: -1 },
    parameters: ['request', 'unparsedBody', null],
  },
  // Functions that `@fastify/auth`'s `app.auth([…])` and `app.decorate('verify', fn)` take are called as hooks.
  { on: 'app', call: 'auth', at: { argument: 0 }, parameters: ['request', 'reply', null] },
  { typed: ['RouteHandlerMethod', 'RouteHandler'], at: { value: true }, parameters: ['request', 'reply'] },
  {
    typed: [
      'onRequestHookHandler',
      'onRequestAsyncHookHandler',
      'preHandlerHookHandler',
      'preHandlerAsyncHookHandler',
      'preValidationHookHandler',
      'preValidationAsyncHookHandler',
      'onSendHookHandler',
      'onResponseHookHandler',
    ],
    at: { value: true },
    parameters: handled,
  },
  {
    typed: ['FastifyPluginAsync', 'FastifyPluginCallback', 'FastifyPlugin'],
    at: { value: true },
    parameters: ['app', null, null],
  },
];

const request: readonly Source[] = [
  ...nodeRequest,
  {
    on: 'request',
    property: ['query'],
    part: 'query',
    ...flatForm,
    shapesWhen: [
      {
        configured: {
          called: true,
          with: [{ at: { argument: 0, property: ['querystringParser'] }, is: 'present' }],
        },
        ...nestedForm,
      },
    ],
  },
  { on: 'request', property: ['params'], part: 'params', ...namedTexts },
  { on: 'request', property: ['body'], part: 'body', ...anyData },
  { on: 'request', property: ['cookies'], part: 'cookies', ...keyedTexts },
  { on: 'request', property: ['originalUrl'], part: 'url', ...oneText },
  { on: 'request', property: ['hostname'], part: 'host', ...oneText },
  { on: 'request', property: ['host'], part: 'host', ...oneText },
  {
    on: 'request',
    property: ['ip'],
    part: 'ip',
    shapes: [],
    shapesWhen: [
      {
        configured: {
          called: true,
          with: [{ at: { argument: 0, property: ['trustProxy'] }, is: 'present' }],
        },
        ...oneText,
      },
    ],
  },
  // @fastify/multipart, which cuts folders off file names.
  { on: 'file', property: ['filename'], part: 'files', inertIn: ['file-name'], ...oneText },
  { on: 'file', property: ['fieldname'], part: 'files', ...oneText },
  { on: 'file', property: ['mimetype'], part: 'files', ...oneText },
  { on: 'file', property: ['value'], part: 'body', ...oneText },
  { on: 'file', property: ['fields', '*', 'value'], part: 'body', ...oneText },
  { on: 'file', call: 'toBuffer', part: 'files', ...oneText },
  { on: 'request', call: 'formData', part: 'body', isA: 'formData', ...keyedTexts },
  { on: 'unparsedBody', property: [], part: 'body', ...oneText },
  { on: 'unparsedBody', event: 'data', parameter: 0, part: 'body', ...oneText },
];

export const fastify: Library = {
  packages: ['fastify', 'fastify-plugin'],
  read: 'fastify 5.12.8 (run, with pino 10), fastify-plugin 6.0.1, @fastify/multipart 10.1.9',
  objects: {
    app: [
      { package: 'fastify', steps: ['called'] },
      { package: 'fastify', steps: [{ call: 'fastify' }] },
      { package: 'fastify-plugin', steps: [{ callback: 0, parameter: 0 }] },
      { from: 'app', steps: [{ call: ['register', 'after', 'ready'], callback: 0, parameter: 0 }] },
      { from: 'app', steps: [{ call: ['register', 'route', 'addHook', 'decorate', 'decorateRequest'] }] },
      {
        from: 'app',
        steps: [{ call: ['withTypeProvider', 'setErrorHandler', 'setNotFoundHandler', ...methods] }],
      },
      { from: 'request', steps: [{ member: 'server' }] },
      { from: 'reply', steps: [{ member: 'server' }] },
    ],
    request: [{ from: 'reply', steps: [{ member: 'request' }] }],
    reply: [{ from: 'reply', steps: [{ call: chainedReply }] }],
    logger: [
      { from: 'app', steps: [{ member: 'log' }] },
      { from: 'request', steps: [{ member: 'log' }] },
      { from: 'reply', steps: [{ member: 'log' }] },
      { from: 'logger', steps: [{ call: 'child' }] },
    ],
    file: [
      { from: 'request', steps: [{ call: 'file' }] },
      { from: 'request', steps: [{ call: ['files', 'parts', 'saveRequestFiles'] }, { member: '*' }] },
    ],
    'http.request': [{ from: 'request', steps: [{ member: 'raw' }] }],
    'http.response': [{ from: 'reply', steps: [{ member: 'raw' }] }],
  },
  types: { app: 'FastifyInstance', request: 'FastifyRequest', reply: 'FastifyReply' },
  handlers: [...routeHandlers, ...appHandlers],
  stores: [{ on: 'request', set: 'setDecorator', get: 'getDecorator', as: [] }],
  sources: request,
  sinks: [
    levels('logger', pinoLevels, { redaction: redactionUnder('logger'), lines: 'json' }),
    bindings('logger', 'child', { redaction: redactionUnder('logger'), lines: 'json' }),
  ],
};
