import type { Condition, Library, Place, Sink, Use } from './types';

/** Programs that take a command as text after an option, and the options. */
const shells = [
  ...['sh', 'bash', 'zsh', 'dash', 'ksh', 'ash'].flatMap((name) => [
    name,
    `/bin/${name}`,
    `/usr/bin/${name}`,
    `/usr/local/bin/${name}`,
    `${name}.exe`,
  ]),
  ...['cmd', 'powershell', 'pwsh'].flatMap((name) => [name, `${name}.exe`]),
];
const commandOptions = ['-c', '-lc', '-ec', '-ic', '-lic', '-exc', '/c', '/C', '/k', '-Command', '-command'];

/** Programs for which an argument that begins with `-` can name a program, a file to write or a place to send to. */
const optionPrograms = [
  ...['git', 'hg', 'svn', 'tar', 'zip', 'unzip', '7z', 'rsync', 'find', 'xargs', 'env', 'awk', 'sed', 'man'],
  ...['curl', 'wget', 'ssh', 'scp', 'sftp', 'ffmpeg', 'convert', 'magick', 'mogrify', 'identify', 'gs'],
  ...['wkhtmltopdf', 'wkhtmltoimage', 'chromium', 'google-chrome', 'pandoc', 'exiftool', 'sendmail'],
  ...[
    'psql',
    'mysql',
    'mysqldump',
    'pg_dump',
    'mongodump',
    'sqlite3',
    'docker',
    'kubectl',
    'npm',
    'npx',
    'yarn',
  ],
  ...['pip', 'python', 'python3', 'node', 'perl', 'ruby', 'php', 'java', 'openssl', 'nmap', 'tcpdump'],
].flatMap((name) => [name, `/bin/${name}`, `/usr/bin/${name}`, `/usr/local/bin/${name}`]);

/** Programs that run text which stands after one of these options. */
const interpreters = ['node', 'nodejs', 'bun', 'deno', 'python', 'python3', 'perl', 'ruby', 'php'];
const codeOptions = ['-e', '--eval', '-p', '--print', '-pe', '-c', '-r', '-E', 'eval'];

const withShell: Condition = { argument: -1, option: ['shell'], is: 'present' };
const command = { kind: 'shell.command' } as const;
const first: Place = { argument: 0 };

/** Sinks of a function `spawn(program, arguments, options)`, however it is used. */
export function programSinks(use: Use & Pick<Sink, 'on'>): readonly Sink[] {
  return [
    { ...use, kind: 'process.program', at: first },
    { ...use, ...command, at: first, when: withShell },
    { ...use, ...command, at: { argument: 1, each: true }, when: withShell },
    // spawn('sh', ['-c', command])
    {
      ...use,
      ...command,
      at: { argument: 1, each: true },
      when: { argument: 0, option: [], is: shells },
      facts: { after: commandOptions },
    },
    {
      ...use,
      kind: 'process.arguments',
      at: { argument: 1, each: true },
      when: { argument: 0, option: [], is: optionPrograms },
      facts: { notAfter: codeOptions },
    },
    // spawn('node', ['-e', code])
    {
      ...use,
      kind: 'code.text',
      at: { argument: 1, each: true },
      when: { argument: 0, option: [], is: interpreters },
      facts: { after: codeOptions },
    },
  ];
}

/** Sinks of a function `exec(command)`. */
export function commandSinks(use: Use & Pick<Sink, 'on'>): readonly Sink[] {
  return [{ ...use, ...command, at: first }];
}

/** What starts a program as what runs its command does, for edits. */
export const directStart: {
  readonly modules: readonly string[];
  readonly names: Readonly<Record<string, string>>;
} = {
  modules: ['node:child_process', 'child_process'],
  names: { exec: 'execFile', execSync: 'execFileSync' },
};

export const childProcess: Library = {
  packages: ['child_process', 'mz/child_process', 'child-process-promise', 'child-process-es6-promise'],
  read: 'Node 20.20.2, mz 2.7.0, child-process-promise 2.2.1',
  sinks: [
    ...commandSinks({ call: ['exec', 'execSync'] }),
    ...programSinks({ call: ['spawn', 'spawnSync', 'execFile', 'execFileSync'] }),
    { call: 'fork', kind: 'process.program', at: first },
  ],
};

/** Packages whose one function is `spawn` of Node.js with other defaults. */
export const crossSpawn: Library = {
  packages: ['cross-spawn', 'cross-spawn-async', 'foreground-child', 'node-pty'],
  read: 'cross-spawn 7.0.6, foreground-child 4.0.3, documentation of node-pty',
  sinks: [
    ...programSinks({ called: true }),
    ...programSinks({ call: ['spawn', 'sync', 'spawnSync', 'foregroundChild'] }),
  ],
};

export const execa: Library = {
  packages: ['execa'],
  read: 'execa 9.6.1, execa 5.1.1',
  sinks: [
    // Version 1 exports the function itself, later ones name it.
    ...programSinks({ called: true }),
    ...programSinks({ call: ['execa', 'execaSync', 'sync', 'execaNode', 'node'] }),
    ...commandSinks({
      call: ['execaCommand', 'execaCommandSync', 'command', 'commandSync', 'shell', 'shellSync'],
    }),
  ],
};

/** Programs and commands of packages with one function each. */
export const commandPackages: Library = {
  packages: [
    'shelljs',
    'shelljs/global',
    'exec',
    'exec-async',
    'async-exec',
    'exec-sh',
    'node-cmd',
    'gulp-shell',
    'sudo-prompt',
  ],
  read: 'shelljs 0.10.0, exec-async 2.2.0, exec-sh 0.4.0, node-cmd 5.0.0, sudo-prompt 9.2.1',
  sinks: [
    ...commandSinks({ call: ['exec', 'run', 'runSync', 'get', 'promise', 'task'] }),
    ...commandSinks({ called: true }),
  ],
};

export const remoteShells: Library = {
  packages: ['ssh2', 'node-ssh', 'remote-exec', 'ssh-exec', 'simple-ssh'],
  read: 'ssh2 1.17.0, node-ssh 13.2.1, remote-exec 0.0.3',
  objects: {
    client: [
      { steps: [{ new: ['Client', 'NodeSSH'] }] },
      { package: ['ssh2', 'node-ssh', 'simple-ssh'], steps: ['constructed'] },
    ],
  },
  types: { client: ['Client', 'NodeSSH'] },
  sinks: [
    ...commandSinks({ call: ['exec', 'execCommand'], on: 'client' }),
    { called: true, kind: 'shell.command', at: { argument: 1 } },
  ],
};

/** Programs that Bun and Deno start. */
export const runtimePrograms: Library = {
  packages: [],
  read: 'bun-types 1.4.5, Deno 2.5 documentation',
  objects: {
    bun: [{ package: 'globalThis', steps: [{ member: 'Bun' }] }],
    deno: [{ package: 'globalThis', steps: [{ member: 'Deno' }] }],
  },
  sinks: [
    {
      call: ['spawn', 'spawnSync'],
      on: 'bun',
      kind: 'process.program',
      at: { argument: 0, property: ['0'] },
    },
    { new: 'Command', on: 'deno', kind: 'process.program', at: first },
    {
      new: 'Command',
      on: 'deno',
      ...command,
      at: { argument: 1, property: ['args', '1'] },
      when: { argument: 0, option: [], is: shells },
    },
  ],
};
