/** Promises, JSON, bytes, URLs and the other types of the platform that hold request data. */
import type { Builtin, Passing } from './propagator-types';
import type { InertIn } from './server-types';

const nothing: Passing = { gives: 'nothing' };
const textOfReceiver: Passing = { from: ['receiver'], gives: 'text' };
const textOfGiven: Passing = { from: [{ argument: 0 }], gives: 'text' };
const oneText: Passing = { from: [{ elementNamed: 0 }], gives: 'text' };
const allTexts: Passing = { from: [{ elementNamed: 0 }], gives: 'texts' };
const keys: Passing = { from: ['keys'], gives: 'array' };
const entries: Passing = { from: ['entries'], gives: 'array' };
const written: Passing = {
  gives: 'nothing',
  writes: [{ into: 'receiver', from: [{ argument: 1 }], as: { named: 0 } }],
};
const perEntry: Passing = {
  gives: 'nothing',
  callbacks: [{ argument: 0, parameters: ['element', 'key', 'receiver'] }],
};

export const promises: Builtin = {
  global: 'Promise',
  constructed: { gives: 'carrier', resolvedBy: 0, isA: 'promise' },
  statics: {
    // Promises are transparent, so the results keep their places: `const [user, body] = await Promise.all([…])`.
    all: { from: [{ argument: 0 }], gives: 'carrier' },
    allSettled: { from: [{ argument: 0, part: 'elements' }], gives: 'array', result: ['*', 'value'] },
    any: { from: [{ argument: 0, part: 'elements' }], gives: 'carrier' },
    race: { from: [{ argument: 0, part: 'elements' }], gives: 'carrier' },
    reject: nothing,
    resolve: { from: [{ argument: 0 }], gives: 'carrier' },
    try: { from: ['callback-results'], gives: 'carrier', callbacks: [{ argument: 0, parameters: [] }] },
  },
  methods: {
    catch: {
      from: ['receiver', 'callback-results'],
      gives: 'carrier',
      callbacks: [{ argument: 0, parameters: ['error'] }],
    },
    finally: { from: ['receiver'], gives: 'carrier', callbacks: [{ argument: 0, parameters: [] }] },
    then: {
      from: ['callback-results'],
      withoutCallback: ['receiver'],
      gives: 'carrier',
      callbacks: [
        { argument: 0, parameters: ['value'] },
        { argument: 1, parameters: ['error'] },
      ],
    },
  },
};

export const json: Builtin = {
  global: 'JSON',
  statics: {
    parse: {
      from: [{ argument: 0 }],
      gives: 'data',
      shapes: ['text', 'array', 'object', 'number'],
      callbacks: [{ argument: 1, parameters: ['key', 'element'], of: 0 }],
    },
    // The quotes of its texts still end an attribute, and `</script>` still ends a script.
    stringify: { from: [{ argument: 0 }], gives: 'text', inertIn: ['header-line', 'json-string'] },
  },
};

const base64: readonly InertIn[] = ['html-text', 'html-double-quoted', 'html-single-quoted', 'header-line'];

const decoded: Passing = {
  ...textOfReceiver,
  inertWhen: [
    { when: { at: { argument: 0 }, is: ['hex'] }, inertIn: ['everywhere'] },
    { when: { at: { argument: 0 }, is: ['base64url'] }, inertIn: ['identifier'] },
    { when: { at: { argument: 0 }, is: ['base64'] }, inertIn: base64 },
  ],
};

const fromEncoded: Passing = {
  ...textOfGiven,
  decodesWhen: { at: { argument: 1 }, is: ['base64', 'base64url', 'hex'] },
};

