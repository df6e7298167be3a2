/**
 * Archives whose entries are handed to us one by one: their names are the sender's, `../../x` included. What unpacks
 * a whole archive by itself (`extractAllTo`, `unzipper.Extract`, `tar.x`) checks them and is not here.
 */
import { oneText } from './request-parts';
import type { Library, Source } from './types';

const name = { part: 'archive', ...oneText } as const;
const fields = ['path', 'name', 'fileName', 'entryName', 'linkname', 'linkpath'];

function namesOf(on: string): readonly Source[] {
  return fields.map((field) => ({ on, property: [field], ...name }));
}

export const unzipper: Library = {
  packages: ['unzipper', 'unzip-stream', 'unzip', 'node-unzip-2'],
  read: 'unzipper 0.12.5',
  objects: {
    parser: [
      { steps: [{ call: ['Parse', 'ParseOne'] }] },
      { steps: [{ new: 'Parse' }] },
      { from: 'parser', steps: [{ call: 'on' }] },
    ],
    directory: [{ steps: [{ member: 'Open' }, { call: ['file', 'buffer', 'url', 's3'] }] }],
    files: [{ from: 'directory', steps: [{ member: 'files' }] }],
    entry: [{ from: 'parser', steps: [{ event: 'entry', parameter: 0 }] }],
  },
  types: { entry: ['Entry', 'File'] },
  sources: [
    ...namesOf('entry'),
    { on: 'files', property: ['*', 'path'], ...name },
    { on: 'parser', iterated: true, part: 'archive', shapes: [], shapesOfProperties: ['text'] },
  ],
};

export const admZip: Library = {
  packages: ['adm-zip'],
  read: 'adm-zip 0.6.1',
  objects: {
    zip: [{ steps: ['constructed'] }],
    entry: [{ from: 'zip', steps: [{ call: 'getEntry' }] }],
  },
  types: { entry: 'IZipEntry' },
  sources: [
    ...namesOf('entry'),
    { on: 'zip', call: 'getEntries', part: 'archive', shapes: [], shapesOfProperties: ['text', 'object'] },
  ],
};

export const tarStream: Library = {
  packages: ['tar-stream', 'tar'],
  read: 'tar-stream 3.2.2',
  objects: {
    extract: [
      { package: 'tar-stream', steps: [{ call: 'extract' }] },
      { package: 'tar', steps: [{ new: 'Parse' }] },
      { package: 'tar', steps: [{ new: 'Parser' }] },
    ],
    entry: [{ from: 'extract', steps: [{ event: 'entry', parameter: 0 }] }],
  },
  types: { entry: ['Headers', 'ReadEntry'] },
  sources: namesOf('entry'),
};

export const jsZip: Library = {
  packages: ['jszip'],
  read: 'jszip 3.10.2: `name` has its `..` resolved, `unsafeOriginalName` keeps them',
  objects: {
    zip: [
      { steps: [{ call: 'loadAsync' }] },
      { steps: ['constructed'] },
      { from: 'zip', steps: [{ call: 'loadAsync' }] },
    ],
    entry: [{ from: 'zip', steps: [{ call: 'forEach', callback: 0, parameter: 1 }] }],
  },
  types: { entry: 'JSZipObject' },
  sources: [
    { on: 'entry', property: ['unsafeOriginalName'], ...name },
    { on: 'zip', property: ['files', '*', 'unsafeOriginalName'], ...name },
  ],
};
