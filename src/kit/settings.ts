import type { TSESLint } from '@typescript-eslint/utils';
import { type Settings, NO_SETTINGS } from '../flow/analysis';
import { readSettings } from './read-settings';

export const SETTINGS_KEY = 'backend-security';

// The same settings object is given for every file of a run; a pure function's memo.
const normalised = new WeakMap<object, Settings>();

/**
 * What the user wrote under `settings['backend-security']`, checked. A wrong setting throws one error that names
 * the key and what it takes.
 */
export function settingsOf(
  context: Readonly<Pick<TSESLint.RuleContext<string, readonly unknown[]>, 'settings'>>,
): Settings {
  const given: unknown = context.settings[SETTINGS_KEY];
  if (given === undefined) return NO_SETTINGS;
  if (typeof given !== 'object' || given === null) return readSettings(given);
  const known = normalised.get(given);
  if (known) return known;
  const settings = readSettings(given);
  normalised.set(given, settings);
  return settings;
}
