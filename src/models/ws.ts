import { oneText } from './request-parts';
import type { Library } from './types';

/** Only sockets that a server of the file accepted: what a client's own socket receives comes from a server. */
export const ws: Library = {
  packages: ['ws', 'express-ws'],
  read: 'ws 8.23.0, express-ws 5.0.2',
  objects: {
    server: [
      { package: 'ws', steps: [{ new: ['WebSocketServer', 'Server'] }] },
      { from: 'expressWs', steps: [{ call: 'getWss' }] },
    ],
    socket: [{ from: 'server', steps: [{ event: 'connection', parameter: 0 }] }],
    'http.request': [{ from: 'server', steps: [{ event: 'connection', parameter: 1 }] }],
    'express.app': [{ from: 'expressWs', steps: [{ member: 'app' }] }],
    expressWs: [{ package: 'express-ws', steps: ['called'] }],
  },
  types: { server: ['WebSocketServer', 'Server'] },
  handlers: [
    // express-ws adds the method to apps and routers.
    {
      on: ['express.app', 'express.router'],
      call: 'ws',
      at: { argumentsFrom: 1 },
      parameters: ['socket', 'express.request'],
    },
    { on: 'socket', assign: 'onmessage', at: { assigned: true }, parameters: ['messageEvent'] },
    {
      on: 'socket',
      call: 'addEventListener',
      when: { at: { argument: 0 }, is: ['message'] },
      at: { argument: 1 },
      parameters: ['messageEvent'],
    },
  ],
  sources: [
    { on: 'socket', event: 'message', parameter: 0, part: 'message', ...oneText },
    { on: 'socket', event: ['ping', 'pong'], parameter: 0, part: 'message', ...oneText },
    { on: 'messageEvent', property: ['data'], part: 'message', ...oneText },
  ],
};
