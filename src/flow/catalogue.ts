import type { FearFacts } from '../models/fear-types';
import type { Kind, Library, LiteralSink, Names, Sink } from '../models/types';
import { groupsOf } from './groups';
import { remember } from './lazy';

/**
 * What must be known of all libraries before one of them is opened: which to open, and for which words of a file
 * there is nothing to do at all. Plain data, so that the build can work it out beforehand; numbers are places in
 * the list of libraries.
 */
export interface Catalogue {
  /** The library of each package. */
  readonly packages: Readonly<Record<string, number>>;
  /** Libraries that say something of another package's objects, by that package: `pg.pool`, and of the globals. */
  readonly contributors: Readonly<Record<string, readonly number[]>>;
  /** Names of members that some model mentions. */
  readonly memberNames: readonly string[];
  /** Names of calls to which objects that models know are handed. */
  readonly receiverNames: readonly string[];
  /** Of each library, the group of those that lead to each other. */
  readonly groups: readonly number[];
  /** Words of which at least one occurs in every file that holds a sink of the kind, by the libraries' groups. */
  readonly words: Readonly<Partial<Record<Kind, readonly GroupWords[]>>>;
  /** Libraries that may matter in files that do not name them. */
  readonly open: readonly number[];
  /** Globals, each with a library that says what they are. */
  readonly globalNames: readonly (readonly [name: string, library: number])[];
  /** Types that need no import, each with its library and the object that it declares. */
  readonly ambientTypes: readonly (readonly [type: string, library: number, object: string])[];
  /** Exports that are used without an import, each with its library. */
  readonly autoImports: readonly (readonly [name: string, library: number])[];
  readonly literalSinks: readonly LiteralSink[];
  /** Libraries that have sources; with handlers known by a type; with handlers known by export or directive. */
  readonly withSources: readonly number[];
  readonly withTypedHandlers: readonly number[];
  readonly withExportedHandlers: readonly number[];
}

/** The words of the sinks of a group of libraries. */
export interface GroupWords {
  readonly group: number;
  readonly words: readonly string[];
}

/** The group of what may stand in any file. */
export const ALWAYS = -1;

/** The package name under which models describe the globals of the platform. */
export const GLOBALS = 'globalThis';

/** A names field as a list. */
export function namesOf(names: Names | undefined): readonly string[] {
  return names === undefined ? [] : typeof names === 'string' ? [names] : names;
}

/** A name such as `pg.pool` in its parts; undefined for `pool`. */
export function foreignName(name: string): { readonly package: string; readonly object: string } | undefined {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : { package: name.slice(0, dot), object: name.slice(dot + 1) };
}

