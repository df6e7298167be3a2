import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/root';
import { sourcePaths } from './files';

/** A published npm package whose source we lint, pinned to the byte. */
export interface WildPackage {
  readonly name: string;
  readonly version: string;
  /** The registry's `dist.integrity` of the tarball. */
  readonly integrity: string;
  /** Folders and files of server source, relative to the package. */
  readonly sources: readonly string[];
  /** Below `sources`: folder names or paths to leave out, or `*.ext`. */
  readonly skip?: readonly string[];
  /** Part of `--slice ci`. */
  readonly ci?: boolean;
}

export interface Selection {
  readonly slice: 'all' | 'ci';
  /** Only these package names; empty for every package of the slice. */
  readonly names: readonly string[];
}

const packagesFile = join(root, 'wild', 'packages.json');
const sourcesFolder = join(root, 'node_modules', '.cache', 'wild');

/** Reads `wild/packages.json` and returns the packages of a selection; an unknown name throws. */
export function selectPackages(selection: Selection): WildPackage[] {
  const { packages } = JSON.parse(readFileSync(packagesFile, 'utf8')) as { packages: WildPackage[] };
  const unknown = selection.names.find((name) => !packages.some((entry) => entry.name === name));
  if (unknown !== undefined) throw new Error(`wild/packages.json has no package "${unknown}".`);
  if (selection.names.length > 0) return packages.filter((entry) => selection.names.includes(entry.name));
  return selection.slice === 'ci' ? packages.filter((entry) => entry.ci === true) : packages;
}

/** Tells whether the bytes of a tarball are the pinned ones (`sha512-<base64>`). */
export function hasIntegrity(tarball: Uint8Array, integrity: string): boolean {
  return `sha512-${createHash('sha512').update(tarball).digest('base64')}` === integrity;
}

/** Where a package's sources are kept. */
export function packageFolder(entry: WildPackage): string {
  return join(sourcesFolder, `${entry.name.replace('/', '__')}@${entry.version}`);
}

/** The folder that holds the unpacked package, fetched through `npm pack` the first time. */
export function fetchPackage(entry: WildPackage): string {
  const folder = packageFolder(entry);
  const stamp = join(folder, '.contents');
  const contents = JSON.stringify([entry.integrity, entry.sources, entry.skip ?? []]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === contents) return folder;
  mkdirSync(sourcesFolder, { recursive: true });
  const work = mkdtempSync(join(sourcesFolder, 'fetch-'));
  try {
    const tarball = packWithRetries(entry, work);
    if (!hasIntegrity(readFileSync(tarball), entry.integrity)) {
      throw new Error(
        `${entry.name}@${entry.version} does not have the integrity pinned in wild/packages.json.`,
      );
    }
    const unpacked = join(work, 'unpacked');
    mkdirSync(unpacked);
    execFileSync('tar', ['-xzf', tarball, '-C', unpacked, '--strip-components=1', '--no-same-owner']);
    keepSources(unpacked, entry, folder);
    writeFileSync(stamp, contents);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/** Moves only what is linted, because the rest (assets, bundles, tests) is ten times larger. */
function keepSources(unpacked: string, entry: WildPackage, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const path of sourcePaths(unpacked, entry)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(unpacked, path), join(folder, path));
  }
}

/** A registry hiccup is no finding, so the download is tried three times. */
function packWithRetries(entry: WildPackage, destination: string): string {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const args = ['pack', `${entry.name}@${entry.version}`, '--silent', '--ignore-scripts'];
      execFileSync('npm', [...args, '--pack-destination', destination], {
        cwd: destination,
        stdio: ['ignore', 'ignore', 'inherit'],
        shell: process.platform === 'win32',
      });
      const name = readdirSync(destination).find((file) => file.endsWith('.tgz'));
      if (name === undefined) throw new Error(`npm pack ${entry.name}@${entry.version} gave no tarball.`);
      return join(destination, name);
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}
