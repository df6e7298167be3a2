import type { Fact, Names, Sink } from './types';

/** A level's method: everything it is given goes into the log. */
export function levels(on: Names | undefined, call: Names, facts?: Readonly<Record<string, Fact>>): Sink {
  return {
    kind: 'log.line',
    ...(on !== undefined && { on }),
    call,
    at: { argumentsFrom: 0 },
    ...(facts && { facts }),
  };
}

/** Fields that every line of a child logger carries. */
export function bindings(on: Names, call: Names, facts?: Readonly<Record<string, Fact>>): Sink {
  return { kind: 'log.line', on, call, at: { argument: 0 }, ...(facts && { facts }) };
}

/** The methods of pino's levels, which frameworks share. */
export const pinoLevels: readonly string[] = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/**
 * How a logger of pino's kind is told what to leave out, in the first argument of what made it or under an option of
 * that: `redact` takes paths from the line's root (`password`, `*.token`, `req.headers["x-api-key"]`), or an object
 * with them. It does nothing to the message.
 */
export function redactionUnder(...options: readonly string[]): Fact {
  return [
    { argument: 0, option: [...options, 'redact'], as: 'paths' },
    { argument: 0, option: [...options, 'redact', 'paths'], as: 'paths' },
    { argument: 0, option: [...options, 'serializers'], as: 'keys' },
    { argument: 0, option: [...options, 'formatters', 'log'], as: 'any' },
    { argument: 0, option: [...options, 'hooks', 'logMethod'], as: 'any' },
  ];
}
