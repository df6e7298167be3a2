import { describe, expect, it } from 'vitest';
import { UNPACKED, pack, packedLibraries } from '../../scripts/build/packed-libraries';
import { catalogueOf } from '../../src/flow/catalogue';
import { shelve, unpacked } from '../../src/flow/shelf';
import { libraries } from '../../src/models';

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

  it('are less than a quarter of their JSON', () => {
    const length = [texts.catalogue, ...texts.chunks].join('').length;
    expect(length).toBeLessThan(0.25 * JSON.stringify([libraries, catalogueOf(libraries)]).length);
  });

  it('are a module that stands in the place of one of ours', () => {
    expect('/a/src/flow/built-in-shelf.ts').toMatch(UNPACKED);
    expect(packedLibraries()).toContain('export const builtInShelf');
  });
});
