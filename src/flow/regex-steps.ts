import type { AST } from '@eslint-community/regexpp';
import { isHeld } from './regex-language';
import { type CharacterNode, characterTest, isCharacterNode } from './regex-parse';

/** Counts the steps in which an engine that backtracks, such as V8's, searches a text; stops at the limit. */
export type StepCounter = (text: string, limit: number) => number;

/** Goes on behind a part of the pattern, from a position in the text. */
type Next = (at: number) => boolean;
/** Whether a part of the pattern, and what comes next, match from a position on. */
type Matcher = (at: number, next: Next) => boolean;

interface Run {
  text: string;
  steps: number;
  limit: number;
  readonly groups: Map<AST.CapturingGroup, string>;
}

/** The counter of a pattern; undefined for one that looks behind, which is searched backwards. */
export function stepCounter(tree: AST.Pattern, flags: string): StepCounter | undefined {
  if (looksBehind(tree)) return undefined;
  const run: Run = { text: '', steps: 0, limit: 0, groups: new Map() };
  const tests = new Map<string, (character: string) => boolean>();
  const testOf = (node: CharacterNode): ((character: string) => boolean) => {
    const known = tests.get(node.raw) ?? memoized(characterTest([node], flags));
    tests.set(node.raw, known);
    return known;
  };
  const match = alternativesMatcher(tree.alternatives, { run, testOf, isMultiline: flags.includes('m') });
  const isAnchored = !flags.includes('m') && isHeld(tree, 'start');
  return (text, limit) => {
    Object.assign(run, { text, limit, steps: 0 });
    const last = isAnchored || flags.includes('y') ? 0 : text.length;
    for (let start = 0; start <= last && run.steps < limit; start += 1) {
      run.groups.clear();
      if (match(start, () => true)) break;
    }
    return run.steps;
  };
}

interface Context {
  readonly run: Run;
  readonly testOf: (node: CharacterNode) => (character: string) => boolean;
  readonly isMultiline: boolean;
}

function memoized(test: (character: string) => boolean): (character: string) => boolean {
  const known = new Map<string, boolean>();
  return (character) => {
    let value = known.get(character);
    if (value === undefined) known.set(character, (value = test(character)));
    return value;
  };
}

function alternativesMatcher(alternatives: readonly AST.Alternative[], context: Context): Matcher {
  const { run } = context;
  const all = alternatives.map(({ elements }) =>
    elements
      .map((element) => matcherOf(element, context))
      .reduceRight<Matcher>(
        (rest, first) => (at, next) => first(at, (behind) => rest(behind, next)),
        (at, next) => next(at),
      ),
  );
  const [only] = all;
  if (only && all.length === 1) return only;
  return (at, next) =>
    all.some((each) => {
      run.steps += 1;
      return each(at, next);
    });
}

function matcherOf(node: AST.Element, context: Context): Matcher {
  const { run } = context;
  if (isCharacterNode(node)) {
    const test = context.testOf(node);
    return (at, next) => {
      run.steps += 1;
      // Past the limit everything matches, so that the search ends.
      if (run.steps >= run.limit) return true;
      return at < run.text.length && test(run.text.charAt(at)) && next(at + 1);
    };
  }
  switch (node.type) {
    case 'Group':
      return alternativesMatcher(node.alternatives, context);
    case 'CapturingGroup': {
      const inner = alternativesMatcher(node.alternatives, context);
      return (at, next) => {
        const before = run.groups.get(node);
        const matched = inner(at, (end) => {
          run.groups.set(node, run.text.slice(at, end));
          return next(end);
        });
        if (!matched && before !== undefined) run.groups.set(node, before);
        return matched;
      };
    }
    case 'Quantifier':
      return quantifierMatcher(node, context);
    case 'Backreference':
      return (at, next) => {
        const groups = [node.resolved].flat();
        const held = groups.map((group) => run.groups.get(group)).find((text) => text !== undefined) ?? '';
        return run.text.startsWith(held, at) && next(at + held.length);
      };
    case 'Assertion':
      return assertionMatcher(node, context);
    default:
      return (at, next) => next(at);
  }
}

function quantifierMatcher({ element, min, max, greedy }: AST.Quantifier, context: Context): Matcher {
  const { run } = context;
  const once = matcherOf(element, context);
  return (start, next) => {
    const repeat = (at: number, count: number): boolean => {
      run.steps += 1;
      if (run.steps >= run.limit) return true;
      const more = (): boolean =>
        count < max && once(at, (end) => (end === at && count >= min ? false : repeat(end, count + 1)));
      const enough = (): boolean => count >= min && next(at);
      return greedy ? more() || enough() : enough() || more();
    };
    return repeat(start, 0);
  };
}

function assertionMatcher(node: AST.Assertion, context: Context): Matcher {
  const { run, isMultiline } = context;
  switch (node.kind) {
    case 'start':
      return (at, next) => (at === 0 || (isMultiline && run.text[at - 1] === '\n')) && next(at);
    case 'end':
      return (at, next) => (at === run.text.length || (isMultiline && run.text[at] === '\n')) && next(at);
    case 'word':
      return (at, next) => (isWord(run.text[at - 1]) !== isWord(run.text[at])) !== node.negate && next(at);
    case 'lookahead': {
      const inner = alternativesMatcher(node.alternatives, context);
      return (at, next) => inner(at, () => true) !== node.negate && next(at);
    }
    case 'lookbehind':
      return (at, next) => next(at);
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character);
}

function looksBehind(node: AST.Element | AST.Pattern): boolean {
  if (node.type === 'Assertion' && node.kind === 'lookbehind') return true;
  if (node.type === 'Quantifier') return looksBehind(node.element);
  if (!('alternatives' in node)) return false;
  return node.alternatives.some(({ elements }) => elements.some(looksBehind));
}
