import type { TSESTree } from '@typescript-eslint/utils';
import { type CookieUse, cookieUse, saysGone } from '../models/cookie-names';
import { unwrap } from '../syntax/unwrap';
import type { Analysis } from './analysis';
import { elementsOf } from './constants';
import { holdsSecret } from './cookies';
import { isExcused } from './excuses';
import { textOf } from './text';
import type { Text } from './text-types';

/** The text of a `Set-Cookie` header that lacks flags. */
export interface WeakCookieText {
  readonly node: TSESTree.Expression;
  readonly name: string | undefined;
  readonly purpose: CookieUse | undefined;
  /** The flags that it lacks, and `none` where it is sent to other sites by plain HTTP. */
  readonly lacks: readonly CookieFlag[];
}

export type CookieFlag = 'httpOnly' | 'secure' | 'sameSite' | 'none';

/** What is wrong with the value of a `Set-Cookie` header; each text of it, where it is a list. */
export function weakCookieTexts(a: Analysis, value: TSESTree.Expression): readonly WeakCookieText[] {
  return (elementsOf(a, value) ?? [value]).flatMap((node) => {
    if (isExcused(a, [node], [])) return [];
    const [text, ...others] = alternatives(textOf(a, node));
    // Several texts: somebody decides which.
    return text && others.length === 0 ? judge(a, node, text) : [];
  });
}

/** The texts that a choice leaves. */
function alternatives(text: Text): readonly Text[] {
  return text
    .reduce<readonly Text[]>(
      (before, piece) =>
        piece.type === 'choice'
          ? piece.options.flatMap((option) =>
              alternatives(option).flatMap((end) => before.map((one) => [...one, ...end])),
            )
          : before.map((one) => [...one, piece]),
      [[]],
    )
    .slice(0, 8);
}

const HOLE = '\0';

function judge(a: Analysis, node: TSESTree.Expression, text: Text): readonly WeakCookieText[] {
  const written = text
    .map((piece) => (piece.type === 'constant' ? piece.value : piece.type === 'hole' ? HOLE : ';' + HOLE))
    .join('');
  const [pair = '', ...attributes] = written.split(';').map((each) => each.trim());
  const equals = pair.indexOf('=');
  // A whole cookie, or attributes, that other code puts together.
  if (equals < 0 || attributes.some((each) => each.startsWith(HOLE) || /^[^=]*\0/.test(each))) return [];
  const named = new Map(
    attributes.map((each) => {
      const [key = '', value = ''] = each.split('=').map((part) => part.trim());
      return [key.toLowerCase(), value.toLowerCase()] as const;
    }),
  );
  const given = pair.slice(equals + 1);
  const age = named.get('max-age');
  if (
    saysGone(given) ||
    (age !== undefined && Number(age) <= 0 && age !== '') ||
    /19[67]\d/.test(named.get('expires') ?? '')
  )
    return [];
  const sameSite = named.get('samesite');
  const lacks: readonly CookieFlag[] = [
    ...(named.has('httponly') ? [] : ['httpOnly' as const]),
    ...(named.has('secure') ? [] : ['secure' as const]),
    ...(sameSite === undefined
      ? ['sameSite' as const]
      : sameSite === 'none' && !named.has('secure')
        ? ['none' as const]
        : []),
  ];
  if (lacks.length === 0) return [];
  const name = pair.slice(0, equals);
  const held = holesBefore(text);
  const purpose = held.some((each) => holdsSecret(a, each)) ? 'signs in' : cookieUse(nameOf(name, held));
  return [{ node, name: name.includes(HOLE) ? undefined : name, purpose, lacks }];
}

/** The values in the name and value of the cookie. */
function holesBefore(text: Text): readonly TSESTree.Expression[] {
  const end = text.findIndex((piece) => piece.type === 'constant' && piece.value.includes(';'));
  return (end < 0 ? text : text.slice(0, end)).flatMap((piece) =>
    piece.type === 'hole' ? [piece.node] : [],
  );
}

/** A name that is a variable is called like it: `${SESSION_COOKIE}=…`. */
function nameOf(name: string, held: readonly TSESTree.Expression[]): string {
  const [first] = held;
  const node = first && unwrap(first);
  return name.includes(HOLE) && node?.type === 'Identifier'
    ? name.replace(HOLE, node.name.replace(/_?(?:cookie|name)/gi, ''))
    : name;
}
