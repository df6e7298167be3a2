import { defineConfig } from 'tsdown';
import { splitPlugin } from './scripts/build/light-index';
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
    splitPlugin(outDir);
    writeOxlintConfigs(outDir);
  },
});
