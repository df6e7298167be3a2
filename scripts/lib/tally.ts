/** How many checks held and how many did not. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The line that every check of this project ends with. */
export function closingLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}

/**
 * What a check said of itself in the last closing line of its output. Output without one counts as one
 * failure, whatever the exit code; so does a bad exit code beside a line that admits to none.
 */
export function tallyOf(output: string, exitCode: number | null): Tally {
  const lines = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)];
  const last = lines.at(-1);
  if (!last) return { passed: 0, failed: 1 };
  const passed = Number(last[1]);
  const failed = Number(last[2]);
  return { passed, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

/** All of them together. */
export function sum(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.reduce((total, { failed }) => total + failed, 0),
  };
}
