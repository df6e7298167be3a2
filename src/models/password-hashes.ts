import type { Fear, FearFacts } from './fear-types';
import type { Library } from './types';

/** A package that hashes passwords, and how its functions are called: `{given}` is the password, `{stored}` its hash. */
export interface HashPackage {
  readonly package: string;
  /** What it is called where an edit imports it. */
  readonly name: string;
  readonly hash: string;
  readonly compare: string;
}

/** What suggestions write: what the file has already, else the first. */
export const hashPackages: readonly HashPackage[] = [
  { package: 'bcrypt', name: 'bcrypt', hash: 'hash({given}, 12)', compare: 'compare({given}, {stored})' },
  { package: 'bcryptjs', name: 'bcrypt', hash: 'hash({given}, 12)', compare: 'compare({given}, {stored})' },
  { package: 'argon2', name: 'argon2', hash: 'hash({given})', compare: 'verify({stored}, {given})' },
];

const rounds: Fear = { problem: 'rounds', below: 10, say: '12' };

/** Functions that hash passwords slowly, as they should be. Their results may be stored. */
export const passwordHashes: Library = {
  packages: [
    'bcrypt',
    'bcryptjs',
    'bcrypt-nodejs',
    'bcrypt-ts',
    '@node-rs/bcrypt',
    'argon2',
    '@node-rs/argon2',
    'scrypt-js',
  ],
  read: 'bcrypt 6.0.0, bcryptjs 3.0.3, @node-rs/bcrypt 2.0.0, argon2 0.45.1, @node-rs/argon2 2.2.1, scrypt-js 3.0.1',
  sanitizers: [
    {
      call: ['hash', 'hashSync', 'hashRaw', 'hashRawSync', 'scrypt', 'syncScrypt'],
      clears: ['password.store'],
    },
  ],
  objects: {
    argon2d: [
      { steps: [{ member: 'argon2d' }] },
      { steps: [{ member: 'Algorithm' }, { member: 'Argon2d' }] },
    ],
  },
  sinks: [
    {
      kind: 'password.cost',
      call: ['hash', 'hashSync', 'hashRaw', 'hashRawSync'],
      at: { argument: 1 },
      facts: {
        feared: [
          rounds,
          { problem: 'memory', option: ['memoryCost'], below: 12_288, say: '65536' },
          { problem: 'variant', option: ['type'], object: 'argon2d' },
          { problem: 'variant', option: ['algorithm'], object: 'argon2d' },
        ],
      } satisfies FearFacts,
    },
    {
      kind: 'password.cost',
      call: ['genSalt', 'genSaltSync'],
      at: { argument: 0 },
      facts: { feared: [rounds] } satisfies FearFacts,
    },
  ],
};
