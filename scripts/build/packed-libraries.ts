import { brotliCompressSync } from 'node:zlib';
import { catalogueOf } from '../../src/flow/catalogue';
import type { PackedShelf } from '../../src/flow/shelf';
import { libraries } from '../../src/models';
import type { Library } from '../../src/models/types';

/** The file of `src` in whose place the built package has the packed libraries. */
export const UNPACKED = /[\\/]src[\\/]flow[\\/]built-in-shelf\.ts$/;

/** How many libraries are compressed together: more are smaller, fewer are opened sooner. */
const OF_CHUNK = 48;

/** The text of the module that stands there. */
export function packedLibraries(): string {
  return [
    "import { unpacked } from './shelf';",
    `export const builtInShelf = unpacked(${JSON.stringify(pack(libraries))});`,
  ].join('\n');
}

/** Packs libraries. */
export function pack(all: readonly Library[]): PackedShelf {
  const texts = all.map((library) => JSON.stringify(library));
  const starts = Array.from({ length: Math.ceil(texts.length / OF_CHUNK) }, (_, index) => index * OF_CHUNK);
  return {
    size: all.length,
    catalogue: compressed(JSON.stringify(catalogueOf(all))),
    ofChunk: OF_CHUNK,
    chunks: starts.map((start) => compressed(texts.slice(start, start + OF_CHUNK).join('\n'))),
  };
}

function compressed(text: string): string {
  return brotliCompressSync(text).toString('base64');
}
