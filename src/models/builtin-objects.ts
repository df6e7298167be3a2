/** Objects as such, functions, numbers and reflection. */
import type { Builtin, Passing } from './propagator-types';

const nothing: Passing = { gives: 'nothing' };
const given: Passing = { from: [{ argument: 0 }], gives: 'carrier' };
const keysOfGiven: Passing = {
  from: [{ argument: 0, part: 'keys' }],
  gives: 'array',
  shapesOfProperties: ['text', 'key'],
};
const numberOfGiven: Passing = { from: [{ argument: 0 }], gives: 'number' };
const itself: Passing = { from: ['receiver'], gives: 'carrier' };
const textOfReceiver: Passing = { from: ['receiver'], gives: 'text' };

const defined: Passing = {
  ...given,
  writes: [{ into: { argument: 0 }, from: [{ argument: 2, property: ['value'] }], as: { named: 1 } }],
};

export const objects: Builtin = {
  global: 'Object',
  called: given,
  constructed: given,
  statics: {
    assign: {
      from: [{ argumentsFrom: 0 }],
      gives: 'carrier',
      writes: [{ into: { argument: 0 }, from: [{ argumentsFrom: 1 }], as: 'properties' }],
    },
    create: given,
    defineProperties: given,
    defineProperty: defined,
    entries: { from: [{ argument: 0, part: 'entries' }], gives: 'array' },
    freeze: given,
    fromEntries: { from: [{ argument: 0, part: 'pairs' }], gives: 'object' },
    getOwnPropertyDescriptor: {
      from: [{ argument: 0, part: { named: 1 } }],
      gives: 'carrier',
      result: ['value'],
    },
    getOwnPropertyNames: keysOfGiven,
    getOwnPropertySymbols: nothing,
    getPrototypeOf: nothing,
    groupBy: {
      from: [{ argument: 0, part: 'elements' }],
      gives: 'object',
      callbacks: [{ argument: 1, parameters: ['element', 'index'], of: 0 }],
    },
    hasOwn: nothing,
    is: nothing,
    isExtensible: nothing,
    isFrozen: nothing,
    isSealed: nothing,
    keys: keysOfGiven,
    preventExtensions: given,
    seal: given,
    setPrototypeOf: given,
    values: { from: [{ argument: 0, part: 'elements' }], gives: 'array' },
  },
  methods: {
    hasOwnProperty: nothing,
    isPrototypeOf: nothing,
    propertyIsEnumerable: nothing,
    toLocaleString: textOfReceiver,
    toString: textOfReceiver,
    valueOf: itself,
  },
};

/** Calls through `call`, `apply` and `bind` are calls of the function itself, which the engine follows. */
export const functions: Builtin = { global: 'Function' };

export const numbers: Builtin = {
  global: 'Number',
  called: numberOfGiven,
  constructed: numberOfGiven,
  statics: {
    isFinite: nothing,
    isInteger: nothing,
    isNaN: nothing,
    isSafeInteger: nothing,
    parseFloat: numberOfGiven,
    parseInt: numberOfGiven,
  },
  methods: {
    toExponential: { ...textOfReceiver, inertIn: ['everywhere'] },
    toFixed: { ...textOfReceiver, inertIn: ['everywhere'] },
    toPrecision: { ...textOfReceiver, inertIn: ['everywhere'] },
  },
};

const numberOfAll: Passing = { from: [{ argumentsFrom: 0 }], gives: 'number' };

export const math: Builtin = {
  global: 'Math',
  statics: {
    abs: numberOfGiven,
    ceil: numberOfGiven,
    floor: numberOfGiven,
    max: numberOfAll,
    min: numberOfAll,
    pow: numberOfAll,
    random: nothing,
    round: numberOfGiven,
    sign: numberOfGiven,
    sqrt: numberOfGiven,
    trunc: numberOfGiven,
  },
};

/** A date is digits and a few signs, or the words `Invalid Date`, whatever it is made of. */
export const dates: Builtin = {
  global: 'Date',
  called: nothing,
  constructed: { gives: 'nothing', isA: 'date' },
  statics: { UTC: nothing, now: nothing, parse: nothing },
  methods: {
    getTime: nothing,
    toDateString: nothing,
    toISOString: nothing,
    toJSON: nothing,
    toLocaleDateString: nothing,
    toLocaleString: nothing,
    toLocaleTimeString: nothing,
    toString: nothing,
    toTimeString: nothing,
    toUTCString: nothing,
    valueOf: nothing,
  },
};

export const reflection: Builtin = {
  global: 'Reflect',
  statics: {
    defineProperty: defined,
    get: { from: [{ argument: 0, part: { named: 1 } }], gives: 'carrier' },
    has: nothing,
    ownKeys: keysOfGiven,
    set: { gives: 'nothing', writes: [{ into: { argument: 0 }, from: [{ argument: 2 }], as: { named: 1 } }] },
  },
};
