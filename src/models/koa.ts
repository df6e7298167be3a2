import {
  anyData,
  flatForm,
  hostHeaders,
  keyedTexts,
  namedTexts,
  nestedForm,
  oneText,
  routeMethods,
} from './request-parts';
import type { Handler, Library, Source } from './types';

const contextHandler = { parameters: ['context', null], thisObject: 'context' } as const;

const methods = [...routeMethods, 'del', 'link', 'unlink'];

const handlers: readonly Handler[] = [
  { on: ['app', 'router'], call: 'use', at: { argumentsFrom: 0 }, ...contextHandler },
  { on: 'router', call: methods, at: { argumentsFrom: 1 }, ...contextHandler },
  { on: 'router', call: 'register', at: { argumentsFrom: 2 }, ...contextHandler },
  { on: 'router', call: 'param', at: { argument: 1 }, parameters: ['parameterValue', 'context', null] },
  // koa-joi-router
  {
    on: 'router',
    call: 'route',
    at: { argument: 0, property: ['handler'] },
    ...contextHandler,
    validation: {
      at: { argument: 0, property: ['validate'] },
      parts: {
        body: ['request', 'body'],
        query: ['query'],
        params: ['params'],
        header: ['headers'],
      },
      undeclaredKeys: 'refused',
    },
  },
  { typed: ['Middleware', 'RouterMiddleware'], at: { value: true }, ...contextHandler },
];

/** What both the context and `ctx.request` have. */
const sharedSources: readonly Source[] = [
  {
    on: ['context', 'request'],
    property: ['query'],
    part: 'query',
    ...flatForm,
    shapesWhen: [{ configured: { imports: 'koa-qs' }, ...nestedForm }],
  },
  { on: ['context', 'request'], property: ['querystring'], part: 'query', ...oneText },
  { on: ['context', 'request'], property: ['search'], part: 'query', ...oneText },
  { on: ['context', 'request'], property: ['params'], part: 'params', ...namedTexts },
  { on: ['context', 'request'], property: ['url'], part: 'url', ...oneText },
  { on: ['context', 'request'], property: ['originalUrl'], part: 'url', ...oneText },
  { on: ['context', 'request'], property: ['path'], part: 'url', ...oneText },
  { on: ['context', 'request'], property: ['href'], part: 'url', ...oneText },
  { on: ['context', 'request'], property: ['URL'], part: 'url', isA: 'url', ...namedTexts },
  { on: ['context', 'request'], property: ['host'], part: 'host', ...oneText },
  { on: ['context', 'request'], property: ['hostname'], part: 'host', ...oneText },
  { on: ['context', 'request'], property: ['origin'], part: 'host', ...oneText },
  {
    on: ['context', 'request'],
    property: ['subdomains'],
    part: 'host',
    shapes: ['array'],
    shapesOfProperties: ['text'],
  },
  { on: ['context', 'request'], property: ['headers', 'host'], part: 'host', ...oneText },
  { on: ['context', 'request'], property: ['headers', 'x-forwarded-host'], part: 'host', ...oneText },
  { on: ['context', 'request'], property: ['header', 'host'], part: 'host', ...oneText },
  { on: ['context', 'request'], property: ['headers'], part: 'headers', ...keyedTexts },
  { on: ['context', 'request'], property: ['header'], part: 'headers', ...keyedTexts },
  {
    on: ['context', 'request'],
    call: 'get',
    when: { at: { argument: 0 }, is: hostHeaders },
    part: 'host',
    ...oneText,
  },
  { on: ['context', 'request'], call: 'get', part: 'headers', ...oneText },
  {
    on: ['context', 'request'],
    property: ['ip'],
    part: 'ip',
    shapes: [],
    shapesWhen: [
      {
        configured: { constructed: true, with: [{ at: { argument: 0, property: ['proxy'] }, is: [true] }] },
        ...oneText,
      },
    ],
  },
];

const sources: readonly Source[] = [
  ...sharedSources,
  { on: 'request', property: ['body'], part: 'body', ...anyData },
  { on: 'request', property: ['rawBody'], part: 'body', ...oneText },
  // koa-body and @koa/multer: the names a client gave its files; `filepath` is the server's own.
  { on: 'request', property: ['files', '*', 'originalFilename'], part: 'files', ...oneText },
  { on: 'request', property: ['files', '*', 'name'], part: 'files', ...oneText },
  { on: 'request', property: ['files', '*', '*', 'originalFilename'], part: 'files', ...oneText },
  {
    on: ['context', 'request'],
    property: ['file', 'originalname'],
    part: 'files',
    inertIn: ['file-name'],
    ...oneText,
  },
  {
    on: ['context', 'request'],
    property: ['files', '*', 'originalname'],
    part: 'files',
    inertIn: ['file-name'],
    ...oneText,
  },
  {
    on: ['context', 'request'],
    property: ['files', '*', '*', 'originalname'],
    part: 'files',
    inertIn: ['file-name'],
    ...oneText,
  },
  { on: 'cookies', call: 'get', part: 'cookies', ...oneText },
  { on: 'parameterValue', property: [], part: 'params', ...oneText },
];

export const koa: Library = {
  packages: ['koa', '@koa/router', 'koa-router', 'koa-joi-router', 'koa-tree-router', 'egg'],
  read: 'koa 3.3.0, @koa/router 15.7.0, koa-router 14.0.0, koa-bodyparser 4.4.1, koa-body 8.0.1 (run), egg 4.0.10',
  objects: {
    app: [
      { package: 'koa', steps: ['constructed'] },
      // Up to version 1.
      { package: 'koa', steps: ['called'] },
      { from: 'app', steps: [{ call: 'use' }] },
    ],
    router: [
      { package: ['@koa/router', 'koa-router', 'koa-joi-router', 'koa-tree-router'], steps: ['constructed'] },
      { package: ['@koa/router', 'koa-router', 'koa-joi-router'], steps: ['called'] },
      { package: ['@koa/router', 'koa-router'], steps: [{ new: 'Router' }] },
      { from: 'router', steps: [{ call: ['use', 'param', 'prefix', 'register', ...methods] }] },
    ],
    context: [
      { from: 'app', steps: [{ event: 'error', parameter: 1 }] },
      // `class Home extends Controller { index() { this.ctx.query } }` of egg.
      { package: 'egg', steps: [{ new: ['Controller', 'Service', 'BaseContextClass'] }, { member: 'ctx' }] },
      { package: 'egg', steps: [{ member: 'app' }, { new: 'Controller' }, { member: 'ctx' }] },
    ],
    request: [{ from: 'context', steps: [{ member: 'request' }] }],
    response: [{ from: 'context', steps: [{ member: 'response' }] }],
    cookies: [{ from: 'context', steps: [{ member: 'cookies' }] }],
    'http.request': [
      { from: 'context', steps: [{ member: 'req' }] },
      { from: 'request', steps: [{ member: 'req' }] },
    ],
    'http.response': [
      { from: 'context', steps: [{ member: 'res' }] },
      { from: 'response', steps: [{ member: 'res' }] },
    ],
  },
  types: {
    context: [
      'Context',
      'ParameterizedContext',
      'ExtendableContext',
      'RouterContext',
      'IRouterContext',
      'KoaContext',
    ],
    router: 'Router',
    request: 'Request',
    response: 'Response',
  },
  handlers,
  sources,
};
