import { anyData, oneText } from './request-parts';
import type { Library } from './types';

const http = ['express.request', 'express.response'];

/** Google Cloud and Firebase functions: HTTP ones get Express's objects with a parsed body. */
export const googleFunctions: Library = {
  packages: [
    '@google-cloud/functions-framework',
    'firebase-functions',
    'firebase-functions/v1',
    'firebase-functions/v2',
    'firebase-functions/v2/https',
    'firebase-functions/https',
  ],
  read: '@google-cloud/functions-framework 5.0.5, firebase-functions 7.4.0',
  objects: {
    https: [
      { steps: [{ member: 'https' }] },
      { steps: [{ call: ['region', 'runWith'] }, { member: 'https' }] },
    ],
    'express.request': [{ from: 'callContext', steps: [{ member: 'rawRequest' }] }],
  },
  handlers: [
    { call: 'http', at: { argument: -1 }, parameters: http },
    { call: 'cloudEvent', at: { argument: -1 }, parameters: ['cloudEvent'] },
    { on: 'https', call: 'onRequest', at: { argument: -1 }, parameters: http },
    { call: 'onRequest', at: { argument: -1 }, parameters: http },
    // The first generation gives `(data, context)`, the second one object.
    { on: 'https', call: 'onCall', at: { argument: -1 }, parameters: ['callData', 'callContext'] },
    { call: 'onCall', at: { argument: -1 }, parameters: ['callContext'] },
    { typed: 'HttpFunction', at: { value: true }, parameters: http },
  ],
  sources: [
    { on: 'callData', property: [], part: 'body', ...anyData },
    { on: 'callContext', property: ['data'], part: 'body', ...anyData },
    { on: 'cloudEvent', property: ['data', 'message', 'data'], part: 'message', ...oneText },
    { on: 'cloudEvent', property: ['data', 'name'], part: 'message', ...oneText },
  ],
};
