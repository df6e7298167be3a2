import { Linter } from 'eslint';
import * as typescriptParser from '@typescript-eslint/parser';
import { describe, expect, it } from 'vitest';
import { provenEdits, readExpected } from '../../scripts/prove/corpus/edits';
import { programs } from '../../scripts/prove/corpus/index';
import { libraries } from '../../src/models/index';

const expected = readExpected();

describe('corpus', () => {
  it('has programs of different names, enough of them for each rule with edits', () => {
    expect(new Set(programs.map(({ id }) => id)).size).toBe(programs.length);
    expect(programs.length).toBeGreaterThan(150);
  });

  it('says of each program, and of nothing else, what the plugin should offer', () => {
    const looked = new Set(Object.keys(expected).map((id) => id.split('/')[0]));
    const own = programs.filter(({ rule }) => looked.has(rule));
    expect(Object.keys(expected).sort()).toEqual(own.map(({ id }) => id).sort());
  });

  it('expects no automatic edit where one would be wrong', () => {
    const wrong = programs.filter(({ id, neverFix }) => neverFix && expected[id] === 'fix');
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(programs.some(({ neverFix }) => neverFix)).toBe(true);
  });

  it('expects no automatic edit of values without quotes that another file gives', () => {
    const plain =
      /\/(?:number|number-last|in-numbers|insert-number|update-where|joined-numbers)\/.*\/(?:anyone|text)\//;
    const own = programs.filter(({ id }) => plain.test(id));
    expect(own.length).toBeGreaterThan(50);
    expect(own.filter(({ id }) => expected[id] === 'fix').map(({ id }) => id)).toEqual([]);
  });

  it('has code that parses', () => {
    const linter = new Linter({ configType: 'flat' });
    const broken = programs.filter(({ code, language }) => {
      const sourceType = language === 'cjs' ? ('commonjs' as const) : ('module' as const);
      const parser = language === 'ts' ? { parser: typescriptParser as unknown as Linter.Parser } : {};
      const files = ['**/*.cjs', '**/*.mjs', '**/*.ts'];
      const config = { files, languageOptions: { sourceType, ...parser } };
      return linter.verify(code, config, { filename: `program.${language}` }).length > 0;
    });
    expect(broken.map(({ id }) => id)).toEqual([]);
  });

  it('gives each statement honest values, and hostile ones of several shapes where anyone may call', () => {
    for (const { id, trial } of programs) {
      if (trial.type !== 'sql') continue;
      expect(trial.honest.length, id).toBeGreaterThan(0);
      expect(trial.hostile.length, id).toBeGreaterThan(10);
      if (!id.includes('/anyone/')) continue;
      expect(trial.hostile, id).toContain(undefined);
      expect(trial.hostile.some(Array.isArray), id).toBe(true);
      expect(trial.hostile, id).toContainEqual({ id: 1 });
    }
  });
});

describe('drivers that get automatic edits', () => {
  const proven = libraries.filter(({ dialects = {} }) =>
    Object.values(dialects).some((dialect) => dialect.proven),
  );

  it('are some, not all', () => {
    expect(proven.length).toBeGreaterThan(5);
    expect(proven.length).toBeLessThan(libraries.filter(({ dialects }) => dialects).length);
  });

  it.each(proven.map(({ packages }) => [packages[0] ?? '']))('%s is run with one', (name) => {
    const run = programs.filter(
      ({ id, code }) => expected[id] === 'fix' && code.includes(`require('${name}`),
    );
    expect(run.length).toBeGreaterThan(0);
  });
});

describe('provenEdits', () => {
  it('names for each rule and kind of edit the libraries that it was run on', () => {
    const edits = provenEdits();
    const sql = edits.find(({ rule, kind }) => rule === 'no-sql-injection' && kind === 'fix');
    expect(sql?.provenOn).toContain('mysql2');
    expect(sql?.provenOn).toContain('knex on pg');
    expect(sql?.provenOn).not.toContain('postgres');
    expect(edits.some(({ rule, kind }) => rule === 'no-wildcard-cors' && kind === 'fix')).toBe(false);
  });

  it('leaves out a kind that no program is offered', () => {
    expect(provenEdits({})).toEqual([]);
  });

  it('describes every rule that has programs', () => {
    expect(provenEdits().filter(({ writes }) => writes === '')).toEqual([]);
  });
});
