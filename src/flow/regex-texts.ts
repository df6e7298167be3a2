import type { Analysis } from './analysis';
import { type Fear, dangerous, isRequest } from './danger';
import { originsOf } from './origins';
import { requestsOf } from './requests';
import type { RegexUse } from './regex-uses';
import { lengthOf } from './text-lengths';
import { EVERY_SHAPE, SHAPES, type Trace } from './traces';

const TEXT: Fear = { kind: 'regex.pattern', shapes: EVERY_SHAPE & ~SHAPES.number, characters: '' };

/** Texts up to this long do no harm: what doubles with each character, and what grows with a power. */
const SHORT = { exponential: 20, polynomial: 2000 } as const;

/** How the time that a pattern takes grows with its text. */
export type Growth = keyof typeof SHORT;

/** The worst text that a pattern meets: a client's, one that nobody here knows, or none to speak of. */
export function textMet(
  a: Analysis,
  uses: readonly RegexUse[],
  growth: Growth,
): Trace | 'route' | 'unknown' | undefined {
  if (uses.some(({ type }) => type === 'route')) return 'route';
  // What grows with a power does harm only where somebody sends long texts on purpose.
  const from = growth === 'polynomial' ? requestsOf : originsOf;
  const traces = uses.flatMap((use) =>
    use.type === 'text'
      ? dangerous(from(a, use.node), TEXT).filter((trace) => lengthOf(a, use.node, trace) > SHORT[growth])
      : [],
  );
  const client = traces.find(isRequest);
  if (client) return client;
  const isUnknown = uses.some(({ type }) => type === 'elsewhere') || traces.some(isCallers);
  return isUnknown ? 'unknown' : undefined;
}

function isCallers({ origin }: Trace): boolean {
  return origin.type === 'unknown' && origin.reason === 'parameter of an exported function';
}
