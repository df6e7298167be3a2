import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/root';
import { programs } from './index';
import type { Offer } from './types';

/** What the plugin should offer for each program, by the program's name: a run that a person has read. */
export const expectedFile = join(root, 'scripts/prove/corpus/expected.json');

export function readExpected(): Readonly<Record<string, Offer>> {
  return JSON.parse(readFileSync(expectedFile, 'utf8')) as Record<string, Offer>;
}

/** One kind of edit of one rule, in a reader's words. */
const descriptions: Readonly<Record<string, string>> = {
  'no-nosql-injection': 'makes the filter compare with the value: `{ $eq: value }`, or `String(value)`',
  'no-plaintext-password':
    '`await bcrypt.hash(password, 12)` where it is stored, `bcrypt.compare` where it is compared',
  'no-sql-injection': "moves the values out of the text into the driver's placeholders",
  'no-wildcard-cors': 'takes the allowed origins from the environment variable `ALLOWED_ORIGINS`',
};

export interface ProvenEdit {
  readonly rule: string;
  readonly kind: Exclude<Offer, 'nothing'>;
  /** What it writes. */
  readonly writes: string;
  /** The libraries it was run on, each once, in alphabetical order. */
  readonly provenOn: readonly string[];
  readonly programs: number;
}

/** What the documentation says of the edits: for each rule and kind, what it writes and where it was run. */
export function provenEdits(
  expected: Readonly<Record<string, Offer>> = readExpected(),
): readonly ProvenEdit[] {
  const rules = [...new Set(programs.map(({ rule }) => rule))];
  return rules.flatMap((rule) =>
    (['fix', 'suggestion'] as const).flatMap((kind): ProvenEdit[] => {
      const run = programs.filter((program) => program.rule === rule && expected[program.id] === kind);
      if (run.length === 0) return [];
      const libraries = run.map(({ driver }) => libraryOf(driver));
      const provenOn = [...new Set(libraries)].sort((one, other) => one.localeCompare(other, 'en'));
      return [{ rule, kind, writes: descriptions[rule] ?? '', provenOn, programs: run.length }];
    }),
  );
}

/** `mysql2 execute` and `express headers` are ways to use one library; `knex on pg` is a combination. */
function libraryOf(driver: string): string {
  return driver.includes(' on ') ? driver : (driver.split(' ')[0] ?? driver);
}
