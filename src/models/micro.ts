import { anyData, nodeRequest, oneText } from './request-parts';
import type { Library } from './types';

export const micro: Library = {
  packages: ['micro'],
  read: 'micro 10.0.1',
  handlers: [
    { called: true, at: { argument: 0 }, parameters: ['request', 'response'] },
    { call: 'serve', at: { argument: 0 }, parameters: ['request', 'response'] },
    { call: 'run', at: { argument: 2 }, parameters: ['request', 'response'] },
    { exported: 'default', at: { value: true }, parameters: ['request', 'response'] },
    { typed: 'RequestHandler', at: { value: true }, parameters: ['request', 'response'] },
  ],
  sources: [
    ...nodeRequest,
    { call: 'json', part: 'body', ...anyData },
    { call: ['text', 'buffer'], part: 'body', ...oneText },
  ],
};
