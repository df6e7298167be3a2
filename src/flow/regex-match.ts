import type { AST } from '@eslint-community/regexpp';
import { remember } from './lazy';
import { characterTest, isCharacterNode, type CharacterNode } from './regex-parse';

type Positions = ReadonlySet<number>;

/**
 * A test whether a regular expression matches somewhere in a short ASCII text. Unlike the engine's own it takes
 * time polynomial in the text whatever the expression, so that a pathological one cannot stop the linter.
 * Undefined for an expression with backreferences, which need memory that this test does not keep.
 */
export function textMatcher(tree: AST.Pattern, flags: string): ((text: string) => boolean) | undefined {
  if (hasBackreference(tree)) return undefined;
  const tests = new Map<CharacterNode, (character: string) => boolean>();
  const matchesOne = (node: CharacterNode, character: string): boolean =>
    remember(tests, node, () => characterTest([node], flags))(character);
  const multiline = flags.includes('m');
  return (text) => {
    const everywhere = new Set(Array.from({ length: text.length + 1 }, (_, position) => position));
    return endsOfAny(tree.alternatives, everywhere, { text, everywhere, multiline, matchesOne }).size > 0;
  };
}

interface Matching {
  readonly text: string;
  readonly everywhere: Positions;
  readonly multiline: boolean;
  readonly matchesOne: (node: CharacterNode, character: string) => boolean;
}

/** Where a match of one of the alternatives can end that starts at one of the positions. */
function endsOfAny(
  alternatives: readonly AST.Alternative[],
  starts: Positions,
  matching: Matching,
): Positions {
  const ends = alternatives.map(({ elements }) =>
    elements.reduce((positions, element) => endsOf(element, positions, matching), starts),
  );
  return new Set(ends.flatMap((positions) => [...positions]));
}

function endsOf(node: AST.Element, starts: Positions, matching: Matching): Positions {
  if (starts.size === 0) return starts;
  if (isCharacterNode(node)) {
    const { text, matchesOne } = matching;
    const matched = [...starts].filter((at) => at < text.length && matchesOne(node, text.charAt(at)));
    return new Set(matched.map((at) => at + 1));
  }
  if (node.type === 'Assertion') return keep(starts, assertion(node, matching));
  if (node.type === 'Quantifier') return endsOfRepeated(node, starts, matching);
  if (node.type === 'Backreference') return starts;
  return endsOfAny(node.alternatives, starts, matching);
}

function endsOfRepeated(
  { element, min, max }: AST.Quantifier,
  starts: Positions,
  matching: Matching,
): Positions {
  let reached = starts;
  for (let times = 0; times < min && reached.size > 0; times += 1) {
    const next = endsOf(element, reached, matching);
    if (sameSet(next, reached)) break;
    reached = next;
  }
  const all = new Set(reached);
  let fresh: Positions = reached;
  for (let times = min; times < max && fresh.size > 0; times += 1) {
    fresh = keep(endsOf(element, fresh, matching), (at) => !all.has(at));
    fresh.forEach((at) => all.add(at));
  }
  return all;
}

/** Whether a zero-width assertion holds at a position. */
function assertion(node: AST.Assertion, matching: Matching): (at: number) => boolean {
  const { text, multiline, everywhere } = matching;
  switch (node.kind) {
    case 'start':
      return (at) => at === 0 || (multiline && text[at - 1] === '\n');
    case 'end':
      return (at) => at === text.length || (multiline && text[at] === '\n');
    case 'word':
      return (at) => (isWord(text[at - 1]) !== isWord(text[at])) !== node.negate;
    case 'lookahead':
      return (at) => endsOfAny(node.alternatives, new Set([at]), matching).size > 0 !== node.negate;
    case 'lookbehind': {
      const ends = endsOfAny(node.alternatives, everywhere, matching);
      return (at) => ends.has(at) !== node.negate;
    }
  }
}

function hasBackreference(node: AST.Element | AST.Pattern): boolean {
  if (node.type === 'Backreference') return true;
  if (node.type === 'Quantifier') return hasBackreference(node.element);
  if (!('alternatives' in node)) return false;
  return node.alternatives.some(({ elements }) => elements.some(hasBackreference));
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character);
}

function keep(positions: Positions, test: (at: number) => boolean): Positions {
  return new Set([...positions].filter(test));
}

function sameSet(left: Positions, right: Positions): boolean {
  return left.size === right.size && [...left].every((at) => right.has(at));
}
