import type { TSESTree } from '@typescript-eslint/utils';
import { SIZES } from '../models/kinds';
import { PROTOTYPE_NAMES } from './prototype-names';
import { type Barrier, SHAPES, type Trace, convert, restrictShapes, withBarrier } from './traces';

/** What a test that came out one way says of the value it tested. */
export type Fact =
  | { readonly type: 'shapes'; readonly shapes: number }
  | { readonly type: 'barrier'; readonly barrier: Barrier }
  /** It prints as a number, whatever it is: `Number.isInteger(Number(x))`. */
  | { readonly type: 'numeric' }
  /** Said of every element of the list that it is. */
  | { readonly type: 'elements'; readonly facts: readonly Fact[] };

/** Tells whether a node is the value that is asked about. */
export interface Subject {
  (node: TSESTree.Node): boolean;
  /** Where the value lies under a node that holds it: `['id']` for `req.params` if `req.params.id` is asked about. */
  readonly below?: (node: TSESTree.Node) => readonly string[] | undefined;
}

const KNOWN_VALUES = 'a check against known values';
export const ALLOWED: Fact = {
  type: 'barrier',
  barrier: { type: 'clears', name: KNOWN_VALUES, kinds: ['*'] },
};
/** The key is there, which keys that every object inherits are as well: `key in TABLE`, `TABLE[key]`. */
export const INHERITED: Fact = {
  type: 'barrier',
  barrier: { type: 'clears', name: KNOWN_VALUES, kinds: ['*'], property: 'inherited' },
};
/** It is at most as large as something that a client does not choose. */
export const BOUNDED: Fact = {
  type: 'barrier',
  barrier: { type: 'clears', name: 'a bound', kinds: SIZES },
};
export const NUMBER: Fact = { type: 'shapes', shapes: SHAPES.number };
export const NUMERIC: Fact = { type: 'numeric' };
export const NONE: readonly Fact[] = [];

/** What it says that a value is none of these; only names that lead to prototypes are of interest. */
export function differsFrom(values: readonly unknown[]): readonly Fact[] {
  const texts = PROTOTYPE_NAMES.filter((name) => values.includes(name));
  return texts.length > 0 ? [{ type: 'barrier', barrier: { type: 'differs', texts } }] : NONE;
}

/** What a check says whose name speaks of danger, if it says no: `isUnsafeKey(key)` of another file. */
export function refusedBy(name: string): readonly Fact[] {
  return REFUSALS.test(name) ? differsFrom(PROTOTYPE_NAMES) : NONE;
}

const REFUSALS = /proto|pollut|unsafe|danger|forbid|block|reserved|disallow|illegal|invalid/i;

/** The key is a property that the object itself has. */
export function ownKeyOf(owner: TSESTree.Node | undefined): Fact {
  return owner
    ? {
        type: 'barrier',
        barrier: { type: 'clears', name: KNOWN_VALUES, kinds: ['*'], property: owner },
      }
    : ALLOWED;
}

/** Names of checks that are made elsewhere: `if (!isValidName(x)) return`. */
const CHECKS =
  /^(?:is|are|has|can)(?=[A-Z_])|^(?:valid|validate|verify|check|assert|ensure|allow|permit|matches)(?![a-z])/i;

/** Whether a function of this name is by custom a check, whose truth means that the value is good. */
export function soundsLikeCheck(name: string): boolean {
  return CHECKS.test(name);
}

/** The traces of a value of which the facts hold, or of what lies at a path below it. */
export function withFacts(
  traces: readonly Trace[],
  facts: readonly Fact[],
  path: readonly string[] = [],
): readonly Trace[] {
  return facts.reduce((left, fact) => withFact(left, fact, path), traces);
}

function withFact(traces: readonly Trace[], fact: Fact, path: readonly string[]): readonly Trace[] {
  const [name, ...rest] = path;
  switch (fact.type) {
    case 'barrier':
      return withBarrier(traces, fact.barrier);
    // What an object is says nothing of what its properties are.
    case 'shapes':
      return name === undefined ? restrictShapes(traces, fact.shapes) : traces;
    case 'numeric':
      return name === undefined ? convert(traces, SHAPES.number) : traces;
    case 'elements': {
      if (name === undefined)
        return withFacts(
          restrictShapes(traces, SHAPES.array),
          fact.facts.filter(({ type }) => type === 'barrier'),
        );
      return name === '*' || /^\d+$/.test(name) ? withFacts(traces, fact.facts, rest) : traces;
    }
  }
}
