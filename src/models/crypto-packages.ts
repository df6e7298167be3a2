/** Ciphers, keys and sums of packages that bring their own. */
import type { FearFacts } from './fear-types';
import type { Library, Sink } from './types';
import { smallCurve, smallModulus } from './key-sizes';
import { weakCiphers } from './weak-algorithms';

const cipher = { kind: 'cipher.settings' } as const;

const key = { kind: 'key.settings' } as const;

const broken = (on: string, say: string): Sink => ({
  ...cipher,
  on,
  call: ['encrypt', 'decrypt'],
  at: { argument: 0 },
  facts: { feared: [{ problem: 'weakAlgorithm', always: true, say }] } satisfies FearFacts,
});

/** Its AES takes a passphrase, too, and then draws the IV itself. */
export const cryptoJs: Library = {
  packages: ['crypto-js'],
  read: 'crypto-js 4.2.0',
  objects: {
    // What takes a key as its second argument.
    keyed: [
      {
        steps: [
          { member: ['AES', 'DES', 'TripleDES', 'RC4', 'RC4Drop', 'Rabbit', 'RabbitLegacy', 'Blowfish'] },
        ],
      },
      { steps: [{ member: ['aes', 'tripledes', 'rc4', 'rabbit', 'blowfish'] }] },
    ],
    aes: [{ steps: [{ member: ['AES', 'aes'] }] }],
    des: [{ steps: [{ member: 'DES' }] }],
    tripleDes: [{ steps: [{ member: ['TripleDES', 'tripledes'] }] }],
    rc4: [{ steps: [{ member: ['RC4', 'RC4Drop', 'rc4'] }] }],
    blowfish: [{ steps: [{ member: ['Blowfish', 'blowfish'] }] }],
    ecb: [{ steps: [{ member: 'mode' }, { member: 'ECB' }] }, { steps: [{ member: 'mode-ecb' }] }],
    encoder: [
      { steps: [{ member: 'enc' }, { member: ['Hex', 'Utf8', 'Base64', 'Base64url', 'Latin1', 'Utf16'] }] },
      {
        steps: [
          { member: ['enc-hex', 'enc-utf8', 'enc-base64', 'enc-base64url', 'enc-latin1', 'enc-utf16'] },
        ],
      },
    ],
  },
  sinks: [
    broken('des', 'DES'),
    broken('tripleDes', 'Triple DES'),
    broken('rc4', 'RC4'),
    broken('blowfish', 'Blowfish'),
    {
      ...cipher,
      on: 'aes',
      call: ['encrypt', 'decrypt'],
      at: { argument: 2 },
      facts: { feared: [{ problem: 'ecb', option: ['mode'], object: 'ecb' }] } satisfies FearFacts,
    },
    {
      ...cipher,
      on: 'aes',
      call: 'encrypt',
      at: { argument: 2 },
      facts: { feared: [{ problem: 'fixedNonce', option: ['iv'], fixed: true }] } satisfies FearFacts,
    },
    {
      ...cipher,
      call: ['PBKDF2', 'pbkdf2', 'EvpKDF', 'evpkdf'],
      at: { argument: 1 },
      facts: { feared: [{ problem: 'fixedSalt', fixed: true, of: 'password' }] } satisfies FearFacts,
    },
  ],
  propagators: [{ on: 'encoder', call: ['parse', 'stringify'], from: [{ argument: 0 }], gives: 'text' }],
};

