/** A set of packages that the plugin is loaded beside, and the configs that this ESLint takes. */
export interface Setup {
  readonly name: string;
  readonly packages: Readonly<Record<string, string>>;
  readonly configs: readonly ConfigKind[];
  /** The oldest Node.js that this ESLint runs on. */
  readonly node: number;
}

export type ConfigKind =
  'eslintrc.json' | 'eslintrc.cjs' | 'flat.mjs' | 'flat.cjs' | 'flat.ts' | 'extends.mjs';

/** Exact versions, so that a result can only change with the plugin; raise them by hand. */
const COMMON = { '@typescript-eslint/parser': '8.73.0', typescript: '6.0.3' };

export const setups: readonly Setup[] = [
  {
    name: 'ESLint 8.57',
    packages: { ...COMMON, eslint: '8.57.1' },
    configs: ['eslintrc.json', 'eslintrc.cjs', 'flat.mjs', 'flat.cjs'],
    node: 18,
  },
  {
    name: 'ESLint 9.0',
    packages: { ...COMMON, eslint: '9.0.0' },
    configs: ['eslintrc.json', 'eslintrc.cjs', 'flat.mjs', 'flat.cjs'],
    node: 18,
  },
  {
    name: 'ESLint 9, newest',
    packages: { ...COMMON, eslint: '9.39.5', jiti: '2.7.0' },
    configs: ['eslintrc.json', 'eslintrc.cjs', 'flat.mjs', 'flat.cjs', 'flat.ts', 'extends.mjs'],
    node: 18,
  },
  {
    name: 'ESLint 10, newest',
    packages: { ...COMMON, eslint: '10.15.0', jiti: '2.7.0' },
    configs: ['flat.mjs', 'flat.cjs', 'flat.ts', 'extends.mjs'],
    node: 20,
  },
];

/** Other Node.js versions to load it with, as packages that hold the program itself. */
export const nodes: readonly { readonly major: number; readonly version: string }[] = [
  { major: 18, version: '18.20.8' },
  { major: 22, version: '22.23.3' },
  { major: 24, version: '24.21.0' },
];
