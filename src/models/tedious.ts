import type { Library } from './types';

export const tedious: Library = {
  packages: ['tedious'],
  read: 'tedious 19.2.2',
  objects: {
    connection: [{ steps: [{ new: 'Connection' }] }, { steps: [{ call: 'connect' }] }],
    request: [{ steps: [{ new: 'Request' }] }],
  },
  types: { connection: 'Connection', request: 'Request' },
  sinks: [{ new: 'Request', kind: 'sql.text', at: { argument: 0 } }],
  // Values go through request.addParameter(name, type, value): only the developer knows the type.
  dialects: { default: { placeholder: 'none', engine: 'mssql' } },
};

export const msnodesqlv8: Library = {
  packages: ['msnodesqlv8'],
  read: 'msnodesqlv8 5.5.0',
  objects: {
    connection: [
      { steps: [{ call: 'open', callback: 1, parameter: 1 }] },
      { steps: [{ member: 'promises' }, { call: 'open' }] },
      { from: 'connection', steps: [{ member: 'promises' }] },
    ],
    pool: [{ steps: [{ new: 'Pool' }] }, { from: 'pool', steps: [{ member: 'promises' }] }],
  },
  sinks: [
    {
      call: ['query', 'queryRaw'],
      on: ['connection', 'pool'],
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'query_str' },
      values: { argument: 1 },
    },
    { call: ['query', 'queryRaw'], kind: 'sql.text', at: { argument: 1 }, values: { argument: 2 } },
    { call: 'prepare', on: 'connection', kind: 'sql.text', at: { argument: 0 } },
  ],
  dialects: { default: { placeholder: 'question', values: 'array', engine: 'mssql', refuses: ['ddl'] } },
};
