import { anyData, keyedTexts, namedTexts, nestedForm, oneText } from './request-parts';
import type { Library } from './types';

export const adonis: Library = {
  packages: ['@adonisjs/core/http', '@ioc:Adonis/Core/HttpContext'],
  read: '@adonisjs/http-server 7.8.1',
  types: { context: ['HttpContext', 'HttpContextContract'] },
  objects: { request: [{ from: 'context', steps: [{ member: 'request' }] }] },
  sources: [
    { on: 'context', property: ['params'], part: 'params', ...namedTexts },
    {
      on: 'request',
      call: ['all', 'body', 'input', 'only', 'except', 'original'],
      part: 'body',
      ...anyData,
    },
    { on: 'request', call: 'qs', part: 'query', ...nestedForm },
    { on: 'request', call: 'param', part: 'params', ...oneText },
    { on: 'request', call: 'params', part: 'params', ...namedTexts },
    { on: 'request', call: 'header', part: 'headers', ...oneText },
    { on: 'request', call: 'headers', part: 'headers', ...keyedTexts },
    { on: 'request', call: 'plainCookie', part: 'cookies', ...oneText },
    { on: 'request', call: ['url', 'completeUrl'], part: 'url', ...oneText },
    { on: 'request', call: ['host', 'hostname'], part: 'host', ...oneText },
  ],
};
