/**
 * `npm run update`: writes every generated file, or part of a file. `--check` writes nothing and fails when
 * one of them is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from './lib/root';
import { readme } from './generate/readme';
import { ruleIndex } from './generate/rule-index';
import { rulePage } from './generate/rule-page';
import { loadRules, ruleNames } from './generate/rules';

const check = process.argv.includes('--check');
const stale: string[] = [];

async function generate(path: string, content: string): Promise<void> {
  const filepath = join(root, path);
  const formatted = await format(content, { ...(await resolveConfig(filepath)), filepath });
  if (existsSync(filepath) && readFileSync(filepath, 'utf8') === formatted) return;
  stale.push(path);
  if (!check) writeFileSync(filepath, formatted);
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

await generate('src/rules/index.ts', ruleIndex(ruleNames()));
const rules = await loadRules();
for (const rule of rules) {
  const path = `docs/rules/${rule.name}.md`;
  if (!existsSync(join(root, path))) {
    console.log(`missing: ${path}; npm run new writes such a page with a new rule`);
    process.exitCode = 1;
    continue;
  }
  await generate(path, rulePage(read(path), rule));
}
const results = 'benchmarks/RESULTS.md';
const measured = existsSync(join(root, results)) ? read(results) : undefined;
await generate('README.md', readme(read('README.md'), rules, measured));

for (const path of stale) console.log(check ? `out of date, run npm run update: ${path}` : `wrote ${path}`);
if (check && stale.length > 0) process.exitCode = 1;
