/**
 * What the query builders that are made of Knex have in common. Each calls its builder `builder`, and a file that
 * uses these names its dialects itself.
 */
import type { Origin, Sink } from './types';

/** Builders handed to functions: `.where((query) => …)`. */
export const nestedBuilders: readonly Origin[] = [
  {
    from: 'builder',
    steps: [
      {
        call: [
          'where',
          'andWhere',
          'orWhere',
          'whereNot',
          'andWhereNot',
          'orWhereNot',
          'whereExists',
          'orWhereExists',
          'whereNotExists',
          'orWhereNotExists',
          'having',
          'andHaving',
          'orHaving',
          'modify',
          'union',
          'unionAll',
          'intersect',
          'except',
          'from',
        ],
        callback: 0,
        parameter: 0,
      },
    ],
  },
  {
    from: 'builder',
    steps: [
      {
        call: [
          'whereIn',
          'orWhereIn',
          'whereNotIn',
          'orWhereNotIn',
          'with',
          'withRecursive',
          'join',
          'leftJoin',
        ],
        callback: 1,
        parameter: 0,
      },
    ],
  },
];

const clause = {
  on: 'builder',
  kind: 'sql.text',
  at: { argument: 0 },
  values: { argument: 1 },
} as const;

/** Raw clauses, each with the part of a statement that its text is. */
export const rawClauses: readonly Sink[] = [
  { ...clause, call: ['whereRaw', 'andWhereRaw', 'orWhereRaw'], facts: { fragment: 'where' } },
  { ...clause, call: ['havingRaw', 'andHavingRaw', 'orHavingRaw'], facts: { fragment: 'having' } },
  { ...clause, call: 'orderByRaw', facts: { fragment: 'order-by' } },
  { ...clause, call: 'groupByRaw', facts: { fragment: 'group-by' } },
  { ...clause, call: 'fromRaw', facts: { fragment: 'from' } },
  { ...clause, call: 'joinRaw', facts: { fragment: 'join' } },
];

const names = {
  on: 'builder',
  kind: 'sql.text',
  facts: { position: 'identifier', quoted: true },
} as const;

/** Methods that take names of columns and tables; the builder quotes them and checks directions and operators. */
export const quotedNames: readonly Sink[] = [
  {
    ...names,
    call: [
      'orderBy',
      'from',
      'into',
      'table',
      'withSchema',
      'join',
      'innerJoin',
      'leftJoin',
      'leftOuterJoin',
    ],
    at: { argument: 0 },
  },
  {
    ...names,
    call: ['count', 'countDistinct', 'min', 'max', 'sum', 'avg', 'increment', 'decrement'],
    at: { argument: 0 },
  },
  {
    ...names,
    call: ['select', 'column', 'columns', 'distinct', 'groupBy', 'first', 'pluck', 'returning'],
    at: { argumentsFrom: 0 },
  },
];
