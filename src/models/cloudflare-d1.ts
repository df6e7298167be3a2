import { sqliteScript } from './sqlite3';
import type { Library } from './types';

/** Bindings of a Worker: nothing is imported, the types are ambient. */
export const cloudflareD1: Library = {
  packages: ['@cloudflare/workers-types', '@cloudflare/workers-types/experimental'],
  read: '@cloudflare/workers-types 5.20261117.1',
  objects: {
    database: [{ from: 'database', steps: [{ call: 'withSession' }] }],
    storage: [{ from: 'durableStorage', steps: [{ member: 'sql' }] }],
    durableStorage: [{ from: 'durableState', steps: [{ member: 'storage' }] }],
  },
  types: {
    database: ['D1Database', 'D1DatabaseSession'],
    storage: 'SqlStorage',
    durableStorage: 'DurableObjectStorage',
    durableState: 'DurableObjectState',
  },
  ambientTypes: [
    'D1Database',
    'D1DatabaseSession',
    'SqlStorage',
    'DurableObjectStorage',
    'DurableObjectState',
  ],
  sinks: [
    {
      call: 'prepare',
      on: 'database',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { resultCall: 'bind' },
    },
    { call: 'exec', on: 'database', kind: 'sql.text', at: { argument: 0 }, dialect: 'script' },
    {
      call: 'exec',
      on: 'storage',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argumentsFrom: 1 },
    },
  ],
  dialects: {
    default: { placeholder: 'question', values: 'spread', engine: 'sqlite', refuses: ['ddl'] },
    script: sqliteScript,
  },
};
