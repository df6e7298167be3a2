import type { Library } from './types';

/** Tags that only tidy white space or colour an editor: what stands in their holes is put into the text as it is. */
export const textTagPackages: Library = {
  packages: [
    'dedent',
    'dedent-js',
    'endent',
    'fake-tag',
    'multiline-ts',
    'noop-tag',
    'outdent',
    'string-dedent',
    'tagged-template-noop',
    'ts-dedent',
  ],
  read: 'dedent 1.7.2, dedent-js 1.0.1, endent 2.1.0, fake-tag 5.0.0, multiline-ts 4.0.1, noop-tag 2.0.1, outdent 0.8.0, string-dedent 3.0.2, tagged-template-noop 2.1.0, ts-dedent 2.3.0',
  textTags: [{ tagged: true }, { tag: ['dedent', 'outdent', 'multiline', 'string'] }],
};

export const commonTags: Library = {
  packages: ['common-tags'],
  read: 'common-tags 1.8.2',
  textTags: [
    {
      tag: [
        'codeBlock',
        'commaLists',
        'commaListsAnd',
        'commaListsOr',
        'html',
        'inlineLists',
        'oneLine',
        'oneLineCommaLists',
        'oneLineCommaListsAnd',
        'oneLineCommaListsOr',
        'oneLineInlineLists',
        'oneLineTrim',
        'source',
        'stripIndent',
        'stripIndents',
      ],
    },
  ],
};

/** Tags named after a language for the editor's sake; `sql` of these binds nothing. */
export const codeTag: Library = {
  packages: ['code-tag'],
  read: 'code-tag 1.2.0',
  textTags: [{ tag: ['any', 'css', 'glsl', 'gql', 'html', 'md', 'sql', 'xml'] }],
};

/** `String.raw`; a global has no package of its own. */
export const stringRaw: Library = {
  packages: [],
  read: 'ECMAScript 2025',
  objects: { String: [{ package: 'globalThis', steps: [{ member: 'String' }] }] },
  textTags: [{ tag: 'raw', on: 'String' }],
};
