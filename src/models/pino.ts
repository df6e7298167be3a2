import { bindings, levels, pinoLevels, redactionUnder } from './logger-rows';
import type { Library } from './types';

const facts = { redaction: redactionUnder(), lines: 'json' };

/** Read: pino 10.4.0 `pino.d.ts`, `lib/redaction.js`. */
export const pino: Library = {
  packages: ['pino'],
  read: 'pino 10.4.0',
  objects: {
    logger: [
      { steps: ['called'] },
      { steps: [{ call: ['pino', 'default'] }] },
      { from: 'logger', steps: [{ call: 'child' }] },
    ],
  },
  types: { logger: ['Logger', 'BaseLogger'] },
  sinks: [levels('logger', pinoLevels, facts), bindings('logger', ['child', 'setBindings'], facts)],
};

/**
 * The middleware's own logger, and `req.log` of what comes after it. Request and response are serialised with their
 * headers unless `redact` or `serializers` say otherwise.
 */
export const pinoHttp: Library = {
  packages: ['pino-http', 'express-pino-logger', 'koa-pino-logger', 'hapi-pino', 'nestjs-pino'],
  read: 'pino-http 11.0.0, nestjs-pino 4.6.1',
  objects: {
    middleware: [
      { package: ['pino-http', 'express-pino-logger', 'koa-pino-logger'], steps: ['called'] },
      { package: 'pino-http', steps: [{ call: ['pinoHttp', 'default'] }] },
    ],
    logger: [{ from: 'middleware', steps: [{ member: 'logger' }] }],
    nestLogger: [{ package: 'nestjs-pino', steps: [{ new: ['Logger', 'PinoLogger'] }] }],
  },
  types: { nestLogger: 'PinoLogger' },
  sinks: [
    levels('logger', pinoLevels, facts),
    levels('nestLogger', [...pinoLevels, 'log', 'verbose', 'assign'], facts),
  ],
};
