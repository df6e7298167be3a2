import {
  anyData,
  connectParameters,
  flatForm,
  namedTexts,
  nodeRequest,
  oneText,
  routeMethods,
} from './request-parts';
import type { Library } from './types';

export const polka: Library = {
  packages: ['polka'],
  read: 'polka 0.5.2 (run); 1.0.0-next differs in no part of the request',
  objects: {
    app: [{ steps: ['called'] }, { from: 'app', steps: [{ call: ['use', ...routeMethods] }] }],
    response: [{ from: 'response', steps: [{ call: ['setHeader', 'writeHead'] }] }],
  },
  types: { app: 'Polka', request: 'Request', response: 'Response' },
  handlers: [
    { on: 'app', call: routeMethods, at: { argumentsFrom: 1 }, parameters: ['request', 'response', null] },
    { on: 'app', call: 'use', at: { argumentsFrom: 0 }, parameters: ['request', 'response', null] },
    {
      called: true,
      at: { argument: 0, property: ['onError'] },
      parameters: ['error', 'request', 'response', null],
    },
    { called: true, at: { argument: 0, property: ['onNoMatch'] }, ...connectParameters },
    { typed: ['Middleware', 'RequestHandler'], at: { value: true }, ...connectParameters },
  ],
  sources: [
    ...nodeRequest,
    { on: 'request', property: ['query'], part: 'query', ...flatForm },
    // Not decoded: `%2F` stays as it is.
    { on: 'request', property: ['params'], part: 'params', ...namedTexts },
    { on: 'request', property: ['body'], part: 'body', ...anyData },
    { on: 'request', property: ['originalUrl'], part: 'url', ...oneText },
    { on: 'request', property: ['path'], part: 'url', ...oneText },
    { on: 'request', property: ['search'], part: 'query', ...oneText },
  ],
};
