import { bindings, levels } from './logger-rows';
import type { Library } from './types';

const names = [
  'error',
  'warn',
  'help',
  'data',
  'info',
  'debug',
  'prompt',
  'http',
  'verbose',
  'input',
  'silly',
  'emerg',
  'alert',
  'crit',
  'warning',
  'notice',
  'log',
];
const facts = {
  lines: 'by-format',
  formats: true,
  redaction: [
    { argument: 0, option: ['format'], as: 'masking' },
    { argument: 1, option: ['format'], as: 'masking' },
  ],
};

/** Read: winston 3.19.0 `index.d.ts`, logform 2. A format may change every line; one that masks is named so. */
export const winston: Library = {
  packages: ['winston'],
  read: 'winston 3.19.0',
  objects: {
    container: [{ steps: [{ member: 'loggers' }] }, { steps: [{ new: 'Container' }] }],
    logger: [
      { steps: [{ call: 'createLogger' }] },
      { steps: [{ new: 'Logger' }] },
      { from: 'container', steps: [{ call: ['get', 'add'] }] },
      { from: 'logger', steps: [{ call: 'child' }] },
    ],
  },
  types: { logger: 'Logger' },
  sinks: [levels('logger', names, facts), levels(undefined, names), bindings('logger', 'child', facts)],
};

/**
 * `requestWhitelist` says what of a request goes into each line; headers are among it unless `headerBlacklist`
 * leaves some out. Read: express-winston 4.2.0 `index.js`.
 */
export const expressWinston: Library = {
  packages: ['express-winston'],
  read: 'express-winston 4.2.0',
  sinks: [
    {
      kind: 'log.request-parts',
      call: ['logger', 'errorLogger'],
      at: { argument: 0 },
      facts: {
        parts: { list: 'requestWhitelist', unless: { headers: 'headerBlacklist', body: 'bodyBlacklist' } },
      },
    },
  ],
};
