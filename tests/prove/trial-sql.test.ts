import { describe, expect, it } from 'vitest';
import type { Program, SqlTrial } from '../../scripts/prove/corpus/types';
import type { Edited } from '../../scripts/prove/edit';
import type { Loaded } from '../../scripts/prove/load';
import { trySql } from '../../scripts/prove/trial-sql';
import { secret, type Snapshot, type World } from '../../scripts/prove/worlds/world';

interface Table {
  rows: Map<number, Record<string, unknown>>;
}
type Run = (value: unknown, table: Table) => unknown;

const trial: SqlTrial = { type: 'sql', honest: ['ann'], hostile: ["' OR 1=1"], nobody: 'nobody' };

/** Runs a pretended program on a pretended table, before and after a pretended edit. */
function verdict(
  before: Run,
  after: Run,
  rest: Partial<SqlTrial> = {},
  how: Pick<Program, 'neverFix'> & Partial<Edited> = {},
) {
  const table: Table = { rows: new Map() };
  const world: World = {
    env: {},
    reset: () => {
      table.rows = new Map([
        [1, { id: 1, name: 'ann' }],
        [2, { id: 2, name: 'bob' }],
      ]);
      return Promise.resolve();
    },
    snapshot: (): Promise<Snapshot | undefined> =>
      Promise.resolve(
        table.rows.size > 0
          ? { people: structuredClone(table.rows), secrets: JSON.stringify([{ value: secret }]) }
          : undefined,
      ),
    stop: () => Promise.resolve(),
  };
  const loader = (_program: Program, stage: 'before' | 'after'): Promise<Loaded> =>
    Promise.resolve({
      run: (value) => Promise.resolve().then(() => (stage === 'before' ? before : after)(value, table)),
      close: () => Promise.resolve(),
    });
  const program: Program = {
    ...{ id: 'x', rule: 'x', driver: 'x', world: 'sqlite', language: 'cjs', code: '', ci: true, trial },
    ...(how.neverFix !== undefined && { neverFix: how.neverFix }),
  };
  const edited: Edited = { offer: how.offer ?? 'fix', code: '', faults: [] };
  return trySql(program, { ...trial, ...rest }, edited, world, loader);
}

const named: Run = (value, { rows }) => [...rows.values()].filter(({ name }) => name === value);
const injectable: Run = (value, table) =>
  String(value).includes("'") ? [...table.rows.values()] : named(value, table);

describe('trySql', () => {
  it('is content with an edit that changes nothing but the attack', async () => {
    expect(await verdict(injectable, named)).toEqual([]);
  });

  it('wants the program to be hurt before the edit', async () => {
    expect(await verdict(named, named)).toEqual(['no hostile value does harm before the edit']);
  });

  it('wants the program to work before the edit', async () => {
    const failing: Run = (value, table) => {
      if (value === 'ann') throw new Error('no such column');
      return injectable(value, table);
    };
    expect((await verdict(failing, named))[0]).toContain('no such column');
  });

  it('sees an attack that goes on', async () => {
    expect((await verdict(injectable, injectable)).join()).toContain('still does harm');
  });

  it('sees another answer for an honest value', async () => {
    expect((await verdict(injectable, () => [])).join()).toContain('"ann" gave');
  });

  it('sees an error for an honest value', async () => {
    const refusing: Run = () => {
      throw new Error('refused');
    };
    expect((await verdict(injectable, refusing)).join()).toContain('gives the error refused');
  });

  it('takes an error for a hostile value as no harm', async () => {
    const careful: Run = (value, table) => {
      if (value !== 'ann' && value !== 'nobody') throw new Error('no such name');
      return named(value, table);
    };
    expect(await verdict(injectable, careful)).toEqual([]);
  });

  it('takes an error after a change as harm', async () => {
    const late: Run = (value, table) => {
      if (value === trial.hostile[0]) {
        table.rows.delete(2);
        throw new Error('too late');
      }
      return named(value, table);
    };
    expect((await verdict(injectable, late)).join()).toContain('it changed other data');
  });

  it('sees tables that are gone', async () => {
    const dropping: Run = (value, table) => {
      if (value === trial.hostile[0]) table.rows.clear();
      return named(value, table);
    };
    expect((await verdict(injectable, dropping)).join()).toContain('the tables are gone');
  });

  const renaming: Run = (value, { rows }) => {
    rows.set(1, { id: 1, name: value });
    return [];
  };
  const renamingAll: Run = (value, { rows }) => {
    if (!String(value).includes("'")) return renaming(value, { rows });
    for (const id of rows.keys()) rows.set(id, { id, name: 'x' });
    return [];
  };

  it('lets a value stand in the cell that it is meant for, and nowhere else', async () => {
    const touches = { id: 1, column: 'name' };
    expect(await verdict(renamingAll, renaming, { touches })).toEqual([]);
    expect((await verdict(renamingAll, renamingAll, { touches })).join()).toContain('it changed other data');
  });

  it('lets no secret stand there', async () => {
    const copying: Run = (value, table) => renaming(value === trial.hostile[0] ? secret : value, table);
    const touches = { id: 1, column: 'name' };
    expect((await verdict(renamingAll, copying, { touches })).join()).toContain('it copied the secret');
  });

  it('lets anyone have the answers to open values', async () => {
    const broad: Run = (value, { rows }) =>
      value === 'ann' || value === 'nobody' ? named(value, { rows }) : [...rows.values()];
    const leaking: Run = (value, table) => (String(value).includes("'") ? [secret] : broad(value, table));
    expect((await verdict(leaking, broad)).join()).toContain('still does harm');
    expect(await verdict(leaking, broad, { open: ['b'] })).toEqual([]);
  });

  it('sees another answer for the value that finds nothing, and for open ones', async () => {
    const all: Run = (value, table) => (value === 'ann' ? named(value, table) : [...table.rows.values()]);
    expect((await verdict(injectable, all)).join()).toContain('"nobody" gave');
    expect((await verdict(injectable, named, { open: ["x'"] })).join()).toContain('"x\'" gave');
  });

  it('lets a suggestion change honest answers where an automatic edit is known to be wrong', async () => {
    const neverFix = 'for a reason';
    expect(await verdict(injectable, () => [], {}, { neverFix, offer: 'suggestion' })).toEqual([]);
    expect(await verdict(injectable, () => [], {}, { offer: 'suggestion' })).not.toEqual([]);
    expect(await verdict(injectable, () => [], {}, { neverFix, offer: 'fix' })).not.toEqual([]);
  });

  it('runs a program that is offered nothing before only', async () => {
    expect(await verdict(injectable, injectable, {}, { offer: 'nothing' })).toEqual([]);
  });
});
