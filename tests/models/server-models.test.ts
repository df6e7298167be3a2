import { describe, expect, it } from 'vitest';
import { libraries } from '../../src/models';
import { builtins } from '../../src/models/builtins';
import { exportConventions, handlerConventions, objectConventions } from '../../src/models/conventions';
import type { HandlerConvention } from '../../src/models/convention-types';
import { express } from '../../src/models/express';
import type { Library, Source } from '../../src/models/types';
import { validatorConventions } from '../../src/models/validator-conventions';
import { passingFaults, serverFaultsOf } from './server-faults';

const titled = libraries
  .filter(
    ({ sources, handlers, sanitizers, propagators }) => sources ?? handlers ?? sanitizers ?? propagators,
  )
  .map((library) => ({ title: library.packages[0] ?? library.read, library }));

describe('rows of servers and of handed values', () => {
  it.each(titled)('of $title are sound', ({ library }) => {
    expect(serverFaultsOf(library, libraries)).toEqual([]);
  });
});

describe('builtins', () => {
  const rows = Object.entries(builtins).flatMap(([type, builtin]) =>
    [builtin.methods, builtin.statics, builtin.properties]
      .flatMap((table) => Object.entries(table ?? {}))
      .map(([name, passing]) => ({ title: `${type}.${name}`, passing })),
  );

  it('are sound', () => {
    expect(rows.length).toBeGreaterThan(200);
    expect(rows.flatMap(({ title, passing }) => passingFaults(title, passing))).toEqual([]);
  });

  it('survive JSON', () => expect(JSON.parse(JSON.stringify(builtins))).toEqual(builtins));

  it('exist in this Node, or in the next', () => {
    const newer =
      /^(?:Iterator|RegExp\.escape|Promise\.try|URL\.parse|Array\.fromAsync|Object\.groupBy|Map\.groupBy|Buffer\.copyBytesFrom)\b/;
    const missing = Object.values(builtins).flatMap(({ global, statics = {} }) =>
      Object.keys(statics)
        .map((name) => `${global}.${name}`)
        .filter((path) => !newer.test(path) && !existsGlobally(path)),
    );
    expect(missing).toEqual([]);
  });
});

function existsGlobally(path: string): boolean {
  const [type = '', name = ''] = path.split('.');
  const holder = (globalThis as unknown as Record<string, Record<string, unknown> | undefined>)[type];
  return holder?.[name] !== undefined;
}

describe('conventions', () => {
  const objects = [
    ...handlerConventions.flatMap(({ parameters }) => parameters.map(({ object }) => object)),
    ...exportConventions.flatMap(({ parameters }) => parameters),
    ...objectConventions.map(({ object }) => object),
  ].filter((name) => name !== null);

  it('speak of objects that models know', () => {
    const uses: Library = {
      packages: [],
      read: 'conventions',
      handlers: [{ typed: 'All', at: { value: true }, parameters: objects }],
    };
    expect(serverFaultsOf(uses, libraries)).toEqual([]);
  });

  it('ask for proof of parameters they have', () => {
    const wrong = (convention: HandlerConvention): boolean =>
      convention.evidence.length === 0 ||
      [...convention.evidence, ...(convention.unless ?? [])].some(
        ({ of }) => of >= convention.parameters.length,
      );
    expect(handlerConventions.filter(wrong)).toEqual([]);
  });

  it('name a thing in small letters', () => {
    const names = [
      ...handlerConventions.flatMap(({ parameters }) => parameters.flatMap((parameter) => parameter.names)),
      ...objectConventions.flatMap((convention) => [...convention.names, ...(convention.lastWords ?? [])]),
      ...validatorConventions.flatMap(({ receiverWords = [], functionWords = [] }) => [
        ...receiverWords,
        ...functionWords,
      ]),
    ];
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
  });

  it('survive JSON', () => {
    const all = [handlerConventions, exportConventions, objectConventions, validatorConventions];
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  });
});

/** Shapes of a part, as the first row that fits it says. */
function shapesOf(library: Library, on: string, property: string, version?: number): string {
  const row = (library.sources ?? []).find(
    (each: Source) =>
      each.property?.length === 1 &&
      each.property[0] === property &&
      [each.on].flat().includes(on) &&
      (version === undefined || each.versions === undefined || each.versions.includes(version)),
  );
  return row ? `${row.shapes.join(' ')} / ${(row.shapesOfProperties ?? row.shapes).join(' ')}` : 'none';
}

