/** What sends requests out, and where it takes their address from. */
import type { Library, Place, Sink, Use } from './types';

const first: Place = { argument: 0 };
const address = { kind: 'http.request-url' } as const;
const host = { kind: 'http.request-host' } as const;

function inOptions(use: Use & Pick<Sink, 'on'>, argument: number, names: readonly string[]): readonly Sink[] {
  return names.map((name) => ({ ...use, ...address, at: { argument, property: [name] } }));
}

function hostIn(use: Use & Pick<Sink, 'on'>, argument: number): readonly Sink[] {
  return ['host', 'hostname'].map((name) => ({ ...use, ...host, at: { argument, property: [name] } }));
}

/** The URL itself, as the first argument or in options that stand there. */
function urlOrOptions(use: Use & Pick<Sink, 'on'>): readonly Sink[] {
  return [{ ...use, ...address, at: { argument: 0, orProperty: ['url', 'uri', 'href'] } }, ...hostIn(use, 0)];
}

const verbs = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options', 'request'] as const;

export const globalFetch: Library = {
  packages: [],
  read: 'Fetch standard, November 2026; puppeteer-core 24.43.1, playwright-core 1.65.1',
  sinks: [
    { on: 'globalThis.exports', call: 'fetch', ...address, at: first },
    // Browsers that we send somewhere.
    { on: 'puppeteer.page', call: 'goto', ...address, at: first },
    { on: 'globalThis.exports', new: ['Request', 'WebSocket', 'EventSource'], ...address, at: first },
  ],
};

/** Packages with `fetch` itself, by default or by name. */
export const fetches: Library = {
  packages: [
    'node-fetch',
    'cross-fetch',
    'isomorphic-fetch',
    'isomorphic-unfetch',
    'unfetch',
    'whatwg-fetch',
    'make-fetch-happen',
    'minipass-fetch',
    'fetch-retry',
    'bent',
    'phin',
    'node-libcurl',
  ],
  read: 'node-fetch 3.3.2, cross-fetch 4.1.0, make-fetch-happen 15.0.6, phin 4.0.0',
  objects: { bent: [{ package: 'bent', steps: ['called'] }] },
  sinks: [
    ...urlOrOptions({ called: true }),
    { call: ['fetch', 'default', 'phin'], ...address, at: { argument: 0, orProperty: 'url' } },
    { new: 'Request', ...address, at: first },
    { on: 'bent', called: true, ...address, at: first },
  ],
};

export const undici: Library = {
  packages: ['undici'],
  read: 'undici 7.30.2',
  sinks: [
    { call: ['fetch', 'request', 'stream', 'pipeline', 'connect', 'upgrade'], ...address, at: first },
    { new: ['Pool', 'Client', 'Request', 'WebSocket', 'EventSource'], ...address, at: first },
  ],
};

export const axios: Library = {
  packages: ['axios', '@nestjs/axios'],
  read: 'axios 1.21.1: an absolute address wins over `baseURL`',
  objects: {
    client: [
      { steps: [{ call: 'create' }] },
      { steps: [{ new: 'Axios' }] },
      { from: 'client', steps: [{ member: 'axiosRef' }] },
    ],
  },
  types: { client: ['AxiosInstance', 'AxiosStatic', 'Axios', 'HttpService'] },
  sinks: ([{}, { on: 'client' }] as const).flatMap((on): readonly Sink[] => [
    ...urlOrOptions({ ...on, called: true }),
    ...inOptions({ ...on, called: true }, 0, ['baseURL']),
    {
      ...on,
      call: [...verbs.slice(0, -1), 'postForm', 'putForm', 'patchForm'],
      ...address,
      at: first,
    },
    { ...on, call: 'request', ...address, at: { argument: 0, property: ['url'] } },
    ...inOptions({ ...on, call: ['create', 'request'] }, 0, ['baseURL']),
    ...inOptions({ ...on, call: [...verbs.slice(0, 1), 'delete', 'head'] }, 1, ['baseURL']),
    ...inOptions({ ...on, call: ['post', 'put', 'patch'] }, 2, ['baseURL']),
  ]),
};

