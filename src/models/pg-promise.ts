import type { Library } from './types';

const queries = [
  'any',
  'each',
  'many',
  'manyOrNone',
  'map',
  'multi',
  'multiResult',
  'none',
  'one',
  'oneOrNone',
  'query',
  'result',
];

const statement = { argument: 0, orProperty: 'text' } as const;

export const pgPromise: Library = {
  packages: ['pg-promise'],
  read: 'pg-promise 12.7.1',
  objects: {
    root: [{ steps: ['called'] }],
    db: [
      { from: 'root', steps: ['called'] },
      { from: 'db', steps: [{ call: ['task', 'taskIf', 'tx', 'txIf'], callback: -1, parameter: 0 }] },
      { from: 'db', steps: [{ call: 'connect' }] },
    ],
    as: [{ steps: [{ member: 'as' }] }, { from: 'root', steps: [{ member: 'as' }] }],
    helpers: [{ from: 'root', steps: [{ member: 'helpers' }] }],
  },
  types: { root: 'IMain', db: ['IDatabase', 'ITask', 'IBaseProtocol', 'IConnected'] },
  sinks: [
    {
      call: queries,
      on: 'db',
      kind: 'sql.text',
      at: statement,
      values: { argument: 1 },
      valuesProperty: 'values',
    },
    {
      call: ['func', 'proc'],
      on: 'db',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
      dialect: 'name',
      facts: { position: 'identifier', quoted: true },
    },
    {
      new: ['PreparedStatement', 'ParameterizedQuery'],
      on: ['exports', 'root'],
      kind: 'sql.text',
      at: statement,
      valuesProperty: 'values',
      dialect: 'server',
    },
  ],
  sanitizers: [
    {
      call: ['text', 'value', 'name', 'alias', 'csv', 'json', 'date', 'number', 'bool', 'array', 'buffer'],
      on: 'as',
      clears: ['sql.text'],
    },
    // Column names are quoted, values escaped.
    { call: ['insert', 'update', 'values', 'sets', 'concat'], on: 'helpers', clears: ['sql.text'] },
  ],
  formatters: [
    {
      call: 'format',
      on: 'as',
      kind: 'sql.text',
      text: { argument: 0 },
      values: { argument: 1 },
      escapes: ['$1', '${name}', '$(name)', '$<name>', '$[name]', '$/name/'],
      raw: [':raw', '^', ':value', '#'],
    },
  ],
  dialects: {
    // The client writes the values into the text, so they may stand anywhere, even inside quotes.
    default: {
      placeholder: 'dollar',
      values: 'array',
      engine: 'postgres',
      proven: true,
      rawEndings: [':raw', '^', ':value', '#'],
    },
    server: { placeholder: 'dollar', values: 'array', engine: 'postgres', refuses: ['ddl', 'interval'] },
    name: { placeholder: 'none', engine: 'postgres' },
  },
};
