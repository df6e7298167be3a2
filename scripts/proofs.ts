/** A slow proof: a script that exits non-zero on failure and ends with `N passed, N failed`. */
export interface Proof {
  readonly name: string;
  readonly script: string;
  /** What holds when it passes. */
  readonly shows: string;
  /** The arguments of the slice for CI, which has no way to flake; absent: not run there. */
  readonly ci?: readonly string[];
}

/** What `npm run verify` runs, in this order. */
export const proofs: readonly Proof[] = [
  {
    name: 'load matrix',
    script: 'scripts/load-matrix.ts',
    shows: 'every supported ESLint loads the package in every config format and finds the same',
    ci: ['--ci'],
  },
  {
    name: 'demo',
    script: 'scripts/demo.ts',
    shows: 'each rule finds what is planted for it in a whole application, and nothing else is reported',
    ci: [],
  },
  {
    name: 'editor',
    script: 'scripts/editor.ts',
    shows: 'the language server of VS Code shows findings, fixes and suggestions',
    ci: [],
  },
  {
    name: 'pre-commit',
    script: 'scripts/pre-commit.ts',
    shows: 'the hooks of the README block a commit with a mistake and let the repaired one pass',
    ci: ['--ci'],
  },
  {
    name: 'oxlint',
    script: 'scripts/oxlint.ts',
    shows: 'oxlint finds and fixes the same with the plugin as ESLint does',
    ci: ['--ci'],
  },
  {
    name: 'wild',
    script: 'scripts/wild.ts',
    shows: 'published servers give the findings that a person judged, and none that was judged false',
    // The rules whose findings are all judged.
    ci: [
      '--slice',
      'ci',
      '--rule',
      'no-sql-injection',
      '--rule',
      'no-wildcard-cors',
      '--rule',
      'no-command-injection',
      '--rule',
      'no-nosql-injection',
      '--rule',
      'no-secret-logging',
      '--rule',
      'no-plaintext-password',
    ],
  },
  {
    name: 'plant',
    script: 'scripts/plant.ts',
    shows: 'real call sites made wrong are found, and their safe twins are not',
    ci: ['--slice', 'ci'],
  },
  {
    name: 'prove',
    script: 'scripts/prove.ts',
    shows: 'edited programs do the same for honest values on real engines, and no harm for hostile ones',
    ci: ['--slice', 'ci'],
  },
  {
    name: 'crash',
    script: 'scripts/crash.ts',
    shows: 'nothing that parses makes the rules throw, and no fix breaks code',
    ci: ['--ci'],
  },
  {
    name: 'fresh clone',
    script: 'scripts/fresh-clone.ts',
    shows: "the README's two commands need nothing done before them",
  },
];
