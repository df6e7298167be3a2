import rule from '../../src/rules/no-log-injection';
import { testRule } from '../rule-tester';

/** The body stands on line 3 and after. */
const handler = (body: string, before = "import express from 'express';"): string =>
  `${before}
express().get('/:id', (req, res) => {
${body}
});`;

const LOG4JS = "import express from 'express'; import log4js from 'log4js'; const log = log4js.getLogger();";
const PINO = "import express from 'express'; import pino from 'pino'; const log = pino();";
const winston = (format: string): string =>
  `import express from 'express'; import winston from 'winston'; const log = winston.createLogger({ ${format} });`;

/** `«value»` marks what the suggestion cleans. */
const line = (name: string, marked: string, at: number) => ({
  name,
  code: marked.replace(/[«»]/g, ''),
  errors: [
    {
      messageId: 'line' as const,
      line: at,
      ...(marked.includes('«') && {
        suggestions: [
          {
            messageId: 'clean' as const,
            output: marked.replace(
              /«([^»]*)»/g,
              (_, value: string) => `String(${value}).replace(/[\\r\\n]/g, ' ')`,
            ),
          },
        ],
      }),
    },
  ],
});

testRule(rule, {
  valid: [
    { name: 'a constant', code: handler("console.log('started');") },
    { name: 'an object', code: handler('console.log({ id: req.params.id });') },
    { name: 'a whole body, which is printed as an object', code: handler('console.log(req.body);') },
    { name: 'JSON', code: handler('console.log(JSON.stringify(req.query));') },
    {
      name: 'line breaks taken out',
      code: handler("console.log('id', req.params.id.replace(/[\\r\\n]/g, ''));"),
    },
    {
      name: 'one kind of them',
      code: handler("console.log('id ' + String(req.query.id).replace(/\\n/g, ' '));"),
    },
    { name: 'encoded', code: handler('console.log(`id ${encodeURIComponent(req.query.id)}`);') },
    { name: 'a number', code: handler("console.log('page ' + Number(req.query.page));") },
    {
      name: 'a pattern',
      code: handler("if (!/^\\w+$/.test(req.params.id)) return;\nconsole.log('id ' + req.params.id);"),
    },
    { name: 'an address, which holds none', code: handler("console.log('GET ' + req.originalUrl);") },
    { name: 'a header, which holds none', code: handler("console.log('agent', req.get('User-Agent'));") },
    { name: 'pino', code: handler('log.info(`id ${req.params.id}`);', PINO) },
    {
      name: "fastify's logger",
      code: "import Fastify from 'fastify';\nFastify().get('/', (request) => { request.log.info('q ' + request.query.q); });",
    },
    {
      name: 'winston by default',
      code: handler('log.info(`id ${req.params.id}`);', winston("level: 'info'")),
    },
    {
      name: 'bunyan',
      code: handler(
        "log.info('id ' + req.params.id);",
        "import express from 'express'; import bunyan from 'bunyan'; const log = bunyan.createLogger({ name: 'shop' });",
      ),
    },
    { name: 'a value behind a format', code: handler("console.log('%j', req.query);") },
    { name: 'a length', code: handler("console.log('length ' + req.query.q.length);") },
    { name: 'the logarithm', code: handler('Math.log(req.query.x);') },
  ],
  invalid: [
    line('a sum', handler("console.log('id ' + «req.params.id»);"), 3),
    line('a template', handler('console.warn(`id ${«req.query.id»}`);'), 3),
    line('another argument', handler("console.log('name', «req.body.name»);"), 3),
    line('as it is', handler('console.info(«req.query.name»);'), 3),
    line('a cookie', handler('console.log(`user ${«req.cookies.user»}`);'), 3),
    line('in a variable', handler("const text = 'login of ' + req.body.user;\nconsole.log(text);"), 4),
    line(
      'a destructured value',
      handler('const { user } = req.body;\nconsole.error(`failed for ${«user»}`);'),
      4,
    ),
    line('decoded', handler("console.log('GET ' + «decodeURIComponent(req.url)»);"), 3),
    line('tabs taken out', handler("console.log('id ' + «req.query.id.replace(/\\t/g, '')»);"), 3),
    line('the first line break', handler("console.log('id ' + «req.query.id.replace('\\n', '')»);"), 3),
    line('log4js', handler("log.info('id ' + «req.params.id»);", LOG4JS), 3),
    line(
      'winston with a format of text',
      handler('log.info(`id ${«req.params.id»}`);', winston('format: winston.format.simple()')),
      3,
    ),
    line(
      'a logger of another file',
      handler(
        "logger.info('id ' + «req.params.id»);",
        "import express from 'express'; import logger from './logger.js';",
      ),
      3,
    ),
    line(
      "Node's own server",
      "import http from 'node:http';\nimport url from 'node:url';\nhttp.createServer((req, res) => {\n  console.log(`user ${«url.parse(req.url, true).query.user»}`);\n});",
      4,
    ),
    line('koa', "import Koa from 'koa';\nnew Koa().use((ctx) => { console.log('q ' + «ctx.query.q»); });", 2),
    line(
      'a controller by itself',
      "exports.show = (req, res) => {\n  console.log('user ' + «req.body.user»);\n  res.end();\n};",
      2,
    ),
    {
      name: 'a format that is surely a text',
      code: handler("console.log('agent ' + req.get('User-Agent'), TOTAL);"),
      output: handler("console.log('%s', 'agent ' + req.get('User-Agent'), TOTAL);"),
      errors: [{ messageId: 'format', line: 3 }],
    },
    {
      name: 'a format in a template, with line breaks',
      code: handler('console.error(`failed ${req.query.id}`, new Error("x"));'),
      errors: [
        {
          messageId: 'format',
          line: 3,
          suggestions: [
            {
              messageId: 'plain',
              output: handler(
                "console.error('%s', `failed ${String(req.query.id).replace(/[\\r\\n]/g, ' ')}`, new Error(\"x\"));",
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a format that may be an object',
      code: handler('console.error(req.body.message, TOTAL);'),
      errors: [
        {
          messageId: 'format',
          line: 3,
          suggestions: [
            {
              messageId: 'plain',
              output: handler(
                "console.error('%s', String(req.body.message).replace(/[\\r\\n]/g, ' '), TOTAL);",
              ),
            },
          ],
        },
      ],
    },
    {
      name: 'a format with placeholders of its own',
      code: handler("console.log('%s of ' + req.query.id, count);"),
      errors: [{ messageId: 'format', line: 3 }],
    },
  ],
});
