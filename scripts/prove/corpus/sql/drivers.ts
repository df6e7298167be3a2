import type { WorldName } from '../types';

/** How a program reaches an engine: the code around the statement that has the mistake. */
export interface SqlDriver {
  readonly name: string;
  readonly world: WorldName;
  readonly engine: 'postgres' | 'mysql' | 'sqlite';
  /** Imports and the connection. */
  readonly head: string;
  /** An expression that resolves to the rows, around the text and, if there are any, bound values. */
  readonly rows: (text: string, values?: string) => string;
  /** The same for a statement that gives no rows. */
  readonly change?: (text: string, values?: string) => string;
  readonly close: string;
  /** The nth placeholder, for statements that bind a value already. */
  readonly placeholder: (number: number) => string;
  /** Runs in CI too. */
  readonly ci: boolean;
  /** Refuses a text of several statements. */
  readonly single?: true;
  /** A module of Node that older versions lack. */
  readonly needs?: string;
}

const dollar = (number: number): string => `$${number}`;
const question = (): string => '?';
const comma = (values?: string): string => (values ? `, ${values}` : '');

const mysqlOptions =
  "{ host: '127.0.0.1', port: Number(process.env.MYSQL_PORT), user: 'prove', password: process.env.MYSQL_PASSWORD, database: 'prove' }";
const postgresAt =
  "{ host: '127.0.0.1', port: Number(process.env.PGPORT), user: 'prove', database: 'prove' }";
const file = 'process.env.PROVE_SQLITE';

type Shared = Pick<SqlDriver, 'world' | 'engine' | 'placeholder'>;

/** Drivers of one engine, with what they share. */
function family(shared: Shared, drivers: readonly Omit<SqlDriver, keyof Shared>[]): readonly SqlDriver[] {
  return drivers.map((driver) => ({ ...shared, ...driver }));
}

const postgres = family({ world: 'postgres', engine: 'postgres', placeholder: dollar }, [
  {
    name: 'pg',
    head: "const { Pool } = require('pg');\n\nconst pool = new Pool();",
    rows: (text, values) => `(await pool.query(${text}${comma(values)})).rows`,
    change: (text, values) => `await pool.query(${text}${comma(values)})`,
    close: 'pool.end()',
    ci: true,
  },
  {
    name: 'pg object',
    head: "const { Pool } = require('pg');\n\nconst pool = new Pool({ max: 2 });",
    rows: (text, values) =>
      `(await pool.query({ text: ${text}${values ? `, values: ${values}` : ''} })).rows`,
    close: 'pool.end()',
    ci: true,
  },
  {
    name: 'pg callback',
    head: "const pg = require('pg');\n\nconst pool = new pg.Pool();",
    rows: (text, values) =>
      `await new Promise((resolve, reject) => {\n    pool.query(${text}${comma(values)}, (error, result) => {\n      if (error) reject(error);\n      else resolve(result.rows);\n    });\n  })`,
    close: 'pool.end()',
    ci: false,
  },
  {
    name: 'postgres',
    head: `const postgres = require('postgres');\n\nconst sql = postgres({ ...${postgresAt}, onnotice: () => {} });`,
    rows: (text, values) => `[...(await sql.unsafe(${text}${comma(values)}))]`,
    change: (text, values) => `await sql.unsafe(${text}${comma(values)})`,
    close: 'sql.end()',
    ci: false,
  },
  {
    name: 'pg-promise',
    head: `const pgp = require('pg-promise')({ noWarnings: true });\n\nconst db = pgp(${postgresAt});`,
    rows: (text, values) => `await db.any(${text}${comma(values)})`,
    close: 'db.$pool.end()',
    ci: true,
  },
]);

const pglite: readonly SqlDriver[] = [
  {
    name: 'pglite',
    world: 'pglite',
    engine: 'postgres',
    head: "const { PGlite } = require('@electric-sql/pglite');\n\nconst db = new PGlite();",
    rows: (text, values) => `(await db.query(${text}${comma(values)})).rows`,
    change: (text, values) => `await db.query(${text}${comma(values)})`,
    close: 'undefined',
    placeholder: dollar,
    single: true,
    ci: true,
  },
];

