import { defineConfig } from 'tsdown';

/** One CommonJS file with `module.exports = plugin`: the one format that every ESLint we support loads. */
export default defineConfig({
  entry: ['src/index.ts'],
  format: 'cjs',
  platform: 'node',
  target: 'node18.18',
  outDir: 'dist',
  clean: true,
  dts: true,
  deps: { neverBundle: [/^@typescript-eslint\//, 'typescript', 'eslint'] },
});