/** The catalogue of some libraries. */
export function catalogueOf(libraries: readonly Library[]): Catalogue {
  const numbersOf = (has: (library: Library) => boolean): readonly number[] =>
    libraries.flatMap((library, number) => (has(library) ? [number] : []));
  const packages: Record<string, number> = {};
  const contributors = new Map<string, Set<number>>();
  const groups = groupsOf(libraries, (library) =>
    [
      ...packagesSpokenOf(library),
      ...Object.keys(library.objects ?? {}).flatMap((name) => foreignName(name)?.package ?? []),
    ].filter((name) => name !== GLOBALS),
  );
  const words = new Map<Kind, Map<number, Set<string>>>();
  const addWord = (kind: Kind, group: number, word: string): void =>
    addTo(
      remember(words, kind, () => new Map<number, Set<string>>()),
      group,
      word,
    );
  libraries.forEach((library, number) => {
    for (const name of library.packages) packages[name] ??= number;
    for (const name of packagesSpokenOf(library)) addTo(contributors, name, number);
    for (const sink of library.sinks ?? []) {
      const names = sink.words ? namesOf(sink.words) : (fearedOptionsOf(sink) ?? namesOfUse(sink));
      for (const name of names.length > 0 ? names : packagesOf(libraries, library, sink))
        addWord(sink.kind, groups[number] ?? ALWAYS, name);
    }
    for (const { kind, shaped } of library.literalSinks ?? [])
      for (const word of shaped.slice(0, 1)) addWord(kind, ALWAYS, word);
  });
  return {
    packages,
    contributors: listed(contributors),
    memberNames: [...new Set(libraries.flatMap(memberNamesOf))],
    receiverNames: [
      ...new Set(
        libraries.flatMap(({ sinks = [] }) =>
          sinks.flatMap((sink) => ('passedTo' in sink ? namesOf(sink.passedTo) : [])),
        ),
      ),
    ],
    groups,
    words: Object.fromEntries(
      [...words].map(([kind, byGroup]) => [
        kind,
        [...byGroup].map(([group, all]) => ({ group, words: [...all] })),
      ]),
    ),
    open: numbersOf(
      ({ packages: names, handlers = [] }) =>
        names.length === 0 ||
        names.includes(GLOBALS) ||
        handlers.some((row) => 'exported' in row || 'directive' in row),
    ),
    globalNames: libraries.flatMap((library, number) =>
      globalNamesOf(library).map((name) => [name, number] as const),
    ),
    ambientTypes: libraries.flatMap(({ types = {}, ambientTypes }, number) =>
      Object.entries(types).flatMap(([object, names]) =>
        namesOf(names)
          .filter((name) => namesOf(ambientTypes).includes(name))
          .map((name) => [name, number, object] as const),
      ),
    ),
    autoImports: libraries.flatMap(({ autoImported }, number) =>
      namesOf(autoImported).map((name) => [name, number] as const),
    ),
    literalSinks: libraries.flatMap((library) => library.literalSinks ?? []),
    withSources: numbersOf(({ sources }) => sources !== undefined),
    withTypedHandlers: numbersOf(({ handlers = [] }) => handlers.some((row) => 'typed' in row)),
    withExportedHandlers: numbersOf(({ handlers = [] }) =>
      handlers.some((row) => 'exported' in row || 'directive' in row),
    ),
  };
}

/** The catalogue of two lists, one after the other: the first has `size` libraries, and its packages win. */
export function joinedCatalogues(first: Catalogue, second: Catalogue, size: number): Catalogue {
  const moved = (numbers: readonly number[]): readonly number[] => numbers.map((number) => number + size);
  const mapped = <Value, Result>(
    record: Readonly<Record<string, Value>>,
    change: (value: Value, key: string) => Result,
  ): Record<string, Result> =>
    Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
  return {
    packages: { ...mapped(second.packages, (number) => number + size), ...first.packages },
    contributors: {
      ...first.contributors,
      ...mapped(second.contributors, (numbers, name) => [
        ...(first.contributors[name] ?? []),
        ...moved(numbers),
      ]),
    },
    memberNames: [...first.memberNames, ...second.memberNames],
    receiverNames: [...first.receiverNames, ...second.receiverNames],
    // A user's own libraries are looked for in every file.
    groups: [...first.groups.map(() => ALWAYS), ...moved(second.groups)],
    words: {
      ...mapped(first.words, (rows) => rows.map(({ words }) => ({ group: ALWAYS, words }))),
      ...mapped(second.words, (rows, kind) => [
        ...(first.words[kind as Kind] ?? []).map(({ words }) => ({ group: ALWAYS, words })),
        ...rows.map(({ group, words }) => ({ group: group === ALWAYS ? ALWAYS : group + size, words })),
      ]),
    },
    open: moved(second.open),
    globalNames: second.globalNames.map(([name, number]) => [name, number + size] as const),
    ambientTypes: [
      ...first.ambientTypes,
      ...second.ambientTypes.map(([type, number, object]) => [type, number + size, object] as const),
    ],
    autoImports: [
      ...first.autoImports,
      ...second.autoImports.map(([name, number]) => [name, number + size] as const),
    ],
    literalSinks: [...first.literalSinks, ...second.literalSinks],
    withSources: [...first.withSources, ...moved(second.withSources)],
    withTypedHandlers: [...first.withTypedHandlers, ...moved(second.withTypedHandlers)],
    withExportedHandlers: [...first.withExportedHandlers, ...moved(second.withExportedHandlers)],
  };
}

