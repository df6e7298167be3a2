import rule from '../../src/rules/no-insecure-jwt-signing';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const jwt = "import jwt from 'jsonwebtoken';";

testRule(
  rule,
  casesOf('expire', [
    pair(
      'a key in the call',
      `${jwt}
export const issue = (user) => jwt.sign({ sub: user.id }, 'partner-sandbox', { expiresIn: '15m' });`,
      `${jwt}
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '15m' });`,
      [['literal', 2, ["'partner-sandbox'", 'process.env.JWT_SECRET', 'environment']]],
    ),
    pair(
      'a key in a constant',
      `const { sign } = require('jsonwebtoken');
const JWT_SECRET = 'harbour hill';
exports.issue = (user) => {
  return sign({ sub: user.id }, JWT_SECRET, { expiresIn: 900 });
};`,
      `const { sign } = require('jsonwebtoken');
const { JWT_SECRET } = require('./config');
exports.issue = (user) => {
  return sign({ sub: user.id }, JWT_SECRET, { expiresIn: 900 });
};`,
      [['literal', 4]],
    ),
    pair(
      'a key as a fallback, in a configuration',
      `${jwt}
const config = { jwt: { secret: process.env.JWT_SECRET || 'change me' } };
export const issue = (user) => jwt.sign({ sub: user.id }, config.jwt.secret, { expiresIn: '1h' });`,
      [
        `${jwt}
const config = { jwt: { secret: process.env.JWT_SECRET } };
export const issue = (user) => jwt.sign({ sub: user.id }, config.jwt.secret, { expiresIn: '1h' });`,
        `${jwt}
const secret = process.env.NODE_ENV === 'production' ? process.env.JWT_SECRET : 'only here';
export const issue = (user) => jwt.sign({ sub: user.id }, secret, { expiresIn: '1h' });`,
      ],
      [['literal', 3]],
    ),
    pair(
      'no end',
      `${jwt}
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET);`,
      [
        `${jwt}
export const issue = (user) => jwt.sign({ sub: user.id, exp: soon() }, process.env.JWT_SECRET);`,
        `${jwt}
export const issue = (user, options) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, options);`,
        `${jwt}
import { OPTIONS } from './options';
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { ...OPTIONS });`,
      ],
      [['forever', 2, ['JWT_SECRET)', "JWT_SECRET, { expiresIn: '15m' })"]]],
    ),
    pair(
      'no end among the options',
      `${jwt}
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { algorithm: 'HS256' });`,
      `${jwt}
const HOUR = { algorithm: 'HS256', expiresIn: '1h' };
export const issue = (user) => jwt.sign({ sub: user.id }, process.env.JWT_SECRET, HOUR);`,
      [['forever', 2, ["{ algorithm: 'HS256'", "{ expiresIn: '15m', algorithm: 'HS256'"]]],
    ),
    pair(
      'no end, with a callback',
      `${jwt}
export const issue = (user, done) => {
  jwt.sign({ sub: user.id }, process.env.JWT_SECRET, (error, token) => done(error, token));
};`,
      `${jwt}
export const issue = (user, done) => {
  jwt.sign({ sub: user.id }, process.env.JWT_SECRET, { expiresIn: '1d' }, (error, token) => done(error, token));
};`,
      [['forever', 3]],
    ),
    pair(
      'no signature',
      `${jwt}
export const issue = (user) => jwt.sign({ sub: user.id }, '', { algorithm: 'none', expiresIn: '1h' });`,
      `${jwt}
export const issue = (user, key) => jwt.sign({ sub: user.id }, key, { algorithm: 'RS256', expiresIn: '1h' });`,
      [['none', 2]],
    ),
    pair(
      'a password in the payload',
      `${jwt}
export const issue = (user) =>
  jwt.sign({ sub: user.id, password: user.password }, process.env.JWT_SECRET, { expiresIn: '1h' });`,
      `${jwt}
export const issue = (user) =>
  jwt.sign({ sub: user.id, hasPassword: !!user.password }, process.env.JWT_SECRET, { expiresIn: '1h' });`,
      [['secret', 3]],
    ),
    pair(
      'a hash in the payload, through a variable',
      `${jwt}
export const issue = (user) => {
  const claims = { sub: user.id, passwordHash: user.passwordHash };
  return jwt.sign(claims, process.env.JWT_SECRET, { expiresIn: '1h' });
};`,
      `${jwt}
export const issue = (user) => {
  const claims = { sub: user.id, passwordAge: user.passwordAge };
  return jwt.sign(claims, process.env.JWT_SECRET, { expiresIn: '1h' });
};`,
      [['secret', 4]],
    ),
    pair(
      'a card in the payload',
      `${jwt}
export const issue = (order) =>
  jwt.sign({ order: order.id, card: { cardNumber: order.cardNumber } }, process.env.JWT_SECRET, { expiresIn: '5m' });`,
      `${jwt}
export const issue = (order) =>
  jwt.sign({ order: order.id, card: { lastFour: order.lastFour } }, process.env.JWT_SECRET, { expiresIn: '5m' });`,
      [['secret', 3]],
    ),
    pair(
      'jose without an end',
      `import { SignJWT } from 'jose';
export const issue = (key) =>
  new SignJWT({ scope: 'feed' }).setProtectedHeader({ alg: 'HS256' }).setAudience('partners').sign(key);`,
      `import { SignJWT } from 'jose';
export const issue = (key) =>
  new SignJWT({ scope: 'feed' }).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('2h').sign(key);`,
      [['forever', 3]],
    ),
    pair(
      'jose with a key in the code',
      `import { SignJWT } from 'jose';
const key = new TextEncoder().encode('harbour hill');
export const issue = () =>
  new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('2h').sign(key);`,
      `import { SignJWT } from 'jose';
const key = new TextEncoder().encode(process.env.KEY);
export const issue = () =>
  new SignJWT({}).setProtectedHeader({ alg: 'HS256' }).setExpirationTime('2h').sign(key);`,
      [['literal', 4]],
    ),
    pair(
      'jose without a signature',
      `import { UnsecuredJWT } from 'jose';
export const issue = () => new UnsecuredJWT({}).setExpirationTime('2h').encode();`,
      `import { EncryptJWT } from 'jose';
export const issue = (key) => new EncryptJWT({}).setExpirationTime('2h').encrypt(key);`,
      [['none', 2]],
    ),
    pair(
      'fast-jwt',
      `import { createSigner } from 'fast-jwt';
export const sign = createSigner({ key: async () => load(), algorithm: 'RS256' });`,
      `import { createSigner } from 'fast-jwt';
export const sign = createSigner({ key: async () => load(), algorithm: 'RS256', expiresIn: 60000 });`,
      [['forever', 2]],
    ),
    pair(
      'fast-jwt with a key in the code',
      `import { createSigner } from 'fast-jwt';
export const sign = createSigner({ key: 'harbour', expiresIn: 60000 });`,
      `import { createSigner } from 'fast-jwt';
export const sign = createSigner({ key: process.env.KEY, expiresIn: 60000 });`,
      [['literal', 2, ["'harbour'", 'process.env.JWT_SECRET', 'environment']]],
    ),
    pair(
      'jwt-simple',
      `const jwt = require('jwt-simple');
exports.issue = (user) => jwt.encode({ sub: user.id, iat: Date.now() }, config.secret);`,
      `const jwt = require('jwt-simple');
exports.issue = (user) => jwt.encode({ sub: user.id, exp: Date.now() / 1000 + 900 }, config.secret);`,
      [['forever', 2]],
    ),
    pair(
      'hono',
      `import { sign } from 'hono/jwt';
export const issue = (user, env) => sign({ sub: user.id }, env.SECRET, 'HS256');`,
      `import { sign } from 'hono/jwt';
export const issue = (user, env) => sign({ sub: user.id, exp: Math.floor(Date.now() / 1000) + 900 }, env.SECRET, 'HS256');`,
      [['forever', 2]],
    ),
    pair(
      'the plugin of fastify',
      `import Fastify from 'fastify';
import fastifyJwt from '@fastify/jwt';
const app = Fastify();
app.register(fastifyJwt, { secret: 'harbour hill' });`,
      `import Fastify from 'fastify';
import fastifyJwt from '@fastify/jwt';
const app = Fastify();
app.register(fastifyJwt, { secret: process.env.JWT_SECRET });`,
      [['literal', 4, ["'harbour hill'", 'process.env.JWT_SECRET', 'environment']]],
    ),
    pair(
      'the module of nest',
      `import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
@Module({ imports: [JwtModule.register({ secret: 'harbour', signOptions: { expiresIn: '60s' } })] })
export class AuthModule {}`,
      `import { Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
@Module({ imports: [JwtModule.register({ secret: process.env.SECRET, signOptions: { expiresIn: '60s' } })] })
export class AuthModule {}`,
      [['literal', 3, ["'harbour'", 'process.env.JWT_SECRET', 'environment']]],
      { filename: 'x.ts' },
    ),
  ]),
);

