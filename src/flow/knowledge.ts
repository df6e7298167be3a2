import { libraries } from '../models';
import type { Handler, Kind, Library, LiteralSink, Names } from '../models/types';
import type { Settings } from './analysis';
import { remember } from './lazy';
import { type Machine, type State, compile, label, namesOf } from './machine';

/** The models as the engine asks them: by package, and by the names their uses are written with. */
export interface Knowledge {
  /** The states that importing a module gives; none for unknown modules. */
  statesOfModule(specifier: string): readonly State[];
  /** The state of a global of the platform: `fetch`, `console`. */
  statesOfGlobal(name: string): readonly State[];
  /** The states that a type which needs no import declares: `D1Database`. */
  statesOfAmbientType(name: string): readonly State[];
  /** A named object, as the library's own rows name it. */
  objectOf(library: Library, name: string): State | undefined;
  /** A named object with its package: `express.request`. */
  objectNamed(name: string): State | undefined;
  /** Whether any model mentions a member of this name: calls of other names need no look at their receiver. */
  isMemberName(name: string): boolean;
  /** Whether objects that models know are handed to calls of this name: `register`. */
  isReceiverName(name: string): boolean;
  /** Words of which at least one occurs in every file that holds a sink of this kind. */
  wordsOf(kind: Kind): ReadonlySet<string>;
  /** Places in object literals of a certain shape. */
  readonly literalSinks: readonly LiteralSink[];
  readonly hasSources: boolean;
  readonly hasTypedHandlers: boolean;
  /** Handlers that are found by the names of exports, or by a directive. */
  readonly exportedHandlers: readonly { readonly row: Handler; readonly library: Library }[];
}

/** The package name under which models describe the globals of the platform. */
export const GLOBALS = 'globalThis';

// Pure functions of the models: compiled graphs and indexes, kept because the models never change.
const knowledges = new WeakMap<readonly Library[], Knowledge>();

/** The knowledge of the built-in models together with the user's. */
export function knowledgeFor(settings: Settings): Knowledge {
  const own = settings.libraries;
  return own.length === 0
    ? remember(knowledges, libraries, () => createKnowledge(libraries))
    : remember(knowledges, own, () => createKnowledge([...own, ...libraries]));
}

function createKnowledge(all: readonly Library[]): Knowledge {
  const machine = compile(all);
  const memberNames = new Set<string>(['default', 'call', 'apply']);
  const receiverNames = new Set<string>(
    all.flatMap((library) =>
      (library.sinks ?? []).flatMap((sink) => ('passedTo' in sink ? namesOf(sink.passedTo) : [])),
    ),
  );
  const words = new Map<Kind, Set<string>>();
  const packages = new Set(all.flatMap((library) => library.packages));
  for (const library of all) {
    for (const name of memberNamesOf(library)) memberNames.add(name);
    for (const sink of library.sinks ?? []) {
      const known = remember(words, sink.kind, () => new Set<string>());
      const names = namesOfUse(sink);
      for (const name of names.length > 0 ? names : library.packages) known.add(name);
    }
    for (const { kind, shaped } of library.literalSinks ?? [])
      for (const word of shaped.slice(0, 1)) remember(words, kind, () => new Set<string>()).add(word);
  }
  const ambient = new Map<string, State[]>();
  for (const library of all)
    for (const [object, names] of Object.entries(library.types ?? {}))
      for (const name of namesOf(names)) {
        const state = namesOf(library.ambientTypes).includes(name)
          ? machine.objectOf(library, object)
          : undefined;
        if (state) ambient.set(name, [...(ambient.get(name) ?? []), state]);
      }
  return {
    statesOfModule: (specifier) => statesOfModule(machine, packages, specifier),
    statesOfGlobal: (name) =>
      machine.exportsOf(GLOBALS).flatMap((state) => state.edges.get(label.member(name)) ?? []),
    statesOfAmbientType: (name) => ambient.get(name) ?? [],
    objectOf: (library, name) => machine.objectOf(library, name),
    objectNamed: (name) => (all[0] ? machine.objectOf(all[0], name) : undefined),
    isMemberName: (name) => memberNames.has(name),
    isReceiverName: (name) => receiverNames.has(name),
    wordsOf: (kind) => words.get(kind) ?? new Set(),
    literalSinks: all.flatMap((library) => library.literalSinks ?? []),
    hasSources: all.some((library) => library.sources !== undefined),
    hasTypedHandlers: all.some((library) => library.handlers?.some((row) => 'typed' in row) ?? false),
    exportedHandlers: all.flatMap((library) =>
      (library.handlers ?? [])
        .filter((row) => 'exported' in row || 'directive' in row)
        .map((row) => ({ row, library })),
    ),
  };
}

function memberNamesOf(library: Library): readonly string[] {
  const rows = [
    library.sinks,
    library.sanitizers,
    library.sources,
    library.handlers,
    library.propagators,
    library.formatters,
    library.textTags,
  ];
  return [
    ...rows.flatMap((each) => (each ?? []).flatMap(namesOfUse)),
    ...Object.values(library.objects ?? {}).flatMap((origins) =>
      origins.flatMap(({ steps }) => steps.flatMap(namesOfUse)),
    ),
  ];
}

/** The names a use or step is written with; none for `x(…)` and the like, which any name can stand for. */
function namesOfUse(use: object | string): readonly string[] {
  if (typeof use === 'string') return [];
  const row = use as Partial<Record<'call' | 'new' | 'tag' | 'assign' | 'member' | 'decorator', Names>>;
  return [row.call, row.new, row.tag, row.assign, row.member, row.decorator].flatMap(namesOf);
}

/** `lodash/merge` is `merge` of `lodash`, unless a model names the subpath itself. */
function statesOfModule(
  machine: Machine,
  packages: ReadonlySet<string>,
  specifier: string,
): readonly State[] {
  const bare = specifier.startsWith('node:') ? specifier.slice('node:'.length) : specifier;
  for (const name of [specifier, bare]) if (packages.has(name)) return machine.exportsOf(name);
  const parts = bare.split('/');
  const size = bare.startsWith('@') ? 2 : 1;
  let states = machine.exportsOf(parts.slice(0, size).join('/'));
  for (const part of parts.slice(size))
    states = states.flatMap((state) => state.edges.get(label.member(part.replace(/\.[cm]?js$/, ''))) ?? []);
  return states;
}
