/** What names tell of loggers that another file made. */
import { splitName, wordSet } from '../syntax/words';
import type { Sink } from './types';

const loggerWords = wordSet('logger log logging winston pino bunyan lgr');
/** Names before `log` that make it something else: a function of mathematics, a history of commits, a table. */
const otherLogs = wordSet(
  'math git audit change event activity access transaction work blog catalog binary query',
);

/**
 * Whether a variable or property of this name is by convention a logger: `logger`, `req.log`, `appLogger`, `LOG`.
 * Not so `Math`, `changeLog`, `loggers`, `loggerName`.
 */
export function soundsLikeLogger(name: string): boolean {
  const spoken = splitName(name);
  const last = spoken.at(-1);
  if (last === undefined || !loggerWords.has(last)) return false;
  return last !== 'log' || !otherLogs.has(spoken.at(-2) ?? '');
}

/** Whether a module of this name gives a logger: `./logger`, `../utils/log`, `lib/debug`. */
export function soundsLikeLoggerModule(specifier: string): boolean {
  const file = specifier.split('/').at(-1) ?? '';
  const spoken = splitName(file.replace(/\.[cm]?[jt]s$/, ''));
  return spoken.some((word) => loggerWords.has(word) || word === 'debug');
}

/** Methods by which loggers write, whoever made them. */
export const loggerSinks: readonly Sink[] = [
  {
    kind: 'log.line',
    call: [
      'trace',
      'debug',
      'verbose',
      'silly',
      'info',
      'notice',
      'warn',
      'warning',
      'error',
      'err',
      'fatal',
      'crit',
      'critical',
      'alert',
      'emerg',
      'log',
      'http',
      'success',
      'child',
    ],
    at: { argumentsFrom: 0 },
  },
];

/** Functions that write what they are given, where a logger's module gives them. */
export const loggerFunctionSinks: readonly Sink[] = [
  {
    kind: 'log.line',
    call: ['log', 'logger', 'debug', 'info', 'warn', 'error', 'logInfo', 'logError', 'logDebug', 'logWarn'],
    at: { argumentsFrom: 0 },
  },
];
