import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { REPLACE } from '../../scripts/lib/new-rule';
import { pack } from '../../scripts/lib/pack';
import plugin from '../../src';

const require = createRequire(import.meta.url);
const packed = await pack();

describe('the package', () => {
  it('is small when unpacked', () => {
    expect(packed.unpackedSize).toBeLessThanOrEqual(1_000_000);
  });

  it('holds the plugin, its types and configs for oxlint, and nothing else', () => {
    const others = packed.files.filter(
      (path) =>
        !/^dist\/(?:index\.cjs|index\.d\.cts|plugin\.(?:cjs|json)|oxlint-(?:recommended|strict)\.json)$/.test(
          path,
        ),
    );
    expect(others.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json']);
    expect(packed.files).toEqual(
      expect.arrayContaining([
        'dist/index.cjs',
        'dist/index.d.cts',
        'dist/plugin.cjs',
        'dist/plugin.json',
        'dist/oxlint-strict.json',
      ]),
    );
  });

  it('is the plugin itself, as require gives it', () => {
    const built = require('../../dist/index.cjs') as typeof plugin;
    expect(built.meta).toEqual(plugin.meta);
    expect(Object.keys(built.rules)).toEqual(Object.keys(plugin.rules));
    expect(built.configs.strict.rules).toEqual(plugin.configs.strict.rules);
  });

  // `import` searches the text of the CommonJS file that it is given, and of those that it hands on.
  it('gives `import` a short file to search', () => {
    const text = readFileSync('dist/index.cjs', 'utf8');
    expect(text.length).toBeLessThan(600);
    expect(text).not.toMatch(/module\.exports\s*=\s*require/);
  });

  it('needs nothing that it does not name', () => {
    const { dependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies?: object;
    };
    const text = readFileSync('dist/plugin.cjs', 'utf8');
    const required = new Set(
      [...text.matchAll(/\brequire\(["'`]([^."'`][^"'`]*)["'`]\)/g)].map(([, name]) => name),
    );
    const unnamed = [...required].filter(
      (name) => !isBuiltin(name ?? '') && !Object.keys(dependencies).includes(name ?? ''),
    );
    expect(unnamed).toEqual([]);
  });
});

describe('files under version control', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  const texts = files.filter((path) =>
    /\.(?:[cm]?[jt]sx?|json|md|ya?ml|sh)$|^\.ci\/run$|^\.[a-z]+(?:rc|ignore)$/.test(path),
  );

  it('lock files name no addresses of downloads', () => {
    const locks = files.filter((path) => path.endsWith('package-lock.json'));
    expect(locks).toContain('package-lock.json');
    expect(locks.filter((path) => /"resolved": "http/.test(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('name no package registry and no folder of anybody’s machine', () => {
    const registry = new RegExp(['registry', '(?:npmjs|yarnpkg)', '(?:org|com)'].join('\\.'));
    const folder = new RegExp(`["'\`\\s(]/(?:${['home', 'Users', 'work'].join('|')})/[A-Za-z]`);
    const found = texts.filter((path) => {
      const text = readFileSync(path, 'utf8');
      return registry.test(text) || folder.test(text);
    });
    expect(found).toEqual([]);
  });

  it('hold nothing that the author of a new rule was to replace', () => {
    const written = texts.filter((path) => /^(?:src|tests|docs)\//.test(path));
    expect(written.filter((path) => readFileSync(path, 'utf8').includes(REPLACE))).toEqual([]);
  });
});
