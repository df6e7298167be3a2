import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { practices } from '../../src/kit/practices';
import { KINDS } from '../../src/models/kinds';
import { nodesOf, sources, type Source } from './sources';

const models = sources.filter(({ path }) => path.startsWith('src/models/'));
/** Rules, and the shapes of rules that ask for a kind in their stead. */
const askers = sources.filter(({ path }) => /^src\/(?:rules|kit)\//.test(path));

/** Words of the notation and ids of practices: some packages are called like one. */
const WORDS = new Set([
  'request', // what a client sends
  ...sources.filter(({ path }) => path.endsWith('types.ts')).flatMap(stringsOf),
  ...practices.map(({ id }) => id),
  'dot', // A token of SQL.
  'module', // What CommonJS calls a file.
  'globalThis', // What models call the globals; no package.
  'process', // A module and a global.
  'md5', // A package and a function of SQL.
  'next', // What a middleware calls.
  'sha256', // A package and an algorithm.
  'cookie', // A package and a property of documents.
  'store', // A package and what keeps a value.
]);

/** The texts of all string literals of a file but those it imports from. */
function stringsOf({ tree }: Source): readonly string[] {
  return nodesOf(tree)
    .filter(ts.isStringLiteralLike)
    .filter(({ parent }) => !ts.isImportDeclaration(parent) && !ts.isExportDeclaration(parent))
    .map(({ text }) => text);
}

/** The texts in the lists under this key anywhere in a file: `packages: ['pg', 'pg-native']`. */
function listed({ tree }: Source, key: string): readonly string[] {
  return nodesOf(tree)
    .filter(ts.isPropertyAssignment)
    .filter(({ name }) => ts.isIdentifier(name) && name.text === key)
    .flatMap(({ initializer }) =>
      nodesOf(initializer)
        .filter(ts.isStringLiteral)
        .map(({ text }) => text),
    );
}

describe('packages', () => {
  const owners = new Map<string, string[]>();
  for (const model of models) {
    for (const name of new Set(listed(model, 'packages')))
      owners.set(name, [...(owners.get(name) ?? []), model.path]);
  }

  it('each is described in one file', () => {
    expect(owners.size).toBeGreaterThan(0);
    expect([...owners].filter(([, paths]) => paths.length > 1)).toEqual([]);
  });

  // Among themselves models may use such a word: a query builder's option says which client it drives.
  it('each is named in no file outside models', () => {
    const elsewhere = sources
      .filter((source) => !models.includes(source))
      .flatMap((source) =>
        stringsOf(source)
          .filter((text) => owners.has(text) && !WORDS.has(text))
          .map((text) => `${source.path}: ${text}`),
      );
    expect(elsewhere).toEqual([]);
  });
});

describe('kinds', () => {
  it('each is listed once', () => {
    expect(new Set(KINDS).size).toBe(KINDS.length);
  });

  it.each(KINDS)('%s has a model that knows such a place and a rule that asks for it', (kind) => {
    const knows = models.filter(
      (model) => !model.path.endsWith('/kinds.ts') && stringsOf(model).includes(kind),
    );
    expect(
      knows.map(({ path }) => path),
      'models',
    ).not.toEqual([]);
    const asks = askers.filter((asker) => stringsOf(asker).includes(kind));
    expect(
      asks.map(({ path }) => path),
      'rules',
    ).not.toEqual([]);
  });
});
