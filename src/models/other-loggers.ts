import { bindings, levels } from './logger-rows';
import type { Library } from './types';

const bunyanFacts = { redaction: [{ argument: 0, option: ['serializers'], as: 'keys' }], lines: 'json' };
const bunyanLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'];

/** Serializers replace a field of the line by what they return. Read: bunyan 2.0.5 `lib/bunyan.js`. */
export const bunyan: Library = {
  packages: ['bunyan', 'browser-bunyan'],
  read: 'bunyan 2.0.5',
  objects: {
    logger: [
      { steps: [{ call: 'createLogger' }] },
      { steps: [{ new: 'Logger' }] },
      { steps: ['constructed'] },
      { from: 'logger', steps: [{ call: 'child' }] },
    ],
  },
  sinks: [levels('logger', bunyanLevels, bunyanFacts), bindings('logger', 'child', bunyanFacts)],
};

/** Read: log4js 6.9.1 `types/log4js.d.ts`. */
export const log4js: Library = {
  packages: ['log4js'],
  read: 'log4js 6.9.1',
  objects: {
    logger: [{ steps: [{ call: 'getLogger' }] }, { steps: [{ call: 'configure' }, { call: 'getLogger' }] }],
  },
  types: { logger: 'Logger' },
  sinks: [
    levels('logger', ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'mark', 'log']),
    { kind: 'log.line', on: 'logger', call: 'addContext', at: { argument: 1 } },
  ],
};

const simpleLevels = ['trace', 'debug', 'log', 'info', 'warn', 'error'];

/** Read: loglevel 1.9.2 `index.d.ts`. */
export const loglevel: Library = {
  packages: ['loglevel'],
  read: 'loglevel 1.9.2',
  objects: { logger: [{ steps: [{ call: 'getLogger' }] }] },
  sinks: [levels('logger', simpleLevels), levels(undefined, simpleLevels)],
};

const signaleTypes = [
  'await',
  'complete',
  'error',
  'debug',
  'fatal',
  'fav',
  'info',
  'note',
  'pause',
  'pending',
  'start',
  'star',
  'success',
  'wait',
  'warn',
  'watch',
  'log',
];
const signaleFacts = { redaction: [{ argument: 0, option: ['secrets'], as: 'any' }] };

/** `secrets` lists texts that are taken out of every line. Read: signale 1.4.0 `signale.js`. */
export const signale: Library = {
  packages: ['signale'],
  read: 'signale 1.4.0',
  objects: {
    logger: [{ steps: [{ new: 'Signale' }] }, { from: 'logger', steps: [{ call: 'scope' }] }],
  },
  sinks: [levels('logger', signaleTypes, signaleFacts), levels(undefined, signaleTypes)],
};

/** Read: debug 4.4.3 `src/common.js`. */
export const debugPackage: Library = {
  packages: ['debug'],
  read: 'debug 4.4.3',
  objects: {
    logger: [
      { steps: ['called'] },
      { steps: [{ call: ['debug', 'default'] }] },
      { from: 'logger', steps: [{ call: 'extend' }] },
    ],
  },
  sinks: [
    { kind: 'log.line', on: 'logger', called: true, at: { argumentsFrom: 0 }, facts: { formats: true } },
  ],
};

const consolaTypes = [
  'silent',
  'fatal',
  'error',
  'warn',
  'log',
  'info',
  'success',
  'fail',
  'ready',
  'start',
  'box',
  'debug',
  'trace',
  'verbose',
];

/** Read: consola 3.4.2 `dist/core.d.ts`. */
export const consola: Library = {
  packages: ['consola', 'consola/basic', 'consola/core'],
  read: 'consola 3.4.2',
  objects: {
    logger: [
      { steps: [{ member: 'consola' }] },
      { steps: [{ call: ['createConsola', 'create'] }] },
      { from: 'logger', steps: [{ call: ['withTag', 'create', 'withDefaults', 'withScope'] }] },
      { steps: [{ call: ['withTag', 'withDefaults'] }] },
    ],
  },
  sinks: [
    levels('logger', consolaTypes),
    levels(undefined, consolaTypes),
    { kind: 'log.line', on: 'logger', called: true, at: { argumentsFrom: 0 } },
    { kind: 'log.line', called: true, at: { argumentsFrom: 0 } },
  ],
};

const tslogLevels = ['silly', 'trace', 'debug', 'info', 'warn', 'error', 'fatal', 'log'];
const tslogFacts = {
  redaction: [
    { argument: 0, option: ['mask', 'keys'], as: 'names' },
    { argument: 0, option: ['maskValuesOfKeys'], as: 'names' },
    { argument: 0, option: ['mask', 'paths'], as: 'paths' },
    { argument: 0, option: ['mask', 'regex'], as: 'any' },
    { argument: 0, option: ['maskValuesRegEx'], as: 'any' },
  ],
};

