import { corsPrograms } from './cors/programs';
import { matrixPrograms } from './sql/matrix';
import type { Program } from './types';

/** Every program that edits are proven on. */
export const programs: readonly Program[] = [...matrixPrograms(), ...corsPrograms()];
