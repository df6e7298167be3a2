import type { AST } from '@eslint-community/regexpp';
import { type Alphabet, type CharacterSet, alphabetOf } from './regex-alphabet';
import { type CharacterNode, isCharacterNode } from './regex-parse';

/**
 * A pattern as an automaton: a state is a character that was just read. Assertions let everything through, and long
 * bounded repetitions are unbounded ones, so that it reads more than the pattern does.
 */
export interface Automaton {
  readonly alphabet: Alphabet;
  /** The characters that lead into each state. */
  readonly sets: readonly CharacterSet[];
  /** The states that can follow; twice where there is more than one way there. State 0 is the beginning. */
  readonly edges: readonly (readonly number[])[];
}

/** One step of the pattern: reads a character, or goes on in several places. */
type Instruction =
  | { readonly type: 'read'; readonly node: CharacterNode; next: number }
  | { readonly type: 'fork'; to: number[] }
  /** A repetition: `body` once more, or on to what follows. */
  | { readonly type: 'loop'; body: number; readonly next: number };

const MOST_INSTRUCTIONS = 1200;
const MOST_COPIES = 8;
const MOST_PATHS = 400;
const END = 0;

class TooLarge extends Error {}

/** The automaton of a pattern; undefined for one that is too large. */
export function automatonOf(tree: AST.Pattern, flags: string): Automaton | undefined {
  const program: Instruction[] = [{ type: 'fork', to: [] }];
  try {
    const start = compileAlternatives(program, tree.alternatives, END);
    return build(program, start, flags);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

function add(program: Instruction[], instruction: Instruction): number {
  if (program.length >= MOST_INSTRUCTIONS) throw new TooLarge();
  return program.push(instruction) - 1;
}

function compileAlternatives(
  program: Instruction[],
  alternatives: readonly AST.Alternative[],
  next: number,
): number {
  const to = alternatives.map(({ elements }) =>
    elements.reduceRight((after, element) => compile(program, element, after), next),
  );
  return to.length === 1 ? (to[0] ?? next) : add(program, { type: 'fork', to });
}

/** Where the node begins if what follows it begins at `next`. */
function compile(program: Instruction[], node: AST.Element, next: number): number {
  if (isCharacterNode(node)) return add(program, { type: 'read', node, next });
  switch (node.type) {
    case 'Group':
    case 'CapturingGroup':
      return compileAlternatives(program, node.alternatives, next);
    case 'Quantifier':
      return compileQuantifier(program, node, next);
    case 'Assertion':
      // What a lookahead reads is a pattern of its own.
      return node.kind === 'lookahead'
        ? add(program, { type: 'fork', to: [next, compileAlternatives(program, node.alternatives, END)] })
        : next;
    default:
      return next;
  }
}

function compileQuantifier(
  program: Instruction[],
  { element, min, max }: AST.Quantifier,
  next: number,
): number {
  let after = next;
  if (isLong(min, max)) {
    const loop: Instruction = { type: 'loop', body: next, next };
    after = add(program, loop);
    loop.body = compile(program, element, after);
  } else
    for (let copy = min; copy < max; copy += 1)
      after = add(program, { type: 'fork', to: [compile(program, element, after), next] });
  for (let copy = 0; copy < Math.min(min, MOST_COPIES); copy += 1) after = compile(program, element, after);
  return after;
}

/** Whether a repetition is taken for an unbounded one. */
export function isLong(min: number, max: number): boolean {
  return max - min > MOST_COPIES;
}

function build(program: readonly Instruction[], start: number, flags: string): Automaton {
  const reads = program.flatMap((instruction, index) => (instruction.type === 'read' ? [index] : []));
  const stateOf = new Map(reads.map((index, state) => [index, state + 1]));
  const nodes = reads.flatMap((index) => {
    const instruction = program[index];
    return instruction?.type === 'read' ? [instruction.node] : [];
  });
  const alphabet = alphabetOf(nodes, flags);
  const follow = (from: number): readonly number[] => statesAfter(program, from, stateOf);
  return {
    alphabet,
    sets: [[], ...nodes.map((node) => alphabet.setOf(node))],
    edges: [
      follow(start),
      ...reads.map((index) => {
        const instruction = program[index];
        return instruction?.type === 'read' ? follow(instruction.next) : [];
      }),
    ],
  };
}

/** The states that are read next, each once for one way there and twice for several. */
function statesAfter(
  program: readonly Instruction[],
  from: number,
  stateOf: ReadonlyMap<number, number>,
): readonly number[] {
  const counts = new Map<number, number>();
  const entered = new Set<number>();
  let paths = 0;
  const walk = (index: number): void => {
    const instruction = program[index];
    // What is repeated must read something each time.
    if (!instruction || entered.has(index) || paths > MOST_PATHS) return;
    switch (instruction.type) {
      case 'read': {
        paths += 1;
        const state = stateOf.get(index) ?? 0;
        counts.set(state, Math.min(2, (counts.get(state) ?? 0) + 1));
        return;
      }
      case 'fork':
        instruction.to.forEach(walk);
        return;
      case 'loop':
        entered.add(index);
        walk(instruction.body);
        entered.delete(index);
        walk(instruction.next);
    }
  };
  walk(from);
  return [...counts].flatMap(([state, count]) => (count > 1 ? [state, state] : [state]));
}
