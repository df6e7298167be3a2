import type { Text } from '../flow/text-types';

/** Whether characters of this file are a part of the text, blanks aside. */
export function hasConstantPart(text: Text): boolean {
  return text.some((piece) => piece.type === 'constant' && /\S/.test(piece.value));
}
