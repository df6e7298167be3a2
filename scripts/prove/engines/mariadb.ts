import { chownSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { login } from './login';
import {
  accountFor,
  dataFolder,
  freePort,
  runToEnd,
  startServer,
  type Account,
  type Server,
} from './process';

export const mariadbServer = '/usr/sbin/mariadbd';

/** Starts a MariaDB server with an empty database, in UTF-8 and UTC, with its strict default SQL mode. */
export async function startMariadb(): Promise<Server> {
  if (!existsSync(mariadbServer)) throw new Error('MariaDB is not installed.');
  const account = await accountFor('mysql');
  const folder = dataFolder('mariadb', account);
  const data = join(folder, 'data');
  const port = await freePort();
  const create = [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ];
  await runToEnd('/usr/bin/mariadb-install-db', [...create, ...(account ? ['--user=mysql'] : [])]);
  return startServer({
    command: mariadbServer,
    args: [
      ...['--no-defaults', `--datadir=${data}`, `--port=${port}`, '--bind-address=127.0.0.1'],
      ...[`--socket=${join(folder, 'socket')}`, `--pid-file=${join(folder, 'pid')}`],
      `--init-file=${writeSetup(folder, account)}`,
      ...['--default-time-zone=+00:00', '--innodb-flush-log-at-trx-commit=0', '--skip-name-resolve'],
      ...['--innodb-buffer-pool-size=32M', '--performance-schema=OFF'],
    ],
    account,
    port,
    folder,
    signal: 'TERM',
  });
}

/** Writes the statements that the server runs as it starts: the database and who may use it. */
function writeSetup(folder: string, account: Account | undefined): string {
  const { user, password, database } = login;
  const path = join(folder, 'setup.sql');
  const statements = [
    `CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;`,
    `CREATE USER '${user}'@'%' IDENTIFIED BY '${password}';`,
    `GRANT ALL ON *.* TO '${user}'@'%';`,
  ];
  writeFileSync(path, `${statements.join('\n')}\n`);
  if (account) chownSync(path, account.uid, account.gid);
  return path;
}
