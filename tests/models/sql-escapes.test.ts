import { describe, expect, it } from 'vitest';
import rule from '../../src/rules/no-sql-injection';
import { lint } from '../lint';

/** Reports of the rule in a handler of an Express app that has `x`, a text of the client's. */
function reports(imports: string, statement: string): readonly string[] {
  const code = `
    import express from 'express';
    ${imports}
    const app = express();
    app.get('/', async (req, res) => {
      const x = String(req.query.x);
      ${statement};
    });`;
  const rules = { 'backend-security/rule': 'error' } as const;
  return lint({ rules: { rule } }, code, { filename: 'file.js', parser: 'espree', rules }).map(
    ({ message }) => message,
  );
}

/** How a library lets a value into SQL without harm, and its near twin that does not. */
const twins: readonly (readonly [name: string, imports: string, safe: string, unsafe: string])[] = [
  [
    'mysql.escape',
    "import mysql from 'mysql2'; const pool = mysql.createPool({});",
    "pool.query('SELECT * FROM t WHERE a = ' + mysql.escape(x))",
    "pool.query('SELECT * FROM t WHERE a = ' + mysql.raw(x))",
  ],
  [
    'escape of a pool',
    "import mysql from 'mysql2'; const pool = mysql.createPool({});",
    "pool.query('SELECT * FROM t WHERE a = ' + pool.escape(x))",
    "pool.query('SELECT * FROM t WHERE a = ' + pool.toString(x) + x)",
  ],
  [
    'mysql.format',
    "import mysql from 'mysql2'; const pool = mysql.createPool({});",
    "pool.query(mysql.format('SELECT * FROM t WHERE a = ?', [x]))",
    "pool.query(mysql.format('SELECT * FROM t WHERE b = ' + x + ' AND a = ?', [1]))",
  ],
  [
    'escapeLiteral of pg',
    "import pg from 'pg'; const client = new pg.Client();",
    "client.query('SELECT * FROM t WHERE a = ' + client.escapeLiteral(x))",
    "client.query('SELECT * FROM t WHERE a = ' + client.escape(x) + x)",
  ],
  [
    'pg-format',
    "import pg from 'pg'; import format from 'pg-format'; const client = new pg.Client();",
    "client.query(format('SELECT * FROM %I WHERE a = %L', x, x))",
    "client.query(format('SELECT * FROM t WHERE a = %s', x))",
  ],
  [
    'pg-format, by position',
    "import pg from 'pg'; import format from 'pg-format'; const client = new pg.Client();",
    "client.query(format('SELECT * FROM t WHERE a = %1$L', x))",
    "client.query(format('SELECT * FROM t WHERE a = %1$s', x))",
  ],
  [
    'as of pg-promise',
    "import pgPromise from 'pg-promise'; const pgp = pgPromise(); const db = pgp('url');",
    "db.any(pgp.as.format('SELECT * FROM t WHERE a = $1', [x]))",
    "db.any(pgp.as.format('SELECT * FROM t WHERE a = $1:raw', [x]))",
  ],
  [
    'placeholders of pg-promise',
    "import pgPromise from 'pg-promise'; const db = pgPromise()('url');",
    "db.any('SELECT * FROM t WHERE a = $1 AND b = ${b}', [x])",
    "db.any('SELECT * FROM t WHERE a = $1:raw', [x])",
  ],
  [
    'named placeholders of pg-promise',
    "import pgPromise from 'pg-promise'; const db = pgPromise()('url');",
    "db.any('SELECT * FROM ${t:name} WHERE a = ${a}', { a: x, t: 'u' })",
    "db.any('SELECT * FROM ${t^} WHERE a = ${a}', { a: 1, t: x })",
  ],
  [
    'tag of postgres.js',
    "import postgres from 'postgres'; const sql = postgres('url');",
    'sql.unsafe(`SELECT 1`), sql`SELECT * FROM t WHERE a = ${x}`',
    'sql.unsafe(`SELECT * FROM t WHERE a = ${x}`)',
  ],
  [
    'tag of mssql',
    "import sql from 'mssql';",
    'sql.query`SELECT * FROM t WHERE a = ${x}`',
    'sql.query(`SELECT * FROM t WHERE a = ${x}`)',
  ],
  [
    'tag of drizzle',
    "import { drizzle } from 'drizzle-orm/node-postgres'; import { sql } from 'drizzle-orm'; const db = drizzle('url');",
    'db.execute(sql`SELECT * FROM t WHERE a = ${x}`)',
    'db.execute(sql`SELECT * FROM t WHERE a = ${sql.raw(x)}`)',
  ],
  [
    'tag of kysely',
    "import { Kysely, sql } from 'kysely'; const db = new Kysely({});",
    'sql`SELECT * FROM t WHERE a = ${x}`.execute(db)',
    'sql`SELECT * FROM t WHERE a = ${sql.raw(x)}`.execute(db)',
  ],
  [
    'tag of Prisma',
    "import { PrismaClient } from '@prisma/client'; const prisma = new PrismaClient();",
    'prisma.$queryRaw`SELECT * FROM t WHERE a = ${x}`',
    'prisma.$queryRawUnsafe(`SELECT * FROM t WHERE a = ${x}`)',
  ],
  [
    'Prisma.sql',
    "import { PrismaClient, Prisma } from '@prisma/client'; const prisma = new PrismaClient();",
    'prisma.$queryRaw(Prisma.sql`SELECT * FROM t WHERE a = ${x}`)',
    'prisma.$queryRaw(Prisma.raw(`SELECT * FROM t WHERE a = ${x}`))',
  ],
  [
    'sql-template-strings into pg',
    "import pg from 'pg'; import SQL from 'sql-template-strings'; const pool = new pg.Pool();",
    'pool.query(SQL`SELECT * FROM t WHERE a = ${x}`)',
    'pool.query(SQL`SELECT * FROM t WHERE a = `.append(x))',
  ],
  [
    'sql-template-tag into mysql2',
    "import mysql from 'mysql2/promise'; import sql, { raw } from 'sql-template-tag'; const pool = mysql.createPool({});",
    'pool.query(sql`SELECT * FROM t WHERE a = ${x}`)',
    'pool.query(sql`SELECT * FROM t WHERE a = ${raw(x)}`)',
  ],
  [
    'bindings of knex',
    "import makeKnex from 'knex'; const knex = makeKnex({ client: 'pg' });",
    "knex('t').whereRaw('a = ?', [x])",
    "knex('t').whereRaw(`a = ${x}`)",
  ],
  [
    'values of knex',
    "import makeKnex from 'knex'; const knex = makeKnex({ client: 'pg' });",
    "knex('t').where('a', x).orderBy('b')",
    "knex('t').where('a', knex.raw(x))",
  ],
  [
    'escape of sequelize',
    "import { Sequelize } from 'sequelize'; const sequelize = new Sequelize('url');",
    "sequelize.query('SELECT * FROM t WHERE a = ' + sequelize.escape(x))",
    "sequelize.query('SELECT * FROM t WHERE a = ' + x)",
  ],
  [
    'replacements of sequelize',
    "import { Sequelize } from 'sequelize'; const sequelize = new Sequelize('url');",
    "sequelize.query('SELECT * FROM t WHERE a = :a', { replacements: { a: x } })",
    "sequelize.query(`SELECT * FROM t WHERE a = '${x}'`, { replacements: {} })",
  ],
  [
    'parameters of typeorm',
    "import { DataSource } from 'typeorm'; const source = new DataSource({ type: 'postgres' });",
    "source.getRepository(User).createQueryBuilder('u').where('u.a = :a', { a: x }).andWhere({ b: x }).getMany()",
    "source.getRepository(User).createQueryBuilder('u').where(`u.a = '${x}'`).getMany()",
  ],
  [
    'tidying tags bind nothing',
    "import pg from 'pg'; import dedent from 'dedent'; const pool = new pg.Pool();",
    'pool.query(dedent`SELECT * FROM t WHERE a = $1`, [x])',
    'pool.query(dedent`SELECT * FROM t WHERE a = ${x}`)',
  ],
  [
    'String.raw binds nothing',
    "import pg from 'pg'; const pool = new pg.Pool();",
    'pool.query(String.raw`SELECT * FROM t WHERE a = $1`, [x])',
    'pool.query(String.raw`SELECT * FROM t WHERE a = ${x}`)',
  ],
  [
    'sql of code-tag binds nothing',
    "import pg from 'pg'; import { sql } from 'code-tag'; const pool = new pg.Pool();",
    'pool.query(sql`SELECT * FROM t WHERE a = $1`, [x])',
    'pool.query(sql`SELECT * FROM t WHERE a = ${x}`)',
  ],
];

describe('escapes, bindings and tags', () => {
  it.each(twins)('%s', (_, imports, safe, unsafe) => {
    expect({ safe: reports(imports, safe), unsafe: reports(imports, unsafe).length }).toEqual({
      safe: [],
      unsafe: 1,
    });
  });

  it.each([
    ['mysql', 1],
    ['mariadb', 0],
  ])('escape of %s and a body, which may be an object', (name, count) => {
    const imports = `import driver from '${name}'; const pool = driver.createPool({});`;
    const statement = "pool.query('SELECT * FROM t WHERE a = ' + pool.escape(req.body.a))";
    expect(reports(imports, statement)).toHaveLength(count);
  });
});
