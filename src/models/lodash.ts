import { SIZES } from './kinds';
import type { CallbackUse, Passing } from './propagator-types';
import type { Library, Sink } from './types';

/** Lists are the first argument; their callbacks get `(element, index or key, list)`. */
const perElement: readonly CallbackUse[] = [
  { argument: 1, parameters: ['element', 'key', 'receiver'], of: 0 },
];

const same: Passing = { from: [{ argument: 0 }], gives: 'carrier' };
const text: Passing = { from: [{ argument: 0 }], gives: 'text' };
const texts: Passing = { from: [{ argument: 0 }], gives: 'texts' };
const oneElement: Passing = {
  from: [{ argument: 0, part: 'elements' }],
  gives: 'carrier',
  callbacks: perElement,
};
const someElements: Passing = {
  from: [{ argument: 0, part: 'elements' }],
  gives: 'array',
  callbacks: perElement,
};
const html = { inertIn: ['html-text', 'html-double-quoted', 'html-single-quoted'] } as const;

/** Merges that go as deep as the objects do, and paths of properties. */
const sinks: readonly Sink[] = [
  { call: ['merge', 'mergeWith', 'defaultsDeep'], kind: 'object.merge', at: { argumentsFrom: 1 } },
  { call: ['set', 'setWith', 'update', 'updateWith'], kind: 'object.path', at: { argument: 1 } },
  { call: 'zipObjectDeep', kind: 'object.path', at: { argument: 0, each: true } },
];

