import type { Piece, Text } from './text-types';

/** Which of the values a placeholder takes: by its place in a list, or by name. */
export type Which = number | string;

type Constant = Extract<Piece, { readonly type: 'constant' }>;

/**
 * A text in which placeholders stand, as its formatter fills it: values of `raw` placeholders are put in as they
 * are, and those of all others are escaped, so that their placeholders may stay for them. `raw` are whole
 * placeholders (`%s`), or endings of them (`:raw` of `$1:raw`).
 */
export function fillRaw(text: Text, raw: readonly string[], valueOf: (which: Which) => Text): Text {
  if (raw.length === 0) return text;
  const fill = raw.some((each) => each.startsWith('%'))
    ? percentFiller(raw, valueOf)
    : endingFiller(raw, valueOf);
  const filled = (pieces: Text): Text =>
    pieces.flatMap((piece): Text => {
      switch (piece.type) {
        case 'constant':
          return fill(piece);
        case 'choice':
          return [{ ...piece, options: piece.options.map(filled) }];
        case 'repeat':
          return [{ ...piece, item: filled(piece.item) }];
        case 'hole':
          return [piece];
      }
    });
  return filled(text);
}

/** `%s`, `%L`, `%2$s`: each takes the value after the one before it, unless it says which. */
function percentFiller(raw: readonly string[], valueOf: (which: Which) => Text): (piece: Constant) => Text {
  let next = 0;
  return (piece) =>
    parted(piece, /(%(?:\d+\$)?[%a-zA-Z])/, (placeholder) => {
      const [, place, letter = ''] = /^%(?:(\d+)\$)?(.)$/.exec(placeholder) ?? [];
      if (letter === '%') return undefined;
      const which = place === undefined ? next : Number(place) - 1;
      next = which + 1;
      return raw.includes(`%${letter}`) ? valueOf(which) : [{ ...piece, value: 'x' }];
    });
}

/** `$1:raw`, `${name^}`, `$(name:value)`: a number or a name, and an ending inside or after the brackets. */
function endingFiller(raw: readonly string[], valueOf: (which: Which) => Text): (piece: Constant) => Text {
  return (piece) =>
    parted(piece, /(\$(?:\d+(?::\w+|[\^#])|[{(<[/]\s*\w+\s*(?::\w+|[\^#])\s*[})>\]/]))/, (placeholder) => {
      const [, name = '', ending = ''] = /^\$[{(<[/]?\s*(\w+?)\s*(:\w+|[\^#])/.exec(placeholder) ?? [];
      if (!raw.includes(ending)) return undefined;
      return valueOf(/^\d+$/.test(name) ? Number(name) - 1 : name);
    });
}

/** A constant with some of its parts replaced; `undefined` leaves a part as it is. */
function parted(piece: Constant, placeholders: RegExp, replace: (part: string) => Text | undefined): Text {
  return piece.value
    .split(placeholders)
    .flatMap((part, index): Text =>
      index % 2 === 0
        ? part === ''
          ? []
          : [{ ...piece, value: part }]
        : (replace(part) ?? [{ ...piece, value: part }]),
    );
}
