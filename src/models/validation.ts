/** What the results of schema libraries have in common. */
import type { Sanitizer } from './server-types';

/** Scalars, in objects with the schema's own keys. A text is still any text. */
export const checked = { clears: [], leaves: ['text', 'number'] } as const satisfies Pick<
  Sanitizer,
  'clears' | 'leaves'
>;

/** What a statement before it says of the value that was checked: its undeclared keys are still there. */
export const checkedInPlace = {
  ...checked,
  by: 'guard',
  undeclaredKeys: 'kept',
} as const satisfies Partial<Sanitizer>;
