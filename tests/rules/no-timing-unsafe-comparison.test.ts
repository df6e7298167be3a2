import rule from '../../src/rules/no-timing-unsafe-comparison';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const commonjs = { sourceType: 'commonjs' } as const;

const twins = casesOf<'compared' | 'constantTime'>('constantTime', [
  pair(
    'the signature of a webhook',
    `import { createHmac } from 'node:crypto';
app.post('/hook', (req, res) => {
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(req.rawBody).digest('hex');
  if (req.headers['x-hub-signature-256'] !== expected) return res.sendStatus(401);
  res.sendStatus(204);
});`,
    [
      `import { createHmac, timingSafeEqual } from 'node:crypto';
app.post('/hook', (req, res) => {
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(req.rawBody).digest();
  const given = Buffer.from(String(req.headers['x-hub-signature-256']), 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return res.sendStatus(401);
  res.sendStatus(204);
});`,
      `import { createHmac } from 'node:crypto';
app.post('/hook', (req, res) => {
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(req.rawBody).digest('hex');
  if (req.headers['x-hub-signature-256'] === undefined) return res.sendStatus(401);
  if (expected === '') return res.sendStatus(500);
  res.sendStatus(204);
});`,
    ],
    [
      [
        'compared',
        4,
        [
          `import { createHmac } from 'node:crypto';
app.post('/hook', (req, res) => {
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(req.rawBody).digest('hex');
  if (req.headers['x-hub-signature-256'] !== expected)`,
          `import { createHmac, timingSafeEqual } from 'node:crypto';
app.post('/hook', (req, res) => {
  const expected = createHmac('sha256', process.env.HOOK_SECRET).update(req.rawBody).digest('hex');
  if (Buffer.byteLength(String(req.headers['x-hub-signature-256'])) !== Buffer.byteLength(String(expected)) || !timingSafeEqual(Buffer.from(String(req.headers['x-hub-signature-256'])), Buffer.from(String(expected))))`,
        ],
      ],
    ],
  ),
  pair(
    'with its prefix, in one expression',
    `const crypto = require('crypto');
exports.verify = (req) =>
  req.get('x-signature') === 'sha256=' + crypto.createHmac('sha256', process.env.KEY).update(req.rawBody).digest('hex');`,
    `const crypto = require('crypto');
exports.verify = (req) =>
  req.get('x-signature-kind') === 'sha256';`,
    [['compared', 3]],
    commonjs,
  ),
  pair(
    'a helper that verifies what it is given',
    `import crypto from 'node:crypto';
export function verify(payload, signature) {
  const computed = crypto.createHmac('sha1', key).update(payload).digest('base64');
  return computed == signature;
}`,
    [
      `import crypto from 'node:crypto';
export function same(payload, other) {
  const one = crypto.createHmac('sha1', key).update(payload).digest('base64');
  const two = crypto.createHmac('sha1', key).update(other).digest('base64');
  return one == two;
}`,
      `import crypto from 'node:crypto';
export function isCurrent(payload, etag) {
  const computed = crypto.createHash('sha1').update(payload).digest('base64');
  return computed == etag;
}`,
    ],
    [
      [
        'compared',
        4,
        [
          'computed == signature',
          'Buffer.byteLength(String(computed)) === Buffer.byteLength(String(signature)) && crypto.timingSafeEqual(Buffer.from(String(computed)), Buffer.from(String(signature)))',
        ],
      ],
    ],
  ),
  pair(
    'a MAC that a function of another file makes',
    `import { computeSignature } from './signatures';
export const check = (req) => computeSignature(req.body) === req.headers['x-signature'];`,
    `import { computePrice } from './prices';
export const check = (req) => computePrice(req.body) === req.headers['x-price'];`,
    [['compared', 2]],
  ),
  pair(
    'localeCompare',
    `import { createHmac } from 'crypto';
export const check = (req) => {
  const mac = createHmac('sha256', process.env.KEY).update(req.rawBody);
  return mac.digest('hex').localeCompare(req.query.sig) === 0;
};`,
    `import { createHmac } from 'crypto';
export const check = (req) => {
  const mac = createHmac('sha256', process.env.KEY).update(req.rawBody);
  return req.query.name.localeCompare(req.query.other) === 0 && mac.digest('hex');
};`,
    [['compared', 4]],
  ),
  pair(
    'bytes',
    `import { createHmac } from 'crypto';
export function check(req) {
  const expected = createHmac('sha256', process.env.KEY).update(req.rawBody).digest();
  const given = Buffer.from(req.query.sig, 'hex');
  return expected.equals(given);
}`,
    `import { createHmac, timingSafeEqual } from 'crypto';
export function check(req) {
  const expected = createHmac('sha256', process.env.KEY).update(req.rawBody).digest();
  const given = Buffer.from(req.query.sig, 'hex');
  return expected.length === given.length && timingSafeEqual(expected, given);
}`,
    [
      [
        'compared',
        5,
        [
          `import { createHmac } from 'crypto';
export function check(req) {
  const expected = createHmac('sha256', process.env.KEY).update(req.rawBody).digest();
  const given = Buffer.from(req.query.sig, 'hex');
  return expected.equals(given);`,
          `import { createHmac, timingSafeEqual } from 'crypto';
export function check(req) {
  const expected = createHmac('sha256', process.env.KEY).update(req.rawBody).digest();
  const given = Buffer.from(req.query.sig, 'hex');
  return expected.length === given.length && timingSafeEqual(expected, given);`,
        ],
      ],
    ],
  ),
  pair(
    'Buffer.compare',
    `import { createHmac } from 'crypto';
export const check = (req) =>
  Buffer.compare(createHmac('sha256', process.env.KEY).update(req.rawBody).digest(), Buffer.from(req.query.sig, 'hex')) === 0;`,
    `export const check = (req) =>
  Buffer.compare(Buffer.from(req.query.first, 'hex'), Buffer.from(req.query.second, 'hex')) === 0;`,
    [['compared', 3]],
  ),
  pair(
    'a key of the environment',
    `const express = require('express');
const app = express();
app.use((req, res, next) => {
  if (req.headers['x-api-key'] !== process.env.API_KEY) return res.sendStatus(403);
  next();
});`,
    [
      `const express = require('express');
const app = express();
app.use((req, res, next) => {
  if (req.headers['x-api-version'] !== process.env.API_VERSION) return res.sendStatus(403);
  next();
});`,
      `const express = require('express');
const app = express();
app.use((req, res, next) => {
  if (process.env.API_KEY === undefined || process.env.API_KEY === '') return res.sendStatus(403);
  next();
});`,
    ],
    [
      [
        'compared',
        4,
        [
          `const express = require('express');
const app = express();
app.use((req, res, next) => {
  if (req.headers['x-api-key'] !== process.env.API_KEY)`,
          `const { timingSafeEqual } = require('node:crypto');
const express = require('express');
const app = express();
app.use((req, res, next) => {
  if (Buffer.byteLength(String(req.headers['x-api-key'])) !== Buffer.byteLength(String(process.env.API_KEY)) || !timingSafeEqual(Buffer.from(String(req.headers['x-api-key'])), Buffer.from(String(process.env.API_KEY))))`,
        ],
      ],
    ],
    commonjs,
  ),
  pair(
    'a bearer token in a hook of Fastify',
    `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onRequest', async (request, reply) => {
  const wanted = getToken();
  if (request.headers.authorization !== \`Bearer \${process.env.METRICS_TOKEN}\`) return reply.code(401).send(wanted);
});`,
    `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onRequest', async (request, reply) => {
  if (request.headers.host !== \`\${process.env.METRICS_HOST}:80\`) return reply.code(401).send();
});`,
    [
      [
        'compared',
        5,
        [
          `import Fastify from 'fastify';
const app = Fastify();
app.addHook('onRequest', async (request, reply) => {
  const wanted = getToken();
  if (request.headers.authorization !== \`Bearer \${process.env.METRICS_TOKEN}\`)`,
          `import { timingSafeEqual } from 'node:crypto';
import Fastify from 'fastify';
const app = Fastify();
app.addHook('onRequest', async (request, reply) => {
  const wanted = getToken();
  if (Buffer.byteLength(String(request.headers.authorization)) !== Buffer.byteLength(\`Bearer \${process.env.METRICS_TOKEN}\`) || !timingSafeEqual(Buffer.from(String(request.headers.authorization)), Buffer.from(\`Bearer \${process.env.METRICS_TOKEN}\`)))`,
        ],
      ],
    ],
  ),
  pair(
    'a key of the configuration, in Koa',
    `import Koa from 'koa';
import config from './config.js';
import * as crypto from 'node:crypto';
new Koa().use(async (ctx, next) => {
  if (ctx.get('x-token') === config.webhook.token) await next();
});`,
    `import Koa from 'koa';
import config from './config.js';
import * as crypto from 'node:crypto';
new Koa().use(async (ctx, next) => {
  if (ctx.get('x-name') === config.webhook.name) await next();
});`,
    [['compared', 5]],
  ),
  pair(
    'a parameter against a setting',
    `export const isOperator = (apiKey) => process.env.ADMIN_SECRET === apiKey;`,
    [
      `export const isSame = () => config.apiKey === process.env.ADMIN_SECRET;`,
      `import other from './other';
export const isSame = () => process.env.ADMIN_SECRET === other.mode;`,
    ],
    [
      [
        'compared',
        1,
        [
          'export const isOperator = (apiKey) => process.env.ADMIN_SECRET === apiKey;',
          `import { timingSafeEqual } from 'node:crypto';
export const isOperator = (apiKey) => Buffer.byteLength(String(process.env.ADMIN_SECRET)) === Buffer.byteLength(String(apiKey)) && timingSafeEqual(Buffer.from(String(process.env.ADMIN_SECRET)), Buffer.from(String(apiKey)));`,
        ],
      ],
    ],
  ),
  pair(
    'a reset token of a row',
    `import crypto from 'crypto';
app.post('/reset', async (req, res) => {
  const user = await User.findByPk(req.body.id);
  if (user.resetToken === req.body.token) return res.json({ ok: true });
  res.sendStatus(400);
});`,
    [
      `import crypto from 'crypto';
app.post('/reset', async (req, res) => {
  const user = await User.findByPk(req.body.id);
  if (user.resetTokenType === req.body.type) return res.json({ ok: true });
  res.sendStatus(400);
});`,
      `import crypto from 'crypto';
app.post('/reset', async (req, res) => {
  const user = await User.findByPk(req.body.id);
  if (user.resetToken.length === req.body.token.length) return res.json({ ok: true });
  res.sendStatus(400);
});`,
      `import crypto from 'crypto';
app.post('/reset', async (req, res) => {
  if (req.body.password === req.body.passwordAgain) return res.json({ ok: true });
  res.sendStatus(400);
});`,
    ],
    [
      [
        'compared',
        4,
        [
          'user.resetToken === req.body.token',
          'Buffer.byteLength(String(user.resetToken)) === Buffer.byteLength(String(req.body.token)) && crypto.timingSafeEqual(Buffer.from(String(user.resetToken)), Buffer.from(String(req.body.token)))',
        ],
      ],
    ],
  ),
  pair(
    'the token of a session',
    `import { timingSafeEqual } from 'node:crypto';
app.post('/transfer', (req, res) => {
  const isForged = req.body._csrf !== req.session.csrfToken;
  res.json({ isForged });
});`,
    [
      `app.post('/transfer', (req, res) => {
  const isForged = req.body._csrf !== req.cookies.csrfToken;
  res.json({ isForged });
});`,
      `app.post('/transfer', (req, res) => {
  const isOther = req.session.csrfToken !== req.session.lastToken;
  res.json({ isOther });
});`,
    ],
    [
      [
        'compared',
        3,
        [
          'req.body._csrf !== req.session.csrfToken',
          'Buffer.byteLength(String(req.body._csrf)) !== Buffer.byteLength(String(req.session.csrfToken)) || !timingSafeEqual(Buffer.from(String(req.body._csrf)), Buffer.from(String(req.session.csrfToken)))',
        ],
      ],
    ],
  ),
  pair(
    'a one-time code',
    `import * as crypto from 'node:crypto';
app.post('/otp', async (req, res) => {
  const { otp } = req.body;
  const account = await load(req.body.id);
  if (!(account.otp == otp)) return res.sendStatus(401);
  res.sendStatus(204);
});`,
    `import * as crypto from 'node:crypto';
app.post('/otp', async (req, res) => {
  const { otp } = req.body;
  if (!(otp == null)) return res.sendStatus(401);
  res.sendStatus(204);
});`,
    [
      [
        'compared',
        5,
        [
          '(account.otp == otp)',
          '((Buffer.byteLength(String(account.otp)) === Buffer.byteLength(String(otp)) && crypto.timingSafeEqual(Buffer.from(String(account.otp)), Buffer.from(String(otp)))))',
        ],
      ],
    ],
  ),
  pair(
    'a secret of a client, through a schema',
    `import { z } from 'zod';
const tokenRequest = z.object({ client_id: z.string(), client_secret: z.string(), grant_type: z.string() });
app.post('/oauth/token', async (req, res) => {
  const { client_id: id, client_secret: clientSecret } = tokenRequest.parse(req.body);
  const partner = await db('partners').where({ id }).first();
  if (partner && partner.secret === clientSecret) res.json(issue(partner));
});`,
    `import { z } from 'zod';
const tokenRequest = z.object({ client_id: z.string(), client_secret: z.string(), grant_type: z.string() });
app.post('/oauth/token', async (req, res) => {
  const { client_id: id, grant_type: grant } = tokenRequest.parse(req.body);
  const partner = await db('partners').where({ id }).first();
  if (partner && partner.grant === grant) res.json(issue(partner));
});`,
    [
      [
        'compared',
        6,
        [
          `import { z } from 'zod';
const tokenRequest = z.object({ client_id: z.string(), client_secret: z.string(), grant_type: z.string() });
app.post('/oauth/token', async (req, res) => {
  const { client_id: id, client_secret: clientSecret } = tokenRequest.parse(req.body);
  const partner = await db('partners').where({ id }).first();
  if (partner && partner.secret === clientSecret)`,
          `import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
const tokenRequest = z.object({ client_id: z.string(), client_secret: z.string(), grant_type: z.string() });
app.post('/oauth/token', async (req, res) => {
  const { client_id: id, client_secret: clientSecret } = tokenRequest.parse(req.body);
  const partner = await db('partners').where({ id }).first();
  if (partner && (Buffer.byteLength(String(partner.secret)) === Buffer.byteLength(String(clientSecret)) && timingSafeEqual(Buffer.from(String(partner.secret)), Buffer.from(String(clientSecret)))))`,
        ],
      ],
    ],
  ),
  pair(
    'names that say which is which',
    `const crypto = require('crypto');
module.exports = function matches(providedToken, storedToken) {
  return crypto && providedToken.trim() === storedToken;
};`,
    [
      `module.exports = function follows(previousToken, nextToken) {
  return previousToken.trim() === nextToken;
};`,
      `module.exports = function matches(providedName, storedName) {
  return providedName.trim() === storedName;
};`,
    ],
    [
      [
        'compared',
        3,
        [
          'providedToken.trim() === storedToken',
          '(Buffer.byteLength(providedToken.trim()) === Buffer.byteLength(String(storedToken)) && crypto.timingSafeEqual(Buffer.from(providedToken.trim()), Buffer.from(String(storedToken))))',
        ],
      ],
    ],
    commonjs,
  ),
  pair(
    'a part of a header',
    `export const check = (req) => req.headers.authorization.indexOf(process.env.API_TOKEN) !== -1;`,
    [
      `export const check = (req) => TOKENS.includes(req.headers.authorization);`,
      `export const check = (req) => req.headers.authorization.startsWith('Bearer ');`,
    ],
    [['compared', 1]],
  ),
]);

