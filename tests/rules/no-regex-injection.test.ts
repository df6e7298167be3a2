import rule from '../../src/rules/no-regex-injection';
import { testRule } from '../rule-tester';

const handler = (body: string, imports = ''): string =>
  `import express from 'express';
${imports}
const app = express();
app.get('/search', async (req, res) => {
${body}
});`;

const ESCAPE = ".replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&')";

/** One report, and the code after the suggestion: `from` becomes `String(from)` with its special characters escaped. */
const invalid = (name: string, code: string, line: number, from?: string, origin?: string) => ({
  name,
  code,
  errors: [
    {
      messageId: 'untrusted' as const,
      line,
      ...(origin !== undefined && { data: { origin } }),
      ...(from !== undefined && {
        suggestions: [
          {
            messageId: 'escape' as const,
            output: code.replace(`<${from}>`, () => `String(${from})${ESCAPE}`),
          },
        ],
      }),
    },
  ],
});

/** The same with the place of the value marked: `new RegExp(<req.query.q>)`. */
const marked = (name: string, code: string, line: number, from: string, origin?: string) => {
  const made = invalid(name, code, line, from, origin);
  return { ...made, code: code.replace(`<${from}>`, () => from) };
};

testRule(rule, {
  valid: [
    { name: 'a constant text split', code: handler("res.json('a b c'.split(req.query.q));") },
    { name: 'a constant', code: handler("res.json(new RegExp('^a+$').test(req.query.q));") },
    { name: 'a literal', code: handler('res.json(/^a+$/.test(req.query.q));') },
    { name: 'a number', code: handler('res.json(new RegExp(`^.{${Number(req.query.n)}}$`).source);') },
    {
      name: 'escaped by hand',
      code: handler(
        "const word = String(req.query.q).replace(/[.*+?^${}()|[\\]\\\\]/g, '\\\\$&');\nres.json(new RegExp(word, 'i').source);",
      ),
    },
    {
      name: 'escaped by hand with a group',
      code: handler(
        "const escape = (text) => text.replace(/([.*+?^=!:${}()|[\\]/\\\\])/g, '\\\\$1');\nres.json(new RegExp(escape(req.query.q)).source);",
      ),
    },
    {
      name: 'escaped by hand with a function',
      code: handler(
        "const word = req.query.q.replace(/\\W/g, (sign) => '\\\\' + sign);\nres.json(new RegExp(`^${word}`).source);",
      ),
    },
    {
      name: 'special characters removed',
      code: handler("res.json(new RegExp(req.query.q.replace(/[^\\w ]/g, ''), 'i').source);"),
    },
    {
      name: 'escape-string-regexp',
      code: handler(
        'res.json(new RegExp(escape(req.query.q)).source);',
        "import escape from 'escape-string-regexp';",
      ),
    },
    {
      name: 'lodash escapeRegExp',
      code: handler(
        "res.json(new RegExp(_.escapeRegExp(req.query.q), 'i').source);",
        "import _ from 'lodash';",
      ),
    },
    { name: 'RegExp.escape', code: handler('res.json(new RegExp(RegExp.escape(req.query.q)).source);') },
    {
      name: 'the escape of XRegExp',
      code: handler(
        'res.json(XRegExp(XRegExp.escape(req.query.q)).source);',
        "import XRegExp from 'xregexp';",
      ),
    },
    {
      name: 'an escape of another file',
      code: handler(
        'res.json(new RegExp(escapeRegex(req.query.q)).source);',
        "import { escapeRegex } from './text.js';",
      ),
    },
    {
      name: 'an allowed word',
      code: handler(
        "if (!['red', 'blue'].includes(req.query.q)) return res.sendStatus(400);\nres.json(new RegExp(req.query.q).source);",
      ),
    },
    {
      name: 'a pattern of words only',
      code: handler(
        'if (!/^[\\w -]{1,40}$/.test(req.query.q)) return res.sendStatus(400);\nres.json(new RegExp(req.query.q).source);',
      ),
    },
    {
      name: 'a table of patterns',
      code: handler(
        "const patterns = { year: '^\\\\d{4}$', word: '^\\\\w+$' };\nres.json(new RegExp(patterns[req.query.kind]).source);",
      ),
    },
    {
      name: 'a list joined here',
      code: "const words = ['a', 'b'];\nexport const any = new RegExp(words.join('|'));",
    },
    { name: 'a parameter', code: 'export const find = (text, pattern) => new RegExp(pattern).test(text);' },
    { name: 'configuration', code: 'const allowed = new RegExp(process.env.ALLOWED);\nexport { allowed };' },
    {
      name: 'texts that are no patterns',
      code: handler('res.json(String(req.body.text).split(req.query.q).length);'),
    },
    { name: 'a text that is replaced', code: handler("res.send('a.b'.replace(req.query.q, ''));") },
    { name: 'a literal for match', code: handler('res.json(req.query.name.match(/^[a-z]+$/));') },
    {
      name: 'a search engine',
      code: handler('res.json(await index.search(req.query.q));', "import { index } from './index.js';"),
    },
    {
      name: 'a router',
      code: handler('res.json(routes.match(req.url));', "import { routes } from './routes.js';"),
    },
    { name: 'a cache', code: handler('res.json(await caches.default.match(req.url));') },
    {
      name: 'an escaped pattern for match',
      code: handler(
        "const title = 'On time'.toLowerCase();\nres.json(title.match(escape(req.query.q)));",
        "import escape from 'escape-string-regexp';",
      ),
    },
    {
      name: 'an equal filter',
      code: handler(
        "res.json(await db.collection('books').find({ title: { $eq: req.query.q } }).toArray());",
        "import { MongoClient } from 'mongodb';\nconst db = new MongoClient('mongodb://localhost').db();",
      ),
    },
    {
      name: 'an escaped $regex',
      code: handler(
        "const q = _.escapeRegExp(String(req.query.q));\nres.json(await Book.find({ title: { $regex: q, $options: 'i' } }));",
        "import _ from 'lodash';\nimport mongoose from 'mongoose';\nconst Book = mongoose.model('Book');",
      ),
    },
    {
      name: 'a constant $regex',
      code: handler(
        "res.json(await Book.find({ title: { $regex: '^The ' }, year: String(req.query.year) }));",
        "import mongoose from 'mongoose';\nconst Book = mongoose.model('Book');",
      ),
    },
  ],
  invalid: [
    marked(
      'RegExp with new',
      handler("res.json(new RegExp(<req.query.q>, 'i').source);"),
      5,
      'req.query.q',
      '`req.query.q` (line 5)',
    ),
    marked('RegExp without new', handler('res.json(RegExp(<req.query.q>).source);'), 5, 'req.query.q'),
    marked(
      'a part of a template',
      handler('res.json(new RegExp(`^${<req.query.q>}`).source);'),
      5,
      'req.query.q',
    ),
    marked(
      'a part of a sum',
      handler("res.json(new RegExp('(' + <req.body.word> + ')', 'g').source);"),
      5,
      'req.body.word',
    ),
    marked(
      'a destructured value',
      handler('const { q } = req.query;\nres.json(new RegExp(<q>).source);'),
      6,
      'q',
      '`req.query.q` (line 5)',
    ),
    marked(
      'lower case is no escape',
      handler("const q = req.query.q.toLowerCase().trim();\nres.json(new RegExp(<q>, 'u').source);"),
      6,
      'q',
    ),
    marked(
      'with a default',
      handler("const q = req.query.q || 'all';\nres.json(new RegExp(<q>).source);"),
      6,
      'q',
    ),
    invalid(
      'made before',
      handler("const source = '^' + req.params.word + '$';\nres.json(new RegExp(source).source);"),
      6,
    ),
    marked(
      'an escape that leaves brackets out',
      handler("const q = req.query.q.replace(/[.*+?^$]/g, '\\\\$&');\nres.json(new RegExp(<q>).source);"),
      6,
      'q',
    ),
    marked(
      'an escape of the first character only',
      handler(
        "const q = req.query.q.replace(/[.*+?^${}()|[\\]\\\\]/, '\\\\$&');\nres.json(new RegExp(<q>).source);",
      ),
      6,
      'q',
    ),
    marked(
      'an escape for HTML',
      handler(
        'const q = escapeHtml(req.query.q);\nres.json(new RegExp(<q>).source);',
        "import escapeHtml from 'escape-html';",
      ),
      6,
      'q',
    ),
    marked(
      'a pattern that leaves signs in',
      handler(
        'if (!/^[\\w+*()]+$/.test(req.query.q)) return res.sendStatus(400);\nres.json(new RegExp(<req.query.q>).source);',
      ),
      6,
      'req.query.q',
    ),
    marked(
      'in a helper',
      handler(
        'res.json(filter([], req.query.q));',
        'const filter = (rows, q) => rows.filter((row) => new RegExp(<q>).test(row));',
      ),
      2,
      'q',
      '`req.query.q` (line 5) through `filter`',
    ),
    marked(
      'a global of the platform',
      handler('res.json(new globalThis.RegExp(<req.query.q>).source);'),
      5,
      'req.query.q',
    ),
    marked(
      'XRegExp',
      handler("res.json(XRegExp(<req.query.q>, 'x').source);", "import XRegExp from 'xregexp';"),
      5,
      'req.query.q',
    ),
    marked(
      'Koa',
      `const Koa = require('koa');
const app = new Koa();
app.use(async (ctx) => {
  ctx.body = new RegExp(<ctx.query.q>).test('books');
});`,
      4,
      'ctx.query.q',
    ),
    marked(
      'Fastify',
      `import Fastify from 'fastify';
const app = Fastify();
app.get('/', async (request) => ['a'].filter((each) => new RegExp(<request.query.like>).test(each)));`,
      3,
      'request.query.like',
    ),
    marked(
      'Hono',
      `import { Hono } from 'hono';
const app = new Hono();
app.get('/:word', (c) => {
  const pattern = new RegExp(<c.req.param('word')>);
  return c.json(pattern.test('word'));
});`,
      4,
      "c.req.param('word')",
    ),
    marked(
      'match of a text',
      handler("res.json('a text'.toUpperCase().match(<req.query.q>));"),
      5,
      'req.query.q',
    ),
    marked(
      'search in a text',
      handler('const text = String(req.body.text);\nres.json(text.search(<req.body.word>));'),
      6,
      'req.body.word',
    ),
    marked(
      'match of what is called a text',
      handler(
        'const rows = await list();\nres.json(rows.filter((row) => row.title.match(<req.query.q>)));',
        "import { list } from './rows.js';",
      ),
      6,
      'req.query.q',
    ),
    marked(
      '$regex of the driver',
      handler(
        "const q = String(req.query.q);\nres.json(await db.collection('books').find({ title: { $regex: <q>, $options: 'i' } }).toArray());",
        "import { MongoClient } from 'mongodb';\nconst db = new MongoClient('mongodb://localhost').db();",
      ),
      7,
      'q',
    ),
    marked(
      '$regex of mongoose',
      `const express = require('express');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ name: String }));
const app = express();
app.get('/users', async (req, res) => {
  res.json(await User.find({ $or: [{ name: { $regex: <req.query.name> } }] }));
});`,
      6,
      'req.query.name',
    ),
    invalid(
      '$regex in a filter made before',
      `const express = require('express');
const mongoose = require('mongoose');
const User = mongoose.model('User', new mongoose.Schema({ name: String }));
express().get('/users', async (req, res) => {
  const filter = { name: { $regex: '^' + req.query.name } };
  res.json(await User.find(filter));
});`,
      6,
    ),
    marked(
      'a regex in a filter',
      handler(
        "res.json(await Book.find({ title: new RegExp(<req.query.q>, 'i') }));",
        "import mongoose from 'mongoose';\nconst Book = mongoose.model('Book');",
      ),
      6,
      'req.query.q',
    ),
    marked('in a constant text', handler("res.json('a b c'.match(<req.query.q>));"), 5, 'req.query.q'),
    marked(
      'in a text under a name',
      handler("const words = 'a b c';\nres.json(words.search(<req.query.q>));"),
      6,
      'req.query.q',
    ),
  ],
});
