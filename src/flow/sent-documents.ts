import type { TSESTree } from '@typescript-eslint/utils';
import { beginsLikeDocument } from '../models/query-languages';
import { keyName } from '../syntax/names';
import type { Analysis } from './analysis';
import { textOf } from './text';

/** Documents of GraphQL that are sent as the `query` of a request: `post(url, { query: '{ user … }' })`. */
export function sentDocuments(a: Analysis): readonly TSESTree.Expression[] {
  return a.index().objects.flatMap((object) =>
    object.properties.flatMap((each) => {
      if (each.type !== 'Property' || keyName(each) !== 'query') return [];
      const value = each.value as TSESTree.Expression;
      const [first] = textOf(a, value);
      return first?.type === 'constant' && beginsLikeDocument(first.value) ? [value] : [];
    }),
  );
}
