import rule from '../../src/rules/no-exposed-files';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

testRule(
  rule,
  casesOf('exposed', [
    pair(
      'the project, two folders up',
      `const express = require('express');
const path = require('path');
express().use('/files', express.static(path.join(__dirname, '..', '..')));`,
      `const express = require('express');
const path = require('path');
express().use('/files', express.static(path.join(__dirname, '..', '..', 'public')));`,
      [['exposed', 3]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'the folder of the source',
      `import express from 'express';
export const app = express();
app.use(express.static(__dirname));`,
      `import express from 'express';
export const app = express();
app.use(express.static(__dirname + '/public'));`,
      [['exposed', 3]],
    ),
    pair(
      'a dot',
      `import express, { static as serve } from 'express';
const app = express();
app.use(serve('.'));`,
      `import express, { static as serve } from 'express';
const app = express();
app.use(serve('./assets'));`,
      [['exposed', 3]],
    ),
    pair(
      'the working folder',
      `import express from 'express';
express().use(express.static(process.cwd()));`,
      [
        `import express from 'express';
import path from 'path';
express().use(express.static(path.join(process.cwd(), 'dist', 'client')));`,
        `import express from 'express';
express().use(express.static(process.env.PUBLIC_FOLDER));`,
      ],
      [['exposed', 2]],
    ),
    pair(
      'a variable and a template',
      'import express from "express";\nconst root = `${__dirname}/..`;\nexpress().use(express.static(root, { maxAge: "1d" }));',
      'import express from "express";\nconst root = `${__dirname}/../site`;\nexpress().use(express.static(root, { maxAge: "1d" }));',
      [['exposed', 3]],
    ),
    pair(
      'installed packages',
      `import express from 'express';
import path from 'path';
express().use('/vendor', express.static(path.resolve('node_modules')));`,
      `import express from 'express';
import path from 'path';
express().use('/vendor', express.static(path.resolve('node_modules', 'bootstrap', 'dist')));`,
      [['exposed', 3]],
    ),
    pair(
      'a home folder',
      `import os from 'os';
import serveStatic from 'serve-static';
export const files = serveStatic(os.homedir());`,
      `import os from 'os';
import path from 'path';
import serveStatic from 'serve-static';
export const files = serveStatic(path.join(os.homedir(), 'Public'));`,
      [['exposed', 3]],
    ),
    pair(
      'the folder of a module',
      `import path from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
const here = path.dirname(fileURLToPath(import.meta.url));
export const app = express().use(express.static(path.join(here, '../')));`,
      `import path from 'node:path';
import { fileURLToPath } from 'node:url';
import express from 'express';
const here = path.dirname(fileURLToPath(import.meta.url));
export const app = express().use(express.static(path.join(here, '../web')));`,
      [['exposed', 5]],
    ),
    pair(
      'import.meta.dirname',
      `import express from 'express';
export const app = express().use(express.static(import.meta.dirname));`,
      `import express from 'express';
import { publicFolder } from './config.js';
export const app = express().use(express.static(publicFolder));`,
      [['exposed', 2]],
    ),
    pair(
      'the whole machine',
      `const serve = require('serve-static');
module.exports = serve('/', { index: false });`,
      `const serve = require('serve-static');
module.exports = serve('/srv/www', { index: false });`,
      [['exposed', 2]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a folder of git',
      `import express from 'express';
express().use('/repo', express.static('.git'));`,
      `import express from 'express';
express().use('/.well-known', express.static('.well-known', { dotfiles: 'ignore' }));`,
      [['exposed', 2]],
    ),
    pair(
      'hidden files',
      `import express from 'express';
express().use(express.static('public', { dotfiles: 'allow' }));`,
      `import express from 'express';
express().use(express.static('public', { dotfiles: 'deny' }));`,
      [['hiddenFiles', 2]],
    ),
    pair(
      'hidden files of Koa',
      `const Koa = require('koa');
const serve = require('koa-static');
new Koa().use(serve('public', { hidden: true }));`,
      `const Koa = require('koa');
const serve = require('koa-static');
new Koa().use(serve('public', { gzip: true }));`,
      [['hiddenFiles', 3]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'Koa',
      `import Koa from 'koa';
import serve from 'koa-static';
new Koa().use(serve('..'));`,
      `import Koa from 'koa';
import serve from 'koa-static';
new Koa().use(serve('../client/dist'));`,
      [['exposed', 3]],
    ),
    pair(
      'Fastify',
      `import Fastify from 'fastify';
import files from '@fastify/static';
const app = Fastify();
app.register(files, { root: process.cwd(), prefix: '/files/' });`,
      `import Fastify from 'fastify';
import files from '@fastify/static';
import path from 'path';
const app = Fastify();
app.register(files, { root: path.join(process.cwd(), 'public'), prefix: '/files/' });`,
      [['exposed', 4]],
    ),
    pair(
      'a listing of Fastify',
      `const app = require('fastify')();
app.register(require('@fastify/static'), { root: '/srv/www', list: true });`,
      `const app = require('fastify')();
app.register(require('@fastify/static'), { root: '/srv/www', list: false });`,
      [['listed', 2]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a listing',
      `import express from 'express';
import serveIndex from 'serve-index';
express().use('/logs', serveIndex('/var/log/app', { icons: true }));`,
      `import express from 'express';
import serveIndex from './indexes';
express().use('/logs', serveIndex('/var/log/app', { icons: true }));`,
      [['listed', 3]],
    ),
    pair(
      'Nest',
      `import { Module } from '@nestjs/common';
import { ServeStaticModule } from '@nestjs/serve-static';
import { join } from 'path';
@Module({ imports: [ServeStaticModule.forRoot({ rootPath: join(__dirname, '..') })] })
export class AppModule {}`,
      `import { Module } from '@nestjs/common';
import { ServeStaticModule } from '@nestjs/serve-static';
import { join } from 'path';
@Module({ imports: [ServeStaticModule.forRoot({ rootPath: join(__dirname, '..', 'client') })] })
export class AppModule {}`,
      [['exposed', 4]],
      { filename: 'file.ts' },
    ),
    pair(
      'a handler without a folder',
      `import http from 'http';
import handler from 'serve-handler';
http.createServer((req, res) => handler(req, res)).listen(3000);`,
      `import http from 'http';
import handler from 'serve-handler';
http.createServer((req, res) => handler(req, res, { public: 'dist' })).listen(3000);`,
      [['exposedByDefault', 3]],
    ),
    pair(
      'sirv',
      `import sirv from 'sirv';
import polka from 'polka';
polka().use(sirv('./', { dev: true }));`,
      `import sirv from 'sirv';
import polka from 'polka';
polka().use(sirv('build', { dev: true }));`,
      [['exposed', 3]],
    ),
    pair(
      'in development only',
      `import express from 'express';
const app = express();
if (process.env.NODE_ENV === 'production') app.use(express.static('..'));`,
      `import express from 'express';
const app = express();
if (process.env.NODE_ENV === 'development') app.use(express.static('..'));`,
      [['exposed', 3]],
    ),
  ]),
);
