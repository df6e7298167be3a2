import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../lib/root';
import type { Cell, Program } from '../types';
import { hostileAsNumber, hostileInQuotes, isPathText } from './values';

/** A program written by hand: the name of its file in `fixtures/sql`, and what is special about it. */
interface Written {
  readonly file: string;
  readonly driver: string;
  readonly world: Program['world'];
  readonly honest?: readonly unknown[];
  readonly hostile?: readonly unknown[];
  readonly open?: readonly unknown[];
  readonly nobody?: unknown;
  readonly touches?: Cell;
  readonly neverFix?: string;
}

const name: Cell = { id: 1, column: 'name' };
const honestNames = ['ann', 'Zoë', 'a b', '2', 'true', 2, true];
const path = { honest: ['ann', 'Zoë', 'a b', '2'], hostile: hostileInQuotes.filter(isPathText) };
const list = {
  honest: ['1,2', '7', '2,2,1'],
  hostile: hostileAsNumber.filter(isPathText),
  nobody: '987654',
  // MySQL reads an element of a list as far as it is a number.
  open: ['1'],
};
const texts = {
  honest: honestNames.filter((value) => typeof value === 'string'),
  hostile: hostileInQuotes.filter((value) => typeof value === 'string'),
};

const written: readonly Written[] = [
  { file: 'pg-existing-variable', driver: 'pg', world: 'postgres' },
  { file: 'pg-object-with-values', driver: 'pg', world: 'postgres' },
  { file: 'pg-comments', driver: 'pg', world: 'postgres' },
  {
    ...{ file: 'pg-comment-in-hole', driver: 'pg', world: 'postgres' },
  },
  {
    ...{ file: 'pg-escaped-by-hand', driver: 'pg', world: 'postgres' },
    neverFix: 'a value whose quotes are doubled by hand would be bound with doubled quotes',
  },
  { file: 'pg-class', driver: 'pg', world: 'postgres' },
  { file: 'pg-express-body', driver: 'pg', world: 'postgres', ...path },
  { file: 'pg-quote-in-constant', driver: 'pg', world: 'postgres' },
  { file: 'pg-joined-value', driver: 'pg', world: 'postgres' },
  {
    ...{ file: 'pg-list', driver: 'pg', world: 'postgres' },
    ...{ honest: [1, 2, '2'], hostile: hostileAsNumber, nobody: 987654 },
  },
  { file: 'pg-list-of-request', driver: 'pg', world: 'postgres', ...list },
  { file: 'pglite-list-of-request', driver: 'pglite', world: 'pglite', ...list },
  { file: 'mysql2-list-of-request', driver: 'mysql2 query', world: 'mysql', ...list },
  { file: 'pg-transaction', driver: 'pg', world: 'postgres', touches: name },
  { file: 'pg-twice', driver: 'pg', world: 'postgres' },
  { file: 'knex-where-raw', driver: 'knex on pg', world: 'postgres' },
  {
    ...{ file: 'better-sqlite3-exec', driver: 'better-sqlite3', world: 'sqlite', touches: name },
    neverFix: 'exec takes no parameters',
  },
  { file: 'better-sqlite3-kept-statement', driver: 'better-sqlite3', world: 'sqlite' },
  { file: 'better-sqlite3-get', driver: 'better-sqlite3', world: 'sqlite' },
  { file: 'sqlite3-get-callback', driver: 'sqlite3', world: 'sqlite' },
  {
    ...{ file: 'sqlite3-exec', driver: 'sqlite3', world: 'sqlite', touches: name },
    neverFix: 'exec takes no parameters',
  },
  { file: 'sql-js', driver: 'sql.js', world: 'sqlite' },
  {
    ...{ file: 'mysql2-two-statements', driver: 'mysql2', world: 'mysql', touches: name },
    neverFix: 'text with several statements is sent as one',
  },
  {
    ...{ file: 'mysql2-backslash', driver: 'mysql2 execute', world: 'mysql' },
  },
  { file: 'mysql2-object-form', driver: 'mysql2 execute', world: 'mysql' },
  { file: 'mysql2-proven-text', driver: 'mysql2 query', world: 'mysql', ...texts },
];

/** The programs of `fixtures/sql`. */
export function writtenPrograms(): readonly Program[] {
  return written.map(({ file, driver, world, neverFix, ...trial }) => ({
    id: `no-sql-injection/written/${file}`,
    rule: 'no-sql-injection',
    driver,
    world,
    language: 'cjs',
    code: readFileSync(join(root, `scripts/prove/fixtures/sql/${file}.cjs`), 'utf8'),
    ci: true,
    ...(neverFix && { neverFix }),
    trial: { type: 'sql', honest: honestNames, hostile: hostileInQuotes, nobody: 'nobody', ...trial },
  }));
}
