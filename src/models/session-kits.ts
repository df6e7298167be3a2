/** Sessions of frameworks, and of kits that sign people in. */
import { cookieFlags } from './cookie-facts';
import type { FearFacts } from './fear-types';
import { ends, secret, session } from './session-facts';
import type { Library, Sink } from './types';

export const honoSessions: Library = {
  packages: ['hono-sessions'],
  read: 'hono-sessions 0.8.1',
  sinks: [
    {
      ...session,
      call: 'sessionMiddleware',
      at: { argument: 0 },
      facts: {
        feared: [
          secret('encryptionKey'),
          ...cookieFlags(['httpOnly', 'secure'], undefined, ['cookieOptions'], ['sameSite']),
          ...ends(['expireAfterSeconds']),
        ],
      } satisfies FearFacts,
    },
  ],
};

/** All flags are set, unless `useSecureCookies` says otherwise. */
export const authenticationKits: Library = {
  packages: [
    'next-auth',
    'next-auth/next',
    '@auth/core',
    '@auth/express',
    '@auth/sveltekit',
    'better-auth',
    'lucia',
    'express-openid-connect',
    '@keystone-6/core/session',
  ],
  read: 'next-auth 4.24.13, @auth/core 0.41.1, better-auth 1.3.34, lucia 3.2.2, express-openid-connect 2.19.2, @keystone-6/core 6.5.1',
  sinks: [
    ...(['called', 'call'] as const).map((form): Sink => ({
      ...session,
      ...(form === 'called'
        ? { called: true as const }
        : { call: ['NextAuth', 'Auth', 'ExpressAuth', 'SvelteKitAuth'] }),
      at: { argument: -1 },
      facts: {
        feared: [
          secret('secret'),
          { problem: 'secure', option: ['useSecureCookies'], is: [false], only: true },
          ...cookieFlags([], undefined, ['cookies', 'sessionToken', 'options']),
        ],
      } satisfies FearFacts,
    })),
    {
      ...session,
      call: 'betterAuth',
      at: { argument: 0 },
      facts: {
        feared: [
          secret('secret'),
          { problem: 'secure', option: ['advanced', 'useSecureCookies'], is: [false], only: true },
          ...cookieFlags([], undefined, ['advanced', 'defaultCookieAttributes']),
        ],
      } satisfies FearFacts,
    },
    {
      ...session,
      new: 'Lucia',
      at: { argument: 1 },
      facts: { feared: cookieFlags([], undefined, ['sessionCookie', 'attributes']) } satisfies FearFacts,
    },
    {
      ...session,
      call: 'auth',
      on: 'express-openid-connect.exports',
      at: { argument: 0 },
      facts: {
        feared: [secret('secret'), ...cookieFlags([], undefined, ['session', 'cookie'])],
      } satisfies FearFacts,
    },
    {
      ...session,
      call: 'statelessSessions',
      at: { argument: 0 },
      facts: {
        feared: [secret('secret'), { problem: 'secure', option: ['secure'], is: [false], only: true }],
      } satisfies FearFacts,
    },
  ],
  // Options that the file exports for a handler elsewhere.
  literalSinks: [
    {
      ...session,
      shaped: ['secret', 'providers'],
      property: ['secret'],
      feared: [{ problem: 'secret', secret: true }],
    },
  ],
};

/** Sessions of the frameworks that grew out of React Router. */
export const reactRouterSessions: Library = {
  packages: [],
  read: 'react-router 7.18.7',
  sinks: [
    {
      ...session,
      on: 'react-router.exports',
      call: [
        'createCookieSessionStorage',
        'createSessionStorage',
        'createMemorySessionStorage',
        'createFileSessionStorage',
        'createWorkersKVSessionStorage',
      ],
      at: { argument: 0 },
      facts: {
        feared: [
          secret('cookie', 'secrets'),
          ...cookieFlags(['httpOnly', 'secure'], undefined, ['cookie']),
          ...ends(['cookie', 'maxAge'], ['cookie', 'expires']),
        ],
      } satisfies FearFacts,
    },
    {
      ...session,
      on: 'react-router.exports',
      call: 'createCookie',
      at: { argument: 1 },
      facts: { feared: [secret('secrets')] } satisfies FearFacts,
    },
  ],
};

/** All flags are set. */
export const h3Sessions: Library = {
  packages: [],
  read: 'h3 1.15.11 and 2.0.8',
  sinks: [
    {
      ...session,
      on: 'h3.exports',
      call: ['useSession', 'getSession', 'updateSession', 'sealSession'],
      at: { argument: 1 },
      facts: {
        feared: [secret('password'), ...cookieFlags([], undefined, ['cookie']), ...ends(['maxAge'])],
      } satisfies FearFacts,
    },
  ],
};

export const clientSessions: Library = {
  packages: ['client-sessions'],
  read: 'client-sessions 0.8.0',
  sinks: [
    {
      ...session,
      called: true,
      at: { argument: 0 },
      facts: {
        feared: [secret('secret'), secret('encryptionKey'), ...cookieFlags([], undefined, ['cookie'])],
      } satisfies FearFacts,
    },
  ],
};
