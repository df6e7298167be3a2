import { answers } from './all-answers';
import { databases } from './all-databases';
import { servers } from './all-servers';
import { validators } from './all-validators';
import { values } from './all-values';
import type { Library } from './types';

/** Every library we know. */
export const libraries: readonly Library[] = [...databases, ...servers, ...answers, ...validators, ...values];
