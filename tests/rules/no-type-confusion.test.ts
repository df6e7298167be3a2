import rule from '../../src/rules/no-type-confusion';
import { testRule } from '../rule-tester';

const app = (body: string): string => `import express from 'express';
const app = express();
app.post('/', express.json(), (req, res) => {
  ${body}
  res.end();
});`;

const right = (name: string, body: string) => ({ name, code: app(body) });
const wrong = (name: string, body: string, line = 4) => ({
  name,
  code: app(body),
  errors: [{ messageId: 'check' as const, line }],
});

testRule(rule, {
  valid: [
    right(
      'typeof before',
      "if (typeof req.query.name !== 'string') return res.sendStatus(400);\n  if (req.query.name.includes('<')) return res.sendStatus(400);",
    ),
    right(
      'typeof beside',
      "if (typeof req.body.name === 'string' && req.body.name.length > 8) res.status(200);",
    ),
    right(
      'String()',
      'const name = String(req.query.name);\n  if (name.length > 40) return res.sendStatus(400);',
    ),
    right(
      'a template',
      'const name = `${req.query.name}`;\n  if (name.startsWith("x")) return res.sendStatus(400);',
    ),
    right('a path parameter', "if (req.params.name.includes('..')) return res.sendStatus(400);"),
    right('a header', "if (req.get('accept').includes('html')) res.status(200);"),
    right(
      'a list is meant',
      'if (!Array.isArray(req.body.ids) || req.body.ids.length > 100) return res.sendStatus(400);',
    ),
    right(
      'a list is used',
      'const { tags } = req.body;\n  if (tags.length > 10) return res.sendStatus(400);\n  tags.forEach((tag) => res.append("x", String(tag)));',
    ),
    right('not a decision', "res.json(req.query.name.includes('a'));"),
    right('anything at all', 'if (req.body.items.length > 0) res.status(200);'),
    right('a number', 'if (Number(req.query.page) > 3) res.status(200);'),
    right('a list of the program', "if (['a', 'b'].includes(req.query.name)) res.status(200);"),
    right('a constant', "if ('abc'.includes('a')) res.status(200);"),
    { name: 'a parameter', code: "export const isLong = (name) => name.length > 8 || name.includes('x');" },
    {
      name: 'a validator before',
      code: "import { Router } from 'express';\nimport { validate } from './validate.js';\nconst router = Router();\nrouter.get('/', validate('name'), (req, res) => {\n  if (req.query.name.includes('<')) return res.sendStatus(400);\n  res.end();\n});",
    },
    {
      name: 'a schema',
      code: "import express from 'express';\nimport { z } from 'zod';\nconst schema = z.object({ name: z.string() });\nexpress().post('/', (req, res) => {\n  const { name } = schema.parse(req.body);\n  if (name.length > 8) return res.sendStatus(400);\n  res.end();\n});",
    },
    {
      name: 'a class method that asks first',
      code: "import type { Request, Response } from 'express';\nexport class Files {\n  show(req: Request, res: Response) {\n    const { file } = req.query;\n    if (typeof file !== 'string' || file.endsWith('.env')) return res.sendStatus(400);\n    return res.json({ file });\n  }\n}",
      filename: 'files.ts',
    },
    {
      name: 'a list of hapi that is asked for',
      code: "const Hapi = require('@hapi/hapi');\nconst server = Hapi.server();\nserver.route({\n  method: 'POST',\n  path: '/',\n  handler: (request, h) => {\n    const { tags } = request.payload;\n    if (!Array.isArray(tags) || tags.length > 20) return h.response().code(400);\n    return {};\n  },\n});",
    },
    right(
      'while it goes on, as a text',
      "let path = String(req.query.path);\n  while (path.startsWith('/')) path = path.slice(1);\n  res.json({ path });",
    ),
  ],
  invalid: [
    wrong('includes', "if (req.query.name.includes('<')) return res.sendStatus(400);"),
    wrong('indexOf', "if (req.query.path.indexOf('..') >= 0) return res.sendStatus(400);"),
    wrong('startsWith', "if (!req.body.url.startsWith('https://')) return res.sendStatus(400);"),
    wrong('endsWith', "if (req.body.file.endsWith('.png') && req.body.ok) res.status(200);"),
    wrong('a length', 'if (req.body.password.length < 8) return res.sendStatus(400);'),
    wrong('the other way round', 'if (40 < req.query.name.length) return res.sendStatus(400);'),
    wrong('a variable', 'const { name } = req.body;\n  if (name.length > 40) return res.sendStatus(400);', 5),
    wrong('a conditional', "const kind = req.query.kind.includes('x') ? 1 : 2;\n  res.json(kind);"),
    wrong(
      'with a default',
      "const q = req.query.q || '';\n  if (q.includes(';')) return res.sendStatus(400);",
      5,
    ),
    wrong('optional', "if (req.query.name?.includes('<')) return res.sendStatus(400);"),
    {
      name: 'koa',
      code: "const Koa = require('koa');\nnew Koa().use(async (ctx) => {\n  if (ctx.query.file.includes('..')) ctx.throw(400);\n});",
      errors: [{ messageId: 'check', line: 3 }],
    },
    {
      name: 'fastify',
      code: "import Fastify from 'fastify';\nconst app = Fastify();\napp.post('/', async (request, reply) => {\n  if (request.body.name.length > 20) return reply.code(400).send();\n  return {};\n});",
      errors: [{ messageId: 'check', line: 4 }],
    },
    {
      name: 'a controller by itself',
      code: "exports.login = (req, res) => {\n  if (req.body.username.indexOf('admin') !== -1) return res.status(403).end();\n  res.json({});\n};",
      errors: [{ messageId: 'check', line: 2 }],
    },
    {
      name: 'a class method',
      code: "import type { Request, Response } from 'express';\nexport class Files {\n  show(req: Request, res: Response) {\n    const file = req.query.file as string;\n    if (file.endsWith('.env')) return res.sendStatus(400);\n    return res.json({ file });\n  }\n}",
      filename: 'files.ts',
      errors: [{ messageId: 'check', line: 5 }],
    },
    {
      name: 'hapi',
      code: "const Hapi = require('@hapi/hapi');\nconst server = Hapi.server();\nserver.route({\n  method: 'POST',\n  path: '/',\n  handler: (request, h) => {\n    const { comment } = request.payload;\n    if (comment.length > 200) return h.response().code(400);\n    return {};\n  },\n});",
      errors: [{ messageId: 'check', line: 8 }],
    },
    wrong(
      'while it goes on',
      "let n = 0;\n  while (req.query.path.lastIndexOf('/') > n) n += 1;\n  res.json({ n });",
      5,
    ),
  ],
});
