/** What opens, writes and lists files by their path, and what it takes for one. */
import type { Library, Names, Place, Sink, Use } from './types';

const first: Place = { argument: 0 };
const path = { kind: 'fs.path', at: first } as const;

/** Calls that only look: where the same value is also opened, that place is the one to mend. */
const looks = [
  ...['access', 'exists', 'lstat', 'stat', 'realpath', 'statfs', 'readlink', 'pathExists'],
  ...['accessSync', 'existsSync', 'lstatSync', 'statSync', 'realpathSync', 'statfsSync', 'readlinkSync'],
  'pathExistsSync',
];

function bothForms(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [name, `${name}Sync`]);
}

const opens = [
  ...bothForms(['appendFile', 'chmod', 'chown', 'lchown', 'lutimes', 'mkdir', 'mkdtemp', 'open', 'opendir']),
  ...bothForms(['readdir', 'readFile', 'rm', 'rmdir', 'truncate', 'unlink', 'utimes', 'writeFile', 'glob']),
  ...['createReadStream', 'createWriteStream', 'watch', 'watchFile', 'openAsBlob'],
];

const moves = bothForms(['copyFile', 'cp', 'link', 'rename', 'symlink']);

/** What fs-extra has beside Node's own functions. */
const extra = [
  ...bothForms(['emptyDir', 'ensureDir', 'ensureFile', 'mkdirp', 'mkdirs', 'outputFile', 'outputJson']),
  ...bothForms(['readJson', 'remove', 'writeJson', 'createFile']),
  ...['readJSON', 'writeJSON', 'outputJSON', 'readJSONSync', 'writeJSONSync'],
];
const extraMoves = bothForms(['copy', 'move', 'ensureLink', 'ensureSymlink']);

/** Sinks of calls that take one path, and of those that take two. */
function fileSinks(on: Pick<Sink, 'on'>, one: Names, two: Names): readonly Sink[] {
  return [
    { ...on, call: one, ...path },
    { ...on, call: two, ...path },
    { ...on, call: two, kind: 'fs.path', at: { argument: 1 } },
    { ...on, call: looks, ...path, facts: { looks: true } },
  ];
}

const resolved = { from: [first], gives: 'text', makes: 'normal-path' } as const;

export const fileSystem: Library = {
  packages: [
    'fs',
    'fs/promises',
    'graceful-fs',
    'original-fs',
    'mz/fs',
    'memfs',
    'fs-extra',
    'fs-extra/esm',
    '@nodelib/fs.promises',
  ],
  read: 'Node 20.20.2, fs-extra 11.4.1',
  objects: { promises: [{ steps: [{ member: 'promises' }] }] },
  sinks: [
    ...fileSinks({}, [...opens, ...extra], [...moves, ...extraMoves]),
    ...fileSinks({ on: 'promises' }, opens, moves),
    { new: ['ReadStream', 'WriteStream'], ...path },
  ],
  propagators: [
    { call: ['realpath', 'realpathSync'], ...resolved },
    { on: 'promises', call: 'realpath', ...resolved },
  ],
};

/** Packages with one function, or one with a `sync` beside it, whose first argument is a path. */
export const fileFunctions: Library = {
  packages: [
    'load-json-file',
    'make-dir',
    'mkdirp',
    'path-exists',
    'read-pkg',
    'recursive-readdir',
    'rimraf',
    'write-file-atomic',
    'write-json-file',
    'jsonfile',
    'fstream',
    'walkdir',
    'del',
    'trash',
    'glob',
  ],
  read: 'mkdirp 3.0.1, rimraf 6.1.4, write-file-atomic 7.0.1, jsonfile 6.2.1, del 8.0.1',
  sinks: [
    { called: true, ...path },
    {
      call: [
        ...['sync', 'rimraf', 'rimrafSync', 'mkdirp', 'mkdirpSync', 'manual', 'native', 'makeDirectory'],
        ...['makeDirectorySync', 'loadJsonFile', 'loadJsonFileSync', 'writeJsonFile', 'writeJsonFileSync'],
        ...['writeFile', 'writeFileSync', 'readFile', 'readFileSync', 'deleteAsync', 'deleteSync'],
        ...['pathExists', 'Reader', 'Writer', 'readPackage', 'walk'],
      ],
      ...path,
    },
  ],
};

