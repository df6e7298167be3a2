import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Built {
  readonly configs: Readonly<
    Record<'recommended' | 'strict', { readonly rules: Readonly<Record<string, unknown>> }>
  >;
}

/**
 * Writes `oxlint-recommended.json` and `oxlint-strict.json` beside the built plugin: the same rules and options as
 * its configs, in the form that oxlint's `extends` takes. They are read from the plugin, so they cannot drift.
 */
export function writeOxlintConfigs(outDir: string): void {
  const plugin = createRequire(import.meta.url)(join(outDir, 'index.cjs')) as Built;
  for (const name of ['recommended', 'strict'] as const) {
    const config = { jsPlugins: ['./index.cjs'], rules: plugin.configs[name].rules };
    writeFileSync(join(outDir, `oxlint-${name}.json`), `${JSON.stringify(config, null, 2)}\n`);
  }
}
