import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import plugin from '../../src';

const rules = Object.fromEntries(
  Object.keys(plugin.rules).map((name) => [`backend-security/${name}`, 'error']),
);

function lint(code: string): Linter.LintMessage[] {
  const config = {
    plugins: { 'backend-security': plugin },
    rules,
    languageOptions: { sourceType: 'commonjs' },
  };
  return new Linter().verify(code, [config as Linter.Config], 'a.js');
}

/** Values that are made of themselves; each once ran for ever. */
const circles: readonly (readonly [what: string, made: string])[] = [
  ['a generator that yields itself', 'function* a() { yield a; }'],
  ['a function that returns itself', 'function a() { return a; }'],
  ['functions that return each other', 'function a() { return b; } function b() { return a; }'],
  ['an object that is spread into itself', 'let a = {}; for (;;) a = { ...a };'],
  ['an object that holds itself', 'const a = {}; a.origin = a; a.text = a;'],
];

it.each(circles)('%s is followed to an end', (_, made) => {
  const messages = lint(`
    const pool = new (require('pg').Pool)(), cors = require('cors'), app = require('express')();
    app.get('/', async (req, res) => {
      pool.query(a);
      pool.query({ text: 'SELECT ' + a, ...a }, [a]);
      app.use(cors({ origin: a, ...a }));
      res.setHeader('Access-Control-Allow-Origin', a);
      res.cookie('id', a, { ...a });
      res.redirect(a);
    });
    ${made}`);
  expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
});
