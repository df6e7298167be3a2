import type { Sink } from './types';

/**
 * Sinks of database handles whose making is in another file, so that only names tell: the receiver must sound
 * like a database, the method must be one of these, and the text must begin like SQL.
 */
export const conventionalSinks: readonly Sink[] = [
  {
    call: [
      'query',
      'execute',
      'exec',
      'raw',
      'run',
      'all',
      'get',
      'each',
      'prepare',
      'any',
      'one',
      'oneOrNone',
      'many',
      'manyOrNone',
      'none',
      'result',
      'queryAsync',
      'executeAsync',
      'queryRaw',
      'executeRaw',
      'executeSql',
      'unsafe',
    ],
    kind: 'sql.text',
    at: { argument: 0, orProperty: ['text', 'sql', 'query'] },
    values: { argument: 1 },
  },
];

/** The same where the method's name alone says what it does. */
export const tellingSinks: readonly Sink[] = [
  {
    call: ['$queryRawUnsafe', '$executeRawUnsafe', 'whereRaw', 'orWhereRaw', 'havingRaw', 'joinRaw', 'fromRaw'],
    kind: 'sql.text',
    at: { argument: 0 },
    facts: { fragment: 'where' },
  },
  { call: ['orderByRaw', 'groupByRaw'], kind: 'sql.text', at: { argument: 0 }, facts: { fragment: 'order-by' } },
];
