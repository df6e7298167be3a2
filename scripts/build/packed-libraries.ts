import { deflateRawSync } from 'node:zlib';
import { catalogueOf } from '../../src/flow/catalogue';
import type { PackedShelf } from '../../src/flow/shelf';
import { libraries } from '../../src/models';
import type { Library } from '../../src/models/types';

/** The file of `src` in whose place the built package has the packed libraries. */
export const UNPACKED = /[\\/]src[\\/]flow[\\/]built-in-shelf\.ts$/;

/** How many texts are compressed together: more are smaller, fewer are opened sooner. */
const OF_CHUNK = 24;

/** The text of the module that stands there. */
export function packedLibraries(): string {
  const { catalogue, libraries: texts, pieces } = pack(libraries);
  return [
    "import { inflated, unpacked } from './shelf';",
    'export const builtInShelf = unpacked({',
    `catalogue: ${quoted(catalogue)},`,
    `libraries: ${compressed(texts, OF_CHUNK)},`,
    // Any library may need any piece.
    `pieces: ${compressed(pieces, pieces.length)},`,
    '});',
  ].join('\n');
}

/** The code that gives these texts back. */
function compressed(texts: readonly string[], ofChunk: number): string {
  const starts = Array.from({ length: Math.ceil(texts.length / ofChunk) }, (_, index) => index * ofChunk);
  const chunks = starts.map((start) =>
    deflateRawSync(texts.slice(start, start + ofChunk).join('\n'), { level: 9 }).toString('base64'),
  );
  return `inflated(${texts.length}, ${ofChunk}, [\n${chunks.map((chunk) => `'${chunk}'`).join(',\n')}\n])`;
}

/** Quotes that need the fewest backslashes: JSON is full of double ones. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** Packs libraries. Throws where a model holds what JSON cannot. */
export function pack(
  all: readonly Library[],
): PackedShelf & { readonly libraries: readonly string[]; readonly pieces: readonly string[] } {
  const texts = [JSON.stringify(catalogueOf(all)), ...all.map((library) => JSON.stringify(library))];
  if (texts.some((text) => text.includes('~'))) throw new Error('No model may have a "~" in it.');
  const pieces: string[] = [];
  for (const piece of candidates(all)) {
    const reference = `~${pieces.length}~`;
    const saved = (piece.length - reference.length) * (occurrences([...texts, ...pieces], piece) - 1);
    if (saved < WORTH) continue;
    for (const list of [texts, pieces])
      list.forEach((text, index) => {
        list[index] = text.replaceAll(piece, reference);
      });
    pieces.push(piece);
  }
  const [catalogue = '', ...packed] = texts;
  return { catalogue, libraries: packed, pieces };
}

/** Characters that a piece must save. */
const WORTH = 40;

/** Texts of objects, lists and properties that occur more than once, those that save the most first. */
function candidates(all: readonly Library[]): readonly string[] {
  const counts = new Map<string, number>();
  const count = (text: string): void => void counts.set(text, (counts.get(text) ?? 0) + 1);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    count(JSON.stringify(value));
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value)) {
        count(`${JSON.stringify(key)}:`);
        count(`${JSON.stringify(key)}:${JSON.stringify(inner)}`);
      }
      visit(inner);
    }
  };
  all.forEach(visit);
  const worth = ([text, times]: readonly [string, number]): number => (text.length - 4) * (times - 1);
  return [...counts]
    .filter((entry) => worth(entry) >= WORTH)
    .sort((one, other) => worth(other) - worth(one) || (one[0] < other[0] ? -1 : 1))
    .map(([text]) => text);
}

function occurrences(texts: readonly string[], piece: string): number {
  return texts.reduce((sum, text) => sum + text.split(piece).length - 1, 0);
}
