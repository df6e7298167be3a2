import type { TSESTree } from '@typescript-eslint/utils';
import { type Barrier, SHAPES, type Trace, restrictShapes, withBarrier } from './traces';

/** What a test that came out one way says of the value it tested. */
export type Fact =
  | { readonly type: 'shapes'; readonly shapes: number }
  | { readonly type: 'barrier'; readonly barrier: Barrier };

/** Tells whether a node is the value that is asked about. */
export type Subject = (node: TSESTree.Node) => boolean;

export const ALLOWED: Fact = {
  type: 'barrier',
  barrier: { type: 'clears', name: 'a check against known values', kinds: ['*'] },
};
export const NUMBER: Fact = { type: 'shapes', shapes: SHAPES.number };
export const NONE: readonly Fact[] = [];

/** Names of checks that are made elsewhere: `if (!isValidName(x)) return`. */
const CHECKS =
  /^(?:is|are|has|can)(?=[A-Z_])|^(?:valid|validate|verify|check|assert|ensure|allow|permit|matches)(?![a-z])/i;

/** Whether a function of this name is by custom a check, whose truth means that the value is good. */
export function soundsLikeCheck(name: string): boolean {
  return CHECKS.test(name);
}

/** The traces of a value of which the facts hold. */
export function withFacts(traces: readonly Trace[], facts: readonly Fact[]): readonly Trace[] {
  return facts.reduce(
    (left, fact) =>
      fact.type === 'shapes' ? restrictShapes(left, fact.shapes) : withBarrier(left, fact.barrier),
    traces,
  );
}
