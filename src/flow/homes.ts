import type { Library, Names, Origin } from '../models/types';
import { GLOBALS, foreignName, namesOf } from './notation';

/**
 * Where the objects of models are at home: `express.request` in the library that has the package `express`, whoever
 * speaks of it. Numbers are places in the list of libraries.
 */
export interface Homes {
  /** The library of each package; of several, the first. */
  readonly packages: Readonly<Record<string, number>>;
  /** The library that has an object which this library calls so; without a name, its exports. */
  of(speaker: number, name: string | undefined): number;
  /** The libraries from whose exports or objects the steps of an origin start. */
  ofOrigin(speaker: number, origin: Origin): readonly number[];
}

export function homesOf(libraries: readonly Library[]): Homes {
  const packages: Record<string, number> = {};
  libraries.forEach((library, number) => {
    for (const name of library.packages) packages[name] ??= number;
  });
  const of = (speaker: number, name: string | undefined): number => {
    const foreign = name === undefined ? undefined : foreignName(name);
    return (foreign && packages[foreign.package]) ?? speaker;
  };
  return {
    packages,
    of,
    ofOrigin: (speaker, origin) =>
      origin.package === undefined
        ? [of(speaker, origin.from)]
        : namesOf(origin.package).flatMap((name) =>
            libraries[speaker]?.packages.includes(name) ? speaker : (packages[name] ?? []),
          ),
  };
}

/**
 * Of each library, those to whose objects its own lead: who has a Fastify app may come to have a pool of `pg`. What
 * is global leads nowhere by itself: its names do.
 */
export function leadsOf(libraries: readonly Library[], homes: Homes): readonly (readonly number[])[] {
  const globals = homes.packages[GLOBALS];
  const leads = libraries.map(() => new Set<number>());
  const add = (from: number, to: number): void => {
    if (from !== to && from !== globals) leads[from]?.add(to);
  };
  libraries.forEach((library, number) => {
    for (const [name, origins] of Object.entries(library.objects ?? {}))
      for (const origin of origins)
        for (const from of homes.ofOrigin(number, origin)) add(from, homes.of(number, name));
    for (const row of library.handlers ?? [])
      for (const from of homesOfRow(homes, number, row))
        for (const name of objectsIn(row)) add(from, homes.of(number, name));
    for (const { object } of library.decoratedParameters ?? []) add(number, homes.of(number, object));
    for (const object of Object.keys(library.types ?? {})) add(number, homes.of(number, object));
  });
  return leads.map((each) => [...each].sort((one, other) => one - other));
}

/** The libraries of whose objects a row speaks, and whether it does so of what they export. */
export function placesOfRow(
  homes: Homes,
  speaker: number,
  row: { readonly on?: Names },
): readonly { readonly library: number; readonly isExports: boolean }[] {
  if (row.on === undefined) return [{ library: speaker, isExports: true }];
  const found = new Map<string, { readonly library: number; readonly isExports: boolean }>();
  for (const name of namesOf(row.on)) {
    const library = homes.of(speaker, name);
    const isExports = (foreignName(name)?.object ?? name) === 'exports';
    found.set(`${library} ${isExports}`, { library, isExports });
  }
  return [...found.values()];
}

/** The libraries of whose objects a row speaks. */
export function homesOfRow(homes: Homes, speaker: number, row: { readonly on?: Names }): readonly number[] {
  return [...new Set(placesOfRow(homes, speaker, row).map(({ library }) => library))];
}

/** The objects that a handler is given. */
export function objectsIn(row: NonNullable<Library['handlers']>[number]): readonly string[] {
  const { parameters, parametersWhenLength = {}, furtherParameters, thisObject, returnsTo } = row;
  return [
    ...parameters,
    ...Object.values(parametersWhenLength).flat(),
    furtherParameters,
    thisObject,
    typeof returnsTo === 'object' ? returnsTo.object : undefined,
  ].filter((name) => name !== undefined && name !== null);
}
