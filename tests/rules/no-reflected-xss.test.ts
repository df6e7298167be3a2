import rule from '../../src/rules/no-reflected-xss';
import { testRule } from '../rule-tester';
import { express, wrong } from './no-reflected-xss.code';

const silent = (name: string, body: string, more = '') => ({ name, code: express(body) + more });

testRule(rule, {
  valid: [
    silent('JSON', 'res.json({ name: req.query.name });'),
    silent('JSONP', "res.jsonp('<p>' + req.query.name);"),
    silent('an object', 'res.send({ id: req.params.id });'),
    silent('a list', 'res.send([req.query.name]);'),
    silent('a parsed body', 'res.send(req.body);'),
    silent(
      'an object in a variable',
      'const answer = { ok: true };\nanswer.q = req.query.q;\nres.send(answer);',
    ),
    silent('bytes', "res.send(Buffer.from(req.body.data, 'base64'));"),
    silent('the bytes of a file', 'res.send(req.file.buffer);'),
    silent('a template with escapes', "res.render('page', { q: req.query.q });"),
    silent('a status', 'res.sendStatus(404);'),
    silent('a number', 'res.send(`<p>Page ${Number(req.query.page)}</p>`);'),
    silent(
      'a parsed number',
      "const page = parseInt(req.query.page, 10) || 1;\nres.send('<p>Page ' + page);",
    ),
    silent('a length', "res.send('<p>' + req.query.q.length + ' characters');"),
    silent('a comparison', "res.send('<p>' + (req.query.q === 'a'));"),
    silent(
      'one of a list',
      "if (!['en', 'de'].includes(req.query.lang)) return next();\nres.send('<html lang=' + req.query.lang + '>');",
    ),
    silent('a table', "const TITLES = { a: 'Home', b: 'Help' };\nres.send('<h1>' + TITLES[req.params.id]);"),
    silent(
      'a pattern',
      "if (!/^[\\w-]+$/.test(req.params.id)) return next();\nres.send('<h1>' + req.params.id);",
    ),
    silent(
      'no bracket in it',
      "if (/[<>]/.test(req.query.q)) return next();\nres.send('<h1>' + req.query.q);",
    ),
    silent('what the server wrote', "res.send('<h1>Hello ' + req.session.name);"),
    silent(
      'a function of elsewhere',
      'res.send(render(req.query.q));',
      "\nimport { render } from './views.js';",
    ),
    {
      name: 'a parameter of an exported function',
      code: 'export const page = (res, title) => res.send(`<h1>${title}</h1>`);',
    },
    silent(
      'something else that sends',
      "socket.send('<p>' + req.query.q);",
      '\nconst socket = new WebSocket(URL);',
    ),
    silent('a file', "fs.createWriteStream(OUT).write('<p>' + req.query.q);", "\nimport fs from 'node:fs';"),
    silent(
      'a request of our own',
      "https.request(TARGET).end('<p>' + req.query.q);",
      "\nimport https from 'node:https';",
    ),
    silent(
      'a row, unless asked for',
      "const [row] = await knex('pages').where({ id: 1 });\nres.send('<h1>' + row.title);",
      "\nimport Knex from 'knex';\nconst knex = Knex({ client: 'pg' });",
    ),
    silent('settings', 'res.send(`<h1>${process.env.TITLE}</h1>`);'),
    silent(
      'a validated id',
      "const { id } = z.object({ id: z.string().uuid() }).parse(req.params);\nres.send('<p>' + id);",
      "\nimport { z } from 'zod';",
    ),
    silent('overwritten before', "let q = req.query.q;\nq = 'all';\nres.send('<p>' + q);"),
    silent('a time', "res.send('<p>' + new Date(req.query.day).getTime());"),
    silent(
      'an event of a stream',
      "res.setHeader('Content-Type', 'text/event-stream');\nres.write(`data: ${req.query.q}\\n\\n`);",
    ),
    {
      name: 'a row of a list that is not asked for',
      code:
        express('const page = await Page.findById(req.params.id);\nres.json(page.html);') +
        "\nimport { Page } from './models/page.js';",
      options: [{ storedValues: true }],
    },
    {
      name: 'a row, escaped',
      code:
        express(
          "const page = await Page.findById(req.params.id);\nres.send('<h1>' + escapeHtml(page.title));",
        ) + "\nimport { Page } from './models/page.js';\nimport escapeHtml from 'escape-html';",
      options: [{ storedValues: true }],
    },
    {
      name: 'an error of a query',
      code:
        express(
          "db.get('SELECT 1', (err, row) => {\n  if (err) return res.status(500).send('Failed: ' + err.code);\n  res.json(row);\n});",
        ) + "\nimport sqlite3 from 'sqlite3';\nconst db = new sqlite3.Database('shop.db');",
      options: [{ storedValues: true }],
    },
  ],
  invalid: [
    wrong({
      name: 'as it is',
      code: express('res§.send(«req.query.name»);'),
      line: 4,
      origin: '`req.query.name` (line 4)',
      place: 'a text',
    }),
    wrong({ name: 'a sum', code: express("res§.send('Hello ' + «req.query.name»);"), line: 4 }),
    wrong({ name: 'a template', code: express('res.send(`<h1>${«req.params.id»}</h1>`);'), line: 4 }),
    wrong({
      name: 'after a status',
      code: express("res.status(404)§.send('No page ' + «req.params.id»);"),
      line: 4,
    }),
    wrong({
      name: 'the address',
      code: express('res.status(404)§.send(`Cannot GET ${«req.originalUrl»}`);'),
      line: 4,
    }),
    wrong({
      name: 'a header',
      code: express("res.send('<p>' + «req.get('User-Agent')»);"),
      line: 4,
    }),
    wrong({
      name: 'a cookie, taken apart',
      code: express("const { user } = req.cookies;\nres.send('<b>' + «user» + '</b>');"),
      line: 5,
    }),
    wrong({
      name: 'the name of a file',
      code: express("res§.send('Stored ' + «req.file.originalname»);"),
      line: 4,
    }),
    wrong({
      name: 'in a variable',
      code: express("const heading = '<h1>Results for ' + «req.query.q» + '</h1>';\nres.send(heading);"),
      line: 5,
    }),
    wrong({
      name: 'piece by piece',
      code: express(
        "let html = '<ul>';\nfor (const item of req.body.items) {\n  html += '<li>' + «item» + '</li>';\n}\nres.send(html + '</ul>');",
      ),
      line: 8,
    }),
    wrong({
      name: 'a list made into one text',
      code: express(
        "const rows = req.body.list.map((row) => `<tr><td>${«row.name»}</td></tr>`);\nres.send('<table>' + rows.join('') + '</table>');",
      ),
      line: 5,
    }),
    wrong({
      name: 'pieces in a list',
      code: express("res.send(['<h1>', «req.query.title», '</h1>'].join(''));"),
      line: 4,
    }),
    wrong({
      name: 'pushed into a list',
      code: express("const parts = ['<p>'];\nparts.push(«req.query.a»);\nres.send(parts.join(''));"),
      line: 6,
    }),
    wrong({
      name: 'a function that makes the page',
      code:
        express("res.send(layout('Search', «req.query.q»));") +
        '\nfunction layout(title, main) {\n  return `<title>${title}</title><main>${main}</main>`;\n}',
      line: 4,
    }),
    wrong({
      name: 'a function that sends the page',
      code:
        express('show(res, req.query.q);') +
        '\nfunction show(response, text) {\n  response.send(`<main>${«text»}</main>`);\n}',
      line: 7,
    }),
    wrong({
      name: 'a file with a mark in it',
      code:
        express(
          "const page = fs.readFileSync('page.html', 'utf8');\nres§.send(«page.replace('{{name}}', req.query.name)»);",
        ) + "\nimport fs from 'node:fs';",
      line: 5,
    }),
    wrong({
      name: 'formatted',
      code: express("res.send(util.format('<p>%s</p>', «req.query.c»));") + "\nimport util from 'node:util';",
      line: 4,
    }),
    wrong({
      name: 'a callback of JSONP',
      code:
        express("res§.send(«req.query.callback» + '(' + JSON.stringify(DATA) + ')');") + '\nconst DATA = {};',
      line: 4,
    }),
    wrong({
      name: 'JSON as HTML',
      code: express('res¤.send(JSON.stringify(req.query));'),
      line: 4,
    }),
    wrong({
      name: 'written piece by piece',
      code: express("res.write('<p>');\nres.write(«req.body.text»);\nres.end('</p>');"),
      line: 5,
    }),
    wrong({ name: 'the end', code: express("res.end('<p>' + «req.query.q»);"), line: 4 }),
    wrong({
      name: 'behind a status of old',
      code: express("res§.send(400, 'No such page: ' + «req.params.id»);"),
      line: 4,
    }),
    wrong({
      name: 'one of two ways',
      code: express("res§.send(«req.query.debug» || 'nothing');"),
      line: 4,
    }),
    wrong({
      name: 'the text of an error',
      code:
        express(
          "try {\n  if (!pages.has(req.params.id)) throw new Error('No page ' + req.params.id);\n} catch (error) {\n  res.send(`<p>${«error.message»}</p>`);\n}",
        ) + '\nconst pages = new Map();',
      line: 7,
    }),
    wrong({
      name: 'decoded again',
      code: express("res.send('<p>' + «decodeURIComponent(encodeURIComponent(req.query.q))»);"),
      line: 4,
    }),
    wrong({
      name: 'decoded from base64',
      code: express("res.send('<p>' + «Buffer.from(req.query.q, 'base64').toString()»);"),
      line: 4,
    }),
    wrong({
      name: 'a type that says text',
      code: express(
        "const name = String(req.query.name);\nif (typeof name !== 'string') return next();\nres.send('<p>' + «name.trim()»);",
      ),
      line: 6,
    }),
    wrong({
      name: 'a validated text',
      code:
        express(
          "const { q } = z.object({ q: z.string().max(50) }).parse(req.query);\nres.send('<p>' + «q»);",
        ) + "\nimport { z } from 'zod';",
      line: 5,
    }),
    wrong({
      name: 'a middleware hangs it on the request',
      code: "import express from 'express';\nconst app = express();\napp.use((req, res, next) => { req.term = req.query.q; next(); });\napp.get('/', (req, res) => {\n  res.send('<p>' + «req.term»);\n});",
      line: 5,
    }),
    wrong({
      name: 'a controller by itself',
      code: "exports.show = (req, res) => {\n  res.send('<p>' + «req.params.id»);\n};",
      line: 2,
    }),
    wrong({
      name: 'a class',
      code: "class Pages {\n  show(req, res) {\n    res.status(200).send('<p>' + «req.query.q»);\n  }\n}\nmodule.exports = new Pages();",
      line: 3,
    }),
    wrong({
      name: 'a callback',
      code:
        express(
          "store.load(req.params.id, (error, page) => {\n  if (!page) return res.status(404)§.send('No page ' + «req.params.id»);\n  res.json(page);\n});",
        ) + "\nimport store from './store.js';",
      line: 5,
    }),
    wrong({
      name: 'a row',
      code:
        express(
          "const page = await Page.findById(req.params.id);\nres.send('<h1>' + «page.title» + '</h1>');",
        ) + "\nimport { Page } from './models/page.js';",
      line: 5,
      messageId: 'stored',
      options: [{ storedValues: true }],
    }),
    wrong({
      name: 'rows of a query',
      code:
        express(
          "const { rows } = await pool.query('SELECT title FROM pages');\nres.send(rows.map((row) => `<li>${«row.title»}</li>`).join(''));",
        ) + "\nimport pg from 'pg';\nconst pool = new pg.Pool();",
      line: 5,
      messageId: 'stored',
      options: [{ storedValues: true }],
    }),
    wrong({
      name: 'a row of a callback',
      code:
        express(
          "db.get('SELECT html FROM pages', (error, row) => {\n  res.send('<main>' + «row.html» + '</main>');\n});",
        ) + "\nimport sqlite3 from 'sqlite3';\nconst db = new sqlite3.Database('shop.db');",
      line: 5,
      messageId: 'stored',
      options: [{ storedValues: true }],
    }),
  ],
});
