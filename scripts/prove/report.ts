import { closingLine, type Tally } from '../lib/tally';
import type { Offer, Program } from './corpus/types';
import type { Edited } from './edit';

/** What became of one program. */
export interface Proven {
  readonly program: Program;
  readonly edited: Edited;
  /** What is wrong. */
  readonly faults: readonly string[];
  /** Why it was not run. */
  readonly skipped?: string;
}

/** The faults, a table by rule and driver and, last, the closing line; and what the line says. */
export function report(all: readonly Proven[]): { readonly lines: readonly string[]; readonly tally: Tally } {
  const failed = all.filter(({ faults }) => faults.length > 0);
  const skipped = all.filter((one) => one.skipped !== undefined && one.faults.length === 0);
  const tally = { passed: all.length - failed.length - skipped.length, failed: failed.length };
  const lines = [
    ...failed.flatMap(faultLines),
    ...table(all),
    ...skippedLines(skipped),
    '',
    closingLine(tally),
  ];
  return { lines, tally };
}

function faultLines({ program, edited, faults }: Proven): readonly string[] {
  const more = faults.length > 6 ? [`  and ${faults.length - 6} more`] : [];
  const shown = faults.slice(0, 6).map((fault) => `  ${fault}`);
  return ['', `${program.id} (${edited.suggestion ?? edited.offer})`, ...shown, ...more];
}

function table(all: readonly Proven[]): readonly string[] {
  const groups = new Map<string, Proven[]>();
  for (const one of all) {
    const name = `${one.program.rule} | ${one.program.driver}`;
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  const rows = [...groups].map(([name, group]) => {
    const count = (offer: Offer): number => group.filter(({ edited }) => edited.offer === offer).length;
    const wrong = group.filter(({ faults }) => faults.length > 0).length;
    return [name, group.length, count('fix'), count('suggestion'), count('nothing'), wrong].join(' | ');
  });
  return ['', 'rule | driver | programs | fixed | suggested | left | wrong', ...rows];
}

function skippedLines(skipped: readonly Proven[]): readonly string[] {
  const reasons = [...new Set(skipped.map((one) => one.skipped))];
  return reasons.map((reason) => {
    const count = skipped.filter((one) => one.skipped === reason).length;
    return `Linted and edited only, not run: ${count} programs (${reason})`;
  });
}
