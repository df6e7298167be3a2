/**
 * `npm run verify`: the slow proofs in full. `npm run verify:ci`: the slices of them that CI runs.
 * With names, those alone: `npm run verify -- "load matrix"`.
 */
import { proofs } from './proofs';
import { runNode } from './lib/run';
import { closingLine, sum, tallyOf, type Tally } from './lib/tally';

const args = process.argv.slice(2);
const ci = args.includes('--ci');
const names = args.filter((argument) => argument !== '--ci');
const unknown = names.filter((name) => !proofs.some((proof) => proof.name === name));
if (unknown.length > 0) {
  console.error(
    `No such proof: ${unknown.join(', ')}. There are: ${proofs.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const tallies: Tally[] = [];
for (const { name, script, shows, ci: slice } of proofs) {
  if (names.length > 0 && !names.includes(name)) continue;
  if (ci && !slice) continue;
  console.log(`\n== ${name}: ${shows} ==`);
  const { exitCode, output } = await runNode(script, ci ? (slice ?? []) : [], { show: true });
  const tally = tallyOf(output, exitCode);
  if (tally.failed > 0) console.log(`FAILED ${name}`);
  tallies.push(tally);
}
const total = sum(tallies);
console.log(`\n${closingLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
