/**
 * `npm run pre-commit`: the hooks of the README in real repositories. Each must block a commit with a mistake, say
 * which, and let the repaired one pass. Without `--ci` also the hook of .pre-commit-hooks.yaml, which the program
 * pre-commit builds from the last commit of this repository.
 */
import { rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { pack } from './lib/pack';
import { root } from './lib/root';
import { run } from './lib/run';
import { closingLine } from './lib/tally';
import { repository, type Repository } from './pre-commit/repository';

const ESLINT = 'eslint@10.15.0';
const COMMAND = 'eslint --max-warnings 0 --no-warn-ignored';
const FILE = 'src/orders.js';
const WRONG = `const pg = require('pg');

const pool = new pg.Pool();
exports.find = (req) => pool.query('SELECT id FROM orders WHERE customer = ' + Number(req.query.customer));
exports.list = (req) => pool.query('SELECT id FROM orders WHERE state = ' + req.query.state);
`;
const RIGHT = WRONG.replace("' + req.query.state", "$1', [req.query.state]");

interface Hook {
  readonly name: string;
  readonly setUp: (repo: Repository, tarball: string) => Promise<void>;
}

async function npm(repo: Repository, ...packages: readonly string[]): Promise<void> {
  await repo.must('npm', 'install', '--save-dev', '--no-audit', '--no-fund', ...packages);
}

const hooks: readonly Hook[] = [
  {
    name: 'husky and lint-staged',
    async setUp(repo, tarball) {
      const manifest = { private: true, 'lint-staged': { '*.{js,mjs,cjs,ts,mts,cts}': COMMAND } };
      repo.write('package.json', JSON.stringify(manifest, null, 2));
      await npm(repo, ESLINT, 'husky@9', 'lint-staged@16.4', tarball);
      await repo.must('npx', 'husky');
      repo.write('.husky/pre-commit', 'npx lint-staged\n');
    },
  },
  {
    name: 'lefthook',
    async setUp(repo, tarball) {
      repo.write('package.json', JSON.stringify({ private: true }, null, 2));
      const glob = "'*.{js,mjs,cjs,ts,mts,cts}'";
      repo.write(
        'lefthook.yml',
        `pre-commit:\n  commands:\n    eslint:\n      glob: ${glob}\n      run: npx ${COMMAND} {staged_files}\n`,
      );
      await npm(repo, ESLINT, 'lefthook@2.2', tarball);
      await repo.must('npx', 'lefthook', 'install');
    },
  },
  {
    name: 'pre-commit',
    async setUp(repo) {
      const { output } = await run('git', ['rev-parse', 'HEAD']);
      repo.write(
        '.pre-commit-config.yaml',
        `repos:\n  - repo: ${root}\n    rev: ${output.trim()}\n    hooks:\n      - id: eslint-backend-security\n`,
      );
      await repo.must('pre-commit', 'install');
    },
  },
];

/** Installs Debian's pre-commit where it is missing and this process may; false where it cannot be had. */
async function hasPreCommit(): Promise<boolean> {
  const isThere = async (): Promise<boolean> => (await run('pre-commit', ['--version'])).exitCode === 0;
  if (await isThere()) return true;
  if (userInfo().uid !== 0) return false;
  await run('apt-get', ['update', '-qq']);
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'pre-commit']);
  return isThere();
}

const faults: string[] = [];
let tried = 0;

function check(what: string, holds: boolean, output: string): void {
  tried += 1;
  console.log(`${holds ? 'ok    ' : 'FAILED'} ${what}`);
  if (!holds) faults.push(`${what}:\n${output}`);
}

async function tryHook({ name, setUp }: Hook, tarball: string): Promise<void> {
  const repo = await repository();
  try {
    repo.write('.gitignore', 'node_modules\n');
    repo.write(
      'eslint.config.cjs',
      "module.exports = [require('eslint-plugin-backend-security').configs.recommended];\n",
    );
    await setUp(repo, tarball);
    const first = await repo.commit('Set up');
    check(`${name}: what is right can be committed`, first.exitCode === 0, first.output);
    repo.write(FILE, WRONG);
    const blocked = await repo.commit('Orders');
    const says = blocked.output.includes('backend-security/no-sql-injection');
    check(`${name}: a mistake cannot`, blocked.exitCode !== 0 && says, blocked.output);
    repo.write(FILE, RIGHT);
    const repaired = await repo.commit('Orders');
    check(`${name}: the repaired one can`, repaired.exitCode === 0, repaired.output);
  } catch (error) {
    check(name, false, error instanceof Error ? error.message : String(error));
  } finally {
    rmSync(repo.folder, { recursive: true, force: true });
  }
}

const { tarball } = await pack();
for (const hook of hooks) {
  if (hook.name === 'pre-commit') {
    if (process.argv.includes('--ci')) continue;
    if (!(await hasPreCommit())) {
      console.log('skipped pre-commit: it is not installed');
      continue;
    }
  }
  await tryHook(hook, tarball);
}
for (const fault of faults) console.log(`\n${fault}`);
console.log(closingLine({ passed: tried - faults.length, failed: faults.length }));
process.exitCode = faults.length === 0 ? 0 : 1;
