import { behaviourPrograms } from './behaviour/index';
import { corsPrograms } from './cors/programs';
import { nosqlPrograms } from './nosql/programs';
import { passwordPrograms } from './passwords/programs';
import { matrixPrograms } from './sql/matrix';
import { writtenPrograms } from './sql/written';
import type { Program } from './types';

/** Every program that edits are proven on; those of a rule that the plugin lacks are left out when they are run. */
export const programs: readonly Program[] = [
  ...matrixPrograms(),
  ...writtenPrograms(),
  ...corsPrograms(),
  ...nosqlPrograms(),
  ...passwordPrograms(),
  ...behaviourPrograms(),
];
