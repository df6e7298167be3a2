import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ESLint } from 'eslint';
import { run } from '../lib/run';
import { lint } from './lint';

export interface Repair {
  /** What `--fix` changed, as a unified diff; empty when it changed nothing. */
  readonly diff: string;
  /** What ESLint still has to say about the repaired copy. */
  readonly results: readonly ESLint.LintResult[];
  /** Faults of the repairs, in words: code that no longer parses, a repair that was left undone. */
  readonly faults: readonly string[];
}

/** Applies `--fix` to a copy of the app; the app itself stays as it is. */
export async function repairCopy(app: string, configFile: string): Promise<Repair> {
  const folder = mkdtempSync(join(tmpdir(), 'backend-security-demo-'));
  try {
    for (const copy of ['a', 'b']) cpSync(app, join(folder, copy), { recursive: true });
    const results = await lint({ folder: join(folder, 'b'), configFile, fix: true });
    const diff = await diffOf(folder);
    return { diff, results, faults: results.flatMap(faultsOf) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function diffOf(folder: string): Promise<string> {
  const color = process.stdout.isTTY ? 'always' : 'never';
  const args = ['diff', '--no-index', `--color=${color}`, '--src-prefix=', '--dst-prefix=', 'a', 'b'];
  const { exitCode, output } = await run('git', args, { cwd: folder });
  // git answers 1 when the folders differ.
  if (exitCode !== 0 && exitCode !== 1) throw new Error(`git diff failed:\n${output}`);
  return output;
}

function faultsOf({ filePath, messages }: ESLint.LintResult): readonly string[] {
  return messages.flatMap(({ fatal, fix, line, message, ruleId }) => {
    if (fatal) return [`${filePath}:${String(line)} no longer parses after --fix: ${message}`];
    return fix ? [`${filePath}:${String(line)} has a repair of ${String(ruleId)} left after --fix.`] : [];
  });
}
