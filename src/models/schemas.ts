/** Schema libraries whose whole knowledge is what a parse or a check is worth. */
import { checked, checkedInPlace, typeboxWords } from './validation';
import type { Library } from './types';

/** Keeps undeclared keys, and `cast` checks nothing. */
export const yup: Library = {
  packages: ['yup'],
  read: 'yup 1.7.1 (run)',
  objects: {
    schema: [
      {
        steps: [
          {
            call: [
              'array',
              'bool',
              'boolean',
              'date',
              'lazy',
              'mixed',
              'number',
              'object',
              'string',
              'tuple',
            ],
          },
        ],
      },
    ],
  },
  chains: 'schema',
  types: { schema: ['Schema', 'AnySchema', 'ObjectSchema', 'AnyObjectSchema', 'StringSchema'] },
  sanitizers: [
    {
      on: 'schema',
      call: ['validate', 'validateSync'],
      when: { at: { argument: 1, property: ['stripUnknown'] }, is: [true] },
      ...checked,
      undeclaredKeys: 'dropped',
    },
    { on: 'schema', call: ['validate', 'validateSync'], ...checked, undeclaredKeys: 'kept' },
    { on: 'schema', call: ['validate', 'validateSync'], ...checkedInPlace },
    { on: 'schema', call: ['isValid', 'isValidSync'], ...checkedInPlace, holdsWhen: true },
  ],
  schemaWords: [
    {
      text: 'string',
      number: 'number',
      array: ['array', 'tuple'],
      object: 'object',
      anything: 'ref',
      fixed: ['oneOf', 'boolean', 'bool', 'date'],
      inert: 'uuid',
      pattern: 'matches',
      all: 'concat',
      opensKeys: [],
      closesKeys: ['noUnknown', 'exact', 'stripUnknown'],
      undeclaredKeys: 'kept',
    },
  ],
};

export const valibot: Library = {
  packages: ['valibot'],
  read: 'valibot 1.5.0 (run)',
  objects: {
    parser: [{ steps: [{ call: 'parser' }] }],
    safeParser: [{ steps: [{ call: 'safeParser' }] }],
  },
  sanitizers: [
    { call: ['parse', 'parseAsync'], at: { argument: 1 }, ...checked, undeclaredKeys: 'dropped' },
    { call: ['parse', 'parseAsync', 'assert'], at: { argument: 1 }, ...checkedInPlace },
    {
      call: ['safeParse', 'safeParseAsync'],
      at: { argument: 1 },
      ...checked,
      undeclaredKeys: 'dropped',
      result: ['output'],
      holdsWhen: { property: ['success'], is: true },
    },
    {
      call: ['safeParse', 'safeParseAsync'],
      at: { argument: 1 },
      ...checkedInPlace,
      holdsWhen: { property: ['success'], is: true },
    },
    { call: 'is', at: { argument: 1 }, ...checkedInPlace, holdsWhen: true },
    { on: 'parser', called: true, ...checked, undeclaredKeys: 'dropped' },
    {
      on: 'safeParser',
      called: true,
      ...checked,
      undeclaredKeys: 'dropped',
      result: ['output'],
      holdsWhen: { property: ['success'], is: true },
    },
  ],
  schemaWords: [
    {
      text: 'string',
      number: ['number', 'bigint', 'integer', 'toNumber'],
      array: ['array', 'tuple', 'set'],
      object: ['object', 'strictObject', 'looseObject', 'objectWithRest'],
      anything: ['any', 'unknown', 'record', 'map', 'custom', 'instance'],
      fixed: ['picklist', 'enum', 'enum_', 'literal', 'boolean', 'date', 'toDate'],
      inert: ['uuid', 'cuid2', 'digits', 'hexadecimal', 'isoDate', 'nanoid', 'ulid'],
      pattern: 'regex',
      all: ['pipe', 'intersect'],
      opensKeys: ['looseObject', 'objectWithRest', 'record'],
      closesKeys: 'strictObject',
      undeclaredKeys: 'dropped',
    },
  ],
};

/** A failed check gives the errors in the value's place, never the value. */
export const arktype: Library = {
  packages: ['arktype'],
  read: 'arktype 2.2.9 (run)',
  objects: {
    schema: [
      { steps: [{ call: 'type' }] },
      {
        from: 'schema',
        steps: [
          {
            call: [
              'and',
              'or',
              'pipe',
              'narrow',
              'merge',
              'pick',
              'omit',
              'array',
              'onUndeclaredKey',
              'default',
            ],
          },
        ],
      },
    ],
  },
  sanitizers: [
    { on: 'schema', called: true, ...checked, undeclaredKeys: 'kept' },
    { on: 'schema', call: ['assert', 'from'], ...checked, undeclaredKeys: 'kept' },
    { on: 'schema', call: 'assert', ...checkedInPlace },
    { on: 'schema', call: 'allows', ...checkedInPlace, holdsWhen: true },
  ],
};

