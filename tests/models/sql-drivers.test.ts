import { describe, expect, it } from 'vitest';
import { seenIn } from './recognised';

/** One piece of code a library: `bad…` stands where SQL text is expected, `fine…` where it is not. */
const drivers: Readonly<Record<string, string>> = {
  'mysql, callbacks': `
    const mysql = require('mysql');
    const connection = mysql.createConnection(fineConfig);
    connection.query(bad1, [fine1], (error, rows) => {});
    connection.query({ sql: bad2, values: [fine2] });
    const pool = mysql.createPool({});
    pool.getConnection((error, held) => { held.query(bad3); held.release(fine3); });
    pool.on('connection', (fresh) => fresh.query(bad4));
    mysql.createPoolCluster().of('SLAVE*').query(bad5);
    connection.query('SELECT ' + mysql.raw(bad6));
    connection.end(fine4);`,
  'mysql2, promises': `
    import mysql, { createPool } from 'mysql2/promise';
    const pool = createPool(fineConfig);
    await pool.execute(bad1, [fine1]);
    const connection = await pool.getConnection();
    await connection.query(bad2);
    const one = await mysql.createConnection({});
    const [rows] = await one.execute({ sql: bad3, values: [fine2] });
    const statement = await one.prepare(bad4);
    await statement.execute([fine3]);
    rows.map(fine4);`,
  'mysql2, .promise()': `
    const { createPool } = require('mysql2');
    const pool = createPool({}).promise();
    async function find() { return pool.query(bad1, [fine1]); }`,
  mariadb: `
    import * as mariadb from 'mariadb';
    const pool = mariadb.createPool({});
    const conn = await pool.getConnection();
    await conn.query(bad1, [fine1]);
    await conn.batch({ sql: bad2 }, [[fine2]]);
    await pool.execute(bad3);`,
  'serverless-mysql': `
    const mysql = require('serverless-mysql')({ config: {} });
    await mysql.query(bad1, [fine1]);
    mysql.transaction().query(bad2).query(bad3).rollback(fine2).commit();`,
  pg: `
    import pg from 'pg';
    const pool = new pg.Pool({ connectionString: fineUrl });
    await pool.query(bad1, [fine1]);
    const client = await pool.connect();
    await client.query({ text: bad2, values: [fine2] });
    pool.connect((error, held, done) => held.query(bad3));
    const own = new pg.Client();
    own.query(new pg.Query(bad4));
    client.release(fine3);`,
  'pg, native and Pool by name': `
    const { native, Pool } = require('pg');
    new Pool().query(bad1);
    new native.Client().query(bad2);
    class Db extends Pool { }
    new Db().query(bad3);`,
  'pg-pool and pg-native': `
    const Pool = require('pg-pool');
    const Client = require('pg-native');
    new Pool().query(bad1);
    new Client().querySync(bad2, [fine1]);`,
  'pg-cursor and streams': `
    import Cursor from 'pg-cursor';
    import QueryStream from 'pg-query-stream';
    import { from as copyFrom } from 'pg-copy-streams';
    const cursor = new Cursor(bad1, [fine1]);
    const stream = new QueryStream(bad2);
    const copy = copyFrom(bad3);`,
  'pg-promise': `
    const pgp = require('pg-promise')();
    const db = pgp(fineUrl);
    db.one(bad1, [fine1]);
    db.tx('name', async (t) => { await t.none(bad2, fine2); return t.batch([t.any(bad3)]); });
    db.func(bad4);
    const prepared = new pgp.PreparedStatement({ name: fine3, text: bad5 });`,
  'postgres.js': `
    import postgres from 'postgres';
    const sql = postgres(fineUrl);
    await sql.unsafe(bad1, [fine1]);
    await sql.begin(async (tx) => tx.unsafe(bad2));
    await sql\`select \${fine2}\`;
    await sql\`select \${sql.unsafe(bad3)}\`;
    await sql\`insert into t \${sql(fine3)}\`;`,
  slonik: `
    import { createPool, sql } from 'slonik';
    import { raw } from 'slonik-sql-tag-raw';
    const pool = await createPool(fineUrl);
    await pool.any(sql.unsafe\`SELECT \${fine1}\`);
    await pool.any(sql.type(fine2)\`SELECT \${raw(bad1)}\`);`,
  neon: `
    import { neon, Pool } from '@neondatabase/serverless';
    const sql = neon(fineUrl);
    await sql\`select \${fine1}\`;
    await sql(bad1, [fine2]);
    await sql.query(bad2, [fine3]);
    await sql\`select \${sql.unsafe(bad3)}\`;
    await new Pool().query(bad4);`,
  '@vercel/postgres': `
    import { sql, db, createClient } from '@vercel/postgres';
    await sql\`select \${fine1}\`;
    await sql.query(bad1);
    const client = await db.connect();
    await client.query(bad2);
    await createClient().query(bad3);`,
  pglite: `
    import { PGlite } from '@electric-sql/pglite';
    const db = await PGlite.create();
    await db.query(bad1, [fine1]);
    await db.exec(bad2);
    await db.sql\`select \${fine2}\`;
    await db.transaction((tx) => tx.query(bad3));`,
  sqlite3: `
    const sqlite3 = require('sqlite3').verbose();
    const db = new sqlite3.Database(finePath);
    db.all(bad1, [fine1], (error, rows) => {});
    db.serialize(() => { db.run(bad2).run(bad3); });
    db.exec(bad4);
    const statement = db.prepare(bad5);
    statement.run(fine2);`,
  sqlite: `
    import { open } from 'sqlite';
    const db = await open({ filename: fineName });
    const rows = await db.all(bad1, fine1);
    await db.exec(bad2);`,
  'better-sqlite3': `
    import Database from 'better-sqlite3';
    const db = new Database(finePath);
    db.prepare(bad1).all(fine1);
    db.exec(bad2);
    db.pragma(bad3);
    require('better-sqlite3')(finePath).prepare(bad4);`,
  'node:sqlite': `
    import { DatabaseSync } from 'node:sqlite';
    const db = new DatabaseSync(finePath);
    db.exec(bad1);
    db.prepare(bad2).get(fine1);
    const tags = db.createTagStore();
    tags.get\`select \${fine2}\`;`,
  'bun:sqlite': `
    import { Database } from 'bun:sqlite';
    const db = new Database(finePath);
    db.query(bad1).get(fine1);
    db.run(bad2, [fine2]);`,
  '@libsql/client': `
    import { createClient } from '@libsql/client';
    const client = createClient({ url: fineUrl });
    await client.execute(bad1);
    await client.execute({ sql: bad2, args: [fine1] });
    await client.batch([bad3, { sql: bad4, args: [fine2] }]);
    const tx = await client.transaction(fine3);
    await tx.executeMultiple(bad5);`,
  planetscale: `
    import { connect, Client } from '@planetscale/database';
    const conn = connect(fineConfig);
    await conn.execute(bad1, [fine1]);
    await conn.transaction(async (tx) => tx.execute(bad2));
    await new Client({}).connection().execute(bad3);`,
  mssql: `
    const sql = require('mssql');
    const pool = await sql.connect(fineConfig);
    await pool.request().input('id', fine1).query(bad1);
    await new sql.Request().batch(bad2);
    await sql.query(bad3);
    await sql.query\`select \${fine2}\`;
    const request = new sql.ConnectionPool({}).request();
    request.input('a', fine3);
    await request.query(bad4);
    await new sql.Transaction(pool).request().execute(bad5);`,
  'tedious and msnodesqlv8': `
    import { Request } from 'tedious';
    import sql from 'msnodesqlv8';
    new Request(bad1, (error) => {}).addParameter(fine1);
    sql.open(fineUrl, (error, conn) => conn.query(bad2, [fine2]));
    sql.query(fineUrl, bad3);`,
  oracledb: `
    import oracledb from 'oracledb';
    const connection = await oracledb.getConnection(fineConfig);
    await connection.execute(bad1, { id: fine1 });
    connection.queryStream(bad2);
    const pool = await oracledb.createPool({});
    pool.getConnection((error, held) => held.executeMany(bad3, [fine2]));`,
  'SAP HANA': `
    const hana = require('@sap/hana-client');
    const hdb = require('hdb');
    const conn = hana.createConnection();
    conn.exec(bad1, [fine1]);
    conn.prepare(bad2).exec([fine2]);
    const client = hdb.createClient(fineConfig);
    client.exec({ sql: bad3 });
    require('@sap/hdbext').loadProcedure(conn, fine3, bad4, () => {});`,
  spanner: `
    import { Spanner } from '@google-cloud/spanner';
    const database = new Spanner(fineConfig).instance(fine1).database(fine2);
    await database.run({ sql: bad1, params: { id: fine3 } });
    database.runStream(bad2);
    await database.runTransactionAsync(async (tx) => { await tx.runUpdate({ sql: bad3 }); await tx.batchUpdate([bad4]); });`,
  bigquery: `
    import { BigQuery } from '@google-cloud/bigquery';
    const client = new BigQuery();
    await client.query({ query: bad1, params: { id: fine1 } });
    await client.dataset(fine2).createQueryJob(bad2);
    await client.createJob({ configuration: { query: { query: bad3, useLegacySql: fine3 } } });`,
  snowflake: `
    import snowflake from 'snowflake-sdk';
    const connection = snowflake.createConnection(fineConfig);
    connection.execute({ sqlText: bad1, binds: [fine1] });
    snowflake.createPool({}, {}).use(async (held) => held.execute({ sqlText: bad2 }));`,
  cassandra: `
    import { Client } from 'cassandra-driver';
    const client = new Client(fineConfig);
    await client.execute(bad1, [fine1]);
    await client.batch([{ query: bad2, params: [fine2] }, bad3]);`,
  'sql.js': `
    import initSqlJs from 'sql.js';
    const SQL = await initSqlJs(fineConfig);
    const db = new SQL.Database(fineData);
    db.exec(bad1);
    db.run(bad2, [fine1]);`,
  clickhouse: `
    import { createClient } from '@clickhouse/client';
    const client = createClient(fineConfig);
    await client.query({ query: bad1, query_params: { id: fine1 } });
    await client.command({ query: bad2 });
    await client.insert({ table: bad3, values: [fine2] });`,
  duckdb: `
    import { DuckDBInstance } from '@duckdb/node-api';
    const duckdb = require('duckdb');
    const connection = await (await DuckDBInstance.create(finePath)).connect();
    await connection.runAndReadAll(bad1, [fine1]);
    const db = new duckdb.Database(finePath);
    db.all(bad2, fine2, () => {});
    db.connect().prepare(bad3).run(fine3);`,
  'presto, trino, databricks': `
    const presto = require('presto-client');
    import { Trino } from 'trino-client';
    import { DBSQLClient } from '@databricks/sql';
    new presto.Client(fineConfig).execute({ query: bad1, success: fine1 });
    await Trino.create(fineConfig).query(bad2);
    const session = await (await new DBSQLClient().connect(fineConfig)).openSession();
    await session.executeStatement(bad3, { namedParameters: { id: fine2 } });`,
  'odbc and ibm_db': `
    const odbc = require('odbc');
    const ibmdb = require('ibm_db');
    const connection = await odbc.connect(fineUrl);
    await connection.query(bad1, [fine1]);
    odbc.pool(fineUrl, (error, pool) => pool.query(bad2));
    ibmdb.open(fineUrl, (error, conn) => conn.query(bad3, [fine2], () => {}));
    ibmdb.openSync(fineUrl).querySync(bad4);`,
  firebird: `
    const firebird = require('node-firebird');
    firebird.attach(fineConfig, (error, db) => {
      db.query(bad1, [fine1], () => {});
      db.transaction(fine2, (problem, transaction) => transaction.execute(bad2));
    });
    firebird.pool(5, fineConfig).get((error, db) => db.query(bad3));`,
  'AWS data APIs': `
    import { RDSDataClient, ExecuteStatementCommand } from '@aws-sdk/client-rds-data';
    import { Athena } from '@aws-sdk/client-athena';
    import * as redshift from '@aws-sdk/client-redshift-data';
    await new RDSDataClient().send(new ExecuteStatementCommand({ sql: bad1, resourceArn: fine1 }));
    await new Athena().startQueryExecution({ QueryString: bad2, WorkGroup: fine2 });
    new redshift.BatchExecuteStatementCommand({ Sqls: [bad3], Database: fine3 });`,
  'massive and alasql': `
    import massive from 'massive';
    import alasql from 'alasql';
    const db = await massive(fineUrl);
    await db.query(bad1, [fine1]);
    await db.withTransaction(async (tx) => tx.query(bad2));
    alasql(bad3, [fine2]);
    await alasql.promise(bad4);`,
};

