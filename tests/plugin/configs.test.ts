import { ESLint, type Linter } from 'eslint';
import { defineConfig } from 'eslint/config';
import { describe, expect, it } from 'vitest';
import plugin from '../../src';
import { rulesOf } from '../../src/configs';
import type { Rule } from '../../src/kit/create-rule';
import { allRules, docsOf } from './rules';

const { configs } = plugin;
const prefixed = (names: readonly string[]) => names.map((name) => `backend-security/${name}`);

describe('configs', () => {
  it('recommended has the rules that say so, strict has all', () => {
    const recommended = allRules.filter(([, rule]) => docsOf(rule).config === 'recommended');
    expect(Object.keys(configs.recommended.rules)).toEqual(prefixed(recommended.map(([name]) => name)));
    expect(Object.keys(configs.strict.rules)).toEqual(
      expect.arrayContaining(prefixed(allRules.map(([name]) => name))),
    );
  });

  it('strict gives a rule its stricter options, recommended gives none', () => {
    const rule = (strictOptions?: object) =>
      ({ meta: { docs: { config: 'recommended', strictOptions } } }) as Rule;
    const rules = { plain: rule(), stricter: rule({ a: 1 }) };
    expect(rulesOf('recommended', rules)).toEqual({
      'backend-security/plain': 'error',
      'backend-security/stricter': 'error',
    });
    expect(rulesOf('strict', rules)).toEqual({
      'backend-security/plain': 'error',
      'backend-security/stricter': ['error', { a: 1 }],
      'no-script-url': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    });
  });

  it('leave it to the user which files they cover', () => {
    for (const config of [configs.recommended, configs.strict]) expect(config).not.toHaveProperty('files');
  });

  it('are named after the plugin', () => {
    expect(configs.recommended.name).toBe('backend-security/recommended');
    expect(configs.strict.name).toBe('backend-security/strict');
  });

  it('have twins for .eslintrc with the same rules', () => {
    for (const name of ['recommended', 'strict'] as const) {
      expect(configs[`${name}-legacy`]).toEqual({
        plugins: ['backend-security'],
        rules: configs[name].rules,
      });
    }
  });

  it.each(['recommended', 'strict'])('ESLint takes %s, by object and by name', async (name) => {
    const byObject = [configs[name as 'strict'] as unknown as Linter.Config];
    const byName = defineConfig({
      plugins: { 'backend-security': plugin as never },
      extends: [`backend-security/${name}`],
    });
    for (const config of [byObject, byName]) {
      const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: config });
      const { rules } = (await eslint.calculateConfigForFile('a.js')) as { rules: object };
      expect(Object.keys(rules).sort()).toEqual(Object.keys(configs[name as 'strict'].rules).sort());
      await expect(eslint.lintText('export {};', { filePath: 'a.js' })).resolves.toHaveLength(1);
    }
  });
});
