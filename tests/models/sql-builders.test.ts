import { describe, expect, it } from 'vitest';
import { seenIn } from './recognised';

/** One piece of code a library: `bad…` stands where SQL text is expected, `fine…` where it is not. */
const builders: Readonly<Record<string, string>> = {
  knex: `
    const knex = require('knex')({ client: 'pg', connection: fineUrl });
    await knex.raw(bad1, [fine1]);
    await knex('users').whereRaw(bad2, [fine2]).andWhere('id', fine3).orderByRaw(bad3);
    await knex.select('*').from('users').where('a', fine4).havingRaw(bad4);
    await knex.transaction(async (trx) => { await trx.raw(bad5); await trx('t').insert({ a: fine5 }); });
    const trx = await knex.transaction();
    await trx('users').joinRaw(bad6).limit(fine6);
    knex('users').where((query) => query.where('a', fine7).orWhereRaw(bad7));
    await knex.schema.raw(bad8);
    await knex.schema.createTable('t', (table) => { table.specificType('c', bad9); table.string(fine8); });`,
  'knex, in TypeScript': `
    import { knex, type Knex } from 'knex';
    const db = knex({ client: 'mysql2' });
    export async function up(knex: Knex) { await knex.raw(bad1); await knex('t').whereRaw(bad2); }
    db.client.raw(bad3);`,
  objection: `
    import { Model, raw } from 'objection';
    class User extends Model { static tableName = 'users'; }
    await User.query().whereRaw(bad1, [fine1]).where('id', fine2).orderByRaw(bad2);
    await User.query().select(raw(bad3, fine3));
    await User.knex().raw(bad4);
    await User.relatedQuery('pets').for(fine4).whereRaw(bad5);`,
  bookshelf: `
    const knex = require('knex')({});
    const bookshelf = require('bookshelf')(knex);
    const User = bookshelf.model('User', { tableName: 'users' });
    User.query((qb) => qb.whereRaw(bad1).where('id', fine1)).fetchAll(fine2);
    bookshelf.knex.raw(bad2);`,
  sequelize: `
    const { Sequelize, literal, QueryTypes } = require('sequelize');
    const sequelize = new Sequelize(fineUrl, { dialect: 'postgres' });
    await sequelize.query(bad1, { replacements: [fine1], type: QueryTypes.SELECT });
    await sequelize.query({ query: bad2, values: [fine2] });
    const User = sequelize.define('User', {});
    await User.findAll({ where: { id: fine3, name: literal(bad3) } });
    await User.findAll({ attributes: [Sequelize.literal(bad4)], limit: fine4 });
    await User.sequelize.query(bad5);
    await sequelize.getQueryInterface().sequelize.query(bad6);
    Sequelize.cast(fine5, bad7);`,
  'sequelize models as classes': `
    import { Model, Sequelize } from 'sequelize';
    class User extends Model {}
    User.init({}, { sequelize: fineHandle });
    await User.sequelize.query(bad1);
    export default { up: async (queryInterface: any, sequelize: Sequelize) => sequelize.query(bad2) };`,
  typeorm: `
    import { DataSource, Raw, Brackets, Repository, EntityManager } from 'typeorm';
    const source = new DataSource({ type: 'postgres' });
    await source.query(bad1, [fine1]);
    await source.manager.query(bad2);
    const users = source.getRepository(fine2);
    await users.query(bad3);
    await users.createQueryBuilder('u').where(bad4, { id: fine3 }).andWhere({ id: fine4 }).orderBy(bad5).limit(fine5).getMany();
    await users.createQueryBuilder('u').leftJoin('u.pets', 'p', bad6, { x: fine6 }).groupBy(bad7).addSelect([bad8]).getRawMany();
    const runner = source.createQueryRunner();
    await runner.query(bad9);
    await runner.manager.query(bad10);
    await source.transaction(async (manager) => manager.query(bad11));
    await users.find({ where: { age: Raw((alias) => bad12) } });
    await users.find({ where: { age: Raw(bad13) } });
    await source.createQueryBuilder().update('u').set({ total: () => bad14, name: fine7 }).execute();
    await source.sql\`select \${fine8}\`;`,
  'typeorm, by type': `
    import { EntityManager, Repository, type DataSource } from 'typeorm';
    export async function find(manager: EntityManager, users: Repository<any>, source: DataSource) {
      await manager.query(bad1);
      await users.createQueryBuilder('u').where(bad2).getMany();
      await source.query(bad3, [fine1]);
    }`,
  'mikro-orm': `
    import { MikroORM, raw, sql } from '@mikro-orm/postgresql';
    const orm = await MikroORM.init(fineConfig);
    const em = orm.em.fork();
    await em.execute(bad1, [fine1]);
    await em.getConnection().execute(bad2);
    await em.find(fine2, { [raw(bad3)]: fine3 });
    await em.createQueryBuilder(fine4).select('*').where(bad4, [fine5]).andWhere({ id: fine6 });
    await em.find(fine7, { name: sql\`lower(\${fine8})\` });
    await em.transactional(async (tx) => tx.execute(bad5));
    await em.getKnex().raw(bad6);`,
  drizzle: `
    import { drizzle } from 'drizzle-orm/node-postgres';
    import { sql, eq } from 'drizzle-orm';
    const db = drizzle(fineUrl);
    await db.execute(sql\`select \${fine1}\`);
    await db.execute(bad1);
    await db.select().from(fine2).where(sql\`a = \${sql.raw(bad2)}\`);
    await db.transaction(async (tx) => tx.execute(bad3));
    await db.select().from(fine3).where(eq(fine4, fine5)).orderBy(sql.identifier(bad4));`,
  kysely: `
    import { Kysely, sql, CompiledQuery } from 'kysely';
    const db = new Kysely(fineConfig);
    await sql\`select \${fine1}\`.execute(db);
    await sql\`select \${sql.raw(bad1)}\`.execute(db);
    await db.executeQuery(CompiledQuery.raw(bad2, [fine2]));
    await db.selectFrom('t').where('a', '=', fine3).orderBy(sql.ref(bad3));
    await sql\`select \${sql.lit(fine4)}\`.execute(db);
    db.dynamic.ref(bad4);`,
  prisma: `
    import { PrismaClient, Prisma } from '@prisma/client';
    const prisma = new PrismaClient();
    await prisma.$queryRawUnsafe(bad1, fine1);
    await prisma.$executeRawUnsafe(bad2);
    await prisma.$queryRaw\`select \${fine2}\`;
    await prisma.$queryRaw(bad3);
    await prisma.$queryRaw\`select \${Prisma.raw(bad4)}\`;
    await prisma.$transaction(async (tx) => tx.$queryRawUnsafe(bad5));
    await prisma.$extends(fine3).$queryRawUnsafe(bad6);
    await prisma.$queryRaw(Prisma.sql\`select \${fine4}\`);
    await prisma.user.findMany({ where: { id: fine5 } });`,
  lucid: `
    import db from '@adonisjs/lucid/services/db';
    await db.rawQuery(bad1, [fine1]);
    await db.from('users').whereRaw(bad2).where('id', fine2);
    await db.transaction(async (trx) => trx.rawQuery(bad3));`,
  squel: `
    const squel = require('squel');
    squel.select().from('t').where(bad1, fine1).order(bad2).limit(fine2).toString();
    squel.useFlavour('postgres').update().table('t').where(bad3);`,
  'tags that bind, and their ways round': `
    import SQL from 'sql-template-strings';
    import sql, { raw, join } from 'sql-template-tag';
    import createConnectionPool, { sql as tag } from '@databases/pg';
    import * as db from 'zapatos/db';
    SQL\`select \${fine1}\`.append(bad1).append(SQL\`\${fine2}\`).append(bad2);
    sql\`select \${fine3} \${raw(bad3)} \${join([fine4])}\`;
    createConnectionPool(fineUrl).query(tag\`select \${fine5} \${tag.__dangerous__rawValue(bad4)}\`);
    db.sql\`select \${db.param(fine6)} \${db.raw(bad5)}\`;`,
  'database plugins of Fastify': `
    import Fastify from 'fastify';
    const app = Fastify();
    app.get('/', async (request, reply) => {
      await app.pg.query(bad1, [fine1]);
      const client = await app.pg.connect();
      await client.query(bad2);
      await app.mysql.query(bad3);
      reply.send(fine2);
    });`,
};

