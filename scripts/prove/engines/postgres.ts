import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { login } from './login';
import { accountFor, dataFolder, freePort, runToEnd, startServer, type Server } from './process';

/** The folder of PostgreSQL's server programs, newest version first; `undefined` when it is not installed. */
export function postgresPrograms(): string | undefined {
  const versions = '/usr/lib/postgresql';
  if (!existsSync(versions)) return undefined;
  return readdirSync(versions)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(versions, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
}

const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'off',
  timezone: 'UTC',
  max_connections: '100',
};

/** Starts a PostgreSQL server with an empty database, in UTF-8 and UTC. */
export async function startPostgres(): Promise<Server> {
  const programs = postgresPrograms();
  if (!programs) throw new Error('PostgreSQL is not installed.');
  const account = await accountFor('postgres');
  const folder = dataFolder('postgres', account);
  const data = join(folder, 'data');
  const port = await freePort();
  const create = ['-D', data, '-U', login.user, '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N'];
  await runToEnd(join(programs, 'initdb'), create, account);
  const server = await startServer({
    command: join(programs, 'postgres'),
    args: [
      ...['-D', data, '-p', String(port)],
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    account,
    port,
    folder,
    signal: 'INT',
  });
  const where = ['-h', '127.0.0.1', '-p', String(port), '-U', login.user];
  await runToEnd(join(programs, 'createdb'), [...where, login.database]);
  return server;
}
