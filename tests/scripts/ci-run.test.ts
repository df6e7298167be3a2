import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../../scripts/lib/root';

mkdirSync('.cache', { recursive: true });
const folder = mkdtempSync(join(root, '.cache', 'ci-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Runs `.ci/run` where `npm test` and `npm run verify:ci` are these shell commands. */
function runCi(test: string, verify: string) {
  mkdirSync(join(folder, '.ci'), { recursive: true });
  cpSync('.ci/run', join(folder, '.ci/run'));
  writeFileSync(
    join(folder, 'npm'),
    `#!/usr/bin/env bash\nif [[ $1 = test ]]; then ${test}; else ${verify}; fi\n`,
  );
  chmodSync(join(folder, 'npm'), 0o755);
  const { status, stdout } = spawnSync('bash', [join(folder, '.ci/run')], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` },
  });
  return { passes: status === 0, lastLine: stdout.trimEnd().split('\n').at(-1) };
}

describe.runIf(process.platform !== 'win32')('.ci/run', () => {
  it.each([
    [
      'adds up what both say',
      'echo 2 passed, 0 failed',
      'echo 3 passed, 0 failed',
      true,
      '5 passed, 0 failed',
    ],
    [
      'fails with a failed test',
      'echo 2 passed, 1 failed; exit 1',
      'echo 3 passed, 0 failed',
      false,
      '5 passed, 1 failed',
    ],
    [
      'fails with an exit code alone',
      'echo 2 passed, 0 failed; exit 1',
      'echo 3 passed, 0 failed',
      false,
      '5 passed, 1 failed',
    ],
    ['fails when one says nothing', 'true', 'echo 3 passed, 0 failed', false, '3 passed, 1 failed'],
    [
      'fails when nothing ran',
      'echo 0 passed, 0 failed',
      'echo 0 passed, 0 failed',
      false,
      '0 passed, 0 failed',
    ],
  ])('%s', (_, test, verify, passes, lastLine) => {
    expect(runCi(test, verify)).toEqual({ passes, lastLine });
  });
});
