import rule from '../../src/rules/no-prototype-pollution';
import { testRule } from '../rule-tester';

const app = (body: string, head = ''): string => `import express from 'express';
${head}
const app = express();
const settings = { display: { theme: 'light' } };
app.post('/:id', express.json(), (req, res) => {
${body}
});`;

const merge = (guard: string, head = ''): string => `${head}
export function merge(target, source) {
  for (const key in source) {
    ${guard}
    if (isObject(source[key]) && isObject(target[key])) merge(target[key], source[key]);
    else target[key] = source[key];
  }
  return target;
}
const isObject = (value) => typeof value === 'object' && value !== null;`;

const walk = (guard: string): string => `module.exports = function set(object, path, value) {
  const keys = path.split('.');
  const last = keys.pop();
  let node = object;
  for (const key of keys) {
    ${guard}
    if (!node[key]) node[key] = {};
    node = node[key];
  }
  node[last] = value;
};`;

const silent = (name: string, code: string) => ({ name, code });
const found = (
  name: string,
  code: string,
  line: number,
  messageId: 'key' | 'merged' | 'path' | 'method' = 'key',
  origin?: string,
) => ({
  name,
  code,
  errors: [{ messageId, line, ...(origin !== undefined && { data: { origin } }) }],
});

testRule(rule, {
  valid: [
    {
      name: 'a walk over an object in place, by a reducer that begins with it',
      code: `export function hideKeys(object, keys) {
  if (typeof object !== 'object' || object === null) return object;
  return Object.keys(object).reduce((result, key) => {
    if (typeof result[key] === 'object') result[key] = hideKeys(result[key], keys);
    return result;
  }, object);
}`,
    },
    {
      name: 'a list taken apart into variables',
      code: `export function useCount(start) { const [count, setCount] = start; return { count, setCount }; }`,
    },
    silent(
      'a merge that skips the three names',
      merge("if (key === '__proto__' || key === 'constructor' || key === 'prototype') continue;"),
    ),
    silent(
      'a merge that skips a list of names',
      merge('if (NAMES.includes(key)) continue;', "const NAMES = ['__proto__', 'constructor', 'prototype'];"),
    ),
    silent(
      'a merge that skips a set of names',
      merge(
        'if (NAMES.has(key)) continue;',
        "const NAMES = new Set(['__proto__', 'constructor', 'prototype']);",
      ),
    ),
    silent(
      'a merge that throws for a pattern of names',
      merge("if (/^(?:__proto__|constructor|prototype)$/.test(key)) throw new Error('no');"),
    ),
    silent(
      'a merge that asks a function of the file',
      merge(
        'if (!isSafe(key)) continue;',
        "const isSafe = (name) => name !== '__proto__' && name !== 'constructor' && name !== 'prototype';",
      ),
    ),
    silent(
      'a merge that asks a function of another file',
      merge('if (isUnsafeKey(key)) continue;', "import { isUnsafeKey } from './keys.js';"),
    ),
    silent(
      'a merge into own objects only',
      'export function merge(target, source) {\n  for (const key of Object.keys(source)) {\n    if (Object.hasOwn(target, key) && typeof target[key] === "object") merge(target[key], source[key]);\n    else target[key] = source[key];\n  }\n}',
    ),
    silent(
      'a merge that switches on the key',
      'export function merge(target, source) {\n  for (const key in source) {\n    switch (key) {\n      case "__proto__":\n      case "constructor":\n      case "prototype":\n        continue;\n      default:\n        if (typeof source[key] === "object") merge((target[key] ??= {}), source[key]);\n        else target[key] = source[key];\n    }\n  }\n}',
    ),
    silent(
      'a merge into a new object',
      'export function merge(one, other) {\n  const made = { ...one };\n  for (const key in other) made[key] = typeof other[key] === "object" ? merge(one[key], other[key]) : other[key];\n  return made;\n}',
    ),
    silent(
      'a copy',
      'export function clone(value) {\n  const copy = {};\n  for (const key in value) copy[key] = typeof value[key] === "object" ? clone(value[key]) : value[key];\n  return copy;\n}',
    ),
    silent(
      'a walk over what the object itself holds',
      'export function redact(node) {\n  for (const key of Object.keys(node)) {\n    if (typeof node[key] === "object") redact(node[key]);\n    else node[key] = mask(node[key]);\n  }\n}\nconst mask = (text) => "*".repeat(text.length);',
    ),
    silent(
      'a path without such names',
      walk("if (key === '__proto__' || key === 'constructor' || key === 'prototype') return;"),
    ),
    silent(
      'a path that puts own objects where none are',
      walk('if (!Object.hasOwn(node, key)) node[key] = {};'),
    ),
    silent(
      'a path that is tested as a whole',
      "export function set(object, path, value) {\n  if (/__proto__|constructor|prototype/.test(path)) throw new TypeError(path);\n  const keys = path.split('.');\n  let node = object;\n  for (const key of keys.slice(0, -1)) node = node[key] = node[key] || {};\n  node[keys.at(-1)] = value;\n}",
    ),
    silent(
      'a path whose keys are looked through',
      "export function set(object, path, value) {\n  const keys = path.split('.');\n  if (keys.some((key) => BAD.includes(key))) return;\n  let node = object;\n  for (let i = 0; i < keys.length - 1; i++) node = node[keys[i]] ??= {};\n  node[keys[keys.length - 1]] = value;\n}\nconst BAD = ['__proto__', 'constructor', 'prototype'];",
    ),
    silent(
      'a path that is read',
      "export const get = (object, path) => path.split('.').reduce((node, key) => node?.[key], object);",
    ),
    silent(
      'rows in groups',
      'export function group(rows) {\n  const groups = {};\n  for (const row of rows) {\n    groups[row.kind] = groups[row.kind] || {};\n    groups[row.kind][row.id] = row;\n  }\n  return groups;\n}',
    ),
    silent(
      'a grid',
      'export function grid(rows, columns) {\n  const cells = [];\n  for (let y = 0; y < rows; y++) {\n    cells[y] = [];\n    for (let x = 0; x < columns; x++) cells[y][x] = x * y;\n  }\n  return cells;\n}',
    ),
    silent(
      'a registry',
      'export class Events {\n  on(kind, name, listener) {\n    this.listeners[kind][name] = listener;\n  }\n}',
    ),
    silent('plain indexing', app('settings[req.body.key] = req.body.value;\nres.end();')),
    silent('a constant step', app('settings.display[req.body.key] = req.body.value;\nres.end();')),
    silent(
      'a step of a list',
      app(
        "if (!['display', 'mail'].includes(req.body.section)) return res.sendStatus(400);\nsettings[req.body.section][req.body.key] = req.body.value;",
      ),
    ),
    silent(
      'a step that is its own',
      app(
        'const { section, key, value } = req.body;\nif (!Object.hasOwn(settings, section)) return res.sendStatus(404);\nsettings[section][key] = value;',
      ),
    ),
    silent(
      'a step that is not __proto__',
      app(
        "const { section, key } = req.body;\nif (section === '__proto__') return res.sendStatus(400);\nsettings[section][key] = 1;",
      ),
    ),
    silent('a number', app('settings[Number(req.body.n)][req.body.key] = 1;')),
    silent('a name with a beginning', app('settings[`user-${req.body.name}`][req.body.key] = 1;')),
    silent(
      'an object without a prototype',
      app('const bare = Object.create(null);\nbare[req.params.id][req.body.key] = 1;'),
    ),
    silent('a time stamp', app('settings[req.params.id].seen = Date.now();')),
    silent(
      'lodash with a schema',
      app(
        '_.merge(settings, schema.parse(req.body));',
        "import _ from 'lodash';\nimport { z } from 'zod';\nconst schema = z.strictObject({ theme: z.string() });",
      ),
    ),
    silent('a shallow extend', app('extend({}, req.body);', "import extend from 'extend';")),
    silent(
      'a merge that makes new objects',
      app('res.json(deepmerge(settings, req.body));', "import deepmerge from 'deepmerge';"),
    ),
    silent(
      'a constant path',
      app("_.set(settings, 'display.theme', req.body.theme);", "import _ from 'lodash';"),
    ),
    {
      ...silent('a patched package', app('_.merge(settings, req.body);', "import _ from 'lodash';")),
      options: [{ patched: ['lodash'] }],
    },
    silent(
      'a handler of a map',
      app('const actions = new Map([["a", () => 1]]);\nres.json(actions.get(req.params.id)());'),
    ),
    silent(
      'a handler that is its own',
      app(
        'const actions = { a() {} };\nif (Object.hasOwn(actions, req.params.id)) actions[req.params.id]();',
      ),
    ),
    silent(
      'a handler with a beginning',
      app('const actions = { onOpen() {} };\nactions["on" + req.body.name]();'),
    ),
    silent(
      'a handler of a list',
      app("const actions = { a() {} };\nif (['a'].includes(req.body.name)) actions[req.body.name]();"),
    ),
    silent('frozen prototypes', `Object.freeze(Object.prototype);\n${merge('')}`),
  ],
  invalid: [
    found('a merge', merge(''), 6, 'key', '`source`'),
    found(
      'a merge that skips inherited keys of the source',
      merge('if (!Object.hasOwn(source, key)) continue;'),
      6,
    ),
    found(
      'a merge over Object.keys',
      'function assignDeep(into, from) {\n  Object.keys(from).forEach((name) => {\n    if (typeof from[name] === "object") {\n      into[name] = into[name] || {};\n      assignDeep(into[name], from[name]);\n    } else {\n      into[name] = from[name];\n    }\n  });\n}\nmodule.exports = assignDeep;',
      7,
    ),
    found(
      'a merge over entries',
      'export const lay = (over, under) => {\n  for (const [key, value] of Object.entries(under)) {\n    if (value && typeof value === "object") over[key] = lay(over[key] ?? {}, value);\n    else over[key] = value;\n  }\n  return over;\n};',
      4,
    ),
    found(
      'a merge of arguments',
      'function extend() {\n  var target = arguments[0];\n  for (var i = 1; i < arguments.length; i++) {\n    for (var name in arguments[i]) {\n      if (typeof arguments[i][name] === "object") extend(target[name], arguments[i][name]);\n      else target[name] = arguments[i][name];\n    }\n  }\n}\nmodule.exports = extend;',
      6,
    ),
    found(
      'a merge that refuses __proto__ only',
      "export function merge(target, source) {\n  for (const key in source) {\n    if (key === '__proto__') continue;\n    if (source[key] && typeof source[key] === 'object') {\n      target[key] = target[key] || {};\n      merge(target[key], source[key]);\n    } else {\n      target[key] = source[key];\n    }\n  }\n}",
      8,
    ),
    found(
      'a merge with a stack',
      'export function merge(target, source) {\n  const stack = [[target, source]];\n  while (stack.length > 0) {\n    const [into, from] = stack.pop();\n    for (const key of Object.keys(from)) {\n      if (into[key] && typeof into[key] === "object") stack.push([into[key], from[key]]);\n      else into[key] = from[key];\n    }\n  }\n}',
      7,
    ),
    found(
      'a merge with a queue of frames',
      'export function merge(target, source) {\n  const queue = [{ target, source }];\n  for (let frame = queue.shift(); frame; frame = queue.shift()) {\n    for (const key in frame.source) {\n      if (typeof frame.source[key] === "object") queue.push({ target: frame.target[key], source: frame.source[key] });\n      else frame.target[key] = frame.source[key];\n    }\n  }\n}',
      6,
    ),
    found(
      'a method that merges',
      'class Config {\n  merge(target, source) {\n    for (const key of Object.keys(source)) {\n      const from = source[key];\n      const into = target[key];\n      if (typeof into === "object" && typeof from === "object") this.merge(into, from);\n      else target[key] = from;\n    }\n  }\n}\nexport default Config;',
      7,
    ),
    {
      ...found(
        'a merge in TypeScript',
        'export function merge<T extends object>(target: any, source: Partial<T>): T {\n  (Object.keys(source) as (keyof T)[]).forEach((key) => {\n    const value = source[key] as unknown;\n    if (typeof value === "object") merge(target[key]!, value as object);\n    else target[key] = value;\n  });\n  return target as T;\n}',
        5,
      ),
      filename: 'merge.ts',
    },
    found('a path in a loop', walk(''), 10, 'key', '`path`'),
    found(
      'a path by index',
      "export function set(object, path, value) {\n  const parts = path.split('.');\n  let current = object;\n  for (let i = 0; i < parts.length - 1; i++) current = current[parts[i]] = current[parts[i]] || {};\n  current[parts[parts.length - 1]] = value;\n}",
      5,
    ),
    found(
      'a path that is shifted',
      "export function put(object, path, value) {\n  const steps = path.split('/');\n  while (steps.length > 1) object = object[steps.shift()];\n  object[steps[0]] = value;\n}",
      4,
    ),
    found(
      'a path that is reduced',
      "export const put = (object, path, value) => {\n  const keys = path.split('.');\n  const last = keys.pop();\n  keys.reduce((node, key) => (node[key] ??= {}), object)[last] = value;\n};",
      4,
    ),
    found(
      'a reducer that writes at its end',
      "export const put = (object, path, value) =>\n  path.split('.').reduce((node, key, index, all) => {\n    if (index === all.length - 1) node[key] = value;\n    else node[key] = node[key] || {};\n    return node[key];\n  }, object);",
      3,
    ),
    found(
      'a path by recursion',
      'export function put(object, [head, ...rest], value) {\n  if (rest.length === 0) object[head] = value;\n  else put(object[head], rest, value);\n}',
      2,
    ),
    found(
      'a path that is cut',
      "function put(object, path, value) {\n  const at = path.indexOf('.');\n  if (at < 0) {\n    object[path] = value;\n    return;\n  }\n  const key = path.slice(0, at);\n  put(object[key] || (object[key] = {}), path.slice(at + 1), value);\n}\nexports.put = put;",
      4,
    ),
    found(
      'a path in a callback',
      "export class Store {\n  constructor() {\n    this.data = {};\n  }\n  set(path, value) {\n    let node = this.data;\n    const parts = path.split('.');\n    parts.forEach((part, index) => {\n      if (index === parts.length - 1) node[part] = value;\n      else node = node[part] = node[part] || {};\n    });\n  }\n}",
      9,
    ),
    found(
      'sections of a file',
      "export function parse(text) {\n  const out = {};\n  let section = out;\n  for (const line of text.split('\\n')) {\n    const head = line.match(/^\\[(.+)\\]$/);\n    if (head) section = out[head[1]] = out[head[1]] || {};\n    else section[line.split('=')[0]] = line.split('=')[1];\n  }\n  return out;\n}",
      7,
    ),
    found(
      'two parts of a name',
      "export function option(config, name, value) {\n  const [group, key] = name.split('.');\n  config[group][key] = value;\n}",
      3,
    ),
    found(
      'properties that are defined',
      'export function merge(target, source) {\n  for (const key of Reflect.ownKeys(source)) {\n    if (typeof source[key] === "object") merge(target[key], source[key]);\n    else Object.defineProperty(target, key, { value: source[key] });\n  }\n}',
      4,
    ),
    found(
      'two steps of a body',
      app('settings[req.body.section][req.body.key] = req.body.value;\nres.end();'),
      6,
      'key',
      '`req.body.section` (line 6)',
    ),
    found(
      'a step in a variable',
      app('const { section, key, value } = req.body;\nconst part = settings[section];\npart[key] = value;'),
      8,
    ),
    found(
      'a step that is there',
      app(
        'if (!settings[req.params.id]) return res.sendStatus(404);\nsettings[req.params.id][req.body.key] = req.body.value;',
      ),
      7,
    ),
    found('a value of the client', app('settings[req.params.id].name = req.body.name;'), 6),
    found('all properties of a body', app('Object.assign(settings[req.params.id], req.body);'), 6),
    found(
      'a socket',
      "import { WebSocketServer } from 'ws';\nconst rooms = {};\nnew WebSocketServer({ port: 1 }).on('connection', (socket) => {\n  socket.on('message', (data) => {\n    const { room, user, text } = JSON.parse(data);\n    rooms[room][user] = text;\n  });\n});",
      6,
    ),
    found(
      'koa',
      "const Koa = require('koa');\nconst app = new Koa();\nconst votes = {};\napp.use(async (ctx) => {\n  const { poll, answer } = ctx.query;\n  votes[poll][answer] = (votes[poll][answer] || 0) + 1;\n});",
      6,
    ),
    found(
      'lodash merge',
      app('_.merge(settings, req.body);', "import _ from 'lodash';"),
      6,
      'merged',
      '`req.body` (line 6)',
    ),
    found(
      'lodash defaultsDeep by name',
      app('defaultsDeep({}, req.body, settings);', "import { defaultsDeep } from 'lodash-es';"),
      6,
      'merged',
    ),
    found(
      'a package of lodash',
      "const merge = require('lodash.merge');\nrequire('http').createServer((req, res) => {\n  req.on('data', (chunk) => merge({}, JSON.parse(chunk)));\n});",
      3,
      'merged',
    ),
    found(
      'a deep extend',
      app('$.extend(true, settings, req.body);', "import $ from 'jquery';"),
      6,
      'merged',
    ),
    found(
      'extend',
      app('extend(true, {}, settings, req.body);', "import extend from 'extend';"),
      6,
      'merged',
    ),
    found(
      'hoek',
      "const Hapi = require('@hapi/hapi');\nconst Hoek = require('@hapi/hoek');\nconst server = Hapi.server();\nserver.route({ method: 'POST', path: '/', handler: (request) => Hoek.applyToDefaults({ a: 1 }, request.payload) });",
      4,
      'merged',
    ),
    found(
      'unflatten',
      app('res.json(unflatten(req.body));', "import { unflatten } from 'flat';"),
      6,
      'merged',
    ),
    found(
      'lodash set',
      app('_.set(settings, req.body.path, req.body.value);', "import _ from 'lodash';"),
      6,
      'path',
      '`req.body.path` (line 6)',
    ),
    found(
      'dot-prop',
      app('setProperty(settings, `display.${req.body.key}`, 1);', "import { setProperty } from 'dot-prop';"),
      6,
      'path',
    ),
    found(
      'object-path',
      app('objectPath.set(settings, req.query.path, 1);', "import objectPath from 'object-path';"),
      6,
      'path',
    ),
    found('set-value', app('set(settings, req.body.path, 1);', "import set from 'set-value';"), 6, 'path'),
    found(
      'a method',
      app('const actions = { a() {} };\nactions[req.params.id](req, res);'),
      7,
      'method',
      '`req.params.id` (line 7)',
    ),
    found(
      'a method in a variable',
      app(
        'const actions = { a() {} };\nconst action = actions[req.body.action];\nif (action) action(req, res);',
      ),
      8,
      'method',
    ),
    found(
      'a method by call',
      app('const actions = { a() {} };\nactions[req.query.action].call(actions, req);'),
      7,
      'method',
    ),
  ],
});
