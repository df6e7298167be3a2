import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolder, root } from '../../lib/root';
import { run } from '../../lib/run';

/** Where the drivers and frameworks are installed, and below which the programs are written and run. */
export const engineFolder = join(cacheFolder, 'prove');

const compiled = ['better-sqlite3', 'sqlite3'];

const manifests = ['package.json', 'package-lock.json'];

/**
 * Installs the drivers and frameworks of `scripts/prove/package.json`, unless its lock file is the one of the
 * last time. Throws with npm's words when it cannot. What has to be compiled may fail: see `hasCompiled`.
 */
export async function installDrivers(): Promise<void> {
  const sources = manifests.map((name) => join(root, 'scripts/prove', name));
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(source));
  const digest = hash.digest('hex');
  const mark = join(engineFolder, 'installed.sha256');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return;

  mkdirSync(engineFolder, { recursive: true });
  sources.forEach((source, index) => {
    copyFileSync(source, join(engineFolder, manifests[index] ?? ''));
  });
  console.log('Installing drivers and frameworks; the SQLite ones are compiled, which takes minutes.');
  const install = ['ci', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { exitCode, output } = await run('npm', install, { cwd: engineFolder });
  if (exitCode !== 0) throw new Error(`npm ci in ${engineFolder} failed:\n${output}`);
  const built = await run('npm', ['rebuild', ...compiled], { cwd: engineFolder });
  // Not remembered, so that it is tried again where a compiler was missing.
  if (built.exitCode === 0) writeFileSync(mark, digest);
  else console.log(`Not compiled: ${compiled.join(', ')}\n${built.output.slice(-1000)}`);
}

/** `require` as a program beside the drivers has it. */
export const requireEngine = createRequire(join(engineFolder, 'program.cjs'));

/** Whether the SQLite drivers could be compiled here, which takes a compiler and Node's headers. */
export function hasCompiled(): boolean {
  try {
    for (const name of compiled) requireEngine(name);
    return true;
  } catch {
    return false;
  }
}