testRule(rule, {
  valid: [
    ...twins.valid,
    {
      name: 'types, kinds and places of tokens',
      code: `export const next = (token, req) => token.type === req.query.type && token.kind !== req.query.kind;`,
    },
    {
      name: 'look-ups in a list of devices',
      code: `app.post('/devices', (req) => devices.find((each) => each.token === req.body.token));`,
    },
    {
      name: 'what a middleware took from the request',
      code: `app.use((req, res) => { if (req.cookies.session === req.token) res.clearCookie('session'); });`,
    },
    {
      name: 'the stored password is for another rule',
      code: `app.post('/login', async (req) => { const user = await find(req.body.id); return user.password === req.body.password; });`,
    },
    { name: 'a hash of a file', code: `export const isSame = (file, cached) => file.hash === cached.hash;` },
    {
      name: 'a signature of settings, put together here',
      code: `export const isKept = (state, rule, index) => {
  const signature = rule.on ? \`\${rule.kind}:\${rule.size}\` : undefined;
  const storedSignature = state.signatures[index];
  return storedSignature === signature;
};`,
    },
    {
      name: 'constants',
      code: `const KIND = 'signature';
app.get('/', (req, res) => { if (req.query.signature === KIND) res.json({}); });`,
    },
  ],
  invalid: twins.invalid,
});

