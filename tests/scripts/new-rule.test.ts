import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REPLACE, writeNewRule } from '../../scripts/lib/new-rule';
import { root } from '../../scripts/lib/root';
import { runNode } from '../../scripts/lib/run';

const NEEDED = [
  'src',
  'scripts',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  '.prettierrc.json',
  'README.md',
  'docs',
];
const HELPERS = ['rule-tester.ts', 'repairs.ts', 'lint.ts'];

mkdirSync('.cache', { recursive: true });
const copy = mkdtempSync(join(root, '.cache', 'new-rule-'));
afterAll(() => {
  rmSync(copy, { recursive: true });
});

for (const path of NEEDED)
  cpSync(path, join(copy, path), { recursive: true, filter: (file) => !file.includes('node_modules') });
for (const file of HELPERS) cpSync(`tests/${file}`, join(copy, 'tests', file));

describe('npm run new', () => {
  it('makes a rule that type-checks, is in the index, and passes its own tests', async () => {
    const made = await runNode(join(copy, 'scripts/new-rule.ts'), ['no-new-thing'], { cwd: copy });
    expect(made.exitCode, made.output).toBe(0);
    expect(readFileSync(join(copy, 'src/rules/index.ts'), 'utf8')).toContain("'no-new-thing': noNewThing");
    expect(readFileSync(join(copy, 'docs/rules/no-new-thing.md'), 'utf8')).toContain('# no-new-thing');
    expect(readFileSync(join(copy, 'README.md'), 'utf8')).toContain('docs/rules/no-new-thing.md');

    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const types = await runNode(tsc, ['--noEmit', '--project', '.'], { cwd: copy });
    expect(types.output.split('\n').filter((line) => line.includes('no-new-thing'))).toEqual([]);

    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const tests = await runNode(vitest, ['run', 'tests/rules/no-new-thing.test.ts'], { cwd: copy });
    expect(tests.exitCode, tests.output).toBe(0);
    expect(tests.output).toMatch(/Tests.*4 passed/);
  });

  it('marks what the author must replace in each file', () => {
    const paths = writeNewRule('require-new-thing', copy);
    const marked = paths.filter((path) => readFileSync(join(copy, path), 'utf8').includes(REPLACE));
    expect(marked).toEqual(['src/rules/require-new-thing.ts', 'docs/rules/require-new-thing.md']);
  });

  it.each(['thing', 'no-', 'noThing', 'no-thing/../x', 'No-thing'])('refuses the name %s', (name) => {
    expect(() => writeNewRule(name, copy)).toThrow('is no name for a rule');
    expect(existsSync(join(copy, 'src/rules', `${name}.ts`))).toBe(false);
  });

  it('refuses a name that is taken', () => {
    writeNewRule('no-thing', copy);
    expect(() => writeNewRule('no-thing', copy)).toThrow('is there already');
  });
});
