import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'tsdown';
import { writeOxlintConfigs } from './scripts/build/oxlint-configs';
import { UNPACKED, packedLibraries } from './scripts/build/packed-libraries';

/**
 * CommonJS with `module.exports = plugin`: the one format that every ESLint we support loads. What is loaded at
 * every start of ESLint must be small: no white space, short names, the libraries packed.
 */
export default defineConfig({
  entry: ['src/index.ts'],
  format: 'cjs',
  platform: 'node',
  target: 'node18.18',
  outDir: 'dist',
  clean: true,
  dts: true,
  minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
  deps: { neverBundle: [/^@typescript-eslint\//, 'typescript', 'eslint'] },
  plugins: [{ name: 'packed-libraries', load: (id) => (UNPACKED.test(id) ? packedLibraries() : undefined) }],
  onSuccess({ outDir }) {
    // `import` of a CommonJS file searches its whole text for names of exports, which takes longer than running it.
    renameSync(join(outDir, 'index.cjs'), join(outDir, 'plugin.cjs'));
    writeFileSync(
      join(outDir, 'index.cjs'),
      "'use strict';\nconst plugin = require('./plugin.cjs');\nmodule.exports = plugin;\n",
    );
    writeOxlintConfigs(outDir);
  },
});
