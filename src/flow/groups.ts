import type { Library } from '../models/types';

/**
 * A number for each library, the same for libraries that speak of each other's objects, directly or through others:
 * who has an object of one of them may come to have one of another.
 */
export function groupsOf(
  libraries: readonly Library[],
  spokenOf: (library: Library) => readonly string[],
): readonly number[] {
  const owners = new Map<string, number>();
  libraries.forEach(({ packages }, number) => {
    for (const name of packages) if (!owners.has(name)) owners.set(name, number);
  });
  const groups = libraries.map((_, number) => number);
  const rootOf = (number: number): number => {
    let root = number;
    while (groups[root] !== root) root = groups[root] ?? root;
    return root;
  };
  libraries.forEach((library, number) => {
    for (const name of spokenOf(library)) {
      const other = owners.get(name);
      if (other !== undefined) groups[rootOf(other)] = rootOf(number);
    }
  });
  return groups.map(rootOf);
}
