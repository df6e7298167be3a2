import type { Program } from '../types';
import { answers } from './answers';
import { automatic } from './automatic';
import { ciphers } from './ciphers';
import { injection } from './injection';
import { inBothStyles } from './kit';
import { secrets } from './secrets';
import { settings } from './settings';
import { signIn } from './sign-in';
import { transport } from './transport';

/** Programs that are run for what they give, answer and print. */
export const behaviourPrograms = (): readonly Program[] =>
  inBothStyles([
    ...automatic,
    ...injection,
    ...answers,
    ...secrets,
    ...signIn,
    ...ciphers,
    ...transport,
    ...settings,
  ]);
