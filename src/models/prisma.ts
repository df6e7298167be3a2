import { recordsUnder } from './model-data';
import type { Library } from './types';

export const prisma: Library = {
  packages: [
    '@prisma/client',
    '.prisma/client',
    '@prisma/client/edge',
    '@prisma/client/default',
    '@prisma/client/wasm',
  ],
  read: '@prisma/client 7.10.0',
  objects: {
    client: [
      { steps: [{ new: 'PrismaClient' }] },
      { from: 'client', steps: [{ call: ['$extends', '$replica', '$primary'] }] },
      { from: 'client', steps: [{ call: '$transaction', callback: 0, parameter: 0 }] },
    ],
    namespace: [{ steps: [{ member: 'Prisma' }] }],
    delegate: [{ from: 'client', steps: [{ member: '*' }] }],
  },
  types: { client: ['PrismaClient', 'TransactionClient'] },
  sinks: [
    ...recordsUnder({ on: 'delegate' }, ['create', 'createMany', 'update', 'updateMany'], 'data'),
    ...recordsUnder({ on: 'delegate' }, 'upsert', 'create'),
    ...recordsUnder({ on: 'delegate' }, 'upsert', 'update'),
    // With MongoDB.
    { call: 'findRaw', on: 'delegate', kind: 'mongo.filter', at: { argument: 0, property: ['filter'] } },
    {
      call: 'aggregateRaw',
      on: 'delegate',
      kind: 'mongo.pipeline',
      at: { argument: 0, property: ['pipeline'] },
    },
    {
      call: '$runCommandRaw',
      on: 'client',
      kind: 'mongo.filter',
      at: { argument: 0 },
      facts: { place: 'command' },
    },
    {
      call: ['$queryRawUnsafe', '$executeRawUnsafe'],
      on: 'client',
      kind: 'sql.text',
      at: { argument: 0 },
      values: { argumentsFrom: 1 },
    },
    // Called as a function with a text instead of used as a tag.
    { call: ['$queryRaw', '$executeRaw'], on: 'client', kind: 'sql.text', at: { argument: 0 } },
    { call: 'raw', on: 'namespace', kind: 'sql.text', at: { argument: 0 }, facts: { fragment: 'unknown' } },
  ],
  sanitizers: [
    { tag: ['$queryRaw', '$executeRaw'], on: 'client', clears: ['sql.text'], at: { template: true } },
    { tag: 'sql', on: 'namespace', clears: ['sql.text'], at: { template: true } },
    { call: 'join', on: 'namespace', clears: ['sql.text'] },
  ],
  dialects: { default: { placeholder: 'tag', engine: 'generic', refuses: ['ddl', 'interval'] } },
};
