import type { Driver, Engine } from './drivers';
import type { Position } from './positions';

const types: Record<Engine, string> = {
  postgres:
    'id int PRIMARY KEY, name text, nick text, age int, rank_ int, score numeric(9,2), active boolean, born date, seen timestamp, data jsonb, plain text',
  mysql:
    'id int PRIMARY KEY, name varchar(60), nick varchar(60), age int, rank_ int, score decimal(9,2), active boolean, born date, seen datetime, data json, plain text',
  sqlite:
    'id INTEGER PRIMARY KEY, name TEXT, nick TEXT, age INTEGER, rank_ INTEGER, score REAL, active BOOLEAN, born DATE, seen DATETIME, data TEXT, plain',
};

const rows = [
  `1, 'ann', NULL, 1, NULL, 1.5, true, '2026-01-01', '2026-01-01 10:00:00', '{"age":1,"name":"red"}', 'ann'`,
  `2, '2', 'x', 2, 2, 2, false, '2026-01-02', '2026-01-02 10:00:00', '{"age":2,"2":"red"}', 2`,
  `3, 'true', NULL, -1, NULL, -1, true, NULL, NULL, '{}', '2'`,
  `4, '1.5', NULL, 0, NULL, 0, false, NULL, NULL, '{}', 1.5`,
  `5, 'null', NULL, 3, 1, NULL, NULL, NULL, NULL, '{}', NULL`,
  `6, '007', 'n', 7, 2, 7, NULL, NULL, NULL, '{}', '007'`,
  `7, '0', 'n', 7, 2, 7, NULL, NULL, NULL, '{}', '0'`,
];

/** Makes the table that the statements are about. */
export async function create(driver: Driver): Promise<void> {
  await driver.run('DROP VIEW IF EXISTS made_view');
  await driver.run('DROP TABLE IF EXISTS made');
  await driver.run('DROP TABLE IF EXISTS people');
  await driver.run(`CREATE TABLE people (${types[driver.engine]})`);
  await fill(driver);
}

async function fill(driver: Driver): Promise<void> {
  await driver.run('DELETE FROM people');
  await driver.run(`INSERT INTO people VALUES ${rows.map((row) => `(${row})`).join(', ')}`);
}

export type Verdict = 'same' | 'before fails' | 'differs' | 'after fails';

export interface Comparison {
  readonly verdict: Verdict;
  readonly before: string;
  readonly after: string;
}

/** Runs a statement with the value in its text and then bound, and says whether both do the same. */
export async function compare(
  driver: Driver,
  position: Position,
  value: unknown,
  bind: (value: unknown) => unknown = (same) => same,
): Promise<Comparison> {
  const numbered = (text: string): string => {
    let number = 0;
    return text.replaceAll('?', () => driver.placeholder((number += 1)));
  };
  const real = (text: string): string => text.replaceAll('\u0001', '?');
  const before = await outcome(driver, position, () => driver.run(real(position.before(String(value)))));
  if (before.startsWith('error')) return { verdict: 'before fails', before, after: '' };
  const bound = [bind(position.bind ? position.bind(value) : value)];
  const after = await outcome(driver, position, () => driver.run(real(numbered(position.after)), bound));
  const verdict = after === before ? 'same' : after.startsWith('error') ? 'after fails' : 'differs';
  return { verdict, before, after };
}

async function outcome(driver: Driver, position: Position, run: () => Promise<unknown>): Promise<string> {
  const result = await shown(run);
  if (!position.writes) return result;
  const table = await shown(() => driver.run('SELECT * FROM people ORDER BY id'));
  await fill(driver);
  if (!position.creates) return result.startsWith('error') ? result : `${result} ${table}`;
  await driver.run('DROP VIEW IF EXISTS made_view');
  await driver.run('DROP TABLE IF EXISTS made');
  return result;
}

async function shown(run: () => Promise<unknown>): Promise<string> {
  try {
    const result = (await run()) ?? [];
    return JSON.stringify(result, (_key, value: unknown) =>
      typeof value === 'bigint' ? `${value}n` : value,
    );
  } catch (error) {
    return `error: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`;
  }
}
