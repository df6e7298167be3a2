/** The floors of the house, from the roof down. A file may import from its own floor and those below. */
const FLOORS = ['index', 'configs', 'rules', 'kit', 'fixes', 'flow', 'models', 'syntax'] as const;

/** The height of a file of `src`: 0 for the roof; -1 for what is on no floor. */
function heightOf(path: string): number {
  return FLOORS.indexOf((/^src\/([a-z]+)/.exec(path)?.[1] ?? '') as (typeof FLOORS)[number]);
}

/**
 * What is wrong with one file importing another, both given as paths from the project's folder; undefined if
 * nothing. Rules are apart from each other: what two of them need is one floor down.
 */
export function importFault(from: string, to: string): string | undefined {
  if (to === 'package.json')
    return from === 'src/index.ts' || from.startsWith('src/kit/') ? undefined : 'imports package.json';
  if (!to.startsWith('src/')) return 'imports from outside src';
  if (heightOf(from) === -1 || heightOf(to) === -1) return 'is on no floor, or imports from none';
  if (heightOf(to) < heightOf(from)) return 'imports upwards';
  const betweenRules = heightOf(from) === heightOf('src/rules/') && heightOf(to) === heightOf(from);
  return betweenRules && from !== 'src/rules/index.ts' ? 'is a rule that imports a rule' : undefined;
}
