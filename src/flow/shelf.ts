import { createRequire } from 'node:module';
import type zlib from 'node:zlib';
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

/** A shelf as the built package holds it: JSON texts, compressed by brotli, in base64. */
export interface PackedShelf {
  readonly size: number;
  readonly catalogue: string;
  /** How many libraries a chunk holds, one a line. */
  readonly ofChunk: number;
  readonly chunks: readonly string[];
}

/** A shelf of packed libraries: a chunk is decompressed when one of its libraries is opened, and parsed one by one. */
export function unpacked({ size, catalogue, ofChunk, chunks }: PackedShelf): Shelf {
  const opened = new Map<number, Library>();
  const lines = new Map<number, readonly string[]>();
  return {
    size,
    catalogue: lazy(() => JSON.parse(decompressed(catalogue)) as Catalogue),
    open(number) {
      const place = Math.floor(number / ofChunk);
      const chunk = chunks[place];
      if (chunk === undefined || number >= size) return undefined;
      return remember(opened, number, () => {
        const texts = remember(lines, place, () => decompressed(chunk).split('\n'));
        return JSON.parse(texts[number % ofChunk] ?? '') as Library;
      });
    },
  };
}

/** Loads the decompression with the first text: it is not needed to start. */
function decompressed(text: string): string {
  const { brotliDecompressSync } = createRequire(import.meta.url)('node:zlib') as typeof zlib;
  return brotliDecompressSync(Buffer.from(text, 'base64')).toString('utf8');
}
