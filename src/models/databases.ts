import { alasql } from './alasql';
import { athena, dataApiClient, rdsData, redshiftData } from './aws-sql';
import { betterSqlite3, nodeSqlite } from './better-sqlite3';
import { bigquery } from './bigquery';
import { bookshelf } from './bookshelf';
import { bunSql, bunSqlite } from './bun-sql';
import { cassandra } from './cassandra';
import { clickhouse, clickhouseClient } from './clickhouse';
import { cloudflareD1 } from './cloudflare-d1';
import { databricks } from './databricks';
import { drizzle } from './drizzle';
import { duckdb, duckdbNodeApi } from './duckdb';
import { fastifyMysql, fastifyPostgres } from './fastify-sql';
import { firebird } from './firebird';
import { knex } from './knex';
import { kysely } from './kysely';
import { libsqlClient } from './libsql-client';
import { lucid } from './lucid';
import { mariadb } from './mariadb';
import { massive } from './massive';
import { meteor, meteorMongo } from './meteor';
import { mikroOrm } from './mikro-orm';
import { fastifyMongodb, mongodb } from './mongodb';
import {
  agenda,
  expressMongoSanitize,
  minimongo,
  mongojs,
  mongoSanitize,
  monk,
  nedb,
  papr,
} from './mongo-wrappers';
import { mongoose, nestMongoose, typegoose } from './mongoose';
import { mssql } from './mssql';
import { mysql } from './mysql';
import { mysql2 } from './mysql2';
import { neon, vercelPostgres } from './neon';
import { objection } from './objection';
import { ibmDb, odbc } from './odbc';
import { oracledb } from './oracledb';
import { pg, pgCopyStreams, pgCursor, pgNative, pgPool } from './pg';
import { pgFormat } from './pg-format';
import { pgPromise } from './pg-promise';
import { pglite } from './pglite';
import { planetscale } from './planetscale';
import { postgresJs } from './postgres-js';
import { prestoClient, trinoClient } from './presto';
import { prisma } from './prisma';
import { hanaClient, hdb, hdbext } from './sap-hana';
import { sequelize } from './sequelize';
import { serverlessMysql } from './serverless-mysql';
import { slonik, slonikRaw } from './slonik';
import { snowflake } from './snowflake';
import { spanner } from './spanner';
import { sqlJs } from './sql-js';
import { atDatabases, pgSql2, pgTemplateTag, sqlTemplateStrings, sqlTemplateTag, zapatos } from './sql-tags';
import { sqlite, sqlite3 } from './sqlite3';
import { sqlstring } from './sqlstring';
import { squel } from './squel';
import { supabase } from './supabase';
import { msnodesqlv8, tedious } from './tedious';
import { typeorm } from './typeorm';
import type { Library } from './types';

/** Databases: drivers, query builders, object mappers, the tags that bind, and what cleans values for them. */
export const databases: readonly Library[] = [
  agenda,
  alasql,
  atDatabases,
  athena,
  betterSqlite3,
  bigquery,
  bookshelf,
  bunSql,
  bunSqlite,
  cassandra,
  clickhouse,
  clickhouseClient,
  cloudflareD1,
  dataApiClient,
  databricks,
  drizzle,
  duckdb,
  duckdbNodeApi,
  expressMongoSanitize,
  fastifyMongodb,
  fastifyMysql,
  fastifyPostgres,
  firebird,
  hanaClient,
  hdb,
  hdbext,
  ibmDb,
  knex,
  kysely,
  libsqlClient,
  lucid,
  mariadb,
  massive,
  meteor,
  meteorMongo,
  mikroOrm,
  minimongo,
  mongodb,
  mongojs,
  mongoose,
  mongoSanitize,
  monk,
  msnodesqlv8,
  mssql,
  mysql,
  mysql2,
  nedb,
  neon,
  nestMongoose,
  nodeSqlite,
  objection,
  odbc,
  oracledb,
  papr,
  pg,
  pgCopyStreams,
  pgCursor,
  pgFormat,
  pglite,
  pgNative,
  pgPool,
  pgPromise,
  pgSql2,
  pgTemplateTag,
  planetscale,
  postgresJs,
  prestoClient,
  prisma,
  rdsData,
  redshiftData,
  sequelize,
  serverlessMysql,
  slonik,
  slonikRaw,
  snowflake,
  spanner,
  sqlite,
  sqlite3,
  sqlJs,
  sqlstring,
  sqlTemplateStrings,
  sqlTemplateTag,
  squel,
  supabase,
  tedious,
  trinoClient,
  typegoose,
  typeorm,
  vercelPostgres,
  zapatos,
];
