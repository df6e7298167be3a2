import { defineConfig } from 'vitest/config';

const everywhere = {
  // Nothing may depend on timing; a slow machine must not fail a test.
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** Tests that load the tests of all rules again, to look at their cases. */
const overCases = [
  'tests/plugin/{declared,distinct,one-report-a-place,proven}.test.ts',
  'tests/helpers/**/*.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      // Loading the sources takes longer than most tests, and they keep nothing that changes: a worker loads them once.
      {
        test: {
          ...everywhere,
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: overCases,
          isolate: false,
        },
      },
      { test: { ...everywhere, name: 'cases', include: overCases } },
    ],
  },
});
