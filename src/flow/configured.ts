import type { ArgumentTest, Configured } from '../models/server-types';
import type { Library } from '../models/types';
import { type Analysis, tableOf } from './analysis';
import { constantsOf } from './constants';
import { remember } from './lazy';
import { namesOf } from './machine';
import { importedModules } from './modules';
import { type UseNode, placesOf } from './places';

/** Whether this file configures the server so: `app.set('query parser', 'extended')`, or an import that does. */
export function isConfigured(a: Analysis, configured: Configured): boolean {
  return remember(tableOf<Configured, boolean>(a, 'configured'), configured, () => {
    if ('imports' in configured)
      return namesOf(configured.imports).some((name) => importedModules(a).has(name));
    const names = namesOf('call' in configured ? configured.call : undefined);
    return names.some((name) =>
      (a.index().callsByName.get(name) ?? []).some((call) =>
        configured.with.every((test) => argumentFits(a, call, test)),
      ),
    );
  });
}

/** Whether a library is of one of the major versions that a row is about; if the settings do not tell, it may be. */
export function isOfVersion(a: Analysis, library: Library, versions: readonly number[] | undefined): boolean {
  if (!versions) return true;
  const version = library.packages
    .map((name) => a.settings.versions[name])
    .find((each) => each !== undefined);
  return version === undefined || versions.includes(version);
}

/** Whether a constant argument is what a model row asks for. Texts are compared without regard to case. */
export function argumentFits(a: Analysis, use: UseNode, test: ArgumentTest): boolean {
  const [node] = placesOf(a, use, test.at);
  if (test.is === 'absent') return node === undefined;
  if (!node) return false;
  const constants = constantsOf(a, node);
  if (test.is === 'present')
    return constants.every(({ value }) => value !== false && value !== null && value !== undefined);
  const accepted = test.is.map(folded);
  return constants.length > 0 && constants.every(({ value }) => accepted.includes(folded(value)));
}

function folded(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}
