import { expect, it } from 'vitest';
import { sectionsOf } from './page';

it('reads sections, their text and their code', () => {
  const page = [
    '# title',
    '```js',
    '0',
    '```',
    '## A',
    'text',
    '```js',
    '## not a title',
    '```',
    '## B',
    '```ts',
    '1',
    '2',
    '```',
  ];
  expect(sectionsOf(page.join('\n'))).toEqual([
    { title: 'A', text: 'text', blocks: [{ language: 'js', code: '## not a title', line: 7 }] },
    { title: 'B', text: '', blocks: [{ language: 'ts', code: '1\n2', line: 11 }] },
  ]);
});
