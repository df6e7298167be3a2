import { anyData, keyedTexts, namedTexts, oneText, webRequest } from './request-parts';
import type { Library } from './types';

const queues = ['storageQueue', 'serviceBusQueue', 'serviceBusTopic', 'eventHub', 'eventGrid', 'webPubSub'];

/** Version 4 registers functions on `app`; version 3 exports `(context, req)`. */
export const azureFunctions: Library = {
  packages: ['@azure/functions'],
  read: '@azure/functions 4.16.5',
  objects: {
    app: [{ steps: [{ member: 'app' }] }],
    request: [{ from: 'context', steps: [{ member: 'req' }] }],
  },
  types: { webRequest: 'HttpRequest', context: 'Context' },
  handlers: [
    {
      on: 'app',
      call: ['get', 'post', 'put', 'patch', 'deleteRequest'],
      at: { argument: 1 },
      parameters: ['webRequest', null],
    },
    {
      on: 'app',
      call: ['http', 'get', 'post', 'put', 'patch', 'deleteRequest'],
      at: { argument: 1, property: ['handler'] },
      parameters: ['webRequest', null],
    },
    { on: 'app', call: queues, at: { argument: 1, property: ['handler'] }, parameters: ['message', null] },
    { typed: 'HttpHandler', at: { value: true }, parameters: ['webRequest', null] },
    { typed: 'AzureFunction', at: { value: true }, parameters: ['context', 'request'] },
  ],
  sources: [
    { on: 'webRequest', property: ['query'], part: 'query', isA: 'searchParams', ...keyedTexts },
    { on: 'webRequest', property: ['params'], part: 'params', ...namedTexts },
    ...webRequest,
    { on: 'request', property: ['body'], part: 'body', ...anyData },
    { on: 'request', property: ['rawBody'], part: 'body', ...oneText },
    { on: 'request', property: ['query'], part: 'query', ...keyedTexts },
    { on: 'request', property: ['params'], part: 'params', ...namedTexts },
    { on: 'request', property: ['headers'], part: 'headers', ...keyedTexts },
    { on: 'request', property: ['url'], part: 'url', ...oneText },
    { on: 'request', property: ['originalUrl'], part: 'url', ...oneText },
    { on: 'message', property: [], part: 'message', ...anyData },
  ],
};
