import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run, type Outcome } from '../lib/run';

/** A git repository in a temporary folder. */
export interface Repository {
  readonly folder: string;
  write(file: string, text: string): void;
  /** Runs a program there; throws with its words when it fails. */
  must(command: string, ...args: readonly string[]): Promise<void>;
  /** Stages everything and tries to commit it. */
  commit(message: string): Promise<Outcome>;
}

/** git of this machine, whatever its user configured. */
const GIT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Developer',
  GIT_AUTHOR_EMAIL: 'developer@example.com',
  GIT_COMMITTER_NAME: 'Developer',
  GIT_COMMITTER_EMAIL: 'developer@example.com',
  // A hook manager stays away where it believes to run in CI.
  CI: '',
};

/** Makes an empty repository. */
export async function repository(): Promise<Repository> {
  const folder = mkdtempSync(join(tmpdir(), 'pre-commit-'));
  const git = (...args: readonly string[]): Promise<Outcome> => run('git', args, { cwd: folder, env: GIT });
  await git('init', '--quiet', '--initial-branch', 'main');
  return {
    folder,
    write(file, text) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text, { mode: file.includes('.husky/') ? 0o755 : 0o644 });
    },
    async must(command, ...args) {
      const { exitCode, output } = await run(command, args, { cwd: folder, env: GIT });
      if (exitCode !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output}`);
    },
    async commit(message) {
      await git('add', '--all');
      return git('commit', '--message', message);
    },
  };
}
