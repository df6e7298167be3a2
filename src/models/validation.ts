/** What the results of schema libraries have in common. */
import type { Sanitizer, SchemaWords } from './server-types';

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

/** The words of TypeBox, which others hand on as their own. */
export const typeboxWords: SchemaWords = {
  text: ['String', 'TemplateLiteral'],
  number: ['Number', 'Integer', 'BigInt', 'Numeric'],
  array: ['Array', 'Tuple'],
  object: 'Object',
  anything: ['Any', 'Unknown', 'Record', 'Unsafe', 'Transform', 'ObjectString'],
  fixed: ['Literal', 'Enum', 'Boolean', 'BooleanString', 'Date', 'Null'],
  inert: [],
  pattern: 'RegExp',
  all: ['Intersect', 'Composite'],
  opensKeys: [],
  closesKeys: 'additionalProperties',
  undeclaredKeys: 'kept',
};
