import type { Group } from './kit';
import type { Behaviour } from '../types';

const texts = ['', 'order 17', 'Zoë 🔑', 'x'.repeat(5000)];
const numberOf = ({ result }: Behaviour): number => (result as { readonly size: number }).size;
const opened = ({ result, error }: Behaviour): unknown => [
  (result as { readonly opened: unknown } | undefined)?.opened,
  error,
];

/** Programs that encrypt, sign and make keys. */
export const ciphers: readonly Group[] = [
  {
    ...{
      rule: 'no-weak-cipher',
      driver: 'node:crypto',
      honest: texts,
      hostile: ['order 17'],
      relies: opened,
    },
    harm: (behaviour) => (numberOf(behaviour) < 12 ? `a tag of ${numberOf(behaviour)} bytes` : undefined),
    programs: Object.fromEntries(
      Object.entries({ gcm: ['aes-256-gcm', 4], 'gcm-8': ['aes-256-gcm', 8] }).map(
        ([name, [cipher, size]]) => [
          name,
          `const { createCipheriv, createDecipheriv, randomBytes } = require('node:crypto');

const key = randomBytes(32);
const options = { authTagLength: ${size} };

exports.run = async (text) => {
  const iv = randomBytes(12);
  const cipher = createCipheriv('${cipher}', key, iv, options);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  const tag = cipher.getAuthTag();
  const decipher = createDecipheriv('${cipher}', key, iv, options);
  decipher.setAuthTag(tag);
  const opened = Buffer.concat([decipher.update(sealed), decipher.final()]).toString();
  return { opened, size: tag.length };
};
`,
        ],
      ),
    ),
  },
  {
    ...{ rule: 'no-weak-hash', driver: 'node:crypto', honest: texts, hostile: ['order 17'], relies: opened },
    harm: (behaviour) => (numberOf(behaviour) < 32 ? `${numberOf(behaviour)} bytes` : undefined),
    programs: Object.fromEntries(
      Object.entries({
        'as-hash': "createHash('md5').update(token)",
        hash: "createHash('sha1').update(token)",
      }).map(([name, made]) => [
        name,
        `const { createHash } = require('node:crypto');

exports.run = async (token) => {
  const digest = ${made}.digest('hex');
  return { opened: typeof digest, size: digest.length / 2 };
};
`,
      ]),
    ),
  },
  {
    ...{ rule: 'no-weak-hash', driver: 'node:crypto', honest: texts, hostile: ['order 17'], relies: opened },
    harm: (_behaviour, _value, code) => (/sha-?1\b|md5/i.test(code) ? 'a weak digest signs' : undefined),
    programs: {
      signature: `const { createSign, generateKeyPairSync } = require('node:crypto');

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

exports.run = async (text) => {
  const signature = createSign('RSA-SHA1').update(text).sign(privateKey);
  return { opened: signature.length };
};
`,
    },
  },
  {
    ...{ rule: 'no-weak-key', driver: 'node:crypto', honest: texts, hostile: ['order 17'], relies: opened },
    harm: (behaviour) => (numberOf(behaviour) < 16 ? `${numberOf(behaviour) * 8} bits` : undefined),
    programs: {
      'secret-for-hmac': `const { createHmac, generateKeySync } = require('node:crypto');

const key = generateKeySync('hmac', { length: 64 });

exports.run = async (text) => {
  const sign = () => createHmac('sha256', key).update(text).digest('hex');
  return { opened: sign() === sign(), size: key.symmetricKeySize };
};
`,
      group: {
        harm: (behaviour: Behaviour) =>
          numberOf(behaviour) < 256 ? `a prime of ${numberOf(behaviour) * 8} bits` : undefined,
        code: `const { getDiffieHellman } = require('node:crypto');

const ann = getDiffieHellman('modp2');

exports.run = async () => {
  const bob = getDiffieHellman('modp14');
  const own = ann.getPrime().length === bob.getPrime().length ? bob : ann;
  ann.generateKeys();
  return { opened: own.getGenerator('hex'), size: ann.getPrime().length };
};
`,
      },
    },
  },
  {
    ...{
      rule: 'no-permissive-file-mode',
      driver: 'node:fs',
      honest: texts,
      hostile: ['order 17'],
      relies: opened,
    },
    harm: ({ result }) => {
      const { mode } = result as { readonly mode: number };
      return (mode & 0o002) !== 0 ? `others may write: ${mode.toString(8)}` : undefined;
    },
    programs: Object.fromEntries(
      Object.entries({
        octal: 'fs.chmodSync(file, 0o777);',
        'octal-666': 'fs.chmodSync(file, 0o666); // for the other service',
        text: "fs.chmodSync(file, '0777');",
        promise: 'await fs.promises.chmod(file, 0o766);',
      }).map(([name, statement]) => [
        name,
        `const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

exports.run = async (text) => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'prove-')), 'order.txt');
  fs.writeFileSync(file, text);
  ${statement}
  const { mode } = fs.statSync(file);
  const opened = fs.readFileSync(file, 'utf8');
  fs.rmSync(path.dirname(file), { recursive: true });
  return { opened, mode };
};
`,
      ]),
    ),
  },
  {
    ...{
      rule: 'no-permissive-file-mode',
      driver: 'node:process',
      honest: texts,
      hostile: ['x'],
      relies: opened,
    },
    harm: ({ result }) => {
      const { mode } = result as { readonly mode: number };
      return (mode & 0o002) !== 0 ? `others may write: ${mode.toString(8)}` : undefined;
    },
    programs: {
      umask: `const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

exports.run = async (text) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'prove-'));
  const file = path.join(folder, 'order.txt');
  const old = process.umask(0);
  fs.writeFileSync(file, text);
  process.umask(old);
  const { mode } = fs.statSync(file);
  const opened = fs.readFileSync(file, 'utf8');
  fs.rmSync(folder, { recursive: true });
  return { opened, mode };
};
`,
    },
  },
];
