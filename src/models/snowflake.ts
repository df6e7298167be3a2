import type { Library } from './types';

export const snowflake: Library = {
  packages: ['snowflake-sdk', 'snowflake-promise'],
  read: 'snowflake-sdk 3.3.0',
  objects: {
    connection: [
      { steps: [{ call: 'createConnection' }] },
      { steps: [{ new: 'Snowflake' }] },
      { from: 'pool', steps: [{ call: 'acquire' }] },
      { from: 'pool', steps: [{ call: 'use', callback: 0, parameter: 0 }] },
      { from: 'connection', steps: [{ call: ['connect', 'connectAsync'] }] },
      { from: 'connection', steps: [{ call: ['connect', 'connectAsync'], callback: -1, parameter: 1 }] },
    ],
    pool: [{ steps: [{ call: 'createPool' }] }],
  },
  types: { connection: ['Connection', 'Snowflake'] },
  sinks: [
    {
      call: ['execute', 'createStatement'],
      on: 'connection',
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'sqlText' },
      values: { argument: 1 },
      valuesProperty: 'binds',
    },
  ],
  dialects: {
    default: { placeholder: 'question', values: 'array', engine: 'generic', refuses: ['ddl', 'interval'] },
  },
};
