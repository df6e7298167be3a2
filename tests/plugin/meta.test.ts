import type { Linter } from 'eslint';
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import plugin from '../../src';
import { practices } from '../../src/kit/practices';
import { lint } from '../lint';
import { allRules, docsOf } from './rules';

describe.each(allRules)('meta of %s', (name, rule) => {
  const docs = docsOf(rule);
  const [schema, ...more] = rule.meta.schema as readonly {
    readonly type?: string;
    readonly additionalProperties?: boolean;
    readonly properties?: Readonly<Record<string, { readonly description?: string }>>;
  }[];

  it('describes the rule in one clause', () => {
    expect(docs.description).toMatch(/^(?:disallow|require|enforce) [^\n]*[^.\n]$/);
  });

  it('is named by what it wants', () => {
    expect(name).toMatch(docs.description.startsWith('disallow') ? /^no-/ : /^(?:require|prefer)-/);
  });

  it('says which weakness and which practices it is about', () => {
    expect(docs.cwe.length).toBeGreaterThan(0);
    expect(docs.owasp.length).toBeGreaterThan(0);
    expect(docs.practices.length).toBeGreaterThan(0);
    const known: readonly string[] = practices.map(({ id }) => id);
    expect(docs.practices.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('links to a page that is in the package', () => {
    const path = docs.url?.replace(/^.*?\/docs\//, 'docs/') ?? '';
    expect(docs.url).toMatch(/^https:\/\//);
    expect(existsSync(path), path).toBe(true);
  });

  it('takes at most one object of options, each described, and no others', () => {
    expect(more).toEqual([]);
    if (!schema) return;
    expect(schema.type).toBe('object');
    expect(schema.additionalProperties).toBe(false);
    for (const [option, { description }] of Object.entries(schema.properties ?? {})) {
      expect(description, option).toMatch(/^[A-Z`][^\n]*\.$/);
    }
  });

  it('has defaults for its options, and stricter options, that its schema takes', () => {
    const defaults = (rule.meta.defaultOptions ?? []) as readonly Readonly<Record<string, unknown>>[];
    for (const options of [...defaults, docs.strictOptions ?? {}]) {
      // ESLint throws at options that the schema does not take.
      const given = schema ? ['error', options] : ['error'];
      const rules = { [`backend-security/${name}`]: given } as Linter.RulesRecord;
      expect(lint(plugin, '', { filename: 'a.js', parser: 'espree', rules })).toEqual([]);
    }
    expect(Object.keys(defaults[0] ?? {}).sort()).toEqual(Object.keys(schema?.properties ?? {}).sort());
    for (const [option, value] of Object.entries(docs.strictOptions ?? {})) {
      expect(value, option).not.toEqual(defaults[0]?.[option]);
    }
  });
});
