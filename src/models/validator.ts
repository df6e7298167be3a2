import type { Library } from './types';

/** Every function throws unless it gets a text, so each is a proof of that alone. */
const text = { clears: [], leaves: ['text'], by: 'guard', holdsWhen: true } as const;

export const validator: Library = {
  packages: ['validator'],
  read: 'validator 13.15.35 (run)',
  sanitizers: [
    { call: ['isIn', 'equals'], ...text, clears: ['*'] },
    {
      call: [
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
        'isOctal',
        'isULID',
        'isISBN',
        'isISO31661Alpha2',
        'isCreditCard',
      ],
      ...text,
      inertIn: ['everywhere'],
    },
    {
      call: ['isFQDN', 'isIP', 'isIPRange', 'isMACAddress', 'isISO8601', 'isRFC3339', 'isSemVer', 'isTime'],
      ...text,
      inertIn: ['html-text', 'html-double-quoted', 'html-single-quoted', 'header-line', 'identifier'],
    },
    { call: ['isBase64', 'isJWT'], ...text, inertIn: ['html-text', 'html-double-quoted', 'header-line'] },
    // A local part may be quoted and hold almost anything; a URL's path, quotes.
    {
      call: [
        'isEmail',
        'isURL',
        'isMobilePhone',
        'isJSON',
        'isAscii',
        'isLength',
        'isStrongPassword',
        'isDate',
        'isDataURI',
      ],
      ...text,
    },
    { call: ['toInt', 'toFloat'], clears: [], leaves: ['number'] },
    { call: ['toBoolean', 'toDate'], clears: [], leaves: [] },
    {
      call: 'escape',
      clears: [],
      leaves: ['text'],
      inertIn: ['html-text', 'html-double-quoted', 'html-single-quoted'],
    },
    { call: 'stripLow', clears: [], leaves: ['text'], inertIn: ['header-line'] },
  ],
  propagators: [
    {
      call: ['trim', 'ltrim', 'rtrim', 'blacklist', 'whitelist', 'normalizeEmail', 'unescape', 'toString'],
      from: [{ argument: 0 }],
      gives: 'text',
    },
  ],
};
