import type { AST } from '@eslint-community/regexpp';
import { remember } from './lazy';
import { isHeld } from './regex-language';
import { characterTest, isCharacterNode, type CharacterNode } from './regex-parse';

/** What a text is that a pattern tests: a whole `Origin` header, or a host name alone. */
export type Subject = 'origin' | 'host';

/**
 * A text that a pattern lets through, and who chose each of its characters: `w` is written in the pattern, `f` is
 * free for whoever makes the text, `d` stands where an unescaped dot is.
 */
export interface Draft {
  readonly text: string;
  readonly mask: string;
}

export interface DraftOptions {
  readonly flags: string;
  readonly subject: Subject;
  /** Offset of the one unescaped dot that is read as a wildcard; all others are read as dots. */
  readonly wildDot?: number;
  /** Work that is left before the question is given up, in drafts looked at. */
  readonly budget: Budget;
}

export interface Budget {
  left: number;
}

const ALPHABET = [...'abcdefghijklmnopqrstuvwxyz0123456789-._:/'];
/** A class with this many members or fewer counts as written out: `[12]`, `[.-]`. */
const FEW_MEMBERS = 4;

const SCHEMES = ['https://', 'http://'];
/** What may stand before a name that nothing holds at the start. */
const OPENINGS = ['', ...SCHEMES, ...SCHEMES.map((scheme) => scheme.slice(0, -2))];
const NAME_OPENINGS = ['evil', 'evil-', 'evil.', 'evil.com'];
/** What may stand behind a name that nothing holds at the end. */
const ENDINGS = ['', '.evil.com', '-evil.com', 'evil.com', 'com', ':8080', '8080'];
/** What a repeated class may stand for. */
const STRETCHES = [
  ...['evil', 'evil.', 'evil-', '.evil', '-evil', '.evil.com', '-evil.com', 'evil.com', '.com', 'io', 'com'],
  ...['x', '-', '.', '1', '8080', ':8080', ':', '/', '//', '://', 's', 's://', ''],
  ...SCHEMES.flatMap((scheme) => [scheme, ...NAME_OPENINGS.map((opening) => scheme + opening)]),
];
/** What one wildcard character may stand for. */
const SINGLES = ['-', 'x', '1', '.', '/', ':'];

/**
 * Texts that the pattern lets through, as an attacker would try them: every alternative, every optional part with
 * and without, wildcards filled with parts of other names. Each begins like an origin (or host name). Lookarounds
 * and word boundaries are passed over: whether a draft really matches is for a matcher to say.
 */
export function draftsOf(tree: AST.Pattern, options: DraftOptions): readonly Draft[] {
  const context = { ...options, allowed: new Map<CharacterNode, readonly string[]>() };
  const openings =
    options.subject === 'host'
      ? ['', ...NAME_OPENINGS]
      : [...OPENINGS, ...SCHEMES.flatMap((scheme) => NAME_OPENINGS.map((opening) => scheme + opening))];
  const endings = isHeld(tree, 'end') ? [''] : ENDINGS;
  const inside = alternatives(tree, openings.map(free), context);
  return limited(
    inside.flatMap((draft) => endings.map((ending) => join(draft, free(ending)))),
    context,
  );
}

/** The unescaped dots of a pattern that stand for one character: `.` but not `.*`. */
export function bareDots(node: AST.Pattern | AST.Element): readonly AST.CharacterSet[] {
  if (node.type === 'CharacterSet') return node.kind === 'any' ? [node] : [];
  if (node.type === 'Quantifier') return isCharacterNode(node.element) ? [] : bareDots(node.element);
  if (node.type === 'Assertion' || !('alternatives' in node)) return [];
  return node.alternatives.flatMap(({ elements }) => elements.flatMap(bareDots));
}

interface Context extends DraftOptions {
  readonly allowed: Map<CharacterNode, readonly string[]>;
}

function alternatives(
  node: { readonly alternatives: readonly AST.Alternative[] },
  drafts: readonly Draft[],
  context: Context,
): readonly Draft[] {
  return limited(
    node.alternatives.flatMap(({ elements }) =>
      elements.reduce((before, element) => continued(element, before, context), drafts),
    ),
    context,
  );
}