/** A whole account in the payload. */
testRule(
  rule,
  casesOf('expire', [
    pair(
      'the record under a key',
      `${jwt}
export async function login(req, res) {
  const user = await User.findOne({ where: { email: String(req.body.email) } });
  res.json({ token: jwt.sign({ user }, process.env.JWT_KEY, { expiresIn: '1d' }) });
}`,
      [
        `${jwt}
export async function login(req, res) {
  const user = await User.findOne({ where: { email: String(req.body.email) } });
  res.json({ token: jwt.sign({ user: { id: user.id } }, process.env.JWT_KEY, { expiresIn: '1d' }) });
}`,
        `${jwt}
export async function login(req, res) {
  const user = await User.findOne({ where: { email: String(req.body.email) }, attributes: ['id', 'email'] });
  res.json({ token: jwt.sign({ user }, process.env.JWT_KEY, { expiresIn: '1d' }) });
}`,
      ],
      [['record', 4]],
    ),
    pair(
      'the record as the payload',
      `${jwt}
export const issue = async (email) => {
  const account = await Account.findOne({ email });
  return jwt.sign(account.toJSON(), process.env.KEY, { expiresIn: '1h' });
};`,
      `${jwt}
export const issue = async (email) => {
  const account = await Account.findOne({ email });
  return jwt.sign({ sub: account.id }, process.env.KEY, { expiresIn: '1h' });
};`,
      [['record', 4]],
    ),
    pair(
      'a copy of the record',
      `${jwt}
export const issue = async (id) => {
  const user = await prisma.user.findUnique({ where: { id } });
  return jwt.sign({ ...user }, process.env.KEY, { expiresIn: '1h' });
};`,
      `${jwt}
export const issue = async (id) => {
  const user = await prisma.user.findUnique({ where: { id }, select: { id: true } });
  return jwt.sign({ ...user }, process.env.KEY, { expiresIn: '1h' });
};`,
      [['record', 4]],
    ),
  ]),
);
