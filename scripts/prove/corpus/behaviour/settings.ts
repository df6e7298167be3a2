import { express, type Group } from './kit';
import type { Behaviour } from '../types';

const MEGABYTE = 2 ** 20;
const taken = ({ answer }: Behaviour): string | undefined =>
  answer?.status === 200 ? `${answer.body} is taken` : undefined;

const uploads = {
  ...{ rule: 'require-request-size-limit', honest: [0, 1, 5 * MEGABYTE].map((upload) => ({ upload })) },
  ...{ hostile: [{ upload: 12 * MEGABYTE }], harm: taken },
} as const;

const bodies = {
  ...{
    rule: 'require-request-size-limit',
    honest: [{ body: { a: 1 } }, { body: { a: 'x'.repeat(MEGABYTE) } }],
  },
  ...{ hostile: [{ body: { a: 'x'.repeat(12 * MEGABYTE) } }], harm: taken },
} as const;

const chosen = {
  rule: 'require-password-policy',
  honest: ['correct horse battery staple'.slice(0, 18), 'Zoë says hello'],
} as const;
const short = {
  hostile: ['abcdef', '1234'],
  harm: ({ result }: Behaviour) => (result === true ? 'a short password is taken' : undefined),
} as const;
const narrow = {
  hostile: ['a passphrase of several words'],
  harm: ({ result }: Behaviour) => (result === true ? undefined : 'a passphrase is refused'),
} as const;

const SCRIPT = '<script>alert(1)</script>';
const escaping = {
  ...{ rule: 'no-unescaped-output', honest: ['ann', 'Zoë', 'a b', ''], hostile: [SCRIPT] },
  harm: ({ result }: Behaviour) =>
    String(result).includes('<script>') ? `writes ${String(result)}` : undefined,
} as const;

const documentOf = (text: string) => ({ body: text });
const yaml = {
  ...{ rule: 'no-unsafe-deserialization', driver: 'js-yaml' },
  honest: ['name: ann\nage: 7', '- 1\n- true\n- null', '"Zoë"'].map(documentOf),
  hostile: [documentOf("!!js/function 'function () { return 1 }'")],
  harm: ({ answer }: Behaviour) => (answer?.body === '"function"' ? 'it makes a function' : undefined),
} as const;

