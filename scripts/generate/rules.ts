import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../../src/kit/create-rule';
import { root } from '../lib/root';

/** The names of all rules: the files of `src/rules`, in order. */
export function ruleNames(folder = root): readonly string[] {
  return readdirSync(join(folder, 'src/rules'))
    .filter((file) => file.endsWith('.ts') && file !== 'index.ts')
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

/** All rules, read from their files rather than from the index that is generated from them. */
export async function loadRules(): Promise<readonly Rule[]> {
  const rules: Rule[] = [];
  for (const name of ruleNames()) {
    const module = (await import(pathToFileURL(join(root, `src/rules/${name}.ts`)).href)) as {
      default: Rule;
    };
    rules.push(module.default);
  }
  return rules;
}
