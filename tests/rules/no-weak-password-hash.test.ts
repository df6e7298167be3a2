import rule from '../../src/rules/no-weak-password-hash';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const node = "import crypto from 'node:crypto';";

testRule(
  rule,
  casesOf('raise', [
    pair(
      'MD5',
      `${node}
export const hash = (password) => crypto.createHash('md5').update(password).digest('hex');`,
      `${node}
export const hash = (contents) => crypto.createHash('md5').update(contents).digest('hex');`,
      [['fast', 2]],
    ),
    pair(
      'SHA-256 with a salt, through a variable',
      `const { createHash } = require('crypto');
exports.hash = (user, salt) => {
  const sum = createHash('sha256');
  sum.update(salt + user.password);
  return sum.digest('base64');
};`,
      `const { createHash } = require('crypto');
exports.hash = (user, salt) => {
  const sum = createHash('sha256');
  sum.update(salt + user.email);
  return sum.digest('base64');
};`,
      [['fast', 3]],
    ),
    pair(
      'a value of a request',
      `${node}
import express from 'express';
const app = express();
app.post('/signup', async (req, res) => {
  const { pwd } = req.body;
  await users.insert({ hash: crypto.createHash('sha512').update(\`\${pwd}\`).digest('hex') });
  res.sendStatus(201);
});`,
      `${node}
import express from 'express';
const app = express();
app.post('/signup', async (req, res) => {
  const { name } = req.body;
  await users.insert({ hash: crypto.createHash('sha512').update(\`\${name}\`).digest('hex') });
  res.sendStatus(201);
});`,
      [['fast', 6]],
    ),
    pair(
      'a plain HMAC',
      `${node}
export const hash = (password, pepper) => crypto.createHmac('sha256', pepper).update(password).digest('hex');`,
      `${node}
export const hash = (message, password) => crypto.createHmac('sha256', password).update(message).digest('hex');`,
      [['fast', 2]],
    ),
    pair(
      'the hash of one call',
      `import { hash } from 'node:crypto';
export const digest = (newPassword) => hash('sha1', newPassword);`,
      `import { hash } from 'node:crypto';
export const digest = (fileName) => hash('sha256', fileName);`,
      [['fast', 2]],
    ),
    pair(
      'the package md5',
      `const md5 = require('md5');
exports.check = (user, pass) => user.hash === md5(pass);`,
      `const md5 = require('md5');
exports.check = (user, page) => user.hash === md5(page);`,
      [['fast', 2]],
    ),
    pair(
      'the package sha1',
      `import sha1 from 'sha1';
export const hash = (password) => sha1(password);`,
      `import sha1 from 'sha1';
export const hash = (paragraph) => sha1(paragraph);`,
      [['fast', 2]],
    ),
    pair(
      'crypto-js',
      `import CryptoJS from 'crypto-js';
export const hash = (password) => CryptoJS.SHA256(password).toString();`,
      `import CryptoJS from 'crypto-js';
export const hash = (invoice) => CryptoJS.SHA256(invoice).toString();`,
      [['fast', 2]],
    ),
    pair(
      'js-sha256',
      `import { sha256 } from 'js-sha256';
export const hash = (user) => sha256(user.password);`,
      `import { sha256 } from 'js-sha256';
export const hash = (user) => sha256(user.avatar);`,
      [['fast', 2]],
    ),
    pair(
      'web crypto',
      `export const hash = (password) =>
  crypto.subtle.digest('SHA-256', new TextEncoder().encode(password));`,
      `export const hash = (body) =>
  crypto.subtle.digest('SHA-256', new TextEncoder().encode(body));`,
      [['fast', 2]],
    ),
    pair(
      'a password that is hashed slowly afterwards',
      `${node}
export async function hash(password) {
  return crypto.createHash('sha384').update(password, 'utf8').digest('base64');
}`,
      [
        `${node}
import bcrypt from 'bcrypt';
export async function hash(password) {
  return bcrypt.hash(crypto.createHash('sha384').update(password, 'utf8').digest('base64'), 12);
}`,
        `${node}
export async function isPwned(password) {
  const sum = crypto.createHash('sha1').update(password).digest('hex').toUpperCase();
  return fetch(\`https://api.pwnedpasswords.com/range/\${sum.slice(0, 5)}\`);
}`,
        `${node}
export const key = crypto.createHash('sha256').update(process.env.DB_PASSWORD).digest();`,
      ],
      [['fast', 3]],
    ),
    pair(
      "bcrypt's cost",
      `import bcrypt from 'bcrypt';
export const hash = (password) => bcrypt.hash(password, 5);`,
      `import bcrypt from 'bcrypt';
export const hash = (password) => bcrypt.hash(password, 12);`,
      [['rounds', 2, ['password, 5', 'password, 12']]],
    ),
    pair(
      "bcrypt's cost from a constant",
      `const bcrypt = require('bcryptjs');
const ROUNDS = 4;
exports.hash = (password) => bcrypt.hashSync(password, ROUNDS);`,
      [
        `const bcrypt = require('bcryptjs');
const ROUNDS = 10;
exports.hash = (password) => bcrypt.hashSync(password, ROUNDS);`,
        `const bcrypt = require('bcryptjs');
exports.hash = (password) => bcrypt.hashSync(password, config.rounds);`,
        `const bcrypt = require('bcryptjs');
exports.hash = (password) => bcrypt.hashSync(password, process.env.NODE_ENV === 'test' ? 4 : 12);`,
      ],
      [['rounds', 3]],
    ),
    pair(
      'the cost of a salt',
      `const { genSalt, hash } = require('bcrypt');
exports.hash = async (password) => hash(password, await genSalt(8));`,
      `const { genSalt, hash } = require('bcrypt');
exports.hash = async (password) => hash(password, await genSalt());`,
      [['rounds', 2, ['genSalt(8)', 'genSalt(12)']]],
    ),
    pair(
      'argon2 with little memory',
      `import argon2 from 'argon2';
export const hash = (password) => argon2.hash(password, { memoryCost: 1024, timeCost: 1 });`,
      [
        `import argon2 from 'argon2';
export const hash = (password) => argon2.hash(password, { memoryCost: 65536, timeCost: 3 });`,
        `import argon2 from 'argon2';
export const hash = (password) => argon2.hash(password);`,
      ],
      [['memory', 2, ['1024', '65536']]],
    ),
    pair(
      'argon2d',
      `import * as argon2 from 'argon2';
export const hash = (password) => argon2.hash(password, { type: argon2.argon2d });`,
      `import * as argon2 from 'argon2';
export const hash = (password) => argon2.hash(password, { type: argon2.argon2id });`,
      [['variant', 2]],
    ),
    pair(
      'pbkdf2 with SHA-512',
      `${node}
export const hash = (password, salt) => crypto.pbkdf2Sync(password, salt, 10_000, 64, 'sha512');`,
      `${node}
export const hash = (password, salt) => crypto.pbkdf2Sync(password, salt, 210_000, 64, 'sha512');`,
      [['iterations', 2]],
    ),
    pair(
      'pbkdf2 with SHA-256, with promises',
      `import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
const derive = promisify(pbkdf2);
const ITERATIONS = 100 * 1000;
export const hash = async (password, salt) => derive(password, salt, ITERATIONS, 32, 'sha256');`,
      `import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
const derive = promisify(pbkdf2);
const ITERATIONS = 600 * 1000;
export const hash = async (password, salt) => derive(password, salt, ITERATIONS, 32, 'sha256');`,
      [['iterations', 5]],
    ),
    pair(
      'scrypt',
      `import { scryptSync } from 'node:crypto';
export const hash = (password, salt) => scryptSync(password, salt, 64, { N: 1024 });`,
      [
        `import { scryptSync } from 'node:crypto';
export const hash = (password, salt) => scryptSync(password, salt, 64, { N: 2 ** 14 });`,
        `import { scryptSync } from 'node:crypto';
export const hash = (password, salt) => scryptSync(password, salt, 64);`,
      ],
      [['scrypt', 2]],
    ),
    pair(
      "scrypt's default, strictly",
      `import { scrypt } from 'node:crypto';
export const hash = (password, salt, done) => scrypt(password, salt, 64, (error, key) => done(error, key));`,
      `import { scrypt } from 'node:crypto';
export const hash = (password, salt, done) => scrypt(password, salt, 64, { N: 2 ** 17, maxmem: 2 ** 28 }, done);`,
      [['scryptBelow', 2]],
      { options: [{ recommendedCosts: true }] },
    ),
  ]),
);
