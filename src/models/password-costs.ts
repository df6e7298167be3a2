/** How expensive functions make it to guess a password, and which hashes are made to be cheap. */
import type { FearFacts } from './fear-types';
import type { Library, Sink } from './types';

const cost = { kind: 'password.cost' } as const;

/** OWASP's figures of 2026. */
const ITERATIONS = { sha1: 1_300_000, sha256: 600_000, sha512: 210_000 } as const;

const iterations = (below: number): FearFacts => ({
  feared: [{ problem: 'iterations', below, of: 'password', say: String(below) }],
});

const pbkdf2 = {
  ...cost,
  on: 'crypto.exports',
  call: ['pbkdf2', 'pbkdf2Sync'],
  at: { argument: 2 },
} as const;

const digest = (names: readonly string[]) => ({ argument: 4, option: [], is: names }) as const;

const STRONG = 2 ** 17;

const scrypt: FearFacts = {
  feared: [
    { problem: 'scrypt', option: ['N'], below: 2 ** 14, of: 'password', say: '2^17' },
    { problem: 'scrypt', option: ['cost'], below: 2 ** 14, of: 'password', say: '2^17' },
    { problem: 'scryptBelow', option: ['N'], below: STRONG, of: 'password', strict: true },
    { problem: 'scryptBelow', option: ['cost'], below: STRONG, of: 'password', strict: true },
    {
      problem: 'scryptBelow',
      option: ['N'],
      absent: true,
      unlessGiven: [['cost']],
      of: 'password',
      strict: true,
    },
  ],
};

const nodeSinks: readonly Sink[] = [
  { ...pbkdf2, when: digest(['sha1', 'SHA1', 'sha-1', 'md5']), facts: iterations(ITERATIONS.sha1) },
  { ...pbkdf2, when: digest(['sha256', 'SHA256', 'sha-256']), facts: iterations(ITERATIONS.sha256) },
  {
    ...pbkdf2,
    when: digest(['sha512', 'SHA512', 'sha-512', 'sha384']),
    facts: iterations(ITERATIONS.sha512),
  },
  {
    ...cost,
    on: 'crypto.exports',
    call: ['scrypt', 'scryptSync'],
    at: { argument: 3 },
    facts: scrypt,
  },
  {
    ...cost,
    on: 'crypto.subtle',
    call: ['deriveBits', 'deriveKey'],
    at: { argument: 0 },
    when: { argument: 0, option: ['name'], is: ['PBKDF2'] },
    facts: {
      feared: [{ problem: 'iterations', option: ['iterations'], below: ITERATIONS.sha512, say: '600000' }],
    } satisfies FearFacts,
  },
  {
    ...cost,
    on: 'crypto-js.exports',
    call: ['PBKDF2', 'pbkdf2'],
    at: { argument: 2 },
    facts: {
      feared: [
        {
          problem: 'iterations',
          option: ['iterations'],
          below: ITERATIONS.sha512,
          of: 'password',
          say: '600000',
        },
      ],
    } satisfies FearFacts,
  },
];

export const passwordCosts: Library = {
  packages: [],
  read: 'Node 20.20.2, crypto-js 4.2.0',
  sinks: nodeSinks,
};
