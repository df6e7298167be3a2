import type { TSESTree } from '@typescript-eslint/utils';
import type { Analysis } from './analysis';
import { type CheckOptions, type OriginTest, checkOf } from './origin-checks';
import { judgeOriginPattern } from './origin-pattern';
import { textMatcher } from './regex-match';
import { parseRegex } from './regex-parse';
import type { Way, Ways } from './ways';

/** How strangers get past the checks on the way to an allowed origin. */
export type Opening =
  /** There are none that ask who it is. */
  | { readonly type: 'unchecked' }
  /** Sandboxed pages are let in by name. */
  | { readonly type: 'null' }
  /** The checks let this origin in as well. */
  | { readonly type: 'pattern'; readonly witness: string; readonly node: TSESTree.Node | undefined };

const WEIGHT = { unchecked: 0, pattern: 1, null: 2 } as const;

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
  const found = ways.map((way) => openingOfWay(a, way, options, passed)).filter((each) => each !== undefined);
  return found.sort((one, other) => WEIGHT[one.type] - WEIGHT[other.type])[0];
}

function openingOfWay(
  a: Analysis,
  way: Way,
  options: CheckOptions,
  passed: readonly OriginTest[],
): Opening | undefined {
  const tests = [...passed];
  let isNull = false;
  for (const condition of way) {
    const check = checkOf(a, condition, options);
    if (check === 'settled' || check === 'absent') return undefined;
    if (check === 'null') isNull = true;
    else if (check !== 'nothing') tests.push(check);
  }
  if (isNull) return { type: 'null' };
  if (tests.length === 0) return { type: 'unchecked' };
  return passage(tests);
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
