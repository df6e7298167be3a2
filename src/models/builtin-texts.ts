/** Texts, patterns and the functions that turn texts into texts. */
import type { Builtin, Passing } from './propagator-types';

const sameText: Passing = { from: ['receiver'], gives: 'text' };
const itself: Passing = { from: ['receiver'], gives: 'carrier' };
const cutTexts: Passing = { from: ['receiver'], gives: 'texts' };
const nothing: Passing = { gives: 'nothing' };
const encoded: Passing = { from: [{ argument: 0 }], gives: 'text' };

const replaced: Passing = {
  from: ['receiver', { argument: 1 }, 'callback-results'],
  gives: 'text',
  callbacks: [{ argument: 1, parameters: ['text'], furtherParameters: 'text' }],
};

export const texts: Builtin = {
  global: 'String',
  called: encoded,
  constructed: encoded,
  statics: {
    raw: { from: [{ template: true }, { argumentsFrom: 0 }], gives: 'text' },
    fromCharCode: { from: [{ argumentsFrom: 0 }], gives: 'text' },
    fromCodePoint: { from: [{ argumentsFrom: 0 }], gives: 'text' },
  },
  methods: {
    at: sameText,
    charAt: sameText,
    charCodeAt: { from: ['receiver'], gives: 'number' },
    codePointAt: { from: ['receiver'], gives: 'number' },
    concat: { from: ['receiver', { argumentsFrom: 0 }], gives: 'text' },
    endsWith: nothing,
    includes: nothing,
    indexOf: nothing,
    isWellFormed: nothing,
    lastIndexOf: nothing,
    localeCompare: nothing,
    match: cutTexts,
    matchAll: cutTexts,
    normalize: sameText,
    padEnd: { from: ['receiver', { argument: 1 }], gives: 'text' },
    padStart: { from: ['receiver', { argument: 1 }], gives: 'text' },
    repeat: sameText,
    replace: replaced,
    replaceAll: replaced,
    search: nothing,
    slice: sameText,
    split: cutTexts,
    startsWith: nothing,
    substr: sameText,
    substring: sameText,
    toLocaleLowerCase: sameText,
    toLocaleUpperCase: sameText,
    toLowerCase: sameText,
    toString: sameText,
    toUpperCase: sameText,
    toWellFormed: sameText,
    trim: sameText,
    trimEnd: sameText,
    trimLeft: sameText,
    trimRight: sameText,
    trimStart: sameText,
    valueOf: itself,
  },
  properties: { length: { from: ['receiver'], gives: 'number' } },
};

export const regexes: Builtin = {
  global: 'RegExp',
  statics: { escape: { from: [{ argument: 0 }], gives: 'text', inertIn: ['regex'] } },
  methods: { exec: { from: [{ argument: 0 }], gives: 'texts' }, test: nothing },
};

/**
 * `encodeURIComponent` leaves `!'()*` alone, so its result ends a single-quoted attribute; `encodeURI` leaves the
 * whole of a URL's punctuation. Checked with Node 20.
 */
export const globalFunctions: Builtin = {
  methods: {
    atob: { ...encoded, makes: 'decoded' },
    btoa: { ...encoded, inertIn: ['html-text', 'html-double-quoted', 'html-single-quoted', 'header-line'] },
    decodeURI: { ...encoded, makes: 'decoded' },
    decodeURIComponent: { ...encoded, makes: 'decoded' },
    encodeURI: { ...encoded, inertIn: ['url', 'html-text', 'html-double-quoted', 'header-line'] },
    setTimeout: { gives: 'nothing', furtherArguments: { to: 0, from: 2 } },
    setInterval: { gives: 'nothing', furtherArguments: { to: 0, from: 2 } },
    setImmediate: { gives: 'nothing', furtherArguments: { to: 0, from: 1 } },
    encodeURIComponent: {
      ...encoded,
      inertIn: ['url-component', 'url', 'html-text', 'html-double-quoted', 'path-segment', 'header-line'],
    },
    escape: { ...encoded, inertIn: ['html-text', 'html-double-quoted', 'html-single-quoted', 'header-line'] },
    isFinite: nothing,
    isNaN: nothing,
    parseFloat: { from: [{ argument: 0 }], gives: 'number' },
    parseInt: { from: [{ argument: 0 }], gives: 'number' },
    structuredClone: { from: [{ argument: 0 }], gives: 'carrier' },
    unescape: { ...encoded, makes: 'decoded' },
  },
};

export const textDecoder: Builtin = { global: 'TextDecoder', methods: { decode: encoded } };

export const textEncoder: Builtin = {
  global: 'TextEncoder',
  methods: {
    encode: encoded,
    encodeInto: {
      gives: 'nothing',
      writes: [{ into: { argument: 1 }, from: [{ argument: 0 }], as: 'elements' }],
    },
  },
};
