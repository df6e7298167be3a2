import {
  anyData,
  flatForm,
  hostHeaders,
  keyedTexts,
  namedTexts,
  nodeRequest,
  oneText,
  routeMethods,
  validated,
  webRequest,
} from './request-parts';
import type { Handler, Library, Source } from './types';

const makers = [
  'defineEventHandler',
  'eventHandler',
  'defineHandler',
  'defineCachedEventHandler',
  'cachedEventHandler',
  'defineLazyEventHandler',
  'lazyEventHandler',
  'defineMiddleware',
];

/** Readers that need no import in Nitro and Nuxt server files. */
const readers = [
  'readBody',
  'readRawBody',
  'readFormData',
  'readMultipartFormData',
  'getQuery',
  'getRouterParam',
  'getRouterParams',
  'getRequestHeader',
  'getRequestHeaders',
  'getHeader',
  'getHeaders',
  'getCookie',
  'parseCookies',
  'getRequestURL',
  'getRequestPath',
  'getRequestHost',
  'getRequestIP',
  'readValidatedBody',
  'getValidatedQuery',
  'getValidatedRouterParams',
];

const handlers: readonly Handler[] = [
  { call: makers, at: { argument: 0 }, parameters: ['event'] },
  { call: makers, at: { argument: 0, property: ['handler'] }, parameters: ['event'] },
  { call: makers, at: { argument: 0, property: ['onRequest'] }, parameters: ['event'] },
  { call: makers, at: { argument: 0, property: ['middleware'] }, parameters: ['event', null] },
  {
    call: 'defineValidatedHandler',
    at: { argument: 0, property: ['handler'] },
    parameters: ['event'],
    validation: {
      at: { argument: 0, property: ['validate'] },
      parts: { body: ['req', 'body'], query: ['url', 'searchParams'], headers: ['req', 'headers'] },
      undeclaredKeys: 'dropped',
    },
  },
  {
    on: ['app', 'router'],
    call: [...routeMethods, 'use', 'on', 'add'],
    at: { argument: -1 },
    parameters: ['event', null],
  },
  { typed: 'EventHandler', at: { value: true }, parameters: ['event'] },
  {
    exported: 'default',
    files: ['server/api/**', 'server/routes/**', 'server/middleware/**'],
    at: { value: true },
    parameters: ['event'],
  },
];

const sources: readonly Source[] = [
  { call: 'readBody', part: 'body', ...anyData },
  { call: 'readRawBody', part: 'body', ...oneText },
  { call: 'readFormData', part: 'body', isA: 'formData', ...keyedTexts },
  { call: 'readMultipartFormData', part: 'files', shapes: ['array'], shapesOfProperties: ['text'] },
  { call: 'getQuery', part: 'query', ...flatForm },
  // Not decoded unless asked to (`{ decode: true }`).
  { call: 'getRouterParam', part: 'params', ...oneText },
  { call: 'getRouterParams', part: 'params', ...namedTexts },
  {
    call: ['getRequestHeader', 'getHeader'],
    when: { at: { argument: 1 }, is: hostHeaders },
    part: 'host',
    ...oneText,
  },
  { call: ['getRequestHeader', 'getHeader'], part: 'headers', ...oneText },
  { call: ['getRequestHeaders', 'getHeaders'], part: 'headers', ...keyedTexts },
  { call: ['getCookie', 'getChunkedCookie'], part: 'cookies', ...oneText },
  { call: 'parseCookies', part: 'cookies', ...keyedTexts },
  { call: 'getRequestURL', part: 'url', isA: 'url', ...namedTexts },
  { call: 'getRequestPath', part: 'url', ...oneText },
  { call: 'getRequestHost', part: 'host', ...oneText },
  {
    call: 'getRequestIP',
    when: { at: { argument: 1, property: ['xForwardedFor'] }, is: [true] },
    part: 'ip',
    ...oneText,
  },
  {
    call: ['readValidatedBody', 'getValidatedQuery', 'getValidatedRouterParams'],
    part: 'body',
    ...validated,
  },
  { on: 'event', property: ['context', 'params'], part: 'params', ...namedTexts },
  { on: 'event', property: ['path'], part: 'url', ...oneText },
  { on: 'event', property: ['url'], part: 'url', isA: 'url', ...namedTexts },
  { on: 'event', property: ['headers'], part: 'headers', isA: 'headers', ...keyedTexts },
  ...nodeRequest,
  ...webRequest,
];

/** h3 1 and 2, and what builds on it: Nitro, Nuxt. */
export const h3: Library = {
  packages: ['h3', 'nitro/h3', 'nitropack/runtime', 'nitro/runtime', '#imports'],
  read: 'h3 1.15.11 and 2.0.8 (run), nitropack 2.13.6',
  objects: {
    app: [
      { steps: [{ call: 'createApp' }] },
      { steps: [{ new: ['H3', 'H3Core'] }] },
      { from: 'app', steps: [{ call: [...routeMethods, 'use', 'on', 'mount', 'register'] }] },
    ],
    router: [
      { steps: [{ call: 'createRouter' }] },
      { from: 'router', steps: [{ call: [...routeMethods, 'use', 'add'] }] },
    ],
    request: [{ from: 'event', steps: [{ member: 'node' }, { member: 'req' }] }],
    'http.response': [{ from: 'event', steps: [{ member: 'node' }, { member: 'res' }] }],
    webRequest: [{ from: 'event', steps: [{ member: 'req' }] }],
    response: [{ from: 'event', steps: [{ member: 'res' }] }],
  },
  types: { event: 'H3Event', app: ['H3', 'App'], router: 'Router' },
  handlers,
  sources,
  autoImported: [...makers, ...readers, 'setCookie', 'useSession', 'getSession', 'updateSession'],
};