const mysql = family({ world: 'mysql', engine: 'mysql', placeholder: question }, [
  {
    name: 'mysql',
    head: `const mysql = require('mysql');\n\nconst connection = mysql.createConnection(${mysqlOptions});`,
    rows: (text, values) =>
      `await new Promise((resolve, reject) => {\n    connection.query(${text}${comma(values)}, (error, rows) => {\n      if (error) reject(error);\n      else resolve(rows);\n    });\n  })`,
    close: 'connection.destroy()',
    ci: true,
  },
  {
    name: 'mysql2 query',
    head: `const mysql = require('mysql2/promise');\n\nconst pool = mysql.createPool(${mysqlOptions});`,
    rows: (text, values) => `(await pool.query(${text}${comma(values)}))[0]`,
    change: (text, values) => `await pool.query(${text}${comma(values)})`,
    close: 'pool.end()',
    ci: true,
  },
  {
    name: 'mysql2 execute',
    head: `const mysql = require('mysql2/promise');\n\nconst pool = mysql.createPool(${mysqlOptions});`,
    rows: (text, values) => `(await pool.execute(${text}${comma(values)}))[0]`,
    change: (text, values) => `await pool.execute(${text}${comma(values)})`,
    close: 'pool.end()',
    ci: true,
  },
  {
    name: 'mysql2 callback',
    head: `const mysql = require('mysql2');\n\nconst pool = mysql.createPool(${mysqlOptions});`,
    rows: (text, values) =>
      `await new Promise((resolve, reject) => {\n    pool.execute(${text}${comma(values)}, (error, rows) => {\n      if (error) reject(error);\n      else resolve(rows);\n    });\n  })`,
    close: 'pool.end()',
    ci: false,
  },
  {
    name: 'mariadb',
    head: `const mariadb = require('mariadb');\n\nconst pool = mariadb.createPool({ ...${mysqlOptions}, connectionLimit: 2 });`,
    rows: (text, values) => `[...(await pool.query(${text}${comma(values)}))]`,
    change: (text, values) => `await pool.query(${text}${comma(values)})`,
    close: 'pool.end()',
    ci: false,
  },
  {
    name: 'mariadb execute',
    head: `const mariadb = require('mariadb');\n\nconst pool = mariadb.createPool({ ...${mysqlOptions}, connectionLimit: 2 });`,
    rows: (text, values) => `[...(await pool.execute(${text}${comma(values)}))]`,
    change: (text, values) => `await pool.execute(${text}${comma(values)})`,
    close: 'pool.end()',
    ci: false,
  },
]);

const sqlite = family({ world: 'sqlite', engine: 'sqlite', placeholder: question }, [
  {
    name: 'better-sqlite3',
    head: `const Database = require('better-sqlite3');\n\nconst db = new Database(${file});`,
    rows: (text, values) => `db.prepare(${text}).all(${values?.slice(1, -1) ?? ''})`,
    change: (text, values) => `db.prepare(${text}).run(${values?.slice(1, -1) ?? ''})`,
    close: 'db.close()',
    ci: true,
  },
  {
    name: 'node:sqlite',
    head: `const { DatabaseSync } = require('node:sqlite');\n\nconst db = new DatabaseSync(${file});`,
    rows: (text, values) => `db.prepare(${text}).all(${values?.slice(1, -1) ?? ''})`,
    change: (text, values) => `db.prepare(${text}).run(${values?.slice(1, -1) ?? ''})`,
    close: 'db.close()',
    ci: true,
    needs: 'node:sqlite',
  },
  {
    name: 'sqlite3',
    head: `const sqlite3 = require('sqlite3');\n\nconst db = new sqlite3.Database(${file});`,
    rows: (text, values) =>
      `await new Promise((resolve, reject) => {\n    db.all(${text}${comma(values)}, (error, rows) => {\n      if (error) reject(error);\n      else resolve(rows);\n    });\n  })`,
    close: 'new Promise((resolve) => db.close(resolve))',
    ci: true,
  },
  {
    name: 'sqlite',
    head: `const sqlite3 = require('sqlite3');\nconst { open } = require('sqlite');\n\nconst opened = open({ filename: ${file}, driver: sqlite3.Database });`,
    rows: (text, values) => `await (await opened).all(${text}${comma(values)})`,
    close: 'opened.then((db) => db.close())',
    ci: false,
  },
  {
    name: 'libsql',
    head: `const { createClient } = require('@libsql/client');\n\nconst client = createClient({ url: \`file:\${${file}}\` });`,
    rows: (text, values) =>
      `(await client.execute(${values ? `{ sql: ${text}, args: ${values} }` : text})).rows.map((row) => ({ ...row }))`,
    change: (text, values) => `await client.execute(${values ? `{ sql: ${text}, args: ${values} }` : text})`,
    close: 'client.close()',
    ci: false,
  },
]);

