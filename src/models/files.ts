import { admZip, jsZip, tarStream, unzipper } from './archives';
import { fileFormats, fileOpeners } from './file-formats';
import { fileFunctions, fileSystem, pathChecks, runtimeFiles, sentFiles, servedFiles } from './file-paths';
import type { Library } from './types';

/** What works with files by their paths. */
export const files: readonly Library[] = [
  admZip,
  fileFormats,
  fileOpeners,
  fileFunctions,
  fileSystem,
  jsZip,
  pathChecks,
  runtimeFiles,
  sentFiles,
  servedFiles,
  tarStream,
  unzipper,
];
