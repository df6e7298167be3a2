import type { AST } from '@eslint-community/regexpp';
import {
  bareDots,
  draftsOf,
  type Budget,
  type Draft,
  type DraftOptions,
  type Subject,
} from './origin-drafts';
import { hostOf, isPublicName, openingOf, type Opening } from './origin-owner';
import { textMatcher } from './regex-match';
import { parseRegex } from './regex-parse';

/** What a pattern that decides about origins (or host names) lets in, with a name that shows it. */
export type OriginVerdict =
  /** Only names that are written in the pattern, and their subdomains. */
  | { readonly type: 'safe' }
  /** Not a regular expression that can be judged: invalid, huge, or with backreferences. */
  | { readonly type: 'unknown' }
  | OpenOrigin;

export interface OpenOrigin {
  readonly type:
    | Opening
    /** Both `unanchored-start` and `unanchored-end`. */
    | 'unanchored'
    /** A dot that stands for any character: `https://www-example.com` for `/^https:\/\/www.example\.com$/`. */
    | 'unescaped-dot'
    /** The `null` that browsers send for sandboxed frames and local files of anybody. */
    | 'null-origin';
  /** An origin (or host name) that nobody meant to let in and that matches. */
  readonly witness: string;
  /** Whether a stranger can really get the witness; false for `https://example-com`, which has no ending. */
  readonly reachable: boolean;
  /** Offsets in the pattern of the dots to escape; only with `unescaped-dot`. */
  readonly dots?: readonly number[];
}

const LONGEST_PATTERN = 1000;
const KEPT_VERDICTS = 500;
/** In drafts looked at, and characters of the pattern that a draft is matched against: some tens of milliseconds. */
const WORK = 60_000;
/** Names that have nothing in common: a pattern that lets both in asks nothing of the name. */
const STRANGERS = ['evil.com', 'evil.org'];
const BY_WEIGHT: readonly Opening[] = [
  'matches-anything',
  'unanchored-end',
  'unanchored-start',
  'wildcard-domain',
  'shared-ending',
];

/** Verdicts by subject, flags and pattern: a pure function's memo, emptied when full. */
const known = new Map<string, OriginVerdict>();

/**
 * Judges a regular expression against which an `Origin` header (or a host name) is tested: can somebody who may
 * register any domain get in? `pattern` is its source without slashes.
 */
export function judgeOriginPattern(
  pattern: string,
  flags: string,
  subject: Subject = 'origin',
): OriginVerdict {
  const key = `${subject} ${flags}/${pattern}`;
  const remembered = known.get(key);
  if (remembered) return remembered;
  if (known.size >= KEPT_VERDICTS) known.clear();
  const verdict = judge(pattern, flags, subject);
  known.set(key, verdict);
  return verdict;
}

/** The same for a string method: `origin.endsWith('example.com')`; `indexOf(…) !== -1` is `includes`. */
export function judgeOriginText(
  method: 'startsWith' | 'endsWith' | 'includes',
  text: string,
  subject: Subject = 'origin',
): OriginVerdict {
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pattern = `${method === 'startsWith' ? '^' : ''}${escaped}${method === 'endsWith' ? '$' : ''}`;
  return judgeOriginPattern(pattern, '', subject);
}

function judge(pattern: string, flags: string, subject: Subject): OriginVerdict {
  const tree = pattern.length > LONGEST_PATTERN ? undefined : parseRegex(pattern, flags);
  const matchesText = tree && textMatcher(tree, flags);
  if (!tree || !matchesText) return { type: 'unknown' };
  const budget: Budget = { left: WORK };
  const matches: Matches = (text) => {
    budget.left -= pattern.length;
    return budget.left >= 0 && matchesText(text);
  };
  const options = { flags, subject, budget };
  const open =
    judgeStrangers(matches, subject) ??
    judgeDrafts(draftsOf(tree, options), matches, subject) ??
    judgeDots(tree, matches, options) ??
    judgeNull(matches, subject);
  return open ?? { type: budget.left < 0 ? 'unknown' : 'safe' };
}

type Matches = (text: string) => boolean;

function judgeStrangers(matches: Matches, subject: Subject): OpenOrigin | undefined {
  const prefixes = subject === 'host' ? [''] : ['https://', 'http://'];
  const open = prefixes.find((prefix) => STRANGERS.every((name) => matches(prefix + name)));
  if (open === undefined) return undefined;
  return { type: 'matches-anything', witness: `${open}${STRANGERS[0]}`, reachable: true };
}

/** The gravest way in that the pattern leaves when its unescaped dots are read as dots. */
function judgeDrafts(drafts: readonly Draft[], matches: Matches, subject: Subject): OpenOrigin | undefined {
  const witnesses = new Map<Opening, string>();
  for (const draft of drafts) {
    const opening = draft.mask.includes('f') ? openingOf(draft, subject) : undefined;
    if (opening && !witnesses.has(opening) && matches(draft.text)) witnesses.set(opening, draft.text);
  }
  const gravest = BY_WEIGHT.find((opening) => witnesses.has(opening));
  const witness = gravest && witnesses.get(gravest);
  if (!gravest || witness === undefined) return undefined;
  const isBoth = gravest === 'unanchored-end' && witnesses.has('unanchored-start');
  return { type: isBoth ? 'unanchored' : gravest, witness, reachable: true };
}

/** Each unescaped dot by itself as the wildcard it is. */
function judgeDots(tree: AST.Pattern, matches: Matches, options: DraftOptions): OpenOrigin | undefined {
  const found = bareDots(tree).flatMap((dot) => {
    const drafts = draftsOf(tree, { ...options, wildDot: dot.start });
    const reachable = drafts.find((draft) => isOpenByDot(draft, options.subject) && matches(draft.text));
    const witness =
      reachable ?? drafts.find((draft) => isMisread(draft, options.subject) && matches(draft.text));
    return witness ? [{ at: dot.start, witness: witness.text, reachable: reachable !== undefined }] : [];
  });
  const worst = found.find(({ reachable }) => reachable) ?? found[0];
  if (!worst) return undefined;
  const { witness, reachable } = worst;
  return { type: 'unescaped-dot', witness, reachable, dots: found.map(({ at }) => at) };
}

/** Whether the character at the dot makes the name somebody else's: `www-example.com`. */
function isOpenByDot({ text, mask }: Draft, subject: Subject): boolean {
  return mask.includes('d') && openingOf({ text, mask: mask.replaceAll('d', 'f') }, subject) !== undefined;
}

/** Whether the character at the dot is merely not the dot that was meant: `example-com`. */
function isMisread(draft: Draft, subject: Subject): boolean {
  const host = hostOf(draft, subject);
  const at = host?.mask.indexOf('d') ?? -1;
  if (!host || at < 0 || host.text.charAt(at) === '.') return false;
  return isPublicName(`${host.text.slice(0, at)}.${host.text.slice(at + 1)}`);
}

function judgeNull(matches: Matches, subject: Subject): OpenOrigin | undefined {
  if (subject === 'host' || !matches('null')) return undefined;
  return { type: 'null-origin', witness: 'null', reachable: true };
}
