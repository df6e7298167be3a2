import rule from '../../src/rules/no-weak-cipher';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const node = "import crypto from 'node:crypto';";

testRule(
  rule,
  casesOf('useFullTag', [
    pair(
      'triple DES by its name in a variable',
      `${node}
export function seal(text, key, iv) {
  const mode = 'des-ede3-cbc';
  return crypto.createCipheriv(mode, key, iv).update(text);
}`,
      `${node}
export function seal(text, key, iv) {
  const mode = 'aes-256-gcm';
  return crypto.createCipheriv(mode, key, iv).update(text);
}`,
      [['weakAlgorithm', 4]],
    ),
    pair(
      'RC4 required and destructured',
      `const { createCipheriv: start } = require('crypto');
module.exports = (key) => start('rc4', key, '');`,
      `const { createCipheriv: start } = require('crypto');
module.exports = (key, nonce) => start('chacha20-poly1305', key, nonce, { authTagLength: 16 });`,
      [['weakAlgorithm', 2]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'ECB beside a good mode',
      `${node}
const modes = { old: 'aes-128-ecb', now: 'aes-128-gcm' };
export const open = (key) => crypto.createDecipheriv(modes.old, key, null);`,
      `${node}
const modes = { old: 'aes-128-ecb', now: 'aes-128-gcm' };
export const open = (key, iv) => crypto.createDecipheriv(modes.now, key, iv);`,
      [['ecb', 3]],
    ),
    pair(
      'an algorithm that a class falls back to',
      `${node}
export class Vault {
  constructor(key, algorithm = 'bf-cbc') {
    this.key = key;
    this.algorithm = algorithm;
  }
  seal(text, iv) {
    return crypto.createCipheriv(this.algorithm, this.key, iv).update(text);
  }
}`,
      `${node}
export class Vault {
  constructor(key, algorithm) {
    this.key = key;
    this.algorithm = algorithm;
  }
  seal(text, iv) {
    return crypto.createCipheriv(this.algorithm, this.key, iv).update(text);
  }
}`,
      [['weakAlgorithm', 8]],
    ),
    pair(
      'createCipher',
      `${node}
export const cipher = crypto.createCipher('aes192', process.env.SECRET);`,
      `import { createCipher } from './ciphers';
export const cipher = createCipher('aes192', process.env.SECRET);`,
      [['noNonce', 2]],
    ),
    pair(
      'an IV of zeros',
      `${node}
export function seal(text, key) {
  const iv = Buffer.alloc(16, 0);
  return crypto.createCipheriv('aes-256-cbc', key, iv).update(text);
}`,
      `${node}
export function seal(text, key) {
  const iv = Buffer.alloc(16, 0);
  crypto.randomFillSync(iv);
  return crypto.createCipheriv('aes-256-cbc', key, iv).update(text);
}`,
      [['fixedNonce', 4]],
    ),
    pair(
      'a typed array that nobody fills',
      `${node}
export function seal(key) {
  const nonce = new Uint8Array(12);
  return crypto.createCipheriv('aes-256-gcm', key, nonce);
}`,
      `${node}
export function seal(key) {
  const nonce = new Uint8Array(12);
  globalThis.crypto.getRandomValues(nonce);
  return crypto.createCipheriv('aes-256-gcm', key, nonce);
}`,
      [['fixedNonce', 4]],
    ),
    pair(
      'an IV from the environment',
      `${node}
const { env } = process;
export const seal = (key) => crypto.createCipheriv('aes-256-cbc', key, process.env.IV.slice(0, 16));`,
      `${node}
const { env } = process;
export const open = (key) => crypto.createDecipheriv('aes-256-cbc', key, process.env.IV.slice(0, 16));`,
      [['fixedNonce', 3]],
    ),
    pair(
      'an IV drawn once for all texts',
      `import { createCipheriv, randomBytes } from 'crypto';
const iv = randomBytes(16);
export function seal(text, key) {
  return createCipheriv('aes-256-cbc', key, iv).update(text);
}`,
      [
        `import { createCipheriv, randomBytes } from 'crypto';
export function seal(text, key) {
  const iv = randomBytes(16);
  return createCipheriv('aes-256-cbc', key, iv).update(text);
}`,
        `import { createCipheriv, randomBytes } from 'crypto';
const iv = randomBytes(16);
process.stdin.pipe(createCipheriv('aes-256-cbc', process.env.KEY, iv)).pipe(process.stdout);`,
      ],
      [['fixedNonce', 4]],
    ),
    pair(
      'an IV in hexadecimal digits, under TypeScript',
      `${node}
const IV: Buffer = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
export const seal = (text: string, key: Buffer): Buffer =>
  crypto.createCipheriv('aes-256-cbc', key, IV as Uint8Array).update(text);`,
      `${node}
export const seal = (text: string, key: Buffer, iv: string): Buffer =>
  crypto.createCipheriv('aes-256-cbc', key, Buffer.from(iv, 'hex') as Uint8Array).update(text);`,
      [['fixedNonce', 4]],
      { filename: 'file.ts' },
    ),
    pair(
      'the same salt for every password',
      `${node}
export const hash = (password) => crypto.scryptSync(password, 'pepper and salt', 64);`,
      [
        `${node}
export const hash = (password) => crypto.scryptSync(password, crypto.randomBytes(16), 64);`,
        `${node}
export const key = crypto.scryptSync(process.env.MASTER_PASSWORD, 'field encryption', 32);`,
        `${node}
export const check = (password, stored) => crypto.pbkdf2Sync(password, stored.salt, 600000, 32, 'sha256');`,
      ],
      [['fixedSalt', 2]],
    ),
    pair(
      'a short tag',
      `${node}
export const seal = (key, nonce) => crypto.createCipheriv('aes-256-ccm', key, nonce, { authTagLength: 4 });`,
      `${node}
export const seal = (key, nonce) => crypto.createCipheriv('aes-256-ccm', key, nonce, { authTagLength: 16 });`,
      [['shortTag', 2, ['authTagLength: 4', 'authTagLength: 16']]],
    ),
    pair(
      'a short tag from options of its own',
      `${node}
const options = { authTagLength: 8 };
export const seal = (key, nonce) => crypto.createCipheriv('aes-256-ocb', key, nonce, options);`,
      `${node}
const options = {};
options.authTagLength = 16;
export const seal = (key, nonce) => crypto.createCipheriv('aes-256-ocb', key, nonce, options);`,
      [['shortTag', 2, ['authTagLength: 8', 'authTagLength: 16']]],
    ),
    pair(
      'a tag that nobody checks',
      `${node}
export function open(sealed, key, iv, tag) {
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAuthTag(tag);
  return decipher.update(sealed, undefined, 'utf8');
}`,
      [
        `${node}
export function open(sealed, key, iv, tag) {
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAuthTag(tag);
  return decipher.update(sealed, undefined, 'utf8') + decipher.final('utf8');
}`,
        `${node}
export function open(sealed, key, iv, tag) {
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, iv);
  decipher.setAuthTag(tag);
  return sealed.pipe(decipher);
}`,
        `${node}
export function open(sealed, key, iv, tag) {
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, iv).setAuthTag(tag);
  return finish(decipher, decipher.update(sealed));
}`,
        `${node}
export function open(sealed, key, iv) {
  const decipher = crypto.createDecipheriv('aes-256-ctr', key, iv);
  return decipher.update(sealed, undefined, 'utf8');
}`,
      ],
      [['unchecked', 3]],
    ),
    pair(
      'a tag that nobody checks, in one expression',
      `const crypto = require('node:crypto');
exports.open = (sealed, key, iv) => crypto.createDecipheriv('chacha20-poly1305', key, iv).update(sealed);`,
      `const crypto = require('node:crypto');
exports.open = (key, iv) => crypto.createDecipheriv('chacha20-poly1305', key, iv);`,
      [['unchecked', 2]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'Web Crypto with a fixed nonce',
      `export const seal = (key, data) =>
  crypto.subtle.encrypt({ name: 'AES-GCM', iv: new Uint8Array(12) }, key, data);`,
      `export const seal = (key, data) =>
  crypto.subtle.encrypt({ name: 'AES-GCM', iv: crypto.getRandomValues(new Uint8Array(12)) }, key, data);`,
      [['fixedNonce', 2]],
    ),
    pair(
      'Web Crypto of Node with a short tag',
      `import { webcrypto } from 'node:crypto';
const { subtle } = webcrypto;
export const seal = (iv, key, data) => subtle.encrypt({ name: 'AES-GCM', iv, tagLength: 32 }, key, data);`,
      `import { webcrypto } from 'node:crypto';
const { subtle } = webcrypto;
export const seal = (iv, key, data) => subtle.encrypt({ name: 'AES-GCM', iv }, key, data);`,
      [['shortTag', 3, ['tagLength: 32', 'tagLength: 128']]],
    ),
    pair(
      'crypto-js: DES',
      `import CryptoJS from 'crypto-js';
export const seal = (text, key) => CryptoJS.DES.encrypt(text, key).toString();`,
      `import CryptoJS from 'crypto-js';
export const seal = (text, key) => CryptoJS.AES.encrypt(text, key).toString();`,
      [['weakAlgorithm', 2]],
    ),
    pair(
      'crypto-js: ECB by path',
      `const AES = require('crypto-js/aes');
const ECB = require('crypto-js/mode-ecb');
exports.open = (text, key) => AES.decrypt(text, key, { mode: ECB });`,
      `const AES = require('crypto-js/aes');
const CTR = require('crypto-js/mode-ctr');
exports.open = (text, key) => AES.decrypt(text, key, { mode: CTR });`,
      [['ecb', 3]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'crypto-js: a written IV',
      `import { AES, enc } from 'crypto-js';
const iv = enc.Utf8.parse('1234567890123456');
export const seal = (text, key) => AES.encrypt(text, enc.Utf8.parse(key), { iv }).toString();`,
      `import { AES, enc, lib } from 'crypto-js';
export const seal = (text, key) => {
  const iv = lib.WordArray.random(16);
  return iv.toString() + AES.encrypt(text, enc.Utf8.parse(key), { iv }).toString();
};`,
      [['fixedNonce', 3]],
    ),
    pair(
      'node-forge: triple DES',
      `import forge from 'node-forge';
const cipher = forge.cipher.createCipher('3DES-CBC', forge.random.getBytesSync(24));
cipher.start({ iv: forge.random.getBytesSync(8) });`,
      `import forge from 'node-forge';
const cipher = forge.cipher.createCipher('AES-GCM', forge.random.getBytesSync(32));
cipher.start({ iv: forge.random.getBytesSync(12) });`,
      [['weakAlgorithm', 2]],
    ),
    pair(
      'node-forge: a written IV and a short tag',
      `const forge = require('node-forge');
exports.seal = (key) => {
  const cipher = forge.cipher.createCipher('AES-GCM', key);
  cipher.start({ iv: forge.util.hexToBytes('000000000000'), tagLength: 64 });
};`,
      `const forge = require('node-forge');
exports.seal = (key, iv) => {
  const cipher = forge.cipher.createCipher('AES-GCM', key);
  cipher.start({ iv: forge.util.hexToBytes(iv), tagLength: 128 });
};`,
      [
        ['fixedNonce', 4],
        ['shortTag', 4, ['tagLength: 64', 'tagLength: 128']],
      ],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a mode that only development uses',
      `${node}
const algorithm = process.env.NODE_ENV === 'production' ? 'aes-128-ecb' : 'aes-128-gcm';
export const seal = (key) => crypto.createCipheriv(algorithm, key, null);`,
      `${node}
const algorithm = process.env.NODE_ENV === 'test' ? 'aes-128-ecb' : 'aes-128-gcm';
export const seal = (key, iv) => crypto.createCipheriv(algorithm, key, iv);`,
      [['ecb', 3]],
    ),
  ]),
);
