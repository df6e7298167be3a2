import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './root';
import { run } from './run';

/** A folder, kept between runs, in which these packages are installed; nothing is done when they are already. */
export async function installed(name: string, packages: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(cacheFolder, 'installed', name.replace(/[^a-z0-9]+/gi, '-').toLowerCase());
  const manifest = JSON.stringify({ private: true, dependencies: packages }, null, 2);
  const mark = join(folder, 'installed.json');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === manifest) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), manifest);
  await npm(['install', '--no-audit', '--no-fund', '--no-package-lock'], folder);
  writeFileSync(mark, manifest);
  return folder;
}

/** Puts the packed plugin into such a folder as a user's install would, in place of an older build of it. */
export async function installPlugin(tarball: string, folder: string): Promise<void> {
  await npm(['install', '--no-save', '--no-audit', '--no-fund', '--no-package-lock', tarball], folder);
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  const { exitCode, output } = await run('npm', args, { cwd });
  if (exitCode !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${output}`);
}
