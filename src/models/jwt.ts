/** What signs, verifies and reads JSON Web Tokens. */
import type { FearFacts } from './fear-types';
import {
  anyAlgorithm,
  checks,
  decoded,
  expired,
  fewChecks,
  first,
  forSigning,
  forVerification,
  issued,
  key,
  noKey,
  none,
  second,
  signing,
  unsigned,
  verification,
} from './jwt-rows';
import type { Library, Sink } from './types';

const jsonwebtokenSinks: readonly Sink[] = [
  { ...verification, call: 'verify', at: { argument: 2 }, facts: checks },
  { ...verification, call: 'verify', at: second, facts: noKey },
  { kind: 'jwt.callback', call: 'verify', at: { argument: -1 } },
  { ...key, call: 'verify', at: second, facts: forVerification },
  { ...signing, call: 'sign', at: { argument: 2 }, facts: unsigned },
  { ...issued, call: 'sign', at: first, facts: { options: 2, expiry: ['expiresIn'] } },
  { ...key, call: 'sign', at: second, facts: forSigning },
  { ...decoded, call: 'decode', at: first },
];

export const jsonwebtoken: Library = {
  packages: ['jsonwebtoken'],
  read: 'jsonwebtoken 9.0.3',
  sinks: jsonwebtokenSinks,
};

const joseSinks: readonly Sink[] = [
  { ...verification, call: ['jwtVerify', 'compactVerify'], at: { argument: 2 }, facts: checks },
  {
    ...verification,
    on: 'unsecured',
    call: 'decode',
    at: first,
    facts: { feared: [{ problem: 'none', always: true }] } satisfies FearFacts,
  },
  { ...key, call: ['jwtVerify', 'compactVerify'], at: second, facts: forVerification },
  {
    ...signing,
    on: 'unsecured',
    constructed: true,
    at: first,
    facts: { feared: [{ problem: 'none', always: true }] } satisfies FearFacts,
  },
  { ...issued, new: 'SignJWT', at: first, facts: { chained: 'setExpirationTime' } },
  { ...key, on: 'signer', call: 'sign', at: first, facts: forSigning },
  { ...decoded, call: 'decodeJwt', at: first },
];

export const jose: Library = {
  packages: ['jose'],
  read: 'jose 6.2.18',
  objects: {
    signer: [{ steps: [{ new: 'SignJWT' }] }],
    unsecured: [{ steps: [{ member: 'UnsecuredJWT' }] }],
  },
  chains: 'signer',
  sinks: joseSinks,
};

export const fastJwt: Library = {
  packages: ['fast-jwt'],
  read: 'fast-jwt 6.3.6',
  objects: {
    sign: [{ steps: [{ call: 'createSigner' }] }],
    decode: [{ steps: [{ call: 'createDecoder' }] }],
  },
  sinks: [
    {
      ...verification,
      call: 'createVerifier',
      at: first,
      facts: {
        feared: [
          none,
          expired,
          anyAlgorithm,
          {
            problem: 'anybody',
            option: ['allowedIss'],
            absent: true,
            unlessGiven: [['allowedAud']],
            strict: true,
          },
        ],
      } satisfies FearFacts,
    },
    { ...key, call: 'createVerifier', at: { argument: 0, property: ['key'] }, facts: forVerification },
    {
      ...signing,
      call: 'createSigner',
      at: first,
      facts: {
        feared: [
          { problem: 'none', option: ['algorithm'], is: ['none'] },
          { problem: 'forever', option: ['expiresIn'], absent: true },
        ],
      } satisfies FearFacts,
    },
    { ...key, call: 'createSigner', at: { argument: 0, property: ['key'] }, facts: forSigning },
    { ...issued, on: 'sign', called: true, at: first },
    { ...decoded, on: 'decode', called: true, at: first },
  ],
};

/** Libraries whose tokens expire only if the payload says so. */
export const jwtSimple: Library = {
  packages: ['jwt-simple'],
  read: 'jwt-simple 0.5.6',
  sinks: [
    { ...issued, call: 'encode', at: first, facts: { expiry: [] } },
    { ...key, call: 'encode', at: second, facts: forSigning },
    { ...key, call: 'decode', at: second, facts: forVerification },
    {
      ...verification,
      call: 'decode',
      at: { argument: 2 },
      facts: { feared: [{ problem: 'unverified', is: [true, 1] }] } satisfies FearFacts,
    },
  ],
};

export const jwtWorkers: Library = {
  packages: ['@tsndr/cloudflare-worker-jwt', 'hono/jwt'],
  read: '@tsndr/cloudflare-worker-jwt 3.2.3, hono 4.13.19',
  sinks: [
    { ...issued, call: 'sign', at: first, facts: { expiry: [] } },
    { ...key, call: 'sign', at: second, facts: forSigning },
    { ...key, call: 'verify', at: second, facts: forVerification },
    { ...key, call: 'jwt', at: { argument: 0, property: ['secret'] }, facts: forVerification },
    { ...decoded, call: 'decode', at: first },
  ],
};

export const jwtDecode: Library = {
  packages: ['jwt-decode'],
  read: 'jwt-decode 4.0.0',
  sinks: [
    { ...decoded, called: true, at: first },
    { ...decoded, call: 'jwtDecode', at: first },
  ],
};

export const expressJwt: Library = {
  packages: ['express-jwt', 'koa-jwt'],
  read: 'express-jwt 8.5.1, koa-jwt 4.0.4',
  sinks: [
    { ...verification, called: true, at: first, facts: checks },
    { ...verification, call: ['expressjwt', 'expressJwt'], at: first, facts: checks },
    { ...key, called: true, at: { argument: 0, property: ['secret'] }, facts: forVerification },
    {
      ...key,
      call: ['expressjwt', 'expressJwt'],
      at: { argument: 0, property: ['secret'] },
      facts: forVerification,
    },
  ],
};

export const fastifyJwt: Library = {
  packages: ['@fastify/jwt', 'fastify-jwt'],
  read: '@fastify/jwt 10.2.8',
  objects: { tokens: [{ from: 'fastify.app', steps: [{ member: 'jwt' }] }] },
  sinks: [
    {
      ...verification,
      passedTo: 'register',
      as: 0,
      at: { argument: 1, property: ['verify'] },
      facts: fewChecks,
    },
    { ...signing, passedTo: 'register', as: 0, at: { argument: 1, property: ['sign'] }, facts: unsigned },
    { ...key, passedTo: 'register', as: 0, at: { argument: 1, property: ['secret'] }, facts: forSigning },
    { ...issued, on: 'tokens', call: 'sign', at: first },
    { ...decoded, on: 'tokens', call: 'decode', at: first },
    { ...issued, on: 'fastify.reply', call: 'jwtSign', at: first },
    { ...verification, on: 'fastify.request', call: 'jwtVerify', at: first, facts: fewChecks },
  ],
};