export const buffers: Builtin = {
  global: 'Buffer',
  called: fromEncoded,
  constructed: fromEncoded,
  statics: {
    alloc: { from: [{ argument: 1 }], gives: 'text', isA: 'buffer' },
    allocUnsafe: { gives: 'nothing', isA: 'buffer' },
    byteLength: nothing,
    compare: nothing,
    concat: { from: [{ argument: 0, part: 'elements' }], gives: 'text', isA: 'buffer' },
    copyBytesFrom: { ...textOfGiven, isA: 'buffer' },
    from: { ...fromEncoded, isA: 'buffer' },
    isBuffer: nothing,
  },
  methods: {
    compare: nothing,
    copy: { gives: 'nothing', writes: [{ into: { argument: 0 }, from: ['receiver'], as: 'elements' }] },
    equals: nothing,
    readInt32BE: { from: ['receiver'], gives: 'number' },
    readInt32LE: { from: ['receiver'], gives: 'number' },
    readUInt16BE: { from: ['receiver'], gives: 'number' },
    readUInt16LE: { from: ['receiver'], gives: 'number' },
    readUInt32BE: { from: ['receiver'], gives: 'number' },
    readUInt32LE: { from: ['receiver'], gives: 'number' },
    readUInt8: { from: ['receiver'], gives: 'number' },
    slice: { ...textOfReceiver, isA: 'buffer' },
    subarray: { ...textOfReceiver, isA: 'buffer' },
    toString: decoded,
    write: {
      gives: 'nothing',
      writes: [{ into: 'receiver', from: [{ argument: 0 }], as: 'elements' }],
    },
  },
};

const partOfUrl: Passing = textOfReceiver;
/** No brackets, spaces or slashes. */
const hostOfUrl: Passing = { ...textOfReceiver, inertIn: ['html-text', 'header-line'] };

export const urls: Builtin = {
  global: 'URL',
  constructed: { from: [{ argument: 0 }, { argument: 1 }], gives: 'text', isA: 'url', makes: 'url' },
  statics: {
    canParse: nothing,
    parse: { from: [{ argument: 0 }, { argument: 1 }], gives: 'text', isA: 'url', makes: 'url' },
  },
  methods: { toJSON: textOfReceiver, toString: textOfReceiver },
  properties: {
    hash: partOfUrl,
    host: hostOfUrl,
    hostname: hostOfUrl,
    href: partOfUrl,
    origin: partOfUrl,
    password: partOfUrl,
    pathname: partOfUrl,
    port: { ...partOfUrl, inertIn: ['everywhere'] },
    protocol: partOfUrl,
    search: partOfUrl,
    searchParams: {
      from: ['receiver'],
      gives: 'carrier',
      isA: 'searchParams',
      shapes: ['object'],
      shapesOfProperties: ['text'],
    },
    username: partOfUrl,
  },
};

const serialised: Passing = {
  from: ['elements'],
  gives: 'text',
  inertIn: ['url', 'html-text', 'html-single-quoted', 'html-double-quoted', 'header-line'],
};

export const searchParams: Builtin = {
  global: 'URLSearchParams',
  constructed: {
    from: [{ argument: 0 }],
    gives: 'carrier',
    isA: 'searchParams',
    shapes: ['object'],
    shapesOfProperties: ['text'],
  },
  methods: {
    append: written,
    delete: nothing,
    entries,
    forEach: perEntry,
    get: oneText,
    getAll: allTexts,
    has: nothing,
    keys,
    set: written,
    toString: serialised,
    values: { from: ['elements'], gives: 'array' },
  },
};

export const formData: Builtin = {
  global: 'FormData',
  constructed: { gives: 'nothing', isA: 'formData' },
  methods: {
    append: written,
    delete: nothing,
    entries,
    forEach: perEntry,
    get: oneText,
    getAll: allTexts,
    has: nothing,
    keys,
    set: written,
    values: { from: ['elements'], gives: 'array' },
  },
};

export const headers: Builtin = {
  global: 'Headers',
  constructed: { from: [{ argument: 0 }], gives: 'carrier', isA: 'headers' },
  methods: {
    append: written,
    delete: nothing,
    entries,
    forEach: perEntry,
    get: oneText,
    getSetCookie: allTexts,
    has: nothing,
    keys,
    set: written,
    values: { from: ['elements'], gives: 'array' },
  },
};