const prefixed = { argument: 1, option: ['prefixUrl'], is: 'present' } as const;
const noPrefix = { argument: 0, option: ['prefixUrl'], is: 'absent' } as const;

/** `prefixUrl` comes before every address, which must then be relative. */
export const gotLike: Library = {
  packages: ['got', 'ky', 'ky-universal', 'ofetch', 'wretch'],
  read: 'got 14.6.6, ky 1.14.3, ofetch 1.5.1',
  objects: {
    main: [{ steps: [{ member: ['got', 'ofetch', '$fetch', 'ky', 'fetch'] }] }],
    client: [
      { steps: [{ call: ['extend', 'create'] }] },
      { from: 'main', steps: [{ call: ['extend', 'create'] }] },
    ],
  },
  types: { client: ['Got', 'KyInstance', '$Fetch'] },
  sinks: [
    ...([{}, { on: 'main' }] as const).flatMap((on): readonly Sink[] => [
      ...urlOrOptions({ ...on, called: true }).map((sink) => ({ ...sink, unless: prefixed })),
      { ...on, call: [...verbs, 'stream', 'raw', 'paginate'], ...address, at: first, unless: prefixed },
      ...inOptions({ ...on, call: ['extend', 'create'] }, 0, ['prefixUrl', 'baseURL']),
      ...inOptions({ ...on, called: true }, 1, ['prefixUrl', 'baseURL']),
    ]),
    { on: 'client', called: true, ...address, at: first, whenMade: noPrefix },
    { on: 'client', call: [...verbs, 'stream', 'raw'], ...address, at: first, whenMade: noPrefix },
  ],
};

export const requestLike: Library = {
  packages: [
    'request',
    'request-promise',
    'request-promise-native',
    'requestretry',
    '@cypress/request',
    'postman-request',
  ],
  read: 'request 2.88.2',
  objects: { client: [{ steps: [{ call: 'defaults' }] }] },
  sinks: ([{}, { on: 'client' }] as const).flatMap((on): readonly Sink[] => [
    ...urlOrOptions({ ...on, called: true }),
    ...urlOrOptions({ ...on, call: [...verbs, 'del'] }),
    ...inOptions({ ...on, called: true }, 0, ['baseUrl']),
    ...inOptions({ ...on, call: [...verbs, 'del', 'defaults'] }, 0, ['baseUrl']),
  ]),
};

export const needle: Library = {
  packages: ['needle'],
  read: 'needle 3.5.0',
  sinks: [
    { called: true, ...address, at: { argument: 1 } },
    { call: 'request', ...address, at: { argument: 1 } },
    { call: ['get', 'head', 'post', 'put', 'patch', 'delete'], ...address, at: first },
  ],
};

export const superagent: Library = {
  packages: [
    'superagent',
    'superagent-proxy',
    'popsicle',
    '@hapi/wreck',
    'wreck',
    'unirest',
    'axios-retry-client',
  ],
  read: 'superagent 10.4.2, @hapi/wreck 18.1.2',
  objects: { agent: [{ steps: [{ call: ['agent', 'defaults'] }] }] },
  sinks: ([{}, { on: 'agent' }] as const)
    .flatMap((on): readonly Sink[] => [
      { ...on, called: true, ...address, at: { argument: -1 } },
      { ...on, call: [...verbs.slice(0, -1), 'del', 'read'], ...address, at: first },
    ])
    .concat([{ call: 'request', ...address, at: { argument: 1 } }]),
};

