import { judgeOriginPattern, type OpenOrigin } from './origin-pattern';
import type { Subject } from './origin-drafts';

/** A pattern can be open at both ends and have unescaped dots besides. */
const MOST_STEPS = 3;

/**
 * The pattern with its dots escaped and its open ends closed, still for the names it was written for; undefined
 * where that does not make it safe (a wildcard in the name itself is a question for its author).
 */
export function repairOriginPattern(
  pattern: string,
  flags: string,
  subject: Subject = 'origin',
): string | undefined {
  let current = pattern;
  for (let step = 0; step <= MOST_STEPS; step += 1) {
    const verdict = judgeOriginPattern(current, flags, subject);
    if (verdict.type === 'safe') return current === pattern ? undefined : current;
    const next = verdict.type === 'unknown' ? undefined : repairStep(current, verdict, subject);
    if (next === undefined || next === current) return undefined;
    current = next;
  }
  return undefined;
}

function repairStep(pattern: string, { type, dots }: OpenOrigin, subject: Subject): string | undefined {
  if (type === 'unescaped-dot') return escapeDots(pattern, dots ?? []);
  // An anchor in front of `a|b` would hold `a` only.
  if (/(?<!\\)\|/.test(pattern)) return undefined;
  if (type === 'unanchored-end') return `${pattern}$`;
  if (type === 'unanchored') return closeStart(`${pattern}$`, subject);
  return type === 'unanchored-start' ? closeStart(pattern, subject) : undefined;
}

/** Lets the name begin only where a host name or one of its labels begins. */
function closeStart(pattern: string, subject: Subject): string | undefined {
  if (!/^[a-z0-9]/i.test(pattern)) return undefined;
  return `${subject === 'host' ? String.raw`(?:^|\.)` : String.raw`(?:\/\/|\.)`}${pattern}`;
}

function escapeDots(pattern: string, dots: readonly number[]): string {
  return [...dots]
    .sort((left, right) => right - left)
    .reduce((text, at) => `${text.slice(0, at)}\\${text.slice(at)}`, pattern);
}