/** Files that Bun and Deno read and write. */
export const runtimeFiles: Library = {
  packages: [],
  read: 'bun-types 1.4.5, Deno 2.5 documentation',
  objects: {
    bunFiles: [{ package: 'globalThis', steps: [{ member: 'Bun' }] }],
    denoFiles: [{ package: 'globalThis', steps: [{ member: 'Deno' }] }],
  },
  sinks: [
    { on: 'bunFiles', call: ['file', 'write'], ...path },
    {
      on: 'denoFiles',
      call: [
        ...bothForms(['readFile', 'readTextFile', 'writeFile', 'writeTextFile', 'open', 'create', 'remove']),
        ...bothForms(['mkdir', 'readDir', 'truncate', 'chmod', 'rename', 'copyFile']),
      ],
      ...path,
    },
  ],
};

const noRoot = { argument: 1, option: ['root'], is: 'present' } as const;

function served(use: Use & Pick<Sink, 'on'>): Sink {
  return { ...use, ...path, unless: noRoot };
}

/** Answers that are files. With a `root`, the server refuses what leaves it. */
export const servedFiles: Library = {
  packages: [],
  read: 'express 5.3.0, @fastify/static 10.1.11, @hapi/inert 7.1.2 (confines unless told not to)',
  objects: {
    // express-fileupload
    uploaded: [
      { from: 'express.request', steps: [{ member: 'files' }, { member: '*' }] },
      { from: 'uploaded', steps: [{ member: '*' }] },
    ],
  },
  sinks: [
    { on: 'uploaded', call: 'mv', ...path },
    // Templates that are read from a file.
    { on: ['ejs.exports', 'pug.exports'], call: ['renderFile', 'compileFile'], ...path },
    { on: ['nunjucks.exports', 'nunjucks.environment'], call: ['render', 'getTemplate'], ...path },
    { on: 'express.exports', call: 'static', ...path },
    { on: 'serve-static.exports', called: true, ...path },
    {
      on: 'puppeteer.page',
      call: ['screenshot', 'pdf'],
      kind: 'fs.path',
      at: { argument: 0, property: ['path'] },
    },
    { on: 'sqlite3.exports', new: ['Database', 'cached.Database'], ...path },
    { on: 'better-sqlite3.exports', constructed: true, ...path },
    { on: 'unzipper.exports', call: 'Extract', kind: 'fs.path', at: { argument: 0, property: ['path'] } },
    {
      on: 'adm-zip.zip',
      call: ['extractAllTo', 'extractAllToAsync', 'writeZip', 'addLocalFile', 'addLocalFolder'],
      ...path,
    },
    { on: 'adm-zip.zip', call: 'extractEntryTo', kind: 'fs.path', at: { argument: 1 } },
    {
      on: 'tar.exports',
      call: ['x', 'extract', 'c', 'create', 't', 'list'],
      kind: 'fs.path',
      at: { argument: 0, property: ['file'] },
    },
    {
      on: 'tar.exports',
      call: ['x', 'extract', 'c', 'create'],
      kind: 'fs.path',
      at: { argument: 0, property: ['cwd'] },
    },
    // What a storage of multer is told to call a file.
    { on: 'multer.named', called: true, kind: 'fs.path', at: { argument: 1 } },
    served({ on: 'express.response', call: ['sendFile', 'sendfile'] }),
    { on: 'express.response', call: 'download', ...path, unless: { ...noRoot, argument: -1 } },
    { on: ['express.response', 'restify.response'], call: 'render', ...path },
    {
      on: '@hapi/hapi.toolkit',
      call: 'file',
      ...path,
      when: { argument: 1, option: ['confine'], is: [false] },
    },
  ],
};

/** `send(request, path, { root })` and its kin. */
export const sentFiles: Library = {
  packages: ['send', 'koa-send', '@fastify/send', 'koa-sendfile'],
  read: 'send 1.2.1, koa-send 5.0.1',
  sinks: [
    { called: true, kind: 'fs.path', at: { argument: 1 }, unless: { ...noRoot, argument: 2 } },
    { call: 'send', kind: 'fs.path', at: { argument: 1 }, unless: { ...noRoot, argument: 2 } },
  ],
};

/** Whether a path lies in a folder, and whether it begins at the root of the disk. */
export const pathChecks: Library = {
  packages: ['is-path-inside', 'path-is-inside', 'is-subdir', 'contains-path'],
  read: 'is-path-inside 4.0.0, path-is-inside 1.0.2',
  sanitizers: [
    { called: true, by: 'guard', at: first, clears: ['fs.path'] },
    { called: true, by: 'guard', at: { argument: 1 }, clears: ['fs.path'] },
  ],
};
