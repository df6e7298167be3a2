import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { countLines, isMachineMade, sourcePaths } from '../../scripts/wild/files';
import { hasIntegrity, selectPackages, type WildPackage } from '../../scripts/wild/packages';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

function packageWith(...paths: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'wild-'));
  folders.push(folder);
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), '');
  }
  return folder;
}

function entry(sources: string[], skip?: string[]): WildPackage {
  return { name: 'shop', version: '1.0.0', integrity: '', sources, ...(skip ? { skip } : {}) };
}

describe('source files of a package', () => {
  it('are those below the named folders that someone wrote, in path order', () => {
    const folder = packageWith(
      ...[
        'lib/b.ts',
        'lib/a.js',
        'lib/a.d.ts',
        'lib/a.min.js',
        'lib/a.test.js',
        'lib/test/a.js',
        'lib/a.css',
      ],
      ...['lib/node_modules/x/a.js', 'app.mjs', 'bin/a.js', 'lib/latest.js'],
    );
    expect(sourcePaths(folder, entry(['lib', 'app.mjs']))).toEqual([
      'app.mjs',
      'lib/a.js',
      'lib/b.ts',
      'lib/latest.js',
    ]);
  });

  it('leave out what the package list skips, by name, path and ending', () => {
    const folder = packageWith(
      'lib/ui/a.js',
      'lib/deep/ui/a.js',
      'lib/gen/a.js',
      'lib/deep/gen/a.js',
      'lib/a.mjs',
    );
    expect(sourcePaths(folder, entry(['.'], ['ui', 'lib/gen', '*.mjs']))).toEqual(['lib/deep/gen/a.js']);
  });

  it('must exist where the package list names them', () => {
    expect(() => sourcePaths(packageWith('lib/a.js'), entry(['src']))).toThrow('src');
  });
});

describe('machine-made text', () => {
  it('has long lines or too many of them', () => {
    expect(isMachineMade('x'.repeat(500))).toBe(true);
    expect(isMachineMade('x();\n'.repeat(9000))).toBe(true);
  });

  it('is not what ends in a source map', () => {
    expect(isMachineMade(`x();\n//# sourceMappingURL=data:${'x'.repeat(5000)}`)).toBe(false);
    expect(isMachineMade('x();\n'.repeat(500))).toBe(false);
  });

  it('counts lines as an editor does', () => {
    expect(['', 'a', 'a\n', 'a\nb', 'a\n\n'].map(countLines)).toEqual([1, 1, 1, 2, 2]);
  });
});

describe('pinned packages', () => {
  const all = selectPackages({ slice: 'all', names: [] });

  it('name a version and an integrity each, and no package twice', () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    for (const { version, integrity, sources } of all) {
      expect(version).toMatch(/^\d+\.\d+\.\d+/u);
      expect(integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/u);
      expect(sources).not.toEqual([]);
    }
  });

  it('can be chosen by slice and by name', () => {
    const ci = selectPackages({ slice: 'ci', names: [] });
    expect(ci.length).toBeGreaterThan(5);
    expect(ci.length).toBeLessThan(all.length);
    expect(selectPackages({ slice: 'ci', names: ['ghost'] }).map(({ name }) => name)).toEqual(['ghost']);
    expect(() => selectPackages({ slice: 'all', names: ['no-such'] })).toThrow('no-such');
  });

  it('are refused when a byte differs', () => {
    const integrity = `sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==`;
    expect(hasIntegrity(new Uint8Array(), integrity)).toBe(true);
    expect(hasIntegrity(new Uint8Array([0]), integrity)).toBe(false);
  });
});
