import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/root';
import { writes } from './edit-words';
import { programs } from './index';
import type { Offer, Offered } from './types';

/** What the plugin should offer for each program, by the program's name: a run that a person has read. */
export const expectedFile = join(root, 'scripts/prove/corpus/expected.json');

export function readExpected(): Readonly<Record<string, Offered>> {
  return JSON.parse(readFileSync(expectedFile, 'utf8')) as Record<string, Offered>;
}

/** One kind of edit of one rule. */
export interface ProvenEdit {
  readonly rule: string;
  readonly kind: Exclude<Offer, 'nothing'>;
  /** The `messageId` of the suggestion; `fix` for what `--fix` does. */
  readonly edit: string;
  /** What it writes. */
  readonly writes: string;
  /** The libraries it was run on, each once, in alphabetical order. */
  readonly provenOn: readonly string[];
  readonly programs: number;
}

/** What the documentation says of the edits: for each rule and kind, what it writes and where it was run. */
export function provenEdits(
  expected: Readonly<Record<string, Offered>> = readExpected(),
): readonly ProvenEdit[] {
  const rules = [...new Set(programs.map(({ rule }) => rule))].sort();
  return rules.flatMap((rule) => {
    const own = programs.filter((program) => program.rule === rule);
    const offers = [...new Set(own.map(({ id }) => expected[id] ?? 'nothing'))].sort();
    return offers.flatMap((offered): ProvenEdit[] => {
      if (offered === 'nothing') return [];
      const run = own.filter(({ id }) => expected[id] === offered);
      const libraries = run.map(({ driver }) => libraryOf(driver));
      const provenOn = [...new Set(libraries)].sort((one, other) => one.localeCompare(other, 'en'));
      const edit = offered.replace('suggestion ', '');
      const kind = edit === 'fix' ? 'fix' : 'suggestion';
      return [{ rule, kind, edit, writes: writes[`${rule}/${edit}`] ?? '', provenOn, programs: run.length }];
    });
  });
}

/** `mysql2 execute` and `express headers` are ways to use one library; `knex on pg` is a combination. */
function libraryOf(driver: string): string {
  return driver.includes(' on ') ? driver : (driver.split(' ')[0] ?? driver);
}
