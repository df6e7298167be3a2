/** Hash functions, and which of them no longer tell a text from one that somebody made to fit. */
import type { Fact, Library } from './types';

const hash = { kind: 'hash.made' } as const;

/** MD5 and SHA-1 and what is older; also as names of signatures. */
export const WEAK_HASHES =
  '(?:(?:rsa|dsa|ecdsa)-?)?(?:md[245]|sha-?1|sha|ripemd(?:-?1[26]\\d)?|rmd160|haval\\S*)(?:withrsa(?:encryption)?)?';

/** `by`: what the hash is for, as far as the function says; `input`: where the text stands, beside `update(…)`. */
const made = (
  by: 'any' | 'mac' | 'signature',
  more: Readonly<Record<string, Fact>> = {},
): Readonly<Record<string, Fact>> => ({
  weak: WEAK_HASHES,
  by,
  ...more,
});

const whole = (algorithm: string): Readonly<Record<string, Fact>> => made('any', { algorithm, input: 0 });

export const nodeHashes: Library = {
  packages: [],
  read: 'Node 20.20.2',
  sinks: [
    { ...hash, on: 'crypto.exports', call: 'createHash', at: { argument: 0 }, facts: made('any') },
    { ...hash, on: 'crypto.exports', call: 'hash', at: { argument: 0 }, facts: made('any', { input: 1 }) },
    { ...hash, on: 'crypto.exports', call: 'createHmac', at: { argument: 0 }, facts: made('mac') },
    {
      ...hash,
      on: 'crypto.exports',
      call: ['createSign', 'sign'],
      at: { argument: 0 },
      facts: made('signature'),
    },
    { ...hash, on: 'crypto.subtle', call: 'digest', at: { argument: 0 }, facts: made('any', { input: 1 }) },
  ],
};

export const md5Packages: Library = {
  packages: ['md5', 'blueimp-md5', 'js-md5'],
  read: 'md5 2.3.0, blueimp-md5 2.19.0, js-md5 0.9.2',
  sinks: [
    { ...hash, called: true, at: { argument: 0 }, facts: whole('md5') },
    { ...hash, call: 'md5', at: { argument: 0 }, facts: whole('md5') },
  ],
};

export const sha1Packages: Library = {
  packages: ['sha1', 'js-sha1'],
  read: 'sha1 1.1.1, js-sha1 0.7.0',
  sinks: [
    { ...hash, called: true, at: { argument: 0 }, facts: whole('sha1') },
    { ...hash, call: 'sha1', at: { argument: 0 }, facts: whole('sha1') },
  ],
};

export const cryptoJsHashes: Library = {
  packages: [],
  read: 'crypto-js 4.2.0',
  sinks: [
    { ...hash, on: 'crypto-js.exports', call: ['MD5', 'md5'], at: { argument: 0 }, facts: whole('md5') },
    { ...hash, on: 'crypto-js.exports', call: ['SHA1', 'sha1'], at: { argument: 0 }, facts: whole('sha1') },
    {
      ...hash,
      on: 'crypto-js.exports',
      call: ['SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA3', 'RIPEMD160'],
      at: { argument: 0 },
      facts: whole('sha2'),
    },
    {
      ...hash,
      on: 'crypto-js.exports',
      call: ['HmacMD5', 'HmacSHA1'],
      at: { argument: 0 },
      facts: made('mac', { algorithm: 'sha1', input: 0 }),
    },
  ],
};

/** Fast hashes that are not weak, but too fast for passwords. */
export const sha2Packages: Library = {
  packages: ['js-sha256', 'js-sha512', 'js-sha3', 'sha256', 'object-hash', 'hasha'],
  read: 'js-sha256 0.11.1, js-sha512 0.9.0, js-sha3 0.9.3, sha256 0.2.0, object-hash 3.0.0, hasha 5.2.2',
  sinks: [
    { ...hash, called: true, at: { argument: 0 }, facts: whole('sha2') },
    {
      ...hash,
      call: ['sha256', 'sha224', 'sha512', 'sha384', 'sha3_256', 'sha3_512', 'keccak256', 'hash', 'hashSync'],
      at: { argument: 0 },
      facts: whole('sha2'),
    },
  ],
};