/** Masks values by their keys; up to version 4 the option was flat. Read: tslog 5.1.0 `esm/core/settings.js`. */
export const tslog: Library = {
  packages: ['tslog'],
  read: 'tslog 5.1.0',
  objects: {
    logger: [{ steps: [{ new: 'Logger' }] }, { from: 'logger', steps: [{ call: 'getSubLogger' }] }],
  },
  types: { logger: 'Logger' },
  sinks: [levels('logger', tslogLevels, tslogFacts)],
};

const roarrLevels = [
  'trace',
  'debug',
  'info',
  'warn',
  'error',
  'fatal',
  'traceOnce',
  'debugOnce',
  'infoOnce',
  'warnOnce',
  'errorOnce',
  'fatalOnce',
];

/** Read: roarr 7.21.7 `dist/types.d.ts`. */
export const roarr: Library = {
  packages: ['roarr'],
  read: 'roarr 7.21.7',
  objects: {
    logger: [{ steps: [{ member: ['Roarr', 'default'] }] }, { from: 'logger', steps: [{ call: 'child' }] }],
  },
  sinks: [
    levels('logger', roarrLevels, { lines: 'json' }),
    bindings('logger', 'child'),
    { kind: 'log.line', on: 'logger', called: true, at: { argumentsFrom: 0 } },
  ],
};

/** Read: npmlog 7.0.1 `lib/log.js`. */
export const npmlog: Library = {
  packages: ['npmlog', 'proc-log'],
  read: 'npmlog 7.0.1',
  sinks: [
    levels(undefined, ['silly', 'verbose', 'info', 'timing', 'http', 'notice', 'warn', 'error', 'log']),
  ],
};

/** Hooks may change or drop a line, so a file that adds one is left alone. Read: electron-log 5.4.4. */
export const electronLog: Library = {
  packages: ['electron-log', 'electron-log/main', 'electron-log/node', 'electron-log/renderer'],
  read: 'electron-log 5.4.4 src/index.d.ts',
  objects: {
    logger: [{ steps: [{ call: ['scope', 'create'] }] }],
  },
  sinks: [
    levels('logger', ['error', 'warn', 'info', 'verbose', 'debug', 'silly', 'log']),
    levels(undefined, ['error', 'warn', 'info', 'verbose', 'debug', 'silly', 'log']),
  ],
};

/** Read: fancy-log 2.0.0 `index.js`. */
export const fancyLog: Library = {
  packages: ['fancy-log', 'gulplog'],
  read: 'fancy-log 2.0.0',
  sinks: [
    levels(undefined, ['info', 'dir', 'warn', 'error']),
    { kind: 'log.line', called: true, at: { argumentsFrom: 0 } },
  ],
};

const logtapeLevels = ['trace', 'debug', 'info', 'warn', 'warning', 'error', 'fatal'];

/** Also as tags: logger.info`…`. Read: \@logtape/logtape 2.4.2 `dist/logger.d.ts`. */
export const logtape: Library = {
  packages: ['@logtape/logtape'],
  read: '@logtape/logtape 2.4.2',
  objects: {
    logger: [{ steps: [{ call: 'getLogger' }] }, { from: 'logger', steps: [{ call: ['getChild', 'with'] }] }],
  },
  sinks: [
    levels('logger', logtapeLevels),
    bindings('logger', 'with'),
    { kind: 'log.line', on: 'logger', tag: logtapeLevels, at: { template: true } },
  ],
};

const sentryMethods = [
  'captureException',
  'captureMessage',
  'setContext',
  'setExtra',
  'setExtras',
  'setTag',
  'setTags',
  'setUser',
  'addBreadcrumb',
];

/** What is sent there is kept like a log and read by more people. Read: \@sentry/core 11.12.0 `exports.d.ts`. */
export const sentry: Library = {
  packages: ['@sentry/node', '@sentry/browser', '@sentry/nestjs', '@sentry/serverless', '@sentry/nextjs'],
  read: '@sentry/core 11.12.0',
  sinks: [levels(undefined, sentryMethods, { lines: 'json' })],
};

/**
 * The format names what of each request goes into its line: `:req[authorization]`, `:req[cookie]`.
 * Read: morgan 1.12.1 `index.js`.
 */
export const morgan: Library = {
  packages: ['morgan'],
  read: 'morgan 1.12.1',
  sinks: [
    { kind: 'log.format', called: true, at: { argument: 0 } },
    { kind: 'log.format', call: ['format', 'compile'], at: { argument: -1 } },
  ],
};
