import type { TSESTree } from '@typescript-eslint/utils';
import { type Analysis, tableOf } from './analysis';
import { type CheckOptions, type OriginTest, checkOf } from './origin-checks';
import { remember } from './lazy';
import { judgeOriginPattern } from './origin-pattern';
import { textMatcher } from './regex-match';
import { parseRegex } from './regex-parse';
import type { Ways } from './ways';

/** How strangers get past the checks on the way to an allowed origin. */
export type Opening =
  /** There are none that ask who it is. */
  | { readonly type: 'unchecked' }
  /** Sandboxed pages are let in by name. */
  | { readonly type: 'null' }
  /** The checks let this origin in as well. */
  | { readonly type: 'pattern'; readonly witness: string; readonly node: TSESTree.Node | undefined };

/** What a stranger has to get through on one way. */
type Hurdles = readonly (OriginTest | 'null')[];

const MAX_WAYS = 64;

/**
 * The worst way in which an origin that nobody checked is allowed; undefined if every way is checked, decided
 * elsewhere, or not one that a page of another site can go. `passed` are tests that it went through before.
 */
export function openingOf(
  a: Analysis,
  ways: Ways,
  options: CheckOptions,
  passed: readonly OriginTest[] = [],
): Opening | undefined {
  const left = hurdlesOf(a, ways, options);
  const openings = left.map((hurdles) => openingPast([...passed, ...hurdles]));
  return (
    openings.find((opening) => opening?.type === 'unchecked') ??
    openings.find((opening) => opening?.type === 'pattern') ??
    openings.find((opening) => opening !== undefined)
  );
}

/** What is in a stranger's way on each of the ways that are left to one; too many of them count as none. */
function hurdlesOf(a: Analysis, ways: Ways, options: CheckOptions): readonly Hurdles[] {
  const known = remember(
    tableOf<CheckOptions, Map<Ways, readonly Hurdles[]>>(a, 'hurdles'),
    options,
    () => new Map(),
  );
  return remember(known, ways, () => findHurdles(a, ways, options));
}

function findHurdles(a: Analysis, ways: Ways, options: CheckOptions): readonly Hurdles[] {
  switch (ways.type) {
    case 'all': {
      let left: readonly Hurdles[] = [[]];
      for (const part of ways.of) {
        const further = hurdlesOf(a, part, options);
        if (further.length === 0 || left.length * further.length > MAX_WAYS) return [];
        left = left.flatMap((first) => further.map((second) => [...first, ...second]));
      }
      return left;
    }
    case 'any': {
      const left = ways.of.flatMap((part) => hurdlesOf(a, part, options));
      return left.some((hurdles) => hurdles.length === 0) ? [[]] : left;
    }
    default: {
      const check = checkOf(a, ways, options);
      return check === 'settled' || check === 'absent' ? [] : [check === 'nothing' ? [] : [check]];
    }
  }
}

function openingPast(hurdles: Hurdles): Opening | undefined {
  if (hurdles.length === 0) return { type: 'unchecked' };
  if (hurdles.includes('null')) return { type: 'null' };
  return passage(hurdles.filter((hurdle) => hurdle !== 'null'));
}

/** An origin that no test was meant to let in, and that passes all of them. */
function passage(tests: readonly OriginTest[]): Opening | undefined {
  for (const test of tests) {
    const witness = witnessOfPattern(test);
    if (witness === undefined) continue;
    const origin = test.of === 'host' ? `https://${witness}` : witness;
    if (tests.every((other) => other === test || passes(other, origin)))
      return { type: 'pattern', witness: tests.length === 1 ? witness : origin, node: test.node };
  }
  return undefined;
}

/** An origin (or host name) of a stranger that gets through a pattern; undefined if none is known to. */
export function witnessOfPattern({ source, flags, of }: OriginTest): string | undefined {
  const verdict = judgeOriginPattern(source, flags, of);
  return verdict.type !== 'safe' && verdict.type !== 'unknown' && verdict.reachable
    ? verdict.witness
    : undefined;
}

function passes({ source, flags, of }: OriginTest, origin: string): boolean {
  const tree = parseRegex(source, flags);
  const matches = tree && textMatcher(tree, flags);
  return matches?.(of === 'host' ? origin.replace(/^\w+:\/\//, '').replace(/:\d+$/, '') : origin) ?? false;
}
