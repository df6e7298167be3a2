import rule from '../../src/rules/no-dotenv-in-production';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const commonjs = { sourceType: 'commonjs' } as const;

testRule(
  rule,
  casesOf<'read'>('read', [
    pair(
      'as the field does it',
      `require('dotenv').config();
module.exports = { port: process.env.PORT };`,
      [
        `if (process.env.NODE_ENV !== 'production') require('dotenv').config();
module.exports = { port: process.env.PORT };`,
        `if (process.env.NODE_ENV === 'development') {
  require('dotenv').config();
}`,
        `process.env.NODE_ENV !== 'production' && require('dotenv').config();`,
        `const isDev = process.env.NODE_ENV === 'development';
if (isDev) require('dotenv').config();`,
      ],
      [['read', 1]],
      commonjs,
    ),
    pair(
      'imported for its effect',
      `import 'dotenv/config';
import express from 'express';`,
      `import './settings/config';
import express from 'express';`,
      [['read', 1]],
    ),
    pair(
      'required for its effect',
      `require('dotenv/config');`,
      `if (process.env.NODE_ENV === 'test') require('dotenv/config');`,
      [['read', 1]],
      commonjs,
    ),
    pair(
      'loaded on the way',
      `await import('dotenv/config');`,
      `if (process.env.NODE_ENV !== 'production') await import('dotenv/config');`,
      [['read', 1]],
    ),
    pair(
      'a default import',
      `import dotenv from 'dotenv';
dotenv.config({ path: '/etc/shop/settings' });`,
      [
        `import dotenv from 'dotenv';
dotenv.config({ path: '.env.development' });`,
        `import dotenv from 'dotenv';
export const parsed = dotenv.parse(text);`,
        `import dotenv from './settings';
dotenv.config({ path: '/etc/shop/settings' });`,
      ],
      [['read', 2]],
    ),
    pair(
      'a named import under another name',
      `import { config as load } from 'dotenv';
load();`,
      `import { config as load } from 'dotenv';
if (process.env.NODE_ENV === 'test') load();`,
      [['read', 2]],
    ),
    pair(
      'a namespace',
      `import * as dotenv from 'dotenv';
const result = dotenv.config();
if (result.error) throw result.error;`,
      `import * as dotenv from 'dotenv';
const result = process.env.NODE_ENV === 'production' ? {} : dotenv.config();
if (result.error) throw result.error;`,
      [['read', 2]],
    ),
    pair(
      'in a function that is always called',
      `const dotenv = require('dotenv');
function setUp() {
  dotenv.config();
}
setUp();`,
      `const dotenv = require('dotenv');
function setUp() {
  dotenv.config();
}
if (process.env.NODE_ENV !== 'production') setUp();`,
      [['read', 3]],
      commonjs,
    ),
    pair(
      'dotenv-safe and dotenv-flow',
      `require('dotenv-safe').config({ allowEmptyValues: true });
require('dotenv-flow').config();`,
      `if (process.env.NODE_ENV !== 'production') {
  require('dotenv-safe').config({ allowEmptyValues: true });
  require('dotenv-flow').config();
}`,
      [
        ['read', 1],
        ['read', 2],
      ],
      commonjs,
    ),
    pair(
      'expanded',
      `import { config } from 'dotenv';
import { expand } from 'dotenv-expand';
expand(config());`,
      `import { config } from 'dotenv';
import { expand } from 'dotenv-expand';
if (process.env.NODE_ENV === 'development') expand(config());`,
      [['read', 3]],
    ),
    pair(
      'by Node itself',
      `process.loadEnvFile('/srv/shop/.env');`,
      [
        `if (process.env.NODE_ENV !== 'production') process.loadEnvFile('/srv/shop/.env');`,
        `process.loadEnvFile('.env.local');`,
      ],
      [['read', 1]],
    ),
    pair(
      'a file for each environment, production included',
      'require("dotenv").config({ path: `.env.${process.env.NODE_ENV}` });',
      'require("dotenv").config({ path: ".env.test" });',
      [['read', 1]],
      commonjs,
    ),
    pair(
      'after a way out of something else',
      `import dotenv from 'dotenv';
export function load() {
  if (process.env.QUIET) return;
  dotenv.config();
}`,
      `import dotenv from 'dotenv';
export function load() {
  if (process.env.NODE_ENV === 'production') return;
  dotenv.config();
}`,
      [['read', 4]],
    ),

    pair(
      'a function taken out of the module',
      `const { config: readSettings } = require('dotenv');
const { error } = readSettings({ override: true });
if (error) process.exit(1);`,
      `const { parse: readSettings } = require('dotenv');
const { error } = readSettings(text, { override: true });
if (error) process.exit(1);`,
      [['read', 2]],
      commonjs,
    ),
    pair(
      'a static method under TypeScript',
      `import * as path from 'node:path';
import dotenv, { type DotenvConfigOutput } from 'dotenv';
export class Settings {
  static load(): DotenvConfigOutput {
    return dotenv.config({ path: path.resolve(__dirname, '../settings') });
  }
}`,
      `import * as path from 'node:path';
import dotenv, { type DotenvConfigOutput } from 'dotenv';
export class Settings {
  static load(): DotenvConfigOutput {
    if (process.env.NODE_ENV === 'production') return { parsed: {} };
    return dotenv.config({ path: path.resolve(__dirname, '../settings') });
  }
}`,
      [['read', 5]],
      { filename: 'settings.ts' },
    ),
    pair(
      'in a callback',
      `import cluster from 'node:cluster';
import { config } from 'dotenv-flow';
cluster.on('online', (worker) => {
  config({ silent: true });
  worker.send('ready');
});`,
      `import cluster from 'node:cluster';
import { config } from 'dotenv-flow';
cluster.on('online', (worker) => {
  if (process.env.NODE_ENV === 'development') config({ silent: true });
  worker.send('ready');
});`,
      [['read', 4]],
    ),
  ]),
);
