/** What reads and writes files of one format, or many files by a pattern, and takes their paths. */
import type { Library, Place } from './types';

const first: Place = { argument: 0 };
const path = { kind: 'fs.path', at: first } as const;

export const fileFormats: Library = {
  packages: ['xlsx', 'exceljs', 'csvtojson', 'archiver', 'yauzl', 'vinyl-fs', 'gulp'],
  read: 'documentation of each; archiver 7.0, yauzl 3.2',
  objects: {
    sheets: [
      { package: 'exceljs', steps: [{ new: 'Workbook' }, { member: ['xlsx', 'csv'] }] },
      { package: 'csvtojson', steps: ['called'] },
    ],
    archive: [
      { package: 'archiver', steps: ['called'] },
      { package: 'archiver', steps: [{ call: 'create' }] },
    ],
    read: [
      { package: 'yauzl', steps: [{ call: ['open', 'fromBuffer', 'fromFd'], callback: -1, parameter: 1 }] },
    ],
    entry: [{ from: 'read', steps: [{ event: 'entry', parameter: 0 }] }],
  },
  chains: ['archive'],
  sinks: [
    { on: 'sharp.picture', call: 'toFile', ...path },
    { on: 'sheets', call: ['readFile', 'writeFile', 'fromFile'], ...path },
    { on: 'archive', call: ['file', 'directory'], ...path },
    {
      call: [
        ...['readFile', 'readFileSync', 'writeFile', 'writeFileSync', 'writeFileXLSX', 'open'],
        ...['src', 'dest', 'symlink'],
      ],
      ...path,
    },
  ],
  sources: [
    { on: 'entry', property: ['fileName'], part: 'archive', shapes: ['text'] },
    { on: 'entry', property: ['fileNameRaw'], part: 'archive', shapes: ['text'] },
  ],
};

/** What is itself called with a path. Not here: what as often gets the bytes, `sharp(file.buffer)`. */
export const fileOpeners: Library = {
  packages: ['fluent-ffmpeg', 'extract-zip', 'fast-glob', 'globby'],
  read: 'documentation of each; fluent-ffmpeg 2.1, extract-zip 2.0, fast-glob 3.3, globby 14',
  objects: { film: [{ steps: ['called'] }, { steps: ['constructed'] }] },
  chains: ['film'],
  sinks: [
    { called: true, ...path },
    { constructed: true, ...path },
    { on: 'film', call: ['input', 'addInput', 'output', 'save', 'saveToFile', 'mergeToFile'], ...path },
    { call: ['sync', 'stream', 'async', 'globby', 'globbySync', 'globbyStream'], ...path },
    // Where an archive is unpacked.
    { called: true, kind: 'fs.path', at: { argument: 1, property: ['dir'] } },
  ],
};
