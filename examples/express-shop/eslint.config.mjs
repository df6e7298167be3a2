import tsParser from '@typescript-eslint/parser';
import backendSecurity from '../../dist/index.cjs';

const readonly = (names) => Object.fromEntries(names.map((name) => [name, 'readonly']));

const everywhere = ['console', 'fetch', 'setTimeout', 'URL', 'AbortSignal', 'globalThis'];
const node = [...everywhere, 'process', 'Buffer', 'TextEncoder', 'global', 'NodeJS'];
const browser = [...everywhere, 'document', 'location', 'localStorage', 'sessionStorage', 'FormData'];

/** How the shop's folders are to be read; what is checked comes from the plugin's configs. */
export const languages = [
  { files: ['**/*.js'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['**/*.mjs'], languageOptions: { sourceType: 'module' } },
  { files: ['**/*.ts'], languageOptions: { parser: tsParser, sourceType: 'module' } },
  { files: ['src/**'], languageOptions: { globals: readonly(node) } },
  { files: ['public/**'], languageOptions: { sourceType: 'script', globals: readonly(browser) } },
];

export default [...languages, backendSecurity.configs.strict];
