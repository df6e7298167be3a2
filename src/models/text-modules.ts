/** Node's own modules that take texts apart and put them together, and the packages that do the same. */
import { flatForm, keyedTexts, nestedForm } from './request-parts';
import type { Library } from './types';

/** What gives the last part of a path, for edits that cut a name to it. */
export const lastPart = { modules: ['node:path', 'path'], module: 'path', name: 'basename' } as const;

/** `basename('..')` is `..`; nothing here takes `..` away. */
export const path: Library = {
  packages: ['path', 'path/posix', 'path/win32', 'pathe'],
  read: 'Node 20.20.2, pathe 2.0.3',
  objects: { path: [{ steps: [{ member: ['posix', 'win32'] }] }] },
  propagators: [
    { call: 'join', from: [{ argumentsFrom: 0 }], gives: 'text', makes: 'normal-path' },
    { call: 'resolve', from: [{ argumentsFrom: 0 }], gives: 'text', makes: 'absolute-path' },
    { call: 'normalize', from: [{ argument: 0 }], gives: 'text', makes: 'normal-path' },
    { call: ['dirname', 'toNamespacedPath'], from: [{ argument: 0 }], gives: 'text' },
    { call: ['basename', 'extname'], from: [{ argument: 0 }], gives: 'text', inertIn: ['path-segment'] },
    { call: 'relative', from: [{ argument: 0 }, { argument: 1 }], gives: 'text', makes: 'relative-path' },
    { call: 'parse', from: [{ argument: 0 }], gives: 'carrier', shapes: [], shapesOfProperties: ['text'] },
    { call: 'format', from: [{ argument: 0, part: 'elements' }], gives: 'text' },
    { call: ['isAbsolute', 'matchesGlob'], gives: 'nothing' },
    { on: 'path', call: 'join', from: [{ argumentsFrom: 0 }], gives: 'text', makes: 'normal-path' },
    { on: 'path', call: 'resolve', from: [{ argumentsFrom: 0 }], gives: 'text', makes: 'absolute-path' },
    { on: 'path', call: 'normalize', from: [{ argument: 0 }], gives: 'text', makes: 'normal-path' },
    { on: 'path', call: 'dirname', from: [{ argument: 0 }], gives: 'text' },
    {
      on: 'path',
      call: ['basename', 'extname'],
      from: [{ argument: 0 }],
      gives: 'text',
      inertIn: ['path-segment'],
    },
    {
      on: 'path',
      call: 'relative',
      from: [{ argument: 0 }, { argument: 1 }],
      gives: 'text',
      makes: 'relative-path',
    },
  ],
  sanitizers: [
    { call: 'isAbsolute', by: 'guard', holdsWhen: false, clears: [], inertIn: ['relative-path'] },
    { on: 'path', call: 'isAbsolute', by: 'guard', holdsWhen: false, clears: [], inertIn: ['relative-path'] },
  ],
};

/** The old `url.parse`; its query is a list-or-text object where the second argument asks for it. */
export const url: Library = {
  packages: ['url'],
  read: 'Node 20.20.2',
  propagators: [
    {
      call: 'parse',
      from: [{ argument: 0 }],
      gives: 'carrier',
      shapes: [],
      shapesOfProperties: ['text', 'array'],
      isA: 'url',
      makes: 'url',
    },
    { call: 'resolve', from: [{ argument: 0 }, { argument: 1 }], gives: 'text' },
    { call: 'format', from: [{ argument: 0 }, { argument: 0, part: 'elements' }], gives: 'text' },
    { call: ['fileURLToPath', 'domainToASCII', 'domainToUnicode'], from: [{ argument: 0 }], gives: 'text' },
    { call: 'pathToFileURL', from: [{ argument: 0 }], gives: 'text', isA: 'url' },
    {
      call: 'urlToHttpOptions',
      from: [{ argument: 0 }],
      gives: 'carrier',
      shapes: [],
      shapesOfProperties: ['text'],
    },
    { new: 'URL', from: [{ argument: 0 }, { argument: 1 }], gives: 'text', isA: 'url', makes: 'url' },
    { new: 'URLSearchParams', from: [{ argument: 0 }], gives: 'carrier', isA: 'searchParams', ...keyedTexts },
  ],
};

export const querystring: Library = {
  packages: ['querystring', 'query-string'],
  read: 'Node 20.20.2, query-string 9.5.1 (run)',
  propagators: [
    { call: ['parse', 'decode'], from: [{ argument: 0 }], gives: 'carrier', ...flatForm },
    {
      call: ['stringify', 'encode'],
      from: [{ argument: 0, part: 'elements' }],
      gives: 'text',
      inertIn: ['url'],
    },
    { call: 'escape', from: [{ argument: 0 }], gives: 'text', inertIn: ['url-component', 'url'] },
    { call: 'unescape', from: [{ argument: 0 }], gives: 'text', makes: 'decoded' },
    { call: 'extract', from: [{ argument: 0 }], gives: 'text' },
  ],
};

export const qs: Library = {
  packages: ['qs'],
  read: 'qs 6.17.1 (run)',
  propagators: [
    { call: 'parse', from: [{ argument: 0 }], gives: 'carrier', ...nestedForm },
    { call: 'stringify', from: [{ argument: 0, part: 'elements' }], gives: 'text', inertIn: ['url'] },
  ],
};

export const cookie: Library = {
  packages: ['cookie', 'cookie-es'],
  read: 'cookie 2.0.2, cookie-es 3.1.1',
  propagators: [
    {
      call: ['parse', 'parseCookie', 'parseSetCookie'],
      from: [{ argument: 0 }],
      gives: 'carrier',
      ...keyedTexts,
    },
    // Values are percent-encoded, names are not.
    {
      call: ['serialize', 'serializeCookie', 'stringifyCookie'],
      from: [{ argument: 0 }, { argument: 1 }],
      gives: 'text',
    },
  ],
};

/** `cookie-parser`'s own helpers; the middleware is part of what Express's model says of `req.cookies`. */
export const cookieParser: Library = {
  packages: ['cookie-parser'],
  read: 'cookie-parser 1.4.7 (run)',
  propagators: [
    { call: ['JSONCookie', 'JSONCookies'], from: [{ argument: 0 }], gives: 'data' },
    { call: ['signedCookie', 'signedCookies'], gives: 'nothing' },
  ],
};

export const util: Library = {
  packages: ['util'],
  read: 'Node 20.20.2',
  propagators: [
    { call: ['format', 'formatWithOptions', 'inspect'], from: [{ argumentsFrom: 0 }], gives: 'text' },
    { call: ['stripVTControlCharacters', 'toUSVString'], from: [{ argument: 0 }], gives: 'text' },
    { call: ['promisify', 'callbackify', 'deprecate'], from: [{ argument: 0 }], gives: 'carrier' },
    { new: 'TextDecoder', gives: 'nothing', isA: 'textDecoder' },
  ],
};

export const stringDecoder: Library = {
  packages: ['string_decoder'],
  read: 'Node 20.20.2',
  objects: { decoder: [{ steps: [{ new: 'StringDecoder' }] }] },
  propagators: [{ on: 'decoder', call: ['write', 'end'], from: [{ argument: 0 }], gives: 'text' }],
};
