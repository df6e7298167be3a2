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

/** The same setup with one rule alone; a rule that is not in `strict` throws. */
export function onlyRule(setup: LintSetup, rule: string): LintSetup {
  const id = `${setup.namespace}/${rule}`;
  const entry = setup.rules.strict[id];
  if (entry === undefined) throw new Error(`The plugin has no rule "${rule}".`);
  const recommended = setup.rules.recommended[id];
  return {
    ...setup,
    rules: { strict: { [id]: entry }, recommended: recommended === undefined ? {} : { [id]: recommended } },
  };
}
