import type { FearFacts } from '../models/fear-types';
import type { Kind, Library, LiteralSink, Names, Sink } from '../models/types';
import { type Homes, homesOf, homesOfRow, leadsOf, objectsIn, placesOfRow } from './homes';
import { remember } from './lazy';
import { GLOBALS, foreignName, namesOf, namesOfUse } from './notation';
import { writtenUses } from './use-names';

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
  /** Of each library, those to whose objects its own lead. */
  readonly leads: readonly (readonly number[])[];
  /** The sinks of each kind, by the libraries whose objects they are on. */
  readonly sinks: Readonly<Partial<Record<Kind, readonly SinkNames[]>>>;
  /** What functions are handed to a framework by, in the same way. */
  readonly handlers: readonly UseNames[];
  /** Handlers that are found by the names of exports, or by a directive. */
  readonly exportedHandlers: readonly ExportedHandlers[];
  /** Globals, each with a library that says what they are. */
  readonly globalNames: readonly (readonly [name: string, library: number])[];
  /** Types that need no import, each with its library and the object that it declares. */
  readonly ambientTypes: readonly (readonly [type: string, library: number, object: string])[];
  /** Exports that are used without an import, each with its library. */
  readonly autoImports: readonly (readonly [name: string, library: number])[];
  readonly literalSinks: readonly LiteralSink[];
  /** Libraries that have sources; with handlers known by a type. */
  readonly withSources: readonly number[];
  readonly withTypedHandlers: readonly number[];
}

/** What a library looks for in files: exports in files of these paths, or in those that import it; or a directive. */
export interface ExportedHandlers {
  readonly library: number;
  /** The place of the row in the library's list. */
  readonly row: number;
  readonly names: readonly string[];
  readonly files?: readonly string[];
  readonly directive?: string;
}

/** How uses of a library's objects are written. */
export interface UseNames {
  /** The library; undefined for what may stand in any file. */
  readonly library?: number;
  /** Whether they are of what it exports; else they are of its objects, to which others may lead. */
  readonly exported?: true;
  /** The names that they are made by; `*` is any. */
  readonly names: readonly string[];
}

export interface SinkNames extends UseNames {
  /** Words of which at least one occurs in every file that holds such a sink, unless these are its names. */
  readonly words?: readonly string[];
  /** Words all of which do. */
  readonly every?: readonly string[];
  /** Whether the calls must be given something that is no literal. */
  readonly computed?: true;
}

