import type { Library } from './types';

const quoted = { position: 'identifier', quoted: true } as const;

export const kysely: Library = {
  packages: ['kysely', '@vercel/postgres-kysely', 'kysely/helpers/postgres', 'nestjs-kysely'],
  read: 'kysely 0.28.18',
  objects: {
    db: [
      { steps: [{ new: 'Kysely' }] },
      { steps: [{ call: 'createKysely' }] },
      { from: 'db', steps: [{ call: ['withSchema', 'withPlugin', 'withoutPlugins', 'withTables'] }] },
      { from: 'transaction', steps: [{ call: 'execute', callback: 0, parameter: 0 }] },
      { from: 'controlled', steps: [{ call: 'execute' }] },
    ],
    transaction: [
      { from: 'db', steps: [{ call: ['transaction', 'connection'] }] },
      { from: 'transaction', steps: [{ call: ['setIsolationLevel', 'setAccessMode'] }] },
    ],
    controlled: [
      { from: 'db', steps: [{ call: 'startTransaction' }] },
      { from: 'controlled', steps: [{ call: ['setIsolationLevel', 'setAccessMode'] }] },
    ],
    sql: [{ steps: [{ member: 'sql' }] }],
    compiled: [{ steps: [{ member: 'CompiledQuery' }] }],
    dynamic: [{ from: 'db', steps: [{ member: 'dynamic' }] }],
  },
  types: { db: ['Kysely', 'Transaction', 'ControlledTransaction', 'QueryCreator'] },
  sinks: [
    { call: 'raw', on: 'sql', kind: 'sql.text', at: { argument: 0 }, facts: { fragment: 'unknown' } },
    {
      call: 'raw',
      on: 'compiled',
      kind: 'sql.text',
      at: { argument: 0 },
      dialect: 'compiled',
    },
    { call: ['ref', 'table', 'id'], on: 'sql', kind: 'sql.text', at: { argumentsFrom: 0 }, facts: quoted },
    { call: ['ref', 'table'], on: 'dynamic', kind: 'sql.text', at: { argument: 0 }, facts: quoted },
  ],
  sanitizers: [
    { tagged: true, on: 'sql', clears: ['sql.text'], at: { template: true } },
    // `lit` writes the value into the text, but escapes it.
    { call: ['val', 'value', 'lit', 'literal', 'join'], on: 'sql', clears: ['sql.text'] },
  ],
  dialects: {
    default: { placeholder: 'tag', engine: 'generic', refuses: ['ddl', 'interval'] },
    // Placeholders are the database's own there, which the file seldom shows.
    compiled: { placeholder: 'none', engine: 'generic' },
  },
};
