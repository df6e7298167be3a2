import { builtins } from '../models/builtins';
import type { Builtin, BuiltinName, Passing } from '../models/propagator-types';
import { lazy } from './lazy';

/** What a method of a builtin type does with values. */
export interface BuiltinMethod {
  readonly type: BuiltinName;
  readonly passing: Passing;
}

// An index of the constant tables, by method name. `escape(x)` is a function of the platform, `driver.escape(x)` is not.
const methods = lazy((): ReadonlyMap<string, readonly BuiltinMethod[]> => {
  const index = new Map<string, BuiltinMethod[]>();
  for (const [type, builtin] of Object.entries(builtins) as [BuiltinName, Builtin][]) {
    if (builtin === builtins.global) continue;
    for (const [name, passing] of Object.entries(builtin.methods ?? {})) {
      const list = index.get(name);
      if (list) list.push({ type, passing });
      else index.set(name, [{ type, passing }]);
    }
  }
  return index;
});

/** The methods of this name that builtin types have. */
export function methodsNamed(name: string): readonly BuiltinMethod[] {
  return methods().get(name) ?? [];
}
