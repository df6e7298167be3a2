/** Node's `crypto` and the Web Crypto API that it also gives. */
import type { FearFacts } from './fear-types';
import type { Condition, Library, Sink } from './types';
import { SMALLEST_MODULUS, smallCurve, smallGroup, smallModulus } from './key-sizes';
import { weakCiphers } from './weak-algorithms';

const cipher = { kind: 'cipher.settings' } as const;

const algorithm: FearFacts = { feared: [...weakCiphers.algorithms] };

/** `null` is right for ECB and where there is no IV. */
const nonce: FearFacts = { feared: [{ problem: 'fixedNonce', fixed: true }] };

const salt: FearFacts = { feared: [{ problem: 'fixedSalt', fixed: true, of: 'password' }] };

const authenticated: Condition = {
  argument: 0,
  option: [],
  is: weakCiphers.authenticated,
};

const ciphers: readonly Sink[] = [
  {
    ...cipher,
    call: ['createCipher', 'createDecipher'],
    at: { argument: 0 },
    facts: { feared: [{ problem: 'noNonce', always: true }] } satisfies FearFacts,
  },
  {
    ...cipher,
    call: ['createCipheriv', 'createDecipheriv'],
    at: { argument: 0 },
    facts: algorithm,
  },
  { ...cipher, call: 'createCipheriv', at: { argument: 2 }, facts: nonce },
  {
    ...cipher,
    call: ['createCipheriv', 'createDecipheriv'],
    at: { argument: 3 },
    facts: {
      feared: [{ problem: 'shortTag', option: ['authTagLength'], below: 12, say: '16' }],
    } satisfies FearFacts,
  },
  {
    kind: 'cipher.decryption',
    call: 'createDecipheriv',
    at: { argument: 0 },
    when: authenticated,
    facts: { takes: 'update', checks: 'final' },
  },
  { ...cipher, call: ['scrypt', 'scryptSync', 'pbkdf2', 'pbkdf2Sync'], at: { argument: 1 }, facts: salt },
  {
    ...cipher,
    on: 'subtle',
    call: 'encrypt',
    at: { argument: 0 },
    facts: {
      feared: [
        { problem: 'fixedNonce', option: ['iv'], fixed: true },
        { problem: 'fixedNonce', option: ['counter'], fixed: true },
        { problem: 'shortTag', option: ['tagLength'], below: 96, say: '128' },
      ],
    } satisfies FearFacts,
  },
];

const key = { kind: 'key.settings' } as const;

const pairs = ['generateKeyPair', 'generateKeyPairSync'] as const;

const named = (names: readonly string[]): Condition => ({ argument: 0, option: [], is: names });

const keys: readonly Sink[] = [
  {
    ...key,
    call: pairs,
    at: { argument: 1 },
    when: named(['rsa', 'rsa-pss']),
    facts: { feared: [{ ...smallModulus, option: ['modulusLength'] }] } satisfies FearFacts,
  },
  {
    ...key,
    call: pairs,
    at: { argument: 1 },
    when: named(['dsa']),
    facts: {
      feared: [{ problem: 'smallPrime', option: ['modulusLength'], below: SMALLEST_MODULUS }],
    } satisfies FearFacts,
  },
  {
    ...key,
    call: pairs,
    at: { argument: 1 },
    when: named(['ec']),
    facts: { feared: [{ ...smallCurve, option: ['namedCurve'] }] } satisfies FearFacts,
  },
  {
    ...key,
    call: pairs,
    at: { argument: 1 },
    when: named(['dh']),
    facts: {
      feared: [
        { problem: 'smallPrime', option: ['primeLength'], below: SMALLEST_MODULUS },
        { ...smallGroup, option: ['group'] },
        { ...smallGroup, option: ['groupName'] },
      ],
    } satisfies FearFacts,
  },
  {
    ...key,
    call: ['generateKey', 'generateKeySync'],
    at: { argument: 1 },
    when: named(['hmac']),
    facts: { feared: [{ problem: 'smallSecret', option: ['length'], below: 128 }] } satisfies FearFacts,
  },
  { ...key, call: 'createECDH', at: { argument: 0 }, facts: { feared: [smallCurve] } satisfies FearFacts },
  {
    ...key,
    call: ['getDiffieHellman', 'createDiffieHellmanGroup'],
    at: { argument: 0 },
    facts: { feared: [smallGroup] } satisfies FearFacts,
  },
  {
    ...key,
    call: 'createDiffieHellman',
    at: { argument: 0 },
    facts: { feared: [{ problem: 'smallPrime', below: SMALLEST_MODULUS }] } satisfies FearFacts,
  },
  {
    ...key,
    on: 'subtle',
    call: 'generateKey',
    at: { argument: 0 },
    facts: { feared: [{ ...smallModulus, option: ['modulusLength'] }] } satisfies FearFacts,
  },
  {
    ...key,
    on: 'subtle',
    call: 'generateKey',
    at: { argument: 0 },
    when: { argument: 0, option: ['name'], is: ['HMAC'] },
    facts: { feared: [{ problem: 'smallSecret', option: ['length'], below: 128 }] } satisfies FearFacts,
  },
];

export const nodeCrypto: Library = {
  packages: ['crypto'],
  read: 'Node 20.20.2 (run)',
  objects: {
    subtle: [
      { steps: [{ member: 'subtle' }] },
      { steps: [{ member: 'webcrypto' }, { member: 'subtle' }] },
      { from: 'globalThis.exports', steps: [{ member: 'crypto' }, { member: 'subtle' }] },
    ],
  },
  sinks: [...ciphers, ...keys],
};
