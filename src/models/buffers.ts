/** Buffers that are made of whatever they are given, or of memory as it is. */
import type { FearFacts } from './fear-types';
import type { Library, Sink } from './types';

/** Calls that put something in, and calls by which what is in it goes out. */
const unfilled = {
  form: 'unfilled',
  fills: ['copy', 'fill', 'set', 'write'],
  leaves: ['end', 'publish', 'push', 'send', 'sendToQueue', 'write'],
  reads: ['toString', 'toJSON'],
} as const;

const made = { kind: 'buffer.made', at: { argument: 0 } } as const;
const old = { form: 'any' } as const;

export const buffers: Library = {
  packages: ['buffer'],
  read: 'Node 20.20.2 (run)',
  objects: {
    buffer: [
      { steps: [{ member: 'Buffer' }] },
      { from: 'globalThis.exports', steps: [{ member: 'Buffer' }] },
    ],
    slow: [
      { steps: [{ member: 'SlowBuffer' }] },
      { from: 'globalThis.exports', steps: [{ member: 'SlowBuffer' }] },
    ],
  },
  sinks: [
    { ...made, new: 'Buffer', facts: old },
    { ...made, call: 'Buffer', facts: old },
    { ...made, new: 'SlowBuffer', facts: { form: 'size' } },
    { ...made, call: 'SlowBuffer', facts: { form: 'size' } },
    { ...made, on: 'globalThis.exports', new: 'Buffer', facts: old },
    { ...made, on: 'globalThis.exports', call: 'Buffer', facts: old },
    { ...made, on: 'buffer', call: ['allocUnsafe', 'allocUnsafeSlow'], facts: unfilled },
  ],
};

const integers = [
  'UInt8',
  'Int8',
  'UInt16LE',
  'UInt16BE',
  'UInt32LE',
  'UInt32BE',
  'Int16LE',
  'Int16BE',
  'Int32LE',
  'Int32BE',
];
const numbers = [...integers, 'FloatLE', 'FloatBE', 'DoubleLE', 'DoubleBE'];

const noAssert: FearFacts = { feared: [{ problem: 'noAssert', is: [true] }] };

/** `noAssert` switched the bounds check off before Node 10; the names of these methods are a buffer's alone. */
export const boundChecks: readonly Sink[] = [
  {
    kind: 'buffer.bounds',
    call: numbers.map((name) => `read${name}`),
    at: { argument: 1 },
    facts: noAssert,
  },
  {
    kind: 'buffer.bounds',
    call: numbers.map((name) => `write${name}`),
    at: { argument: 2 },
    facts: noAssert,
  },
];

/** The rows above as a library, for the list of words by which files are chosen. */
export const bufferBounds: Library = { packages: [], read: 'Node 8.17.0', sinks: boundChecks };
