import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { asciiOnly } from './ascii';

interface Plugin {
  readonly meta: { readonly namespace: string };
  readonly rules: Readonly<Record<string, object>>;
  readonly configs: Readonly<Record<string, object>>;
}

/**
 * Takes the built `index.cjs` apart: `plugin.cjs` is the code, loaded when the first rule is asked about a file;
 * `plugin.json` is what a config needs to be read; `index.cjs` brings them together. A process that only reads configs
 * never pays for the code, and `import` searches a short text for names of exports.
 */
export function splitPlugin(outDir: string): void {
  const index = join(outDir, 'index.cjs');
  writeFileSync(join(outDir, 'plugin.cjs'), asciiOnly(readFileSync(index, 'utf8')));
  const plugin = createRequire(import.meta.url)(join(outDir, 'plugin.cjs')) as Plugin;
  writeFileSync(join(outDir, 'plugin.json'), readablePart(plugin));
  writeFileSync(index, lightIndex(plugin.meta.namespace));
}

/** Everything of a plugin but the code of its rules, as JSON. Throws where there is other code, or a regex. */
export function readablePart(plugin: Plugin): string {
  return JSON.stringify(plugin, (key, value: unknown) => {
    // A flat config holds the plugin that holds the config.
    if (value === plugin && key !== '') return null;
    if (typeof value === 'function' && key === 'create') return undefined;
    if (typeof value === 'function' || value instanceof RegExp) throw new Error(`"${key}" is no JSON.`);
    return value;
  });
}

/** The code of the package's entry. */
export function lightIndex(namespace: string): string {
  return `'use strict';
const plugin = require('./plugin.json');
for (const [name, rule] of Object.entries(plugin.rules))
  rule.create = (context) => require('./plugin.cjs').rules[name].create(context);
for (const { plugins } of Object.values(plugin.configs))
  if (!Array.isArray(plugins)) plugins['${namespace}'] = plugin;
module.exports = plugin;
`;
}
