import type { Handler, Library } from './types';

/** With `passReqToCallback`, the verify function gets the request first. */
const passesRequest = { at: { argument: 0, property: ['passReqToCallback'] }, is: [true] } as const;

const localStrategy: readonly Handler[] = [
  {
    new: ['Strategy', 'LocalStrategy'],
    when: passesRequest,
    at: { argument: -1 },
    parameters: ['express.request', 'credential', 'credential', null],
  },
  {
    new: ['Strategy', 'LocalStrategy'],
    at: { argument: -1 },
    parameters: ['credential', 'credential', null],
  },
  {
    constructed: true,
    when: passesRequest,
    at: { argument: -1 },
    parameters: ['express.request', 'credential', 'credential', null],
  },
  { constructed: true, at: { argument: -1 }, parameters: ['credential', 'credential', null] },
];

/** It takes texts and numbers from body or query; an object in their place counts as missing. */
export const passportLocal: Library = {
  packages: ['passport-local'],
  read: 'passport-local 1.0.0 (run)',
  handlers: localStrategy,
  sources: [{ on: 'credential', property: [], part: 'body', shapes: ['text', 'number'] }],
};

export const passportHttp: Library = {
  packages: ['passport-http', 'passport-http-bearer', 'passport-localapikey-update', 'passport-headerapikey'],
  read: 'passport-http 0.3.0',
  handlers: [
    {
      new: ['BasicStrategy', 'Strategy', 'HeaderAPIKeyStrategy'],
      when: passesRequest,
      at: { argument: -1 },
      parameters: ['express.request', 'credential', 'credential', null],
    },
    {
      new: ['BasicStrategy', 'DigestStrategy', 'HeaderAPIKeyStrategy'],
      at: { argument: -1 },
      parameters: ['credential', 'credential', null],
    },
    { new: 'Strategy', at: { argument: -1 }, parameters: ['credential', null] },
  ],
  sources: [{ on: 'credential', property: [], part: 'headers', shapes: ['text'] }],
};

export const passportCustom: Library = {
  packages: ['passport-custom'],
  read: 'passport-custom 1.2.1',
  handlers: [{ new: 'Strategy', at: { argument: 0 }, parameters: ['express.request', null] }],
};

/**
 * Strategies whose verify function gets what a provider or a signed token says, which no client chooses: only the
 * request counts, where it is passed.
 */
export const passportProviders: Library = {
  packages: [
    'passport-jwt',
    'passport-google-oauth20',
    'passport-github2',
    'passport-facebook',
    'passport-twitter',
    'passport-oauth2',
    'passport-azure-ad',
    'passport-saml',
    '@node-saml/passport-saml',
  ],
  read: 'passport 0.7.0',
  handlers: [
    {
      new: 'Strategy',
      when: passesRequest,
      at: { argument: -1 },
      parameters: ['express.request', null, null, null],
    },
    {
      constructed: true,
      when: passesRequest,
      at: { argument: -1 },
      parameters: ['express.request', null, null, null],
    },
  ],
};
