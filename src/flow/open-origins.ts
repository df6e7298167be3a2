import type { TSESTree } from '@typescript-eslint/utils';
import type { Opening } from './origin-ways';
import type { Trace } from './traces';

/** How an allowed origin lets in whom nobody meant to. `node` is where to say so. */
export type OpenOrigin = { readonly node: TSESTree.Node } & (
  | {
      readonly type:
        /** Any page may read the answers: `*`. */
        | 'any'
        /** Whoever asks is sent back. */
        | 'reflected'
        /** `null`, which every sandboxed frame sends. */
        | 'null'
        /** A function that allows whoever asks. */
        | 'always';
    }
  /** What a request says is sent back. */
  | { readonly type: 'reflected from'; readonly trace: Trace }
  /** A check that strangers pass; `witness` is such an origin. */
  | { readonly type: 'pattern'; readonly witness: string }
);

/** An opening at a place: `unchecked` says what it is if nothing is checked at all. */
export function openOrigin(
  opening: Opening | undefined,
  node: TSESTree.Node,
  unchecked: (node: TSESTree.Node) => OpenOrigin,
): OpenOrigin | undefined {
  switch (opening?.type) {
    case 'unchecked':
      return unchecked(node);
    case 'null':
      return { type: 'null', node };
    case 'pattern':
      return { type: 'pattern', node: opening.node ?? node, witness: opening.witness };
    default:
      return undefined;
  }
}

const WEIGHT: Readonly<Record<OpenOrigin['type'], number>> = {
  'reflected from': 0,
  reflected: 0,
  always: 0,
  any: 1,
  pattern: 2,
  null: 3,
};

/** The worst of several: a place is reported once. */
export function worstOf(found: readonly OpenOrigin[]): OpenOrigin | undefined {
  return [...found].sort((one, other) => WEIGHT[one.type] - WEIGHT[other.type])[0];
}
