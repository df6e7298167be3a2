import type { ESLint, Rule } from 'eslint';
import { name, version } from '../package.json';
import { NAMESPACE, rulesOf, type ConfigName, type Entry } from './configs';
import { rules, type RuleName } from './rules';

/** A config object for eslint.config.js. */
interface FlatConfig {
  name: string;
  plugins: Record<string, ESLint.Plugin>;
  rules: Record<string, Entry>;
}

/** A config for .eslintrc. */
interface LegacyConfig {
  plugins: string[];
  rules: Record<string, Entry>;
}

/** What `require('eslint-plugin-backend-security')` gives. */
interface BackendSecurityPlugin {
  meta: { name: string; version: string; namespace: string };
  rules: Record<RuleName, Rule.RuleModule>;
  configs: {
    recommended: FlatConfig;
    strict: FlatConfig;
    'recommended-legacy': LegacyConfig;
    'strict-legacy': LegacyConfig;
  };
}

function createPlugin(): BackendSecurityPlugin {
  const configs = {
    'recommended-legacy': legacy('recommended'),
    'strict-legacy': legacy('strict'),
  } as BackendSecurityPlugin['configs'];
  const plugin: BackendSecurityPlugin = {
    meta: { name, version, namespace: NAMESPACE },
    rules: rules as unknown as BackendSecurityPlugin['rules'],
    configs,
  };
  // A flat config holds the plugin that holds the config, so the circle is closed afterwards.
  configs.recommended = flat('recommended', plugin);
  configs.strict = flat('strict', plugin);
  return plugin;
}

// No `files` here: a preset that names *.ts makes ESLint parse TypeScript with a parser that cannot.
function flat(config: ConfigName, plugin: BackendSecurityPlugin): FlatConfig {
  return {
    name: `${NAMESPACE}/${config}`,
    plugins: { [NAMESPACE]: plugin as unknown as ESLint.Plugin },
    rules: rulesOf(config, rules),
  };
}

function legacy(config: ConfigName): LegacyConfig {
  return { plugins: [NAMESPACE], rules: rulesOf(config, rules) };
}

export default createPlugin();
