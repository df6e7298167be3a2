import rule from '../../src/rules/no-weak-hash';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const md5 = ["'md5'", "'sha256'"] as const;
const sha1 = ["'sha1'", "'sha256'"] as const;
const node = "import crypto from 'node:crypto';";

testRule(
  rule,
  casesOf('useSha256', [
    pair(
      'a token',
      `${node}
export const store = (token) => crypto.createHash('md5').update(token).digest('hex');`,
      [
        `${node}
export const store = (token) => crypto.createHash('sha256').update(token).digest('hex');`,
        `${node}
export const etag = (body) => crypto.createHash('sha1').update(body).digest('base64');`,
        'import crypto from "crypto";\nexport const cacheKey = (filters) => `search:${crypto.createHash("md5").update(JSON.stringify(filters)).digest("hex")}`;',
      ],
      [['hashed', 2, md5]],
    ),
    pair(
      'through a variable',
      `const { createHash } = require('crypto');
exports.store = (session) => {
  const hash = createHash('sha1');
  hash.update(session.sessionId);
  return hash.digest('hex');
};`,
      `const { createHash } = require('crypto');
exports.store = (file) => {
  const hash = createHash('sha1');
  hash.update(file.contents);
  return hash.digest('hex');
};`,
      [['hashed', 3, sha1]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'by what it becomes',
      `${node}
export const forgot = (user) => {
  user.resetToken = crypto.createHash('md5').update(user.email + Date.now()).digest('hex');
};`,
      `${node}
export const avatar = (user) => {
  user.avatar = crypto.createHash('md5').update(user.email + Date.now()).digest('hex');
};`,
      [['hashed', 3, md5]],
    ),
    pair(
      'by the function that returns it',
      `${node}
export function signUrl(path) {
  return crypto.createHash('md5').update(path + process.env.KEY).digest('hex');
}`,
      `${node}
export function folderOf(path) {
  return crypto.createHash('md5').update(path + process.env.KEY).digest('hex');
}`,
      [['hashed', 3, md5]],
    ),
    pair(
      'a signature by HMAC',
      `${node}
export function sign(payload, key) {
  const signature = crypto.createHmac('sha1', key).update(payload).digest('hex');
  return payload + signature;
}`,
      [
        `${node}
export function sign(payload, key) {
  const signature = crypto.createHmac('sha256', key).update(payload).digest('hex');
  return payload + signature;
}`,
        `${node}
export function totp(counter, key) {
  const signature = crypto.createHmac('sha1', key).update(counter).digest();
  return truncate(signature);
}`,
        `${node}
export const bucket = (id, key) => crypto.createHmac('sha1', key).update(id).digest()[0];`,
      ],
      [['hashed', 3, sha1]],
    ),
    pair(
      'a signature with a key pair',
      `${node}
export const sign = (text, key) => crypto.createSign('RSA-SHA1').update(text).sign(key);`,
      `${node}
export const check = (text, key, given) => crypto.createVerify('RSA-SHA1').update(text).verify(key, given);`,
      [['signed', 2, ["'RSA-SHA1'", "'RSA-SHA256'"]]],
    ),
    pair(
      'a signature by an algorithm in a variable',
      `import { createSign } from 'crypto';
const algorithm = 'sha1WithRSAEncryption';
export const signer = () => createSign(algorithm);`,
      `import { createSign } from 'crypto';
export const signer = (algorithm) => createSign(algorithm);`,
      [['signed', 3]],
    ),
    pair(
      'numbers of people',
      'import crypto from "crypto";\nexport const id = (person) => crypto.createHash("sha1").update(`${person.ssn}`).digest("hex");',
      'import crypto from "crypto";\nexport const id = (person) => crypto.createHash("sha1").update(`${person.name}`).digest("hex");',
      [['hashed', 2, ['"sha1"', '"sha256"']]],
    ),
    pair(
      'a key put in a buffer',
      `${node}
export const id = (apiKey) => crypto.createHash('md5').update(Buffer.from(apiKey)).digest('hex');`,
      `${node}
export const id = (style) => crypto.createHash('md5').update(Buffer.from(style)).digest('hex');`,
      [['hashed', 2, md5]],
    ),
    pair(
      'the short form',
      `import { hash } from 'node:crypto';
export const store = (refreshToken) => hash('sha1', refreshToken);`,
      `import { hash } from 'node:crypto';
export const store = (document) => hash('sha1', document);`,
      [['hashed', 2, sha1]],
    ),
    pair(
      'Web Crypto',
      `const encoder = new TextEncoder();
export const store = (secret) => crypto.subtle.digest('SHA-1', encoder.encode(secret));`,
      [
        `const encoder = new TextEncoder();
export const store = (secret) => crypto.subtle.digest('SHA-512', encoder.encode(secret));`,
        `const encoder = new TextEncoder();
export const store = (page) => crypto.subtle.digest('SHA-1', encoder.encode(page));`,
      ],
      [['hashed', 2, ["'SHA-1'", "'SHA-256'"]]],
    ),
    pair(
      'md5',
      `import md5 from 'md5';
export const store = (user) => md5(user.apiKey);`,
      `import md5 from 'md5';
export const store = (user) => md5(user.email);`,
      [['hashed', 2]],
    ),
    pair(
      'js-sha1',
      `const { sha1 } = require('js-sha1');
exports.token = (id) => ({ accessToken: sha1(id) });`,
      `const { sha1 } = require('js-sha1');
exports.version = (id) => ({ revision: sha1(id) });`,
      [['hashed', 2]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'blueimp-md5',
      `const md5 = require('blueimp-md5');
exports.csrfToken = (id) => md5(id + 'x');`,
      `const md5 = require('blueimp-md5');
exports.checksum = (id) => md5(id + 'x');`,
      [['hashed', 2]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'crypto-js',
      `import CryptoJS from 'crypto-js';
export const store = (token) => CryptoJS.MD5(token).toString();`,
      `import CryptoJS from 'crypto-js';
export const store = (token) => CryptoJS.SHA256(token).toString();`,
      [['hashed', 2]],
    ),
    pair(
      'crypto-js by path',
      `import sha1 from 'crypto-js/sha1';
export const store = (cardNumber) => sha1(cardNumber.trim()).toString();`,
      `import sha1 from 'crypto-js/sha1';
export const store = (fileName) => sha1(fileName.trim()).toString();`,
      [['hashed', 2]],
    ),
    pair(
      'in TypeScript',
      `import { createHash } from 'node:crypto';
export class Keys {
  digest(secret: string): string { return createHash('md5').update(secret!).digest('hex'); }
}`,
      `import { createHash } from 'node:crypto';
export class Keys {
  digest(secret: string): string { return createHash('sha384').update(secret!).digest('hex'); }
}`,
      [['hashed', 3, md5]],
      { filename: 'file.ts' },
    ),
  ]),
);

testRule(rule, {
  valid: [
    // Passwords need a hash of their own kind; sha256 would be no help.
    `${node} export const store = (password) => crypto.createHash('md5').update(password).digest('hex');`,
    `${node} export const proof = (text, key) => crypto.sign('sha512', text, key);`,
    `${node} const tokenCacheKey = crypto.createHash('md5').update(url).digest('hex');`,
    `import { createHash } from './hashes'; export const store = (token) => createHash('md5').update(token);`,
    `${node} export const accept = (key) => crypto.createHash('sha1').update(key + GUID).digest('base64');`,
    `${node} export function shortId(body) { const hmac = crypto.createHmac('sha1', body).digest(); return encode(hmac); }`,
    `${node} export const options = { sessionIdContext: crypto.createHash('sha1').update(process.argv.join(' ')).digest('hex') };`,
  ],
  invalid: [
    {
      code: `${node} export const proof = (text, key) => crypto.sign('RSA-SHA1', text, key);`,
      errors: [
        {
          messageId: 'signed',
          line: 1,
          suggestions: [
            {
              messageId: 'useSha256',
              output: `${node} export const proof = (text, key) => crypto.sign('RSA-SHA256', text, key);`,
            },
          ],
        },
      ],
    },
  ],
});
