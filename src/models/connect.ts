import { anyData, connectParameters, nodeRequest, oneText } from './request-parts';
import type { Library } from './types';

/** Connect's request is Node's own, with what parsers hang on it. */
export const connect: Library = {
  packages: ['connect'],
  read: 'connect 3.7.0',
  objects: {
    app: [{ steps: ['called'] }, { from: 'app', steps: [{ call: 'use' }] }],
    response: [{ from: 'response', steps: [{ call: ['setHeader', 'writeHead'] }] }],
  },
  types: { app: 'Server' },
  handlers: [
    { on: 'app', call: 'use', at: { argumentsFrom: 0 }, ...connectParameters },
    { typed: ['NextHandleFunction', 'SimpleHandleFunction'], at: { value: true }, ...connectParameters },
    {
      typed: 'ErrorHandleFunction',
      at: { value: true },
      parameters: ['error', 'request', 'response', null],
    },
  ],
  sources: [
    ...nodeRequest,
    { on: 'request', property: ['originalUrl'], part: 'url', ...oneText },
    { on: 'request', property: ['body'], part: 'body', ...anyData },
  ],
};
