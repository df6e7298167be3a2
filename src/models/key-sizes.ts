/** Which keys are too small, whichever library makes them. */
import type { Fear } from './fear-types';

/** RSA and DSA below 2048 bits, which is about 112 bits of strength. */
export const SMALLEST_MODULUS = 2048;

/** Curves below 224 bits, by the names that OpenSSL, browsers and packages give them. */
const SMALL_CURVES =
  '(?:secp|sect|prime|brainpoolP|c2[tp]nb)(?:1\\d\\d|20\\d|21\\d)[a-z]\\d|(?:nist)?p-?192|wap-wsg-idm-ecid-wtls[13-9]';

/** The groups of Oakley with 768, 1024 and 1536 bits. */
const SMALL_GROUPS = 'modp[125]';

export const smallCurve: Fear = { problem: 'smallCurve', matches: SMALL_CURVES };
export const smallGroup: Fear = { problem: 'smallGroup', matches: SMALL_GROUPS };
export const smallModulus: Fear = { problem: 'smallModulus', below: SMALLEST_MODULUS };
