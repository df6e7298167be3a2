import type { Piece, Text } from './text-types';

/** A value in a text, and the quote that is open where it stands. */
export interface QuotedHole {
  readonly hole: Extract<Piece, { type: 'hole' }>;
  readonly quote: string | undefined;
}

/** The values in a text whose quotes are `'`, `"` and `` ` ``; after a choice, the first of its texts counts. */
export function quotedHoles(text: Text, hasBackslash: boolean): readonly QuotedHole[] {
  return read(text, undefined, hasBackslash).holes;
}

interface Reading {
  readonly holes: readonly QuotedHole[];
  readonly quote: string | undefined;
}

function read(text: Text, start: string | undefined, hasBackslash: boolean): Reading {
  const holes: QuotedHole[] = [];
  let quote = start;
  for (const piece of text)
    switch (piece.type) {
      case 'hole':
        holes.push({ hole: piece, quote });
        break;
      case 'constant':
        quote = quoteAfter(piece.value, quote, hasBackslash);
        break;
      case 'choice': {
        const all = piece.options.map((option) => read(option, quote, hasBackslash));
        holes.push(...all.flatMap((each) => each.holes));
        quote = all[0]?.quote ?? quote;
        break;
      }
      case 'repeat':
        holes.push(...read(piece.item, quote, hasBackslash).holes);
    }
  return { holes, quote };
}

function quoteAfter(text: string, start: string | undefined, hasBackslash: boolean): string | undefined {
  let quote = start;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (hasBackslash && character === '\\') index += 1;
    else if (quote === undefined) quote = /['"`]/.test(character) ? character : undefined;
    else if (character === quote) quote = undefined;
  }
  return quote;
}
