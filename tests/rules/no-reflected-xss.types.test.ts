import rule from '../../src/rules/no-reflected-xss';
import { testRule } from '../rule-tester';
import { express, wrong } from './no-reflected-xss.code';

const silent = (name: string, body: string, more = '') => ({ name, code: express(body) + more });
const SEND = "res.send('<p>' + req.query.q);";

testRule(rule, {
  valid: [
    silent('in the chain', "res.type('text/plain').send('Hi ' + req.query.q);"),
    silent('after a status', "res.status(400).type('txt').send(req.query.q);"),
    silent('a header', `res.set('Content-Type', 'text/plain');\n${SEND}`),
    silent('a header of Node', `res.setHeader('content-type', 'application/xml');\n${SEND}`),
    silent('headers', `res.set({ 'Content-Type': 'text/css', 'X-Id': '1' });\n${SEND}`),
    silent('a constant', `const TYPE = 'text/plain';\nres.contentType(TYPE);\n${SEND}`),
    silent(
      'a type with a set of characters',
      `res.setHeader('Content-Type', \`text/plain; charset=\${CHARSET}\`);\n${SEND}`,
    ),
    silent(
      'a type that is not known here',
      `res.setHeader('Content-Type', typeOf(req.path));\n${SEND}`,
      "\nimport { typeOf } from './types.js';",
    ),
    silent('a download', "res.attachment('page.html').send('<p>' + req.query.q);"),
    silent(
      'a disposition',
      `res.setHeader('Content-Disposition', \`attachment; filename="\${NAME}"\`);\n${SEND}`,
    ),
    silent('a head', "res.writeHead(200, { 'Content-Type': 'application/json' });\nres.end(req.query.q);"),
    silent(
      'set before a callback',
      "res.type('txt');\nfs.readFile(FILE, (error, data) => {\n  res.send(data + req.query.q);\n});",
      "\nimport fs from 'node:fs';",
    ),
    silent('set in a block around it', "res.type('txt');\nif (req.query.q) {\n  res.send(req.query.q);\n}"),
    silent(
      'set by those who call',
      "res.type('txt');\nshow(res, req.query.q);",
      '\nfunction show(response, text) {\n  response.send(text);\n}',
    ),
    silent('either way', `if (req.query.xml) res.type('xml');\nelse res.type('txt');\n${SEND}`),
    silent('perhaps', `if (req.query.xml) {\n  res.type('xml');\n}\n${SEND}`),
    {
      name: 'for every request',
      code: "import express from 'express';\nconst app = express();\napp.use((req, res, next) => {\n  res.type('text/plain');\n  next();\n});\napp.get('/', (req, res) => { res.send(req.query.q); });",
    },
    {
      name: 'a part of an answer that is none of HTML',
      code: "export function answer(req, res) {\n  res.setHeader('Content-Type', 'multipart/mixed; boundary=' + BOUNDARY);\n  [req.body.id].forEach((id) => writePart(id, res));\n}\nfunction writePart(id, res) {\n  res.write('--' + id);\n}",
    },
  ],
  invalid: [
    wrong({ name: 'HTML in the chain', code: express("res.type('html').send(«req.query.q»);"), line: 4 }),
    wrong({
      name: 'HTML',
      code: express("res.set('Content-Type', 'text/html; charset=utf-8');\nres.end(«req.query.q»);"),
      line: 5,
    }),
    wrong({
      name: 'a picture with scripts',
      code: express("res.type('image/svg+xml').send(`<svg>${«req.query.q»}</svg>`);"),
      line: 4,
    }),
    wrong({
      name: 'XHTML',
      code: express("res.contentType('application/xhtml+xml');\nres.send('<p>' + «req.query.q»);"),
      line: 5,
    }),
    wrong({
      name: 'shown, with a name',
      code: express(
        "res.setHeader('Content-Disposition', 'inline; filename=page.html');\nres.send('<p>' + «req.query.q»);",
      ),
      line: 5,
    }),
    wrong({
      name: 'text in the other branch',
      code: express(
        "if (req.query.text) {\n  res.type('txt').send(req.query.q);\n} else {\n  res.send('<p>' + «req.query.q»);\n}",
      ),
      line: 7,
    }),
    wrong({
      name: 'text before a return',
      code: express(
        "if (req.query.text) {\n  res.type('txt');\n  return res.send(req.query.q);\n}\nres.send('<p>' + «req.query.q»);",
      ),
      line: 8,
    }),
    wrong({
      name: 'text first, HTML then',
      code: express("res.type('txt');\nres.type('html');\nres.send(«req.query.q»);"),
      line: 6,
    }),
    wrong({
      name: 'HTML or text',
      code: express(
        "let type = 'text/plain';\nif (req.accepts('html')) type = 'text/html';\nres.set('Content-Type', type).send(«req.query.q»);",
      ),
      line: 6,
    }),
    wrong({
      name: 'text of another handler',
      code:
        express("res.send('<p>' + «req.query.q»);") +
        "\napp.get('/text', (req, res) => { res.type('txt').send(req.query.q); });",
      line: 4,
    }),
    wrong({
      name: 'for some requests',
      code: "import express from 'express';\nconst app = express();\napp.use('/api', (req, res, next) => {\n  res.type('txt');\n  next();\n});\napp.get('/', (req, res) => { res§.send(«req.query.q»); });",
      line: 7,
    }),
    wrong({
      name: 'a header that says nothing of it',
      code: express("res.set('Cache-Control', 'no-store');\nres§.send(«req.query.q»);"),
      line: 5,
    }),
    wrong({
      name: 'no guess allowed, but a type sent',
      code: express("res.set('X-Content-Type-Options', 'nosniff');\nres.send('<p>' + «req.query.q»);"),
      line: 5,
    }),
    wrong({
      name: 'each format',
      code: express(
        "res.format({\n  html: () => res.send('<p>' + «req.query.q»),\n  json: () => res.send({ q: req.query.q }),\n});",
      ),
      line: 5,
    }),
    wrong({
      name: 'HTML by those who call',
      code:
        express("res.type('html');\nshow(res, req.query.q);") +
        "\nfunction show(response, text) {\n  response.end('<p>' + «text»);\n}",
      line: 8,
    }),
  ],
});
