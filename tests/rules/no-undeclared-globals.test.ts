import rule from '../../src/rules/no-undeclared-globals';
import { testRule } from '../rule-tester';
import { pair } from './pairs';
import { casesOf } from './twins';

const script = { sourceType: 'script', parser: 'espree' } as const;

testRule(
  rule,
  casesOf('implicit', [
    pair(
      'an assignment',
      `function sum(lines) {
  total = lines.reduce((all, line) => all + line.price, 0);
  return total;
}`,
      `function sum(lines) {
  const total = lines.reduce((all, line) => all + line.price, 0);
  return total;
}`,
      [['implicit', 2]],
      script,
    ),
    pair(
      'a loop',
      `exports.each = (list, visit) => {
  for (i = 0; i < list.length; i++) visit(list[i]);
};`,
      `exports.each = (list, visit) => {
  for (let i = 0; i < list.length; i++) visit(list[i]);
};`,
      [['implicit', 2]],
      script,
    ),
    pair(
      'for of',
      `function show(list) { for (item of list) console.log(item); }`,
      `function show(list) { for (const item of list) console.log(item); }`,
      [['implicit', 1]],
      script,
    ),
    pair(
      'for in',
      `function show(object) { for (key in object) console.log(key); }`,
      `function show(object) { for (var key in object) console.log(key); }`,
      [['implicit', 1]],
      script,
    ),
    pair(
      'taking apart',
      `function handle(req) { ({ id, name: label = '' } = req.params); return id + label; }`,
      `function handle(req) { let id, label; ({ id, name: label = '' } = req.params); return id + label; }`,
      [
        ['implicit', 1],
        ['implicit', 1],
      ],
      script,
    ),
    pair(
      'lists',
      `function pick(list) { [head, ...tail] = list; }`,
      `function pick(list) { const [head, ...tail] = list; return { head, tail }; }`,
      [
        ['implicit', 1],
        ['implicit', 1],
      ],
      script,
    ),
    pair(
      'counting',
      `function hit() { hits++; }`,
      `let hits = 0; function hit() { hits++; }`,
      [['implicit', 1]],
      script,
    ),
    pair(
      'with an operator',
      `function add(price) { sum += price; }`,
      `let sum = 0;
function add(price) { sum += price; }`,
      [['implicit', 1]],
      script,
    ),
    pair(
      'once a name',
      `function a() { shared = 1; }
function b() { shared = 2; }`,
      `var shared;
function a() { shared = 1; }
function b() { shared = 2; }`,
      [['implicit', 1]],
      script,
    ),
    pair(
      'in a module',
      `export function start() { started = new Date(); }`,
      `export let started;
export function start() { started = new Date(); }`,
      [['implicit', 1]],
    ),
    pair(
      'the global object',
      `global.db = connect();`,
      [
        `module.exports.db = connect();`,
        `global.db = global.db || connect();`,
        `const hasFetch = typeof global.fetch === 'function';`,
        `global.fetch = require('node-fetch');`,
      ],
      [['property', 1]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'globalThis',
      `export function boot() { globalThis.settings = load(); }`,
      `export function boot() { globalThis.settings ??= load(); }`,
      [['property', 1]],
    ),
    pair(
      'brackets',
      `global['currentUser'] = null;`,
      `const global = {};
global['currentUser'] = null;`,
      [['property', 1]],
    ),
    pair(
      'an old name',
      `GLOBAL.models = require('./models');`,
      `exports.models = require('./models');`,
      [['property', 1]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'kept over reloads in development',
      `globalThis.client = new Client();`,
      `const client = globalThis.client ?? new Client();
if (process.env.NODE_ENV !== 'production') globalThis.client = client;
export default client;`,
      [['property', 1]],
    ),
    pair(
      'TypeScript',
      `export function remember(user: User): void { (currentUser as User) = user; globalThis.last = user; }`,
      `declare let current: User;
export function remember(user: User): void { current = user; }`,
      [
        ['implicit', 1],
        ['property', 1],
      ],
      { filename: 'file.ts' },
    ),
    pair(
      'declared in a comment',
      `pageCount = 1;`,
      `/* global pageCount:writable */
pageCount = 1;`,
      [['implicit', 1]],
      script,
    ),
    pair(
      'many at once',
      `Object.assign(globalThis, { db: connect(), logger: create() });`,
      `export const services = Object.assign({}, { db: connect(), logger: create() });`,
      [['property', 1]],
    ),
    pair(
      'where it is asked for first',
      `export function start() {
  if (process.argv.length > 2) global.verbose = true;
}`,
      `export function start() {
  if (!global.pool) global.pool = createPool();
}`,
      [['property', 2]],
    ),
    pair(
      'a cast',
      `(globalThis as any).registry = new Registry();`,
      `const registry = new Registry();
export default registry as any;`,
      [['property', 1]],
      { filename: 'registry.ts' },
    ),
    pair(
      'a value of one request is told elsewhere',
      `exports.start = (req, res) => {
  global.started = Date.now();
  res.end();
};`,
      `exports.start = (req, res) => {
  global.caller = req.user;
  res.end();
};`,
      [['property', 2]],
      { sourceType: 'commonjs' },
    ),
    pair(
      'in a handler',
      `const app = require('express')();
app.get('/cart', (req, res) => {
  subtotal = 0;
  for (const line of req.session.lines) subtotal += line.price;
  res.json({ subtotal });
});`,
      `const app = require('express')();
app.get('/cart', (req, res) => {
  let subtotal = 0;
  for (const line of req.session.lines) subtotal += line.price;
  res.json({ subtotal });
});`,
      [['implicit', 3]],
      { ...script, sourceType: 'commonjs' },
    ),
    pair(
      'a forgotten comma',
      `function pair() {
  var first = 1;
      second = 2;
  return [first, second];
}`,
      `function pair() {
  var first = 1,
      second = 2;
  return [first, second];
}`,
      [['implicit', 3]],
      script,
    ),
  ]),
);
