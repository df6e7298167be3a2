import type { TSESTree } from '@typescript-eslint/utils';
import { describe, expect, it } from 'vitest';
import { isUnknownParameter } from '../../scripts/plant/kit/exported';
import { memberNamed, moduleNamed } from '../../scripts/plant/kit/handler';
import { appPlaces, expressHandlers, koaHandlers } from '../../scripts/plant/kit/servers';
import { statementAround, textOf } from '../../scripts/plant/kit/syntax';
import { plantFile } from './plant-file';

/** The identifiers `x` that are read in a file, by whether they are parameters which other files fill. */
function unknownX(text: string, path?: string): boolean[] {
  const file = plantFile(text, path);
  return file.nodes
    .filter(
      (node): node is TSESTree.Identifier =>
        node.type === 'Identifier' && node.name === 'x' && node.parent.type === 'CallExpression',
    )
    .map((node) => isUnknownParameter(file, node));
}

describe('parameters that other files fill', () => {
  it.each([
    'module.exports = function (x) { use(x); };',
    'module.exports.find = (x) => use(x);',
    'exports.find = async function (x) { use(x); };',
    'module.exports = { find(x) { use(x); } };',
    'function find(x) { use(x); }\nmodule.exports = { find };',
    'class Store { find(x) { use(x); } }\nmodule.exports = Store;',
    'class Store { find(x) { use(x); } }\nexports.default = Store;',
    'const store = { find: (x) => use(x) };\nmodule.exports = store;',
    'function Store() {}\nStore.prototype.find = function (x) { use(x); };\nmodule.exports = Store;',
    'export function find(x) { use(x); }',
    'export const find = (x) => use(x);',
    'export default class { find(x) { use(x); } }',
    'class Store { find(x) { use(x); } }\nexport { Store };',
    'export function find(x) { return list.map(() => use(x)); }',
  ])('%s', (text) => {
    expect(unknownX(text)).toEqual([true]);
  });

  it.each([
    'function find(x) { use(x); }\nfind(1);',
    'const find = (x) => use(x);\nmodule.exports = { find: find(1) };',
    'class Store { find(x) { use(x); } }\nnew Store().find(1);',
    'export function find(x) { if (!x) x = 1; use(x); }',
    'export function find({ x }) { use(x); }',
    'export function find(y) { const x = y; use(x); }',
    'list.map((x) => use(x));',
    'use(x);',
  ])('and others: %s', (text) => {
    expect(unknownX(text)).toEqual([false]);
  });

  it('are not those with a type that is no text', () => {
    const texts = ['x', 'x: string', 'x: any', 'x: number', 'x: Id'];
    const found = texts.map(
      (parameter) => unknownX(`export function find(${parameter}) { use(x); }`, 'lib/a.ts')[0],
    );
    expect(found).toEqual([true, true, true, false, false]);
  });
});

describe('the statement before which code can stand', () => {
  function around(text: string): string | undefined {
    const file = plantFile(text);
    const call = file.nodes.find((node) => node.type === 'CallExpression' && textOf(file, node) === 'here()');
    const statement = call && statementAround(call);
    return statement && textOf(file, statement);
  }

  it('is the nearest in a list of statements', () => {
    expect(around('a();\nconst x = here();')).toBe('const x = here();');
    expect(around('if (a) { b(here()); }')).toBe('b(here());');
    expect(around('if (a) b(here());')).toBe('if (a) b(here());');
    expect(around('function f() { return here(); }')).toBe('return here();');
    expect(around('switch (a) { case 1: here(); }')).toBe('switch (a) { case 1: here(); }');
  });

  it('does not leave the function or the loop', () => {
    expect(around('const f = (x) => here();')).toBeUndefined();
    expect(around('for (const x of y) here();')).toBeUndefined();
    expect(around('class A { b = here(); }')).toBeUndefined();
    expect(around('export const a = here();')).toBeUndefined();
  });
});

describe('modules that a planting needs', () => {
  it('are required in CommonJS and imported in ES modules, after a #! line', () => {
    const script = plantFile('const a = 1;');
    expect(moduleNamed(script, 'cors')).toEqual({ text: `require('cors')`, edits: [] });
    expect(memberNamed(script, 'socket.io', 'Server').text).toBe(`require('socket.io').Server`);
    const esModule = plantFile('#!/usr/bin/env node\nexport const a = 1;');
    expect(moduleNamed(esModule, '@koa/cors')).toEqual({
      text: 'planted__koa_cors',
      edits: [{ range: [20, 20], text: `import planted__koa_cors from '@koa/cors';\n` }],
    });
    expect(memberNamed(esModule, 'socket.io', 'Server').edits[0]?.text).toBe(
      `import { Server as planted_Server } from 'socket.io';\n`,
    );
  });
});

describe('servers and handlers', () => {
  it('finds apps and routers, however express is called', () => {
    const made = [
      'const a = express();',
      'const b = express.Router();',
      'const c = (0, express_1.default)();',
      'const d = (0, express_1.Router)();',
      'const e = new Koa();',
      'const f = expressive.list();',
      'const g = router.get();',
    ];
    expect(appPlaces(plantFile(made.join('\n'))).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('finds handlers by their parameters and answers', () => {
    const file = plantFile(
      [
        'exports.a = (req, res) => { res.json(1); };',
        'exports.b = (req, res, next) => { next(); };',
        'exports.c = (left, right) => { right.send(left); };',
        `exports.d = function (request, response) { 'use strict'; response.status(200); };`,
        'exports.e = (req, res) => res.json(1);',
        'exports.f = async (ctx) => { ctx.body = 1; };',
        'exports.g = async (ctx) => { ctx.save(); };',
      ].join('\n'),
    );
    const found = expressHandlers(file).map(({ request, start }) => [
      request,
      file.text.slice(start - 1, start),
    ]);
    expect(found).toEqual([
      ['req', '{'],
      ['request', ';'],
    ]);
    expect(koaHandlers(file)).toHaveLength(1);
  });
});
