import { expect, it } from 'vitest';
import { asciiOnly } from '../../scripts/build/ascii';

it('characters beyond ASCII become escapes that mean the same', () => {
  const code = "[`…`, '\u{1F600} é', /[–—]/u.test('—'), /\u{1F600}/u.test('😀')]";
  const escaped = asciiOnly(code);
  expect(escaped).toMatch(/^[ -~]+$/);
  expect((0, eval)(escaped)).toEqual((0, eval)(code));
});

it('code of ASCII stays as it is', () => {
  expect(asciiOnly("'a'\n\t;")).toBe("'a'\n\t;");
});
