import rule from '../../src/rules/no-unbounded-input';
import { testRule } from '../rule-tester';

const handler = (body: string, imports = ''): string =>
  `import express from 'express';
${imports}
const app = express();
app.use(express.json());
app.post('/make', async (req, res) => {
${body}
});`;

type Id = 'memory' | 'time' | 'loop' | 'list' | 'page';

const found = (name: string, code: string, line: number, messageId: Id = 'memory') => ({
  name,
  code,
  errors: [{ messageId, line }],
});

const paged = (name: string, code: string, line: number) => ({
  name,
  code,
  options: [{ pageSizes: true }] as const,
  errors: [{ messageId: 'page' as const, line }],
});

testRule(rule, {
  valid: [
    { name: 'a constant size', code: handler('res.send(Buffer.alloc(1024));') },
    {
      name: 'at most a limit',
      code: handler('res.send(Buffer.alloc(Math.min(Number(req.body.size), 4096)));'),
    },
    {
      name: 'a limit in a variable',
      code: handler(
        'const size = Math.min(Number(req.body.size) || 1, MAX);\nres.send(Buffer.alloc(size));',
        'const MAX = 1e6;',
      ),
    },
    {
      name: 'compared before',
      code: handler(
        'const size = Number(req.body.size);\nif (size > 4096) return res.sendStatus(413);\nres.send(Buffer.alloc(size));',
      ),
    },
    {
      name: 'compared before, with others',
      code: handler(
        'const size = parseInt(req.body.size, 10);\nif (Number.isNaN(size) || size < 1 || size > 4096) return res.sendStatus(413);\nres.send(Buffer.alloc(size));',
      ),
    },
    {
      name: 'compared around',
      code: handler(
        'const { size } = req.body;\nif (size >= 0 && size <= 100) res.send(Buffer.alloc(size));\nelse res.sendStatus(413);',
      ),
    },
    {
      name: 'the request’s own property compared',
      code: handler(
        'if (req.body.size > LIMIT) return res.sendStatus(413);\nres.send(Buffer.alloc(req.body.size));',
        "import { LIMIT } from './limits.js';",
      ),
    },
    {
      name: 'cut afterwards',
      code: handler(
        'let size = Number(req.body.size);\nif (size > 100) size = 100;\nres.send(Buffer.alloc(size));',
      ),
    },
    {
      name: 'a conditional',
      code: handler('const size = Number(req.body.size);\nres.send(Buffer.alloc(size > 100 ? 100 : size));'),
    },
    { name: 'a remainder', code: handler('res.send(Buffer.alloc(Number(req.body.size) % 1024));') },
    {
      name: 'one of a list',
      code: handler(
        'if (![16, 32].includes(req.body.size)) return res.sendStatus(400);\nres.send(Buffer.alloc(req.body.size));',
      ),
    },
    {
      name: 'a table',
      code: handler(
        'const SIZES = { small: 16, large: 256 };\nres.send(Buffer.alloc(SIZES[req.body.size]));',
      ),
    },
    { name: 'a text, at which it throws', code: handler('res.send(Buffer.alloc(req.params.size));') },
    { name: 'what a caller gives', code: 'export const zeros = (input) => Buffer.alloc(input.length);' },
    {
      name: 'a schema with a limit',
      code: handler(
        'const { size } = schema.parse(req.body);\nres.send(Buffer.alloc(size));',
        "import { z } from 'zod';\nconst schema = z.object({ size: z.number().int().max(4096) });",
      ),
    },
    {
      name: 'a limit of lodash',
      code: handler(
        'res.send(Buffer.alloc(clamp(req.body.size, 1, 10)));',
        "import { clamp } from 'lodash';",
      ),
    },
    { name: 'content and no size', code: handler('res.send(Buffer.from(String(req.body.text)));') },
    {
      name: 'a short pattern before',
      code: handler(
        'if (!/^\\d{1,3}$/.test(req.query.width)) return res.sendStatus(400);\nres.send("=".repeat(Number(req.query.width)));',
      ),
    },
    {
      name: 'a repeat of lodash',
      code: handler("res.send(_.repeat('=', 10) + _.size(req.query.width));", "import _ from 'lodash';"),
    },
    { name: 'a constant delay', code: handler('setTimeout(() => res.json(req.body.delay), 1000);') },
    {
      name: 'a loop to a constant',
      code: handler('for (let i = 0; i < 10; i += 1) res.write(String(req.body.count));\nres.end();'),
    },
    {
      name: 'a loop with a limit of its own',
      code: handler(
        'const count = Number(req.body.count);\nfor (let i = 0; i < count && i < 100; i += 1) res.write("x");\nres.end();',
      ),
    },
    {
      name: 'a loop over what was sent',
      code: handler('for (const item of req.body.items) res.write(String(item));\nres.end();'),
    },
    {
      name: 'a list that is checked to be one',
      code: handler(
        'const { items } = req.body;\nif (!Array.isArray(items)) return res.sendStatus(400);\nfor (let i = 0; i < items.length; i += 1) res.write(String(items[i]));\nres.end();',
      ),
    },
    {
      name: 'a list whose elements are read, which throws where there is none',
      code: handler(
        'const { items } = req.body;\nlet sum = 0;\nfor (let i = 0; i < items.length; i += 1) sum += items[i].price;\nres.json({ sum });',
      ),
    },
    {
      name: 'a list that is compared with a limit',
      code: handler(
        'const { items } = req.body;\nif (items.length > 50) return res.sendStatus(413);\nfor (let i = 0; i < items.length; i += 1) res.write(String(items[i]));\nres.end();',
      ),
    },
    {
      name: 'as many as there are in a list',
      code: handler(
        'const { points } = req.body;\nif (!Array.isArray(points)) return res.sendStatus(400);\nres.json(new Array(points.length).fill(null));',
      ),
    },
    {
      name: 'a page, by default',
      code: handler(
        "res.json(await knex('t').select('a').limit(Number(req.query.limit)));",
        "import { knex } from './knex.js';",
      ),
    },
    {
      name: 'a page with a limit',
      code: handler(
        "res.json(await knex('t').select('a').limit(Math.min(Number(req.query.limit), 100)));",
        "import { knex } from './knex.js';",
      ),
      options: [{ pageSizes: true }],
    },
    {
      name: 'a limit of something else',
      code: handler('res.json(rate.limit(Number(req.query.limit)));', "import { rate } from './rate.js';"),
      options: [{ pageSizes: true }],
    },
    {
      name: 'a page of constant size',
      code: handler(
        'res.json(await prisma.book.findMany({ take: 20, skip: Number(req.query.skip) }));',
        "import { prisma } from './prisma.js';",
      ),
      options: [{ pageSizes: true }],
    },
  ],
  invalid: [
    {
      name: 'a buffer',
      code: handler('const size = Number(req.query.size);\nres.send(Buffer.alloc(size));'),
      errors: [{ messageId: 'memory', line: 7, data: { origin: '`req.query.size` (line 6)' } }],
    },
    found('a number of a JSON body', handler('res.send(Buffer.alloc(req.body.size, 1));'), 6),
    found(
      'an unsafe buffer',
      handler('res.send(Buffer.allocUnsafe(parseInt(req.params.n, 10)).fill(0));'),
      6,
    ),
    found(
      'the module buffer',
      handler('res.send(Buffer.alloc(+req.query.n));', "import { Buffer } from 'node:buffer';"),
      6,
    ),
    found('a list', handler('res.json(new Array(Number(req.query.n)).fill(0));'), 6),
    found('a list without new', handler('res.json(Array(parseInt(req.query.n)).fill(0));'), 6),
    found('a list from a length', handler('res.json(Array.from({ length: req.query.n }, (_, i) => i));'), 6),
    found('bytes', handler('res.send(Buffer.from(new Uint8Array(Number(req.query.n))));'), 6),
    found(
      'random bytes',
      handler(
        "res.send(randomBytes(Number(req.query.n)).toString('hex'));",
        "import { randomBytes } from 'node:crypto';",
      ),
      6,
    ),
    found(
      'rounds of a key',
      handler(
        "res.send(crypto.pbkdf2Sync('a', 'b', Number(req.query.rounds), 32, 'sha512'));",
        "import crypto from 'node:crypto';",
      ),
      6,
      'time',
    ),
    found('a repeated text', handler("res.send('='.repeat(Number(req.query.width)));"), 6),
    found(
      'a repeated text that reads a text as a number',
      handler("res.send('='.repeat(req.query.width));"),
      6,
    ),
    found('a filled text', handler("res.send(String(req.body.id).padStart(req.body.width, '0'));"), 6),
    found('a delay', handler('setTimeout(() => res.sendStatus(204), Number(req.query.delay));'), 6, 'time'),
    found(
      'a delay that reads a text',
      handler('setTimeout(() => res.sendStatus(204), req.query.delay);'),
      6,
      'time',
    ),
    found(
      'a delay as a promise',
      handler(
        'await setTimeout(req.body.delay);\nres.end();',
        "import { setTimeout } from 'node:timers/promises';",
      ),
      6,
      'time',
    ),
    found(
      'a loop',
      handler(
        'const count = Number(req.body.count);\nfor (let i = 0; i < count; i += 1) res.write("x");\nres.end();',
      ),
      7,
      'loop',
    ),
    found(
      'a loop to a part of the request',
      handler('for (let i = 1; i <= req.query.n; i++) res.write("x");\nres.end();'),
      6,
      'loop',
    ),
    found(
      'a loop that goes down',
      handler('let n = parseInt(req.query.n, 10);\nwhile (n > 0) { res.write("x"); n -= 1; }\nres.end();'),
      7,
      'loop',
    ),
    found(
      'a loop that counts down',
      handler('let n = Number(req.query.n);\nwhile (n--) res.write("x");\nres.end();'),
      7,
      'loop',
    ),
    found(
      'the length that an object may claim',
      handler('for (let i = 0; i < req.body.items.length; i += 1) res.write("x");\nres.end();'),
      6,
      'list',
    ),
    found(
      'only a lower bound',
      handler(
        'const size = Number(req.query.size);\nif (size < 1) return res.sendStatus(400);\nres.send(Buffer.alloc(size));',
      ),
      8,
    ),
    found(
      'a bound of the client',
      handler(
        'const size = Number(req.query.size);\nif (size > req.query.max) return res.sendStatus(400);\nres.send(Buffer.alloc(size));',
      ),
      8,
    ),
    found('at least a limit', handler('res.send(Buffer.alloc(Math.max(Number(req.query.size), 16)));'), 6),
    found(
      'a check that it is a number',
      handler(
        'const size = Number(req.query.size);\nif (!Number.isInteger(size)) return res.sendStatus(400);\nres.send(Buffer.alloc(size));',
      ),
      8,
    ),
    found(
      'a function of the file',
      handler('res.send(zeros(Number(req.query.n)));', 'const zeros = (n) => Buffer.alloc(n);'),
      2,
    ),
    found(
      'Koa',
      "import Koa from 'koa';\nnew Koa().use(async (ctx) => {\n  ctx.body = Buffer.alloc(Number(ctx.query.n));\n});",
      3,
    ),
    found(
      'Fastify',
      "import Fastify from 'fastify';\nFastify().get('/', async (request) => 'x'.repeat(Number(request.query.n)));",
      2,
    ),
    found(
      'node:http',
      "import { createServer } from 'node:http';\ncreateServer((req, res) => {\n  const url = new URL(req.url, 'http://localhost');\n  res.end(Buffer.alloc(Number(url.searchParams.get('n'))));\n});",
      4,
    ),
    found(
      'a picture',
      handler(
        'res.send(await sharp(FILE).resize(Number(req.query.w)).toBuffer());',
        "import sharp from 'sharp';\nconst FILE = 'logo.png';",
      ),
      7,
    ),
    paged(
      'a page of knex',
      handler(
        "const size = Number(req.query.limit) || 100;\nres.json(await knex('t').select('a').limit(size));",
        "import { knex } from './knex.js';",
      ),
      7,
    ),
    paged(
      'a page of mongoose',
      handler(
        'res.json(await Book.find({}).sort({ title: 1 }).limit(parseInt(req.query.limit, 10)));',
        "import { Book } from './book.js';",
      ),
      6,
    ),
    paged(
      'a page of Prisma',
      handler(
        'res.json(await prisma.book.findMany({ take: Number(req.query.take) }));',
        "import { prisma } from './prisma.js';",
      ),
      6,
    ),
    {
      name: 'a Nest controller in TypeScript',
      filename: 'image.controller.ts',
      code: "import { Controller, Get, ParseIntPipe, Query } from '@nestjs/common';\n@Controller('image')\nexport class ImageController {\n  @Get()\n  make(@Query('size', ParseIntPipe) size: number): Buffer {\n    return Buffer.alloc(size);\n  }\n}",
      errors: [{ messageId: 'memory', line: 6 }],
    },
  ],
});
