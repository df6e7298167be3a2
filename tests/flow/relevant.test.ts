import * as typescriptParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import type { TSESLint } from '@typescript-eslint/utils';
import { NO_SETTINGS } from '../../src/flow/analysis';
import { isPossible } from '../../src/flow/relevant';
import plugin from '../../src/index';
import type { Kind } from '../../src/models/types';

/** What the rules of `strict` read of a file, and the listeners that they leave behind. */
function readBy(code: string): { readonly reads: readonly string[]; readonly listeners: readonly string[] } {
  const sourceCode = parsed(code);
  const reads: string[] = [];
  const watched = new Proxy(sourceCode, {
    get(target, key) {
      reads.push(String(key));
      return Reflect.get(target, key) as unknown;
    },
  });
  const listeners = Object.entries(plugin.rules).flatMap(([name, rule]) =>
    Object.keys(
      rule.create({
        sourceCode: watched,
        settings: {},
        options: [],
        filename: 'a.js',
      } as unknown as Parameters<typeof rule.create>[0]),
    ).map((selector) => `${name}: ${selector}`),
  );
  return { reads, listeners };
}

function parsed(code: string): TSESLint.SourceCode {
  const linter = new Linter();
  const messages = linter.verify(code, { languageOptions: { parser: typescriptParser as Linter.Parser } });
  if (messages.length > 0) throw new Error(messages[0]?.message);
  return linter.getSourceCode() as unknown as TSESLint.SourceCode;
}

describe('a file without server code', () => {
  const code = `
    import { useState } from 'react';
    // Wait for the value to come from the network, and join it with what is known.
    export function Counter({ start, parse }) {
      const [count, setCount] = useState(start);
      const shown = [1, 2].map((digit) => digit + count).join(' and ');
      items.distinct(start).columns.forEach((item) => parse(item).command(shown));
      return draw({ shown, onClick: () => setCount(count + 1) });
    }`;

  it('is not analysed: no rule listens, and none reads more than the tree and the text', () => {
    const { reads, listeners } = readBy(code);
    expect(listeners).toEqual([]);
    expect(
      [...new Set(reads)].filter((key) => !['ast', 'scopeManager', 'text', 'visitorKeys'].includes(key)),
    ).toEqual([]);
  });

  it('unlike one with it', () => {
    const { listeners } = readBy("import pg from 'pg'; new pg.Pool().query('SELECT ' + process.argv[2]);");
    expect(listeners).toContain('no-sql-injection: Program');
  });
});

describe('what a file may hold', () => {
  const cases: readonly (readonly [title: string, code: string, kind: Kind, possible: boolean])[] = [
    ['a driver and its method', "import s from 'alasql'; s.promise(x)", 'sql.text', true],
    ['the method alone', 's.promise(x)', 'sql.text', false],
    ['a driver without its methods', "import s from 'cross-spawn'; s", 'shell.command', true],
    ['the module of a subpath', "require('pg/lib/client').query(x)", 'sql.text', true],
    ['a global and its method', 'Bun.sql.unsafe(x)', 'sql.text', true],
    ['a type that needs no import', 'function f(db: D1Database) { db.prepare(x) }', 'sql.text', true],
    ['a name that is known by convention', "db.query('SELECT ' + x)", 'sql.text', true],
    ['such a name without a text of its language', 'db.query(x)', 'sql.text', false],
    ['a method of what a framework leads to', "require('fastify')().pg.query(x)", 'sql.text', true],
    [
      'a handler by the names of its parameters',
      '(req, res) => res.redirect(req.query.to)',
      'http.redirect',
      true,
    ],
    ['a call of such a name on anything else', 'browser.redirect(x)', 'http.redirect', false],
    ['a module that is always the same', "require('./a')", 'code.module', false],
    ['a module that is not', 'require(name)', 'code.module', true],
    ['a setting known by its value', "app.set('trust proxy', true)", 'proxy.trust', true],
    ['the same method with another value', "map.set('a', true)", 'proxy.trust', false],
    ['one library by way of another', "import pool from 'pg-pool'; pool().query(x)", 'sql.text', true],
  ];

  it.each(cases)('%s', (_, code, kind, possible) => {
    expect(isPossible(parsed(code), NO_SETTINGS, kind)).toBe(possible);
  });
});
