import { cryptoJs, elliptic, keyPairs, nodeForge, nodeRsa, selfSigned } from './crypto-packages';
import { nodeCrypto } from './node-crypto';
import type { Library } from './types';

/** Encryption, and the settings of servers and clients that protect. */
export const protections: readonly Library[] = [
  cryptoJs,
  elliptic,
  keyPairs,
  nodeCrypto,
  nodeForge,
  nodeRsa,
  selfSigned,
];
