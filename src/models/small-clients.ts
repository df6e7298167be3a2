/** Clients with one function or two that sends a request. */
import type { Library, Place } from './types';

const address = { kind: 'http.request-url' } as const;
const first: Place = { argument: 0 };
const second: Place = { argument: 1 };

export const smallClients: Library = {
  packages: [
    'xmlhttprequest',
    'xhr2',
    'simple-get',
    'node-wget',
    'r2',
    'soap',
    'urllib',
    'hyperquest',
    'restler',
    'easy-soap-request',
  ],
  read: 'documentation of each; simple-get 4.0.1, soap 1.1.0, urllib 4.6.0',
  objects: {
    exchange: [
      { package: 'xmlhttprequest', steps: [{ new: 'XMLHttpRequest' }] },
      { package: 'xhr2', steps: ['constructed'] },
      { package: 'xhr2', steps: [{ new: 'XMLHttpRequest' }] },
    ],
  },
  sinks: [
    { on: 'exchange', call: 'open', ...address, at: second },
    {
      called: true,
      ...address,
      at: { argument: 0, orProperty: 'url' },
    },
    {
      call: ['get', 'post', 'put', 'patch', 'head', 'del', 'concat', 'request', 'curl', 'fetch'],
      ...address,
      at: { argument: 0, orProperty: 'url' },
    },
    { call: ['createClient', 'createClientAsync'], ...address, at: first },
    { called: true, ...address, at: { argument: 0, property: ['url'] } },
  ],
};

/** `request('GET', url)` */
export const methodFirst: Library = {
  packages: ['sync-request', 'then-request'],
  read: 'documentation of sync-request 6.1.0 and then-request 6.0.2',
  sinks: [{ called: true, ...address, at: second }],
};
