import rule from '../../src/rules/no-sensitive-response';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const app = `const express = require('express');
const app = express();`;

testRule(
  rule,
  casesOf('record', [
    pair(
      'a record of mongoose',
      `exports.show = async (req, res) => {
  const user = await User.findById(req.params.id);
  res.json(user);
};`,
      [
        `exports.show = async (req, res) => {
  const user = await User.findById(req.params.id).select('-password');
  res.json(user);
};`,
        `exports.show = async (req, res) => {
  const user = await User.findById(req.params.id);
  res.json({ id: user.id, name: user.name });
};`,
        `exports.show = async (req, res) => {
  const article = await Article.findById(req.params.id);
  res.json(article);
};`,
      ],
      [['record', 3]],
    ),
    pair(
      'a row of knex',
      `exports.profile = async (req, res) => {
  const user = await knex('users').where({ id: req.user.sub }).first();
  res.json(user);
};`,
      `exports.profile = async (req, res) => {
  const user = await knex('users').where({ id: req.user.sub }).first();
  const { password_hash: hash, ...visible } = user;
  res.json(visible);
};`,
      [['record', 3]],
    ),
    pair(
      'a row that is spread',
      `exports.profile = async (req, res) => {
  const [user] = await knex.select('*').from('users').where('id', req.user.sub);
  res.json({ at: new Date(), ...user });
};`,
      `exports.profile = async (req, res) => {
  const [user] = await knex.select('id', 'name').from('orders').where('id', req.user.sub);
  res.json({ at: new Date(), ...user });
};`,
      [['record', 3]],
    ),
    pair(
      'all records',
      `exports.list = async (req, res) => {
  res.json({ users: await this.usersRepository.find() });
};`,
      `exports.list = async (req, res) => {
  res.json({ users: await this.usersRepository.find({ select: ['id', 'name'] }) });
};`,
      [['record', 2]],
    ),
    pair(
      'prisma',
      `exports.list = async (req, res) => {
  const customers = await prisma.customer.findMany({ take: 50 });
  res.send(customers);
};`,
      `exports.list = async (req, res) => {
  const customers = await prisma.customer.findMany({ select: { id: true }, take: 50 });
  res.send(customers);
};`,
      [['record', 3]],
    ),
    pair(
      'sequelize',
      `exports.show = async (req, res) => {
  const member = await Member.findByPk(req.params.id);
  return res.status(200).json({ member: member.toJSON() });
};`,
      `exports.show = async (req, res) => {
  const member = await Member.findByPk(req.params.id, { attributes: { exclude: ['password'] } });
  return res.status(200).json({ member: member.toJSON() });
};`,
      [['record', 3]],
    ),
    pair(
      'a record that was just made',
      `exports.register = async (req, res) => {
  const account = await Account.create(input);
  res.status(201).json(account);
};`,
      `exports.register = async (req, res) => {
  const account = await Account.create(input);
  account.password = undefined;
  res.status(201).json(account);
};`,
      [['record', 3]],
    ),
    pair(
      'a promise',
      `exports.show = (req, res) => {
  User.findOne({ email }).then((user) => res.json(user));
};`,
      `exports.show = (req, res) => {
  User.findOne({ email }).then((user) => res.json(user.name));
};`,
      [['record', 2]],
    ),
    pair(
      'a callback',
      `exports.show = (req, res) => {
  User.findOne({ email }, (err, user) => {
    res.json(user);
  });
};`,
      `exports.show = (req, res) => {
  User.findOne({ email }, (err, user) => {
    delete user.password;
    res.json(user);
  });
};`,
      [['record', 3]],
    ),
    pair(
      'rows of SQL',
      `exports.list = async (req, res) => {
  const result = await pool.query('SELECT * FROM users');
  res.json(result.rows);
};`,
      `exports.list = async (req, res) => {
  const result = await pool.query('SELECT id, name FROM users');
  res.json(result.rows);
};`,
      [['record', 3]],
    ),
    pair(
      'koa',
      `import Koa from 'koa';
const server = new Koa();
server.use(async (ctx) => {
  ctx.body = await User.findOne({ id: ctx.state.id });
});`,
      `import Koa from 'koa';
const server = new Koa();
server.use(async (ctx) => {
  ctx.body = toPublic(await User.findOne({ id: ctx.state.id }));
});`,
      [['record', 4]],
    ),
    pair(
      'the environment',
      `${app}
app.get('/debug', (req, res) => res.json({ env: process.env, ok: true }));`,
      [
        `${app}
app.get('/debug', (req, res) => res.json({ env: process.env.NODE_ENV, ok: true }));`,
        `${app}
if (process.env.NODE_ENV !== 'production') app.get('/debug', (req, res) => res.json({ env: process.env }));`,
      ],
      [['environment', 3]],
    ),
    pair(
      'versions and memory',
      `const os = require('os');
${app}
app.get('/status', (req, res) => {
  res.json({ node: process.version, memory: process.memoryUsage(), load: os.loadavg() });
});`,
      `const os = require('os');
${app}
app.get('/status', (req, res) => {
  res.json({ ready: true, uptime: process.uptime(), load: Math.random() });
});`,
      [['process', 5]],
    ),
    pair(
      'the name of the host',
      `import os from 'node:os';
export const handler = (req, res) => {
  res.send(\`served by \${os.hostname()}\`);
};`,
      `import os from 'node:os';
export const handler = (req, res) => {
  console.log(\`served by \${os.hostname()}\`);
  res.send('ok');
};`,
      [['process', 3]],
    ),
    pair(
      'the environment through a variable',
      `export async function GET() {
  const env = process.env;
  return Response.json(env);
}`,
      `export async function GET() {
  const env = process.env;
  return Response.json(env.PUBLIC_URL);
}`,
      [['environment', 3]],
    ),
  ]),
);
