import { writeFileSync } from 'node:fs';
import { closingLine } from '../lib/tally';
import { expectedFile, readExpected } from './corpus/edits';
import { programs } from './corpus/index';
import type { Offer, Program, WorldName } from './corpus/types';
import { edit, type Edited } from './edit';
import { installServers } from './engines/debian';
import { installDrivers } from './engines/install';
import { tryCors } from './trial-cors';
import { trySql } from './trial-sql';
import { openWorld } from './worlds/index';
import type { World } from './worlds/world';

export interface ProveOptions {
  readonly ci: boolean;
  readonly only: string;
  readonly update: boolean;
  /** The file of the plugin. */
  readonly plugin: string;
}

interface Proven {
  readonly program: Program;
  readonly edited: Edited;
  readonly faults: readonly string[];
}

/** Runs the programs and prints a table and what is wrong. Gives back the exit code. */
export async function prove({ ci, only, update, plugin }: ProveOptions): Promise<number> {
  await installDrivers();
  const expected = readExpected();
  const chosen = programs.filter((program) => program.id.includes(only) && (!ci || program.ci));
  const needsServer = chosen.some(({ world }) => world === 'postgres' || world === 'mysql');
  const missing = needsServer ? await installServers() : undefined;
  const proven: Proven[] = [];
  const strays: string[] = [];
  const note = (error: unknown): void => {
    strays.push(String(error));
  };
  process.on('uncaughtException', note).on('unhandledRejection', note);
  for (const name of worldNames) {
    const own = chosen.filter(({ world }) => world === name);
    if (own.length === 0) continue;
    if (missing && (name === 'postgres' || name === 'mysql')) {
      console.log(`Skipped ${own.length} programs on ${name}: ${missing}`);
      continue;
    }
    const world = name === 'http' ? undefined : await openWorld(name);
    for (const program of own) {
      strays.length = 0;
      const one = await proveOne(
        program,
        edit(program, plugin),
        world,
        update ? undefined : expected[program.id],
      );
      proven.push({
        ...one,
        faults: [...one.faults, ...strays.map((error) => `an error outside the call: ${error}`)],
      });
    }
    await world?.stop();
  }
  if (update) writeExpected(expected, proven);
  return report(proven);
}

const worldNames: readonly WorldName[] = ['sqlite', 'http', 'pglite', 'postgres', 'mysql'];

async function proveOne(
  program: Program,
  edited: Edited,
  world: World | undefined,
  expected: Offer | undefined,
): Promise<Proven> {
  const faults = [...edited.faults];
  if (expected && expected !== edited.offer)
    faults.push(`offers ${edited.offer} where it offered ${expected}`);
  if (program.neverFix && edited.offer === 'fix')
    faults.push(`an automatic edit is wrong here: ${program.neverFix}`);
  try {
    faults.push(...(await tryProgram(program, edited, world)));
  } catch (error) {
    faults.push(`does not run: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { program, edited, faults };
}

function tryProgram(program: Program, edited: Edited, world: World | undefined): Promise<readonly string[]> {
  if (program.trial.type === 'cors') return tryCors(program, program.trial, edited);
  if (!world) throw new Error('There is no database.');
  return trySql(program, program.trial, edited, world);
}

function writeExpected(old: Readonly<Record<string, Offer>>, proven: readonly Proven[]): void {
  const now = Object.fromEntries(proven.map(({ program, edited }) => [program.id, edited.offer]));
  const known = new Set(programs.map(({ id }) => id));
  const entries = Object.entries({ ...old, ...now }).filter(([id]) => known.has(id));
  const sorted = Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(expectedFile, `${JSON.stringify(sorted, undefined, 2)}\n`);
}

function report(proven: readonly Proven[]): number {
  const failed = proven.filter(({ faults }) => faults.length > 0);
  for (const { program, edited, faults } of failed) {
    console.log(`\n${program.id} (${edited.suggestion ?? edited.offer})`);
    for (const fault of faults.slice(0, 6)) console.log(`  ${fault}`);
  }
  const groups = new Map<string, Proven[]>();
  for (const one of proven) {
    const name = `${one.program.rule} | ${one.program.driver}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  console.log('\nrule | driver | programs | fixed | suggested | left | wrong');
  for (const [name, group] of groups) {
    const count = (offer: Offer): number => group.filter(({ edited }) => edited.offer === offer).length;
    const wrong = group.filter(({ faults }) => faults.length > 0).length;
    console.log([name, group.length, count('fix'), count('suggestion'), count('nothing'), wrong].join(' | '));
  }
  console.log(`\n${closingLine({ passed: proven.length - failed.length, failed: failed.length })}`);
  return failed.length === 0 && proven.length > 0 ? 0 : 1;
}
