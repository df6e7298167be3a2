import type { AST } from '@eslint-community/regexpp';
import { lazy } from './lazy';
import { characterTest, isCharacterNode, parseRegex, type CharacterNode } from './regex-parse';

/** What is known of a text once a regular expression has matched it, or has not. */
export interface RegexLanguage {
  /** A match is always the whole text: `^…$` around every alternative, no `m`. */
  readonly anchored: boolean;
  /** True if a text that matched holds none of these characters. */
  excludes(characters: string): boolean;
  /** Most UTF-16 units a text that matched can have; undefined when there is no bound. */
  readonly maxLength: number | undefined;
  /** True if the texts that match are a short list that the pattern spells out: `^(?:asc|desc)$`. */
  readonly finite: boolean;
  /** True if every text that holds this part matches, so that one that did *not* match is free of it. */
  finds(part: string): boolean;
}

const KEPT_LANGUAGES = 500;
const MOST_LISTED_TEXTS = 1000;

const NOTHING_KNOWN: RegexLanguage = {
  anchored: false,
  excludes: () => false,
  maxLength: undefined,
  finite: false,
  finds: () => false,
};

/** Results by flags and pattern: a pure function's memo, emptied when full. */
const known = new Map<string, RegexLanguage>();

/**
 * The facts that a regular expression guarantees. `pattern` is its source without slashes. An invalid, huge or
 * exotic expression guarantees nothing.
 */
export function regexLanguage(pattern: string, flags: string): RegexLanguage {
  const key = `${flags}/${pattern}`;
  const remembered = known.get(key);
  if (remembered) return remembered;
  if (known.size >= KEPT_LANGUAGES) known.clear();
  const language = analyse(pattern, flags);
  known.set(key, language);
  return language;
}

function analyse(pattern: string, flags: string): RegexLanguage {
  const tree = parseRegex(pattern, flags);
  if (!tree) return NOTHING_KNOWN;
  const finds = (part: string) => findsPart(tree, flags, part);
  if (flags.includes('m') || !isHeld(tree, 'start') || !isHeld(tree, 'end'))
    return { ...NOTHING_KNOWN, finds };
  const longest = longestMatch(tree, flags);
  const matches = lazy(() => characterTest(consumed(tree), flags));
  return {
    anchored: true,
    excludes: (characters) => !splitFor(flags, characters).some((character) => matches()(character)),
    maxLength: Number.isFinite(longest) ? longest : undefined,
    finite: countTexts(tree, flags) <= MOST_LISTED_TEXTS,
    finds,
  };
}

/**
 * Whether every way through the node passes an edge of the text (`^` for start, `$` for end). What is consumed
 * beyond that edge can only be empty, so its place in the sequence does not matter.
 */
export function isHeld(node: AST.Element | AST.Pattern, edge: 'start' | 'end'): boolean {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return node.alternatives.every(({ elements }) => elements.some((element) => isHeld(element, edge)));
    case 'Quantifier':
      return node.min > 0 && isHeld(node.element, edge);
    case 'Assertion':
      return node.kind === edge;
    default:
      return false;
  }
}

/** All nodes whose characters can become part of a match. */
function consumed(tree: AST.Pattern): readonly CharacterNode[] {
  const found: CharacterNode[] = [];
  const lookedAt: CharacterNode[] = [];
  let hasBackreference = false;
  const visit = (node: AST.Element, into: CharacterNode[]): void => {
    if (isCharacterNode(node)) into.push(node);
    else if (node.type === 'Quantifier') visit(node.element, into);
    else if (node.type === 'Backreference') hasBackreference = true;
    else if ('alternatives' in node) {
      visitAll(node, node.type === 'Assertion' ? lookedAt : into);
    }
  };
  const visitAll = ({ alternatives }: { alternatives: AST.Alternative[] }, into: CharacterNode[]): void => {
    for (const { elements } of alternatives) elements.forEach((element) => visit(element, into));
  };
  visitAll(tree, found);
  // A backreference can repeat what a group inside a lookahead saw.
  return hasBackreference ? [...found, ...lookedAt] : found;
}

