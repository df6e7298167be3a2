import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { libraries } from '../../src/models';
import { conventionalSinks, tellingSinks } from '../../src/models/conventional-sinks';
import type { Library } from '../../src/models/types';
import { faultsOf } from './faults';

const titled = libraries.map((library) => ({ title: `${library.packages[0] ?? library.read}`, library }));

describe('every model', () => {
  it.each(titled)('$title is sound', ({ library }) => {
    expect(faultsOf(library, libraries)).toEqual([]);
  });

  it.each(titled)('$title survives JSON', ({ library }) => {
    expect(JSON.parse(JSON.stringify(library))).toEqual(library);
  });

  it('describes packages that no other describes', () => {
    const owners = new Map<string, number>();
    for (const { packages } of libraries)
      for (const name of packages) owners.set(name, (owners.get(name) ?? 0) + 1);
    expect([...owners].filter(([, count]) => count > 1)).toEqual([]);
  });

  it('is in the list', async () => {
    const modules = readdirSync('src/models')
      .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
      .map(
        (file) => import(/* @vite-ignore */ `../../src/models/${file}`) as Promise<Record<string, unknown>>,
      );
    const exported = (await Promise.all(modules)).flatMap((module) => Object.entries(module).filter(isModel));
    expect(exported.length).toBeGreaterThan(150);
    const listed = new Set<unknown>(libraries);
    expect(exported.filter(([, model]) => !listed.has(model)).map(([name]) => name)).toEqual([]);
  });
});

function isModel([, value]: [string, unknown]): boolean {
  return typeof value === 'object' && value !== null && 'packages' in value && 'read' in value;
}

describe('sinks that names tell of', () => {
  it('are sound', () => {
    const library: Library = {
      packages: [],
      read: 'conventions',
      sinks: [...conventionalSinks, ...tellingSinks].map((sink) => ({ ...sink, dialect: 'any' })),
      dialects: { any: { placeholder: 'question', values: 'array', engine: 'generic' } },
    };
    expect(faultsOf(library, [library])).toEqual([]);
  });
});

describe('the check itself', () => {
  const sound: Library = {
    packages: ['p'],
    read: 'p 1.0.0',
    objects: { db: [{ steps: [{ call: 'open' }] }] },
    sinks: [{ call: 'query', on: 'db', kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } }],
    dialects: { default: { placeholder: 'question', values: 'array', engine: 'generic' } },
  };
  const cors = { call: 'cors', kind: 'cors.options', at: { argument: 0 } } as const;
  const sql = { call: 'query', kind: 'sql.text', at: { argument: 0 } } as const;

  it('finds nothing wrong with a sound model', () => {
    expect(faultsOf(sound, [sound])).toEqual([]);
  });

  it.each<readonly [string, Partial<Library>]>([
    ['read: which version was looked at?', { read: ' ' }],
    ['sinks[0].on: there is no object pool', { sinks: [{ ...sql, on: 'pool' }] }],
    ['sinks[0].on: there is no object q.db', { sinks: [{ ...sql, on: 'q.db' }] }],
    ['objects.db: an origin without steps', { objects: { db: [{ steps: [] }] } }],
    ['objects.db: no origin', { objects: { db: [] } }],
    ['objects.db.from: there is no object pool', { objects: { db: [{ from: 'pool', steps: ['called'] }] } }],
    ['objects.db: q is not one of its packages', { objects: { db: [{ package: 'q', steps: ['called'] }] } }],
    ['objects.db: a name twice in a, a', { objects: { db: [{ steps: [{ call: ['a', 'a'] }] }] } }],
    ['chains: there is no object builder', { chains: 'builder' }],
    ['sinks[0]: its dialect is missing', { sinks: [{ ...sql, dialect: 'other' }] }],
    [
      'dialects.more: nothing speaks it',
      { dialects: { ...sound.dialects, more: { placeholder: 'none', engine: 'generic' } } },
    ],
    [
      'dialects.default: how are values handed over?',
      { dialects: { default: { placeholder: 'dollar', engine: 'generic' } } },
    ],
    [
      'sinks[0]: values that no placeholder takes',
      {
        sinks: [{ ...sql, values: { argument: 1 } }],
        dialects: { default: { placeholder: 'none', engine: 'generic' } },
      },
    ],
    ['sinks[0]: quoted, but no identifier', { sinks: [{ ...sql, facts: { quoted: true } }] }],
    ['sinks[0]: fragment when', { sinks: [{ ...sql, facts: { fragment: 'when' } }] }],
    ['sinks[0]: written as call and new', { sinks: [{ ...sql, new: 'Query' } as never] }],
    ['sinks[0].at: position -2', { sinks: [{ ...sql, at: { argument: -2 } }] }],
    ['sinks[0].when: never holds', { sinks: [{ ...sql, when: { argument: 0, option: ['a'], is: [] } }] }],
    ['sinks[0]: no fact whole', { sinks: [{ ...cors, facts: {} }] }],
    ['sinks[0]: no default of origin', { sinks: [{ ...cors, facts: { origin: ['origin'] } }] }],
    [
      'dialectBy: there is no dialect pg',
      { dialectBy: [{ object: 'db', argument: 0, option: ['client'], is: { pg: 'pg' } }] },
    ],
    ['sinks.0.call: is a function', { sinks: [{ ...sql, call: (() => 'query') as never }] }],
    [
      'literalSinks[0]: its property is not in its shape',
      { literalSinks: [{ kind: 'http.header', shaped: ['a'], property: ['b'] }] },
    ],
  ])('%s', (fault, broken) => {
    const library = { ...sound, ...broken };
    expect(faultsOf(library, [library])).toContain(fault);
  });
});
