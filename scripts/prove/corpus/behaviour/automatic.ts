import { express, type Group, header } from './kit';

/** Programs of the edits that `--fix` makes. */
export const automatic: readonly Group[] = [
  {
    ...{ rule: 'no-powered-by-header', driver: 'express' },
    honest: [{ path: '/' }, { path: '/missing' }],
    hostile: [{ path: '/' }, { path: '/missing' }],
    harm: (behaviour) => header(behaviour, 'x-powered-by')[0],
    programs: {
      'one-header': express(`app.use((req, res, next) => {
  res.set('Content-Security-Policy', 'default-src none');
  next();
});
// The list of all orders.
app.get('/', (req, res) => res.json([]));`),
      'told-to-keep-it': express(
        `app.use(helmet({ hidePoweredBy: false }));
app.get('/', (req, res) => res.json([]));`,
        "const helmet = require('helmet');",
      ),
      'in-a-function': `const express = require('express');

function createApp() {
  const app = express(); // the shop
  app.use((req, res, next) => {
    res.setHeader('X-Frame-Options', 'DENY');
    res.setHeader('X-Content-Type-Options', 'nosniff');
    next();
  });
  app.get('/', (req, res) => res.json([]));
  return app;
}

exports.app = createApp();
`,
      'in-a-class': `const express = require('express');

class Shop {
  constructor() {
    this.app = express();
    this.app.use((req, res, next) => {
      res.setHeader('X-Frame-Options', 'DENY');
    res.setHeader('X-Content-Type-Options', 'nosniff');
      next();
    });
    this.app.get('/', (req, res) => res.json([]));
  }
}

exports.app = new Shop().app;
`,
    },
  },
  {
    ...{ rule: 'no-log-injection', driver: 'console' },
    honest: ['Mozilla/5.0 (X11)', 'curl', 'ключ', ''].map((agent) => ({
      headers: { 'user-agent': encodeURI(agent).replace(/%/g, '-') },
    })),
    hostile: ['%s', '%o %o', '%c', '%d', '100%%', '%j %s'].map((agent) => ({
      headers: { 'user-agent': agent },
    })),
    harm: ({ printed }, value) => {
      const agent = (value as { headers: Record<string, string> }).headers['user-agent'] ?? '';
      return printed.includes(agent) ? undefined : `writes ${printed}`;
    },
    relies: ({ printed, answer }) => [printed, answer?.status],
    programs: {
      text: express(`app.get('/', (req, res) => {
  console.log('agent ' + req.get('User-Agent'), 5);
  res.json([]);
});`),
      template: express(`app.get('/', (req, res) => {
  console.warn(\`agent \${req.get('User-Agent')}:\`, { total: 5 }, 'ms');
  res.json([]);
});`),
      variable: express(`app.get('/', (req, res) => {
  const agent = \`agent \${req.headers['user-agent']}\`;
  console.error(agent, /* how many */ 5);
  res.json([]);
});`),
    },
  },
  {
    ...{ rule: 'no-weak-key', driver: 'node:crypto' },
    honest: ['', 'order 17', 'Zoë 🔑', 'x'.repeat(5000)],
    hostile: ['order 17'],
    harm: ({ result }) => {
      const { bits } = result as { readonly bits: number };
      return bits < 2048 ? `a key of ${bits} bits` : undefined;
    },
    relies: ({ result, error }) => [{ ...(result as object), bits: 0 }, error],
    programs: {
      sync: `const { generateKeyPairSync, sign, verify } = require('node:crypto');

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });

exports.run = async (text) => {
  const signature = sign('sha256', Buffer.from(text), privateKey);
  return {
    bits: publicKey.asymmetricKeyDetails.modulusLength,
    ok: verify('sha256', Buffer.from(text), publicKey, signature),
  };
};
`,
      callback: `const crypto = require('node:crypto');

exports.run = (text) =>
  new Promise((resolve, reject) => {
    crypto.generateKeyPair('rsa', { modulusLength: 1024 /* bits */, publicExponent: 0x10001 }, (error, publicKey, privateKey) => {
      if (error) return reject(error);
      const secret = Buffer.from(text.slice(0, 20));
      const sealed = crypto.publicEncrypt(publicKey, secret);
      resolve({
        bits: publicKey.asymmetricKeyDetails.modulusLength,
        opened: crypto.privateDecrypt(privateKey, sealed).toString(),
      });
    });
  });
`,
      promisified: `const { promisify } = require('node:util');
const crypto = require('node:crypto');

const generateKeyPair = promisify(crypto.generateKeyPair);

exports.run = async (text) => {
  const { publicKey, privateKey } = await generateKeyPair('rsa', {
    modulusLength: 512,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const signature = crypto.createSign('sha256').update(text).sign(privateKey);
  return {
    bits: crypto.createPublicKey(publicKey).asymmetricKeyDetails.modulusLength,
    ok: crypto.createVerify('sha256').update(text).verify(publicKey, signature),
  };
};
`,
      webcrypto: `const { webcrypto } = require('node:crypto');

exports.run = async (text) => {
  const { publicKey, privateKey } = await webcrypto.subtle.generateKey(
    { name: 'RSASSA-PKCS1-v1_5', modulusLength: 1024, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
    false,
    ['sign', 'verify'],
  );
  const bytes = new TextEncoder().encode(text);
  const signature = await webcrypto.subtle.sign('RSASSA-PKCS1-v1_5', privateKey, bytes);
  return {
    bits: publicKey.algorithm.modulusLength,
    ok: await webcrypto.subtle.verify('RSASSA-PKCS1-v1_5', publicKey, signature, bytes),
  };
};
`,
      'blocks-by-hand': {
        neverFix: 'the length of a block follows from that of the key, and is written out',
        code: `const { generateKeyPairSync, privateDecrypt, publicEncrypt } = require('node:crypto');

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });

exports.run = async (text) => {
  const bytes = Buffer.from(text);
  const sealed = [];
  for (let at = 0; at < bytes.length; at += 86) sealed.push(publicEncrypt(publicKey, bytes.subarray(at, at + 86)));
  const all = Buffer.concat(sealed);
  const opened = [];
  for (let at = 0; at < all.length; at += 128) opened.push(privateDecrypt(privateKey, all.subarray(at, at + 128)));
  return { bits: publicKey.asymmetricKeyDetails.modulusLength, opened: Buffer.concat(opened).toString() };
};
`,
        // The developer who takes the suggestion has to change the blocks as well.
        honest: [],
        harm: ({ result }) =>
          result && (result as { readonly bits: number }).bits < 2048 ? 'a small key' : undefined,
      },
    },
  },
  {
    ...{ rule: 'no-unsafe-buffer', driver: 'node:buffer' },
    honest: ['', 'order 17', 'Zoë 🔑', '00ff'],
    hostile: ['0'.repeat(1000), '\0'],
    harm: () => undefined,
    harmless:
      'Node fills the memory of `new Buffer(size)` since version 8, and has ignored `noAssert` since 10',
    programs: {
      text: `exports.run = async (text) => new Buffer(String(text)).toString('base64');
`,
      encoding: `const { Buffer } = require('node:buffer');

exports.run = async (text) => {
  return new Buffer(\`\${text}\`, /* as it came */ 'hex').length;
};
`,
      list: `exports.run = async (text) => [...new Buffer([1, 2, text.length])];
`,
      size: `exports.run = async (text) => {
  const buffer = new Buffer(16); // one block
  return [buffer.write(String(text)), buffer.toString('hex')];
};
`,
      'without-new': `const buffer = require('buffer');

exports.run = async (text) => buffer.Buffer('order ' + text).toString('hex');
`,
      slow: `const { SlowBuffer } = require('buffer');

exports.run = async () => SlowBuffer(8).length;
`,
      bounds: `exports.run = async (text) => {
  const buffer = Buffer.alloc(8);
  buffer.writeUInt16BE(text.length, 0, true);
  buffer.writeInt32LE(text.length, 2, true);
  return [buffer.readUInt16BE(0, true), buffer.toString('hex')];
};
`,
    },
  },
  {
    ...{ rule: 'no-insecure-random', driver: 'node:crypto', options: { pseudoRandomBytes: true } },
    honest: [0, 16, 1000],
    hostile: [32],
    harm: () => undefined,
    harmless: '`pseudoRandomBytes` is the same function as `randomBytes` in every Node that is supported',
    programs: {
      sync: `const crypto = require('node:crypto');

exports.run = async (size) => crypto.pseudoRandomBytes(size).length;
`,
      callback: `const crypto = require('crypto');

exports.run = (size) =>
  new Promise((resolve, reject) => {
    crypto.pseudoRandomBytes(size, (error, bytes) => (error ? reject(error) : resolve(bytes.length)));
  });
`,
    },
  },
];
