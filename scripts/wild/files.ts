import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { WildPackage } from './packages';

/** One source file of a package. */
export interface WildFile {
  /** Relative to the package, with `/`. */
  readonly path: string;
  readonly text: string;
}

const sourceExtensions = new Set(['.js', '.cjs', '.mjs', '.jsx', '.ts', '.cts', '.mts', '.tsx']);
const notSource = new Set([
  'node_modules',
  'test',
  'tests',
  '__tests__',
  '__mocks__',
  'spec',
  'fixtures',
  'mocks',
]);
const notSourceFile = /\.d\.[cm]?ts$|\.min\.[cm]?js$|[.-](test|spec|e2e)\.[cm]?[jt]sx?$/u;

/** Source files of an unpacked package in path order, without tests, declarations and machine-made text. */
export function sourceFiles(folder: string, entry: WildPackage): WildFile[] {
  return sourcePaths(folder, entry)
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }))
    .filter((file) => !isMachineMade(file.text));
}

/** Paths of the files that may be server source, judged by name alone; a `sources` entry that is missing throws. */
export function sourcePaths(folder: string, entry: WildPackage): string[] {
  const paths = entry.sources.flatMap((source) =>
    walk(folder, source === '.' ? '' : source, entry.skip ?? []),
  );
  return [...new Set(paths)].sort();
}

/** Minified or bundled text: long lines on average, or longer than anyone keeps by hand. */
export function isMachineMade(text: string): boolean {
  const lines = countLines(text);
  return lines > 8000 || withoutSourceMap(text).length / lines > 200;
}

/** Number of lines; an unfinished last line counts. */
export function countLines(text: string): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0) || 1;
}

function withoutSourceMap(text: string): string {
  return text.replace(/\/\/# sourceMappingURL=.*/gu, '');
}

function walk(folder: string, path: string, skip: readonly string[]): string[] {
  const absolute = join(folder, path);
  if (!statSync(absolute).isDirectory()) return isSource(path, skip) ? [path] : [];
  return readdirSync(absolute, { withFileTypes: true }).flatMap((child) => {
    const below = path === '' ? child.name : `${path}/${child.name}`;
    if (child.isDirectory()) {
      const left = notSource.has(child.name) || skip.includes(child.name) || skip.includes(below);
      return left ? [] : walk(folder, below, skip);
    }
    return child.isFile() && isSource(below, skip) ? [below] : [];
  });
}

function isSource(path: string, skip: readonly string[]): boolean {
  if (!sourceExtensions.has(extname(path)) || notSourceFile.test(path)) return false;
  return !skip.some(
    (pattern) => path === pattern || (pattern.startsWith('*.') && path.endsWith(pattern.slice(1))),
  );
}
