import { expect, it } from 'vitest';
import { splitName, wordSet } from '../../src/syntax/words';

it.each([
  ['newPassword', ['new', 'password']],
  ['DB_PASS_WORD', ['db', 'pass', 'word']],
  ['x-api-key', ['x', 'api', 'key']],
  ['APIKeyV2', ['api', 'key', 'v']],
  ['_token2', ['token']],
  ['getHTTPHeader', ['get', 'http', 'header']],
  ['', []],
])('%s in words', (name, expected) => {
  expect(splitName(name)).toEqual(expected);
});

it('makes sets of words from one text', () => {
  expect([...wordSet('a  b\n c ')]).toEqual(['a', 'b', 'c']);
});
