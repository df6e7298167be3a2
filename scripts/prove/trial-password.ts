import type { PasswordTrial, Program } from './corpus/types';
import type { Edited } from './edit';
import { requireEngine } from './engines/install';
import { load } from './load';
import type { World } from './worlds/world';

const honest = ['correct horse battery staple', 'Zoë 🔑', "' OR '1'='1 "];

/** What a client may send instead; none of it is the password, and none of it may be taken for it. */
const hostile: readonly unknown[] = [
  ...[undefined, null, '', 0, true, {}, [], { $ne: null }],
  ...[['correct horse battery staple'], 'Correct horse battery staple'],
];

/** Runs a program that stores or compares passwords before and after its edit. Gives back what is wrong. */
export async function tryPassword(
  program: Program,
  { kind }: PasswordTrial,
  edited: Edited,
  world: World,
): Promise<readonly string[]> {
  Object.assign(process.env, world.env, { NODE_ENV: 'test' });
  const check = kind === 'store' ? storing : comparing;
  const before = await check(program, 'before', program.code, world);
  if (edited.offer === 'nothing') return before;
  return [...before, ...(await check(program, 'after', edited.code, world))];
}

type Stage = 'before' | 'after';

/** Every password is stored: as it is before the edit, as a hash of its own after. */
async function storing(program: Program, stage: Stage, code: string, world: World): Promise<string[]> {
  const { compare } = requireEngine('bcryptjs');
  const { run, close } = await load(program, stage, code);
  const faults: string[] = [];
  try {
    for (const password of honest) {
      await world.reset();
      await run(password);
      const stored = await storedPassword(world);
      if (stage === 'before' && stored !== password) faults.push(`${password} is not stored as it is before`);
      if (stage === 'before') continue;
      if (stored.includes(password)) faults.push(`${password} is stored as it is`);
      else if (!(await compare(password, stored))) faults.push(`${stored} is no hash of ${password}`);
      else if (await compare(`${password}x`, stored)) faults.push(`${stored} is a hash of more than it`);
      else if (Number(stored.split('$')[2]) < 10) faults.push(`${stored} is too cheap`);
    }
    if (stage === 'after')
      for (const value of hostile) {
        await world.reset();
        await quietly(run(value));
        const stored = await storedPassword(world);
        if (stored !== '' && !stored.startsWith('$2'))
          faults.push(`${JSON.stringify(value)} is stored as ${stored}`);
      }
  } finally {
    await close();
  }
  return faults;
}

/** The right password is let in, nothing else is; what is stored is a password before and a hash after. */
async function comparing(program: Program, stage: Stage, code: string, world: World): Promise<string[]> {
  const { hash } = requireEngine('bcryptjs');
  const { run, close } = await load(program, stage, code);
  const [password = ''] = honest;
  const stored: string = stage === 'before' ? password : await hash(password, 4);
  const faults: string[] = [];
  try {
    await world.reset();
    await world.give?.(stored);
    if ((await quietly(run(password))) === undefined)
      faults.push(`${password} is not let in ${stage} the edit`);
    for (const value of [...hostile, ...(stage === 'after' ? [stored] : [])])
      if ((await quietly(run(value))) !== undefined)
        faults.push(`${JSON.stringify(value)} is let in ${stage} the edit`);
  } finally {
    await close();
  }
  return faults;
}

async function quietly(work: Promise<unknown>): Promise<unknown> {
  try {
    return await work;
  } catch {
    return undefined;
  }
}

/** The password that the program stored; empty if there is none. */
async function storedPassword(world: World): Promise<string> {
  const { people = new Map<number, Readonly<Record<string, unknown>>>() } = (await world.snapshot()) ?? {};
  const password = [...people.values()].map((row) => row['password']).find((each) => each !== undefined);
  return password === undefined || password === null
    ? ''
    : typeof password === 'string'
      ? password
      : JSON.stringify(password);
}
