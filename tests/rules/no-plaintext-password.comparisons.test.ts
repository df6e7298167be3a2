import rule from '../../src/rules/no-plaintext-password';
import { testRule } from '../rule-tester';
import { suggestedTwins } from './suggested-twins';

/** Passwords as they were typed. */
testRule(
  rule,
  suggestedTwins([
    {
      name: 'a stored password and that of the request',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  if (user.password === req.body.password) res.send(user.id);
  res.end();
});`,
      right: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  if (await bcrypt.compare(req.body.password, user.password)) res.send(user.id);
  res.end();
});`,
      reports: [
        {
          messageId: 'compared',
          line: 5,
          suggests: {
            compare: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  if (user.password === req.body.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  if (await bcrypt.compare(req.body.password, user.password)`,
            ],
          },
        },
      ],
    },
    {
      name: 'the other way round',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { password } = req.body;
  const user = await find(req.body.email);
  if (password !== user.password) return res.sendStatus(401);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { password, passwordConfirm } = req.body;
  if (password !== passwordConfirm) return res.sendStatus(400);
  res.end();
});`,
      reports: [
        {
          messageId: 'compared',
          line: 6,
          suggests: {
            compare: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { password } = req.body;
  const user = await find(req.body.email);
  if (password !== user.password`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { password } = req.body;
  const user = await find(req.body.email);
  if (!(await bcrypt.compare(password, user.password))`,
            ],
          },
        },
      ],
    },
    {
      name: 'with two equal signs',
      wrong: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  if (!user || user.password != req.body.password) return res.sendStatus(401);
  res.end();
});`,
      right: `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  if (!user || user.password != null) return res.sendStatus(401);
  res.end();
});`,
      reports: [
        {
          messageId: 'compared',
          line: 6,
          suggests: {
            compare: [
              'user.password != req.body.password',
              '!(await bcrypt.compare(req.body.password, user.password))',
            ],
          },
        },
      ],
    },
    {
      name: 'in a function that is handed both',
      wrong: `export async function login(email, password) {
  const user = await find(email);
  return user.password === password;
}`,
      right: `export async function login(email, password) {
  const user = await find(email);
  return user.password === hash(password);
}`,
      reports: [
        {
          messageId: 'compared',
          line: 3,
          suggests: {
            compare: [
              `export async function login(email, password) {
  const user = await find(email);
  return user.password === password`,
              `import bcrypt from 'bcrypt';
export async function login(email, password) {
  const user = await find(email);
  return await bcrypt.compare(password, user.password)`,
            ],
          },
        },
      ],
    },
    {
      name: 'in a look through a list',
      wrong: `export function login(email, password) {
  return users.find((user) => user.email === email && user.password === password);
}`,
      right: `export function login(email, password) {
  return users.find((user) => user.email === email && user.passwordHash === digest);
}`,
      reports: [{ messageId: 'compared', line: 2 }],
    },
    {
      name: 'in a method of the model',
      wrong: `class User {
  async check(password) {
    return this.password === password;
  }
}`,
      right: `class User {
  async check(password) {
    return verify(this.password, password);
  }
}`,
      reports: [
        {
          messageId: 'compared',
          line: 3,
          suggests: {
            compare: [
              `class User {
  async check(password) {
    return this.password === password`,
              `const bcrypt = require('bcrypt');
class User {
  async check(password) {
    return await bcrypt.compare(password, this.password)`,
            ],
          },
        },
      ],
    },
    {
      name: 'with a library that is there',
      wrong: `import argon2 from 'argon2';
export const check = async (user, password) => user.password === password;`,
      right: `import argon2 from 'argon2';
export const check = async (user, password) => argon2.verify(user.password, password);`,
      reports: [
        {
          messageId: 'compared',
          line: 2,
          suggests: {
            compare: ['user.password === password', 'await argon2.verify(user.password, password)'],
          },
        },
      ],
    },
    {
      name: 'of a DTO',
      wrong: `export class AuthService {
  async signIn(dto) {
    const account = await this.find(dto.email);
    if (account.credentials.password !== dto.password) throw new Error('no');
  }
}`,
      right: `export class AuthService {
  async signIn(dto) {
    if (dto.password !== dto.passwordAgain) throw new Error('no');
  }
}`,
      reports: [
        {
          messageId: 'compared',
          line: 4,
          suggests: {
            compare: [
              `export class AuthService {
  async signIn(dto) {
    const account = await this.find(dto.email);
    if (account.credentials.password !== dto.password`,
              `import bcrypt from 'bcrypt';
export class AuthService {
  async signIn(dto) {
    const account = await this.find(dto.email);
    if (!(await bcrypt.compare(dto.password, account.credentials.password))`,
            ],
          },
        },
      ],
    },
    {
      name: 'as text',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  const same = user.password === String(req.body.password);
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const same = config.password === String(req.body.password);
  res.end();
});`,
      reports: [
        {
          messageId: 'compared',
          line: 5,
          suggests: {
            compare: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  const same = user.password === String(req.body.password)`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  const same = await bcrypt.compare(String(req.body.password), user.password)`,
            ],
          },
        },
      ],
    },
    {
      name: 'and what is no comparison of both',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  if (user.pwd === req.body.pwd) res.end();
  res.end();
});`,
      right: [
        `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  if (user.password === undefined) res.end();
  res.end();
});`,
        `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  if (typeof user.password === 'string') res.end();
  res.end();
});`,
        `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  if (newPassword === oldPassword) res.end();
  res.end();
});`,
        `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  if (user.password === previous.password) res.end();
  res.end();
});`,
        `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  if (req.body.password === process.env.ADMIN_PASSWORD) res.end();
  res.end();
});`,
        `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  if (errors.password === password) res.end();
  res.end();
});`,
      ],
      reports: [
        {
          messageId: 'compared',
          line: 5,
          suggests: {
            compare: [
              `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  if (user.pwd === req.body.pwd`,
              `import bcrypt from 'bcrypt';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await find(req.body.email);
  if (await bcrypt.compare(req.body.pwd, user.pwd)`,
            ],
          },
        },
      ],
    },
    {
      name: 'a look-up of a model',
      wrong: `import { User } from '../models/user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await User.findOne({ email: req.body.email, password: req.body.password });
  res.end();
});`,
      right: `import { User } from '../models/user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await User.findOne({ email: req.body.email }).select('+password');
  res.end();
});`,
      reports: [{ messageId: 'sought', line: 5 }],
    },
    {
      name: 'a look-up under where',
      wrong: `import { User } from '../models/user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  const user = await User.findOne({ where: { email, password } });
  res.end();
});`,
      right: `import { User } from '../models/user.js';
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email } = req.body;
  const user = await User.findOne({ where: { email }, attributes: ['password'] });
  res.end();
});`,
      reports: [{ messageId: 'sought', line: 6 }],
    },
    {
      name: 'a look-up of knex',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  const user = await knex('users').where({ email, password }).first();
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  const user = await knex('users').where({ email }).first('password');
  res.end();
});`,
      reports: [{ messageId: 'sought', line: 5 }],
    },
    {
      name: 'a condition of knex',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await knex('users').where('email', req.body.email).andWhere('password', req.body.password).first();
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await knex('users').where('email', req.body.email).andWhere('active', true).first();
  res.end();
});`,
      reports: [{ messageId: 'sought', line: 4 }],
    },
    {
      name: 'a look-up of prisma',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  const user = await prisma.user.findFirst({ where: { email, password } });
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  const user = await prisma.user.findFirst({ where: { email }, select: { password: true } });
  res.end();
});`,
      reports: [{ messageId: 'sought', line: 5 }],
    },
    {
      name: 'a look-up of a repository',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  const user = await userRepository.findOneBy({ email, password });
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  const user = await userRepository.findOneBy({ email, deletedAt: null });
  res.end();
});`,
      reports: [{ messageId: 'sought', line: 5 }],
    },
    {
      name: 'a look-up of a collection',
      wrong: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await db.collection('users').findOne({ email, password: req.body.password });
  res.end();
});`,
      right: `import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const user = await db.collection('users').findOne({ email, password: { $exists: true } });
  res.end();
});`,
      reports: [{ messageId: 'sought', line: 4 }],
    },
    {
      name: 'a look-up in SQL',
      wrong: `import { Pool } from 'pg';
const pool = new Pool();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  const { rows } = await pool.query('SELECT id FROM users WHERE email = $1 AND password = $2', [email, password]);
  res.end();
});`,
      right: `import { Pool } from 'pg';
const pool = new Pool();
import express from 'express';
const app = express();
app.post('/users', async (req, res) => {
  const { email, password } = req.body;
  const { rows } = await pool.query('SELECT id, password FROM users WHERE email = $1', [email]);
  res.end();
});`,
      reports: [{ messageId: 'sought', line: 7 }],
    },
    {
      name: 'a look-up in SQL by a handle of another file',
      wrong: `export async function login(email, password) {
  return db.query('SELECT * FROM users WHERE email = ? AND password = ?', [email, password]);
}`,
      right: `export async function login(email, password) {
  return db.query('SELECT * FROM users WHERE email = ? AND password = SHA2(?, 256)', [email, password]);
}`,
      reports: [{ messageId: 'sought', line: 2 }],
    },
    {
      name: 'a password that came back unchanged',
      wrong: `export function edit({ password, ...changes }, user) {
  if (password === user.password) delete user.lockedUntil, signIn(user);
}`,
      right: [
        `export function edit({ password, ...changes }, user) {
  if (password === user.password) delete changes.password;
}`,
        `export function edit({ password, ...changes }, user) {
  if (has(changes, 'password') && password === user.password) {
    delete changes.password;
  }
}`,
      ],
      reports: [{ messageId: 'compared', line: 2 }],
    },
  ]),
);

