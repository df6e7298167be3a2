import type { TSESTree } from '@typescript-eslint/utils';
import { keyName, memberName } from '../syntax/names';
import type { Analysis } from './analysis';
import { constantsOf, elementsOf, optionOf } from './constants';
import { placesOf } from './places';
import { pointeesOf } from './pointees';
import { type Site, sitesOf } from './sites';

/** A header that the file sets on a response. */
export interface HeaderSetting {
  /** In lower case. */
  readonly name: string;
  readonly value: TSESTree.Expression;
  /** The call, assignment or object literal that sets it. */
  readonly node: TSESTree.Node;
}

/** The headers that a site sets, where their names are known: a name and a value, or the properties of an object. */
export function headersOf(a: Analysis, site: Site): readonly HeaderSetting[] {
  const { sink, use, values } = site;
  if (sink.name) {
    const names = placesOf(a, use, sink.name).flatMap((node) =>
      constantsOf(a, node).map(({ value }) => value),
    );
    return names.flatMap((name) =>
      typeof name === 'string' ? values.map((value) => ({ name: name.toLowerCase(), value, node: use })) : [],
    );
  }
  return values.flatMap((value) => {
    const inside = headersIn(a, value, use);
    const name = use.type === 'AssignmentExpression' ? assignedName(use) : undefined;
    return inside.length > 0 || name === undefined
      ? inside
      : [{ name: name.toLowerCase(), value, node: use }];
  });
}

/** `headers['X-Name'] = value` */
function assignedName({ left }: TSESTree.AssignmentExpression): string | undefined {
  return left.type === 'MemberExpression' ? memberName(left) : undefined;
}

/** Headers in object literals that a platform reads: `{ statusCode: 200, headers: { … } }`. */
function literalHeaders(a: Analysis): readonly HeaderSetting[] {
  const shapes = a.knowledge().literalSinks.filter(({ kind }) => kind === 'http.header');
  return a.index().objects.flatMap((object) => {
    const keys = new Set(
      object.properties.map((each) => (each.type === 'Property' ? keyName(each) : undefined)),
    );
    return shapes
      .filter(({ shaped }) => shaped.every((name) => keys.has(name)))
      .flatMap(({ property, name }): readonly HeaderSetting[] => {
        const { node: value } = optionOf(a, object, property);
        if (!value) return [];
        if (name === undefined) return headersIn(a, value, object);
        const { node: named } = optionOf(a, object, [name]);
        const [text] = named ? constantsOf(a, named) : [];
        return typeof text?.value === 'string'
          ? [{ name: text.value.toLowerCase(), value, node: object }]
          : [];
      });
  });
}

/** `{ 'Content-Type': 'text/plain' }`, `[['Content-Type', 'text/plain']]`, `[{ key: 'X', value: 'y' }]` */
function headersIn(a: Analysis, start: TSESTree.Expression, node: TSESTree.Node): readonly HeaderSetting[] {
  return pointeesOf(a, start).flatMap((pointee): readonly HeaderSetting[] => {
    if (pointee.path.length > 0) return [];
    if (pointee.node.type === 'ArrayExpression')
      return pointee.node.elements.flatMap((element): readonly HeaderSetting[] => {
        const [name, value] =
          element && element.type !== 'SpreadElement' ? (elementsOf(a, element) ?? []) : [];
        const [text] = name ? constantsOf(a, name) : [];
        return value && typeof text?.value === 'string'
          ? [{ name: text.value.toLowerCase(), value, node }]
          : [];
      });
    if (pointee.node.type !== 'ObjectExpression') return [];
    return pointee.node.properties.flatMap((property): readonly HeaderSetting[] => {
      if (property.type === 'SpreadElement') return headersIn(a, property.argument, node);
      const name = keyName(property);
      return name === undefined
        ? []
        : [{ name: name.toLowerCase(), value: property.value as TSESTree.Expression, node }];
    });
  });
}

/** Every header that the file sets by a known name. */
export function headerSettings(a: Analysis): readonly HeaderSetting[] {
  return [...sitesOf(a, 'http.header').flatMap((site) => headersOf(a, site)), ...literalHeaders(a)];
}
