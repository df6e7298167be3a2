/**
 * What keeps sessions: its secret, its cookie, and when it ends. `cookie.…` are the options of the cookie where they
 * stand in an object of their own.
 */
import { cookieFlags, hapiFlags } from './cookie-facts';
import type { FearFacts } from './fear-types';
import { ends, kept, named, secret, session } from './session-facts';
import type { Library, LiteralSink } from './types';

const expressFacts: FearFacts = {
  feared: [
    secret('secret'),
    ...cookieFlags(['secure'], undefined, ['cookie'], ['sameSite']),
    ...ends(['cookie', 'maxAge'], ['cookie', 'expires']),
    ...kept,
    { problem: 'memoryStore', option: ['store'], object: 'memoryStore', strict: true },
    named('name', 'key'),
  ],
};

export const expressSession: Library = {
  packages: ['express-session'],
  read: 'express-session 1.19.0',
  objects: { memoryStore: [{ steps: [{ new: 'MemoryStore' }] }] },
  sinks: [
    { ...session, called: true, at: { argument: 0 }, facts: expressFacts },
    // Express 3 brought it along.
    { ...session, on: 'express.exports', call: 'session', at: { argument: 0 }, facts: expressFacts },
  ],
};

export const cookieSession: Library = {
  packages: ['cookie-session'],
  read: 'cookie-session 2.1.1',
  sinks: [
    {
      ...session,
      called: true,
      at: { argument: 0 },
      facts: {
        feared: [
          secret('secret'),
          secret('keys'),
          ...cookieFlags([], undefined, [], ['sameSite']),
          ...ends(['maxAge'], ['expires']),
          { problem: 'unsigned', option: ['signed'], is: [false], only: true },
          named('name'),
        ],
        inCookie: true,
      } satisfies FearFacts,
    },
  ],
};

/** `app.keys` sign the session; it ends after a day by itself, and `secure` follows the connection. */
export const koaSession: Library = {
  packages: ['koa-session'],
  read: 'koa-session 7.0.2',
  sinks: [
    {
      ...session,
      called: true,
      at: { argument: 0 },
      facts: {
        feared: [
          ...cookieFlags([], undefined, [], ['sameSite']),
          { problem: 'unsigned', option: ['signed'], is: [false], only: true },
          named('key'),
        ],
        inCookie: true,
      } satisfies FearFacts,
    },
    {
      ...session,
      on: 'koa.app',
      assign: 'keys',
      at: { assigned: true },
      facts: { feared: [{ problem: 'secret', secret: true }] } satisfies FearFacts,
    },
  ],
};

export const koaGenericSession: Library = {
  packages: ['koa-generic-session'],
  read: 'koa-generic-session 2.3.1',
  sinks: [
    {
      ...session,
      called: true,
      at: { argument: 0 },
      facts: { feared: [...cookieFlags([], undefined, ['cookie']), named('key')] } satisfies FearFacts,
    },
  ],
};

/** Given to `register`. */
const plugin = { ...session, passedTo: 'register', as: 0, at: { argument: 1 } } as const;

export const fastifySession: Library = {
  packages: ['@fastify/session'],
  read: '@fastify/session 11.1.3',
  sinks: [
    {
      ...plugin,
      facts: {
        feared: [
          secret('secret'),
          ...cookieFlags([], undefined, ['cookie'], ['sameSite']),
          ...ends(['cookie', 'maxAge'], ['cookie', 'expires']),
          ...kept,
          named('cookieName'),
        ],
      } satisfies FearFacts,
    },
  ],
};

/** It ends after a day by itself. */
export const fastifySecureSession: Library = {
  packages: ['@fastify/secure-session', 'fastify-secure-session'],
  read: '@fastify/secure-session 8.4.0',
  sinks: [
    {
      ...plugin,
      facts: {
        feared: [
          secret('secret'),
          secret('key'),
          ...cookieFlags(['secure'], undefined, ['cookie'], ['sameSite']),
        ],
        inCookie: true,
      } satisfies FearFacts,
    },
  ],
};

const ironFacts: FearFacts = {
  inCookie: true,
  feared: [
    secret('password'),
    ...cookieFlags([], undefined, ['cookieOptions']),
    { problem: 'neverEnds', option: ['ttl'], is: [0], only: true },
  ],
};

/** All flags are set, and it ends after two weeks. */
export const ironSession: Library = {
  packages: [
    'iron-session',
    'iron-session/edge',
    'iron-session/next',
    'iron-session/express',
    'next-iron-session',
  ],
  read: 'iron-session 6.3.1 and 8.0.4',
  sinks: [
    {
      ...session,
      call: [
        'getIronSession',
        'ironSession',
        'withIronSession',
        'withIronSessionApiRoute',
        'withIronSessionSsr',
        'sealData',
        'unsealData',
      ],
      at: { argument: -1 },
      facts: ironFacts,
    },
  ],
};

export const hapiSessions: Library = {
  packages: [],
  read: '@hapi/cookie 12.0.1, @hapi/yar 11.0.3',
  sinks: [
    {
      ...session,
      on: '@hapi/hapi.authentication',
      call: 'strategy',
      when: { argument: 1, option: [], is: ['cookie', 'session'] },
      at: { argument: 2 },
      facts: {
        feared: [
          secret('cookie', 'password'),
          ...cookieFlags([], hapiFlags, ['cookie']),
          ...ends(['cookie', 'ttl'], ['keepAlive']),
        ],
      } satisfies FearFacts,
    },
  ],
  // `{ plugin: Yar, options: { cookieOptions: { password, isSecure } } }`
  literalSinks: [
    {
      ...session,
      shaped: ['cookieOptions'],
      property: ['cookieOptions'],
      feared: [secret('password'), ...cookieFlags([], hapiFlags)],
    } satisfies LiteralSink,
  ],
};
