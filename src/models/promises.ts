/** Helpers around promises and callbacks. Promises are transparent, so a bluebird promise is what it resolves to. */
import type { CallbackUse } from './propagator-types';
import type { Library } from './types';

const perElement: readonly CallbackUse[] = [{ argument: 1, parameters: ['element', 'index'], of: 0 }];

export const bluebird: Library = {
  packages: ['bluebird'],
  read: 'bluebird 3.7.2',
  propagators: [
    {
      call: ['resolve', 'cast', 'props', 'all', 'join', 'delay'],
      from: [{ argumentsFrom: 0 }],
      gives: 'carrier',
    },
    { call: ['any', 'race'], from: [{ argument: 0, part: 'elements' }], gives: 'carrier' },
    { call: ['map', 'mapSeries'], from: ['callback-results'], gives: 'array', callbacks: perElement },
    { call: 'filter', from: [{ argument: 0, part: 'elements' }], gives: 'array', callbacks: perElement },
    { call: 'each', from: [{ argument: 0 }], gives: 'carrier', callbacks: perElement },
    {
      call: 'reduce',
      from: ['callback-results', { argument: 2 }],
      gives: 'carrier',
      callbacks: [{ argument: 1, parameters: ['accumulator', 'element', 'index'], of: 0 }],
    },
    {
      call: ['try', 'attempt'],
      from: ['callback-results'],
      gives: 'carrier',
      callbacks: [{ argument: 0, parameters: [] }],
    },
    { call: ['promisify', 'promisifyAll', 'method', 'coroutine'], from: [{ argument: 0 }], gives: 'carrier' },
    { constructed: true, gives: 'carrier', resolvedBy: 0, isA: 'promise' },
  ],
};

/** `async`: the iterated function gets an element and a callback. */
export const asyncLibrary: Library = {
  packages: ['async', 'neo-async'],
  read: 'async 3.2.6',
  propagators: [
    {
      call: [
        'each',
        'forEach',
        'eachSeries',
        'forEachSeries',
        'eachOf',
        'eachOfSeries',
        'forEachOf',
        'some',
        'every',
        'any',
        'all',
      ],
      gives: 'nothing',
      callbacks: [{ argument: 1, parameters: ['element'], of: 0 }],
    },
    {
      call: ['eachLimit', 'forEachLimit', 'eachOfLimit'],
      gives: 'nothing',
      callbacks: [{ argument: 2, parameters: ['element'], of: 0 }],
    },
    {
      call: ['map', 'mapSeries', 'filter', 'reject', 'detect', 'find', 'sortBy', 'concat', 'filterSeries'],
      from: [{ argument: 0, part: 'elements' }],
      gives: 'array',
      callbacks: [{ argument: 1, parameters: ['element'], of: 0 }],
    },
    {
      call: ['mapLimit', 'filterLimit', 'detectLimit'],
      from: [{ argument: 0, part: 'elements' }],
      gives: 'array',
      callbacks: [{ argument: 2, parameters: ['element'], of: 0 }],
    },
    {
      call: ['queue', 'priorityQueue', 'cargo'],
      gives: 'nothing',
      worker: { argument: 0, fedBy: ['push', 'unshift', 'pushAsync', 'unshiftAsync'] },
    },
    { call: 'waterfall', gives: 'nothing', tasks: { argument: 0, hand: 'on', done: 1 } },
    {
      call: ['parallel', 'series', 'auto'],
      gives: 'nothing',
      tasks: { argument: 0, hand: 'together', done: 1 },
    },
    { call: 'parallelLimit', gives: 'nothing', tasks: { argument: 0, hand: 'together', done: 2 } },
  ],
};
