/** Settings of what sets protecting headers: helmet and its kin, whose names are known wherever they are written. */
import type { Fear } from './fear-types';
import type { Library, LiteralSink } from './types';

const named = (name: string, ...feared: readonly Fear[]): LiteralSink => ({
  kind: 'headers.options',
  shaped: [name],
  property: [name],
  feared,
});

/** A protection that is switched off. */
const off = (name: string): LiteralSink => named(name, { problem: 'off', is: [false], only: true });

const strictlyOff = (name: string): LiteralSink =>
  named(name, { problem: 'off', is: [false], only: true, strict: true });

const HALF_A_YEAR = 180 * 24 * 60 * 60;

const hsts = (name: string): LiteralSink =>
  named(
    name,
    { problem: 'off', is: [false], only: true },
    { problem: 'shortHsts', option: ['maxAge'], below: HALF_A_YEAR, strict: true },
    { problem: 'narrowHsts', option: ['includeSubDomains'], is: [false], only: true, strict: true },
  );

const frames = (name: string): LiteralSink =>
  named(
    name,
    { problem: 'off', is: [false], only: true },
    { problem: 'framed', option: ['action'], matches: 'allow-?(?:all|from)' },
    { problem: 'framed', matches: 'allow-?(?:all|from).*' },
  );

const LEAKING = 'unsafe-url|no-referrer-when-downgrade';

export const protectingHeaders: Library = {
  packages: [],
  read: 'helmet 8.3.0, @fastify/helmet 13.2.0, koa-helmet 9.0.0, hono 4.13.19, lusca 1.7.0',
  literalSinks: [
    off('contentSecurityPolicy'),
    frames('frameguard'),
    frames('xFrameOptions'),
    frames('xframe'),
    off('noSniff'),
    off('nosniff'),
    off('xContentTypeOptions'),
    hsts('hsts'),
    hsts('strictTransportSecurity'),
    named(
      'referrerPolicy',
      { problem: 'off', is: [false], only: true, strict: true },
      { problem: 'referrer', option: ['policy'], matches: LEAKING },
    ),
    strictlyOff('crossOriginOpenerPolicy'),
    strictlyOff('crossOriginResourcePolicy'),
    strictlyOff('dnsPrefetchControl'),
    strictlyOff('xDnsPrefetchControl'),
    strictlyOff('ieNoOpen'),
    strictlyOff('xDownloadOptions'),
    strictlyOff('permittedCrossDomainPolicies'),
    strictlyOff('xPermittedCrossDomainPolicies'),
    strictlyOff('originAgentCluster'),
  ],
};

/** Parts of the package that are middlewares by themselves: `helmet.hsts({ maxAge })`. */
export const helmetParts: Library = {
  packages: [],
  read: 'helmet 8.3.0, koa-helmet 9.0.0',
  sinks: [
    {
      kind: 'headers.options',
      on: ['helmet.exports', 'koa-helmet.exports'],
      call: ['hsts', 'strictTransportSecurity'],
      at: { argument: 0 },
      facts: {
        feared: [
          { problem: 'shortHsts', option: ['maxAge'], below: HALF_A_YEAR, strict: true },
          { problem: 'narrowHsts', option: ['includeSubDomains'], is: [false], only: true, strict: true },
        ],
      },
    },
    {
      kind: 'headers.options',
      on: ['helmet.exports', 'koa-helmet.exports'],
      call: ['frameguard', 'xFrameOptions'],
      at: { argument: 0 },
      facts: { feared: [{ problem: 'framed', option: ['action'], matches: 'allow-?(?:all|from)' }] },
    },
    {
      kind: 'headers.options',
      on: ['helmet.exports', 'koa-helmet.exports'],
      call: 'referrerPolicy',
      at: { argument: 0 },
      facts: { feared: [{ problem: 'referrer', option: ['policy'], matches: LEAKING }] },
    },
  ],
};
