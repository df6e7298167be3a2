/** Parsers whose result is data of any shape, and readers of a request's body that no framework's model knows. */
import { anyData } from './request-parts';
import type { Library } from './types';

export const jsonParsers: Library = {
  packages: [
    'json5',
    'secure-json-parse',
    'destr',
    'flatted',
    'superjson',
    'devalue',
    'yaml',
    'js-yaml',
    'msgpackr',
  ],
  read: 'json5 2.2.3, secure-json-parse 4.1.1, destr 2.0.5, flatted 3.4.4, superjson 2.2.6, devalue 5.9.4, yaml 2.9.1, js-yaml 4.3.2, msgpackr 1.12.1',
  propagators: [
    {
      call: [
        'parse',
        'safeParse',
        'load',
        'loadAll',
        'safeLoad',
        'unpack',
        'decode',
        'deserialize',
        'fromJSON',
        'destr',
        'safeDestr',
      ],
      from: [{ argument: 0 }],
      gives: 'data',
      ...anyData,
    },
    { called: true, from: [{ argument: 0 }], gives: 'data', ...anyData },
    { call: ['stringify', 'dump', 'safeDump', 'pack', 'encode'], from: [{ argument: 0 }], gives: 'text' },
  ],
};

/** Called with the request itself. */
export const bodyReaders: Library = {
  packages: ['raw-body', 'co-body'],
  read: 'raw-body 3.0.2, co-body 6.2.0',
  sources: [
    { called: true, part: 'body', ...anyData },
    { call: ['json', 'form'], part: 'body', ...anyData },
    { call: 'text', part: 'body', shapes: ['text'] },
  ],
};
