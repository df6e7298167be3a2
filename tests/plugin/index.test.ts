import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import plugin from '../../src';
import { allRules } from './rules';

const files = readdirSync('src/rules')
  .filter((file) => file !== 'index.ts')
  .map((file) => file.replace(/\.ts$/, ''));

describe('the plugin', () => {
  it('has the name and version of its package', () => {
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
    expect(plugin.meta).toEqual({ name, version, namespace: 'backend-security' });
  });

  it('has a rule for each file of the folder, under the name of the file', () => {
    expect(allRules.map(([name]) => name)).toEqual(files);
    expect(allRules.map(([, rule]) => rule.name)).toEqual(files);
  });

  it('has tests for each rule, and none of rules that are gone', () => {
    for (const name of files) expect(existsSync(`tests/rules/${name}.test.ts`), name).toBe(true);
    const tests = existsSync('tests/rules') ? readdirSync('tests/rules') : [];
    const tested = tests.filter((file) => file.endsWith('.test.ts')).map((file) => file.split('.')[0]);
    expect(tested.filter((name) => !files.includes(name ?? ''))).toEqual([]);
  });
});
