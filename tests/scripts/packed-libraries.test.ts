import { describe, expect, it } from 'vitest';
import { UNPACKED, pack, packedLibraries } from '../../scripts/build/packed-libraries';
import { catalogueOf } from '../../src/flow/catalogue';
import { shelve, unpacked } from '../../src/flow/shelf';
import { libraries } from '../../src/models';
import type { Library } from '../../src/models/types';

const texts = pack(libraries);
const shelf = unpacked(texts);

describe('packed libraries', () => {
  it('are the same when unpacked, which also shows that each is JSON', () => {
    expect(libraries.map((_, number) => shelf.open(number))).toEqual(libraries);
    expect(shelf.open(libraries.length)).toBeUndefined();
    expect(shelf.open(0)).toBe(shelf.open(0));
  });

  it('have the same catalogue', () => {
    expect(shelf.catalogue()).toEqual(catalogueOf(libraries));
    expect(shelf.size).toBe(shelve(libraries).size);
  });

  it('are shorter than their JSON', () => {
    const packed = [...texts.libraries, ...texts.pieces].reduce((sum, { length }) => sum + length, 0);
    expect(packed).toBeLessThan(0.75 * JSON.stringify(libraries).length);
  });

  it('cannot hold the sign that stands for a piece', () => {
    const library: Library = { packages: ['a~1~'], read: 'a~1~ 1.0.0' };
    expect(() => pack([library])).toThrow('"~"');
  });

  it('are a module that stands in the place of one of ours', () => {
    expect('/a/src/flow/built-in-shelf.ts').toMatch(UNPACKED);
    expect(packedLibraries()).toContain('export const builtInShelf');
  });
});
