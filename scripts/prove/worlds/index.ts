import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WorldName } from '../corpus/types';
import { requireEngine } from '../engines/install';
import { login } from '../engines/login';
import { startMariadb } from '../engines/mariadb';
import { startPostgres } from '../engines/postgres';
import { tlsWorld } from '../engines/tls';
import { documentWorld } from './documents';
import { type Run, tables, type World } from './world';

/** Starts the engine of a world and fills its tables. */
export async function openWorld(name: Exclude<WorldName, 'http'>): Promise<World> {
  const world = await openers[name]();
  await world.reset();
  return world;
}

const postgresTypes = { text: 'text', time: 'timestamp', any: 'text' };

const openers: Record<Exclude<WorldName, 'http'>, () => Promise<World>> = {
  tls: tlsWorld,
  mingo: () => Promise.resolve(documentWorld('mingo')),
  sift: () => Promise.resolve(documentWorld('sift')),
  postgres: async () => {
    const server = await startPostgres();
    const { Pool } = requireEngine('pg');
    const pool = new Pool({ host: '127.0.0.1', port: server.port, ...login, max: 1 });
    // Programs end with their connections open when they fail; the server's last word to them is no news.
    pool.on('error', () => undefined);
    const run: Run = async (text) => (await pool.query(text)).rows;
    return {
      env: {
        PGHOST: '127.0.0.1',
        PGPORT: String(server.port),
        PGUSER: login.user,
        PGDATABASE: login.database,
      },
      ...tables(run, (text) => pool.query(text), postgresTypes),
      stop: async () => {
        await pool.end();
        await server.stop();
      },
    };
  },
  mysql: async () => {
    const server = await startMariadb();
    const at = { host: '127.0.0.1', port: server.port, ...login, multipleStatements: true };
    const connection = await requireEngine('mysql2/promise').createConnection(at);
    const run: Run = async (text) => (await connection.query(text))[0];
    return {
      env: { MYSQL_PORT: String(server.port), MYSQL_PASSWORD: login.password },
      ...tables(run, run, { text: 'varchar(200)', time: 'datetime', any: 'varchar(200)' }),
      stop: async () => {
        await connection.end();
        await server.stop();
      },
    };
  },
  sqlite: () => {
    const folder = mkdtempSync(join(tmpdir(), 'prove-sqlite-'));
    const path = join(folder, 'people.db');
    const database = requireEngine('better-sqlite3')(path);
    database.pragma('synchronous = OFF');
    const run: Run = (text) => attempt(() => database.prepare(text).all());
    const runAll = (text: string): Promise<unknown> => attempt(() => database.exec(text));
    return Promise.resolve({
      env: { PROVE_SQLITE: path },
      ...tables(run, runAll, { text: 'TEXT', time: 'TEXT', any: '' }),
      stop: () => {
        database.close();
        rmSync(folder, { recursive: true, force: true });
        return Promise.resolve();
      },
    });
  },
  pglite: async () => {
    const module = requireEngine('@electric-sql/pglite');
    const shared = await module.PGlite.create();
    shareInstance(shared);
    const run: Run = async (text) => (await shared.query(text)).rows;
    return {
      env: {},
      ...tables(run, (text) => shared.exec(text), postgresTypes),
      stop: () => shared.close(),
    };
  },
};

/** Lets every `new PGlite()` of a program be the one instance, which takes ten seconds to start. */
function shareInstance(shared: object): void {
  const path = requireEngine.resolve('@electric-sql/pglite');
  const entry = requireEngine.cache[path];
  if (!entry) throw new Error('PGlite is not loaded.');
  entry.exports = {
    ...entry.exports,
    PGlite: function PGlite() {
      return shared;
    },
  };
}

/** Runs a synchronous driver's work so that what it throws rejects. */
async function attempt<T>(work: () => T): Promise<T> {
  return await Promise.resolve(work());
}
