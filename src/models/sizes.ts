/** What takes memory or time by a number that it is given. */
import type { Library, Place } from './types';

const first: Place = { argument: 0 };
const memory = { kind: 'size.memory', at: first } as const;
const time = { kind: 'size.time', at: first } as const;
/** Reads a text as a number by itself. */
const facts = { coerces: true } as const;

export const sizes: Library = {
  packages: [],
  read: 'Node 20.20.2',
  objects: {
    bufferMaker: [{ package: 'globalThis', steps: [{ member: 'Buffer' }] }],
    arrayMaker: [{ package: 'globalThis', steps: [{ member: 'Array' }] }],
  },
  sinks: [
    { ...memory, on: ['bufferMaker', 'buffer.buffer'], call: ['alloc', 'allocUnsafe', 'allocUnsafeSlow'] },
    { ...memory, on: 'globalThis.exports', new: 'Array' },
    { ...memory, on: 'globalThis.exports', call: 'Array' },
    {
      ...memory,
      on: 'globalThis.exports',
      new: [
        ...[
          'ArrayBuffer',
          'SharedArrayBuffer',
          'Uint8Array',
          'Uint8ClampedArray',
          'Int8Array',
          'Uint16Array',
        ],
        ...['Int16Array', 'Uint32Array', 'Int32Array', 'Float32Array', 'Float64Array', 'BigInt64Array'],
      ],
    },
    { ...memory, on: 'arrayMaker', call: 'from', at: { argument: 0, property: ['length'] }, facts },
    { ...time, on: 'globalThis.exports', call: ['setTimeout', 'setInterval'], at: { argument: 1 }, facts },
  ],
};

export const timers: Library = {
  packages: ['timers'],
  read: 'Node 20.20.2',
  sinks: [{ ...time, call: ['setTimeout', 'setInterval'], at: { argument: 1 }, facts }],
};

export const timerPromises: Library = {
  packages: ['timers/promises'],
  read: 'Node 20.20.2',
  objects: { scheduler: [{ steps: [{ member: 'scheduler' }] }] },
  sinks: [
    { ...time, call: ['setTimeout', 'setInterval'], facts },
    { ...time, on: 'scheduler', call: 'wait', facts },
  ],
};

/** Random bytes, and the work and length of keys that are derived. */
export const cryptoSizes: Library = {
  packages: [],
  read: 'Node 20.20.2',
  sinks: [
    { ...memory, on: 'crypto.exports', call: ['randomBytes', 'pseudoRandomBytes'] },
    { ...time, on: 'crypto.exports', call: ['pbkdf2', 'pbkdf2Sync'], at: { argument: 2 } },
    { ...memory, on: 'crypto.exports', call: ['pbkdf2', 'pbkdf2Sync'], at: { argument: 3 } },
    { ...memory, on: 'crypto.exports', call: ['scrypt', 'scryptSync'], at: { argument: 2 } },
  ],
};

/** Pictures as large as they are asked to be. */
export const pictures: Library = {
  packages: ['sharp', 'jimp', 'canvas', '@napi-rs/canvas'],
  read: 'documentation of sharp, jimp and canvas',
  objects: {
    picture: [
      { package: 'sharp', steps: ['called'] },
      {
        from: 'picture',
        steps: [{ call: ['resize', 'extend', 'rotate', 'toFormat', 'jpeg', 'png', 'webp'] }],
      },
      { package: 'jimp', steps: [{ call: 'read' }] },
      { package: 'jimp', steps: [{ member: 'Jimp' }, { call: 'read' }] },
    ],
  },
  sinks: [
    { ...memory, on: 'picture', call: 'resize', at: { argumentsFrom: 0 } },
    ...['width', 'height'].map((name) => ({
      ...memory,
      on: 'picture',
      call: 'resize',
      at: { argument: 0, property: [name] },
    })),
    { ...memory, call: 'createCanvas', at: { argumentsFrom: 0 } },
  ],
};
