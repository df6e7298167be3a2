import { express, type Group } from './kit';
import type { Behaviour, Request } from '../types';

const asked = (value: string): Request => ({ path: `/?q=${encodeURIComponent(value)}` });
const names = ['ann', 'Zoë', 'a b', '17', ''];
const scripts = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '<b>bold</b>',
];

/** Markup that a client sent, in an answer that browsers read as HTML. */
function runsScripts({ answer }: Behaviour): string | undefined {
  const type = answer?.headers['content-type']?.join() ?? '';
  const isHtml = type === '' || type.includes('html');
  return isHtml && /<(?:script|img|svg|b)\b/.test(answer?.body ?? '') ? `answers ${answer?.body}` : undefined;
}

const xss = {
  ...{ rule: 'no-reflected-xss', honest: names.map(asked), hostile: scripts.map(asked), harm: runsScripts },
} as const;

const handler = (body: string): string => `app.get('/', (req, res) => {\n  ${body}\n});`;

const DATABASE = 'connect ECONNREFUSED db.internal:5432';

/** Programs of answers: what they may say, and what a browser makes of them. */
export const answers: readonly Group[] = [
  {
    ...{ ...xss, driver: 'express' },
    programs: {
      template: express(handler('res.send(`<h1>Results for ${req.query.q}</h1>`);')),
      sum: express(handler("res.send('<p>' + req.query.q + '</p>'); // the term")),
      variable: express(
        handler('const term = req.query.q;\n  res.send(`<p title="${term}">Nothing for ${term}</p>`);'),
      ),
      'own-escape': express(
        `function escapeHtml(text) {
  return text.replace(/[&<>\\x22\\x27]/g, (character) => '&#' + character.charCodeAt(0) + ';');
}
app.get('/', (req, res) => {
  res.send(\`<p>\${req.query.q}</p>\`);
});`,
      ),
      'package-there': express(
        handler('res.send(`<p>${escape(req.query.q)}</p><p>${req.query.q}</p>`);'),
        "const escape = require('escape-html');",
      ),
      plain: { takes: 'plain', code: express(handler('res.send(`Nothing for ${req.query.q}`);')) },
      json: {
        takes: 'json',
        code: express(handler('res.send(JSON.stringify({ term: req.query.q }));')),
      },
      'plain-status': {
        takes: 'plain',
        code: express(handler("res.status(404).send('Nothing for ' + req.query.q);")),
      },
    },
  },
  {
    ...{ ...xss, driver: 'node:http' },
    programs: {
      end: `const { createServer } = require('node:http');

const server = createServer((req, res) => {
  const term = new URL(req.url, 'http://localhost').searchParams.get('q');
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  res.end(\`<p>\${term}</p>\`);
});

exports.listen = (port) => server.listen(port, '127.0.0.1');
`,
    },
  },
  {
    ...{ ...xss, driver: 'koa' },
    programs: {
      body: `const Koa = require('koa');

const app = new Koa();
app.use((ctx) => {
  ctx.body = \`<p>\${ctx.query.q}</p>\`;
});

exports.app = app;
`,
    },
  },
  {
    ...{ ...xss, driver: 'fastify' },
    programs: {
      type: `const Fastify = require('fastify');

const fastify = Fastify();
fastify.get('/', async (request, reply) => {
  reply.type('text/html').send('<p>' + request.query.q + '</p>');
  return reply;
});

exports.listen = async (port) => {
  await fastify.listen({ port, host: '127.0.0.1' });
  return fastify.server;
};
`,
    },
  },
  {
    ...{ ...xss, driver: 'hono' },
    programs: {
      html: `const { serve } = require('@hono/node-server');
const { Hono } = require('hono');

const app = new Hono();
app.get('/', (c) => c.html(\`<p>\${c.req.query('q')}</p>\`));

exports.listen = (port) => serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
`,
    },
  },
  {
    ...{ rule: 'no-error-exposure', driver: 'express' },
    honest: [asked('ann'), asked('Zoë')],
    hostile: [asked('down')],
    harm: ({ answer }) =>
      /db\.internal|orders\.c?js|at .*:\d+/.test(answer?.body ?? '') ? `answers ${answer?.body}` : undefined,
    programs: Object.fromEntries(
      Object.entries({
        message: 'res.status(500).json({ error: error.message });',
        stack: 'res.status(500).json({ error: error.message, stack: error.stack });',
        text: "res.status(500).send('Failed: ' + error);",
        template: 'res.status(500).send(`Failed: ${error.message}`); // tell what failed',
        whole: 'res.status(500).json({ ok: false, error: error.toString() });',
        logged: "console.error('orders', error);\n    res.status(502).end(String(error));",
      }).map(([name, statement]) => [
        name,
        express(`async function find(name) {
  if (name === 'down') throw new Error('${DATABASE}');
  return [name];
}
app.get('/', async (req, res) => {
  try {
    res.json(await find(req.query.q));
  } catch (error) {
    ${statement}
  }
});`),
      ]),
    ),
  },
  {
    ...{ rule: 'no-error-exposure', driver: 'koa' },
    honest: [asked('ann')],
    hostile: [asked('down')],
    harm: ({ answer }) => (answer?.body.includes('db.internal') ? `answers ${answer.body}` : undefined),
    programs: {
      message: `const Koa = require('koa');

const app = new Koa();
app.use(async (ctx) => {
  try {
    if (ctx.query.q === 'down') throw new Error('${DATABASE}');
    ctx.body = [ctx.query.q];
  } catch (err) {
    ctx.status = 500;
    ctx.body = { error: err.message };
  }
});

exports.app = app;
`,
    },
  },
  {
    ...{ rule: 'no-regex-injection', driver: 'node' },
    honest: ['ann', 'Ann', 'x', 'a b'].map(asked),
    hostile: ['.*', '^', '(', 'a|b', '[a-z]+', '(a+)+$', '\\w', 'n?'].map(asked),
    harm: ({ answer }, value) => {
      const term = decodeURIComponent((value as Request).path?.slice(4) ?? '');
      const found = answer?.status === 200 ? (JSON.parse(answer.body) as string[]) : ['an error'];
      const wrong = found.filter((name) => !name.toLowerCase().includes(term.toLowerCase()));
      return wrong.length > 0 ? `finds ${wrong.join()}` : undefined;
    },
    programs: Object.fromEntries(
      Object.entries({
        whole: "const wanted = new RegExp(req.query.q, 'i');",
        part: "const wanted = new RegExp('.*' + req.query.q + '.*', 'i');",
        template: 'const wanted = new RegExp(`${req.query.q}`, /* any case */ "i");'.replaceAll('"', "'"),
        variable: "const term = req.query.q;\n  const wanted = RegExp(term, 'i');",
      }).map(([name, statement]) => [
        name,
        express(`const people = ['ann', 'bob', 'a b', 'x.y'];
app.get('/', (req, res) => {
  ${statement}
  res.json(people.filter((person) => wanted.test(person)));
});`),
      ]),
    ),
  },
];
