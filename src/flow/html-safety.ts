import type { InertIn, Kind } from '../models/types';
import type { Fear } from './danger';
import type { HtmlHole } from './html-text';
import { regexLanguage } from './regex-language';
import { type Barrier, SHAPES } from './traces';

/** Attributes that a browser follows, and runs where the address begins with `javascript:`. */
const ADDRESSES = /^(?:href|xlink:href|action|formaction|src|data)$/;
/** Tags that only show what an address leads to. */
const SHOWING = /^(?:img|audio|video|source|track|input|link|picture)$/;

const shapes = SHAPES.text | SHAPES.key | SHAPES.array;

/** What a value must not be at its place in HTML: it ends the place where it stands, or is code there. */
export function htmlFear(kind: Kind, hole: HtmlHole): Fear {
  const fear = (characters: string, ...inert: readonly InertIn[]): Fear => ({
    kind,
    shapes,
    characters,
    inert: [...inert, 'identifier'],
    isUndoneByDecoding: true,
  });
  if (isHandler(hole))
    return fear('\'"\\()&', ...(hole.place === 'single-quoted' ? [] : (['url-component'] as const)));
  switch (hole.place) {
    case 'text':
    case 'comment':
      return fear(hole.place === 'text' ? '<' : '>', 'html-text', 'html-markup');
    case 'double-quoted':
      return fear('"', 'html-double-quoted');
    case 'single-quoted':
      return fear("'", 'html-single-quoted');
    case 'unquoted':
    case 'name':
      return fear(' >', 'url-component');
    case 'style':
      return fear('<', 'html-text');
    case 'script':
      return { ...fear('<"\'()=', 'script'), isSafeAfter: isSafeData };
    case 'script-text':
      return {
        ...fear(
          `<\\${hole.before}`,
          'script',
          hole.before === "'" ? 'html-single-quoted' : 'html-double-quoted',
        ),
        isSafeAfter: isSafeData,
      };
  }
}

/** What the beginning of an address must not be: that of another program. Undefined for values in other places. */
export function addressFear(kind: Kind, hole: HtmlHole): Fear | undefined {
  const { attribute, tag, before, place } = hole;
  if (!/quoted$/.test(place) || before.trim() !== '' || !ADDRESSES.test(attribute) || SHOWING.test(tag))
    return undefined;
  return {
    kind,
    shapes,
    characters: ':',
    inert: ['url-component', 'identifier', 'path-segment', 'file-name'],
    isUndoneByDecoding: true,
    isSafePrefix: (text, matched) =>
      matched && (text === undefined || /^(?:https?:|[/#?.]|mailto:)/i.test(text)),
    isSafeAfter: (barriers) =>
      barriers.some(
        (each) =>
          each.type === 'pattern' &&
          each.matched &&
          /^\^\(?(?:\?:)?(?:https?|ftp|mailto|\\\/|#)/i.test(each.source),
      ),
  };
}

function isHandler({ place, attribute }: HtmlHole): boolean {
  return /quoted$/.test(place) && /^on[a-z]/.test(attribute);
}

/** JSON in which no `</script>` can be: `JSON.stringify(value).replace(/</g, '\\u003c')`. */
function isSafeData(barriers: readonly Barrier[]): boolean {
  return (
    barriers.some((each) => each.type === 'clears' && each.inertIn?.includes('json-string')) &&
    barriers.some(
      (each) =>
        each.type === 'pattern' &&
        !each.matched &&
        ['<', '/'].some((character) => regexLanguage(each.source, each.flags).finds(character)),
    )
  );
}