function longestMatch(node: AST.Element | AST.Pattern, flags: string): number {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return Math.max(
        ...node.alternatives.map(({ elements }) =>
          sum(elements.map((element) => longestMatch(element, flags))),
        ),
      );
    case 'Quantifier':
      return node.max === 0 ? 0 : times(longestMatch(node.element, flags), node.max);
    case 'Assertion':
      return 0;
    case 'Backreference':
      return Infinity;
    case 'Character':
      return String.fromCodePoint(node.value).length;
    default:
      // With `u` or `v` one character of a class may take two units.
      return /[uv]/.test(flags) ? 2 : 1;
  }
}

/** How many different texts match, at most; Infinity where the pattern does not spell them out. */
function countTexts(node: AST.Element | AST.Pattern, flags: string): number {
  switch (node.type) {
    case 'Pattern':
    case 'Group':
    case 'CapturingGroup':
      return sum(
        node.alternatives.map(({ elements }) =>
          elements.reduce((product, element) => times(product, countTexts(element, flags)), 1),
        ),
      );
    case 'Quantifier':
      return countRepeated(countTexts(node.element, flags), node);
    case 'Assertion':
      return 1;
    case 'Backreference':
      return Infinity;
    default:
      return countCharacters(node) * (flags.includes('i') ? 2 : 1);
  }
}

function countRepeated(once: number, { min, max }: AST.Quantifier): number {
  if (max === 0) return 1;
  if (max > 20 || once > MOST_LISTED_TEXTS) return Infinity;
  let total = 0;
  for (let repeats = min; repeats <= max; repeats += 1) total += once ** repeats;
  return total;
}

function countCharacters(node: AST.Element | AST.CharacterClassElement): number {
  if (node.type === 'Character') return 1;
  if (node.type === 'CharacterClassRange') return node.max.value - node.min.value + 1;
  if (node.type === 'CharacterSet') return node.kind === 'digit' && !node.negate ? 10 : Infinity;
  if (node.type === 'CharacterClass' && !node.negate) return sum(node.elements.map(countCharacters));
  return Infinity;
}

/** Whether some alternative is no more than a stretch of the part, so that it is found wherever the part is. */
function findsPart(tree: AST.Pattern, flags: string, part: string): boolean {
  // A sticky or global expression starts at `lastIndex` and may overlook the beginning of the text.
  if (/[gy]/.test(flags)) return false;
  const characters = splitFor(flags, part);
  return tree.alternatives.some(({ elements }) => {
    const needed = elements.filter((element) => !(element.type === 'Quantifier' && element.min === 0));
    // Optional parts between two needed ones can be empty, so only what is needed has to fit.
    return characters.some((_, start) => fitsAt(needed, characters.slice(start), flags));
  });
}

function fitsAt(elements: readonly AST.Element[], characters: readonly string[], flags: string): boolean {
  if (elements.length > characters.length) return false;
  return elements.every((element, index) => matchesOne(element, characters[index] ?? '', flags));
}

function matchesOne(node: AST.Element, character: string, flags: string): boolean {
  if (isCharacterNode(node)) return characterTest([node], flags)(character);
  if (node.type === 'Quantifier')
    return node.min <= 1 && node.max > 0 && matchesOne(node.element, character, flags);
  if (node.type !== 'Group' && node.type !== 'CapturingGroup') return false;
  return node.alternatives.some(
    ({ elements }) => elements.length === 1 && elements.every((only) => matchesOne(only, character, flags)),
  );
}

/** The text's characters as the expression sees them: code points with `u` or `v`, else UTF-16 units. */
function splitFor(flags: string, text: string): readonly string[] {
  return /[uv]/.test(flags) ? [...text] : text.split('');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** A product in which nothing times infinity is nothing. */
function times(left: number, right: number): number {
  return left === 0 || right === 0 ? 0 : left * right;
}
