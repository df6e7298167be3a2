import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { ESLint } from 'eslint';
import { root } from '../lib/root';
import { runNode } from '../lib/run';
import type { Report } from './check';

const PREFIX = 'backend-security/';

export interface LintRequest {
  /** The folder to lint. */
  readonly folder: string;
  /** The config file; it need not be in the folder. */
  readonly configFile: string;
  readonly fix?: boolean;
}

/**
 * Runs ESLint's own command over a folder and returns its results as its JSON format has them. Throws with
 * ESLint's words when it could not run; mistakes it found are no reason to throw.
 */
export async function lint({ folder, configFile, fix = false }: LintRequest): Promise<ESLint.LintResult[]> {
  const temporary = mkdtempSync(join(tmpdir(), 'backend-security-demo-'));
  const output = join(temporary, 'results.json');
  try {
    const args = [
      '--config',
      configFile,
      '--format',
      'json',
      '--output-file',
      output,
      ...(fix ? ['--fix'] : []),
    ];
    const command = join(root, 'node_modules/eslint/bin/eslint.js');
    const { exitCode, output: words } = await runNode(command, [...args, '.'], { cwd: folder });
    if (exitCode !== 0 && exitCode !== 1) throw new Error(`ESLint failed:\n${words}`);
    return JSON.parse(readFileSync(output, 'utf8')) as ESLint.LintResult[];
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The messages of ESLint's results; `folder` is what their paths are shortened by. */
export function reportsOf(results: readonly ESLint.LintResult[], folder: string): readonly Report[] {
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, endLine, message }) => ({
      file: pathIn(folder, filePath),
      rule: ruleId === null ? null : ruleNameOf(ruleId),
      line,
      endLine: endLine ?? line,
      message,
    })),
  );
}

/** A file's path inside a folder, with slashes on every system. */
export function pathIn(folder: string, file: string): string {
  return relative(folder, file).split(sep).join('/');
}

/** A rule's name as the manifest has it: without our prefix. */
export function ruleNameOf(ruleId: string): string {
  return ruleId.startsWith(PREFIX) ? ruleId.slice(PREFIX.length) : ruleId;
}
