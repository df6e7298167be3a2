import {
  anyData,
  chainedNodeResponse,
  connectParameters,
  flatForm,
  hostHeaders,
  namedTexts,
  nestedForm,
  nodeRequest,
  oneText,
  textList,
} from './request-parts';
import type { Library, Source } from './types';

const methods = [
  'all',
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'del',
  'options',
  'head',
  'copy',
  'lock',
  'merge',
  'mkcol',
  'move',
  'notify',
  'propfind',
  'proppatch',
  'purge',
  'report',
  'search',
  'subscribe',
  'unlock',
  'unsubscribe',
];

/** Methods of an app that give it back. Not `get`, which also reads settings: `app.get('pool').query(…)`. */
const chainedApp = [
  'use',
  'all',
  'post',
  'put',
  'patch',
  'delete',
  'param',
  'set',
  'enable',
  'disable',
  'engine',
];

const chainedResponse = [
  ...chainedNodeResponse,
  'append',
  'attachment',
  'clearCookie',
  'contentType',
  'cookie',
  'format',
  'header',
  'links',
  'location',
  'set',
  'status',
  'type',
  'vary',
];

/**
 * Not here: `req.user` and `req.session`, which the server wrote, and `req.signedCookies`, which only it can sign.
 * `req.ip` and `req.ips` are the client's to choose only where this file trusts proxies.
 */
const request: readonly Source[] = [
  ...nodeRequest,
  {
    on: 'request',
    property: ['query'],
    part: 'query',
    versions: [3, 4],
    ...nestedForm,
    // `app.set('query parser', 'simple')`
    shapesWhen: [
      {
        configured: {
          on: 'app',
          call: 'set',
          with: [
            { at: { argument: 0 }, is: ['query parser'] },
            { at: { argument: 1 }, is: ['simple'] },
          ],
        },
        ...flatForm,
      },
    ],
  },
  {
    on: 'request',
    property: ['query'],
    part: 'query',
    versions: [5],
    ...flatForm,
    shapesWhen: [
      {
        configured: {
          on: 'app',
          call: 'set',
          with: [
            { at: { argument: 0 }, is: ['query parser'] },
            { at: { argument: 1 }, is: ['extended', true] },
          ],
        },
        ...nestedForm,
      },
    ],
  },
  { on: 'request', property: ['params'], part: 'params', ...namedTexts },
  { on: 'request', property: ['body'], part: 'body', ...anyData },
  { on: 'request', property: ['rawBody'], part: 'body', ...oneText },
  // cookie-parser turns `j:{…}` into an object.
  {
    on: 'request',
    property: ['cookies'],
    part: 'cookies',
    shapes: ['object'],
    shapesOfProperties: anyData.shapes,
  },
  { on: 'request', property: ['originalUrl'], part: 'url', ...oneText },
  { on: 'request', property: ['path'], part: 'url', ...oneText },
  { on: 'request', property: ['baseUrl'], part: 'url', ...oneText },
  { on: 'request', property: ['hostname'], part: 'host', ...oneText },
  { on: 'request', property: ['host'], part: 'host', ...oneText },
  { on: 'request', property: ['subdomains'], part: 'host', ...textList },
  {
    on: 'request',
    call: ['get', 'header'],
    when: { at: { argument: 0 }, is: hostHeaders },
    part: 'host',
    ...oneText,
  },
  { on: 'request', call: ['get', 'header'], part: 'headers', ...oneText },
  { on: 'request', call: 'param', part: 'params', versions: [3, 4], ...anyData },
  // Sails: query, parameters and body together.
  { on: 'request', call: 'allParams', part: 'params', ...anyData },
  {
    on: 'request',
    property: ['ip'],
    part: 'ip',
    shapes: [],
    shapesWhen: [
      {
        configured: { on: 'app', call: 'set', with: [{ at: { argument: 0 }, is: ['trust proxy'] }] },
        ...oneText,
      },
    ],
  },
  // Uploads: multer and express-fileupload put them here; both cut folders off the client's
  // names (`..` becomes empty), and the names of stored files are the server's own.
  { on: 'request', property: ['file', 'originalname'], part: 'files', inertIn: ['file-name'], ...oneText },
  {
    on: 'request',
    property: ['files', '*', 'originalname'],
    part: 'files',
    inertIn: ['file-name'],
    ...oneText,
  },
  {
    on: 'request',
    property: ['files', '*', '*', 'originalname'],
    part: 'files',
    inertIn: ['file-name'],
    ...oneText,
  },
  { on: 'request', property: ['file', 'mimetype'], part: 'files', ...oneText },
  { on: 'request', property: ['files', '*', 'mimetype'], part: 'files', ...oneText },
  { on: 'request', property: ['files', '*', '*', 'mimetype'], part: 'files', ...oneText },
  { on: 'request', property: ['file', 'buffer'], part: 'files', ...oneText },
  { on: 'request', property: ['files', '*', 'buffer'], part: 'files', ...oneText },
  { on: 'request', property: ['files', '*', '*', 'buffer'], part: 'files', ...oneText },
  { on: 'request', property: ['file', 'fieldname'], part: 'files', ...oneText },
  { on: 'request', property: ['files', '*', 'fieldname'], part: 'files', ...oneText },
  { on: 'request', property: ['files', '*', '*', 'fieldname'], part: 'files', ...oneText },
  { on: 'request', property: ['files', '*', 'name'], part: 'files', inertIn: ['file-name'], ...oneText },
  { on: 'request', property: ['files', '*', '*', 'name'], part: 'files', inertIn: ['file-name'], ...oneText },
  { on: 'request', property: ['files', '*', 'data'], part: 'files', ...oneText },
  { on: 'request', property: ['files', '*', '*', 'data'], part: 'files', ...oneText },
  { on: 'parameterValue', property: [], part: 'params', ...oneText },
];

