import rule from '../../src/rules/no-unsafe-regex';
import { testRule } from '../rule-tester';

const handler = (body: string, head = ''): string =>
  `import express from 'express';
${head}
const app = express();
app.post('/check', (req, res) => {
${body}
});`;

const found = (
  name: string,
  code: string,
  line: number,
  messageId: 'exponential' | 'unknown' = 'exponential',
) => ({
  name,
  code,
  errors: [{ messageId, line }],
});

const grown = (name: string, code: string, line: number) => ({
  name,
  code,
  options: [{ polynomial: true }] as const,
  errors: [{ messageId: 'polynomial' as const, line }],
});

testRule(rule, {
  valid: [
    { name: 'one repetition', code: handler('res.json(/^a+$/.test(req.body.name));') },
    {
      name: 'a separator between repetitions',
      code: handler('res.json(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(req.body.slug));'),
    },
    {
      name: 'bounded repetitions',
      code: handler('res.json(/^(?:\\d{5}|[A-Z]{1,2}\\d ?\\d[A-Z]{2})$/.test(req.body.code));'),
    },
    { name: 'what can never fail', code: handler('res.json(/(?:[^]|\\s)*/.test(req.body.text));') },
    { name: 'a text of this file', code: "export const isList = /^(\\w+\\s?)*$/.test('one two three');" },
    {
      name: 'the environment',
      code: 'const ok = /^(\\d+,?)+$/.test(process.env.PORTS);\nif (!ok) process.exit(1);',
    },
    { name: 'a pattern that is never used', code: 'const UNUSED = /^(a+)+$/;' },
    {
      name: 'a short text',
      code: handler(
        'if (req.body.pin.length > 12) return res.sendStatus(400);\nres.json(/^(\\d+-?)+$/.test(req.body.pin));',
      ),
    },
    {
      name: 'a text that is cut',
      code: handler(
        'const start = String(req.body.text).slice(0, 16);\nres.json(/^([a-z]+)*$/.test(start));',
      ),
    },
    {
      name: 'a text that a bounded pattern let through',
      code: handler(
        'if (!/^\\d{1,8}$/.test(req.body.id)) return res.sendStatus(400);\nres.json(/^(\\d+)+$/.test(req.body.id));',
      ),
    },
    {
      name: 'one of a list',
      code: handler(
        "if (!['asc', 'desc'].includes(req.body.order)) return res.sendStatus(400);\nres.json(/^(\\w+)*$/.test(req.body.order));",
      ),
    },
    { name: 'a number', code: handler('res.json(/^(\\d+)+$/.test(Number(req.body.id)));') },
    {
      name: 'a power of the length, by default',
      code: handler("res.send(req.body.path.replace(/\\/+$/, ''));"),
    },
    {
      name: 'a power of the length, of what callers give',
      code: "export const trim = (text) => text.replace(/\\s+$/, '');",
      options: [{ polynomial: true }],
    },
    {
      name: 'a power of a short length',
      code: handler(
        "if (req.body.path.length > 500) return res.sendStatus(400);\nres.send(req.body.path.replace(/\\/+$/, ''));",
      ),
      options: [{ polynomial: true }],
    },
    {
      name: 'linear, asked strictly',
      code: handler("res.send(req.body.path.replace(/^\\/+/, ''));"),
      options: [{ polynomial: true }],
    },
    {
      name: 'a constant text of RegExp',
      code: handler("const word = new RegExp('^[a-z]+$', 'i');\nres.json(word.test(req.body.word));"),
    },
    {
      name: 'a pattern of elsewhere',
      code: handler('res.json(pattern.test(req.body.word));', "import { pattern } from './patterns.js';"),
    },
    {
      name: 'a safe pattern in a schema',
      code: "import { z } from 'zod';\nexport const user = z.object({ name: z.string().regex(/^\\w+(?: \\w+)*$/) });",
    },
    {
      name: 'a safe pattern in a path',
      code: "import express from 'express';\nexpress().get(/^\\/users\\/(\\d+)$/, (req, res) => res.sendStatus(204));",
    },
    {
      name: 'an option that is no pattern',
      code: "export const options = { match: 'all', pattern: '(a+)+' };",
    },
    { name: 'a wrong pattern', code: handler("res.json(new RegExp('(a+').test(req.body.a));") },
    {
      name: 'RegExp of the program',
      code: "import { RegExp } from './regexp.js';\nexport const match = (text) => new RegExp('(a+)+$', text).run();",
    },
  ],
  invalid: [
    {
      name: 'nested repetition',
      code: handler('res.json(/^(a+)+$/.test(req.body.name));'),
      errors: [
        {
          messageId: 'exponential',
          line: 5,
          column: 10,
          data: { origin: '`req.body.name` (line 5)', attack: "`'a'.repeat(40) + '0'`" },
        },
      ],
    },
    found(
      'a pattern in a constant',
      handler(
        'if (!SLUG.test(req.body.slug)) return res.sendStatus(400);\nres.end();',
        'const SLUG = /^(\\w+|\\w+-\\w+)*$/;',
      ),
      2,
    ),
    found(
      'an optional separator',
      handler('const { nickname } = req.body;\nres.json(/^([a-z]+[ _-]?)+$/i.test(nickname));'),
      6,
    ),
    found('exec', handler('const parts = /^(\\d+\\.?)+$/.exec(req.query.version);\nres.json(parts);'), 5),
    found('match', handler('res.json(req.headers.accept.match(/^(\\w+\\/?)*;/));'), 5),
    found('replace', handler("res.send(req.body.html.replace(/<(\\w+\\s*)+>/, ''));"), 5),
    found('split', handler('res.json(String(req.query.list).split(/(?:,\\s*|\\s+)*;/));'), 5),
    found(
      'RegExp with a constant',
      handler("const words = new RegExp('^(\\\\w+ ?)+$');\nres.json(words.test(req.body.words));"),
      5,
    ),
    found(
      'RegExp called, joined',
      handler("const WORD = '\\\\w+';\nres.json(RegExp('^(' + WORD + ' ?)+$').test(req.body.words));"),
      6,
    ),
    found(
      'a table of patterns',
      handler(
        'res.json(PATTERNS.name.test(req.body.name));',
        'const PATTERNS = { name: /^(\\w+\\s?)*$/, id: /^\\d+$/ };',
      ),
      2,
    ),
    found(
      'a list of patterns',
      handler(
        'res.json(BAD.some((pattern) => pattern.test(req.body.text)));',
        'const BAD = [/^x$/, /(a|aa)+$/];',
      ),
      2,
    ),
    found(
      'a loop over patterns',
      handler(
        'for (const pattern of BAD) if (req.body.text.search(pattern) > 0) res.end();',
        'const BAD = [/(b|bb)+$/, /^y$/];',
      ),
      2,
    ),
    found(
      'a function of the file',
      handler('res.json(isName(req.body.name));', 'const isName = (text) => /^([a-z]+)*$/.test(text);'),
      2,
    ),
    found(
      'a class',
      "import Koa from 'koa';\nclass Names {\n  pattern = /^([a-z]+-?)*$/;\n  has(name) { return this.pattern.test(name); }\n}\nconst names = new Names();\nnew Koa().use(async (ctx) => { ctx.body = names.has(ctx.query.name); });",
      3,
    ),
    found(
      'Fastify',
      "import Fastify from 'fastify';\nFastify().get('/:tag', async (request) => /^(?:\\w|[a-f])+$/.test(request.params.tag));",
      2,
    ),
    found(
      'node:http',
      "import { createServer } from 'node:http';\ncreateServer((request, response) => {\n  response.end(String(/^\\/(\\w+\\/?)+$/.test(request.url)));\n});",
      3,
    ),
    {
      name: 'the path of every request',
      code: "import express from 'express';\nexpress().get(/^\\/x(\\d+)*$/, (req, res) => res.sendStatus(204));",
      errors: [
        {
          messageId: 'exponential',
          line: 2,
          data: { origin: 'The path', attack: "`'/x00' + '0'.repeat(40) + 'a'`" },
        },
      ],
    },
    found(
      'validator, whose text comes first',
      handler(
        'res.json(validator.matches(req.body.mail, /^(\\w+\\.?)+@/));',
        "import validator from 'validator';",
      ),
      5,
    ),
    found(
      'what callers give',
      'module.exports = (mail) => /^([a-zA-Z0-9]+[._-]?)+@/.test(mail);',
      1,
      'unknown',
    ),
    found(
      'a method of an exported class',
      'export class Mail {\n  isValid(text) {\n    return /^([a-z]+\\.?)+@/.test(text);\n  }\n}',
      3,
      'unknown',
    ),
    found('a pattern for other files', 'export const USER = /^(([a-z])+.)+[A-Z]([a-z])+$/;', 1, 'unknown'),
    found(
      'a schema of zod',
      "import { z } from 'zod';\nconst user = z.object({ name: z.string().regex(/^([a-z]+)*$/) });\nuser.parse({});",
      2,
      'unknown',
    ),
    found(
      'a schema of Joi',
      "const Joi = require('joi');\nJoi.object({ tag: Joi.string().pattern(/^(?:\\w+ ?)+$/) });",
      2,
      'unknown',
    ),
    found(
      'a schema of mongoose',
      "import mongoose from 'mongoose';\nnew mongoose.Schema({ mail: { type: String, match: [/^(\\w+\\.?)+@x$/, 'No mail'] } });",
      2,
      'unknown',
    ),
    found('a look ahead', handler('res.json(/^(?=(a+)+$)b/.test(req.body.a));'), 5),
    found(
      'long texts are not short enough',
      handler(
        'if (req.body.pin.length > 200) return res.sendStatus(400);\nres.json(/^(\\d+-?)+$/.test(req.body.pin));',
      ),
      6,
    ),
    grown('slashes at the end', handler("res.send(req.body.path.replace(/\\/+$/, ''));"), 5),
    grown(
      'two repetitions side by side',
      handler('res.json(/^[A-Z0-9]*[A-Z]*-\\d+$/.test(req.body.code));'),
      5,
    ),
    grown('blanks around a comma', handler('res.json(req.query.list.split(/\\s*,\\s*/));'), 5),
    {
      name: 'exponential, asked strictly',
      code: handler('res.json(/^(z+)+$/.test(req.body.z));'),
      options: [{ polynomial: true }],
      errors: [{ messageId: 'exponential', line: 5 }],
    },
    {
      name: 'a Nest pipe in TypeScript',
      filename: 'slug.pipe.ts',
      code: "import { PipeTransform } from '@nestjs/common';\nexport class SlugPipe implements PipeTransform {\n  private readonly slug: RegExp = /^(\\w+-?)+$/;\n  transform(value: string): string {\n    if (!this.slug.test(value)) throw new Error('slug');\n    return value;\n  }\n}",
      errors: [{ messageId: 'exponential', line: 3 }],
    },
    {
      name: 'a decorator',
      filename: 'user.dto.ts',
      code: "import { Matches } from 'class-validator';\nexport class UserDto {\n  @Matches(/^([a-z]+ ?)+$/)\n  name!: string;\n}",
      errors: [{ messageId: 'unknown', line: 3 }],
    },
  ],
});
