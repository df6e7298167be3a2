import { login } from '../engines/login';
import { requireEngine } from '../engines/install';

export type Engine = 'postgres' | 'mysql' | 'sqlite';
export type Row = Readonly<Record<string, unknown>>;

/** One way to hand a statement to an engine, with or without values beside it. */
export interface Driver {
  readonly name: string;
  readonly engine: Engine;
  /** How a placeholder is written, given its number from 1. */
  readonly placeholder: (number: number) => string;
  /** Runs one statement; the rows it gives back, an empty list for a statement without rows. */
  readonly run: (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  readonly close: () => Promise<void> | void;
}

export interface Ports {
  readonly postgres: number;
  readonly mysql: number;
}

const dollar = (number: number): string => `$${number}`;
const question = (): string => '?';

/** All drivers, connected. Each has an in-memory database or the server's own to itself, one at a time. */
export async function connectDrivers(ports: Ports): Promise<readonly Driver[]> {
  return [
    ...(await postgresDrivers(ports.postgres)),
    ...(await mysqlDrivers(ports.mysql)),
    ...(await sqliteDrivers()),
    ...(await wrappers(ports)),
  ];
}

async function postgresDrivers(port: number): Promise<Driver[]> {
  const at = { host: '127.0.0.1', port, ...login };
  const { Pool } = requireEngine('pg');
  const pool = new Pool(at);
  const postgres = requireEngine('postgres');
  const sql = postgres({ ...at, max: 1, onnotice: () => undefined });
  const pgp = requireEngine('pg-promise')({ noWarnings: true });
  const db = pgp(at);
  const { PGlite } = requireEngine('@electric-sql/pglite');
  const lite = await PGlite.create();
  return [
    {
      name: 'pg',
      engine: 'postgres',
      placeholder: dollar,
      run: async (text, values) => (await pool.query(text, values)).rows,
      close: () => pool.end(),
    },
    {
      name: 'postgres',
      engine: 'postgres',
      placeholder: dollar,
      run: async (text, values) => [...(await sql.unsafe(text, values))],
      close: () => sql.end(),
    },
    {
      name: 'pg-promise',
      engine: 'postgres',
      placeholder: dollar,
      run: (text, values) => db.any(text, values),
      close: () => db.$pool.end(),
    },
    {
      name: 'pglite',
      engine: 'postgres',
      placeholder: dollar,
      run: async (text, values) => (await lite.query(text, values)).rows,
      close: () => lite.close(),
    },
  ];
}

async function mysqlDrivers(port: number): Promise<Driver[]> {
  const at = { host: '127.0.0.1', port, ...login };
  const old = requireEngine('mysql').createConnection(at);
  const two = await requireEngine('mysql2/promise').createConnection(at);
  const connector = await requireEngine('mariadb').createConnection(at);
  const rowsOf = (result: unknown): readonly Row[] => (Array.isArray(result) ? [...result] : []);
  return [
    {
      name: 'mysql',
      engine: 'mysql',
      placeholder: question,
      run: (text, values) =>
        new Promise((resolve, reject) => {
          old.query(text, values, (error: Error | null, rows: unknown) => {
            if (error) reject(error);
            else resolve(rowsOf(rows));
          });
        }),
      close: () => old.destroy(),
    },
    {
      name: 'mysql2.query',
      engine: 'mysql',
      placeholder: question,
      run: async (text, values) => rowsOf((await two.query(text, values))[0]),
      close: () => undefined,
    },
    {
      name: 'mysql2.execute',
      engine: 'mysql',
      placeholder: question,
      run: async (text, values) => rowsOf((await two.execute(text, values))[0]),
      close: () => two.end(),
    },
    {
      name: 'mariadb.query',
      engine: 'mysql',
      placeholder: question,
      run: async (text, values) => rowsOf(await connector.query(text, values)),
      close: () => undefined,
    },
    {
      name: 'mariadb.execute',
      engine: 'mysql',
      placeholder: question,
      run: async (text, values) => rowsOf(await connector.execute(text, values)),
      close: () => connector.end(),
    },
  ];
}

const givesRows = /^\s*(?:SELECT|WITH|VALUES)\b|\bRETURNING\b/i;

async function sqliteDrivers(): Promise<Driver[]> {
  const better = requireEngine('better-sqlite3')(':memory:');
  const sqlite3 = requireEngine('sqlite3');
  const three = new sqlite3.Database(':memory:');
  const wrapped = await requireEngine('sqlite').open({ filename: ':memory:', driver: sqlite3.Database });
  const { Database } = await requireEngine('sql.js')();
  const js = new Database();
  const libsql = requireEngine('@libsql/client').createClient({ url: 'file::memory:' });
  const drivers: Driver[] = [
    {
      name: 'better-sqlite3',
      engine: 'sqlite',
      placeholder: question,
      run: (text, values = []) =>
        attempt(() => {
          const statement = better.prepare(text);
          if (statement.reader) return statement.all(...values);
          statement.run(...values);
          return [];
        }),
      close: () => better.close(),
    },
    {
      name: 'sqlite3',
      engine: 'sqlite',
      placeholder: question,
      run: (text, values = []) =>
        new Promise((resolve, reject) => {
          three.all(text, values, (error: Error | null, rows: readonly Row[]) => {
            if (error) reject(error);
            else resolve(rows);
          });
        }),
      close: () => three.close(),
    },
    {
      name: 'sqlite',
      engine: 'sqlite',
      placeholder: question,
      run: (text, values) => wrapped.all(text, values),
      close: () => wrapped.close(),
    },
    {
      name: 'sql.js',
      engine: 'sqlite',
      placeholder: question,
      run: (text, values) =>
        attempt(() => {
          const statement = js.prepare(text);
          try {
            if (values) statement.bind(values);
            const rows: Row[] = [];
            while (statement.step()) rows.push(statement.getAsObject());
            return rows;
          } finally {
            statement.free();
          }
        }),
      close: () => js.close(),
    },
    {
      name: 'libsql',
      engine: 'sqlite',
      placeholder: question,
      run: async (text, values) =>
        (await libsql.execute(values ? { sql: text, args: values } : text)).rows.map((row: Row) => ({
          ...row,
        })),
      close: () => libsql.close(),
    },
  ];
  return [...drivers, ...nodeSqlite()];
}

/** Node's own SQLite, where this Node has it. */
function nodeSqlite(): Driver[] {
  const module = process.getBuiltinModule?.('node:sqlite' as 'node:fs') as unknown as
    | { DatabaseSync: new (path: string) => { prepare: (text: string) => NodeStatement; close: () => void } }
    | undefined;
  if (!module) return [];
  const database = new module.DatabaseSync(':memory:');
  return [
    {
      name: 'node:sqlite',
      engine: 'sqlite',
      placeholder: question,
      run: (text, values = []) => attempt(() => database.prepare(text).all(...values)),
      close: () => {
        database.close();
      },
    },
  ];
}

interface NodeStatement {
  readonly all: (...values: readonly unknown[]) => readonly Row[];
}

/** Query builders and ORMs, which bind through the drivers above in their own ways. */
async function wrappers({ postgres, mysql }: Ports): Promise<Driver[]> {
  const knex = requireEngine('knex');
  const { Sequelize, QueryTypes } = requireEngine('sequelize');
  requireEngine('reflect-metadata');
  const { DataSource } = requireEngine('typeorm');
  const made: Driver[] = [];
  const engines = [
    { engine: 'postgres', client: 'pg', dialect: 'postgres', type: 'postgres', port: postgres },
    { engine: 'mysql', client: 'mysql2', dialect: 'mysql', type: 'mysql', port: mysql },
    { engine: 'sqlite', client: 'better-sqlite3', dialect: 'sqlite', type: 'better-sqlite3', port: 0 },
  ] as const;
  for (const { engine, client, dialect, type, port } of engines) {
    const at = { host: '127.0.0.1', port, ...login };
    const builder = knex({
      client,
      connection: engine === 'sqlite' ? ':memory:' : at,
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    });
    made.push({
      name: `knex.raw ${client}`,
      engine,
      placeholder: question,
      run: async (text, values) => {
        const result = await builder.raw(text, values);
        if (engine === 'postgres') return result.rows;
        if (engine === 'mysql') return Array.isArray(result[0]) ? result[0] : [];
        return Array.isArray(result) ? result : [];
      },
      close: () => builder.destroy(),
    });

    const sequelize = new Sequelize(login.database, login.user, login.password, {
      ...{ dialect, host: '127.0.0.1', port, logging: false, storage: ':memory:' },
      pool: { min: 1, max: 1 },
    });
    for (const style of ['replacements', 'bind'] as const) {
      made.push({
        name: `sequelize ${style} ${dialect}`,
        engine,
        placeholder: style === 'bind' ? dollar : question,
        run: async (text, values) => {
          const options = values ? { [style]: values } : {};
          if (!givesRows.test(text)) return (await sequelize.query(text, options), []);
          return sequelize.query(text, { ...options, type: QueryTypes.SELECT });
        },
        close: () => (style === 'bind' ? sequelize.close() : undefined),
      });
    }

    const source = new DataSource({
      ...{ type, host: '127.0.0.1', port, username: login.user, password: login.password },
      database: engine === 'sqlite' ? ':memory:' : login.database,
    });
    await source.initialize();
    made.push({
      name: `typeorm.query ${type}`,
      engine,
      placeholder: engine === 'postgres' ? dollar : question,
      run: async (text, values) => {
        const result = await source.query(text, values);
        return Array.isArray(result) && givesRows.test(text)
          ? Array.isArray(result[0])
            ? result[0]
            : result
          : [];
      },
      close: () => source.destroy(),
    });
  }
  return made;
}

/** Runs a synchronous driver's work so that what it throws rejects. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
