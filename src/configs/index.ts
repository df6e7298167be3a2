import type { Rule, RuleDocs } from '../kit/create-rule';
import { coreRulesOfStrict } from './core-rules';

/** The prefix of our rules in a config, and the name under which a config knows the plugin. */
export const NAMESPACE = 'backend-security';

/** How a config turns a rule on: always an error, with the options that the config sets. */
export type Entry = 'error' | ['error', Record<string, unknown>];

export type ConfigName = RuleDocs['config'];

/**
 * The rules of a config, ready for its `rules`: `recommended` has the rules that say so and no options,
 * `strict` has all rules with their stricter options, and a few rules of ESLint itself.
 */
export function rulesOf(config: ConfigName, rules: Readonly<Record<string, Rule>>): Record<string, Entry> {
  const entries: Record<string, Entry> = {};
  for (const [name, { meta }] of Object.entries(rules)) {
    if (config === 'recommended' && meta.docs?.config !== 'recommended') continue;
    const options = config === 'strict' ? meta.docs?.strictOptions : undefined;
    entries[`${NAMESPACE}/${name}`] = options ? ['error', { ...options }] : 'error';
  }
  if (config === 'strict') for (const name of coreRulesOfStrict) entries[name] = 'error';
  return entries;
}
