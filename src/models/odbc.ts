import type { Dialect, Library } from './types';

const question: Dialect = { placeholder: 'question', values: 'array', engine: 'generic', refuses: ['ddl'] };

export const odbc: Library = {
  packages: ['odbc'],
  read: 'odbc 2.6.0',
  objects: {
    connection: [
      { steps: [{ call: 'connect' }] },
      { steps: [{ call: 'connect', callback: -1, parameter: 1 }] },
      { from: 'pool', steps: [{ call: 'connect' }] },
      { from: 'pool', steps: [{ call: 'connect', callback: -1, parameter: 1 }] },
    ],
    pool: [{ steps: [{ call: 'pool' }] }, { steps: [{ call: 'pool', callback: -1, parameter: 1 }] }],
    statement: [
      { from: 'connection', steps: [{ call: 'createStatement' }] },
      { from: 'connection', steps: [{ call: 'createStatement', callback: -1, parameter: 1 }] },
    ],
  },
  types: { connection: 'Connection', pool: 'Pool', statement: 'Statement' },
  sinks: [
    {
      call: 'query',
      on: ['connection', 'pool'],
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
    },
    { call: 'prepare', on: 'statement', kind: 'sql.text', at: { argument: 0 }, dialect: 'statement' },
  ],
  dialects: { default: question, statement: { placeholder: 'none', engine: 'generic' } },
};

export const ibmDb: Library = {
  packages: ['ibm_db'],
  read: 'ibm_db 4.0.1',
  objects: {
    database: [
      { steps: [{ call: ['open', 'openSync'] }] },
      { steps: [{ call: 'open', callback: -1, parameter: 1 }] },
      { steps: ['called'] },
      { steps: [{ new: 'Database' }] },
      { from: 'pool', steps: [{ call: ['open', 'openSync'] }] },
      { from: 'pool', steps: [{ call: 'open', callback: -1, parameter: 1 }] },
    ],
    pool: [{ steps: [{ new: 'Pool' }] }],
  },
  types: { database: 'Database', pool: 'Pool' },
  sinks: [
    {
      call: ['query', 'querySync', 'queryResult', 'queryResultSync', 'queryStream'],
      on: 'database',
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'sql' },
      values: { argument: 1 },
      valuesProperty: 'params',
    },
    {
      call: ['prepare', 'prepareSync'],
      on: 'database',
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'statement',
    },
  ],
  dialects: { default: question, statement: { placeholder: 'none', engine: 'generic' } },
};
