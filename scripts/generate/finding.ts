import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Linter } from 'eslint';
import type { Rule } from '../../src/kit/create-rule';

const FILE = 'orders.js';
const SOURCE = join(dirname(fileURLToPath(import.meta.url)), 'fixtures', FILE);

/** The README's first example: some code, and what the rules say to it in ESLint's own words and layout. */
export function finding(rules: readonly Rule[]): string {
  const code = readFileSync(SOURCE, 'utf8');
  const found = new Linter({ configType: 'flat' }).verify(
    code,
    {
      plugins: {
        'backend-security': { rules: Object.fromEntries(rules.map((rule) => [rule.name, rule])) as never },
      },
      rules: Object.fromEntries(rules.map(({ name }) => [`backend-security/${name}`, 'error'])),
    },
    FILE,
  );
  const lines = found.map(
    ({ line, column, message, ruleId }) =>
      `  ${line}:${column}  error  ${message.replace(/\.$/, '')}  ${ruleId ?? ''}`,
  );
  // ESLint's own report leaves out the last stop.
  const report = [FILE, ...lines].join('\n');
  return ['```js', code.trimEnd(), '```', '', '```text', report, '```'].join('\n');
}
