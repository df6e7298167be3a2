import rule from '../../src/rules/require-request-size-limit';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const TEN = '10 * 1024 * 1024';
const LIMITS = `limits: { fileSize: ${TEN} }`;

testRule(
  rule,
  casesOf('limit', [
    pair(
      'multer without options',
      `import multer from 'multer';
export const upload = multer();`,
      [
        `import multer from 'multer';
export const upload = multer({ limits: { fileSize: 2 * 1024 * 1024 } });`,
        `import multer from 'multer';
import { options } from './uploads';
export const upload = multer(options);`,
        `import multer from 'multer';
const max = process.env.MAX_SIZE;
export const upload = multer({ limits: max ? { fileSize: Number(max) } : undefined });`,
        `import multer from 'multer';
export const build = (limits) => multer({ dest: 'uploads', limits });`,
      ],
      [['unlimited', 2, ['multer()', `multer({ ${LIMITS} })`]]],
    ),
    pair(
      'multer in memory',
      `const multer = require('multer');
const storage = multer.memoryStorage();
module.exports = multer({ storage }).single('avatar');`,
      `const multer = require('multer');
const storage = multer.memoryStorage();
module.exports = multer({ storage, limits: { fileSize: 1e6 } }).single('avatar');`,
      [['unlimited', 3, ['{ storage }', `{ ${LIMITS}, storage }`]]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'multer with other limits',
      `import multer from 'multer';
const limits = { files: 3 };
export const upload = multer({ dest: 'uploads', limits });`,
      `import multer from 'multer';
const limits = { files: 3 };
limits.fileSize = 5e6;
export const upload = multer({ dest: 'uploads', limits });`,
      [['unlimited', 2, ['{ files: 3 }', `{ fileSize: ${TEN}, files: 3 }`]]],
    ),
    pair(
      'multer with a limit that is none',
      `import multer from 'multer';
export const upload = multer({ limits: { fileSize: Infinity } });`,
      `import multer from 'multer';
const base = { limits: { fileSize: 5e6 } };
export const upload = multer({ ...base, dest: 'uploads' });`,
      [['unlimited', 2, ['Infinity', TEN]]],
    ),
    pair(
      '@koa/multer',
      `import multer from '@koa/multer';
export const upload = multer({ dest: 'uploads' });`,
      `import multer from '@koa/multer';
export const upload = multer({ dest: 'uploads', ...require('./limits') });`,
      [['unlimited', 2, ['{ dest', `{ ${LIMITS}, dest`]]],
    ),
    pair(
      'multer in TypeScript',
      `import multer, { type Options } from 'multer';
const options: Options = { dest: 'uploads' };
export class Uploads { readonly handler = multer(options); }`,
      `import multer, { type Options } from 'multer';
const options: Options = { dest: 'uploads', limits: { fileSize: 1_000_000 } };
export class Uploads { readonly handler = multer(options); }`,
      [['unlimited', 2, ['{ dest', `{ ${LIMITS}, dest`]]],
      { filename: 'file.ts' },
    ),
    pair(
      'busboy',
      `const busboy = require('busboy');
exports.parse = (req) => req.pipe(busboy({ headers: req.headers }));`,
      `const busboy = require('busboy');
exports.parse = (req) => req.pipe(busboy({ headers: req.headers, limits: { fileSize: 1e6 } }));`,
      [['unlimited', 2, ['{ headers', `{ ${LIMITS}, headers`]]],
      { sourceType: 'commonjs' },
    ),
    pair(
      '@fastify/busboy',
      `import { Busboy } from '@fastify/busboy';
export const parse = (headers) => new Busboy({ headers });`,
      `import { Busboy } from '@fastify/busboy';
export const parse = (headers) => new Busboy({ headers, limits: { fileSize: 1e6 } });`,
      [['unlimited', 2, ['{ headers }', `{ ${LIMITS}, headers }`]]],
    ),
    pair(
      'express-fileupload',
      `import fileUpload from 'express-fileupload';
app.use(fileUpload({ useTempFiles: true }));`,
      `import fileUpload from 'express-fileupload';
app.use(fileUpload({ useTempFiles: true, limits: { fileSize: 1e6 }, abortOnLimit: true }));`,
      [['unlimited', 2, ['{ useTempFiles', `{ ${LIMITS}, useTempFiles`]]],
    ),
    pair(
      'formidable',
      `import formidable from 'formidable';
export const parse = (req) => formidable({ multiples: true }).parse(req);`,
      `import formidable from 'formidable';
export const parse = (req) => formidable({ multiples: true, maxFileSize: 5e6 }).parse(req);`,
      [['largeByDefault', 2, ['{ multiples', `{ maxFileSize: ${TEN}, multiples`]]],
    ),
    pair(
      'formidable, the old way',
      `const { IncomingForm } = require('formidable');
const form = new IncomingForm();
form.parse(request, done);`,
      `const { IncomingForm } = require('formidable');
const form = new IncomingForm({ maxFileSize: 5 * 1024 * 1024 });
form.parse(request, done);`,
      [['largeByDefault', 2, ['IncomingForm()', `IncomingForm({ maxFileSize: ${TEN} })`]]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'multiparty',
      `const multiparty = require('multiparty');
exports.parse = (req, done) => new multiparty.Form().parse(req, done);`,
      `const multiparty = require('multiparty');
exports.parse = (req, done) => new multiparty.Form({ maxFilesSize: 1e7 }).parse(req, done);`,
      [['unlimited', 2, ['Form()', `Form({ maxFilesSize: ${TEN} })`]]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'body-parser',
      `import bodyParser from 'body-parser';
app.use(bodyParser.json({ limit: '50mb' }));`,
      [
        `import bodyParser from 'body-parser';
app.use(bodyParser.json({ limit: '5mb' }));`,
        `import bodyParser from 'body-parser';
app.use(bodyParser.json({ limit: process.env.BODY_LIMIT || '1mb' }));`,
        `import bodyParser from 'body-parser';
app.use(bodyParser.json());`,
      ],
      [['large', 2, ['50mb', '10mb']]],
    ),
    pair(
      'express',
      `const express = require('express');
const MAX = 100 * 1024 * 1024;
express().use(express.urlencoded({ extended: false, limit: MAX }));`,
      `const express = require('express');
const MAX = 1024 * 1024;
express().use(express.urlencoded({ extended: false, limit: MAX }));`,
      [['large', 3, ['limit: MAX', `limit: ${TEN}`]]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'express without end',
      `import { json, raw } from 'express';
export const parsers = [json({ strict: true, limit: Infinity }), raw()];`,
      `import { json, raw } from 'express';
export const parsers = [json({ strict: true }), raw()];`,
      [['large', 2, ['Infinity', TEN]]],
    ),
    pair(
      'Koa',
      `import bodyParser from 'koa-bodyparser';
app.use(bodyParser({ jsonLimit: '100mb', formLimit: '1mb' }));`,
      `import bodyParser from 'koa-bodyparser';
app.use(bodyParser({ jsonLimit: '2mb', formLimit: '1mb' }));`,
      [['large', 2, ['100mb', '10mb']]],
    ),
    pair(
      'Fastify',
      `import Fastify from 'fastify';
export const app = Fastify({ logger: true, bodyLimit: 1024 ** 3 });`,
      `import Fastify from 'fastify';
export const app = Fastify({ logger: true, bodyLimit: 1024 ** 2 });`,
      [['large', 2, ['1024 ** 3', TEN]]],
    ),
    pair(
      'a route of Fastify',
      `import Fastify from 'fastify';
const app = Fastify();
app.post('/import', { bodyLimit: 52428800 }, async (request) => save(request.body));`,
      `import Fastify from 'fastify';
const app = Fastify();
app.post('/import', { config: { rateLimit: 1 } }, async (request) => save(request.body));`,
      [['large', 3, ['52428800', TEN]]],
    ),
    pair(
      'Hono',
      `import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
new Hono().use(bodyLimit({ maxSize: 500 * 1024 * 1024 }));`,
      `import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
new Hono().use(bodyLimit({ maxSize: 500 * 1024 }));`,
      [['large', 3, ['500 * 1024 * 1024', TEN]]],
    ),
  ]),
);

testRule(rule, {
  valid: [
    {
      code: `import express from 'express'; app.use(express.json({ limit: '100kb' }));`,
      options: [{ aboveDefault: true }],
    },
  ],
  invalid: [
    {
      code: `import express from 'express'; app.use(express.json({ limit: '1mb' }));`,
      options: [{ aboveDefault: true }],
      errors: [{ messageId: 'aboveDefault', line: 1 }],
    },
    {
      code: `import koaBody from 'koa-body'; app.use(koaBody({ formLimit: '1mb' }));`,
      options: [{ aboveDefault: true }],
      errors: [{ messageId: 'aboveDefault', line: 1 }],
    },
  ],
});
