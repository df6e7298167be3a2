import { anyData, hostHeaders, nestedForm, nodeRequest, oneText } from './request-parts';
import type { Library } from './types';

const methods = ['get', 'post', 'put', 'patch', 'del', 'delete', 'head', 'opts'];

export const restify: Library = {
  packages: ['restify', 'restify-router'],
  read: 'restify 11.1.0 (run)',
  objects: {
    app: [
      { package: 'restify', steps: [{ call: 'createServer' }] },
      { from: 'app', steps: [{ call: ['use', 'pre', 'on', 'param'] }] },
    ],
    plugins: [{ package: 'restify', steps: [{ member: 'plugins' }] }],
    router: [{ package: 'restify-router', steps: [{ new: 'Router' }] }],
    request: [{ from: 'app', steps: [{ event: ['NotFound', 'after', 'restifyError'], parameter: 0 }] }],
    response: [
      { from: 'app', steps: [{ event: ['NotFound', 'after', 'restifyError'], parameter: 1 }] },
      {
        from: 'response',
        steps: [{ call: ['cache', 'charSet', 'header', 'link', 'setHeader', 'set', 'status', 'writeHead'] }],
      },
    ],
  },
  types: { app: 'Server', request: 'Request', response: 'Response' },
  handlers: [
    {
      on: ['app', 'router'],
      call: methods,
      at: { argumentsFrom: 1 },
      parameters: ['request', 'response', null],
    },
    {
      on: ['app', 'router'],
      call: ['use', 'pre', 'first'],
      at: { argumentsFrom: 0 },
      parameters: ['request', 'response', null],
    },
    {
      on: 'app',
      call: 'param',
      at: { argument: 1 },
      parameters: ['request', 'response', null, 'parameterValue'],
    },
    {
      typed: ['RequestHandler', 'RequestHandlerType'],
      at: { value: true },
      parameters: ['request', 'response', null],
    },
  ],
  sources: [
    ...nodeRequest,
    // The query parser is `qs`, and nests.
    { on: 'request', property: ['query'], part: 'query', ...nestedForm },
    // With `mapParams`, query and body are merged into the parameters; without, these are texts.
    {
      on: 'request',
      property: ['params'],
      part: 'params',
      shapes: [],
      shapesOfProperties: ['text'],
      shapesWhen: [
        {
          configured: {
            call: ['bodyParser', 'jsonBodyParser', 'queryParser', 'urlEncodedBodyParser'],
            on: 'plugins',
            with: [{ at: { argument: 0, property: ['mapParams'] }, is: [true] }],
          },
          ...anyData,
        },
      ],
    },
    { on: 'request', property: ['body'], part: 'body', ...anyData },
    { on: 'request', property: ['rawBody'], part: 'body', ...oneText },
    { on: 'request', property: ['files'], part: 'files', shapes: [], shapesOfProperties: ['text', 'object'] },
    { on: 'request', call: 'getQuery', part: 'query', ...oneText },
    { on: 'request', call: ['href', 'path', 'getPath', 'getUrl', 'getHref'], part: 'url', ...oneText },
    {
      on: 'request',
      call: ['header', 'get'],
      when: { at: { argument: 0 }, is: hostHeaders },
      part: 'host',
      ...oneText,
    },
    { on: 'request', call: ['header', 'get', 'trailer'], part: 'headers', ...oneText },
    { on: 'request', call: ['contentType', 'getContentType', 'userAgent'], part: 'headers', ...oneText },
    { on: 'parameterValue', property: [], part: 'params', ...oneText },
  ],
};
