import { isDeepStrictEqual } from 'node:util';
import type { Program, SqlTrial } from './corpus/types';
import type { Edited } from './edit';
import { load, type Loaded } from './load';
import { secret, type Snapshot, without, type World } from './worlds/world';

/** What one call did: its rows or its error, and the tables afterwards. */
interface Outcome {
  readonly result: string;
  readonly failed: boolean;
  readonly tables: Snapshot | undefined;
}

/** Runs a program before and after its edit. Gives back what is wrong; nothing is a proof. */
export async function trySql(
  program: Program,
  trial: SqlTrial,
  edited: Edited,
  world: World,
  loader: typeof load = load,
): Promise<readonly string[]> {
  // Express prints every error unless it is told that this is a test.
  Object.assign(process.env, world.env, { NODE_ENV: 'test' });
  const before = await outcomes(await loader(program, 'before', program.code), trial, world);
  const faults = faultsBefore(before, trial);
  if (edited.offer === 'nothing') return faults;
  const after = await outcomes(await loader(program, 'after', edited.code), trial, world);
  const mayChange = edited.offer === 'suggestion' && program.neverFix !== undefined;
  return [...faults, ...(mayChange ? [] : changes(before, after, trial)), ...harms(after, trial)];
}

const openValues = ({ nobody, open = [] }: SqlTrial): readonly unknown[] => [nobody, ...open];

interface Outcomes {
  readonly honest: readonly Outcome[];
  readonly hostile: readonly Outcome[];
  /** What values did that anyone may give. */
  readonly open: readonly Outcome[];
  readonly untouched: Snapshot | undefined;
}

async function outcomes(loaded: Loaded, trial: SqlTrial, world: World): Promise<Outcomes> {
  await world.reset();
  const untouched = await world.snapshot();
  const clean = without(untouched, undefined);
  const call = async (value: unknown): Promise<Outcome> => {
    const outcome = await callOnce(loaded, value, world);
    if (trial.makes || without(outcome.tables, undefined) !== clean) await world.reset();
    return outcome;
  };
  try {
    const open: Outcome[] = [];
    for (const value of openValues(trial)) open.push(await call(value));
    const honest: Outcome[] = [];
    for (const value of trial.honest) honest.push(await call(value));
    const hostile: Outcome[] = [];
    for (const value of trial.hostile) hostile.push(await call(value));
    return { honest, hostile, open, untouched };
  } finally {
    await loaded.close();
  }
}

async function callOnce(loaded: Loaded, value: unknown, world: World): Promise<Outcome> {
  let outcome: Omit<Outcome, 'tables'>;
  try {
    outcome = { failed: false, result: asText(await withinSeconds(120, loaded.run(value))) };
  } catch (error) {
    outcome = { failed: true, result: error instanceof Error ? error.message : String(error) };
  }
  return { ...outcome, tables: await world.snapshot() };
}

function asText(result: unknown): string {
  return JSON.stringify(result ?? [], (_key, value: unknown) =>
    typeof value === 'bigint' ? `${value}n` : value,
  );
}

/** A call that never answers would end the run without a word; this tells which it was. */
async function withinSeconds<T>(seconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`no answer in ${seconds} seconds`));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function faultsBefore(before: Outcomes, trial: SqlTrial): readonly string[] {
  const failing = trial.honest.flatMap((value, index) => {
    const outcome = before.honest[index];
    return outcome?.failed ? [`the program itself fails for ${show(value)}: ${brief(outcome)}`] : [];
  });
  const harmed = trial.hostile.some(
    (_value, index) => harm(before.hostile[index], before, trial) !== undefined,
  );
  return [...failing, ...(harmed ? [] : ['no hostile value does harm before the edit'])];
}

/** Honest and open values that do something else after the edit; errors are one like the other for open ones. */
function changes(before: Outcomes, after: Outcomes, trial: SqlTrial): readonly string[] {
  const change = (value: unknown, was: Outcome, is: Outcome): readonly string[] =>
    was.result === is.result && isDeepStrictEqual(was.tables, is.tables)
      ? []
      : [`${show(value)} gave ${brief(was)} and gives ${brief(is)}`];
  return [
    ...trial.honest.flatMap((value, index) => change(value, before.honest[index]!, after.honest[index]!)),
    ...openValues(trial).flatMap((value, index) => {
      const [was, is] = [before.open[index]!, after.open[index]!];
      return was.failed && is.failed ? [] : change(value, was, is);
    }),
  ];
}

function harms(after: Outcomes, trial: SqlTrial): readonly string[] {
  return trial.hostile.flatMap((value, index) => {
    const what = harm(after.hostile[index], after, trial);
    return what ? [`${show(value)} still does harm: ${what}`] : [];
  });
}

/**
 * What a hostile value achieved: rows that no honest value gives, or a change outside the cell that the value
 * is meant for. `undefined` for no harm; an error without a change is none.
 */
function harm(outcome: Outcome | undefined, all: Outcomes, trial: SqlTrial): string | undefined {
  if (!outcome) return undefined;
  const allowed = [...all.open, ...all.honest].filter(({ failed }) => !failed);
  const known = [all.untouched, ...allowed.map((one) => one.tables)].map((one) =>
    without(one, trial.touches),
  );
  if (!outcome.tables) return 'the tables are gone';
  if (!known.includes(without(outcome.tables, trial.touches))) return 'it changed other data';
  if (without(outcome.tables, undefined).split(secret).length > 2) return 'it copied the secret';
  if (outcome.result.includes(secret)) return 'it gives the secret';
  if (outcome.failed) return undefined;
  return allowed.some(({ result }) => result === outcome.result) ? undefined : `it gives ${brief(outcome)}`;
}

function brief({ result, failed }: Outcome): string {
  return `${failed ? 'the error ' : ''}${result.length > 120 ? `${result.slice(0, 120)}…` : result}`;
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
