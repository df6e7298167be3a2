/** Middlewares and plugins that set the headers with which browsers protect, and what hides a server's banner. */
import type { Library, Sink } from './types';

const headers = { kind: 'middleware.headers', at: { argument: 0 } } as const;
const oneHeader = { kind: 'middleware.one-header', at: { argument: 0 } } as const;
const banner = { kind: 'server.without-banner', at: { argument: 0 } } as const;

/** Parts of helmet, and the header that each sets. */
const parts: readonly (readonly [name: string, header: string])[] = [
  ['contentSecurityPolicy', 'content-security-policy'],
  ['crossOriginOpenerPolicy', 'cross-origin-opener-policy'],
  ['crossOriginResourcePolicy', 'cross-origin-resource-policy'],
  ['frameguard', 'x-frame-options'],
  ['xFrameOptions', 'x-frame-options'],
  ['hsts', 'strict-transport-security'],
  ['strictTransportSecurity', 'strict-transport-security'],
  ['noSniff', 'x-content-type-options'],
  ['xContentTypeOptions', 'x-content-type-options'],
  ['referrerPolicy', 'referrer-policy'],
  ['permittedCrossDomainPolicies', 'x-permitted-cross-domain-policies'],
];

const helmet: Library = {
  packages: ['helmet', 'koa-helmet', '@fastify/helmet', 'fastify-helmet', 'elysia-helmet', 'elysiajs-helmet'],
  read: 'helmet 8.3.0, koa-helmet 9.0.0, @fastify/helmet 13.2.0',
  sinks: [
    { ...headers, called: true },
    { ...headers, call: ['helmet', 'elysiaHelmet'] },
    { ...headers, passedTo: ['register', 'use'], as: 0 },
    ...parts.map(([name, header]): Sink => ({ ...oneHeader, call: name, facts: { header } })),
    { ...banner, called: true, unless: { argument: 0, option: ['hidePoweredBy'], is: [false] } },
    { ...banner, call: ['helmet', 'hidePoweredBy', 'xPoweredBy'] },
  ],
};

const honoHeaders: Library = {
  packages: ['hono/secure-headers'],
  read: 'hono 4.13.19',
  sinks: [{ ...headers, call: 'secureHeaders' }],
};

/** Options of lusca, each also a function of it. */
const luscaParts: readonly (readonly [name: string, header: string])[] = [
  ['csp', 'content-security-policy'],
  ['xframe', 'x-frame-options'],
  ['hsts', 'strict-transport-security'],
  ['nosniff', 'x-content-type-options'],
  ['referrerPolicy', 'referrer-policy'],
];

const lusca: Library = {
  packages: ['lusca'],
  read: 'lusca 1.7.0',
  sinks: luscaParts.flatMap(([name, header]): readonly Sink[] => [
    { ...oneHeader, call: name, facts: { header } },
    {
      ...oneHeader,
      called: true,
      when: { argument: 0, option: [name], is: 'present' },
      facts: { header },
    },
  ]),
};

/** Packages that set one header. */
const singles: readonly Library[] = (
  [
    ['helmet-csp', 'content-security-policy'],
    ['express-csp-header', 'content-security-policy'],
    ['content-security-policy-builder', 'content-security-policy'],
    ['blankie', 'content-security-policy'],
    ['frameguard', 'x-frame-options'],
    ['x-frame-options', 'x-frame-options'],
    ['hsts', 'strict-transport-security'],
    ['dont-sniff-mimetype', 'x-content-type-options'],
    ['referrer-policy', 'referrer-policy'],
  ] as const
).map(([name, header]) => ({
  packages: [name],
  read: 'helmet 3.23.3, whose parts were packages of their own',
  sinks: [
    { ...oneHeader, called: true, facts: { header } },
    { ...oneHeader, passedTo: 'register', as: 0, facts: { header } },
  ],
}));

const hidePoweredBy: Library = {
  packages: ['hide-powered-by'],
  read: 'hide-powered-by 1.1.0',
  sinks: [{ ...banner, called: true }],
};

/** What frameworks have of their own. */
const ownSettings: Library = {
  packages: [],
  read: 'express 5.3.0, @hapi/hapi 21.4.10',
  sinks: [
    {
      ...banner,
      on: ['express.app', '@nestjs/core.app'],
      call: 'disable',
      when: { argument: 0, option: [], is: ['x-powered-by'] },
    },
    {
      ...banner,
      on: ['express.app', '@nestjs/core.app'],
      call: 'set',
      when: { argument: 0, option: [], is: ['x-powered-by'] },
      at: { argument: 1 },
    },
    {
      ...banner,
      on: ['express.response', 'http.response', 'connect.response'],
      call: ['removeHeader', 'setHeader', 'set', 'header'],
      when: { argument: 0, option: [], is: ['X-Powered-By', 'x-powered-by'] },
    },
    {
      ...headers,
      on: '@hapi/hapi.exports',
      call: ['server', 'Server'],
      words: 'security',
      when: { argument: 0, option: ['routes', 'security'], is: 'present' },
    },
    {
      ...headers,
      on: '@hapi/hapi.exports',
      new: 'Server',
      words: 'security',
      when: { argument: 0, option: ['routes', 'security'], is: 'present' },
    },
  ],
};

export const protectiveHeaders: readonly Library[] = [
  helmet,
  honoHeaders,
  lusca,
  ...singles,
  hidePoweredBy,
  ownSettings,
];