/** Express 4 and 5, and its router as a package of its own. */
export const express: Library = {
  packages: ['express', 'express-serve-static-core', 'router', 'express-promise-router'],
  read: 'express 4.22.3 and 5.3.0 (run), router 2.3.0',
  objects: {
    app: [
      { package: 'express', steps: ['called'] },
      { package: 'express', steps: ['constructed'] },
      { from: 'app', steps: [{ call: chainedApp }] },
      { from: 'request', steps: [{ member: 'app' }] },
      { from: 'response', steps: [{ member: 'app' }] },
    ],
    router: [
      { package: 'express', steps: [{ call: 'Router' }] },
      { package: 'express', steps: [{ new: 'Router' }] },
      { package: ['router', 'express-promise-router'], steps: ['called'] },
      { package: 'router', steps: ['constructed'] },
      { from: 'router', steps: [{ call: ['use', 'param', ...methods] }] },
    ],
    route: [
      { from: 'app', steps: [{ call: 'route' }] },
      { from: 'router', steps: [{ call: 'route' }] },
      { from: 'route', steps: [{ call: methods }] },
    ],
    request: [{ from: 'response', steps: [{ member: 'req' }] }],
    response: [
      { from: 'request', steps: [{ member: 'res' }] },
      { from: 'response', steps: [{ call: chainedResponse }] },
    ],
  },
  types: {
    app: ['Application', 'Express', 'CoreApplication'],
    router: ['Router', 'IRouter', 'CoreRouter'],
    route: ['IRoute', 'Route'],
    request: 'Request',
    response: 'Response',
  },
  handlers: [
    { on: ['app', 'router'], call: methods, at: { argumentsFrom: 1 }, ...connectParameters },
    { on: ['app', 'router'], call: 'use', at: { argumentsFrom: 0 }, ...connectParameters },
    { on: 'route', call: methods, at: { argumentsFrom: 0 }, ...connectParameters },
    {
      on: ['app', 'router'],
      call: 'param',
      at: { argument: 1 },
      parameters: ['request', 'response', null, 'parameterValue', null],
    },
    {
      typed: ['RequestHandler', 'Handler', 'ApplicationRequestHandler'],
      at: { value: true },
      ...connectParameters,
    },
    {
      typed: 'ErrorRequestHandler',
      at: { value: true },
      parameters: ['error', 'request', 'response', null],
    },
    {
      typed: ['RequestParamHandler', 'ParamCallback'],
      at: { value: true },
      parameters: ['request', 'response', null, 'parameterValue', null],
    },
  ],
  sources: request,
};
