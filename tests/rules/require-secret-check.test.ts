import rule from '../../src/rules/require-secret-check';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const commonjs = { sourceType: 'commonjs' } as const;

testRule(
  rule,
  casesOf<'unchecked'>('unchecked', [
    pair(
      'a signature',
      `import { createHmac } from 'node:crypto';
export const sign = (text) => createHmac('sha256', process.env.SIGNING_KEY).update(text).digest('hex');`,
      [
        `import { createHmac } from 'node:crypto';
if (!process.env.SIGNING_KEY) throw new Error('SIGNING_KEY is not set');
export const sign = (text) => createHmac('sha256', process.env.SIGNING_KEY).update(text).digest('hex');`,
        `import { createHmac } from 'node:crypto';
import { env } from './env';
export const sign = (text) => createHmac('sha256', env.SIGNING_KEY).update(text).digest('hex');`,
        `import assert from 'node:assert';
import { createHmac } from 'node:crypto';
assert(process.env.SIGNING_KEY, 'SIGNING_KEY is not set');
export const sign = (text) => createHmac('sha256', process.env.SIGNING_KEY).update(text).digest('hex');`,
      ],
      [['unchecked', 2]],
    ),
    pair(
      'a token',
      `const jwt = require('jsonwebtoken');
exports.issue = (id) => jwt.sign({ sub: id }, process.env.JWT_SECRET, { expiresIn: '1h' });`,
      [
        `const jwt = require('jsonwebtoken');
const { JWT_SECRET } = process.env;
if (!JWT_SECRET) throw new Error('JWT_SECRET is not set');
exports.issue = (id) => jwt.sign({ sub: id }, JWT_SECRET, { expiresIn: '1h' });`,
        `const jwt = require('jsonwebtoken');
const required = ['JWT_SECRET', 'PORT'];
for (const name of required) if (!process.env[name]) throw new Error(name);
exports.issue = (id) => jwt.sign({ sub: id }, process.env.JWT_SECRET, { expiresIn: '1h' });`,
        `const jwt = require('jsonwebtoken');
exports.issue = (id) => jwt.sign({ sub: id }, requireEnv('JWT_SECRET'), { expiresIn: '1h' });`,
      ],
      [['unchecked', 2]],
      commonjs,
    ),
    pair(
      'through a constant, once for all uses',
      `import jwt from 'jsonwebtoken';
const secret = process.env.TOKEN_SECRET;
export const issue = (id) => jwt.sign({ sub: id }, secret, { expiresIn: '1h' });
export const check = (token) => jwt.verify(token, secret);`,
      `import jwt from 'jsonwebtoken';
const secret = process.env.TOKEN_SECRET;
if (secret === undefined) throw new Error('TOKEN_SECRET is not set');
export const issue = (id) => jwt.sign({ sub: id }, secret, { expiresIn: '1h' });
export const check = (token) => jwt.verify(token, secret);`,
      [['unchecked', 3]],
    ),
    pair(
      'taken from the environment by its name',
      `const { verify } = require('./verify');
const { createDecipheriv } = require('crypto');
const { DATA_KEY } = process.env;
exports.open = (iv) => createDecipheriv('aes-256-gcm', Buffer.from(DATA_KEY, 'hex'), iv);`,
      `const { verify } = require('./verify');
const { createDecipheriv } = require('crypto');
const { DATA_KEY } = process.env;
verify(DATA_KEY ?? fail());
exports.open = (iv) => createDecipheriv('aes-256-gcm', Buffer.from(DATA_KEY, 'hex'), iv);`,
      [['unchecked', 4]],
      commonjs,
    ),
    pair(
      'a session',
      `import session from 'express-session';
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));`,
      [
        `import session from 'express-session';
app.use(session({ secret: config.SESSION_SECRET, resave: false }));`,
        `import session from 'express-session';
import { z } from 'zod';
z.object({ SESSION_SECRET: z.string().min(32) }).parse(process.env);
app.use(session({ secret: process.env.SESSION_SECRET, resave: false }));`,
      ],
      [['unchecked', 2]],
    ),
    pair(
      'cookies',
      `import cookieParser from 'cookie-parser';
app.use(cookieParser(process.env.COOKIE_SECRET));`,
      `import cookieParser from 'cookie-parser';
if (process.env.COOKIE_SECRET) app.use(cookieParser(process.env.COOKIE_SECRET));`,
      [['unchecked', 2]],
    ),
    pair(
      'crypto-js',
      `const CryptoJS = require('crypto-js');
exports.seal = (text) => CryptoJS.AES.encrypt(text, process.env.SEAL_KEY).toString();`,
      `const CryptoJS = require('crypto-js');
exports.seal = (key) => CryptoJS.AES.encrypt(process.env.SEAL_TEXT, key).toString();`,
      [['unchecked', 2]],
      commonjs,
    ),
    pair(
      'under TypeScript, where it is only promised',
      `import { createHmac } from 'node:crypto';
const key = process.env.PRINT_SECRET!;
export const sign = (text: string) => createHmac('sha256', key).update(text).digest('hex');
export const other = (text: string) => createHmac('sha256', process.env.OTHER_SECRET as string).update(text);`,
      `import { createHmac } from 'node:crypto';
function need(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(name);
  return value;
}
const key = need('PRINT_SECRET');
export const sign = (text: string) => createHmac('sha256', key).update(text).digest('hex');`,
      [
        ['unchecked', 3],
        ['unchecked', 4],
      ],
      { filename: 'file.ts' },
    ),
    pair(
      'a middleware that verifies tokens',
      `import { expressjwt } from 'express-jwt';
app.use(expressjwt({ secret: process.env.JWT_SECRET, algorithms: ['HS256'] }));`,
      `import { expressjwt } from 'express-jwt';
app.use(expressjwt({ secret: process.env.JWT_SECRET || fail(), algorithms: ['HS256'] }));`,
      [['unchecked', 2]],
    ),
    pair(
      'Web Crypto',
      `const raw = new TextEncoder().encode(process.env.SHARED_KEY);
export const key = () => crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);`,
      `const raw = new TextEncoder().encode(await load('shared-key'));
export const key = () => crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: process.env.HASH }, false, ['sign']);`,
      [['unchecked', 2]],
    ),
    pair(
      'a password of a database is missed at once',
      `import { createSecretKey } from 'node:crypto';
export const key = createSecretKey(Buffer.from(process.env.APP_KEY, 'base64'));`,
      `import { Pool } from 'pg';
export const pool = new Pool({ host: 'db', password: process.env.DB_PASSWORD });`,
      [['unchecked', 2]],
    ),
    pair(
      'a key handed to a function of the file',
      `const crypto = require('crypto');
const mac = (key, text) => crypto.createHmac('sha256', key).update(text).digest('hex');
exports.token = (id) => mac(process.env.MAC_KEY, id);`,
      `const crypto = require('crypto');
const mac = (key, text) => crypto.createHmac('sha256', key).update(text).digest('hex');
exports.token = (key) => mac(key, process.env.MAC_TEXT);`,
      [['unchecked', 2]],
      commonjs,
    ),

    pair(
      'in a method of a class',
      `import jwt from 'jsonwebtoken';
export class Tokens {
  verify(token: string): jwt.JwtPayload | string {
    const secret = process.env.ACCESS_SECRET as string;
    return jwt.verify(token, secret, { algorithms: ['HS256'] });
  }
}`,
      `import jwt from 'jsonwebtoken';
export class Tokens {
  verify(token: string): jwt.JwtPayload | string {
    const secret = process.env.ACCESS_SECRET;
    if (!secret) throw new TypeError('ACCESS_SECRET is not set');
    return jwt.verify(token, secret, { algorithms: ['HS256'] });
  }
}`,
      [['unchecked', 5]],
      { filename: 'tokens.ts' },
    ),
    pair(
      'in a middleware, with a callback',
      `const jwt = require('jsonwebtoken');
module.exports = (req, res, next) => {
  jwt.verify(req.get('x-token'), process.env.REFRESH_SECRET, (error, claims) => {
    if (error) return res.sendStatus(401);
    req.claims = claims;
    next();
  });
};`,
      `const jwt = require('jsonwebtoken');
if (typeof process.env.REFRESH_SECRET !== 'string') process.exit(1);
module.exports = (req, res, next) => {
  jwt.verify(req.get('x-token'), process.env.REFRESH_SECRET, (error, claims) => {
    if (error) return res.sendStatus(401);
    req.claims = claims;
    next();
  });
};`,
      [['unchecked', 3]],
      commonjs,
    ),
    pair(
      'a cipher, by its namespace',
      `import * as crypto from 'crypto';
export function seal(text, iv) {
  const cipher = crypto.createCipheriv('aes-256-gcm', Buffer.from(process.env.VAULT_KEY, 'base64'), iv);
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}`,
      `import * as crypto from 'crypto';
import { cleanEnv, str } from 'envalid';
cleanEnv(process.env, { VAULT_KEY: str() });
export function seal(text, iv) {
  const cipher = crypto.createCipheriv('aes-256-gcm', Buffer.from(process.env.VAULT_KEY, 'base64'), iv);
  return Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}`,
      [['unchecked', 3]],
    ),
    pair(
      'renamed where it is taken',
      `import { createHmac } from 'node:crypto';
const { WEBHOOK_SECRET: secret, PORT = '80' } = process.env;
export const isFrom = (sent, text) => sent === createHmac('sha512', secret).update(text).digest('base64') && PORT;`,
      `import { createHmac } from 'node:crypto';
const { WEBHOOK_SECRET: secret, PORT = '80' } = process.env;
if (secret == null) throw new Error('no secret');
export const isFrom = (sent, text) => sent === createHmac('sha512', secret).update(text).digest('base64') && PORT;`,
      [['unchecked', 3]],
    ),
    pair(
      'read by a name in brackets',
      `const jwt = require('jsonwebtoken');
exports.refresh = (req, res, next) => {
  jwt.verify(req.body.token, process.env['REFRESH_SECRET'], (err, claims) => (err ? next(err) : res.json(claims)));
};`,
      `const jwt = require('jsonwebtoken');
if (!process.env['REFRESH_SECRET']) throw new Error('no secret');
exports.refresh = (req, res, next) => {
  jwt.verify(req.body.token, process.env['REFRESH_SECRET'], (err, claims) => (err ? next(err) : res.json(claims)));
};`,
      [['unchecked', 3]],
      { sourceType: 'commonjs' },
    ),
  ]),
);
