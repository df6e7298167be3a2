import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import * as espree from 'espree';
import { describe, expect, it } from 'vitest';
import { locate } from '../../scripts/demo/manifest';
import { practices } from '../../src/kit/practices';
import { app, entriesOfApp, locatedEntriesOfApp } from './app';
import { coreRules, recommendedRules, strictRules } from './catalogue';

const entries = entriesOfApp();
const catalogue: readonly string[] = [...recommendedRules, ...strictRules];

const sourceFiles = (readdirSync(app, { recursive: true }) as string[])
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /^(?:src|public)\/.*\.(?:js|mjs|ts)$/.test(path));

describe('the manifest', () => {
  it.each(catalogue)('has two planted mistakes and two safe twins at least for %s', (rule) => {
    const count = (kind: string) =>
      entries.filter((entry) => entry.rule === rule && entry.kind === kind).length;
    expect(count('planted')).toBeGreaterThanOrEqual(2);
    expect(count('safe')).toBeGreaterThanOrEqual(2);
  });

  it('has as many safe twins as planted mistakes', () => {
    const planted = entries.filter(({ kind }) => kind === 'planted');
    expect(entries.length - planted.length).toBeGreaterThanOrEqual(planted.length);
  });

  it('names rules of the catalogue and core rules only', () => {
    const known = new Set([...catalogue, ...coreRules]);
    expect(entries.filter(({ rule }) => !known.has(rule))).toEqual([]);
  });

  it.each(recommendedRules)('has two mistakes that recommended finds for %s', (rule) => {
    const planted = entries.filter(
      (entry) => entry.rule === rule && entry.kind === 'planted' && !entry.strict,
    );
    expect(planted.length).toBeGreaterThanOrEqual(2);
  });

  it('marks every mistake of a rule of strict as found by strict only', () => {
    const rules = new Set<string>([...strictRules, ...coreRules]);
    expect(
      entries.filter((entry) => entry.kind === 'planted' && rules.has(entry.rule) && !entry.strict),
    ).toEqual([]);
  });

  it('files every rule under one practice that exists', () => {
    const known = new Set<string>(practices.map(({ id }) => id));
    expect(entries.filter(({ practice }) => !known.has(practice))).toEqual([]);
  });

  it('says why in a sentence', () => {
    expect(entries.filter(({ why }) => !/^\S.{14,}\.$/.test(why)).map(({ why }) => why)).toEqual([]);
  });

  it('says the same of no place twice', () => {
    const said = entries.map(({ rule, file, places: [place] }) => `${rule} ${file} ${String(place?.line)}`);
    expect(said.filter((text, index) => said.indexOf(text) !== index)).toEqual([]);
  });

  it('finds every place in the app', () => {
    expect(locatedEntriesOfApp()).toHaveLength(entries.length);
  });

  it('has no safe twin of a rule on the lines of its planted mistakes', () => {
    const located = locatedEntriesOfApp();
    const overlapping = located.filter(
      (safe) =>
        safe.kind === 'safe' &&
        located.some(
          (planted) =>
            planted.kind === 'planted' &&
            planted.rule === safe.rule &&
            planted.file === safe.file &&
            planted.lines.some(({ from, to }) =>
              safe.lines.some((lines) => lines.from <= to && lines.to >= from),
            ),
        ),
    );
    expect(overlapping).toEqual([]);
  });
});

describe('locating an entry', () => {
  const entry = {
    rule: 'no-sql-injection',
    practice: 'sql-injection',
    kind: 'planted',
    file: 'a.js',
    places: [{ line: 'b();', through: '}' }],
    strict: false,
    why: 'Why.',
  } as const;

  it('goes from the line to the first last line after it', () => {
    expect(locate(entry, '}\n  b();\n  c();\n}\n}\n').lines).toEqual([{ from: 2, to: 4 }]);
  });

  it('refuses a line that is not there, is there twice, or has no end', () => {
    expect(() => locate(entry, 'c();\n}\n')).toThrow('has no line `b();`');
    expect(() => locate(entry, 'b();\nb();\n}\n')).toThrow('more than once');
    expect(() => locate(entry, '}\nb();\n')).toThrow('has no line `}` after `b();`');
  });
});

describe('the app', () => {
  it('has files of all kinds, and an entry in nearly all of them', () => {
    const named = new Set(entries.map(({ file }) => file));
    expect(sourceFiles.length).toBeGreaterThanOrEqual(25);
    expect(sourceFiles.filter((file) => !named.has(file))).toEqual(['src/storefront/themes/light.js']);
  });

  it.each(sourceFiles)('%s is code that can be parsed', (file) => {
    const text = readFileSync(join(app, file), 'utf8');
    const parse = file.endsWith('.ts') ? typescriptParser.parse : espree.parse;
    const sourceType = file.endsWith('.js') ? ('commonjs' as const) : ('module' as const);
    expect(
      () => parse(text, { ecmaVersion: 'latest', sourceType: sourceType as 'module' }) as unknown,
    ).not.toThrow();
  });

  it.each(sourceFiles)('%s does not say what is planted in it', (file) => {
    const text = readFileSync(join(app, file), 'utf8');
    const comments = text.match(/^\s*(?:\/\/|\/?\*).*$/gm) ?? [];
    expect(
      comments.filter((line) => /vulnerab|insecure|unsafe|exploit|attack|planted|eslint|@[PS]\b/i.test(line)),
    ).toEqual([]);
  });
});
