/** Where clients of databases, caches and search engines take a password. */
import {
  credential,
  credentialItself,
  credentialOptions,
  first,
  last,
  second,
  third,
} from './credential-facts';
import type { Library } from './types';

const password = credentialOptions({ password: ['password'], passphrase: ['ssl.passphrase'] });
const passwordAt = (at: { readonly argument: number }) => ({ ...credential, at, facts: password });
const addressAt = (at: { readonly argument: number }) => ({
  ...credential,
  at,
  facts: credentialItself('address'),
});

const mysqlCalls = ['createConnection', 'createPool', 'changeUser', 'createConnectionSync'];

export const databaseCredentials: readonly Library[] = [
  {
    packages: [],
    read: 'mysql 2.18.1',
    sinks: [{ ...passwordAt(first), on: 'mysql.exports', call: mysqlCalls }],
  },
  {
    packages: [],
    read: 'mysql2 3.24.2',
    sinks: [{ ...passwordAt(first), on: 'mysql2.exports', call: mysqlCalls }],
  },
  {
    packages: [],
    read: 'mariadb 3.5.4',
    sinks: [{ ...passwordAt(first), on: 'mariadb.exports', call: mysqlCalls }],
  },
  {
    packages: [],
    read: 'pg 8.23.1',
    sinks: [
      { ...passwordAt(first), on: 'pg.exports', new: ['Client', 'Pool'] },
      {
        ...credential,
        on: 'pg.exports',
        new: ['Client', 'Pool'],
        at: first,
        facts: credentialOptions({ address: ['connectionString'] }),
      },
      { ...addressAt(first), on: 'pg.exports', new: ['Client'] },
    ],
  },
  {
    packages: [],
    read: 'pg-pool 3.10.1',
    sinks: [{ ...passwordAt(first), on: 'pg-pool.exports', constructed: true }],
  },
  {
    packages: [],
    read: 'pg-promise 12.3.0',
    objects: { credentialPgp: [{ from: 'pg-promise.exports', steps: ['called'] }] },
    sinks: [
      { ...passwordAt(first), on: 'credentialPgp', called: true },
      { ...addressAt(first), on: 'credentialPgp', called: true },
    ],
  },
  {
    packages: [],
    read: 'postgres 3.4.9',
    sinks: [
      {
        ...credential,
        on: 'postgres.exports',
        called: true,
        at: last,
        facts: credentialOptions({ password: ['password', 'pass'] }),
      },
      { ...addressAt(first), on: 'postgres.exports', called: true },
    ],
  },
  {
    packages: [],
    read: 'mssql 12.7.0',
    sinks: [
      { ...passwordAt(first), on: 'mssql.exports', call: 'connect' },
      { ...passwordAt(first), on: 'mssql.exports', new: 'ConnectionPool' },
      { ...addressAt(first), on: 'mssql.exports', call: 'connect' },
      { ...addressAt(first), on: 'mssql.exports', new: 'ConnectionPool' },
    ],
  },
  {
    packages: [],
    read: 'tedious 19.2.2',
    sinks: [
      {
        ...credential,
        on: 'tedious.exports',
        new: 'Connection',
        at: first,
        facts: credentialOptions({
          password: ['authentication.options.password', 'password'],
          'client secret': ['authentication.options.clientSecret'],
        }),
      },
    ],
  },
  {
    packages: [],
    read: 'oracledb 7.0.1',
    sinks: [{ ...passwordAt(first), on: 'oracledb.exports', call: ['getConnection', 'createPool'] }],
  },
  {
    packages: [],
    read: 'knex 3.3.0',
    sinks: [
      {
        ...credential,
        on: 'knex.exports',
        called: true,
        at: first,
        facts: credentialOptions({ password: ['connection.password'], address: ['connection'] }),
      },
      {
        ...credential,
        on: 'knex.exports',
        call: 'knex',
        at: first,
        facts: credentialOptions({ password: ['connection.password'], address: ['connection'] }),
      },
    ],
  },
  {
    packages: [],
    read: 'sequelize 6.37.8',
    sinks: [
      {
        ...credential,
        on: 'sequelize.class',
        constructed: true,
        at: third,
        facts: credentialItself('password'),
      },
      { ...passwordAt(last), on: 'sequelize.class', constructed: true },
      { ...addressAt(first), on: 'sequelize.class', constructed: true },
      {
        ...credential,
        on: 'sequelize.exports',
        constructed: true,
        at: third,
        facts: credentialItself('password'),
      },
      { ...passwordAt(last), on: 'sequelize.exports', constructed: true },
      { ...addressAt(first), on: 'sequelize.exports', constructed: true },
      { ...passwordAt(first), on: 'sequelize.exports', call: ['forRoot', 'forRootAsync'] },
    ],
  },
  {
    packages: [],
    read: 'typeorm 1.1.1',
    objects: { credentialModule: [{ from: 'typeorm.exports', steps: [{ member: 'TypeOrmModule' }] }] },
    sinks: [
      { ...passwordAt(first), on: 'typeorm.exports', new: 'DataSource' },
      { ...passwordAt(first), on: 'typeorm.exports', call: ['createConnection', 'createConnections'] },
      { ...passwordAt(first), on: 'credentialModule', call: 'forRoot' },
    ],
  },
  {
    packages: [],
    read: 'mikro-orm 6.6.0',
    sinks: [
      { ...passwordAt(first), on: '@mikro-orm/core.exports', call: 'defineConfig' },
      {
        ...passwordAt(first),
        on: '@mikro-orm/core.exports',
        call: 'init',
      },
    ],
  },
  {
    packages: [],
    read: 'mongodb 7.8.0',
    sinks: [
      { ...addressAt(first), on: 'mongodb.exports', new: 'MongoClient' },
      {
        ...credential,
        on: 'mongodb.exports',
        new: 'MongoClient',
        at: second,
        facts: credentialOptions({ password: ['auth.password', 'tlsCertificateKeyFilePassword'] }),
      },
    ],
  },
  {
    packages: [],
    read: 'mongoose 9.9.5',
    sinks: [
      { ...addressAt(first), on: 'mongoose.exports', call: ['connect', 'createConnection', 'openUri'] },
      {
        ...credential,
        on: 'mongoose.exports',
        call: ['connect', 'createConnection'],
        at: second,
        facts: credentialOptions({ password: ['pass', 'auth.password'] }),
      },
    ],
  },
  {
    packages: [],
    read: 'cassandra-driver 4.10.0',
    objects: { credentialAuth: [{ from: 'cassandra-driver.exports', steps: [{ member: 'auth' }] }] },
    sinks: [
      {
        ...credential,
        on: 'cassandra-driver.exports',
        new: 'Client',
        at: first,
        facts: credentialOptions({ password: ['credentials.password'] }),
      },
      {
        ...credential,
        on: 'credentialAuth',
        new: ['PlainTextAuthProvider', 'DsePlainTextAuthProvider'],
        at: second,
        facts: credentialItself('password'),
      },
    ],
  },
  {
    packages: [],
    read: 'snowflake-sdk 2.5.0',
    sinks: [
      {
        ...credential,
        on: 'snowflake-sdk.exports',
        call: ['createConnection', 'createPool'],
        at: first,
        facts: credentialOptions({
          password: ['password'],
          token: ['token'],
          passphrase: ['privateKeyPass'],
        }),
      },
    ],
  },
  {
    packages: [],
    read: '@clickhouse/client 1.24.0',
    sinks: [{ ...passwordAt(first), on: '@clickhouse/client.exports', call: 'createClient' }],
  },
];