describe('shapes', () => {
  it('of a query follow the version of Express, the weaker where it is not known', () => {
    expect(shapesOf(express, 'request', 'query', 4)).toBe('object / text array object');
    expect(shapesOf(express, 'request', 'query', 5)).toBe('object / text array');
    expect(shapesOf(express, 'request', 'query')).toBe('object / text array object');
  });

  it('of what the server wrote are none', () => {
    expect(['user', 'session', 'signedCookies'].map((name) => shapesOf(express, 'request', name))).toEqual([
      'none',
      'none',
      'none',
    ]);
    expect(shapesOf(express, 'request', 'cookies')).toBe('object / object array text number');
  });
});

describe('the check itself', () => {
  const source: Source = { on: 'request', property: ['body'], part: 'body', shapes: ['text'] };
  const sound: Library = {
    packages: ['p'],
    read: 'p 1.0.0',
    objects: { app: [{ steps: ['called'] }] },
    sources: [source],
    handlers: [{ on: 'app', call: 'get', at: { argument: 1 }, parameters: ['request', 'response', null] }],
    sanitizers: [{ call: 'clean', clears: [], leaves: ['text'] }],
    propagators: [{ call: 'copy', from: [{ argument: 0 }], gives: 'carrier' }],
  };

  it('finds nothing wrong with a sound model', () => expect(serverFaultsOf(sound, [sound])).toEqual([]));

  it.each<readonly [string, Partial<Library>]>([
    ['sources[0]: read as property and call', { sources: [{ ...source, call: 'get' }] }],
    ['sources[0]: an event and no parameter, or the reverse', { sources: [{ ...source, parameter: 0 }] }],
    ['sources[1]: never counts', { sources: [source, { ...source, property: ['body', 'id'] }] }],
    ['sources[0]: of no version', { sources: [{ ...source, versions: [] }] }],
    [
      'handlers[0]: nothing is known of event',
      { handlers: [{ on: 'app', call: 'get', at: { argument: 1 }, parameters: ['event'] }] },
    ],
    [
      'handlers[0]: nothing is known of q.request',
      { handlers: [{ on: 'app', call: 'get', at: { argument: 1 }, parameters: ['q.request'] }] },
    ],
    [
      'handlers[0]: its place is not of its form',
      { handlers: [{ typed: 'Handler', at: { argument: 1 }, parameters: [] }] },
    ],
    [
      'handlers[0]: a pattern with an ending',
      { handlers: [{ exported: 'GET', files: 'route.ts', at: { value: true }, parameters: [] }] },
    ],
    [
      'handlers[0]: not 4 parameters',
      {
        handlers: [
          {
            on: 'app',
            call: 'use',
            at: { argument: 0 },
            parameters: [],
            parametersWhenLength: { 4: ['request'] },
          },
        ],
      },
    ],
    ['sanitizers[0]: is worth nothing', { sanitizers: [{ call: 'clean', clears: [] }] }],
    [
      'sanitizers[0]: a middleware, or what it cleans',
      { sanitizers: [{ call: 'clean', clears: [], leaves: [], by: 'middleware' }] },
    ],
    ['propagators[0]: gives something of nothing', { propagators: [{ call: 'copy', gives: 'text' }] }],
    [
      'propagators[0]: results of no callback',
      { propagators: [{ call: 'copy', from: ['callback-results'], gives: 'array' }] },
    ],
    [
      'decoratedParameters: nothing is known of page',
      { decoratedParameters: [{ parameterDecorator: 'P', object: 'page' }] },
    ],
  ])('%s', (fault, broken) => {
    const library = { ...sound, ...broken };
    expect(serverFaultsOf(library, [library])).toContain(fault);
  });

  it('lets a row count whose version or argument an earlier one does not have', () => {
    const get: Source = { on: 'request', call: 'get', part: 'headers', shapes: ['text'] };
    const host: Source = { ...get, when: { at: { argument: 0 }, is: ['host'] } };
    const old: Source = { ...source, versions: [4] };
    const fine = { ...sound, sources: [host, get, old, source] };
    expect(serverFaultsOf(fine, [fine])).toEqual([]);
    const hidden = { ...sound, sources: [get, host, source, old] };
    expect(serverFaultsOf(hidden, [hidden])).toEqual([
      'sources[1]: never counts',
      'sources[3]: never counts',
    ]);
  });
});
