import type { TSESTree } from '@typescript-eslint/utils';
import type { Kind } from '../models/types';
import { keyName } from '../syntax/names';
import type { Analysis } from './analysis';
import type { Fear } from './danger';
import { SHAPES } from './traces';

/** What a value must not be where it becomes a part of a page, between tags. */
export const HTML: Fear = {
  kind: 'html.raw',
  shapes: SHAPES.text | SHAPES.array | SHAPES.key,
  characters: '<',
  inert: ['html-text', 'html-markup', 'identifier'],
  isUndoneByDecoding: true,
};

/** The values of properties that a library puts into a page as they are: `{ __html: value }`. */
export function rawHtml(a: Analysis, kind: Kind): readonly TSESTree.Expression[] {
  const names = a
    .knowledge()
    .literalSinks.filter((each) => each.kind === kind)
    .flatMap(({ shaped }) => shaped);
  return a
    .index()
    .objects.flatMap((object) =>
      object.properties.flatMap((each) =>
        each.type === 'Property' && names.includes(keyName(each) ?? '')
          ? [each.value as TSESTree.Expression]
          : [],
      ),
    );
}