/** Checks in place and keeps undeclared keys, unless the schema or `removeAdditional` says otherwise. */
export const ajv: Library = {
  packages: ['ajv', 'ajv/dist/2019', 'ajv/dist/2020', 'ajv/dist/jtd', 'ajv-draft-04'],
  read: 'ajv 8.20.0 (run)',
  objects: {
    ajv: [
      { steps: ['constructed'] },
      { steps: ['called'] },
      { steps: [{ new: ['Ajv', 'Ajv2019', 'Ajv2020'] }] },
      { from: 'ajv', steps: [{ call: ['addSchema', 'addFormat', 'addKeyword', 'addMetaSchema'] }] },
    ],
    check: [{ from: 'ajv', steps: [{ call: ['compile', 'compileAsync', 'getSchema'] }] }],
    parser: [{ from: 'ajv', steps: [{ call: 'compileParser' }] }],
  },
  types: { ajv: 'Ajv', check: ['ValidateFunction', 'AnyValidateFunction'] },
  sanitizers: [
    { on: 'check', called: true, ...checkedInPlace, holdsWhen: true },
    { on: 'ajv', call: 'validate', at: { argument: 1 }, ...checkedInPlace, holdsWhen: true },
    { on: 'parser', called: true, ...checked, undeclaredKeys: 'refused' },
  ],
};

/** `Value.Parse` of 0.34 drops undeclared keys, that of 1.x keeps them; `Convert` and `Cast` check nothing. */
export const typebox: Library = {
  packages: [
    '@sinclair/typebox',
    '@sinclair/typebox/value',
    '@sinclair/typebox/compiler',
    'typebox',
    'typebox/value',
    'typebox/compile',
    'typebox/schema',
  ],
  read: '@sinclair/typebox 0.34.52, typebox 1.4.3 (run)',
  objects: {
    value: [{ steps: [{ member: 'Value' }] }, { package: 'typebox/value', steps: [{ member: 'default' }] }],
    compiled: [
      { steps: [{ member: 'TypeCompiler' }, { call: 'Compile' }] },
      { steps: [{ call: 'Compile' }] },
    ],
  },
  sanitizers: [
    { on: 'value', call: ['Parse', 'Decode'], at: { argument: -1 }, ...checked, undeclaredKeys: 'kept' },
    { on: 'value', call: ['Parse', 'Decode', 'Assert'], at: { argument: -1 }, ...checkedInPlace },
    { on: 'value', call: 'Check', at: { argument: -1 }, ...checkedInPlace, holdsWhen: true },
    { on: 'compiled', call: ['Parse', 'Decode'], ...checked, undeclaredKeys: 'kept' },
    { on: 'compiled', call: 'Check', ...checkedInPlace, holdsWhen: true },
  ],
  schemaWords: [typeboxWords],
};

export const superstruct: Library = {
  packages: ['superstruct'],
  read: 'superstruct 2.0.2 (run)',
  objects: {
    schema: [
      {
        steps: [
          {
            call: [
              'object',
              'type',
              'array',
              'string',
              'number',
              'assign',
              'partial',
              'pick',
              'omit',
              'defaulted',
              'coerce',
              'refine',
              'union',
            ],
          },
        ],
      },
    ],
  },
  sanitizers: [
    { call: 'create', ...checked, undeclaredKeys: 'refused' },
    { call: 'mask', ...checked, undeclaredKeys: 'dropped' },
    { call: 'assert', ...checkedInPlace },
    { call: 'is', ...checkedInPlace, holdsWhen: true },
    { call: 'validate', ...checked, undeclaredKeys: 'refused', result: ['1'] },
    { on: 'schema', call: 'create', ...checked, undeclaredKeys: 'refused' },
    { on: 'schema', call: 'mask', ...checked, undeclaredKeys: 'dropped' },
    { on: 'schema', call: 'assert', ...checkedInPlace },
    { on: 'schema', call: 'is', ...checkedInPlace, holdsWhen: true },
    { on: 'schema', call: 'validate', ...checked, undeclaredKeys: 'refused', result: ['1'] },
  ],
  schemaWords: [
    {
      text: 'string',
      number: ['number', 'integer', 'bigint'],
      array: ['array', 'set'],
      object: ['object', 'type', 'assign'],
      anything: ['any', 'unknown', 'record', 'map', 'dynamic', 'tuple', 'coerce'],
      fixed: ['enums', 'literal', 'boolean', 'date'],
      inert: [],
      pattern: 'pattern',
      all: 'intersection',
      opensKeys: 'type',
      closesKeys: 'object',
      undeclaredKeys: 'refused',
    },
  ],
};
