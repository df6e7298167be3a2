/** How large a body or file each parser takes when nobody says, and by which option one says. */
import type { Fear, FearFacts } from './fear-types';
import type { Library, Sink } from './types';

const limits = { kind: 'body.limits' } as const;

const MEGABYTE = 2 ** 20;

/** Nobody sends more than this to be parsed; files are stored piece by piece and may be larger. */
const LARGE_BODY = 10 * MEGABYTE;

const parsed = (option: string, byDefault: number): readonly Fear[] => [
  { problem: 'large', option: [option], above: LARGE_BODY },
  { problem: 'aboveDefault', option: [option], above: byDefault, strict: true },
];

const ofParser: FearFacts = { feared: [...parsed('limit', 100 * 1024)] };
const ofKoa: FearFacts = {
  feared: [
    ...parsed('jsonLimit', MEGABYTE),
    ...parsed('formLimit', 56 * 1024),
    ...parsed('textLimit', MEGABYTE),
  ],
};
const ofFastify: FearFacts = { feared: [...parsed('bodyLimit', MEGABYTE)] };

/** `limits` of busboy, which multer and express-fileupload hand on: without `fileSize` a file has no end. */
const ofBusboy: FearFacts = {
  feared: [
    { problem: 'unlimited', option: ['limits', 'fileSize'], absent: true },
    { problem: 'unlimited', option: ['limits', 'fileSize'], above: Number.MAX_SAFE_INTEGER },
  ],
};

export const multerLimits: Library = {
  packages: [],
  read: 'multer 2.5.0, @koa/multer 4.0.0',
  sinks: [{ ...limits, on: 'multer.exports', called: true, at: { argument: 0 }, facts: ofBusboy }],
};

export const busboyLimits: Library = {
  packages: [],
  read: 'busboy 1.6.0, @fastify/busboy 3.2.0, connect-busboy 1.0.0',
  sinks: [
    { ...limits, on: 'busboy.exports', called: true, at: { argument: 0 }, facts: ofBusboy },
    { ...limits, on: 'busboy.exports', constructed: true, at: { argument: 0 }, facts: ofBusboy },
    { ...limits, on: 'busboy.exports', new: 'Busboy', at: { argument: 0 }, facts: ofBusboy },
  ],
};

export const fileUpload: Library = {
  packages: ['express-fileupload'],
  read: 'express-fileupload 1.5.2',
  sinks: [{ ...limits, called: true, at: { argument: 0 }, facts: ofBusboy }],
};

/** 200 MB a file, unless it is told otherwise. */
const ofFormidable: FearFacts = {
  feared: [
    { problem: 'largeByDefault', option: ['maxFileSize'], absent: true, say: '200 MB' },
    { problem: 'unlimited', option: ['maxFileSize'], above: Number.MAX_SAFE_INTEGER },
  ],
};

export const formidableLimits: Library = {
  packages: [],
  read: 'formidable 3.5.4',
  sinks: [
    { ...limits, on: 'formidable.exports', called: true, at: { argument: 0 }, facts: ofFormidable },
    { ...limits, on: 'formidable.exports', call: 'formidable', at: { argument: 0 }, facts: ofFormidable },
    {
      ...limits,
      on: 'formidable.exports',
      new: ['IncomingForm', 'Formidable'],
      at: { argument: 0 },
      facts: ofFormidable,
    },
  ],
};

export const multipartyLimits: Library = {
  packages: [],
  read: 'multiparty 4.3.1',
  sinks: [
    {
      ...limits,
      on: 'multiparty.exports',
      new: 'Form',
      at: { argument: 0 },
      facts: {
        feared: [{ problem: 'unlimited', option: ['maxFilesSize'], absent: true }],
      } satisfies FearFacts,
    },
  ],
};

const parsers = ['json', 'urlencoded', 'text', 'raw'];

export const expressLimits: Library = {
  packages: [],
  read: 'express 5.3.0',
  sinks: [{ ...limits, on: 'express.exports', call: parsers, at: { argument: 0 }, facts: ofParser }],
};

export const bodyParserLimits: Library = {
  packages: ['body-parser'],
  read: 'body-parser 2.4.0',
  sinks: [
    { ...limits, call: parsers, at: { argument: 0 }, facts: ofParser },
    { ...limits, called: true, at: { argument: 0 }, facts: ofParser },
  ],
};

export const koaLimits: Library = {
  packages: ['koa-bodyparser', '@koa/bodyparser', 'koa-body'],
  read: 'koa-bodyparser 4.4.1, @koa/bodyparser 6.1.0, koa-body 8.0.1',
  sinks: [
    { ...limits, called: true, at: { argument: 0 }, facts: ofKoa },
    { ...limits, call: ['bodyParser', 'koaBody'], at: { argument: 0 }, facts: ofKoa },
  ],
};

export const fastifyLimits: Library = {
  packages: [],
  read: 'fastify 5.12.8',
  sinks: [
    { ...limits, on: 'fastify.exports', called: true, at: { argument: 0 }, facts: ofFastify },
    { ...limits, on: 'fastify.exports', call: ['fastify', 'Fastify'], at: { argument: 0 }, facts: ofFastify },
    {
      ...limits,
      on: 'fastify.app',
      call: ['post', 'put', 'patch', 'addContentTypeParser'],
      at: { argument: 1 },
      facts: ofFastify,
    },
    { ...limits, on: 'fastify.app', call: 'route', at: { argument: 0 }, facts: ofFastify },
  ],
};

/** Nest hands these on to body-parser. */
const byNest: Sink = {
  ...limits,
  on: '@nestjs/core.app',
  call: 'useBodyParser',
  at: { argument: 1 },
  facts: ofParser,
};

export const nestLimits: Library = {
  packages: [],
  read: '@nestjs/platform-express 12.5.1',
  sinks: [byNest],
};

export const honoLimits: Library = {
  packages: ['hono/body-limit'],
  read: 'hono 4.12.3',
  sinks: [
    {
      ...limits,
      call: 'bodyLimit',
      at: { argument: 0 },
      facts: { feared: [{ problem: 'large', option: ['maxSize'], above: LARGE_BODY }] } satisfies FearFacts,
    },
  ],
};
