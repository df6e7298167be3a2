import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { ESLint, Linter } from 'eslint';
import { root } from '../lib/root';

export type ConfigName = 'recommended' | 'strict';

/** The rules of each config, and the plugin that they belong to. */
export interface LintSetup {
  /** The namespace of the plugin in a config. */
  readonly namespace: string;
  readonly plugin: ESLint.Plugin;
  readonly rules: Readonly<Record<ConfigName, Linter.RulesRecord>>;
}

/** What the built package (or another build of it) sets up for its users; only our own rules of `strict` count here. */
export function builtPlugin(file = join(root, 'dist', 'index.cjs')): LintSetup {
  const load = createRequire(join(root, 'package.json'));
  const plugin = load(resolve(file)) as ESLint.Plugin;
  const namespace = plugin.meta?.namespace ?? '';
  const rulesOf = (config: ConfigName): Linter.RulesRecord => {
    const { rules = {} } = (plugin.configs?.[config] ?? {}) as Linter.Config;
    return Object.fromEntries(
      Object.entries(rules).filter(([id]) => id.startsWith(`${namespace}/`)),
    ) as Linter.RulesRecord;
  };
  return { namespace, plugin, rules: { recommended: rulesOf('recommended'), strict: rulesOf('strict') } };
}

/** The same setup with some rules alone; one that is not in `strict` throws. */
export function onlyRules(setup: LintSetup, rules: readonly string[]): LintSetup {
  const idOf = (rule: string): string => `${setup.namespace}/${rule}`;
  const ids = rules.map(idOf);
  const unknown = rules.find((rule) => setup.rules.strict[idOf(rule)] === undefined);
  if (unknown !== undefined) throw new Error(`The plugin has no rule "${unknown}".`);
  const some = (all: Linter.RulesRecord): Linter.RulesRecord =>
    Object.fromEntries(Object.entries(all).filter(([id]) => ids.includes(id))) as Linter.RulesRecord;
  return {
    ...setup,
    rules: { strict: some(setup.rules.strict), recommended: some(setup.rules.recommended) },
  };
}
