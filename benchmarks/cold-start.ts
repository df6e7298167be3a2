import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from '../scripts/lib/root';
import { median } from './measure';
import { longHandler } from './shapes';

/** Milliseconds in a fresh process, medians. */
export interface ColdStart {
  readonly loadEslint: number;
  /** The plugin when ESLint is loaded already, as in every real run. */
  readonly loadPlugin: number;
  readonly loadPluginAlone: number;
  /** The first file of a process: 100 lines of an Express handler. */
  readonly firstFileWithoutRules: number;
  readonly firstFileStrict: number;
}

const CHILD = join(root, 'benchmarks/cold-start-child.mjs');
const PLUGIN = join(root, 'dist/index.cjs');
const FIRST_FILE_LINES = 100;

/** Starts processes that load ESLint and the plugin, in turn, `rounds` of each. */
export function measureColdStart(rounds: number): ColdStart {
  const source = join(cacheFolder, 'first-file.cjs');
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(source, longHandler(FIRST_FILE_LINES));
  const steps = {
    loadEslint: ['eslint', PLUGIN],
    loadPlugin: ['plugin', PLUGIN],
    loadPluginAlone: ['plugin alone', PLUGIN],
    firstFileWithoutRules: ['first-file', PLUGIN, 'none', source],
    firstFileStrict: ['first-file', PLUGIN, 'strict', source],
  };
  const names = Object.keys(steps) as (keyof ColdStart)[];
  const times = new Map<keyof ColdStart, number[]>(names.map((name) => [name, []]));
  // The first round fills the file system's cache and does not count.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const time = Number(
        execFileSync(process.execPath, [CHILD, ...steps[name]], { cwd: root, encoding: 'utf8' }),
      );
      if (round > 0) times.get(name)?.push(time);
    }
  }
  return Object.fromEntries(
    names.map((name) => [name, median(times.get(name) ?? [])]),
  ) as unknown as ColdStart;
}
