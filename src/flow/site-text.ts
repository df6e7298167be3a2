import type { TSESTree } from '@typescript-eslint/utils';
import type { Analysis } from './analysis';
import { fillRaw, givenValue } from './formatted';
import { type Site, dialectOf } from './sites';
import { textOf } from './text';
import type { Text } from './text-types';
import { placesOf } from './places';

/**
 * The text at a place: as the code builds it, and with the values that its placeholders put in unescaped
 * (pg-promise's `$1:raw`).
 */
export function textAt(a: Analysis, site: Site, node: TSESTree.Expression): Text {
  const text = textOf(a, node);
  const endings = dialectOf(a, site)?.rawEndings;
  const { values } = site.sink;
  if (!endings || !values || 'resultCall' in values) return text;
  const given = placesOf(a, site.use, values);
  return fillRaw(text, endings, (which) => {
    const value = givenValue(a, given, which);
    return value ? textOf(a, value) : [];
  });
}
