import type { AST } from '@eslint-community/regexpp';
import { type Pump, exponentialPumps, polynomialPumps } from './regex-ambiguity';
import { type Automaton, automatonOf, isLong } from './regex-automaton';
import { isCharacterNode, parseRegex } from './regex-parse';
import { type StepCounter, stepCounter } from './regex-steps';

/** A text that takes an engine that backtracks very long: `prefix`, `pump` many times, `suffix`. */
export interface Attack extends Pump {
  readonly suffix: string;
}

/** How the time that a pattern takes grows with the text, at worst, and a text that shows it. */
export interface RegexCost {
  readonly exponential: Attack | undefined;
  /** Whether anything is repeated at all, so that it is worth asking for the next. */
  readonly repeats: boolean;
  /** Asked for only where it is wanted: it takes longer to find. */
  polynomial(): Attack | undefined;
}

const KEPT_COSTS = 300;
const LONGEST_PATTERN = 1000;
const HARMLESS: RegexCost = { exponential: undefined, repeats: false, polynomial: () => undefined };

/** Results by flags and pattern: a pure function's memo, emptied when full. */
const known = new Map<string, RegexCost>();

/** The cost of a pattern, which is its source without slashes. Large and exotic ones are taken for harmless. */
export function regexCost(pattern: string, flags: string): RegexCost {
  if (pattern.length > LONGEST_PATTERN || !/[*+{]/.test(pattern)) return HARMLESS;
  const key = `${flags}/${pattern}`;
  const remembered = known.get(key);
  if (remembered) return remembered;
  if (known.size >= KEPT_COSTS) known.clear();
  const cost = analyse(pattern, flags);
  known.set(key, cost);
  return cost;
}

function analyse(pattern: string, flags: string): RegexCost {
  const tree = parseRegex(pattern, flags);
  if (!tree || !repeats(tree)) return HARMLESS;
  const count = stepCounter(tree, flags);
  if (!count) return HARMLESS;
  let automaton: Automaton | undefined;
  const built = (): Automaton | undefined => (automaton ??= automatonOf(tree, flags));
  let polynomial: { readonly attack: Attack | undefined } | undefined;
  return {
    exponential: nests(tree, false) ? exponentialAttack(built(), count) : undefined,
    repeats: true,
    polynomial: () => (polynomial ??= { attack: polynomialAttack(built(), count) }).attack,
  };
}

const MANY_STEPS = 100_000;
const MOST_REPETITIONS = 40;
/** What may be spent on one question about one pattern. */
const STEPS_TO_SPEND = 3_000_000;

/** The steps of an attack with so many repetitions. */
type Steps = (attack: Attack, repetitions: number) => number;

function frugal(count: StepCounter): Steps {
  let left = STEPS_TO_SPEND;
  return (attack, repetitions) => {
    if (left <= 0) return 0;
    const taken = count(textOf(attack, repetitions), MANY_STEPS);
    left -= taken;
    return taken;
  };
}

function exponentialAttack(automaton: Automaton | undefined, count: StepCounter): Attack | undefined {
  if (!automaton) return undefined;
  const steps = frugal(count);
  const endings = ['', ...automaton.alphabet.characters];
  for (const each of exponentialPumps(automaton))
    for (const suffix of endings) {
      const attack = { ...each, suffix };
      if (explodes(steps, attack)) return shortest(attack, frugal(count));
    }
  return undefined;
}

/** The same attack written as short as it can be: `a` thirty times for `aaa` and `aa` thirty times. */
function shortest(attack: Attack, steps: Steps): Attack {
  const { prefix, pump, suffix } = attack;
  const root = /^(.+?)\1*$/s.exec(pump)?.[1] ?? pump;
  const shorter = [
    { prefix: '', pump: root, suffix },
    { prefix: '', pump, suffix },
    { prefix, pump: root, suffix },
  ];
  return shorter.find((each) => explodes(steps, each)) ?? attack;
}

/** Whether ten times the steps take hardly more repetitions each time, where a power would take ever more. */
function explodes(steps: Steps, attack: Attack): boolean {
  const reached: number[] = [];
  for (let repetitions = 1; repetitions <= MOST_REPETITIONS; repetitions += 1) {
    const taken = steps(attack, repetitions);
    while (taken >= 10 ** (reached.length + 3) && reached.length < 3) reached.push(repetitions);
    const [first, second, third] = reached;
    if (first !== undefined && second !== undefined && third !== undefined)
      return third - second <= second - first + 2;
    // What has not begun to grow by now is a match.
    if (repetitions >= 20 && first === undefined) return false;
  }
  return false;
}

const SHORT = 24;

function polynomialAttack(automaton: Automaton | undefined, count: StepCounter): Attack | undefined {
  if (!automaton) return undefined;
  const steps = frugal(count);
  const endings = ['', ...automaton.alphabet.characters.slice(0, 6)];
  for (const each of polynomialPumps(automaton))
    for (const suffix of endings) {
      const attack = { ...each, suffix };
      if (grows(steps, attack)) return attack;
    }
  return undefined;
}

/** Whether twice the repetitions take at least three times the steps, again and again. */
function grows(steps: Steps, attack: Attack): boolean {
  const short = steps(attack, SHORT);
  if (short >= MANY_STEPS) return steps(attack, SHORT / 4) < MANY_STEPS / 10;
  const double = steps(attack, 2 * SHORT);
  return double > 3 * short && (double >= MANY_STEPS || steps(attack, 4 * SHORT) > 3.2 * double);
}

/** The attack with so many repetitions. */
export function textOf({ prefix, pump, suffix }: Attack, repetitions: number): string {
  return prefix + pump.repeat(repetitions) + suffix;
}

/** Whether something is repeated any number of times. */
function repeats(node: AST.Element | AST.Pattern): boolean {
  if (node.type === 'Quantifier') return isLong(node.min, node.max) || repeats(node.element);
  if (!('alternatives' in node)) return false;
  return node.alternatives.some(({ elements }) => elements.some(repeats));
}

/** Whether something that can be read in several ways is repeated: only that can take exponential time. */
function nests(node: AST.Element | AST.Pattern, isRepeated: boolean): boolean {
  if (isCharacterNode(node as AST.Element)) return false;
  if (node.type === 'Quantifier')
    return (
      (isRepeated && node.min !== node.max) || nests(node.element, isRepeated || isLong(node.min, node.max))
    );
  if (!('alternatives' in node)) return false;
  return (
    (isRepeated && node.alternatives.length > 1) ||
    node.alternatives.some(({ elements }) => elements.some((element) => nests(element, isRepeated)))
  );
}

/** An attack as it is written in code: `'a'.repeat(30) + '!'`. */
export function codeOf({ prefix, pump, suffix }: Attack): string {
  const parts = [
    ...(prefix === '' ? [] : [quoted(prefix)]),
    `${quoted(pump)}.repeat(40)`,
    ...(suffix === '' ? [] : [quoted(suffix)]),
  ];
  return parts.join(' + ');
}

function quoted(text: string): string {
  const cut = text.length > 12 ? `${text.slice(0, 11)}…` : text;
  return `'${JSON.stringify(cut).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
