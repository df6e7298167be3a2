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
    {
      name: 'Koa, with a schema of Joi',
      code: "const Koa = require('koa');\nconst Router = require('@koa/router');\nconst Joi = require('joi');\nconst User = require('./models/user');\nconst router = new Router();\nconst schema = Joi.object({ name: Joi.string().max(40) });\nrouter.post('/users', async (ctx) => {\n  const { value, error } = schema.validate(ctx.request.body);\n  if (error) ctx.throw(400);\n  ctx.body = await User.create(value);\n});\nnew Koa().use(router.routes());",
    },
    {
      name: 'a chain of express-validator',
      code: "import { Router } from 'express';\nimport { body, matchedData, validationResult } from 'express-validator';\nimport User from './models/user.js';\nexport const router = Router();\nrouter.patch('/users/:id', body('name').isString().isLength({ max: 40 }), async (req, res) => {\n  if (!validationResult(req).isEmpty()) return res.sendStatus(422);\n  res.json(await User.updateOne({ _id: req.params.id }, matchedData(req)));\n});",
    },
    {
      name: 'a parsed body under TypeScript',
      code: "import express, { type Request, type Response } from 'express';\nimport { z } from 'zod';\nimport { Order } from './models/order';\nconst Input = z.object({ lines: z.array(z.string()) }).strict();\nconst app = express();\napp.post('/orders', (req: Request, res: Response) => {\n  const result = Input.safeParse(req.body);\n  if (!result.success) return res.status(400).json(result.error);\n  return Order.create(result.data).then((order: unknown) => res.json(order));\n});",
      filename: 'orders.ts',
    },
    right(
      'a page that is a number',
      "const page = parseInt(req.query.page, 10) || 1;\n  res.json(await pool.query('SELECT id FROM users LIMIT 20 OFFSET $1', [page * 20]));",
    ),
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
    {
      name: 'Koa',
      code: "const Koa = require('koa');\nconst Router = require('@koa/router');\nconst User = require('./models/user');\nconst router = new Router();\nrouter.post('/users', async (ctx) => {\n  ctx.body = await User.create({ name: ctx.request.body.name });\n});\nnew Koa().use(router.routes());",
      errors: [{ messageId: 'missing', line: 5 }],
    },
    {
      name: 'a promise under TypeScript',
      code: "import express, { type Request, type Response } from 'express';\nimport { Order } from './models/order';\nconst app = express();\napp.post('/orders', (req: Request, res: Response) => {\n  const lines = req.body.lines as string[];\n  return Order.create({ lines }).then((order: unknown) => res.json(order));\n});",
      filename: 'orders.ts',
      errors: [{ messageId: 'missing', line: 4 }],
    },
    {
      name: 'Prisma',
      code: "import { PrismaClient } from '@prisma/client';\nimport { Router } from 'express';\nconst prisma = new PrismaClient();\nexport const router = Router();\nrouter.patch('/posts/:id', async (req, res) => {\n  const post = await prisma.post.update({ where: { id: req.params.id }, data: { title: req.body.title } });\n  res.json(post);\n});",
      errors: [{ messageId: 'missing', line: 5 }],
    },
    {
      name: 'a document that is saved',
      code: "const router = require('express').Router();\nconst mongoose = require('mongoose');\nconst Note = mongoose.model('Note', new mongoose.Schema({ text: String }));\nrouter.put('/notes', function (req, res, next) {\n  const note = new Note({ text: req.body.text });\n  note.save((error) => (error ? next(error) : res.end()));\n});\nmodule.exports = router;",
      errors: [{ messageId: 'missing', line: 4 }],
    },
    wrong('an address to ask', 'const answer = await fetch(req.body.url);\n  res.json(await answer.json());'),
    wrong(
      'a query with a callback',
      "pool.query('UPDATE users SET bio = $1', [req.body.bio], (error) => {\n    if (error) console.error(error);\n  });",
    ),
  ],
});
