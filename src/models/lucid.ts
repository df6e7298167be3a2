import { nestedBuilders, quotedNames, rawClauses } from './knex-builder';
import type { Library } from './types';

export const lucid: Library = {
  packages: [
    '@adonisjs/lucid',
    '@adonisjs/lucid/services/db',
    '@adonisjs/lucid/orm',
    '@ioc:Adonis/Lucid/Database',
    '@ioc:Adonis/Lucid/Orm',
  ],
  read: '@adonisjs/lucid 21.8.2',
  objects: {
    db: [
      {
        package: ['@adonisjs/lucid/services/db', '@ioc:Adonis/Lucid/Database'],
        steps: [{ member: 'default' }],
      },
      { from: 'db', steps: [{ call: ['connection', 'transaction'] }] },
      { from: 'db', steps: [{ call: 'transaction', callback: 0, parameter: 0 }] },
    ],
    model: [{ steps: [{ member: 'BaseModel' }] }],
    builder: [
      { from: 'db', steps: [{ call: ['from', 'table', 'query', 'insertQuery'] }] },
      { from: 'model', steps: [{ call: 'query' }] },
      ...nestedBuilders,
    ],
  },
  types: { db: ['Database', 'DatabaseContract', 'QueryClientContract', 'TransactionClientContract'] },
  chains: ['builder'],
  sinks: [
    {
      call: ['rawQuery', 'raw'],
      on: 'db',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argument: 1 },
    },
    ...rawClauses,
    ...quotedNames,
  ],
  dialects: { default: { placeholder: 'question', values: 'array', engine: 'generic' } },
};
