import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { runToEnd } from './process';
import { mariadbServer } from './mariadb';
import { postgresPrograms } from './postgres';

/**
 * Installs Debian's PostgreSQL and MariaDB where they are missing and this process may. Answers with the
 * reason when they cannot be had, so that the caller can skip what needs them.
 */
export async function installServers(): Promise<string | undefined> {
  const missing = [
    ...(postgresPrograms() ? [] : ['postgresql']),
    ...(existsSync(mariadbServer) ? [] : ['mariadb-server']),
  ];
  if (missing.length === 0) return undefined;
  if (userInfo().uid !== 0 || !existsSync('/usr/bin/apt-get')) return `not installed: ${missing.join(', ')}`;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...missing];
  try {
    await runToEnd('apt-get', ['update', '-qq'], undefined, env);
    await runToEnd('apt-get', install, undefined, env);
    return undefined;
  } catch (error) {
    return `apt-get could not install ${missing.join(', ')}: ${String(error)}`;
  }
}
