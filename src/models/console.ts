import { levels } from './logger-rows';
import type { Library } from './types';

const names = [
  'log',
  'info',
  'warn',
  'error',
  'debug',
  'trace',
  'dir',
  'dirxml',
  'table',
  'group',
  'groupCollapsed',
];

/** Read: Node 20.20.2, `lib/internal/console`. */
export const consoleModule: Library = {
  packages: ['console'],
  read: 'Node 20.20.2',
  objects: {
    console: [
      { from: 'globalThis.exports', steps: [{ member: 'console' }] },
      { from: 'console', steps: [{ member: 'console' }] },
      { steps: [{ new: 'Console' }] },
      { from: 'console', steps: [{ new: 'Console' }] },
    ],
  },
  sinks: [
    levels('console', names, { formats: true }),
    levels(undefined, names, { formats: true }),
    { kind: 'log.line', on: 'console', call: 'assert', at: { argumentsFrom: 1 } },
  ],
};

/** What a process writes is collected as its log. Read: Node 20.20.2. */
export const processModule: Library = {
  packages: ['process'],
  read: 'Node 20.20.2',
  objects: {
    process: [{ from: 'globalThis.exports', steps: [{ member: 'process' }] }],
    stream: [
      { from: 'process', steps: [{ member: ['stdout', 'stderr'] }] },
      { steps: [{ member: ['stdout', 'stderr'] }] },
    ],
  },
  sinks: [
    { kind: 'log.line', on: 'stream', call: 'write', at: { argument: 0 } },
    { kind: 'log.line', on: 'process', call: 'emitWarning', at: { argument: 0 } },
  ],
};
