import { builderSinks, conventionalSinks, tellingSinks } from '../models/conventional-sinks';
import {
  assignedRecordSink,
  chainedModelSinks,
  commonModelSinks,
  delegateRecordSinks,
  madeModelSink,
  tableRecordSinks,
  operatorSinks,
  tellingModelSinks,
} from '../models/conventional-models';
import { anyCookies, answerCookies, contextCookies, storeCookies } from '../models/cookies';
import { loggerFunctionSinks, loggerSinks } from '../models/logger-names';
import { textPatternSinks } from '../models/regexes';
import { responseSinks } from '../models/response-names';
import type { FearFacts } from '../models/fear-types';
import { isComputed } from '../syntax/nodes';
import type { Kind, Sink } from '../models/types';
import type { Catalogue, ExportedHandlers } from './catalogue';
import { exportsIn } from './exported-values';
import { endsLike, nameOfFile } from './file-names';
import { type Hint, givesHint } from './hints';
import { lazy, remember } from './lazy';
import { GLOBALS, namesOf } from './notation';
import { seenByConvention } from './seen-by-convention';
import type { SyntaxIndex } from './syntax-index';

/** What a file may hold, as far as its words and imports tell. */
export interface Possible {
  readonly kinds: ReadonlySet<Kind>;
  /** Names of the calls, assignments, … that may be sinks of objects which models know; `*` for any. */
  readonly sinkNames: () => ReadonlySet<string>;
  /** The same of the calls by which frameworks are handed functions. */
  readonly handlerNames: () => ReadonlySet<string>;
  /** Whether something in it may give what a client sent. */
  readonly hasSources: boolean;
}

/** Tells what files may hold, by the catalogue of some libraries. */
export interface Gates {
  possibleIn(index: SyntaxIndex): Possible;
}

/** Sinks of a kind that are possible where a library's objects are, or where something hints at them. */
interface Row {
  readonly kind: Kind;
  readonly needs: number | Hint | undefined;
  /** Whether the library itself must be imported; else another may lead to its objects. */
  readonly exported?: true;
  readonly names: readonly string[];
  /** Words or texts all of which must be there, and those of which one must. */
  readonly every?: readonly string[];
  readonly oneOf?: readonly string[];
  /** Whether the calls must be given something that is no literal. */
  readonly computed?: true;
}

/** What a word, or the name of a module, may mean. */
interface Meaning {
  readonly rows: Row[];
  /** Libraries whose objects it gives. */
  readonly libraries: number[];
}

export function gatesOf(catalogue: Catalogue): Gates {
  const meanings = new Map<string, Meaning>();
  const meaningOf = (word: string): Meaning => remember(meanings, word, () => ({ rows: [], libraries: [] }));
  /** Those that need no word at all. */
  const wordless: Row[] = [];
  const addRow = (row: Row, words: readonly string[]): void => {
    if (words.length === 0) wordless.push(row);
    for (const word of words) meaningOf(word).rows.push(row);
  };

  for (const [kind, rows] of Object.entries(catalogue.sinks) as [Kind, Catalogue['sinks'][Kind]][])
    for (const { library, words, ...row } of rows ?? [])
      addRow({ ...row, kind, needs: library }, words ?? row.names);
  for (const [needs, sinks] of conventions)
    for (const sink of sinks)
      addRow(
        { kind: sink.kind, needs, names: [], ...neededTexts(sink) },
        namesOf(sink.words ?? ('call' in sink ? sink.call : undefined)),
      );
  for (const [name, library] of [
    ...catalogue.ambientTypes,
    ...catalogue.autoImports,
    ...catalogue.globalNames,
  ])
    meaningOf(name).libraries.push(library);
  const packages = new Map(Object.entries(catalogue.packages));
  const withSources = new Set(catalogue.withSources);
  const globals = packages.get(GLOBALS);

  const known = (words: ReadonlySet<string>): readonly Meaning[] => {
    const found: Meaning[] = [];
    for (const word of words) {
      const meaning = meanings.get(word);
      if (meaning) found.push(meaning);
    }
    return found;
  };

  /** The libraries of which a file may have objects, and those whose exports it may have. */
  const librariesIn = (
    index: SyntaxIndex,
    words: readonly Meaning[],
  ): { readonly found: ReadonlySet<number>; readonly imported: ReadonlySet<number> } => {
    const imported = new Set<number>(globals === undefined ? [] : [globals]);
    const found = new Set<number>(imported);
    const add = (library: number | undefined): void => {
      if (library === undefined || found.has(library)) return;
      found.add(library);
      for (const other of catalogue.leads[library] ?? []) add(other);
    };
    const addImported = (library: number | undefined): void => {
      if (library !== undefined) imported.add(library);
      add(library);
    };
    for (const { libraries } of words) libraries.forEach(addImported);
    for (const name of index.specifiers) for (const part of prefixesOf(name)) addImported(packages.get(part));
    for (const name of seenByConvention(index)) add(packages.get(name));
    for (const each of catalogue.exportedHandlers) if (isExporting(index, each)) add(each.library);
    return { found, imported };
  };

  return {
    possibleIn(index) {
      const words = known(index.words);
      const { found: libraries, imported } = librariesIn(index, words);
      const hints = new Map<Hint, boolean>();
      const isThere = (word: string): boolean => index.words.has(word) || index.texts.has(word);
      const holds = ({ needs, exported, names, every, oneOf, computed }: Row): boolean =>
        (needs === undefined ||
          (typeof needs === 'number'
            ? (exported ? imported : libraries).has(needs)
            : remember(hints, needs, () => givesHint(index, needs)))) &&
        (every?.every(isThere) ?? true) &&
        (oneOf?.some(isThere) ?? true) &&
        (!computed || names.some((name) => isGivenMore(index, name)));
      const rows = new Set<Row>();
      const addAll = (candidates: readonly Row[] = []): void => {
        for (const row of candidates) if (holds(row)) rows.add(row);
      };
      addAll(wordless);
      for (const { rows: candidates } of words) addAll(candidates);
      for (const { rows: candidates } of known(index.texts)) addAll(candidates);
      for (const name of index.specifiers)
        for (const part of prefixesOf(name)) addAll(meanings.get(part)?.rows);
      return {
        kinds: new Set([...rows].map(({ kind }) => kind)),
        sinkNames: lazy(() => new Set([...rows].flatMap(({ names }) => names))),
        handlerNames: lazy(
          () =>
            new Set(
              catalogue.handlers.flatMap(({ library, names }) =>
                library === undefined || libraries.has(library) ? names : [],
              ),
            ),
        ),
        hasSources: [...libraries].some((library) => withSources.has(library)),
      };
    },
  };
}

