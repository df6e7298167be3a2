import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cacheFolder, root } from '../../lib/root';
import { run } from '../../lib/run';

/** Where the drivers and frameworks are installed, and below which the programs are written and run. */
export const engineFolder = join(cacheFolder, 'prove');

const manifests = ['package.json', 'package-lock.json'];

/**
 * Installs the drivers and frameworks of `scripts/prove/package.json`, unless its lock file is the one of the
 * last time. Throws with npm's words when it cannot.
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
  const { exitCode, output } = await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: engineFolder });
  if (exitCode !== 0) throw new Error(`npm ci in ${engineFolder} failed:\n${output}`);
  writeFileSync(mark, digest);
}

/** `require` as a program beside the drivers has it. */
export const requireEngine = createRequire(join(engineFolder, 'program.cjs'));
