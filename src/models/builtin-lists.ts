/** Arrays, sets, maps and iterators. */
import type { Builtin, CallbackUse, Passing } from './propagator-types';

const nothing: Passing = { gives: 'nothing' };
const itself: Passing = { from: ['receiver'], gives: 'carrier' };
const anElement: Passing = { from: ['elements'], gives: 'carrier' };
const elementNamed: Passing = { from: [{ elementNamed: 0 }], gives: 'carrier' };
const someElements: Passing = { from: ['elements'], gives: 'array' };

const perElement: readonly CallbackUse[] = [{ argument: 0, parameters: ['element', 'index', 'receiver'] }];
const asked: Passing = { gives: 'nothing', callbacks: perElement };
const joined: Passing = { from: ['elements'], gives: 'text' };
const found: Passing = { ...anElement, callbacks: perElement };
const filtered: Passing = { ...someElements, callbacks: perElement };
const mapped: Passing = { from: ['callback-results'], gives: 'array', callbacks: perElement };
const flatMapped: Passing = { ...mapped, from: ['flattened-callback-results'] };

const reduced: Passing = {
  from: ['callback-results', { argument: 1 }],
  gives: 'carrier',
  callbacks: [{ argument: 0, parameters: ['accumulator', 'element', 'index', 'receiver'] }],
};

const compared: readonly CallbackUse[] = [{ argument: 0, parameters: ['element', 'element'] }];

const added: Passing = {
  gives: 'nothing',
  writes: [{ into: 'receiver', from: [{ argumentsFrom: 0 }], as: 'elements' }],
};

export const arrays: Builtin = {
  global: 'Array',
  called: { from: [{ argumentsFrom: 0 }], gives: 'array' },
  constructed: { from: [{ argumentsFrom: 0 }], gives: 'array' },
  statics: {
    from: {
      from: ['callback-results'],
      withoutCallback: [{ argument: 0, part: 'elements' }],
      gives: 'array',
      callbacks: [{ argument: 1, parameters: ['element', 'index'], of: 0 }],
    },
    fromAsync: {
      from: ['callback-results'],
      withoutCallback: [{ argument: 0, part: 'elements' }],
      gives: 'array',
      callbacks: [{ argument: 1, parameters: ['element', 'index'], of: 0 }],
    },
    isArray: nothing,
    of: { from: [{ argumentsFrom: 0 }], gives: 'array' },
  },
  methods: {
    at: anElement,
    concat: { from: ['elements', { argumentsFrom: 0, part: 'flattened' }], gives: 'array' },
    copyWithin: itself,
    entries: { from: ['entries'], gives: 'array' },
    every: asked,
    fill: {
      from: ['elements', { argument: 0 }],
      gives: 'array',
      writes: [{ into: 'receiver', from: [{ argument: 0 }], as: 'elements' }],
    },
    filter: filtered,
    find: found,
    findIndex: asked,
    findLast: found,
    findLastIndex: asked,
    flat: { from: ['flattened-elements'], gives: 'array' },
    flatMap: flatMapped,
    forEach: asked,
    includes: nothing,
    indexOf: nothing,
    join: { from: ['elements', { argument: 0 }], gives: 'text' },
    keys: nothing,
    lastIndexOf: nothing,
    map: mapped,
    pop: anElement,
    push: added,
    reduce: reduced,
    reduceRight: reduced,
    reverse: itself,
    shift: anElement,
    slice: someElements,
    some: asked,
    sort: { ...itself, callbacks: compared },
    splice: {
      ...someElements,
      writes: [{ into: 'receiver', from: [{ argumentsFrom: 2 }], as: 'elements' }],
    },
    toReversed: someElements,
    toSorted: { ...someElements, callbacks: compared },
    toSpliced: { from: ['elements', { argumentsFrom: 2 }], gives: 'array' },
    toString: joined,
    unshift: added,
    values: someElements,
    with: { from: ['elements', { argument: 1 }], gives: 'array' },
  },
};

export const sets: Builtin = {
  global: 'Set',
  constructed: { from: [{ argument: 0, part: 'elements' }], gives: 'array', isA: 'set' },
  methods: {
    add: {
      ...itself,
      writes: [{ into: 'receiver', from: [{ argument: 0 }], as: 'elements' }],
    },
    clear: nothing,
    delete: nothing,
    difference: { ...someElements, isA: 'set' },
    entries: { from: ['entries'], gives: 'array' },
    forEach: {
      gives: 'nothing',
      callbacks: [{ argument: 0, parameters: ['element', 'element', 'receiver'] }],
    },
    has: nothing,
    intersection: { ...someElements, isA: 'set' },
    keys: someElements,
    symmetricDifference: {
      from: ['elements', { argument: 0, part: 'elements' }],
      gives: 'array',
      isA: 'set',
    },
    union: { from: ['elements', { argument: 0, part: 'elements' }], gives: 'array', isA: 'set' },
    values: someElements,
  },
};

export const maps: Builtin = {
  global: 'Map',
  constructed: { from: [{ argument: 0, part: 'pairs' }], gives: 'object', isA: 'map' },
  statics: {
    groupBy: {
      from: [{ argument: 0, part: 'elements' }],
      gives: 'array',
      callbacks: [{ argument: 1, parameters: ['element', 'index'], of: 0 }],
    },
  },
  methods: {
    clear: nothing,
    delete: nothing,
    entries: { from: ['entries'], gives: 'array' },
    forEach: { gives: 'nothing', callbacks: [{ argument: 0, parameters: ['element', 'key', 'receiver'] }] },
    get: elementNamed,
    has: nothing,
    keys: { from: ['keys'], gives: 'array' },
    set: {
      ...itself,
      writes: [{ into: 'receiver', from: [{ argument: 1 }], as: { named: 0 } }],
    },
    values: someElements,
  },
};

export const weakMaps: Builtin = {
  global: 'WeakMap',
  constructed: { from: [{ argument: 0, part: 'pairs' }], gives: 'object', isA: 'weakMap' },
  methods: { delete: nothing, get: elementNamed, has: nothing, set: maps.methods?.set ?? nothing },
};

export const weakSets: Builtin = {
  global: 'WeakSet',
  constructed: { from: [{ argument: 0, part: 'elements' }], gives: 'array', isA: 'weakSet' },
  methods: { add: sets.methods?.add ?? nothing, delete: nothing, has: nothing },
};

export const iterators: Builtin = {
  global: 'Iterator',
  statics: { from: { from: [{ argument: 0 }], gives: 'carrier', isA: 'iterator' } },
  methods: {
    drop: someElements,
    every: asked,
    filter: filtered,
    find: found,
    flatMap: flatMapped,
    forEach: asked,
    map: mapped,
    next: { from: ['elements'], gives: 'carrier', result: ['value'] },
    reduce: reduced,
    some: asked,
    take: someElements,
    toArray: someElements,
  },
};