/** Node's own clients and sockets. */
export const nodeClients: Library = {
  packages: ['follow-redirects', 'net', 'tls', 'dgram'],
  read: 'Node 20.20.2',
  objects: {
    http: [{ package: 'follow-redirects', steps: [{ member: ['http', 'https'] }] }],
    socket: [{ package: ['net', 'tls'], steps: [{ new: ['Socket', 'TLSSocket'] }] }],
    socketServer: [
      { package: ['net', 'tls'], steps: [{ call: 'createServer' }] },
      { package: ['net', 'tls'], steps: [{ new: 'Server' }] },
    ],
    // What a client of a server of this file sends.
    served: [
      { package: ['net', 'tls'], steps: [{ call: 'createServer', callback: -1, parameter: 0 }] },
      { from: 'socketServer', steps: [{ event: ['connection', 'secureConnection'], parameter: 0 }] },
    ],
    datagrams: [{ package: 'dgram', steps: [{ call: 'createSocket' }] }],
  },
  sources: [
    { on: 'served', event: 'data', parameter: 0, part: 'message', shapes: ['text'] },
    { on: 'served', iterated: true, part: 'message', shapes: ['text'] },
    { on: 'datagrams', event: 'message', parameter: 0, part: 'message', shapes: ['text'] },
  ],
  sinks: [
    ...([{}, { on: 'http' }, { on: 'http.exports' }, { on: 'http2.exports' }] as const).flatMap(
      (on): readonly Sink[] => [
        {
          ...{ ...on, call: ['get', 'request'], ...address, at: { argument: 0, orProperty: 'href' } },
          // `http` takes no `https:`, nor the other way round.
          facts: { oneProtocol: true },
        },
        ...hostIn({ ...on, call: ['get', 'request', 'connect', 'createConnection'] }, 0),
        ...hostIn({ ...on, call: ['get', 'request'] }, 1),
      ],
    ),
    { on: 'http2.exports', call: 'connect', ...address, at: first },
    { call: ['connect', 'createConnection'], ...host, at: { argument: 1 } },
    { on: 'socket', call: 'connect', ...host, at: { argument: 1 } },
    ...hostIn({ on: 'socket', call: 'connect' }, 0),
  ],
};

/** What hands requests on to other servers. */
export const proxies: Library = {
  packages: [
    'http-proxy',
    'http-proxy-middleware',
    'express-http-proxy',
    '@fastify/reply-from',
    'fastify-http-proxy',
    'httpxy',
  ],
  read: 'http-proxy 1.18.1, http-proxy-middleware 3.0.10, @fastify/reply-from 12.6.5',
  objects: {
    proxy: [
      { steps: [{ call: ['createProxyServer', 'createProxy', 'createServer'] }] },
      { steps: ['constructed'] },
    ],
  },
  sinks: [
    { on: 'proxy', call: 'web', ...address, at: { argument: 2, property: ['target'] } },
    { on: 'proxy', call: 'ws', ...address, at: { argument: 3, property: ['target'] } },
    ...inOptions({ call: ['createProxyMiddleware', 'createProxyServer', 'legacyCreateProxyMiddleware'] }, 0, [
      'target',
    ]),
    { called: true, ...address, at: first },
  ],
};

/** Others that fetch what they are given the address of. */
export const fetchers: Library = {
  packages: [
    'jsdom',
    'eventsource',
    'socket.io-client',
    'download',
    'rss-parser',
    'node-html-to-image',
    'link-preview-js',
    'open-graph-scraper',
  ],
  read: 'documentation of jsdom and rss-parser, November 2026',
  objects: {
    dom: [{ package: 'jsdom', steps: [{ member: 'JSDOM' }] }],
    parser: [{ package: 'rss-parser', steps: ['constructed'] }],
  },
  sinks: [
    { on: 'dom', call: 'fromURL', ...address, at: first },
    { on: 'ws.exports', constructed: true, ...address, at: first },
    { on: 'ws.exports', new: 'WebSocket', ...address, at: first },
    { new: ['WebSocket', 'EventSource'], ...address, at: first },
    { called: true, ...address, at: { argument: 0, orProperty: 'url' } },
    { call: ['io', 'getLinkPreview'], ...address, at: first },
    { on: 'parser', call: 'parseURL', ...address, at: first },
  ],
};
