import rule from '../../src/rules/no-permissive-trust-proxy';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const one = ["'trust proxy', true", "'trust proxy', 1"] as const;
const enabled = ["enable('trust proxy')", "set('trust proxy', 1)"] as const;

testRule(
  rule,
  casesOf('narrow', [
    pair(
      'express',
      `import express from 'express';
const app = express();
app.set('trust proxy', true);`,
      [
        `import express from 'express';
const app = express();
app.set('trust proxy', 1);`,
        `import express from 'express';
const app = express();
app.set('trust proxy', ['loopback', '10.0.0.0/8']);`,
        `import express from 'express';
const app = express();
app.set('trust proxy', process.env.TRUST_PROXY);`,
        `import express from 'express';
const app = express();
app.disable('trust proxy');`,
      ],
      [['everybody', 3, one]],
    ),
    pair(
      'enable()',
      `const app = require('express')();
app.enable('trust proxy');`,
      `const app = require('express')();
app.enable('case sensitive routing');`,
      [['enabled', 2, enabled]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'a chain',
      `const express = require('express');
module.exports = express().set('etag', false).set('trust proxy', true);`,
      `const express = require('express');
module.exports = express().set('etag', true).set('trust proxy', 'loopback');`,
      [['everybody', 2, one]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'an app of another file',
      `import { app } from './app';
if (process.env.NODE_ENV === 'production') app.set('trust proxy', true);`,
      `import { app } from './app';
if (process.env.NODE_ENV === 'development') app.set('trust proxy', true);`,
      [['everybody', 2, one]],
    ),
    pair(
      'a constant',
      `const TRUST = true;
export const configure = (server) => { server.set('trust proxy', TRUST); };`,
      `const TRUST = 2;
export const configure = (server) => { server.set('trust proxy', TRUST); };`,
      [['everybody', 2]],
    ),
    pair(
      'a setting with a default',
      `export function configure(app, { trustProxy = true } = {}) {
  app.set('trust proxy', trustProxy);
}`,
      `export function configure(app, { trustProxy } = {}) {
  app.set('trust proxy', trustProxy);
}`,
      [['everybody', 2]],
    ),
    pair(
      'a function that trusts everybody',
      `import express from 'express';
express().set('trust proxy', () => true);`,
      `import express from 'express';
express().set('trust proxy', (address) => address === '10.0.0.1');`,
      [['everybody', 2]],
    ),
    pair(
      'a function with a body',
      `app.set('trust proxy', function (address) {
  return true;
});`,
      `app.set('trust proxy', function (address) {
  return PROXIES.has(address);
});`,
      [['everybody', 1]],
    ),
    pair(
      'every address there is',
      `const name = 'trust proxy';
app.set(name, '0.0.0.0/0');`,
      `const name = 'trust proxy';
app.set(name, '10.1.0.0/16');`,
      [['everybody', 2, ["'0.0.0.0/0'", '1']]],
    ),
    pair(
      'Nest on Express',
      `import { NestFactory } from '@nestjs/core';
const app = await NestFactory.create(AppModule);
app.getHttpAdapter().getInstance().set('trust proxy', true);`,
      `import { NestFactory } from '@nestjs/core';
const app = await NestFactory.create(AppModule);
app.getHttpAdapter().getInstance().set('trust proxy', 1);`,
      [['everybody', 3, one]],
    ),
    pair(
      'Nest in TypeScript',
      `import type { NestExpressApplication } from '@nestjs/platform-express';
export class Server {
  constructor(private readonly app: NestExpressApplication) {
    this.app.enable('trust proxy');
  }
}`,
      `import type { NestExpressApplication } from '@nestjs/platform-express';
export class Server {
  constructor(private readonly app: NestExpressApplication) {
    this.app.enable('strict routing');
  }
}`,
      [['enabled', 4, enabled]],
      { filename: 'file.ts' },
    ),
    pair(
      'Nest on Fastify',
      `import { FastifyAdapter } from '@nestjs/platform-fastify';
export const adapter = new FastifyAdapter({ logger: true, trustProxy: true });`,
      `import { FastifyAdapter } from '@nestjs/platform-fastify';
export const adapter = new FastifyAdapter({ logger: true, trustProxy: 1 });`,
      [['everybody', 2, ['trustProxy: true', "trustProxy: 'loopback, linklocal, uniquelocal'"]]],
    ),
    pair(
      'fastify',
      `import Fastify from 'fastify';
export const app = Fastify({ trustProxy: true });`,
      [
        `import Fastify from 'fastify';
export const app = Fastify({ trustProxy: '127.0.0.1' });`,
        `import Fastify from 'fastify';
export const app = Fastify();`,
        `import { Fastify } from './framework';
export const app = Fastify({ trustProxy: true });`,
      ],
      [['everybody', 2, ['trustProxy: true', "trustProxy: 'loopback, linklocal, uniquelocal'"]]],
    ),
    pair(
      'fastify, options apart',
      `const { fastify } = require('fastify');
const options = { logger: true };
options.trustProxy = true;
module.exports = fastify(options);`,
      `const { fastify } = require('fastify');
const options = { logger: true };
options.trustProxy = (address, hop) => hop === 1;
module.exports = fastify(options);`,
      [['everybody', 3, ['trustProxy = true', "trustProxy = 'loopback, linklocal, uniquelocal'"]]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'fastify, options spread',
      `import fastify from 'fastify';
const base = { trustProxy: true };
export const build = (more) => fastify({ ...base, ...more });`,
      `import fastify from 'fastify';
const base = { trustProxy: ['10.0.0.0/8'] };
export const build = (more) => fastify({ ...base, ...more });`,
      [['everybody', 2, ['trustProxy: true', "trustProxy: 'loopback, linklocal, uniquelocal'"]]],
    ),
    pair('brackets', `app['enable']('trust proxy');`, `app['enable']('view cache');`, [['enabled', 1]]),
  ]),
);
