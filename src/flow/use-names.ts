import type { Library, Names, Step } from '../models/types';
import type { Homes } from './homes';
import { remember } from './lazy';
import { namesOf, namesOfUse } from './notation';

/** How the uses that a row describes are found in a text. */
export interface Written {
  /** The names of the calls (or other uses) themselves; `*` is any. */
  readonly names: readonly string[];
  /** Words of which at least one stands in every file that has such a use; empty where none needs to. */
  readonly words: readonly string[];
}

/** A row that says of some objects how they are used. */
type Row = object & { readonly on?: Names };

/** What is known of an object that is itself what is called. */
interface Named {
  readonly names: Set<string>;
  readonly words: Set<string>;
  /** Whether it may come to be without any of the words. */
  isNameless: boolean;
}

/** Tells how the uses are written that rows of the libraries describe. */
export function writtenUses(
  libraries: readonly Library[],
  homes: Homes,
): (speaker: number, row: Row) => Written {
  const objects = namedObjects(libraries, homes);
  return (speaker, row) => {
    const { passedTo } = row as { readonly passedTo?: Names };
    const names = [...namesOfUse(row), ...namesOf(passedTo)];
    if (names.length > 0 && passedTo === undefined) return { names, words: names.includes('*') ? [] : names };
    const on = row.on === undefined ? [undefined] : namesOf(row.on);
    const named = on.map((name) => objects.get(keyOf(homes, speaker, name)));
    const isNameless = named.some((each) => !each || each.isNameless);
    return {
      names: [...new Set([...names, ...named.flatMap((each) => [...(each?.names ?? ['*'])])])],
      words: isNameless ? [] : [...new Set(named.flatMap((each) => [...(each?.words ?? [])]))],
    };
  };
}

function keyOf(homes: Homes, speaker: number, name: string | undefined): string {
  const object = name === undefined ? 'exports' : name.slice(name.lastIndexOf('.') + 1);
  return `${homes.of(speaker, name)} ${object}`;
}

/** The objects of all libraries, by the names under which code has them. */
function namedObjects(libraries: readonly Library[], homes: Homes): ReadonlyMap<string, Named> {
  const objects = new Map<string, Named>();
  const objectOf = (speaker: number, name: string | undefined): Named =>
    remember(objects, keyOf(homes, speaker, name), () => ({
      names: new Set(),
      words: new Set(),
      isNameless: false,
    }));
  libraries.forEach((library, number) => {
    const exported = objectOf(number, undefined);
    exported.names.add('default');
    for (const name of library.packages) exported.words.add(name);
    for (const [name, origins] of Object.entries(library.objects ?? {}))
      for (const { steps } of origins) addSteps(objectOf(number, name), steps);
    for (const [name, types] of Object.entries(library.types ?? {}))
      for (const type of namesOf(types)) objectOf(number, name).words.add(type);
    for (const { parameters, parametersWhenLength = {}, thisObject, furtherParameters } of library.handlers ??
      [])
      for (const name of [
        ...parameters,
        ...Object.values(parametersWhenLength).flat(),
        thisObject,
        furtherParameters,
      ])
        if (name !== null && name !== undefined) objectOf(number, name).isNameless = true;
    for (const { object } of library.decoratedParameters ?? []) objectOf(number, object).isNameless = true;
  });
  return objects;
}

/** The last step that has names: `query` in `ctx.query`, `Pool` in `new Pool()`. */
function addSteps(object: Named, steps: readonly Step[]): void {
  const last = steps.at(-1);
  if (last === undefined) object.isNameless = true;
  else if (typeof last === 'object' && 'member' in last)
    for (const name of namesOf(last.member)) object.names.add(name);
  else if (typeof last === 'object' && 'property' in last) object.names.add(last.property);
  const [words = []] = steps
    .map(wordsOfStep)
    .filter((each) => each.length > 0)
    .reverse();
  if (words.length === 0 || words.includes('*')) object.isNameless = true;
  for (const word of words) object.words.add(word);
}

function wordsOfStep(step: Step): readonly string[] {
  if (typeof step === 'string') return [];
  return 'property' in step ? [step.property] : namesOfUse(step);
}
