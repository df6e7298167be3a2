import { anyData, keyedTexts, oneText } from './request-parts';
import type { Library } from './types';

/** Everything a client emits is JSON of its choice, files included. */
export const socketIo: Library = {
  packages: ['socket.io'],
  read: 'socket.io 4.8.4',
  objects: {
    server: [
      { steps: [{ new: 'Server' }] },
      { steps: ['called'] },
      { steps: ['constructed'] },
      // Up to version 2.
      { steps: [{ call: 'listen' }] },
      { from: 'server', steps: [{ call: ['listen', 'attach', 'on', 'use'] }] },
    ],
    namespace: [
      { from: 'server', steps: [{ call: 'of' }] },
      { from: 'server', steps: [{ member: 'sockets' }] },
      { from: 'namespace', steps: [{ call: ['on', 'use'] }] },
    ],
    socket: [
      { from: 'server', steps: [{ event: ['connection', 'connect'], parameter: 0 }] },
      { from: 'namespace', steps: [{ event: ['connection', 'connect'], parameter: 0 }] },
    ],
    handshake: [{ from: 'socket', steps: [{ member: 'handshake' }] }],
    'http.request': [{ from: 'socket', steps: [{ member: 'request' }] }],
  },
  types: { server: 'Server', namespace: 'Namespace', socket: 'Socket' },
  handlers: [
    { on: ['server', 'namespace'], call: 'use', at: { argument: 0 }, parameters: ['socket', null] },
    { on: 'socket', call: 'use', at: { argument: 0 }, parameters: ['packet', null] },
    {
      on: 'socket',
      call: ['onAny', 'prependAny'],
      at: { argument: 0 },
      parameters: ['message'],
      furtherParameters: 'message',
    },
  ],
  sources: [
    {
      on: 'socket',
      event: '*',
      exceptEvents: ['disconnect', 'disconnecting', 'error'],
      parameter: 'every',
      part: 'message',
      ...anyData,
    },
    { on: 'packet', property: [], part: 'message', ...anyData },
    { on: 'message', property: [], part: 'message', ...anyData },
    { on: 'handshake', property: ['auth'], part: 'message', ...anyData },
    {
      on: 'handshake',
      property: ['query'],
      part: 'query',
      shapes: ['object'],
      shapesOfProperties: ['text', 'array'],
    },
    { on: 'handshake', property: ['headers'], part: 'headers', ...keyedTexts },
    { on: 'handshake', property: ['url'], part: 'url', ...oneText },
  ],
};
