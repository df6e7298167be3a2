/** Names of algorithms, as OpenSSL and the packages write them, and what is wrong with them. */
import type { Fear } from './fear-types';

/** DES and its kin, RC2, RC4, Blowfish, CAST and IDEA: broken, or with blocks of 64 bits (Sweet32). */
const BROKEN_CIPHERS =
  '(?:3?des|desx|des-ede3?|des3|tripledes|rc2|a?rc4|arcfour|bf|blowfish|cast5?|idea)(?:-.*)?';

export const weakCiphers = {
  algorithms: [
    { problem: 'weakAlgorithm', matches: BROKEN_CIPHERS },
    { problem: 'ecb', matches: '.+-ecb' },
  ] satisfies readonly Fear[],
  /** Those that end with a tag. OCB is among them. */
  authenticated: [
    'aes-128-gcm',
    'aes-192-gcm',
    'aes-256-gcm',
    'id-aes128-GCM',
    'id-aes192-GCM',
    'id-aes256-GCM',
    'aes-128-ocb',
    'aes-192-ocb',
    'aes-256-ocb',
    'aria-128-gcm',
    'aria-192-gcm',
    'aria-256-gcm',
    'chacha20-poly1305',
  ],
} as const;
