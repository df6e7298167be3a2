import { LIMIT_WORDS } from '../models/size-names';
import type { Analysis } from './analysis';
import type { Kind } from '../models/types';
import type { Fear } from './danger';
import { type Barrier, SHAPES, type Trace } from './traces';

/**
 * Whether the file's schema of the property that a trace reads names a largest value: `limit: z.number().max(100)`,
 * `query('limit').isInt({ max: 100 })`. Schemas tell the shapes of values, not their sizes, so that only names tell.
 */
export function isLimitedBySchema(a: Analysis, { origin }: Trace): boolean {
  if (origin.type !== 'request') return false;
  const name = origin.name.split('.').at(-1) ?? '';
  if (!/^\w+$/.test(name)) return false;
  const text = a.sourceCode.text;
  const named = new RegExp(
    `(?:\\b${name}["']?\\s*:|["']${name}["']\\s*\\))[^;\\n]{0,200}\\b${LIMIT_WORDS}\\b`,
    'i',
  );
  return named.test(text);
}

/** Whether a pattern let only a few digits through: `/^\\d{1,3}$/`. */
export function isShort(barriers: readonly Barrier[]): boolean {
  return barriers.some(
    (barrier) =>
      barrier.type === 'pattern' &&
      barrier.matched &&
      !barrier.flags.includes('m') &&
      FEW_DIGITS.test(barrier.source),
  );
}

const FEW_DIGITS = /^\^(?:\\d|\[\d-\d\])\??(?:(?:\\d|\[\d-\d\])\??){0,3}(?:\{(?:\d,)?[1-5]\})?\$$/;

/** How much there is of what a client sent, which the size of a body limits, unless an object claims it. */
export function isLength({ origin }: Trace): boolean {
  return origin.type === 'request' && /\.length$/.test(origin.name);
}

/** What has a `length` of the client's own. */
export const OBJECTS: Fear = { kind: 'size.time', shapes: SHAPES.object, characters: '' };

/** A number of times, whose bound may be compared as it is. */
export const COUNT: Fear = {
  kind: 'size.time',
  shapes: SHAPES.number | SHAPES.text | SHAPES.object,
  characters: '',
};

/** What converts texts to numbers itself fears both; what does not throws at a text. */
export function fearOf(kind: Kind, coerces: boolean): Fear {
  return {
    kind,
    shapes: SHAPES.number | (coerces ? SHAPES.text | SHAPES.object : 0),
    characters: '',
    isSafeAfter: isShort,
  };
}