/** Programs of options that are too open. */
export const settings: readonly Group[] = [
  {
    ...{ ...uploads, driver: 'multer' },
    programs: Object.fromEntries(
      Object.entries({
        memory: '{ storage: multer.memoryStorage() }',
        none: '',
        files: '{ storage: multer.memoryStorage() /* small files */, limits: { files: 1 } }',
      }).map(([name, options]) => [
        name,
        express(
          `const upload = multer(${options});
app.post('/', upload.single('file'), (req, res) => res.json(req.file.size));
app.use((error, req, res, next) => res.status(413).json(error.message));`,
          "const multer = require('multer');",
        ),
      ]),
    ),
  },
  {
    ...{ ...uploads, driver: 'express-fileupload' },
    programs: {
      abort: express(
        `app.use(fileUpload({ abortOnLimit: true }));
app.post('/', (req, res) => res.json(req.files ? req.files.file.size : 0));`,
        "const fileUpload = require('express-fileupload');",
      ),
    },
  },
  {
    ...{ ...bodies, driver: 'express' },
    programs: Object.fromEntries(
      ["'50mb'", "'1gb' /* all orders at once */", '20 * 1024 * 1024'].map((limit, index) => [
        ['megabytes', 'gigabyte', 'number'][index],
        express(`app.use(express.json({ limit: ${limit} }));
app.post('/', (req, res) => res.json(req.body.a.length ?? 1));
app.use((error, req, res, next) => res.status(error.status).json(error.type));`),
      ]),
    ),
  },
  {
    ...{ ...bodies, driver: 'koa-bodyparser' },
    programs: {
      limit: `const Koa = require('koa');
const bodyParser = require('koa-bodyparser');

const app = new Koa();
app.silent = true;
app.use(bodyParser({ jsonLimit: '100mb' }));
app.use((ctx) => {
  ctx.body = [ctx.request.body.a.length ?? 1];
});

exports.app = app;
`,
    },
  },
  {
    ...{ ...bodies, driver: 'fastify' },
    programs: {
      limit: `const Fastify = require('fastify');

const fastify = Fastify({ bodyLimit: 104857600 });
fastify.post('/', async (request) => [request.body.a.length ?? 1]);

exports.listen = async (port) => {
  await fastify.listen({ port, host: '127.0.0.1' });
  return fastify.server;
};
`,
    },
  },
  {
    ...{ ...chosen, ...short, driver: 'zod' },
    programs: {
      short: `const { z } = require('zod');

const registerSchema = z.object({ password: z.string().min(4 /* digits */).max(128) });

exports.run = async (password) => registerSchema.safeParse({ password }).success;
`,
      narrow: {
        ...narrow,
        code: `const { z } = require('zod');

const registerSchema = z.object({ password: z.string().min(10).max(20) });

exports.run = async (password) => registerSchema.safeParse({ password }).success;
`,
      },
    },
  },
  {
    ...{ ...chosen, ...short, driver: 'joi' },
    programs: {
      short: `const Joi = require('joi');

const signupSchema = Joi.object({ password: Joi.string().min(3).required() });

exports.run = async (password) => signupSchema.validate({ password }).error === undefined;
`,
    },
  },
  {
    ...{ ...chosen, ...short, driver: 'yup' },
    programs: {
      short: `const yup = require('yup');

const resetSchema = yup.object({ newPassword: yup.string().required().min(4) });

exports.run = (newPassword) => resetSchema.isValid({ newPassword });
`,
    },
  },
  {
    ...{ ...escaping, driver: 'nunjucks' },
    programs: {
      environment: `const nunjucks = require('nunjucks');

const environment = new nunjucks.Environment(null, { autoescape: false });

exports.run = async (name) => environment.renderString('<p>{{ name }}</p>', { name });
`,
      configure: `const nunjucks = require('nunjucks');

const environment = nunjucks.configure({ autoescape: false /* the names are clean */, trimBlocks: true });

exports.run = async (name) => environment.renderString('<p>{{ name }}</p>', { name });
`,
    },
  },
  {
    ...{ ...escaping, driver: 'handlebars' },
    programs: {
      compile: `const Handlebars = require('handlebars');

const page = Handlebars.compile('<p>{{name}}</p>', { noEscape: true });

exports.run = async (name) => page({ name });
`,
    },
  },
  {
    ...yaml,
    programs: Object.fromEntries(
      Object.entries({
        'default-schema': 'yaml.load(req.body)',
        'full-schema': 'yaml.load(req.body, { schema: yaml.DEFAULT_FULL_SCHEMA /* all of it */ })',
      }).map(([name, read]) => [
        name,
        express(
          `app.use(express.text());
app.post('/', (req, res) => {
  const read = ${read};
  res.json(typeof read === 'function' ? 'function' : read);
});
app.use((error, req, res, next) => res.status(400).json('no YAML'));`,
          "const yaml = require('js-yaml');",
        ),
      ]),
    ),
  },
  ...(['from', 'alloc'] as const).map((method): Group => ({
    ...{ rule: 'no-unsafe-buffer', driver: 'node:buffer' },
    honest: [{ body: { content: method === 'from' ? 'ann' : 16 } }],
    hostile: [{ body: { content: method === 'from' ? 5_000_000 : 'a text' } }],
    harm: ({ answer }) =>
      method === 'from'
        ? Number(answer?.body) > 1_000_000
          ? `takes ${answer?.body} bytes`
          : undefined
        : answer?.status === 200
          ? 'takes a text for a size'
          : undefined,
    programs: {
      [`of-request-${method}`]: {
        takes: method === 'from' ? 'useFrom' : 'useAlloc',
        code: express(`app.use(express.json());
app.post('/', (req, res) => {
  const buffer = new Buffer(req.body.content /* of the client */);
  res.json(buffer.length);
});
app.use((error, req, res, next) => res.status(400).json('wrong'));`),
      },
    },
  })),
];
