import { boundChecks } from './buffers';
import { corsDefaults, corsPackage } from './cors';
import { privilegedPorts } from './processes';
import { trustedByName } from './trusted-proxies';
import type { Sink } from './types';

/**
 * Sinks of database handles whose making is in another file, so that only names tell: the receiver must sound
 * like a database, the method must be one of these, and the text must begin like SQL.
 */
export const conventionalSinks: readonly Sink[] = [
  {
    call: [
      'query',
      'queryAsync',
      'querySync',
      'queryStream',
      'queryRaw',
      'rawQuery',
      'runQuery',
      'execute',
      'executeAsync',
      'executeQuery',
      'executeRaw',
      'executeSql',
      'executeStatement',
      'executeUpdate',
      'exec',
      'execAsync',
      'execSql',
      'run',
      'runAsync',
      'all',
      'allAsync',
      'get',
      'getAsync',
      'each',
      'prepare',
      'raw',
      'any',
      'one',
      'oneOrNone',
      'many',
      'manyOrNone',
      'none',
      'multi',
      'multiResult',
      'result',
      'unsafe',
    ],
    kind: 'sql.text',
    at: { argument: 0, orProperty: ['text', 'sql', 'query', 'sqlText'] },
    values: { argument: 1 },
    valuesProperty: ['values', 'params', 'args', 'binds'],
  },
];

/** Clauses of a query builder whose making is in another file, known by how such builders are named or made. */
export const builderSinks: readonly Sink[] = [
  {
    kind: 'sql.text',
    call: ['where', 'andWhere', 'orWhere'],
    at: { argument: 0 },
    values: { argument: 1 },
    facts: { fragment: 'where' },
  },
  {
    kind: 'sql.text',
    call: ['having', 'andHaving', 'orHaving'],
    at: { argument: 0 },
    values: { argument: 1 },
    facts: { fragment: 'having' },
  },
];

const telling = { kind: 'sql.text', at: { argument: 0 } } as const;

/** The same where the method's name alone says what it does. */
export const tellingSinks: readonly Sink[] = [
  { ...telling, call: ['$queryRawUnsafe', '$executeRawUnsafe', 'sendNativeQuery'] },
  { ...telling, call: ['whereRaw', 'andWhereRaw', 'orWhereRaw'], facts: { fragment: 'where' } },
  { ...telling, call: ['havingRaw', 'andHavingRaw', 'orHavingRaw'], facts: { fragment: 'having' } },
  { ...telling, call: 'orderByRaw', facts: { fragment: 'order-by' } },
  { ...telling, call: 'groupByRaw', facts: { fragment: 'group-by' } },
  { ...telling, call: 'fromRaw', facts: { fragment: 'from' } },
  { ...telling, call: 'joinRaw', facts: { fragment: 'join' } },
  { ...telling, call: 'selectRaw', facts: { fragment: 'select' } },
  ...boundChecks,
  ...privilegedPorts,
  ...trustedByName,
  // A Nest app that another file made.
  {
    kind: 'cors.options',
    call: 'enableCors',
    at: { argument: 0 },
    facts: { ...corsPackage, whole: { ...corsPackage.whole, false: 'off' } },
    defaults: corsDefaults,
  },
];
