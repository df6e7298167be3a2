/** Every call that sends a cookie: `at` are its options, `name` and `values` what is sent. */
import { bareCookie, cookieFlags, hapiFlags, koaCookie, safeCookie } from './cookie-facts';
import type { FearFacts } from './fear-types';
import type { Library, Place, Sink } from './types';

const cookie = { kind: 'cookie.set' } as const;

/** `f(name, value, options)` */
const named = {
  ...cookie,
  name: { argument: 0 },
  values: { argument: 1 },
  at: { argument: 2 },
} as const;

/** `f(context, name, value, options)` */
const namedSecond = {
  ...cookie,
  name: { argument: 1 },
  values: { argument: 2 },
  at: { argument: 3 },
} as const;

/** `f({ name, value, httpOnly })` */
const inOne = {
  ...cookie,
  name: { argument: 0, property: ['name'] } as Place,
  values: { argument: 0, property: ['value'] } as Place,
  at: { argument: 0 },
  when: { argument: 0, option: ['name'], is: 'present' },
} as const;

const withoutName = { argument: 0, option: ['name'], is: 'absent' } as const;

export const expressCookies: Library = {
  packages: [],
  read: 'express 5.3.0, restify-cookies 0.2.6',
  sinks: [
    { ...named, call: 'cookie', on: 'express.response', facts: bareCookie },
    { ...named, call: 'setCookie', on: 'restify.response', facts: bareCookie },
  ],
};

const fastifyFacts: FearFacts = { feared: cookieFlags(['httpOnly', 'secure']) };

/** `parseOptions` of the plugin are the defaults of all cookies. */
const configuredOnce: Sink['unlessConfigured'] = [
  {
    call: 'register',
    with: [{ at: { argument: 1, property: ['parseOptions'] }, is: 'present' }],
  },
];

export const fastifyCookies: Library = {
  packages: ['@fastify/cookie', 'fastify-cookie'],
  read: '@fastify/cookie 11.1.5',
  sinks: [
    {
      ...named,
      call: ['setCookie', 'cookie'],
      on: 'fastify.reply',
      unlessConfigured: configuredOnce,
      facts: fastifyFacts,
    },
    { ...named, call: 'serializeCookie', on: 'fastify.app', facts: bareCookie },
  ],
};

export const koaCookies: Library = {
  packages: ['cookies'],
  read: 'koa 3.3.0, cookies 0.9.2',
  objects: {
    jar: [{ steps: ['constructed'] }, { steps: ['called'] }],
  },
  sinks: [{ ...named, call: 'set', on: ['koa.cookies', 'jar'], facts: koaCookie }],
};

export const hapiCookies: Library = {
  packages: [],
  read: '@hapi/hapi 21.4.10, @hapi/statehood 8.2.1',
  sinks: [
    {
      ...named,
      call: 'state',
      on: ['@hapi/hapi.toolkit', '@hapi/hapi.response'],
      facts: { feared: cookieFlags([], hapiFlags) } satisfies FearFacts,
    },
    {
      ...cookie,
      call: 'state',
      on: '@hapi/hapi.server',
      name: { argument: 0 },
      at: { argument: 1 },
      facts: { feared: cookieFlags([], hapiFlags) } satisfies FearFacts,
    },
  ],
};

/** `{ prefix: 'host' }` writes `__Host-` before the name, and `Secure`. */
const prefixed = { ...bareCookie, securedBy: 'prefix' };

export const honoCookies: Library = {
  packages: [],
  read: 'hono 4.13.19',
  sinks: [
    { ...namedSecond, call: 'setCookie', on: 'hono.exports', facts: prefixed },
    { ...namedSecond, call: 'setSignedCookie', on: 'hono.exports', at: { argument: 4 }, facts: prefixed },
    { ...named, call: 'generateCookie', on: 'hono.exports', facts: prefixed },
  ],
};

export const h3Cookies: Library = {
  packages: [],
  read: 'h3 1.15.11 and 2.0.8',
  sinks: [{ ...namedSecond, call: ['setCookie', 'setChunkedCookie'], on: 'h3.exports', facts: bareCookie }],
};

