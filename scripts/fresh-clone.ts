/**
 * Both commands of the README on a clone of the last commit on which nothing was ever installed; and that the
 * second of them finds what the first installed and built.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/root';
import { run } from './lib/run';
import { closingLine } from './lib/tally';

/** `npm test` is shown to stand alone by a part of it; all of it is what CI runs. */
const COMMANDS = {
  'npm run demo': ['run', 'demo'],
  'npm test': ['test', '--', 'tests/kit', 'tests/plugin/package.test.ts'],
} as const;
type Command = keyof typeof COMMANDS;

const faults: string[] = [];
let tried = 0;

async function tryCommand(command: Command, folder: string, mayInstall: boolean): Promise<void> {
  const { exitCode, output } = await run('npm', COMMANDS[command], { cwd: folder });
  const installed = output.includes('Installing dependencies');
  const held = exitCode === 0 && installed === mayInstall;
  tried += 1;
  console.log(`${held ? 'ok    ' : 'FAILED'} ${command}, ${mayInstall ? 'first' : 'second'} in its clone`);
  if (!held) faults.push(`${command}: exit code ${exitCode ?? 'none'}, installed: ${installed}\n${output}`);
}

const orders: readonly (readonly [Command, Command])[] = [
  ['npm run demo', 'npm test'],
  ['npm test', 'npm run demo'],
];
for (const [first, second] of orders) {
  const folder = mkdtempSync(join(tmpdir(), 'fresh-clone-'));
  try {
    const { exitCode, output } = await run('git', ['clone', '--quiet', '--no-hardlinks', root, folder]);
    if (exitCode !== 0) throw new Error(`git clone failed:\n${output}`);
    await tryCommand(first, folder, true);
    await tryCommand(second, folder, false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
for (const fault of faults) console.log(`\n${fault}`);
console.log(closingLine({ passed: tried - faults.length, failed: faults.length }));
process.exitCode = faults.length === 0 ? 0 : 1;
