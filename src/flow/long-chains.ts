import { type Analysis, tableOf } from './analysis';
import { remember } from './lazy';
import type { Variable } from './scopes';
import { type Write, writesOf } from './writes';

/** From so many writes on, values of a variable may hang on each other deeper than the engine may nest. */
const LONG_CHAIN = 32;

/**
 * `sort = sort || query.a; sort = sort || query.b; …`: each value is made of the one before. Finds a fact (`name`)
 * of all writes from the first to the last, once for each path, so that none has to go deep.
 */
export function findInOrder(
  a: Analysis,
  name: string,
  variable: Variable,
  path: readonly string[],
  find: (write: Write) => unknown,
): void {
  const writes = writesOf(a, variable);
  if (writes.length < LONG_CHAIN) return;
  const done = remember(
    tableOf<Variable, Set<string>>(a, `${name} in order`),
    variable,
    () => new Set<string>(),
  );
  const key = path.join('.');
  if (done.has(key)) return;
  done.add(key);
  for (const write of writes) find(write);
}
