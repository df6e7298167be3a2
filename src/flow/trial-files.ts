import { developmentFiles } from '../models/credential-words';
import { trialCode, trialFiles } from '../models/password-stores';

/** Where a file is, and the folder that the run began in. */
export interface Place {
  readonly filename: string;
  readonly cwd?: string;
}

/** Whether only tests, examples and developers run a file. */
export function isOnTrial({ filename, cwd }: Place, text: string): boolean {
  const path = withinRun(filename, cwd);
  return trialFiles.test(path) || developmentFiles.test(path) || trialCode.test(text);
}

/** The path below the folder of the run, so that folders above it say nothing. */
function withinRun(filename: string, cwd = ''): string {
  const root = cwd.replace(/[\\/]+$/, '');
  return root !== '' && filename.startsWith(root) ? filename.slice(root.length) : filename;
}
