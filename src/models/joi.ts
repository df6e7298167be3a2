import { checked, checkedInPlace } from './validation';
import type { Library, SchemaWords } from './types';

const noError = { property: ['error'], is: 'absent' } as const;

const types = [
  'alternatives',
  'any',
  'array',
  'binary',
  'bool',
  'boolean',
  'compile',
  'date',
  'func',
  'lazy',
  'link',
  'number',
  'object',
  'string',
  'symbol',
];

const words: SchemaWords = {
  text: 'string',
  number: 'number',
  array: 'array',
  object: 'object',
  anything: 'link',
  fixed: ['valid', 'equal', 'boolean', 'bool', 'date'],
  inert: ['guid', 'uuid', 'hex', 'alphanum', 'isoDate'],
  pattern: ['pattern', 'regex'],
  all: ['concat'],
  opensKeys: 'unknown',
  closesKeys: [],
  undeclaredKeys: 'refused',
};

/** Undeclared keys are an error, unless `.unknown()` or `allowUnknown` lets them in. */
export const joi: Library = {
  packages: ['joi', '@hapi/joi', 'joi-browser'],
  read: 'joi 18.3.2 (run)',
  objects: {
    schema: [{ steps: [{ call: types }] }, { from: 'root', steps: [{ call: types }] }],
    root: [{ steps: [{ call: ['defaults', 'extend'] }] }],
  },
  chains: 'schema',
  types: { schema: ['Schema', 'ObjectSchema', 'AnySchema', 'StringSchema', 'ArraySchema', 'NumberSchema'] },
  sanitizers: [
    {
      on: 'schema',
      call: 'validate',
      ...checked,
      undeclaredKeys: 'refused',
      result: ['value'],
      holdsWhen: noError,
    },
    { on: 'schema', call: 'validate', ...checkedInPlace, holdsWhen: noError },
    { on: 'schema', call: ['validateAsync', 'attempt'], ...checked, undeclaredKeys: 'refused' },
    { on: 'schema', call: ['validateAsync', 'assert'], ...checkedInPlace },
    { call: 'attempt', ...checked, undeclaredKeys: 'refused' },
    { call: ['attempt', 'assert'], ...checkedInPlace },
    // Up to version 15.
    { call: 'validate', ...checked, undeclaredKeys: 'refused', result: ['value'], holdsWhen: noError },
    { call: 'validate', ...checkedInPlace, holdsWhen: noError },
  ],
  schemaWords: [words],
};

/** Puts the checked values back into the request, with Express 4 and 5. */
export const celebrate: Library = {
  packages: ['celebrate'],
  read: 'celebrate 16.0.0 (run)',
  objects: {
    'joi.root': [{ steps: [{ member: 'Joi' }] }],
    celebrator: [{ steps: [{ call: 'celebrator' }] }],
  },
  sanitizers: [
    {
      call: 'celebrate',
      ...checked,
      undeclaredKeys: 'refused',
      by: 'middleware',
      cleans: { parts: { keysOf: 0 } },
    },
    {
      on: 'celebrator',
      called: true,
      ...checked,
      undeclaredKeys: 'refused',
      by: 'middleware',
      cleans: { parts: { keysOf: 0 } },
    },
  ],
  schemaWords: [words],
};
