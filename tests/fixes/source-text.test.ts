import { describe, expect, it } from 'vitest';
import { characterOffsets } from '../../src/fixes/source-text';

describe('characterOffsets', () => {
  it.each([
    ['abc', 'abc', [0, 1, 2, 3]],
    ['', '', [0]],
    [String.raw`a\'b`, "a'b", [0, 1, 3, 4]],
    [String.raw`\n\\x`, '\n\\x', [0, 2, 4, 5]],
    [String.raw`\x41B`, 'AB', [0, 4, 5]],
    [String.raw`\u0041B`, 'AB', [0, 6, 7]],
    [String.raw`\u{1F600}B`, '😀B', [0, 0, 9, 10]],
    ['a\\\nb', 'ab', [0, 3, 4]],
    ['a\\\r\nb', 'ab', [0, 4, 5]],
  ])('%j is %j', (source, value, offsets) => {
    expect(characterOffsets(source, value)).toEqual(offsets);
  });

  it('knows nothing of a value that the source does not give', () => {
    expect(characterOffsets('a\r\nb', 'a\nb')).toBeUndefined();
    expect(characterOffsets('abc', 'ab')).toBeUndefined();
    expect(characterOffsets(String.raw`\101`, 'A')).toBeUndefined();
  });
});