/** Sinks that are known by convention, and what must hint at them. */
const conventions: readonly (readonly [needs: Hint | undefined, sinks: readonly Sink[]])[] = [
  ['sql', conventionalSinks],
  ['builder', builderSinks],
  [undefined, tellingSinks],
  [undefined, textPatternSinks],
  [undefined, tellingModelSinks],
  [undefined, operatorSinks],
  ['models', [...commonModelSinks, ...chainedModelSinks, assignedRecordSink, madeModelSink]],
  ['table', tableRecordSinks],
  ['delegate', delegateRecordSinks],
  ['logger', loggerSinks],
  ['logger', loggerFunctionSinks],
  ['response', responseSinks],
  [undefined, [...answerCookies, ...storeCookies, contextCookies, anyCookies]],
];

/** Whether a call of this name is given anything but literals and functions. */
function isGivenMore({ callsByName }: SyntaxIndex, name: string): boolean {
  return (
    callsByName
      .get(name)
      ?.some((call) => call.type === 'TaggedTemplateExpression' || call.arguments.some(isComputed)) ?? false
  );
}

/** The texts of which a sink that is known by convention needs one: `set` with `'trust proxy'`. */
function neededTexts({ when, facts }: Sink): Pick<Row, 'oneOf'> {
  if (Array.isArray(when?.is)) return textsAlone(when.is);
  const { feared = [] } = (facts ?? {}) as Partial<FearFacts>;
  const all = feared.flatMap((fear) => ('is' in fear && !fear.option ? fear.is : [null]));
  return feared.length > 0 ? textsAlone(all) : {};
}

function textsAlone(values: readonly unknown[]): Pick<Row, 'oneOf'> {
  const texts = values.filter((value) => typeof value === 'string');
  return texts.length === values.length ? { oneOf: texts } : {};
}

/** Whether a file has an export, or a directive, that a library looks for. */
function isExporting(index: SyntaxIndex, { names, files, directive }: ExportedHandlers): boolean {
  if (directive !== undefined) return index.texts.has(directive);
  return (
    files !== undefined &&
    names.some((name) => exportsIn(index).has(name)) &&
    files.some((pattern) => endsLike(nameOfFile(index.program), pattern))
  );
}

/** `node:a/b` as itself, without `node:`, and cut at each slash. */
function prefixesOf(name: string): readonly string[] {
  if (!name.includes('/') && !name.includes(':')) return [name];
  const bare = name.startsWith('node:') ? name.slice('node:'.length) : name;
  const parts = bare.split('/');
  return [name, ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}
