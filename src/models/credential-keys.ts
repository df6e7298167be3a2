/** Where libraries take keys to sign and encrypt with, and what servers let people in for. */
import { credential, credentialItself, credentialOptions } from './credential-facts';
import type { FearFacts } from './fear-types';
import type { Library, Sink } from './types';

const key = (argument: number) => ({ ...credential, at: { argument }, facts: credentialItself('key') });
const itself = (problem: Parameters<typeof credentialItself>[0], argument: number) => ({
  ...credential,
  at: { argument },
  facts: credentialItself(problem),
});
const options = (facts: FearFacts, argument: number) => ({ ...credential, at: { argument }, facts });

const nodeKeys: readonly Sink[] = [
  {
    ...key(1),
    call: ['createHmac', 'createCipheriv', 'createDecipheriv', 'createCipher', 'createDecipher'],
  },
  { ...key(0), call: ['createSecretKey'] },
  { ...key(1), call: ['hkdf', 'hkdfSync'] },
  { ...itself('password', 0), call: ['scrypt', 'scryptSync', 'pbkdf2', 'pbkdf2Sync'] },
  {
    ...options(credentialOptions({ passphrase: ['passphrase'] }), 0),
    call: ['createPrivateKey', 'privateDecrypt', 'privateEncrypt'],
  },
  {
    ...options(credentialOptions({ passphrase: ['privateKeyEncoding.passphrase'] }), 1),
    call: ['generateKeyPair', 'generateKeyPairSync'],
  },
].map((row) => ({ ...row, on: 'crypto.exports' }));

const hmacs = [
  'HmacMD5',
  'HmacSHA1',
  'HmacSHA224',
  'HmacSHA256',
  'HmacSHA384',
  'HmacSHA512',
  'HmacSHA3',
  'HmacRIPEMD160',
];

const encryption: readonly Library[] = [
  {
    packages: [],
    read: 'Node 20.20.2',
    sinks: [...nodeKeys, { ...key(1), on: 'crypto.subtle', call: 'importKey' }],
  },
  {
    packages: [],
    read: 'crypto-js 4.2.0',
    sinks: [
      { ...key(1), on: 'crypto-js.keyed', call: ['encrypt', 'decrypt'] },
      {
        ...key(1),
        on: 'crypto-js.exports',
        call: [...new Set([...hmacs, ...hmacs.map((name) => name.replace('HmacSHA', 'hmac-sha'))])],
      },
      { ...itself('password', 0), on: 'crypto-js.exports', call: ['PBKDF2', 'EvpKDF'] },
    ],
  },
  {
    packages: [],
    read: 'node-forge 1.4.3',
    sinks: [
      { ...key(1), on: 'node-forge.ciphers', call: ['createCipher', 'createDecipher'] },
      { ...itself('password', 0), on: 'node-forge.pkcs5', call: 'pbkdf2' },
    ],
  },
  {
    packages: ['cryptr', 'simple-crypto-js', 'encryptorjs'],
    read: 'cryptr 6.4.0',
    sinks: [
      { ...key(0), constructed: true },
      { ...key(0), new: ['SimpleCrypto', 'Cryptr'] },
    ],
  },
  {
    packages: ['cookie-signature', 'cookie-signature-subtle'],
    read: 'cookie-signature 1.2.2',
    sinks: [{ ...itself('secret', 1), call: ['sign', 'unsign'] }],
  },
  {
    packages: ['keygrip'],
    read: 'keygrip 1.1.0',
    sinks: [
      { ...key(0), constructed: true },
      { ...key(0), called: true },
    ],
  },
  {
    packages: ['@hapi/iron', 'iron-webcrypto'],
    read: '@hapi/iron 7.0.1',
    sinks: [{ ...itself('password', 1), call: ['seal', 'unseal'] }],
  },
  {
    packages: ['speakeasy'],
    read: 'speakeasy 2.0.0',
    objects: { codes: [{ steps: [{ member: ['totp', 'hotp'] }] }] },
    sinks: [
      { ...options(credentialOptions({ secret: ['secret'] }), 0), call: ['totp', 'hotp'] },
      {
        ...options(credentialOptions({ secret: ['secret'] }), 0),
        on: 'codes',
        call: ['verify', 'verifyDelta', 'generate'],
      },
    ],
  },
  {
    packages: ['csrf-csrf'],
    read: 'csrf-csrf 4.0.3',
    sinks: [
      {
        ...credential,
        call: 'doubleCsrf',
        at: { argument: 0, property: ['getSecret'], resultOf: true },
        facts: credentialItself('secret'),
      },
    ],
  },
];

const strategies = credentialOptions({
  'client secret': ['clientSecret', 'consumerSecret'],
  key: ['privateKey', 'privateCert', 'decryptionPvk'],
});

const servers: readonly Library[] = [
  {
    packages: [],
    read: 'cookie-parser 1.4.7',
    sinks: [{ ...itself('secret', 0), on: 'cookie-parser.exports', called: true }],
  },
  {
    packages: [],
    read: 'hono 4.13.19',
    sinks: [
      { ...itself('secret', 3), on: 'hono.exports', call: 'setSignedCookie' },
      { ...itself('secret', 1), on: 'hono.exports', call: 'getSignedCookie' },
    ],
  },
  {
    packages: ['hono/basic-auth', 'hono/bearer-auth'],
    read: 'hono 4.13.19',
    sinks: [
      { ...options(credentialOptions({ password: ['password'] }), 0), call: 'basicAuth' },
      { ...options(credentialOptions({ key: ['token'] }), 0), call: 'bearerAuth' },
    ],
  },
  {
    packages: ['express-basic-auth'],
    read: 'express-basic-auth 1.2.1',
    sinks: [
      {
        ...credential,
        called: true,
        at: { argument: 0, property: ['users', '*'] },
        facts: credentialItself('password'),
      },
    ],
  },
  {
    packages: [],
    read: 'bcrypt 6.0.0, argon2 0.45.1',
    sinks: [{ ...itself('password', 0), on: 'bcrypt.exports', call: ['hash', 'hashSync'] }],
  },
  {
    packages: ['koa-basic-auth', 'basic-auth-connect'],
    read: 'koa-basic-auth 4.0.0, basic-auth-connect 1.1.0',
    sinks: [
      { ...options(credentialOptions({ password: ['pass'] }), 0), called: true },
      { ...itself('password', 1), called: true },
    ],
  },
  {
    packages: [],
    read: 'passport-jwt 4.0.1, passport-google-oauth20 2.0.0, passport-github2 0.1.12, passport-oauth2 1.8.0',
    sinks: [
      { ...options(strategies, 0), on: 'passport-jwt.exports', constructed: true },
      {
        ...options(strategies, 0),
        on: 'passport-jwt.exports',
        new: [
          'Strategy',
          'GoogleStrategy',
          'FacebookStrategy',
          'GitHubStrategy',
          'TwitterStrategy',
          'OAuth2Strategy',
          'SamlStrategy',
          'OIDCStrategy',
        ],
      },
    ],
  },
  {
    packages: ['passport-ldapauth'],
    read: 'passport-ldapauth 3.0.1',
    sinks: ([{ constructed: true }, { new: 'Strategy' }] as const).map((use): Sink => ({
      ...options(credentialOptions({ password: ['server.bindCredentials'] }), 0),
      ...use,
    })),
  },
];

export const keyCredentials: readonly Library[] = [...encryption, ...servers];
