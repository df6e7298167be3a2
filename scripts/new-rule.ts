/** `npm run new <rule>`: the files of a new rule, and all that is generated from them. */
import { root } from './lib/root';
import { runNode } from './lib/run';
import { REPLACE, writeNewRule } from './lib/new-rule';

const [name] = process.argv.slice(2);
if (!name) {
  console.error('Name the rule: npm run new no-example');
  process.exit(2);
}
for (const path of writeNewRule(name, root)) console.log(`wrote ${path}`);
const { exitCode } = await runNode('scripts/update.ts', [], { show: true });
console.log(`Now replace every "${REPLACE}" in them; npm test tells what is missing.`);
process.exitCode = exitCode ?? 1;
