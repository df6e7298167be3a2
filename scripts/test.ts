/**
 * `npm test`: everything fast that must hold. With arguments it runs vitest alone and hands them on:
 * `npm test -- tests/rules/no-sql-injection.test.ts`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from './lib/pack';
import { cacheFolder } from './lib/root';
import { run, runNode, type Outcome } from './lib/run';
import { closingLine, sum, type Tally } from './lib/tally';

interface Check {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

const checks: readonly Check[] = [
  // npm drops packages of other platforms from a lock file now and then; a fresh clone then cannot install.
  {
    name: 'lock file is complete',
    run: () => run('npm', ['ci', '--dry-run', '--ignore-scripts', '--no-audit']),
  },
  { name: 'generated files are up to date', run: () => runNode('scripts/update.ts', ['--check']) },
  { name: 'types', run: () => runNode('node_modules/typescript/bin/tsc', ['--noEmit', '--project', '.']) },
  { name: 'lint', run: () => runNode('node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', '.']) },
  { name: 'format', run: () => runNode('node_modules/prettier/bin/prettier.cjs', ['--check', '.']) },
  { name: 'nothing unused', run: () => runNode('node_modules/knip/bin/knip.js', ['--no-progress']) },
  { name: 'package', run: () => onTarball('node_modules/publint/src/cli.js', ['run', '--strict']) },
  {
    name: 'types of the package',
    // Named exports are found by TypeScript only; users import the plugin as a whole.
    run: () =>
      onTarball('node_modules/@arethetypeswrong/cli/dist/index.js', ['--ignore-rules', 'named-exports']),
  },
];

async function onTarball(tool: string, args: readonly string[]): Promise<Outcome> {
  const { tarball } = await pack();
  return runNode(tool, tool.includes('publint') ? [...args, tarball] : [tarball, ...args]);
}

async function runCheck(check: Check): Promise<Tally> {
  const { exitCode, output } = await check.run();
  const held = exitCode === 0;
  console.log(`${held ? 'ok    ' : 'FAILED'} ${check.name}`);
  if (!held) console.log(output);
  return { passed: held ? 1 : 0, failed: held ? 0 : 1 };
}

async function runVitest(args: readonly string[]): Promise<Tally> {
  const report = join(cacheFolder, `vitest-${process.pid}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = ['run', ...reporters, ...args];
  const { exitCode } = await runNode('node_modules/vitest/vitest.mjs', vitest, { show: true });
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    readonly numPassedTests: number;
    readonly numFailedTests: number;
  };
  // A test file that cannot be loaded, or none at all, fails vitest without failing a test.
  return { passed: numPassedTests, failed: exitCode === 0 ? numFailedTests : Math.max(numFailedTests, 1) };
}

const args = process.argv.slice(2);
const tallies: Tally[] = [];
if (args.length === 0) for (const check of checks) tallies.push(await runCheck(check));
tallies.push(await runVitest(args));
const total = sum(tallies);
console.log(closingLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
