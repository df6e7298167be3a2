import { inflateRawSync } from 'node:zlib';
import type { Library } from '../models/types';
import { type Catalogue, catalogueOf, joinedCatalogues } from './catalogue';
import { lazy, remember } from './lazy';

/** Libraries that are opened one by one, and their catalogue. */
export interface Shelf {
  readonly size: number;
  readonly catalogue: () => Catalogue;
  /** The library at a place of the list, each time the same object. */
  readonly open: (number: number) => Library | undefined;
}

/** A shelf of libraries that are at hand. */
export function shelve(list: readonly Library[]): Shelf {
  return { size: list.length, catalogue: lazy(() => catalogueOf(list)), open: (number) => list[number] };
}

/** One shelf before another, whose numbers follow on. What the first says of a package wins. */
export function joined(first: Shelf, second: Shelf): Shelf {
  return {
    size: first.size + second.size,
    catalogue: lazy(() => joinedCatalogues(first.catalogue(), second.catalogue(), first.size)),
    open: (number) => (number < first.size ? first.open(number) : second.open(number - first.size)),
  };
}

/** A shelf as the built package holds it: JSON texts, in which `~12~` stands for the piece of that number. */
export interface PackedShelf {
  readonly catalogue: string;
  readonly libraries: Texts;
  /** Texts that occur often. They may hold others of them. */
  readonly pieces: Texts;
}

/** Texts by their number; an array is some. */
export interface Texts {
  readonly length: number;
  at(number: number): string | undefined;
}

/**
 * Texts that are compressed, a chunk of so many together, each chunk as base64 of what `deflateRaw` made of its
 * lines. A chunk is inflated when one of its texts is asked for.
 */
export function inflated(length: number, ofChunk: number, chunks: readonly string[]): Texts {
  const open = new Map<number, readonly string[]>();
  return {
    length,
    at(number) {
      const place = Math.floor(number / ofChunk);
      const lines = remember(open, place, () =>
        inflateRawSync(Buffer.from(chunks[place] ?? '', 'base64'))
          .toString('utf8')
          .split('\n'),
      );
      return lines[number % ofChunk];
    },
  };
}

/** A shelf of packed libraries, each unpacked when it is opened. */
export function unpacked({ catalogue, libraries, pieces }: PackedShelf): Shelf {
  const opened = new Map<number, Library>();
  const wholePieces = new Map<string, string>();
  const piece = (number: string): string =>
    remember(wholePieces, number, () => whole(pieces.at(Number(number)) ?? ''));
  // Between the signs, every other part is a number.
  const whole = (text: string): string =>
    text
      .split('~')
      .map((part, index) => (index % 2 === 0 ? part : piece(part)))
      .join('');
  return {
    size: libraries.length,
    catalogue: lazy(() => JSON.parse(whole(catalogue)) as Catalogue),
    open(number) {
      const text = number < libraries.length ? libraries.at(number) : undefined;
      return text === undefined
        ? undefined
        : remember(opened, number, () => JSON.parse(whole(text)) as Library);
    },
  };
}