testRule(rule, {
  valid: [
    `import basicAuth from 'basic-auth';
export default (req, res, next) => (basicAuth(req)?.pass === undefined ? res.sendStatus(401) : next());`,
    `export const isDone = (results) => results.every((each) => each.pass === process.env.EXPECTED_RESULT);`,
  ],
  invalid: [
    {
      name: 'what basic-auth reads',
      code: `import basicAuth from 'basic-auth';
export default (req, res, next) => {
  const user = basicAuth(req);
  if (!user || user.pass !== process.env.ADMIN_PASSWORD) return res.sendStatus(401);
  next();
};`,
      errors: [
        {
          messageId: 'compared',
          line: 4,
          suggestions: [
            {
              messageId: 'constantTime',
              output: `import { timingSafeEqual } from 'node:crypto';
import basicAuth from 'basic-auth';
export default (req, res, next) => {
  const user = basicAuth(req);
  if (!user || (Buffer.byteLength(String(user.pass)) !== Buffer.byteLength(String(process.env.ADMIN_PASSWORD)) || !timingSafeEqual(Buffer.from(String(user.pass)), Buffer.from(String(process.env.ADMIN_PASSWORD))))) return res.sendStatus(401);
  next();
};`,
            },
          ],
        },
      ],
    },
  ],
});
