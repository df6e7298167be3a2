import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { nodesOf, sources, type Source } from './sources';

const models = sources.filter(({ path }) => path.startsWith('src/models/'));
const rules = sources.filter(({ path }) => path.startsWith('src/rules/'));

/** Names of packages that are words of our own notation too, and so turn up as such in other files. */
const ALSO_WORDS = new Set([
  'body',
  'cors',
  'events',
  'http',
  'path',
  'process',
  'query',
  'request',
  'url',
  'string',
  'module',
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

/** The members of `type Kind = 'a' | 'b'`. */
function kinds(): readonly string[] {
  const declaration = models
    .flatMap(({ tree }) => [...tree.statements])
    .find((statement) => ts.isTypeAliasDeclaration(statement) && statement.name.text === 'Kind');
  return declaration
    ? nodesOf(declaration)
        .filter(ts.isStringLiteral)
        .map(({ text }) => text)
    : [];
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

  it('each is named in no other file', () => {
    const elsewhere = sources.flatMap((source) =>
      stringsOf(source)
        .filter(
          (text) => owners.has(text) && !ALSO_WORDS.has(text) && !owners.get(text)?.includes(source.path),
        )
        .map((text) => `${source.path}: ${text}`),
    );
    expect(elsewhere).toEqual([]);
  });
});

describe('kinds', () => {
  it('there are some', () => {
    expect(kinds().length).toBeGreaterThan(0);
  });

  it.each(kinds())('%s has a model that knows such a place and a rule that asks for it', (kind) => {
    const knows = models.filter(
      (model) => !model.path.endsWith('/types.ts') && stringsOf(model).includes(kind),
    );
    expect(
      knows.map(({ path }) => path),
      'models',
    ).not.toEqual([]);
    const asks = rules.filter((rule) => stringsOf(rule).includes(kind));
    expect(
      asks.map(({ path }) => path),
      'rules',
    ).not.toEqual([]);
  });
});
