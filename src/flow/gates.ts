import { builderSinks, conventionalSinks, tellingSinks } from '../models/conventional-sinks';
import { commonModelSinks, tellingModelSinks } from '../models/conventional-models';
import {
  loggerFunctionSinks,
  loggerSinks,
  soundsLikeLogger,
  soundsLikeLoggerModule,
} from '../models/logger-names';
import { textPatternSinks } from '../models/regexes';
import { responseSinks } from '../models/response-names';
import { exportConventions, handlerConventions, objectConventions } from '../models/conventions';
import { holdsModels, namesModel } from '../models/model-names';
import type { Kind } from '../models/types';
import { ALWAYS, type Catalogue, foreignName, namesOf } from './catalogue';
import { remember } from './lazy';

/** What must stand in a file's text for it to hold a sink of a kind. */
export interface Gates {
  /**
   * The kinds of which a text may hold a sink, by its words and by the names in quotes: a word of one of the kind's
   * sinks, and something that leads to the library whose sink it is.
   */
  kindsOf(words: Iterable<string>, quoted: Iterable<string>): ReadonlySet<Kind>;
}

/** The group of what is known by convention where a name or module speaks of models. */
const MODELS = -2;
/** The group of what is known by convention where a name or module speaks of a logger. */
const LOGGERS = -3;
const LOGGER_WORDS = /log|debug|winston|pino|bunyan|lgr/i;

/** The gates of some libraries. */
export function gatesOf(catalogue: Catalogue): Gates {
  const sinks = new Map<string, { readonly kind: Kind; readonly group: number }[]>();
  const groupsOfWord = new Map<string, number[]>();
  const groupOf = (library: number): number => catalogue.groups[library] ?? ALWAYS;
  const packages = new Map(Object.entries(catalogue.packages));

  for (const [kind, rows] of Object.entries(catalogue.words) as [Kind, Catalogue['words'][Kind]][])
    for (const { group, words } of rows ?? [])
      for (const word of words) remember(sinks, word, () => []).push({ kind, group });
  const byConvention = [
    ...[
      ...conventionalSinks,
      ...builderSinks,
      ...tellingSinks,
      ...textPatternSinks,
      ...tellingModelSinks,
      ...responseSinks,
    ].map((sink) => ({
      sink,
      group: ALWAYS,
    })),
    ...commonModelSinks.map((sink) => ({ sink, group: MODELS })),
    ...[...loggerSinks, ...loggerFunctionSinks].map((sink) => ({ sink, group: LOGGERS })),
  ];
  for (const { sink, group } of byConvention)
    for (const word of namesOf('call' in sink ? sink.call : undefined))
      remember(sinks, word, () => []).push({ kind: sink.kind, group });
  for (const [name, library] of [
    ...catalogue.ambientTypes,
    ...catalogue.autoImports,
    ...catalogue.globalNames,
  ])
    remember(groupsOfWord, name, () => []).push(groupOf(library));
  // Objects that are known by names and by use, whatever the file imports.
  const conventional = textsIn([handlerConventions, exportConventions, objectConventions]).flatMap((text) => {
    const library = packages.get(foreignName(text)?.package ?? '');
    return library === undefined ? [] : [groupOf(library)];
  });
  const open: readonly number[] = [ALWAYS, ...catalogue.open.map(groupOf), ...conventional];

  return {
    kindsOf(words, quoted) {
      const groups = new Set(open);
      const candidates: { readonly kind: Kind; readonly group: number }[] = [];
      for (const word of words) {
        if (namesModel(word)) groups.add(MODELS);
        if (LOGGER_WORDS.test(word) && soundsLikeLogger(word)) groups.add(LOGGERS);
        candidates.push(...(sinks.get(word) ?? []));
        for (const group of groupsOfWord.get(word) ?? []) groups.add(group);
      }
      for (const name of quoted) {
        if (holdsModels(name)) groups.add(MODELS);
        if (LOGGER_WORDS.test(name) && soundsLikeLoggerModule(name)) groups.add(LOGGERS);
        candidates.push(...(sinks.get(name) ?? []));
        for (const part of prefixesOf(name)) {
          const library = packages.get(part);
          if (library !== undefined) groups.add(groupOf(library));
        }
      }
      return new Set(candidates.filter(({ group }) => groups.has(group)).map(({ kind }) => kind));
    },
  };
}

/** `node:a/b` as itself, without `node:`, and cut at each slash. */
function prefixesOf(name: string): readonly string[] {
  const bare = name.startsWith('node:') ? name.slice('node:'.length) : name;
  const parts = bare.split('/');
  return [name, ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}

/** All texts anywhere in a table. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