describe('query builders and ORMs', () => {
  it.each(Object.entries(builders))('%s', (_, code) => {
    const { values, wrong } = seenIn(code, 'sql.text');
    expect({ values, wrong }).toEqual({ values, wrong: [] });
    expect(values.length).toBeGreaterThan(0);
  });

  it('know Supabase, which speaks no SQL', () => {
    const code = `
      import { createClient } from '@supabase/supabase-js';
      const client = createClient(fineUrl);
      await client.from('users').select(fine1).eq('id', fine2);
      await client.rpc(fine3);`;
    expect(seenIn(code, 'sql.text').values).toEqual([]);
  });
});

describe('classes', () => {
  it.each(
    Object.entries({
      'a repository of TypeORM': `
        import { Repository } from 'typeorm';
        export class Users extends Repository<any> {
          find() { return this.query(bad1, [fine1]); }
          search() { return this.createQueryBuilder('u').where(bad2); }
        }`,
      'an entity of TypeORM': `
        import { BaseEntity } from 'typeorm';
        class User extends BaseEntity {
          static search() { return this.createQueryBuilder('u').where(bad1).limit(fine1); }
        }
        User.query(bad2);`,
      'a service of Nest with injected objects': `
        import { InjectRepository, InjectDataSource } from '@nestjs/typeorm';
        import { DataSource, Repository } from 'typeorm';
        export class Users {
          constructor(
            @InjectRepository(User) private readonly users: Repository<any>,
            @InjectDataSource() private readonly source: DataSource,
          ) {}
          find() { return this.users.query(bad1); }
          all() { return this.source.createQueryRunner().query(bad2); }
          count() { return this.users.count(fine1); }
        }`,
      'a client of Prisma': `
        import { PrismaClient } from '@prisma/client';
        export class Prisma extends PrismaClient {
          find() { return this.$queryRaw(bad1); }
          all() { return this.$connect(fine1); }
        }`,
      'a pool in a field': `
        import pg from 'pg';
        export class Store {
          private readonly pool: pg.Pool;
          static shared = new pg.Pool();
          constructor(pool: pg.Pool) { this.pool = pool; }
          find() { return this.pool.query(bad1, [fine1]); }
          other() { return Store.shared.query(bad2); }
        }`,
      'objects under properties of a declared type': `
        import type { Knex } from 'knex';
        import { Pool } from 'pg';
        interface Dependencies { readonly knex: Knex; readonly nested: { pool: Pool } }
        type Env = { DB: D1Database };
        export const find = ({ knex, nested }: Dependencies) => { knex.raw(bad1); nested.pool.query(bad2); };
        export const search = (all: Dependencies, fine1: string) => all.nested.pool.query(bad3, [fine1]);
        export default { fetch: (request: Request, env: Env) => env.DB.prepare(bad4).bind(fine2) };`,
      'a database of Workers': `
        export const find = (db: D1Database) => db.prepare(bad1).bind(fine1).all();`,
    }),
  )('%s', (_, code) => {
    const { values, wrong } = seenIn(code, 'sql.text');
    expect({ values, wrong }).toEqual({ values, wrong: [] });
    expect(values.length).toBeGreaterThan(0);
  });
});