export const nodeForge: Library = {
  packages: ['node-forge'],
  read: 'node-forge 1.4.3',
  objects: {
    ciphers: [{ steps: [{ member: 'cipher' }] }],
    encrypting: [{ from: 'ciphers', steps: [{ call: 'createCipher' }] }],
    decrypting: [{ from: 'ciphers', steps: [{ call: 'createDecipher' }] }],
    util: [{ steps: [{ member: 'util' }] }],
    rc2: [{ steps: [{ member: 'rc2' }] }],
    des: [{ steps: [{ member: 'des' }] }],
    pkcs5: [{ steps: [{ member: 'pkcs5' }] }],
    rsa: [{ steps: [{ member: 'rsa' }] }, { steps: [{ member: 'pki' }, { member: 'rsa' }] }],
  },
  sinks: [
    {
      ...cipher,
      on: 'ciphers',
      call: ['createCipher', 'createDecipher'],
      at: { argument: 0 },
      facts: { feared: [...weakCiphers.algorithms] } satisfies FearFacts,
    },
    {
      ...cipher,
      on: 'encrypting',
      call: 'start',
      at: { argument: 0 },
      facts: {
        feared: [
          { problem: 'fixedNonce', option: ['iv'], fixed: true },
          { problem: 'shortTag', option: ['tagLength'], below: 96, say: '128' },
        ],
      } satisfies FearFacts,
    },
    {
      ...cipher,
      on: 'rc2',
      call: ['createEncryptionCipher', 'createDecryptionCipher', 'startEncrypting', 'startDecrypting'],
      at: { argument: 0 },
      facts: { feared: [{ problem: 'weakAlgorithm', always: true, say: 'RC2' }] } satisfies FearFacts,
    },
    {
      ...cipher,
      on: 'des',
      call: ['createEncryptionCipher', 'createDecryptionCipher', 'startEncrypting', 'startDecrypting'],
      at: { argument: 0 },
      facts: { feared: [{ problem: 'weakAlgorithm', always: true, say: 'DES' }] } satisfies FearFacts,
    },
    {
      ...cipher,
      call: 'pbkdf2',
      on: ['exports', 'pkcs5'],
      at: { argument: 1 },
      facts: { feared: [{ problem: 'fixedSalt', fixed: true, of: 'password' }] } satisfies FearFacts,
    },
    {
      ...key,
      on: 'rsa',
      call: ['generateKeyPair', 'createKeyPairGenerationState'],
      at: { argument: 0 },
      facts: { feared: [smallModulus, { ...smallModulus, option: ['bits'] }] } satisfies FearFacts,
    },
  ],
  propagators: [
    {
      on: 'util',
      call: ['hexToBytes', 'encodeUtf8', 'decode64', 'createBuffer', 'bytesToHex', 'encode64'],
      from: [{ argument: 0 }],
      gives: 'text',
    },
  ],
};

export const nodeRsa: Library = {
  packages: ['node-rsa'],
  read: 'node-rsa 2.0.0',
  objects: { key: [{ steps: ['constructed'] }, { steps: [{ new: 'NodeRSA' }] }] },
  sinks: [
    {
      ...key,
      constructed: true,
      at: { argument: 0 },
      facts: { feared: [{ ...smallModulus, option: ['b'] }] } satisfies FearFacts,
    },
    {
      ...key,
      new: 'NodeRSA',
      at: { argument: 0 },
      facts: { feared: [{ ...smallModulus, option: ['b'] }] } satisfies FearFacts,
    },
    {
      ...key,
      on: 'key',
      call: 'generateKeyPair',
      at: { argument: 0 },
      facts: { feared: [smallModulus] } satisfies FearFacts,
    },
  ],
};

export const keyPairs: Library = {
  packages: ['keypair'],
  read: 'keypair 1.0.4',
  sinks: [
    {
      ...key,
      called: true,
      at: { argument: 0 },
      facts: { feared: [{ ...smallModulus, option: ['bits'] }] } satisfies FearFacts,
    },
  ],
};

export const selfSigned: Library = {
  packages: ['selfsigned'],
  read: 'selfsigned 5.5.0',
  sinks: [
    {
      ...key,
      call: 'generate',
      at: { argument: 1 },
      facts: {
        feared: [
          { ...smallModulus, option: ['keySize'] },
          { ...smallCurve, option: ['curve'] },
        ],
      } satisfies FearFacts,
    },
  ],
};

export const elliptic: Library = {
  packages: ['elliptic'],
  read: 'elliptic 6.6.1',
  sinks: [
    { ...key, new: 'ec', at: { argument: 0 }, facts: { feared: [smallCurve] } satisfies FearFacts },
    { ...key, call: 'ec', at: { argument: 0 }, facts: { feared: [smallCurve] } satisfies FearFacts },
  ],
};
