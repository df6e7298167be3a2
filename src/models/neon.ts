import { postgresDollar } from './pg';
import type { Library, Sink } from './types';

const query: Sink = {
  call: 'query',
  on: ['pool', 'client'],
  kind: 'sql.text',
  at: { argument: 0, orProperty: 'text' },
  values: { argument: 1 },
  valuesProperty: 'values',
};

export const neon: Library = {
  packages: ['@neondatabase/serverless'],
  read: '@neondatabase/serverless 1.2.0',
  objects: {
    sql: [
      { steps: [{ call: 'neon' }] },
      { from: 'sql', steps: [{ call: 'transaction', callback: 0, parameter: 0 }] },
    ],
    pool: [{ steps: [{ new: 'Pool' }] }],
    client: [
      { steps: [{ new: 'Client' }] },
      { from: 'pool', steps: [{ call: 'connect' }] },
      { from: 'pool', steps: [{ call: 'connect', callback: 0, parameter: 1 }] },
    ],
  },
  types: {
    sql: ['NeonQueryFunction', 'NeonQueryFunctionInTransaction'],
    pool: 'Pool',
    client: ['Client', 'PoolClient', 'ClientBase'],
  },
  sinks: [
    query,
    { call: 'query', on: 'sql', kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } },
    // Before 1.0 the tag was also a function; since then that call throws.
    { called: true, on: 'sql', kind: 'sql.text', at: { argument: 0 }, values: { argument: 1 } },
    {
      call: 'unsafe',
      on: 'sql',
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'fragment',
      facts: { fragment: 'unknown' },
    },
  ],
  sanitizers: [
    { tagged: true, on: 'sql', clears: ['sql.text'], at: { template: true } },
    { call: ['escapeLiteral', 'escapeIdentifier'], on: ['exports', 'client'], clears: ['sql.text'] },
  ],
  dialects: { default: postgresDollar, fragment: { placeholder: 'none', engine: 'postgres' } },
};

export const vercelPostgres: Library = {
  packages: ['@vercel/postgres'],
  read: '@vercel/postgres 0.10.0',
  objects: {
    pool: [
      { steps: [{ member: 'db' }] },
      { steps: [{ member: 'sql' }] },
      { steps: [{ call: 'createPool' }] },
    ],
    client: [{ steps: [{ call: 'createClient' }] }, { from: 'pool', steps: [{ call: 'connect' }] }],
  },
  types: { pool: 'VercelPool', client: ['VercelClient', 'VercelPoolClient'] },
  sinks: [query],
  sanitizers: [
    { tag: 'sql', on: ['pool', 'client'], clears: ['sql.text'], at: { template: true } },
    { tagged: true, on: 'pool', clears: ['sql.text'], at: { template: true } },
  ],
  dialects: { default: postgresDollar },
};