describe('values that a driver expands', () => {
  it.each<readonly [string, string, readonly string[]]>([
    ['mysql', "require('mysql').createPool({}).query('SELECT 1', values)", ['values']],
    ['mysql2', "require('mysql2').createConnection({}).query({ sql: 'SELECT 1', values })", ['values']],
    ['execute', "require('mysql2').createPool({}).execute('SELECT 1', values)", []],
    [
      'asked to stringify',
      "require('mysql').createPool({ stringifyObjects: true }).query('SELECT 1', values)",
      [],
    ],
    ['mariadb', "require('mariadb').createPool({}).query('SELECT 1', values)", []],
    [
      'mariadb, asked to expand',
      "require('mariadb').createPool({ permitSetMultiParamEntries: true }).query('SELECT 1', values)",
      ['values'],
    ],
    ['pg', "new (require('pg').Pool)().query('SELECT 1', values)", []],
  ])('%s', (_, code, expected) => {
    const { values } = seenIn(code, 'sql.scalar-values');
    expect(values.map((value) => value.replace(/^\d+: /, ''))).toEqual(expected);
  });
});

describe('dialects', () => {
  it.each<readonly [string, string, string | undefined, string | undefined]>([
    ['pg', "new (require('pg').Pool)().query(text)", 'dollar', 'postgres'],
    ['mysql2 query', "require('mysql2').createPool({}).query(text)", 'question', 'mysql'],
    ['better-sqlite3', "require('better-sqlite3')('x').prepare(text)", 'question', 'sqlite'],
    ['mssql', "new (require('mssql').Request)().query(text)", 'at-name', 'mssql'],
    [
      'oracledb',
      "const c = await require('oracledb').getConnection(); c.execute(text)",
      'colon-name',
      'oracle',
    ],
    ['knex of pg', "require('knex')({ client: 'pg' }).raw(text)", 'question', 'postgres'],
    ['knex of mysql2', "require('knex')({ client: 'mysql2' }).raw(text)", 'question', 'mysql'],
    ['knex of who knows', 'require("knex")(config).raw(text)', 'question', 'generic'],
    [
      'sequelize of mysql',
      "const { Sequelize } = require('sequelize'); new Sequelize('url', { dialect: 'mysql' }).query(text)",
      'question',
      'mysql',
    ],
    [
      'typeorm of postgres',
      "const { DataSource } = require('typeorm'); new DataSource({ type: 'postgres' }).query(text)",
      'dollar',
      'postgres',
    ],
    [
      'typeorm of who knows',
      "const { getManager } = require('typeorm'); getManager().query(text)",
      'none',
      'generic',
    ],
    [
      'prisma',
      "const { PrismaClient } = require('@prisma/client'); new PrismaClient().$queryRawUnsafe(text)",
      'tag',
      'generic',
    ],
  ])('%s', (_, code, placeholder, engine) => {
    const [dialect] = seenIn(code, 'sql.text').dialects;
    expect([dialect?.placeholder, dialect?.engine]).toEqual([placeholder, engine]);
  });
});
