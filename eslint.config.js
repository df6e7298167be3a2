import eslintPlugin from 'eslint-plugin-eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import backendSecurity from './dist/index.cjs';

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.cache/', 'examples/', '**/fixtures/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strict,
  {
    files: ['**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // A test or script that is wrong about what is there fails anyway.
    files: ['tests/**/*.ts', 'scripts/**/*.ts', 'benchmarks/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  backendSecurity.configs.strict,
  {
    // Scripts load what their arguments name, and tests call functions that sound like running code.
    files: ['tests/**/*.ts', 'scripts/**/*.ts', 'benchmarks/**/*.ts'],
    rules: { 'backend-security/no-code-injection': ['error', { unknownValues: false }] },
  },
  {
    // Databases and tokens of the proofs live for a minute, on this machine.
    files: ['scripts/prove/**/*.ts'],
    rules: { 'backend-security/no-hardcoded-credentials': 'off' },
  },
  {
    files: ['src/rules/*.ts'],
    ignores: ['src/rules/index.ts'],
    extends: [eslintPlugin.configs.recommended],
    rules: {
      // Edits come from src/fixes, where this rule cannot see them; tests/plugin/declared.test.ts can.
      'eslint-plugin/require-meta-has-suggestions': 'off',
      'eslint-plugin/require-meta-docs-description': ['error', { pattern: '^(disallow|require|enforce) ' }],
      'eslint-plugin/require-meta-schema-description': 'error',
      'eslint-plugin/require-meta-type': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // The plugin's users load TypeScript's packages only when they have them.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(@typescript-eslint/|eslint$|typescript$)',
              allowTypeImports: true,
              message: 'Types only.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['scripts/**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly' } },
  },
);