/** Lists that are kept in memory. */
testRule(
  rule,
  suggestedTwins([
    {
      name: 'rows of a list that the file fills',
      wrong: `const users = [];
app.post('/register', (req, res) => {
  users.push({ name: req.body.name, password: req.body.password });
  res.end();
});
app.post('/login', (req, res) => {
  res.json(users.some((each) => each.name === req.body.name && each.password === req.body.password));
});`,
      right: `const users = [];
app.post('/register', async (req, res) => {
  users.push({ name: req.body.name, password: await bcrypt.hash(req.body.password, 12) });
  res.end();
});
app.post('/login', async (req, res) => {
  const user = users.find((each) => each.name === req.body.name);
  res.json(await bcrypt.compare(req.body.password, user.password));
});`,
      reports: [
        { messageId: 'stored', line: 3 },
        { messageId: 'compared', line: 7 },
      ],
    },
    {
      name: 'in a loop, by a short name',
      wrong: `export function login({ name, password }) {
  for (const each of accounts) if (each.name === name && each.pass === password) return each.id;
}`,
      right: `export function login({ name, password }, { pass }) {
  for (const each of accounts) if (each.name === name && each.pass === pass) return each.id;
}`,
      reports: [{ messageId: 'compared', line: 2 }],
    },
  ]),
);