/** The globals that a library starts from, and what it says of them: `Bun`, `crypto`, `fetch`. */
function globalNamesOf(library: Library): readonly string[] {
  const isGlobal = (name: string): boolean => foreignName(name)?.package === GLOBALS;
  const origins = Object.values(library.objects ?? {}).flat();
  return [
    ...origins
      .filter((origin) => namesOf(origin.package).includes(GLOBALS) || isGlobal(origin.from ?? ''))
      .flatMap(({ steps }) => steps.slice(0, 1).flatMap(namesOfUse)),
    ...rowsOf(library)
      .filter((row) => 'on' in row && namesOf(row.on as Names | undefined).some(isGlobal))
      .flatMap(namesOfUse),
  ];
}

/** The packages of which a library names objects as its steps' start or its rows' place. */
function packagesSpokenOf(library: Library): readonly string[] {
  const origins = Object.values(library.objects ?? {}).flat();
  const names = [
    ...origins.flatMap(({ from }) => from ?? []),
    ...rowsOf(library).flatMap((row) => ('on' in row ? namesOf(row.on as Names | undefined) : [])),
  ];
  return [
    ...names.flatMap((name) => foreignName(name)?.package ?? []),
    ...origins.flatMap((origin) => namesOf(origin.package)),
  ].filter((name) => !library.packages.includes(name));
}

function rowsOf(library: Library): readonly object[] {
  const { sinks, sanitizers, sources, handlers, propagators, formatters, textTags } = library;
  return [sinks, sanitizers, sources, handlers, propagators, formatters, textTags].flatMap(
    (rows: readonly object[] = []) => rows,
  );
}

function memberNamesOf(library: Library): readonly string[] {
  const origins = Object.values(library.objects ?? {}).flat();
  return [
    ...rowsOf(library).flatMap(namesOfUse),
    ...origins.flatMap(({ steps }) => steps.flatMap(namesOfUse)),
  ];
}

/** The names a use or step is written with; none for `x(…)` and the like, which any name can stand for. */
function namesOfUse(use: object | string): readonly string[] {
  if (typeof use === 'string') return [];
  const row = use as Partial<Record<'call' | 'new' | 'tag' | 'assign' | 'member' | 'decorator', Names>>;
  return [row.call, row.new, row.tag, row.assign, row.member, row.decorator].flatMap(namesOf);
}

/** The packages without which a use of a whole module cannot be: the library's own, or those that it speaks of. */
function packagesOf(libraries: readonly Library[], library: Library, { on }: Sink): readonly string[] {
  const foreign = namesOf(on).flatMap((name) => foreignName(name)?.package ?? []);
  return foreign.length === 0
    ? library.packages
    : foreign.flatMap((name) => libraries.find(({ packages }) => packages.includes(name))?.packages ?? []);
}

/** The options that a sink fears, one of which must occur; undefined where something else may be wrong with it. */
function fearedOptionsOf({ facts }: Sink): readonly string[] | undefined {
  const { feared } = (facts ?? {}) as Partial<FearFacts>;
  const words = (feared ?? []).flatMap((fear) => ('absent' in fear ? [] : (fear.option?.at(-1) ?? [])));
  return words.length > 0 && words.length === feared?.length ? words : undefined;
}

function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

function listed<Key extends string, Value>(map: ReadonlyMap<Key, ReadonlySet<Value>>): Record<Key, Value[]> {
  return Object.fromEntries([...map].map(([key, values]) => [key, [...values]])) as Record<Key, Value[]>;
}
