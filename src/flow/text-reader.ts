import type { TSESTree } from '@typescript-eslint/utils';
import { type Analysis } from './analysis';
import type { CallLike } from './syntax-index';
import type { Piece, Text } from './text-types';
import { type Write } from './writes';

/** The most texts that one value is read as. */
export const MAX_OPTIONS = 8;
export const MAX_NESTING = 24;
export const MOST_READS = 500;

/** What is known on the way while a text is read. */
export interface Reader {
  readonly a: Analysis;
  /** Calls that led here: holes in a called function are read with their arguments. */
  readonly calls: readonly CallLike[];
  readonly depth: number;
  /** Reads left for this text: conditionals in helpers in conditionals multiply. */
  readonly work: { left: number };
  /** Variables on the way, so that loops end. */
  readonly seen: ReadonlySet<Write>;
  /** Texts of writes that were read already, by the calls that led there: many places read the same. */
  readonly known: Map<Write, Map<string, Text>>;
}

/** The reader one level further down. */
export function deeper(reader: Reader): Reader {
  return { ...reader, depth: reader.depth + 1 };
}

/** A value whose text is not known, as a piece of one. */
export function hole(reader: Reader, node: TSESTree.Expression): Piece {
  return reader.calls.length > 0 ? { type: 'hole', node, calls: reader.calls } : { type: 'hole', node };
}

/** One of several texts. */
export function choice(texts: readonly Text[]): Text {
  const [first, ...others] = texts;
  if (!first) return [];
  return others.length === 0 ? first : [{ type: 'choice', options: optionsOf(texts).slice(0, MAX_OPTIONS) }];
}

/** The texts, each once, and for a text that is a choice by itself its options. */
export function optionsOf(texts: readonly Text[]): readonly Text[] {
  const flat = texts.flatMap((text) => {
    const [only] = text;
    return text.length === 1 && only?.type === 'choice' ? only.options : [text];
  });
  return flat.filter((text, index) => flat.findIndex((other) => isSame(text, other)) === index);
}

function isSame(one: Text, other: Text): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  return one.every((piece, index) => piece === other[index]);
}

/** The text without empty constants. */
export function join(text: Text): Text {
  return text.filter((piece) => piece.type !== 'constant' || piece.value !== '');
}