/** The catalogue of some libraries. */
export function catalogueOf(libraries: readonly Library[]): Catalogue {
  const numbersOf = (has: (library: Library) => boolean): readonly number[] =>
    libraries.flatMap((library, number) => (has(library) ? [number] : []));
  const contributors = new Map<string, Set<number>>();
  const homes = homesOf(libraries);
  const { packages } = homes;
  libraries.forEach((library, number) => {
    for (const name of packagesSpokenOf(library)) addTo(contributors, name, number);
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
    leads: leadsOf(libraries, homes),
    sinks: sinksOf(libraries, homes),
    handlers: handlersOf(libraries, homes),
    exportedHandlers: libraries.flatMap(({ handlers = [] }, library) =>
      handlers.flatMap((handler, row): readonly ExportedHandlers[] => {
        if ('directive' in handler) return [{ library, row, names: [], directive: handler.directive }];
        if (!('exported' in handler)) return [];
        const { exported, files } = handler;
        return [{ library, row, names: namesOf(exported), ...(files && { files: namesOf(files) }) }];
      }),
    ),
    globalNames: libraries.flatMap((library, number) =>
      globalObjectsOf(library).map(([name, object]) => [name, homes.of(number, object)] as const),
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
    withSources: [
      ...new Set(
        libraries.flatMap(({ sources = [] }, number) =>
          sources.flatMap((row) => homesOfRow(homes, number, row)),
        ),
      ),
    ],
    withTypedHandlers: numbersOf(({ handlers = [] }) => handlers.some((row) => 'typed' in row)),
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
  const movedRow = <Row extends UseNames>(row: Row): Row =>
    row.library === undefined ? row : { ...row, library: row.library + size };
  const shared = new Map<number, number[]>();
  for (const [name, number] of Object.entries(first.packages)) {
    const other = second.packages[name];
    if (other !== undefined) remember(shared, number, (): number[] => []).push(other + size);
  }
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
    // What the second says of a package of the first is about the first's objects.
    leads: [
      ...first.leads.map((numbers, number) => [...numbers, ...(shared.get(number) ?? [])]),
      ...second.leads.map(moved),
    ],
    sinks: {
      ...first.sinks,
      ...mapped(second.sinks, (rows, kind) => [...(first.sinks[kind as Kind] ?? []), ...rows.map(movedRow)]),
    },
    handlers: [...first.handlers, ...second.handlers.map(movedRow)],
    exportedHandlers: [
      ...first.exportedHandlers,
      ...second.exportedHandlers.map((each) => ({ ...each, library: each.library + size })),
    ],
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
  };
}

/** The globals to which a library's objects belong, each with such an object: `Bun`, `console`, `addEventListener`. */
function globalObjectsOf(library: Library): readonly (readonly [name: string, object: string])[] {
  const handed = (library.handlers ?? [])
    .filter(({ on }) => namesOf(on).some((name) => foreignName(name)?.package === GLOBALS))
    .flatMap((row) =>
      namesOfUse(row).flatMap((name) => objectsIn(row).map((object) => [name, object] as const)),
    );
  const made = Object.entries(library.objects ?? {}).flatMap(([object, origins]) =>
    origins
      .filter(
        (origin) =>
          namesOf(origin.package).includes(GLOBALS) || foreignName(origin.from ?? '')?.package === GLOBALS,
      )
      .flatMap(({ steps }) => steps.slice(0, 1).flatMap(namesOfUse))
      .map((name) => [name, object] as const),
  );
  return [...handed, ...made];
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

/** The names of the sinks of each kind, by the library whose objects they are on. */
function sinksOf(libraries: readonly Library[], homes: Homes): Catalogue['sinks'] {
  const all: Partial<Record<Kind, SinkNames[]>> = {};
  const add = (kind: Kind, row: SinkNames): void => {
    const rows = (all[kind] ??= []);
    const same = rows.find(
      ({ library, exported, computed, words }) =>
        library === row.library &&
        exported === row.exported &&
        computed === row.computed &&
        !words &&
        !row.words,
    );
    if (!same) rows.push(row);
    else rows[rows.indexOf(same)] = { ...same, names: [...new Set([...same.names, ...row.names])] };
  };
  const written = writtenUses(libraries, homes);
  libraries.forEach((library, number) => {
    for (const sink of library.sinks ?? []) {
      const { names, words } = written(number, sink);
      const asked = sink.words ? namesOf(sink.words) : fearedOptionsOf(sink);
      for (const { library: home, isExports } of placesOfRow(homes, number, sink))
        add(sink.kind, {
          library: home,
          names,
          ...(isExports && { exported: true }),
          ...(sink.computed && { computed: true }),
          ...(asked ? { words: asked } : words !== names && { words }),
        });
    }
    for (const { kind, shaped } of library.literalSinks ?? [])
      add(kind, { names: [], words: shaped.slice(0, 1), every: shaped.slice(1) });
  });
  return all;
}

/** The names of the calls that functions are handed to, by the library whose objects they are on. */
function handlersOf(libraries: readonly Library[], homes: Homes): readonly UseNames[] {
  const byHome = new Map<number, Set<string>>();
  const written = writtenUses(libraries, homes);
  libraries.forEach((library, number) => {
    for (const row of library.handlers ?? [])
      if (!isDeclaration(row))
        for (const home of homesOfRow(homes, number, row))
          for (const name of written(number, row).names) addTo(byHome, home, name);
  });
  return [...byHome].map(([library, names]) => ({ library, names: [...names] }));
}

/** Whether a handler is found by how it is declared, and no call hands it over. */
function isDeclaration(row: object): boolean {
  return ['exported', 'directive', 'typed', 'methodDecorator', 'subclassOf'].some((key) => key in row);
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
