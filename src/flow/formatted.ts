import type { TSESTree } from '@typescript-eslint/utils';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { elementsOf, optionOf } from './constants';
import { identityOf } from './identity';
import { placesOf } from './places';
import type { Piece, Text } from './text-types';
import { statesOfTarget } from './uses-at';

/** Which of the values a placeholder takes: by its place in a list, or by name. */
export type Which = number | string;

type Constant = Extract<Piece, { readonly type: 'constant' }>;

/** What a call gives that puts values into a text, by its model; undefined for other calls. */
export function formattedCall(
  a: Analysis,
  node: TSESTree.CallExpression,
  read: (inner: TSESTree.Expression) => Text,
): Text | undefined {
  const row = statesOfTarget(a, unwrap(node.callee), identityOf)
    .flatMap((state) => state.formatters)
    .find(({ form }) => form === 'called')?.row;
  const [format] = row ? placesOf(a, node, row.text) : [];
  if (!row || !format) return undefined;
  const given = placesOf(a, node, row.values);
  return fillRaw(read(format), row.raw, (which) => {
    const value = givenValue(a, given, which);
    return value ? read(value) : [];
  });
}

/** The value that a placeholder takes: of several arguments, of one list or object, or the only one there is. */
export function givenValue(
  a: Analysis,
  given: readonly TSESTree.Expression[],
  which: Which,
): TSESTree.Expression | undefined {
  const [only, ...others] = given;
  if (!only || (others.length > 0 && typeof which === 'number')) return given[Number(which)];
  const elements = elementsOf(a, only);
  if (elements && typeof which === 'number') return elements[which];
  const option = typeof which === 'string' ? optionOf(a, only, [which]) : undefined;
  return option?.state === 'absent'
    ? undefined
    : (option?.node ?? (which === 0 || option ? only : undefined));
}

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
