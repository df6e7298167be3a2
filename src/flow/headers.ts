import type { TSESTree } from '@typescript-eslint/utils';
import { keyName } from '../syntax/names';
import type { Analysis } from './analysis';
import { constantsOf, elementsOf } from './constants';
import { placesOf } from './places';
import { pointeesOf } from './pointees';
import { type Site, sitesOf } from './sites';

/** A header that the file sets on a response. */
export interface HeaderSetting {
  /** In lower case. */
  readonly name: string;
  readonly value: TSESTree.Expression;
  readonly site: Site;
}

/** The headers that a site sets, where their names are known: a name and a value, or the properties of an object. */
export function headersOf(a: Analysis, site: Site): readonly HeaderSetting[] {
  const { sink, use, values } = site;
  if (sink.name) {
    const names = placesOf(a, use, sink.name).flatMap((node) =>
      constantsOf(a, node).map(({ value }) => value),
    );
    return names.flatMap((name) =>
      typeof name === 'string' ? values.map((value) => ({ name: name.toLowerCase(), value, site })) : [],
    );
  }
  return values.flatMap((value) => headersIn(a, value, site));
}

/** `{ 'Content-Type': 'text/plain' }`, `[['Content-Type', 'text/plain']]`, `[{ key: 'X', value: 'y' }]` */
function headersIn(a: Analysis, node: TSESTree.Expression, site: Site): readonly HeaderSetting[] {
  return pointeesOf(a, node).flatMap((pointee): readonly HeaderSetting[] => {
    if (pointee.path.length > 0) return [];
    if (pointee.node.type === 'ArrayExpression')
      return pointee.node.elements.flatMap((element): readonly HeaderSetting[] => {
        const [name, value] =
          element && element.type !== 'SpreadElement' ? (elementsOf(a, element) ?? []) : [];
        const [text] = name ? constantsOf(a, name) : [];
        return value && typeof text?.value === 'string'
          ? [{ name: text.value.toLowerCase(), value, site }]
          : [];
      });
    if (pointee.node.type !== 'ObjectExpression') return [];
    return pointee.node.properties.flatMap((property): readonly HeaderSetting[] => {
      if (property.type === 'SpreadElement') return headersIn(a, property.argument, site);
      const name = keyName(property);
      return name === undefined
        ? []
        : [{ name: name.toLowerCase(), value: property.value as TSESTree.Expression, site }];
    });
  });
}

/** Every header that the file sets by a known name. */
export function headerSettings(a: Analysis): readonly HeaderSetting[] {
  return sitesOf(a, 'http.header').flatMap((site) => headersOf(a, site));
}
