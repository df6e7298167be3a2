import rule from '../../src/rules/no-sql-injection';
import { testRule } from '../rule-tester';

testRule(rule, {
  valid: [
    {
      name: 'pg-promise, bound',
      code: `import pgPromise from 'pg-promise';
const db = pgPromise()(process.env.URL);
export async function find(name) {
  return db.any('SELECT * FROM users WHERE name = $1', [name]);
}`,
    },
    {
      name: 'postgres.js, bound',
      code: `import postgres from 'postgres';
const sql = postgres();
export async function find(name) {
  return sql\`SELECT * FROM users WHERE name = \${name}\`;
}`,
    },
    {
      name: 'neon, bound',
      code: `import { neon } from '@neondatabase/serverless';
const sql = neon(process.env.URL);
export async function find(name) {
  return sql\`SELECT * FROM users WHERE name = \${name}\`;
}`,
    },
    {
      name: 'libsql, bound',
      code: `import { createClient } from '@libsql/client';
const turso = createClient({ url: 'file:x' });
export async function find(name) {
  return turso.execute({ sql: 'SELECT * FROM users WHERE name = ?', args: [name] });
}`,
    },
    {
      name: 'planetscale, bound',
      code: `import { connect } from '@planetscale/database';
const conn = connect({});
export async function find(name) {
  return conn.execute('SELECT * FROM users WHERE name = ?', [name]);
}`,
    },
    {
      name: 'mssql, bound',
      code: `import sql from 'mssql';
const pool = await sql.connect('x');
export async function find(name) {
  return pool.request().input('name', name).query('SELECT * FROM users WHERE name = @name');
}`,
    },
    {
      name: 'oracledb, bound',
      code: `import oracledb from 'oracledb';
const connection = await oracledb.getConnection();
export async function find(name) {
  return connection.execute('SELECT * FROM users WHERE name = :name', { name });
}`,
    },
    {
      name: 'snowflake, bound',
      code: `import snowflake from 'snowflake-sdk';
const connection = snowflake.createConnection({});
export async function find(name) {
  return connection.execute({ sqlText: 'SELECT * FROM users WHERE name = ?', binds: [name] });
}`,
    },
    {
      name: 'knex raw, bound',
      code: `import knex from 'knex';
const db = knex({ client: 'sqlite3' });
export async function find(name) {
  return db.raw('SELECT * FROM users WHERE name = ?', [name]);
}`,
    },
    {
      name: 'knex conditions, bound',
      code: `import knex from 'knex';
const db = knex({ client: 'sqlite3' });
export async function find(name) {
  return db('users').where('age', '>', 1).orWhereRaw('name = ?', [name]);
}`,
    },
    {
      name: 'sequelize, bound',
      code: `import { Sequelize } from 'sequelize';
const sequelize = new Sequelize('sqlite::memory:');
export async function find(name) {
  return sequelize.query('SELECT * FROM users WHERE name = ?', { replacements: [name] });
}`,
    },
    {
      name: 'sequelize literal, bound',
      code: `import { Sequelize } from 'sequelize';
const sequelize = new Sequelize('sqlite::memory:');
export async function find(name) {
  return sequelize.models.User.findAll({ where: { name } });
}`,
    },
    {
      name: 'typeorm, bound',
      code: `import { DataSource } from 'typeorm';
const source = new DataSource({ type: 'postgres' });
export async function find(name) {
  return source.manager.query('SELECT * FROM users WHERE name = $1', [name]);
}`,
    },
    {
      name: 'mikro-orm, bound',
      code: `import { MikroORM } from '@mikro-orm/postgresql';
const orm = await MikroORM.init({});
export async function find(name) {
  return orm.em.fork().execute('SELECT * FROM users WHERE name = ?', [name]);
}`,
    },
    {
      name: 'prisma, bound',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function find(name) {
  return prisma.$queryRawUnsafe('SELECT * FROM users WHERE name = $1', name);
}`,
    },
    {
      name: 'prisma raw, bound',
      code: `import { Prisma, PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function find(name) {
  return prisma.$queryRaw(Prisma.sql\`SELECT * FROM users WHERE name = \${name}\`);
}`,
    },
    {
      name: 'kysely, bound',
      code: `import { sql } from 'kysely';
import { db } from './kysely.js';
export async function find(name) {
  return sql\`SELECT * FROM users WHERE name = \${name}\`.execute(db);
}`,
    },
    {
      name: 'duckdb, bound',
      code: `import duckdb from 'duckdb';
const db = new duckdb.Database(':memory:');
export async function find(name) {
  return db.all('SELECT * FROM users WHERE name = ?', name);
}`,
    },
    {
      name: 'cassandra, bound',
      code: `import cassandra from 'cassandra-driver';
const client = new cassandra.Client({});
export async function find(name) {
  return client.execute('SELECT * FROM users WHERE name = ?', [name]);
}`,
    },
    {
      name: 'clickhouse, bound',
      code: `import { createClient } from '@clickhouse/client';
const client = createClient();
export async function find(name) {
  return client.query({ query: 'SELECT * FROM users WHERE name = {name: String}', query_params: { name } });
}`,
    },
  ],
  invalid: [
    {
      name: 'pg-promise',
      code: `import pgPromise from 'pg-promise';
const db = pgPromise()(process.env.URL);
export async function find(name) {
  return db.any(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import pgPromise from 'pg-promise';
const db = pgPromise()(process.env.URL);
export async function find(name) {
  return db.any(\`SELECT * FROM users WHERE name = $1\`, [String(name)]);
}`,
    },
    {
      name: 'postgres.js',
      code: `import postgres from 'postgres';
const sql = postgres();
export async function find(name) {
  return sql.unsafe(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [
        {
          messageId: 'unknown',
          line: 4,
          suggestions: [
            {
              messageId: 'bind',
              output: `import postgres from 'postgres';
const sql = postgres();
export async function find(name) {
  return sql.unsafe(\`SELECT * FROM users WHERE name = $1\`, [String(name)]);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'neon',
      code: `import { neon } from '@neondatabase/serverless';
const sql = neon(process.env.URL);
export async function find(name) {
  return sql.query(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [
        {
          messageId: 'unknown',
          line: 4,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { neon } from '@neondatabase/serverless';
const sql = neon(process.env.URL);
export async function find(name) {
  return sql.query(\`SELECT * FROM users WHERE name = $1\`, [String(name)]);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'libsql',
      code: `import { createClient } from '@libsql/client';
const turso = createClient({ url: 'file:x' });
export async function find(name) {
  return turso.execute(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import { createClient } from '@libsql/client';
const turso = createClient({ url: 'file:x' });
export async function find(name) {
  return turso.execute(\`SELECT * FROM users WHERE name = ?\`, [String(name)]);
}`,
    },
    {
      name: 'planetscale',
      code: `import { connect } from '@planetscale/database';
const conn = connect({});
export async function find(name) {
  return conn.execute(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [
        {
          messageId: 'unknown',
          line: 4,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { connect } from '@planetscale/database';
const conn = connect({});
export async function find(name) {
  return conn.execute(\`SELECT * FROM users WHERE name = ?\`, [String(name)]);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'mssql',
      code: `import sql from 'mssql';
const pool = await sql.connect('x');
export async function find(name) {
  return pool.request().query(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [
        {
          messageId: 'unknown',
          line: 4,
          suggestions: [
            {
              messageId: 'bind',
              output: `import sql from 'mssql';
const pool = await sql.connect('x');
export async function find(name) {
  return pool.request().input('name', String(name)).query(\`SELECT * FROM users WHERE name = @name\`);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'oracledb',
      code: `import oracledb from 'oracledb';
const connection = await oracledb.getConnection();
export async function find(name) {
  return connection.execute(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [
        {
          messageId: 'unknown',
          line: 4,
          suggestions: [
            {
              messageId: 'bind',
              output: `import oracledb from 'oracledb';
const connection = await oracledb.getConnection();
export async function find(name) {
  return connection.execute(\`SELECT * FROM users WHERE name = :name\`, { name: String(name) });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'snowflake',
      code: `import snowflake from 'snowflake-sdk';
const connection = snowflake.createConnection({});
export async function find(name) {
  return connection.execute({ sqlText: \`SELECT * FROM users WHERE name = '\${name}'\` });
}`,
      errors: [
        {
          messageId: 'unknown',
          line: 4,
          suggestions: [
            {
              messageId: 'bind',
              output: `import snowflake from 'snowflake-sdk';
const connection = snowflake.createConnection({});
export async function find(name) {
  return connection.execute({ sqlText: \`SELECT * FROM users WHERE name = ?\`, binds: [String(name)] });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'knex raw',
      code: `import knex from 'knex';
const db = knex({ client: 'sqlite3' });
export async function find(name) {
  return db.raw(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import knex from 'knex';
const db = knex({ client: 'sqlite3' });
export async function find(name) {
  return db.raw(\`SELECT * FROM users WHERE name = ?\`, [String(name)]);
}`,
    },
    {
      name: 'knex conditions',
      code: `import knex from 'knex';
const db = knex({ client: 'sqlite3' });
export async function find(name) {
  return db('users').where('age', '>', 1).orWhereRaw(\`name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import knex from 'knex';
const db = knex({ client: 'sqlite3' });
export async function find(name) {
  return db('users').where('age', '>', 1).orWhereRaw(\`name = ?\`, [String(name)]);
}`,
    },
    {
      name: 'sequelize',
      code: `import { Sequelize } from 'sequelize';
const sequelize = new Sequelize('sqlite::memory:');
export async function find(name) {
  return sequelize.query(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [
        {
          messageId: 'unknown',
          line: 4,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { Sequelize } from 'sequelize';
const sequelize = new Sequelize('sqlite::memory:');
export async function find(name) {
  return sequelize.query(\`SELECT * FROM users WHERE name = ?\`, { replacements: [String(name)] });
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'sequelize literal',
      code: `import { Sequelize } from 'sequelize';
const sequelize = new Sequelize('sqlite::memory:');
export async function find(name) {
  return sequelize.models.User.findAll({ where: Sequelize.literal(\`name = '\${name}'\`) });
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
    },
    {
      name: 'typeorm',
      code: `import { DataSource } from 'typeorm';
const source = new DataSource({ type: 'postgres' });
export async function find(name) {
  return source.manager.query(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
      output: `import { DataSource } from 'typeorm';
const source = new DataSource({ type: 'postgres' });
export async function find(name) {
  return source.manager.query(\`SELECT * FROM users WHERE name = $1\`, [String(name)]);
}`,
    },
    {
      name: 'mikro-orm',
      code: `import { MikroORM } from '@mikro-orm/postgresql';
const orm = await MikroORM.init({});
export async function find(name) {
  return orm.em.fork().execute(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [
        {
          messageId: 'unknown',
          line: 4,
          suggestions: [
            {
              messageId: 'bind',
              output: `import { MikroORM } from '@mikro-orm/postgresql';
const orm = await MikroORM.init({});
export async function find(name) {
  return orm.em.fork().execute(\`SELECT * FROM users WHERE name = ?\`, [String(name)]);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'prisma',
      code: `import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function find(name) {
  return prisma.$queryRawUnsafe(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
    },
    {
      name: 'prisma raw',
      code: `import { Prisma, PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function find(name) {
  return prisma.$queryRaw(Prisma.raw(\`SELECT * FROM users WHERE name = '\${name}'\`));
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
    },
    {
      name: 'kysely',
      code: `import { sql } from 'kysely';
import { db } from './kysely.js';
export async function find(name) {
  return sql.raw(\`SELECT * FROM users WHERE name = '\${name}'\`).execute(db);
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
    },
    {
      name: 'duckdb',
      code: `import duckdb from 'duckdb';
const db = new duckdb.Database(':memory:');
export async function find(name) {
  return db.all(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [
        {
          messageId: 'unknown',
          line: 4,
          suggestions: [
            {
              messageId: 'bind',
              output: `import duckdb from 'duckdb';
const db = new duckdb.Database(':memory:');
export async function find(name) {
  return db.all(\`SELECT * FROM users WHERE name = ?\`, String(name));
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'cassandra',
      code: `import cassandra from 'cassandra-driver';
const client = new cassandra.Client({});
export async function find(name) {
  return client.execute(\`SELECT * FROM users WHERE name = '\${name}'\`);
}`,
      errors: [
        {
          messageId: 'unknown',
          line: 4,
          suggestions: [
            {
              messageId: 'bind',
              output: `import cassandra from 'cassandra-driver';
const client = new cassandra.Client({});
export async function find(name) {
  return client.execute(\`SELECT * FROM users WHERE name = ?\`, [String(name)]);
}`,
            },
          ],
        },
      ],
    },
    {
      name: 'clickhouse',
      code: `import { createClient } from '@clickhouse/client';
const client = createClient();
export async function find(name) {
  return client.query({ query: \`SELECT * FROM users WHERE name = '\${name}'\` });
}`,
      errors: [{ messageId: 'unknown', line: 4 }],
    },
  ],
});
