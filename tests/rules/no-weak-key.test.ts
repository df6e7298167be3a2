import rule from '../../src/rules/no-weak-key';
import { testRule } from '../rule-tester';

const node = "import crypto from 'node:crypto';";

testRule(rule, {
  valid: [
    `${node} crypto.generateKeyPairSync('rsa', { modulusLength: 3072 });`,
    `${node} crypto.generateKeyPairSync('ec', { namedCurve: 'prime256v1' });`,
    `${node} crypto.generateKeyPairSync('ed25519');`,
    `${node} export const make = (modulusLength) => crypto.generateKeyPairSync('rsa', { modulusLength });`,
    `${node} crypto.generateKeyPairSync('rsa', { modulusLength: Number(process.env.BITS) });`,
    `${node} crypto.generateKeyPairSync('rsa', options);`,
    `${node} const type = 'rsa'; crypto.generateKeyPair(type, { modulusLength: 4096 }, done);`,
    `import { generateKeyPair } from './keys'; generateKeyPair('rsa', { modulusLength: 1024 });`,
    `${node}
const modulusLength = process.env.NODE_ENV === 'test' ? 512 : 2048;
crypto.generateKeyPairSync('rsa', { modulusLength });`,
    `${node} if (isTest) crypto.generateKeyPairSync('rsa', { modulusLength: 512 });`,
    `${node} const exchange = crypto.getDiffieHellman('modp14');`,
    `${node} const exchange = crypto.createDiffieHellman(prime, 'hex');`,
    `${node} crypto.createDiffieHellman(2048).generateKeys();`,
    `import { createECDH } from 'crypto'; createECDH('secp384r1');`,
    `${node} crypto.generateKeySync('hmac', { length: 256 });`,
    `${node} crypto.generateKeySync('aes', { length: 128 });`,
    `crypto.subtle.generateKey({ name: 'RSA-PSS', modulusLength: 2048, hash: 'SHA-256' }, true, ['sign']);`,
    `crypto.subtle.generateKey({ name: 'AES-GCM', length: 128 }, true, ['encrypt']);`,
    `import forge from 'node-forge'; forge.pki.rsa.generateKeyPair({ bits: 2048, workers: 2 });`,
    `import forge from 'node-forge'; forge.pki.rsa.generateKeyPair(2048);`,
    { code: `const NodeRSA = require('node-rsa'); new NodeRSA({ b: 2048 });`, sourceType: 'commonjs' },
    { code: `const NodeRSA = require('node-rsa'); new NodeRSA(pem, 'pkcs1');`, sourceType: 'commonjs' },
    `import keypair from 'keypair'; keypair();`,
    `import { ec as EC } from 'elliptic'; new EC('p256');`,
    `import selfsigned from 'selfsigned'; selfsigned.generate(null, { days: 30 });`,
    {
      code: `import { generateKeyPairSync } from 'crypto';
enum Bits { Old = 1024, New = 2048 }
generateKeyPairSync('rsa', { modulusLength: Bits.New });`,
      filename: 'file.ts',
    },
  ],
  invalid: [
    {
      code: `${node} crypto.generateKeyPairSync('rsa', { modulusLength: 1024 });`,
      output: `${node} crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });`,
      errors: [{ messageId: 'smallModulus', line: 1 }],
    },
    {
      name: 'through promisify',
      code: `const crypto = require('node:crypto');
const { promisify } = require('util');
const make = promisify(crypto.generateKeyPair);
exports.create = async () => make('rsa', { publicExponent: 3, modulusLength: 512 });`,
      output: `const crypto = require('node:crypto');
const { promisify } = require('util');
const make = promisify(crypto.generateKeyPair);
exports.create = async () => make('rsa', { publicExponent: 3, modulusLength: 2048 });`,
      sourceType: 'commonjs',
      errors: [{ messageId: 'smallModulus', line: 4 }],
    },
    {
      name: 'a file that counts the bytes of blocks, which grow with the key',
      code: `${node}
const pair = crypto.generateKeyPairSync('rsa', { modulusLength: 1024 });
export const open = (sealed, at) => crypto.privateDecrypt(pair.privateKey, sealed.subarray(at, at + 128));`,
      errors: [
        {
          messageId: 'smallModulus',
          line: 2,
          suggestions: [
            {
              messageId: 'raise',
              data: { better: '2048' },
              output: `${node}
const pair = crypto.generateKeyPairSync('rsa', { modulusLength: 2048 });
export const open = (sealed, at) => crypto.privateDecrypt(pair.privateKey, sealed.subarray(at, at + 128));`,
            },
          ],
        },
      ],
    },
    {
      name: 'the number in a variable stays for the developer to raise',
      code: `import { generateKeyPair as make } from 'crypto';
const bits = 8 * 128;
make('rsa', { modulusLength: bits }, () => {});`,
      errors: [{ messageId: 'smallModulus', line: 3 }],
    },
    {
      name: 'options in an object of its own',
      code: `import { generateKeyPairSync } from 'node:crypto';
const base = { modulusLength: 1024 };
const options = { ...base, publicKeyEncoding: { type: 'spki', format: 'pem' } };
export const pair = () => generateKeyPairSync('rsa-pss', options);`,
      output: `import { generateKeyPairSync } from 'node:crypto';
const base = { modulusLength: 2048 };
const options = { ...base, publicKeyEncoding: { type: 'spki', format: 'pem' } };
export const pair = () => generateKeyPairSync('rsa-pss', options);`,
      errors: [{ messageId: 'smallModulus', line: 2 }],
    },
    {
      name: 'a default of a parameter',
      code: `${node}
export function create(bits = 1024) {
  return crypto.generateKeyPairSync('rsa', { modulusLength: bits });
}`,
      errors: [{ messageId: 'smallModulus', line: 3 }],
    },
    {
      name: 'DSA, whose other sizes must fit',
      code: `${node} crypto.generateKeyPairSync('dsa', { modulusLength: 1024, divisorLength: 160 });`,
      errors: [{ messageId: 'smallPrime', line: 1 }],
    },
    {
      code: `${node} const namedCurve = 'secp192k1'; crypto.generateKeyPair('ec', { namedCurve }, done);`,
      errors: [{ messageId: 'smallCurve', line: 1, data: { value: 'secp192k1' } }],
    },
    {
      code: `${node} crypto.generateKeyPairSync('ec', { paramEncoding: 'named', namedCurve: 'P-192' });`,
      errors: [{ messageId: 'smallCurve', line: 1 }],
    },
    {
      code: `import { createECDH } from 'crypto'; const alice = createECDH('secp112r1'); alice.generateKeys();`,
      errors: [{ messageId: 'smallCurve', line: 1 }],
    },
    {
      code: `${node} const exchange = crypto.getDiffieHellman('modp1');`,
      errors: [
        {
          messageId: 'smallGroup',
          line: 1,
          suggestions: [
            {
              messageId: 'raise',
              data: { better: "'modp14'" },
              output: `${node} const exchange = crypto.getDiffieHellman('modp14');`,
            },
          ],
        },
      ],
    },
    {
      code: `import { createDiffieHellmanGroup } from 'node:crypto'; createDiffieHellmanGroup('modp5');`,
      errors: [
        {
          messageId: 'smallGroup',
          line: 1,
          suggestions: [
            {
              messageId: 'raise',
              output: `import { createDiffieHellmanGroup } from 'node:crypto'; createDiffieHellmanGroup('modp14');`,
            },
          ],
        },
      ],
    },
    {
      code: `${node} crypto.createDiffieHellman(1 << 9).generateKeys();`,
      errors: [{ messageId: 'smallPrime', line: 1, data: { value: '512' } }],
    },
    {
      code: `${node} crypto.generateKeyPairSync('dh', { primeLength: 1024 }); crypto.generateKeyPairSync('dh', { group: 'modp2' });`,
      errors: [
        {
          messageId: 'smallPrime',
          line: 1,
          suggestions: [
            {
              messageId: 'raise',
              output: `${node} crypto.generateKeyPairSync('dh', { primeLength: 2048 }); crypto.generateKeyPairSync('dh', { group: 'modp2' });`,
            },
          ],
        },
        {
          messageId: 'smallGroup',
          line: 1,
          suggestions: [
            {
              messageId: 'raise',
              output: `${node} crypto.generateKeyPairSync('dh', { primeLength: 1024 }); crypto.generateKeyPairSync('dh', { group: 'modp14' });`,
            },
          ],
        },
      ],
    },
    {
      code: `${node} crypto.generateKeySync('hmac', { length: 64 });`,
      errors: [
        {
          messageId: 'smallSecret',
          line: 1,
          suggestions: [
            { messageId: 'raise', output: `${node} crypto.generateKeySync('hmac', { length: 256 });` },
          ],
        },
      ],
    },
    {
      name: 'Web Crypto',
      code: `export const make = () =>
  crypto.subtle.generateKey({ name: 'RSASSA-PKCS1-v1_5', modulusLength: 1024, hash: 'SHA-256' }, true, ['sign']);`,
      output: `export const make = () =>
  crypto.subtle.generateKey({ name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, hash: 'SHA-256' }, true, ['sign']);`,
      errors: [{ messageId: 'smallModulus', line: 2 }],
    },
    {
      code: `import { webcrypto } from 'crypto'; webcrypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 80 }, false, ['sign']);`,
      errors: [
        {
          messageId: 'smallSecret',
          line: 1,
          suggestions: [
            {
              messageId: 'raise',
              output: `import { webcrypto } from 'crypto'; webcrypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256', length: 256 }, false, ['sign']);`,
            },
          ],
        },
      ],
    },
    {
      code: `import forge from 'node-forge'; forge.pki.rsa.generateKeyPair(1024);`,
      output: `import forge from 'node-forge'; forge.pki.rsa.generateKeyPair(2048);`,
      errors: [{ messageId: 'smallModulus', line: 1 }],
    },
    {
      code: `import { pki } from 'node-forge'; pki.rsa.generateKeyPair({ bits: 1024, workers: -1 }, (error, pair) => {});`,
      output: `import { pki } from 'node-forge'; pki.rsa.generateKeyPair({ bits: 2048, workers: -1 }, (error, pair) => {});`,
      errors: [{ messageId: 'smallModulus', line: 1 }],
    },
    {
      code: `const NodeRSA = require('node-rsa'); const key = new NodeRSA({ b: 512 }); key.generateKeyPair(768, 65537);`,
      output: `const NodeRSA = require('node-rsa'); const key = new NodeRSA({ b: 2048 }); key.generateKeyPair(2048, 65537);`,
      sourceType: 'commonjs',
      errors: [
        { messageId: 'smallModulus', line: 1 },
        { messageId: 'smallModulus', line: 1 },
      ],
    },
    {
      code: `import keypair from 'keypair'; const { public: open } = keypair({ bits: 1024 });`,
      output: `import keypair from 'keypair'; const { public: open } = keypair({ bits: 2048 });`,
      errors: [{ messageId: 'smallModulus', line: 1 }],
    },
    {
      code: `import { ec as EC } from 'elliptic'; const curve = new EC('p192');`,
      errors: [{ messageId: 'smallCurve', line: 1 }],
    },
    {
      code: `import selfsigned from 'selfsigned'; const pems = await selfsigned.generate(null, { keySize: 1024 });`,
      output: `import selfsigned from 'selfsigned'; const pems = await selfsigned.generate(null, { keySize: 2048 });`,
      errors: [{ messageId: 'smallModulus', line: 1 }],
    },
    {
      code: `import { generateKeyPairSync } from 'crypto';
enum Bits { Old = 1024, New = 2048 }
generateKeyPairSync('rsa', { modulusLength: Bits.Old } as const);`,
      filename: 'file.ts',
      errors: [{ messageId: 'smallModulus', line: 3 }],
    },
  ],
});
