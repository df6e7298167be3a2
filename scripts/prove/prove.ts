import { writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { expectedFile, readExpected } from './corpus/edits';
import { programs } from './corpus/index';
import type { Offered, Program, WorldName } from './corpus/types';
import { edit, offeredBy } from './edit';
import { installServers } from './engines/debian';
import { hasCompiled, installDrivers } from './engines/install';
import { type Proven, report } from './report';
import { tryBehaviour } from './trial-behaviour';
import { tryCors } from './trial-cors';
import { tryPassword } from './trial-password';
import { trySql } from './trial-sql';
import { openWorld } from './worlds/index';
import type { World } from './worlds/world';

export interface ProveOptions {
  readonly ci: boolean;
  /** Texts of which one is in the name of a program. */
  readonly only: readonly string[];
  readonly update: boolean;
  /** The file of the plugin. */
  readonly plugin: string;
}

const worldNames: readonly WorldName[] = [
  ...(['sqlite', 'http', 'tls', 'pglite', 'mingo', 'sift', 'postgres', 'mysql'] as const),
];

/** Runs the programs and prints a table and what is wrong. Gives back the exit code. */
export async function prove({ ci, only, update, plugin }: ProveOptions): Promise<number> {
  await installDrivers();
  const expected = readExpected();
  const has = rulesOf(plugin);
  const chosen = programs.filter(
    ({ id, rule, ...program }) => has(rule) && only.some((text) => id.includes(text)) && (!ci || program.ci),
  );
  const onServers = chosen.some(({ world }) => world === 'postgres' || world === 'mysql');
  // What CI runs comes from npm alone; there, programs of other servers are linted and edited.
  const servers = ci ? 'not part of this slice' : onServers ? await installServers() : undefined;
  const compiled = hasCompiled() ? undefined : 'the SQLite drivers could not be compiled';
  const strays = collectStrays();
  const proven: Proven[] = [];
  for (const name of worldNames) {
    const own = chosen.filter(({ world }) => world === name);
    if (own.length === 0) continue;
    const absent = { postgres: servers, mysql: servers, sqlite: compiled }[name as string];
    const world = name === 'http' || absent ? undefined : await openWorld(name);
    for (const program of own) {
      strays.length = 0;
      const one = await proveOne(program, plugin, world, absent, update ? undefined : expected[program.id]);
      const outside = strays.map((error) => `an error outside the call: ${error}`);
      proven.push({ ...one, faults: [...one.faults, ...outside] });
    }
    await world?.stop();
  }
  if (update) writeExpected(expected, proven);
  const { lines, tally } = report(proven);
  console.log(lines.join('\n'));
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}

/** Whether a plugin has a rule; programs may be written before it. */
function rulesOf(file: string): (name: string) => boolean {
  const { rules } = createRequire(import.meta.url)(file) as { readonly rules: object };
  return (name) => Object.hasOwn(rules, name);
}

/** Errors that no call gives back, which would end the process; a server that stops causes some, too. */
function collectStrays(): string[] {
  const strays: string[] = [];
  const note = (error: unknown): void => {
    strays.push(String(error));
  };
  process.on('uncaughtException', note).on('unhandledRejection', note);
  return strays;
}

async function proveOne(
  program: Program,
  plugin: string,
  world: World | undefined,
  absent: string | undefined,
  expected: Offered | undefined,
): Promise<Proven> {
  const edited = edit(program, plugin);
  const faults = [...edited.faults];
  const offered = offeredBy(edited);
  if (expected && expected !== offered) faults.push(`offers ${offered} where it offered ${expected}`);
  if (program.neverFix && edited.offer === 'fix')
    faults.push(`an automatic edit is wrong here: ${program.neverFix}`);
  const lacks = program.needs && !isBuiltin(program.needs) ? `this Node has no ${program.needs}` : absent;
  if (lacks) return { program, edited, faults, skipped: lacks };
  try {
    if (program.trial.type === 'behaviour')
      faults.push(...(await tryBehaviour(program, program.trial, edited, world)));
    else if (program.trial.type === 'cors') faults.push(...(await tryCors(program, program.trial, edited)));
    else if (program.trial.type === 'password') {
      if (world) faults.push(...(await tryPassword(program, program.trial, edited, world)));
    } else if (world) faults.push(...(await trySql(program, program.trial, edited, world)));
  } catch (error) {
    faults.push(`does not run: ${error instanceof Error ? error.message : String(error)}`);
  }
  return { program, edited, faults };
}

function writeExpected(old: Readonly<Record<string, Offered>>, proven: readonly Proven[]): void {
  const now = Object.fromEntries(proven.map(({ program, edited }) => [program.id, offeredBy(edited)]));
  const known = new Set(programs.map(({ id }) => id));
  const entries = Object.entries({ ...old, ...now }).filter(([id]) => known.has(id));
  const sorted = Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
  writeFileSync(expectedFile, `${JSON.stringify(sorted, undefined, 2)}\n`);
}
