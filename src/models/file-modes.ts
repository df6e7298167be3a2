/** Calls that say who may read and write a file. */
import type { FearFacts } from './fear-types';
import type { Library, Sink } from './types';

const mode = { kind: 'file.mode' } as const;

/** Others may write: the last digit has 2. `a+w`, `o+w` and the like say so in letters. */
const opened: FearFacts['feared'] = [
  { problem: 'writable', mode: 'writable' },
  { problem: 'writable', matches: '(?:.*,)?(?:[ug]*[oa][ugoa]*|)[+=][rx]*w[rwxst]*(?:,.*)?' },
];

const made: FearFacts['feared'] = [{ problem: 'madeWritable', mode: 'writable', strict: true }];

const inOptions: FearFacts['feared'] = [
  { problem: 'madeWritable', mode: 'writable', option: ['mode'], strict: true },
];

const predictable: FearFacts['feared'] = [{ problem: 'predictable', path: 'predictable', strict: true }];

const changing = ['chmod', 'chmodSync', 'fchmod', 'fchmodSync', 'lchmod', 'lchmodSync'];
const writing = ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync', 'open', 'openSync'];
const making = ['mkdir', 'mkdirSync', 'createWriteStream'];

const ofFiles: readonly Sink[] = [
  { ...mode, call: changing, at: { argument: 1 }, facts: { feared: opened } satisfies FearFacts },
  {
    ...mode,
    call: writing,
    at: { argument: 2 },
    facts: { feared: [...made, ...inOptions] } satisfies FearFacts,
  },
  {
    ...mode,
    call: making,
    at: { argument: 1 },
    facts: { feared: [...made, ...inOptions] } satisfies FearFacts,
  },
  {
    ...mode,
    call: ['writeFile', 'writeFileSync', 'appendFile', 'appendFileSync'],
    at: { argument: 0 },
    when: { argument: 2, option: ['flag'], is: 'absent' },
    facts: { feared: predictable } satisfies FearFacts,
  },
  {
    ...mode,
    call: 'createWriteStream',
    at: { argument: 0 },
    when: { argument: 1, option: ['flags'], is: 'absent' },
    facts: { feared: predictable } satisfies FearFacts,
  },
];

const onPromises = ofFiles.map((sink): Sink => ({ ...sink, on: 'promises' }));

const files: Library = {
  packages: [],
  read: 'Node 20.20.2, fs-extra 11.3.2',
  objects: {
    promises: [{ from: 'fs.exports', steps: [{ member: 'promises' }] }],
    handle: [
      { from: 'fs.exports', steps: [{ call: 'open' }] },
      { from: 'promises', steps: [{ call: 'open' }] },
    ],
  },
  sinks: [
    ...ofFiles.map((sink): Sink => ({ ...sink, on: 'fs.exports' })),
    ...onPromises,
    {
      ...mode,
      on: 'handle',
      call: 'chmod',
      at: { argument: 0 },
      facts: { feared: opened } satisfies FearFacts,
    },
    {
      ...mode,
      on: 'fs.exports',
      call: ['outputFile', 'outputFileSync'],
      at: { argument: 2 },
      facts: { feared: inOptions } satisfies FearFacts,
    },
    {
      ...mode,
      on: 'fs.exports',
      call: ['ensureDir', 'ensureDirSync', 'mkdirp', 'mkdirpSync'],
      at: { argument: 1 },
      facts: { feared: [...made, ...inOptions] } satisfies FearFacts,
    },
  ],
};

const folders: Library = {
  packages: [],
  read: 'mkdirp 3.0.1, make-dir 5.0.0',
  sinks: [
    {
      ...mode,
      on: 'mkdirp.exports',
      called: true,
      at: { argument: 1 },
      facts: { feared: [...made, ...inOptions] } satisfies FearFacts,
    },
    {
      ...mode,
      on: 'mkdirp.exports',
      call: ['sync', 'mkdirp', 'mkdirpSync', 'makeDirectory', 'makeDirectorySync'],
      at: { argument: 1 },
      facts: { feared: [...made, ...inOptions] } satisfies FearFacts,
    },
  ],
};

/** What new files of the whole process may be. */
const masks: Library = {
  packages: [],
  read: 'Node 20.20.2',
  objects: { process: [{ from: 'globalThis.exports', steps: [{ member: 'process' }] }] },
  sinks: [
    {
      ...mode,
      on: ['process.exports', 'process'],
      call: 'umask',
      at: { argument: 0 },
      facts: { feared: [{ problem: 'mask', mode: 'unmasked' }] } satisfies FearFacts,
    },
  ],
};

export const fileModes: readonly Library[] = [files, folders, masks];
