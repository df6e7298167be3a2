import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The account that a database server runs as: root is refused by both, so a packaged account stands in. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The account of that name when this process is root, else this process's own (`undefined`). */
export async function accountFor(name: string): Promise<Account | undefined> {
  if (userInfo().uid !== 0) return undefined;
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => runToEnd('id', [flag, name])));
  return { uid: Number(uid), gid: Number(gid) };
}

/** Runs a program and gives back what it printed. Throws with its errors when it fails. */
export async function runToEnd(
  command: string,
  args: readonly string[],
  account?: Account,
  env?: Readonly<Record<string, string>>,
): Promise<string> {
  const options = { ...account, cwd: tmpdir(), env: { ...process.env, ...env } };
  const { stdout } = await promisify(execFile)(command, [...args], options);
  return stdout;
}

/** A new empty folder that the account owns. */
export function dataFolder(name: string, account: Account | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), `prove-${name}-`));
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
}

/** A port of the loopback address that nothing listened on a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        resolve(port);
      });
    });
  });
}

export interface Server {
  readonly port: number;
  /** Ends the server, waits for it and removes its data. */
  readonly stop: () => Promise<void>;
}

export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly account: Account | undefined;
  readonly port: number;
  readonly folder: string;
  /** What asks the server to end quickly and cleanly. */
  readonly signal: 'INT' | 'TERM';
}

/**
 * Runs a server until the shell's standard input ends, which it does however this process ends, then removes
 * the server's folder: `sh -c guard sh SIGNAL FOLDER COMMAND ARGUMENTS...`
 */
const guard = `
signal=$1; folder=$2; shift 2
exec 3<&0
"$@" & server=$!
(cat <&3 > /dev/null; kill -s "$signal" "$server") 2> /dev/null &
wait "$server"; status=$?
rm -rf "$folder"
exit "$status"`;

/** Starts a database server and waits until it accepts connections. Throws with its log when it does not. */
export async function startServer(options: ServerCommand): Promise<Server> {
  const { command, args, account, port, folder, signal } = options;
  const child = spawn('/bin/sh', ['-c', guard, 'sh', signal, folder, command, ...args], {
    cwd: tmpdir(),
    stdio: ['pipe', 'pipe', 'pipe'],
    ...account,
  });
  let log = '';
  const note = (chunk: Buffer): void => {
    log = (log + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve();
    });
  });
  const stop = (): Promise<void> => {
    child.stdin.end();
    return ended;
  };
  if (!(await accepts(port, child))) {
    await stop();
    throw new Error(`${command} did not start:\n${log}`);
  }
  return { port, stop };
}

/** Tries to connect until it works; gives up when the process ends or after five minutes. */
async function accepts(port: number, child: ChildProcess): Promise<boolean> {
  for (let attempt = 0; attempt < 1500; attempt += 1) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if (await canConnect(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}
