import { chainedNodeResponse, nodeRequest } from './request-parts';
import type { Library } from './types';

/** Node's own servers. `IncomingMessage` is no type name here, for answers to a client's requests have it, too. */
export const http: Library = {
  packages: ['http', 'https', 'http2'],
  read: 'Node 20.20.2',
  objects: {
    server: [
      { steps: [{ call: ['createServer', 'createSecureServer'] }] },
      { steps: [{ new: 'Server' }] },
      { from: 'server', steps: [{ call: ['on', 'once', 'addListener', 'listen'] }] },
    ],
    request: [
      { from: 'server', steps: [{ event: ['request', 'upgrade', 'checkContinue'], parameter: 0 }] },
      { from: 'response', steps: [{ member: 'req' }] },
    ],
    response: [
      { from: 'server', steps: [{ event: ['request', 'checkContinue'], parameter: 1 }] },
      { from: 'response', steps: [{ call: chainedNodeResponse }] },
    ],
    stream: [{ from: 'server', steps: [{ event: 'stream', parameter: 0 }] }],
    streamHeaders: [{ from: 'server', steps: [{ event: 'stream', parameter: 1 }] }],
  },
  types: {
    server: ['Server', 'Http2Server', 'Http2SecureServer'],
    request: 'Http2ServerRequest',
    response: ['ServerResponse', 'Http2ServerResponse'],
  },
  handlers: [
    {
      call: ['createServer', 'createSecureServer'],
      at: { argument: -1 },
      parameters: ['request', 'response'],
    },
    { typed: 'RequestListener', at: { value: true }, parameters: ['request', 'response'] },
  ],
  sources: [
    ...nodeRequest,
    { on: 'streamHeaders', property: [], part: 'headers', shapes: ['object'], shapesOfProperties: ['text'] },
    { on: 'stream', event: 'data', parameter: 0, part: 'body', shapes: ['text'] },
  ],
};
