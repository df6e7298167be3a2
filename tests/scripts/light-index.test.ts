import { describe, expect, it } from 'vitest';
import { lightIndex, readablePart } from '../../scripts/build/light-index';
import plugin from '../../src';

type Plugin = typeof plugin;

/** What the code exports, and which files it asked for. */
function run(code: string): { readonly exported: Plugin; readonly loaded: readonly string[] } {
  const loaded: string[] = [];
  const load = (file: string): unknown => {
    if (file.endsWith('.json')) return JSON.parse(readablePart(plugin));
    loaded.push(file);
    return plugin;
  };
  const module = { exports: {} };
  new Function('require', 'module', code)(load, module);
  return { exported: module.exports as Plugin, loaded };
}

/** Everything but the code of the rules and the circle through the configs. */
function plain({ meta, rules, configs }: Plugin): unknown {
  return JSON.parse(
    JSON.stringify({ meta, rules, configs }, (key, value: unknown) =>
      key === 'plugins' ? undefined : value,
    ),
  );
}

describe('the entry of the package', () => {
  const { exported, loaded } = run(lightIndex('backend-security'));

  it('says the same as the plugin, and loads nothing for it', () => {
    expect(plain(exported)).toEqual(plain(plugin));
    expect(loaded).toEqual([]);
  });

  it('has itself in its flat configs, and its name in those for eslintrc', () => {
    expect(exported.configs.strict.plugins['backend-security']).toBe(exported);
    expect(exported.configs.recommended.plugins['backend-security']).toBe(exported);
    expect(exported.configs['strict-legacy'].plugins).toEqual(['backend-security']);
  });

  it('loads the rules when one is asked about a file', () => {
    const context = { sourceCode: { scopeManager: null, ast: { type: 'Program', body: [] } } };
    expect(exported.rules['no-ssrf'].create(context as never)).toEqual({});
    expect(loaded).toEqual(['./plugin.cjs']);
  });

  it('cannot hold what is no JSON', () => {
    const odd = { ...plugin, rules: { odd: { meta: { schema: /x/ }, create: () => ({}) } } };
    expect(() => readablePart(odd)).toThrow('"schema" is no JSON');
  });
});
