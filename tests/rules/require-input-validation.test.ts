import rule from '../../src/rules/require-input-validation';
import { testRule } from '../rule-tester';

const route = (body: string, before = ''): string => `import { Router } from 'express';
import User from './models/user.js';
import { pool } from './db.js';
import { validate, userSchema } from './schemas.js';
const router = Router();
router.post('/users', ${before}async (req, res) => {
  ${body}
  res.end();
});
export default router;`;

const right = (name: string, body: string, before?: string) => ({ name, code: route(body, before) });
const wrong = (name: string, body: string, before?: string) => ({
  name,
  code: route(body, before),
  errors: [{ messageId: 'missing' as const, line: 6 }],
});

testRule(rule, {
  valid: [
    right('a validator before', 'await User.create({ name: req.body.name });', 'validate(userSchema), '),
    right(
      'a list of validators',
      'await User.create({ name: req.body.name });',
      '[auth, validate(userSchema)], ',
    ),
    right('a schema in it', 'const { name } = userSchema.parse(req.body);\n  await User.create({ name });'),
    right(
      'a type check',
      "if (typeof req.body.name !== 'string') return res.sendStatus(400);\n  await User.create({ name: req.body.name });",
    ),
    right(
      'a pattern',
      'if (!/^\\w+$/.test(req.body.name)) return res.sendStatus(400);\n  await User.create({ name: req.body.name });',
    ),
    right(
      'a check of another file',
      'if (!isName(req.body.name)) return res.sendStatus(400);\n  await User.create({ name: req.body.name });',
    ),
    right('a number', 'await User.create({ age: Number(req.body.age) });'),
    right('an id of the path', 'res.json(await User.findById(req.params.id));'),
    right('constants', "await User.create({ name: 'x' });"),
    right('nothing stored', 'res.json({ name: req.body.name });'),
    {
      name: 'a handler of nobody',
      code: 'export const create = async (body) => User.create({ name: body.name });',
    },
    {
      name: 'a validator for all routes',
      code: "import express from 'express';\nimport * as OpenApiValidator from 'express-openapi-validator';\nimport User from './models/user.js';\nconst app = express();\napp.use(OpenApiValidator.middleware({ apiSpec: 'api.yaml' }));\napp.post('/', async (req, res) => res.json(await User.create({ name: req.body.name })));",
    },
    {
      name: 'middleware',
      code: "import express from 'express';\nimport Visit from './models/visit.js';\nexpress().use(async (req, res, next) => {\n  await Visit.create({ query: req.query.q });\n  next();\n});",
    },
    {
      name: 'a schema of the route',
      code: "import Fastify from 'fastify';\nimport User from './models/user.js';\nFastify().post('/', { schema: { body: { type: 'object', properties: { name: { type: 'string' } } } } }, async (request) => User.create({ name: request.body.name }));",
    },
  ],
  invalid: [
    wrong('a model', 'await User.create({ name: req.body.name });'),
    wrong('destructured', 'const { name, email } = req.body;\n  await User.create({ name, email });'),
    wrong('behind a login', 'await User.create({ name: req.body.name });', 'authenticate, '),
    wrong(
      'that it is there',
      'if (!req.body.name) return res.sendStatus(400);\n  await User.create({ name: req.body.name });',
    ),
    wrong('a statement', "await pool.query('INSERT INTO users (name) VALUES ($1)', [req.body.name]);"),
    wrong('an update', 'await User.findByIdAndUpdate(req.params.id, { $set: { name: req.body.name } });'),
    wrong(
      'a query value',
      "res.json(await pool.query('SELECT id FROM users WHERE name = $1', [req.query.name]));",
    ),
    {
      name: 'knex',
      code: "import express from 'express';\nimport knex from 'knex';\nconst db = knex({ client: 'pg' });\nconst app = express();\napp.put('/alerts', async (req, res) => {\n  await db('alerts').insert({ price: req.body.price });\n  res.end();\n});",
      errors: [{ messageId: 'missing', line: 5 }],
    },
    {
      name: 'fastify',
      code: "import Fastify from 'fastify';\nimport User from './models/user.js';\nFastify().post('/', async (request) =>\n  User.create({ name: request.body.name }),\n);",
      errors: [{ messageId: 'missing', line: 3 }],
    },
    {
      name: 'a function by name',
      code: "const express = require('express');\nconst User = require('./models/user');\nconst app = express();\napp.post('/users', create);\nasync function create(req, res) {\n  res.json(await User.create({ name: req.body.name }));\n}",
      errors: [{ messageId: 'missing', line: 5 }],
    },
  ],
});