/** Query builders and ORMs over the drivers; `raw` and its kin hand text to them. */
const builders: readonly SqlDriver[] = [
  {
    name: 'knex on pg',
    world: 'postgres',
    engine: 'postgres',
    head: `const knex = require('knex')({ client: 'pg', connection: ${postgresAt} });`,
    rows: (text, values) => `(await knex.raw(${text}${comma(values)})).rows`,
    change: (text, values) => `await knex.raw(${text}${comma(values)})`,
    close: 'knex.destroy()',
    placeholder: question,
    ci: true,
  },
  {
    name: 'knex on mysql2',
    world: 'mysql',
    engine: 'mysql',
    head: `const knex = require('knex')({ client: 'mysql2', connection: ${mysqlOptions} });`,
    rows: (text, values) => `(await knex.raw(${text}${comma(values)}))[0]`,
    change: (text, values) => `await knex.raw(${text}${comma(values)})`,
    close: 'knex.destroy()',
    placeholder: question,
    ci: false,
  },
  {
    name: 'knex on better-sqlite3',
    world: 'sqlite',
    engine: 'sqlite',
    head: `const knex = require('knex')({\n  client: 'better-sqlite3',\n  connection: ${file},\n  useNullAsDefault: true,\n});`,
    rows: (text, values) => `await knex.raw(${text}${comma(values)})`,
    close: 'knex.destroy()',
    placeholder: question,
    ci: false,
  },
  {
    name: 'sequelize on pg',
    world: 'postgres',
    engine: 'postgres',
    head: `const { QueryTypes, Sequelize } = require('sequelize');\n\nconst sequelize = new Sequelize('prove', 'prove', undefined, {\n  dialect: 'postgres',\n  host: '127.0.0.1',\n  port: Number(process.env.PGPORT),\n  logging: false,\n});`,
    rows: (text, values) =>
      `await sequelize.query(${text}, { type: QueryTypes.SELECT${values ? `, replacements: ${values}` : ''} })`,
    change: (text, values) =>
      `await sequelize.query(${text}${values ? `, { replacements: ${values} }` : ''})`,
    close: 'sequelize.close()',
    placeholder: question,
    ci: false,
  },
  {
    name: 'sequelize on mysql2',
    world: 'mysql',
    engine: 'mysql',
    head: `const { QueryTypes, Sequelize } = require('sequelize');\n\nconst sequelize = new Sequelize('prove', 'prove', process.env.MYSQL_PASSWORD, {\n  dialect: 'mysql',\n  host: '127.0.0.1',\n  port: Number(process.env.MYSQL_PORT),\n  logging: false,\n});`,
    rows: (text, values) =>
      `await sequelize.query(${text}, { type: QueryTypes.SELECT${values ? `, replacements: ${values}` : ''} })`,
    change: (text, values) =>
      `await sequelize.query(${text}${values ? `, { replacements: ${values} }` : ''})`,
    close: 'sequelize.close()',
    placeholder: question,
    ci: false,
  },
  {
    name: 'typeorm on pg',
    world: 'postgres',
    engine: 'postgres',
    head: `require('reflect-metadata');\nconst { DataSource } = require('typeorm');\n\nconst source = new DataSource({\n  type: 'postgres',\n  host: '127.0.0.1',\n  port: Number(process.env.PGPORT),\n  username: 'prove',\n  database: 'prove',\n});\nexports.ready = source.initialize();`,
    rows: (text, values) => `await source.query(${text}${comma(values)})`,
    close: 'source.destroy()',
    placeholder: dollar,
    ci: false,
  },
  {
    name: 'typeorm on mysql2',
    world: 'mysql',
    engine: 'mysql',
    head: `require('reflect-metadata');\nconst { DataSource } = require('typeorm');\n\nconst source = new DataSource({\n  type: 'mysql',\n  host: '127.0.0.1',\n  port: Number(process.env.MYSQL_PORT),\n  username: 'prove',\n  password: process.env.MYSQL_PASSWORD,\n  database: 'prove',\n});\nexports.ready = source.initialize();`,
    rows: (text, values) => `await source.query(${text}${comma(values)})`,
    close: 'source.destroy()',
    placeholder: question,
    ci: false,
  },
  {
    name: 'sequelize on sqlite3',
    world: 'sqlite',
    engine: 'sqlite',
    head: `const { QueryTypes, Sequelize } = require('sequelize');\n\nconst sequelize = new Sequelize({ dialect: 'sqlite', storage: ${file}, logging: false });`,
    rows: (text, values) =>
      `await sequelize.query(${text}, { type: QueryTypes.SELECT${values ? `, replacements: ${values}` : ''} })`,
    change: (text, values) =>
      `await sequelize.query(${text}${values ? `, { replacements: ${values} }` : ''})`,
    close: 'sequelize.close()',
    placeholder: question,
    ci: false,
  },
  {
    name: 'typeorm on better-sqlite3',
    world: 'sqlite',
    engine: 'sqlite',
    head: `require('reflect-metadata');\nconst { DataSource } = require('typeorm');\n\nconst source = new DataSource({ type: 'better-sqlite3', database: ${file} });\nexports.ready = source.initialize();`,
    rows: (text, values) => `await source.query(${text}${comma(values)})`,
    close: 'source.destroy()',
    placeholder: question,
    ci: false,
  },
];

/** All drivers that programs are made for. */
export const sqlDrivers: readonly SqlDriver[] = [...postgres, ...pglite, ...mysql, ...sqlite, ...builders];
