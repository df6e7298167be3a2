import type { TSESTree } from '@typescript-eslint/utils';
import type { Kind } from '../models/types';
import { keyName } from '../syntax/names';
import type { Analysis } from './analysis';

/** The values of a kind in object literals that are known by their properties: `{ statusCode: 500, body: … }`. */
export function literalValues(a: Analysis, kind: Kind): readonly TSESTree.Expression[] {
  const rows = a.knowledge().literalSinks.filter((row) => row.kind === kind && !row.feared);
  if (rows.length === 0) return [];
  return a.index().objects.flatMap((object) => {
    const names = object.properties.map((each) => (each.type === 'Property' ? keyName(each) : undefined));
    return rows
      .filter(({ shaped }) => shaped.every((name) => names.includes(name)))
      .flatMap(({ property: [wanted] }) =>
        object.properties.flatMap((each) =>
          each.type === 'Property' && keyName(each) === wanted ? [each.value as TSESTree.Expression] : [],
        ),
      );
  });
}
