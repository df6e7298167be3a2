/** Values that look random, and can be predicted or worked out. */
import type { Fact, Library } from './types';

/** What draws values that cannot be predicted, for edits. */
export const strongRandom = {
  modules: ['node:crypto', 'crypto'],
  bytes: 'randomBytes',
  below: 'randomInt',
} as const;

const random = { kind: 'random.value', at: { argument: 0 } } as const;

const drawn = (of: string): Readonly<Record<string, Fact>> => ({ of });

export const mathRandom: Library = {
  packages: [],
  read: 'Node 20.20.2',
  objects: {
    math: [{ from: 'globalThis.exports', steps: [{ member: 'Math' }] }],
    date: [{ from: 'globalThis.exports', steps: [{ member: 'Date' }] }],
  },
  sinks: [
    { ...random, on: 'math', call: 'random', facts: drawn('Math.random()') },
    { ...random, on: 'date', call: 'now', facts: { of: 'the time', alone: true } },
  ],
};

export const pseudoRandom: Library = {
  packages: [],
  read: 'Node 20.20.2',
  sinks: [{ ...random, on: 'crypto.exports', call: 'pseudoRandomBytes', facts: { instead: 'randomBytes' } }],
};

/** Version 1 is the time and the host's address, version 6 the same in another order. */
export const uuid: Library = {
  packages: ['uuid', 'uuid-v1', 'node-uuid'],
  read: 'uuid 14.0.3',
  sinks: [
    { ...random, call: ['v1', 'v6'], facts: drawn('a UUID of the time and the host') },
    { ...random, on: 'uuid-v1.exports', called: true, facts: drawn('a UUID of the time and the host') },
  ],
};

export const weakRandoms: Library = {
  packages: ['nanoid/non-secure', 'uniqid', 'shortid', 'seedrandom', 'random-seed', 'chance', 'cuid'],
  read: 'nanoid 5.1.16, uniqid 5.4.0, shortid 2.2.17, seedrandom 3.0.5, chance 1.1.13, cuid 3.0.0',
  objects: {
    chance: [
      { package: 'chance', steps: ['constructed'] },
      { package: 'chance', steps: ['called'] },
    ],
    seeded: [
      { package: ['seedrandom', 'random-seed'], steps: ['called'] },
      { package: ['seedrandom', 'random-seed'], steps: ['constructed'] },
    ],
    short: [{ package: 'shortid', steps: [{ member: 'generate' }] }],
  },
  sinks: [
    { ...random, call: ['nanoid', 'customAlphabet'], facts: drawn('a generator that is not secure') },
    { ...random, on: 'short', called: true, facts: drawn('a generator that is not secure') },
    { ...random, on: 'seeded', called: true, facts: drawn('a generator that is not secure') },
    {
      ...random,
      on: 'chance',
      call: ['string', 'hash', 'guid', 'integer', 'natural', 'character', 'pickone', 'word'],
      facts: drawn('a generator that is not secure'),
    },
  ],
};

export const lodashRandom: Library = {
  packages: [],
  read: 'lodash 4.17.21',
  sinks: [
    {
      ...random,
      on: 'lodash.exports',
      call: ['random', 'sample', 'sampleSize'],
      facts: drawn('Math.random()'),
    },
  ],
};
