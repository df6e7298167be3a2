import type { Handler, Library, LiteralSink } from '../models/types';
import type { Settings } from './analysis';
import { builtInShelf } from './built-in-shelf';
import type { Catalogue, ExportedHandlers } from './catalogue';
import { type Gates, gatesOf } from './gates';
import { lazy, remember } from './lazy';
import { type Machine, type State, createMachine, label } from './machine';
import { GLOBALS } from './notation';
import { type Shelf, joined, shelve } from './shelf';

/** The models as the engine asks them: by package, and by the names their uses are written with. */
export interface Knowledge {
  /** The states that importing a module gives; none for unknown modules. */
  statesOfModule(specifier: string): readonly State[];
  /** The state of a global of the platform: `fetch`, `console`. */
  statesOfGlobal(name: string): readonly State[];
  /** The state of an export that a framework puts in scope without an import: `readBody` in Nitro. */
  statesOfAutoImport(name: string): readonly State[];
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
  /** What must stand in a file for it to hold a sink of a kind. */
  readonly gates: () => Gates;
  /** Places in object literals of a certain shape. */
  readonly literalSinks: readonly LiteralSink[];
  readonly hasTypedHandlers: boolean;
  /** Handlers that are found by the names of exports, or by a directive, of those that are sought in this file. */
  exportedHandlers(
    isSought: (exports: ExportedHandlers, packages: () => readonly string[]) => boolean,
  ): readonly { readonly row: Handler; readonly library: Library }[];
}

// Pure functions of the models: indexes and the graph as far as it was asked for, kept because models never change.
const knowledges = new WeakMap<object, Knowledge>();

/** The knowledge of the built-in models together with the user's. */
export function knowledgeFor(settings: Settings): Knowledge {
  const own = settings.libraries;
  return own.length === 0
    ? remember(knowledges, builtInShelf, () => createKnowledge(builtInShelf))
    : remember(knowledges, own, () => createKnowledge(joined(shelve(own), builtInShelf)));
}

function createKnowledge(shelf: Shelf): Knowledge {
  const catalogue = shelf.catalogue();
  const machine = createMachine(shelf);
  const memberNames = new Set<string>(['default', 'call', 'apply', ...catalogue.memberNames]);
  const receiverNames = new Set<string>(catalogue.receiverNames);
  const autoImports = new Map(catalogue.autoImports);
  const packagesOf = lazy(() => {
    const byLibrary = new Map<number, string[]>();
    for (const [name, library] of Object.entries(catalogue.packages))
      remember(byLibrary, library, (): string[] => []).push(name);
    return byLibrary;
  });
  // Most of what files read as a global is none of the models'.
  const globalEdges = lazy(
    () => new Set(machine.exportsOf(GLOBALS).flatMap(({ edges }) => [...edges.keys()])),
  );
  return {
    statesOfModule: (specifier) => statesOfModule(machine, catalogue, specifier),
    statesOfGlobal: (name) => {
      if (/^global(?:This)?$/.test(name)) return machine.exportsOf(GLOBALS);
      const edge = label.member(name);
      return globalEdges().has(edge)
        ? machine.exportsOf(GLOBALS).flatMap((state) => state.edges.get(edge) ?? [])
        : [];
    },
    statesOfAutoImport: (name) => {
      const number = autoImports.get(name);
      if (number === undefined) return [];
      const [exports] = machine.exportsOf(machine.libraryAt(number).packages[0] ?? '');
      return exports?.edges.get(label.member(name)) ?? [];
    },
    statesOfAmbientType: (name) =>
      catalogue.ambientTypes.flatMap(([type, number, object]) =>
        type === name ? [machine.objectOf(machine.libraryAt(number), object)] : [],
      ),
    objectOf: (library, name) => machine.objectOf(library, name),
    objectNamed: (name) => machine.objectNamed(name),
    isMemberName: (name) => memberNames.has(name),
    isReceiverName: (name) => receiverNames.has(name),
    gates: lazy(() => gatesOf(catalogue)),
    literalSinks: catalogue.literalSinks,
    hasTypedHandlers: catalogue.withTypedHandlers.length > 0,
    exportedHandlers: (isSought) =>
      catalogue.exportedHandlers.flatMap((each) => {
        if (!isSought(each, () => packagesOf().get(each.library) ?? [])) return [];
        const library = machine.libraryAt(each.library);
        const row = library.handlers?.[each.row];
        return row ? [{ row, library }] : [];
      }),
  };
}

/** `lodash/merge` is `merge` of `lodash`, unless a model names the subpath itself. */
function statesOfModule(machine: Machine, { packages }: Catalogue, specifier: string): readonly State[] {
  const bare = specifier.startsWith('node:') ? specifier.slice('node:'.length) : specifier;
  for (const name of [specifier, bare]) if (Object.hasOwn(packages, name)) return machine.exportsOf(name);
  const parts = bare.split('/');
  const size = bare.startsWith('@') ? 2 : 1;
  let states = machine.exportsOf(parts.slice(0, size).join('/'));
  for (const part of parts.slice(size))
    states = states.flatMap((state) => state.edges.get(label.member(part.replace(/\.[cm]?js$/, ''))) ?? []);
  return states;
}