describe('drivers', () => {
  it.each(Object.entries(drivers))('%s', (_, code) => {
    const { values, wrong } = seenIn(code, 'sql.text');
    expect({ values, wrong }).toEqual({ values, wrong: [] });
    expect(values.length).toBeGreaterThan(0);
  });
});

describe('objects by their declared types', () => {
  it.each(
    Object.entries({
      pg: `
        import type { Pool, PoolClient } from 'pg';
        export async function find(pool: Pool, client: PoolClient) { await pool.query(bad1); await client.query(bad2); }`,
      'mysql2, in a class': `
        import { Pool } from 'mysql2/promise';
        export class Users {
          constructor(private readonly pool: Pool) {}
          find() { return this.pool.execute(bad1, [fine1]); }
        }`,
      'node-postgres through an interface of pg-promise': `
        import { IDatabase, ITask } from 'pg-promise';
        export const find = (db: IDatabase<{}>) => db.task((t: ITask<{}>) => t.any(bad1));`,
      'better-sqlite3': `
        import type Database from 'better-sqlite3';
        export const find = (db: Database.Database) => db.prepare(bad1).all(fine1);`,
    }),
  )('%s', (_, code) => {
    const { values, wrong } = seenIn(code, 'sql.text');
    expect({ values, wrong }).toEqual({ values, wrong: [] });
    expect(values.length).toBeGreaterThan(0);
  });
});