/** The drafts, each continued by what the element lets through. */
function continued(node: AST.Element, drafts: readonly Draft[], context: Context): readonly Draft[] {
  if (drafts.length === 0) return drafts;
  if (node.type === 'Assertion') {
    return node.kind === 'start' ? drafts.filter(({ text }) => text === '') : drafts;
  }
  if (isCharacterNode(node)) return appended(drafts, single(node, context), context);
  if (node.type === 'Quantifier') return repeated(node, drafts, context);
  return node.type === 'Backreference' ? [] : alternatives(node, drafts, context);
}

function repeated(node: AST.Quantifier, drafts: readonly Draft[], context: Context): readonly Draft[] {
  const { element, min, max } = node;
  if (isCharacterNode(element)) return appended(drafts, stretches(node, element, context), context);
  let current = drafts;
  for (let times = 0; times < min && current.length > 0; times += 1)
    current = continued(element, current, context);
  return max > min ? limited([...current, ...continued(element, current, context)], context) : current;
}

/** What one character of the pattern can be. */
function single(node: CharacterNode, context: Context): readonly Draft[] {
  const allowed = allowedBy(node, context);
  if (allowed.length <= FEW_MEMBERS) return allowed.map(written);
  const isDot = node.type === 'CharacterSet' && node.kind === 'any';
  if (isDot && node.start !== context.wildDot) return [written('.')];
  const choices = SINGLES.filter((character) => allowed.includes(character));
  const mask = isDot ? 'd' : 'f';
  return (choices.length > 0 ? choices : allowed.slice(0, 1)).map((text) => ({ text, mask }));
}

/** What a repeated character of the pattern can be. */
function stretches({ min, max }: AST.Quantifier, node: CharacterNode, context: Context): readonly Draft[] {
  const allowed = allowedBy(node, context);
  const lengths = [min, Math.min(max, min + 1)];
  if (allowed.length <= FEW_MEMBERS) {
    const none = min === 0 ? [written('')] : [];
    return [...none, ...allowed.flatMap((member) => lengths.map((length) => written(member.repeat(length))))];
  }
  const fitting = STRETCHES.filter(
    (text) => text.length >= min && text.length <= max && [...text].every((part) => allowed.includes(part)),
  );
  return [...fitting, (allowed[0] ?? '').repeat(min)].map(free);
}

function allowedBy(node: CharacterNode, { allowed, flags }: Context): readonly string[] {
  return remember(allowed, node, () => {
    const matches = characterTest([node], flags);
    // Browsers send origins in lower case.
    return ALPHABET.filter(matches);
  });
}

function appended(drafts: readonly Draft[], parts: readonly Draft[], context: Context): readonly Draft[] {
  return limited(
    drafts.flatMap((draft) => parts.map((part) => join(draft, part))),
    context,
  );
}

/** Drafts that can still become an origin, without repetitions; none when the budget is used up. */
function limited(drafts: readonly Draft[], { subject, budget }: Context): readonly Draft[] {
  budget.left -= drafts.length;
  if (budget.left < 0) return [];
  const able = drafts.filter(({ text }) => canBegin(text, subject));
  return [...new Map(able.map((draft) => [`${draft.text} ${draft.mask}`, draft])).values()];
}

/** Whether an origin (or host name) can begin with the text. */
function canBegin(text: string, subject: Subject): boolean {
  if (subject === 'host') return isHostBeginning(text);
  return SCHEMES.some((scheme) =>
    text.length <= scheme.length
      ? scheme.startsWith(text)
      : text.startsWith(scheme) && isHostBeginning(text.slice(scheme.length)),
  );
}

function isHostBeginning(text: string): boolean {
  return /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*(?:\.|:\d{0,5})?)?$/.test(text);
}

function written(text: string): Draft {
  return { text, mask: 'w'.repeat(text.length) };
}

function free(text: string): Draft {
  return { text, mask: 'f'.repeat(text.length) };
}

function join(left: Draft, right: Draft): Draft {
  return { text: left.text + right.text, mask: left.mask + right.mask };
}
