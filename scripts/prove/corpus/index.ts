import { corsPrograms } from './cors/programs';
import { matrixPrograms } from './sql/matrix';
import { writtenPrograms } from './sql/written';
import type { Program } from './types';

/** Every program that edits are proven on. */
export const programs: readonly Program[] = [...matrixPrograms(), ...writtenPrograms(), ...corsPrograms()];
