import type { Library } from './types';

export const oracledb: Library = {
  packages: ['oracledb'],
  read: 'oracledb 26.0.0, @types/oracledb',
  objects: {
    connection: [
      { steps: [{ call: 'getConnection' }] },
      { steps: [{ call: 'getConnection', callback: -1, parameter: 1 }] },
      { from: 'pool', steps: [{ call: 'getConnection' }] },
      { from: 'pool', steps: [{ call: 'getConnection', callback: -1, parameter: 1 }] },
    ],
    pool: [
      { steps: [{ call: ['createPool', 'getPool'] }] },
      { steps: [{ call: 'createPool', callback: -1, parameter: 1 }] },
    ],
  },
  types: { connection: ['Connection', 'DBConnection'], pool: 'Pool' },
  sinks: [
    {
      call: ['execute', 'queryStream'],
      on: 'connection',
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'statement' },
      values: { argument: 1 },
      valuesProperty: 'values',
    },
    { call: 'executeMany', on: 'connection', kind: 'sql.text', at: { argument: 0 }, dialect: 'many' },
    { call: 'getStatementInfo', on: 'connection', kind: 'sql.text', at: { argument: 0 }, dialect: 'many' },
    {
      call: 'subscribe',
      on: 'connection',
      kind: 'sql.text',
      at: { argument: 1, property: ['sql'] },
      dialect: 'many',
    },
  ],
  dialects: {
    default: { placeholder: 'colon-name', values: 'object', engine: 'oracle', refuses: ['ddl', 'interval'] },
    many: { placeholder: 'none', engine: 'oracle' },
  },
};
