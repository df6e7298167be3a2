/**
 * Runs a TypeScript script on a clone of any age: `node scripts/bootstrap.mjs scripts/test.ts [arguments]`.
 * Installs the dependencies when they are missing or older than the lock file, builds the plugin when its
 * sources changed, and hands over. It has no dependencies itself.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules/.cache/backend-security');

/** The SHA-256 of some files' names and contents, folders included with all below them. */
function hashOf(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (/\.[a-z]+$/.test(path)) hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    else for (const entry of readdirSync(full).sort()) add(`${path}/${entry}`);
  };
  paths.forEach(add);
  return hash.digest('hex');
}

/** True when what is installed is what the lock file says, which npm notes in a hidden lock file. */
function isInstalled() {
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  const wanted = readJson('package-lock.json')?.packages;
  if (!installed || !wanted) return false;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (path in installed ? installed[path].version === version : optional === true),
  );
}

function readJson(path) {
  const full = join(root, path);
  return existsSync(full) ? JSON.parse(readFileSync(full, 'utf8')) : undefined;
}

/** Does `work` unless the files are the same as when it last succeeded and `isThere`. */
function unlessDone(name, paths, isThere, work) {
  const mark = join(cache, `${name}.sha256`);
  const hash = hashOf(paths);
  if (isThere() && existsSync(mark) && readFileSync(mark, 'utf8') === hash) return;
  work();
  mkdirSync(cache, { recursive: true });
  writeFileSync(mark, hash);
}

/** Runs a program and ends with its exit code when it fails. `quiet`: shows its output only then. */
function run(command, args, { quiet = false } = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  if (quiet) console.error(`${stdout ?? ''}${stderr ?? ''}`);
  process.exit(status ?? 1);
}

/**
 * Builds aside and moves the files into place, so that another process never finds `dist` without them, and a
 * build that fails leaves the last one.
 */
function build() {
  const aside = join(root, `.cache/build-${process.pid}`);
  run(process.execPath, ['node_modules/tsdown/dist/run.mjs', '--out-dir', aside], { quiet: true });
  const dist = join(root, 'dist');
  // The entry comes last: it loads the others.
  const built = readdirSync(aside).sort().reverse();
  mkdirSync(dist, { recursive: true });
  for (const file of built) renameSync(join(aside, file), join(dist, file));
  for (const file of readdirSync(dist))
    if (!built.includes(file)) rmSync(join(dist, file), { recursive: true });
  rmSync(aside, { recursive: true });
}

unlessDone(
  'installed',
  ['package-lock.json'],
  () => existsSync(join(root, 'node_modules')),
  () => {
    if (isInstalled()) return;
    console.log('Installing dependencies …');
    run('npm', ['ci', '--no-audit', '--no-fund'], { quiet: true });
  },
);

unlessDone(
  'built',
  ['src', 'scripts/build', 'package.json', 'package-lock.json', 'tsconfig.json', 'tsdown.config.ts'],
  () => existsSync(join(root, 'dist/index.cjs')) && existsSync(join(root, 'dist/index.d.cts')),
  build,
);

const [script, ...args] = process.argv.slice(2);
if (script) run(process.execPath, ['--import', 'tsx', script, ...args]);