export const nextCookies: Library = {
  packages: ['nookies', 'cookies-next', 'cookies-next/server'],
  read: 'next 16.4.6, nookies 2.5.2, cookies-next 6.1.1',
  objects: {
    store: [
      { from: 'next/headers.exports', steps: [{ call: 'cookies' }] },
      { from: 'answer', steps: [{ member: 'cookies' }] },
    ],
    answer: [
      { from: 'next/server.exports', steps: [{ member: 'NextResponse' }, 'constructed'] },
      {
        from: 'next/server.exports',
        steps: [{ member: 'NextResponse' }, { call: ['json', 'redirect', 'next', 'rewrite', 'error'] }],
      },
    ],
  },
  sinks: [
    { ...inOne, call: 'set', on: 'store', facts: bareCookie },
    { ...named, call: 'set', on: 'store', when: withoutName, facts: bareCookie },
    { ...namedSecond, call: ['set', 'setCookie'], on: 'nookies.exports', facts: bareCookie },
    {
      ...named,
      call: 'setCookie',
      on: ['cookies-next.exports', 'cookies-next/server.exports'],
      facts: bareCookie,
    },
  ],
};

export const elysiaCookies: Library = {
  packages: [],
  read: 'elysia 1.4.30',
  objects: {
    elysiaCookie: [{ from: 'elysia.context', steps: [{ member: 'cookie' }, { member: '*' }] }],
  },
  sinks: [
    {
      ...cookie,
      call: 'set',
      on: 'elysiaCookie',
      at: { argument: 0 },
      values: { argument: 0, property: ['value'] },
      unlessConfigured: [
        {
          call: 'Elysia',
          with: [{ at: { argument: 0, property: ['cookie'] }, is: 'present' }],
        },
      ],
      facts: { ...bareCookie, nameOfReceiver: true },
    },
  ],
};

export const sveltekitCookies: Library = {
  packages: [],
  read: '@sveltejs/kit 2.70.4',
  sinks: [{ ...named, call: 'set', on: '@sveltejs/kit.cookies', facts: safeCookie }],
};

/** `createCookie(name, options)`; sessions of these frameworks are for the models of sessions. */
export const reactRouterCookies: Library = {
  packages: [],
  read: 'react-router 7.18.7',
  sinks: [
    {
      ...cookie,
      call: 'createCookie',
      on: 'react-router.exports',
      name: { argument: 0 },
      at: { argument: 1 },
      facts: { feared: cookieFlags(['httpOnly', 'secure']) } satisfies FearFacts,
    },
  ],
};

/** What makes the text of a header. */
export const cookieTexts: Library = {
  packages: ['@std/http/cookie', '@std/http'],
  read: 'cookie 0.7.2 and 1.1.1, @std/http 1.1.0',
  sinks: [
    {
      ...named,
      call: ['serialize', 'serializeCookie', 'stringifySetCookie'],
      on: ['cookie.exports', 'cookie-es.exports'],
      when: withoutName,
      facts: bareCookie,
    },
    {
      ...inOne,
      call: ['stringifySetCookie'],
      on: ['cookie.exports', 'cookie-es.exports'],
      facts: bareCookie,
    },
    {
      ...cookie,
      call: 'setCookie',
      on: ['@std/http/cookie.exports', '@std/http.exports'],
      name: { argument: 1, property: ['name'] },
      values: { argument: 1, property: ['value'] },
      at: { argument: 1 },
      facts: bareCookie,
    },
  ],
};

/** The same where only names tell what it is called on; the files of these frameworks set defaults elsewhere. */
const elsewhere: Sink['unlessConfigured'] = [
  { imports: ['@adonisjs/core/http', '@ioc:Adonis/Core/HttpContext'] },
];

/** On an answer that another file made, or a helper is given: `res.cookie(…)`. */
export const answerCookies: readonly Sink[] = [
  { ...named, call: 'cookie', unlessConfigured: elsewhere, facts: bareCookie },
  { ...named, call: 'setCookie', unlessConfigured: configuredOnce, facts: fastifyFacts },
];

/** On the cookies of such an answer: `response.cookies.set(…)`, `cookieStore.set(…)`. */
export const storeCookies: readonly Sink[] = [
  { ...inOne, call: 'set', facts: bareCookie },
  { ...named, call: 'set', when: withoutName, facts: bareCookie },
];

/** On those of a context: `ctx.cookies.set(…)`. */
export const contextCookies: Sink = { ...named, call: 'set', facts: koaCookie };

/** On cookies of which no more is known, what is switched off is. */
export const anyCookies: Sink = { ...named, call: 'set', facts: safeCookie };
