/**
 * `npm run oxlint`: the packed plugin under oxlint, through the config that the package brings, against ESLint with
 * the same rules: on the example app, with fixes, and without `--ci` on a large published package.
 */
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import type { ESLint } from 'eslint';
import { installed, installPlugin } from './lib/installed';
import { pack } from './lib/pack';
import { root } from './lib/root';
import { run } from './lib/run';
import { closingLine } from './lib/tally';
import { fetchPackage, selectPackages } from './wild/packages';

const PACKAGES = {
  oxlint: '1.95.0',
  eslint: '10.15.0',
  '@typescript-eslint/parser': '8.73.0',
  typescript: '6.0.3',
};
const LARGE = 'ghost';

const ESLINT_CONFIG = `const backendSecurity = require('eslint-plugin-backend-security');
const parser = require('@typescript-eslint/parser');
module.exports = [
  { files: ['**/*.{js,cjs,mjs,ts}'], plugins: { 'backend-security': backendSecurity }, rules: backendSecurity.configs.strict.rules },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },
  { files: ['**/*.ts'], languageOptions: { parser } },
];
`;
const OXLINT_CONFIG = JSON.stringify({
  extends: ['./node_modules/eslint-plugin-backend-security/dist/oxlint-strict.json'],
  categories: { correctness: 'off' },
});

interface OxlintReport {
  readonly diagnostics: readonly {
    readonly message: string;
    readonly code?: string;
    readonly filename: string;
    readonly labels: readonly { readonly span: { readonly line: number } }[];
  }[];
}

const faults: string[] = [];
let tried = 0;

function check(what: string, differences: readonly string[]): void {
  tried += 1;
  console.log(`${differences.length === 0 ? 'ok    ' : 'FAILED'} ${what}`);
  if (differences.length > 0) faults.push(`${what}:\n${differences.join('\n')}`);
}

function difference(eslint: readonly string[], oxlint: readonly string[]): readonly string[] {
  return [
    ...(eslint.length === 0 ? ['ESLint found nothing, so nothing was shown.'] : []),
    ...eslint.filter((each) => !oxlint.includes(each)).map((each) => `only ESLint: ${each}`),
    ...oxlint.filter((each) => !eslint.includes(each)).map((each) => `only oxlint: ${each}`),
  ];
}

/** What ESLint says of a folder below `home`, a line a finding. */
async function byEslint(home: string, folder: string, fix: boolean): Promise<readonly string[]> {
  const out = join(home, 'eslint.json');
  const args = ['--config', 'eslint.config.cjs', '--format', 'json', '--output-file', out];
  const { output } = await run(
    process.execPath,
    [join(home, 'node_modules/eslint/bin/eslint.js'), ...args, ...(fix ? ['--fix'] : []), folder],
    { cwd: home },
  );
  try {
    const results = JSON.parse(readFileSync(out, 'utf8')) as readonly ESLint.LintResult[];
    return results
      .flatMap(({ filePath, messages }) =>
        messages
          .filter(({ ruleId }) => ruleId?.startsWith('backend-security/'))
          .map(({ ruleId, line, message }) =>
            [`${relative(home, filePath)}:${line}`, ruleId?.split('/')[1], message].join(' | '),
          ),
      )
      .sort();
  } catch {
    throw new Error(`ESLint gave no report:\n${output}`);
  }
}

/** The same of oxlint. */
async function byOxlint(home: string, folder: string, fix: boolean): Promise<readonly string[]> {
  const args = ['--config', '.oxlintrc.json', '--format', 'json', ...(fix ? ['--fix'] : []), folder];
  const { output } = await run(process.execPath, [join(home, 'node_modules/oxlint/bin/oxlint'), ...args], {
    cwd: home,
  });
  const start = output.indexOf('{');
  if (start === -1) throw new Error(`oxlint gave no report:\n${output}`);
  const { diagnostics } = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1)) as OxlintReport;
  return diagnostics
    .filter(({ code }) => code?.startsWith('backend-security('))
    .map(({ filename, labels, code, message }) =>
      [
        `${relative(home, join(home, filename))}:${labels[0]?.span.line ?? 0}`,
        code?.slice('backend-security('.length, -1),
        message,
      ].join(' | '),
    )
    .sort();
}

/** The texts of all files of a folder. */
function textsOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}

const { tarball } = await pack();
const packages = await installed('oxlint', PACKAGES);
await installPlugin(tarball, packages);
// oxlint leaves alone what lies in a folder called node_modules, as our cache does.
const home = mkdtempSync(join(tmpdir(), 'oxlint-'));
symlinkSync(join(packages, 'node_modules'), join(home, 'node_modules'));
writeFileSync(join(home, 'eslint.config.cjs'), ESLINT_CONFIG);
writeFileSync(join(home, '.oxlintrc.json'), OXLINT_CONFIG);
try {
  const shop = join(root, 'examples/express-shop/src');
  const [one, other] = ['eslint', 'oxlint'].map((name) => join(home, name)) as [string, string];
  cpSync(shop, one, { recursive: true });
  const found = await byEslint(home, relative(home, one), false);
  check(
    `the example app: ${found.length} findings`,
    difference(found, await byOxlint(home, relative(home, one), false)),
  );
  cpSync(shop, other, { recursive: true });
  await byEslint(home, relative(home, one), true);
  await byOxlint(home, relative(home, other), true);
  const [before, fixed, alike] = [textsOf(shop), textsOf(one), textsOf(other)];
  const changed = [...fixed].filter(([file, text]) => before.get(file) !== text);
  check(`its fixes: ${changed.length} files`, [
    ...(changed.length === 0 ? ['ESLint fixed nothing, so nothing was shown.'] : []),
    ...[...fixed].filter(([file, text]) => alike.get(file) !== text).map(([file]) => file),
  ]);
  if (!process.argv.includes('--ci')) {
    const [entry] = selectPackages({ slice: 'all', names: [LARGE] });
    if (!entry) throw new Error(`There is no package ${LARGE}.`);
    const large = join(home, LARGE);
    cpSync(fetchPackage(entry), large, { recursive: true });
    const there = await byEslint(home, relative(home, large), false);
    check(
      `${LARGE}: ${there.length} findings`,
      difference(there, await byOxlint(home, relative(home, large), false)),
    );
  }
} catch (error) {
  check('both run', [error instanceof Error ? error.message : String(error)]);
} finally {
  rmSync(home, { recursive: true, force: true });
}
for (const fault of faults) console.log(`\n${fault}`);
console.log(closingLine({ passed: tried - faults.length, failed: faults.length }));
process.exitCode = faults.length === 0 ? 0 : 1;
