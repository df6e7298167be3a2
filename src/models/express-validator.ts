import type { Library, Sanitizer } from './types';

/**
 * What a chain is worth, by running each word on an object, a list and a text. Not here, for they let an object
 * through: `exists`, `notEmpty`, `isLength`, `matches`, `custom`, `isObject`, `not`. Tests of a text accept a list of
 * such texts. That somebody asks `validationResult` is taken for granted: it is mostly done in another file.
 */
const words: readonly Pick<Sanitizer, 'chained' | 'leaves' | 'inertIn' | 'clears'>[] = [
  { chained: ['toInt', 'toFloat'], clears: [], leaves: ['number'] },
  { chained: ['toBoolean', 'toDate'], clears: [], leaves: [] },
  { chained: 'isIn', clears: ['*'], leaves: ['text', 'array'] },
  {
    chained: [
      'isInt',
      'isUUID',
      'isMongoId',
      'isAlphanumeric',
      'isAlpha',
      'isHexadecimal',
      'isNumeric',
      'isDecimal',
      'isFloat',
      'isBoolean',
      'isSlug',
      'isPort',
      'isHash',
      'isMD5',
    ],
    clears: [],
    leaves: ['text', 'array'],
    inertIn: ['everywhere'],
  },
  { chained: 'isString', clears: [], leaves: ['text'] },
  {
    chained: 'escape',
    clears: [],
    leaves: ['text', 'array'],
    inertIn: ['html-text', 'html-double-quoted', 'html-single-quoted'],
  },
  {
    chained: [
      'isEmail',
      'isURL',
      'isDate',
      'isISO8601',
      'isFQDN',
      'isIP',
      'isMobilePhone',
      'isJWT',
      'isBase64',
      'isStrongPassword',
      'isLocale',
      'isJSON',
      'isAscii',
      'isLowercase',
      'isUppercase',
      'normalizeEmail',
      'trim',
      'ltrim',
      'rtrim',
      'toLowerCase',
      'toUpperCase',
      'stripLow',
      'blacklist',
      'whitelist',
    ],
    clears: [],
    leaves: ['text', 'array'],
  },
];

const chains: readonly Sanitizer[] = words.flatMap((word): Sanitizer[] => [
  { call: 'body', ...word, by: 'middleware', cleans: { parts: ['body'], field: 0 } },
  { call: 'query', ...word, by: 'middleware', cleans: { parts: ['query'], field: 0 } },
  { call: 'param', ...word, by: 'middleware', cleans: { parts: ['params'], field: 0 } },
  { call: 'cookie', ...word, by: 'middleware', cleans: { parts: ['cookies'], field: 0 } },
  { call: 'header', ...word, by: 'middleware', cleans: { parts: ['headers'], field: 0 } },
  { call: 'check', ...word, by: 'middleware', cleans: { parts: ['any'], field: 0 } },
]);

export const expressValidator: Library = {
  packages: ['express-validator', 'express-validator/check', 'express-validator/filter'],
  read: 'express-validator 7.3.2 (run)',
  sanitizers: [
    ...chains,
    {
      call: 'checkSchema',
      clears: [],
      leaves: ['text', 'number', 'array'],
      by: 'middleware',
      cleans: { parts: ['any'], field: 0 },
    },
  ],
  // Only the fields that a chain names, as it left them.
  sources: [
    { call: 'matchedData', part: 'body', shapes: [], shapesOfProperties: ['text', 'number', 'array'] },
  ],
};
