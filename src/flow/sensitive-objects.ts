import type { TSESTree } from '@typescript-eslint/utils';
import { keyName } from '../syntax/names';
import { unwrap } from '../syntax/unwrap';
import { type Search, type Secret, nameOf, secrecyOfToken, secretAt, secretsAt } from './sensitive';
import { secrecyOf } from './sensitive-names';
import { isHarmless } from './sensitive-values';

/** The secrets of an object literal: values under keys that are called so, and those that other values hold. */
export function secretsOfObject(
  s: Search,
  node: TSESTree.ObjectExpression,
  path: readonly string[],
): readonly Secret[] {
  const [name, ...rest] = path;
  if (name !== undefined) return ofProperty(s, node, name, rest);
  return secretsOfParts(
    s,
    node.properties.map((property) =>
      property.type === 'SpreadElement' ? { whole: property.argument } : { property },
    ),
  );
}

/** A part of an object that is put together: a property, or another object's properties. */
export type ObjectPart = { readonly whole: TSESTree.Node } | { readonly property: TSESTree.Property };

/** The secrets of what is put together from parts; what a later part sets anew is gone. */
export function secretsOfParts(s: Search, parts: readonly ObjectPart[]): readonly Secret[] {
  const overwritten = (from: number): ReadonlySet<string> =>
    new Set(parts.slice(from).flatMap((part) => harmlessKeys(s, part)));
  return parts.flatMap((part, index) => {
    if ('property' in part) return ofEntry(s, part.property);
    return withoutKeys(s, secretsAt(s, part.whole, []), overwritten(index + 1));
  });
}

/** The secrets but those under these keys; a whole body without its secret keys is none. */
export function withoutKeys(
  s: Search,
  secrets: readonly Secret[],
  keys: ReadonlySet<string>,
): readonly Secret[] {
  if (keys.size === 0) return secrets;
  return secrets.filter(({ held, part }) => {
    const key = held[s.held.length];
    if (key === undefined) return !part || ![...keys].some((each) => secrecyOf(each) ?? /cookie/i.test(each));
    return !keys.has(key);
  });
}

function harmlessKeys(s: Search, part: ObjectPart): readonly string[] {
  if ('property' in part) {
    const key = keyName(part.property);
    return key !== undefined && isHarmless(s.a, part.property.value) ? [key] : [];
  }
  const whole = unwrap(part.whole);
  return whole.type === 'ObjectExpression'
    ? whole.properties.flatMap((property) =>
        property.type === 'Property' ? harmlessKeys(s, { property }) : [],
      )
    : [];
}

function ofEntry(s: Search, property: TSESTree.Property): readonly Secret[] {
  const key = keyName(property);
  const value = unwrap(property.value);
  const inner: Search = { ...s, held: [...s.held, key ?? '*'] };
  const secrecy = key === undefined ? undefined : secrecyOfToken(s.a, key);
  const isNested = value.type === 'ObjectExpression' || value.type === 'ArrayExpression';
  if (!secrecy || isNested) return secretsAt(inner, property.value, []);
  if (isHarmless(s.a, value)) return [];
  const found = secretsAt(inner, property.value, []);
  if (found.length > 0) return found;
  const isNamed = value.type === 'Identifier' || value.type === 'MemberExpression';
  return [secretAt(inner, value, secrecy, isNamed ? nameOf(value) : (key ?? ''))];
}

function ofProperty(
  s: Search,
  node: TSESTree.ObjectExpression,
  name: string,
  rest: readonly string[],
): readonly Secret[] {
  for (const property of [...node.properties].reverse()) {
    if (property.type === 'SpreadElement') {
      const found = secretsAt(s, property.argument, [name, ...rest]);
      if (found.length > 0) return found;
    } else if (keyName(property) === name) return secretsAt(s, property.value, rest);
  }
  return [];
}

/** The secrets of the elements of a list. */
export function secretsOfArray(
  s: Search,
  node: TSESTree.ArrayExpression,
  path: readonly string[],
): readonly Secret[] {
  const [name, ...rest] = path;
  return node.elements.flatMap((element, index) => {
    if (!element || (name !== undefined && name !== '*' && name !== String(index))) return [];
    const inner: Search = name === undefined ? { ...s, held: [...s.held, String(index)] } : s;
    return secretsAt(inner, element, name === undefined ? [] : rest);
  });
}