/** Lodash and Underscore; merging into an object writes into the first argument. */
export const lodash: Library = {
  packages: ['lodash', 'lodash-es', 'underscore'],
  read: 'lodash 4.18.1, underscore 1.13.8',
  sanitizers: [
    { call: ['pick', 'omit'], clears: ['model.data'] },
    { call: 'clamp', clears: SIZES, leaves: ['number'] },
  ],
  sinks,
  propagators: [
    {
      call: ['get', 'result', 'at'],
      from: [{ argument: 0, part: { named: 1 } }, { argument: 2 }],
      gives: 'carrier',
    },
    { call: ['property', 'propertyOf', 'constant', 'identity'], ...same },
    { call: ['pick', 'pickBy'], from: [{ argument: 0 }], gives: 'carrier' },
    {
      call: ['omit', 'omitBy', 'clone', 'cloneDeep', 'cloneWith', 'cloneDeepWith', 'tap', 'toPlainObject'],
      ...same,
    },
    { call: ['mapKeys', 'invert', 'invertBy'], from: [{ argument: 0, part: 'elements' }], gives: 'object' },
    {
      call: ['mapValues', 'mapObject'],
      from: ['callback-results'],
      withoutCallback: [{ argument: 0, part: 'elements' }],
      gives: 'object',
      callbacks: perElement,
    },
    {
      call: ['merge', 'mergeWith', 'assign', 'assignIn', 'extend', 'extendOwn', 'assignWith'],
      from: [{ argumentsFrom: 0 }],
      gives: 'carrier',
      writes: [{ into: { argument: 0 }, from: [{ argumentsFrom: 1 }], as: 'properties' }],
    },
    // What is there first stays.
    { call: ['defaults', 'defaultsDeep'], from: [{ argumentsFrom: 0 }], gives: 'carrier' },
    {
      call: ['defaults', 'defaultsDeep'],
      gives: 'nothing',
      writes: [{ into: { argument: 0 }, from: [{ argumentsFrom: 1 }], as: 'properties' }],
    },
    {
      call: ['set', 'setWith', 'update', 'updateWith'],
      from: [{ argument: 0 }],
      gives: 'carrier',
      writes: [{ into: { argument: 0 }, from: [{ argument: 2 }], as: { named: 1 } }],
    },
    { call: ['fromPairs', 'object'], from: [{ argument: 0, part: 'pairs' }], gives: 'object' },
    { call: ['zipObject', 'zipObjectDeep'], from: [{ argument: 1, part: 'elements' }], gives: 'object' },
    {
      call: ['toPairs', 'entries', 'toPairsIn', 'pairs'],
      from: [{ argument: 0, part: 'entries' }],
      gives: 'array',
    },
    {
      call: ['keys', 'keysIn', 'allKeys', 'functions'],
      from: [{ argument: 0, part: 'keys' }],
      gives: 'array',
    },
    { call: ['values', 'valuesIn'], from: [{ argument: 0, part: 'elements' }], gives: 'array' },
    {
      call: ['map', 'collect', 'flatMap', 'flatMapDeep'],
      from: ['callback-results'],
      withoutCallback: [{ argument: 0, part: 'elements' }],
      gives: 'array',
      callbacks: perElement,
    },
    {
      call: ['forEach', 'each', 'forEachRight', 'eachRight', 'forOwn', 'forIn', 'times'],
      from: [{ argument: 0 }],
      gives: 'carrier',
      callbacks: perElement,
    },
    {
      call: ['reduce', 'reduceRight', 'transform', 'foldl', 'inject'],
      from: ['callback-results', { argument: 2 }],
      gives: 'carrier',
      callbacks: [{ argument: 1, parameters: ['accumulator', 'element', 'key', 'receiver'], of: 0 }],
    },
    {
      call: [
        'filter',
        'reject',
        'sortBy',
        'orderBy',
        'uniq',
        'uniqBy',
        'compact',
        'flatten',
        'flattenDeep',
        'chunk',
        'take',
        'takeRight',
        'takeWhile',
        'drop',
        'dropRight',
        'slice',
        'tail',
        'initial',
        'reverse',
        'shuffle',
        'sampleSize',
        'difference',
        'intersection',
        'without',
        'partition',
        'remove',
        'toArray',
        'where',
      ],
      ...someElements,
    },
    {
      call: ['groupBy', 'keyBy', 'indexBy'],
      from: [{ argument: 0, part: 'elements' }],
      gives: 'object',
      callbacks: perElement,
    },
    {
      call: [
        'find',
        'findLast',
        'findWhere',
        'head',
        'first',
        'last',
        'nth',
        'sample',
        'minBy',
        'maxBy',
        'min',
        'max',
      ],
      ...oneElement,
    },
    {
      call: ['concat', 'union', 'zip', 'xor'],
      from: [{ argumentsFrom: 0, part: 'flattened' }],
      gives: 'array',
    },
    { call: 'castArray', from: [{ argument: 0, part: 'flattened' }], gives: 'array' },
    { call: 'join', from: [{ argument: 0, part: 'elements' }, { argument: 1 }], gives: 'text' },
    { call: ['split', 'words'], ...texts },
    {
      call: [
        'trim',
        'trimStart',
        'trimEnd',
        'lowerCase',
        'lowerFirst',
        'toLower',
        'toUpper',
        'upperCase',
        'upperFirst',
      ],
      ...text,
    },
    {
      call: [
        'startCase',
        'capitalize',
        'deburr',
        'truncate',
        'pad',
        'padStart',
        'padEnd',
        'repeat',
        'unescape',
      ],
      ...text,
    },
    { call: 'toString', ...text },
    // Letters and digits of what words there are, with nothing or one sign between them.
    {
      call: ['camelCase', 'kebabCase', 'snakeCase'],
      ...text,
      inertIn: ['html-text', 'html-double-quoted', 'header-line'],
    },
    { call: 'replace', from: [{ argument: 0 }, { argument: 2 }], gives: 'text' },
    { call: 'escape', ...text, ...html },
    { call: 'escapeRegExp', ...text, inertIn: ['regex'] },
    {
      call: ['toNumber', 'toInteger', 'toSafeInteger', 'toFinite', 'parseInt'],
      from: [{ argument: 0 }],
      gives: 'number',
    },
    { call: ['template'], ...text },
    { call: 'defaultTo', from: [{ argument: 0 }, { argument: 1 }], gives: 'carrier' },
  ],
};

/** The same, each a package of its own. */
export const lodashGet: Library = {
  packages: ['lodash.get'],
  read: 'lodash 4.18.1',
  propagators: [
    { called: true, from: [{ argument: 0, part: { named: 1 } }, { argument: 2 }], gives: 'carrier' },
  ],
};

export const lodashChoosers: Library = {
  packages: ['lodash.pick', 'lodash.omit', 'lodash.pickby'],
  read: 'lodash 4.18.1',
  sanitizers: [{ called: true, clears: ['model.data'] }],
  propagators: [{ called: true, ...same }],
};

export const lodashCopies: Library = {
  packages: ['lodash.clonedeep', 'lodash.clone', 'clone', 'rfdc', 'klona'],
  read: 'lodash 4.18.1, clone 2.1.2, rfdc 1.4.1, klona 2.0.6',
  objects: { cloner: [{ package: 'rfdc', steps: ['called'] }] },
  propagators: [
    { called: true, ...same },
    { call: ['klona', 'clone'], ...same },
    { on: 'cloner', called: true, ...same },
  ],
};
