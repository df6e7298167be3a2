import {
  childProcess,
  commandPackages,
  crossSpawn,
  execa,
  remoteShells,
  runtimePrograms,
} from './child-process';
import type { Library } from './types';

/** What starts programs and runs shell commands. */
export const programs: readonly Library[] = [
  childProcess,
  commandPackages,
  crossSpawn,
  execa,
  remoteShells,
  runtimePrograms,
];
