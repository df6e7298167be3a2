import type { TSESTree } from '@typescript-eslint/utils';
import type { Piece, Text } from '../../src/flow/text-types';

/** A constant piece; its node is of no interest to the tests that use it. */
export function constant(value: string): Piece {
  return { type: 'constant', value, node: { type: 'Literal', value } as TSESTree.Node };
}

/** A hole whose node is an identifier of this name. */
export function hole(name: string): Piece {
  return { type: 'hole', node: { type: 'Identifier', name } as TSESTree.Expression };
}

/** The name of a hole that `hole` or `textFrom` made. */
export function nameOf(piece: Piece): string {
  return piece.type === 'hole' && piece.node.type === 'Identifier' ? piece.node.name : '?';
}

/** A text written as a template: `id = ${a}` is a constant and a hole named `a`. */
export function textFrom(template: string): Text {
  return template
    .split(/(\$\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\$\{\w+\}$/.test(part) ? hole(part.slice(2, -1)) : constant(part)));
}
