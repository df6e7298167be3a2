import { consoleModule, processModule } from './console';
import {
  bunyan,
  consola,
  debugPackage,
  electronLog,
  fancyLog,
  log4js,
  loglevel,
  logtape,
  morgan,
  npmlog,
  roarr,
  sentry,
  signale,
  tslog,
} from './other-loggers';
import { pino, pinoHttp } from './pino';
import type { Library } from './types';
import { expressWinston, winston } from './winston';

/** What writes logs. */
export const loggers: readonly Library[] = [
  bunyan,
  consola,
  consoleModule,
  debugPackage,
  electronLog,
  expressWinston,
  fancyLog,
  log4js,
  loglevel,
  logtape,
  morgan,
  npmlog,
  pino,
  pinoHttp,
  processModule,
  roarr,
  sentry,
  signale,
  tslog,
  winston,
];
