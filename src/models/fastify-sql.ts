/** Database plugins of Fastify: the handle is a property of the app. */
import { postgresDollar } from './pg';
import type { Library } from './types';

export const fastifyPostgres: Library = {
  packages: ['@fastify/postgres', 'fastify-postgres'],
  read: '@fastify/postgres 6.1.0',
  objects: {
    pg: [
      { from: 'fastify.app', steps: [{ member: 'pg' }] },
      { from: 'fastify.request', steps: [{ member: 'pg' }] },
    ],
    'pg.pool': [{ from: 'pg', steps: [{ member: 'pool' }] }],
    'pg.client': [
      { from: 'pg', steps: [{ call: 'connect' }] },
      { from: 'pg', steps: [{ call: 'connect', callback: -1, parameter: 1 }] },
      { from: 'pg', steps: [{ call: 'transact', callback: 0, parameter: 0 }] },
    ],
  },
  types: { pg: 'PostgresDb' },
  sinks: [
    {
      call: 'query',
      on: 'pg',
      kind: 'sql.text',
      at: { argument: 0, orProperty: 'text' },
      values: { argument: 1 },
      valuesProperty: 'values',
    },
  ],
  dialects: { default: postgresDollar },
};

export const fastifyMysql: Library = {
  packages: ['@fastify/mysql', 'fastify-mysql'],
  read: '@fastify/mysql 5.0.3',
  objects: {
    'mysql2.pool': [
      { from: 'fastify.app', steps: [{ member: 'mysql' }] },
      { from: 'mysql2.pool', steps: [{ member: 'pool' }] },
    ],
    'mysql2.connection': [{ from: 'fastify.app', steps: [{ member: 'mysql' }, { member: 'connection' }] }],
  },
  types: {
    'mysql2.pool': ['MySQLPool', 'MySQLPromisePool'],
    'mysql2.connection': ['MySQLConnection', 'MySQLPromiseConnection'],
  },
};
