import type { Automaton } from './regex-automaton';
import { sharedCharacter } from './regex-alphabet';

/** A text that may keep a pattern busy: how it begins, and the part that is repeated. */
export interface Pump {
  readonly prefix: string;
  readonly pump: string;
}

const MOST_STEPS = 60_000;

/**
 * For each loop of an automaton that can read one text in two ways, such a text: repeated, it can be read in
 * exponentially many ways.
 */
export function exponentialPumps(automaton: Automaton): readonly Pump[] {
  const budget = { left: MOST_STEPS };
  return loopsOf(automaton).flatMap((loop) => {
    const [state] = loop;
    if (state === undefined) return [];
    const pump = twoWays(automaton, state, new Set(loop), budget);
    return pump === undefined ? [] : [{ prefix: wayTo(automaton, 0, state) ?? '', pump }];
  });
}

/** Texts that loops read again and again, after all beginnings that lead to a loop: some take polynomial time. */
export function polynomialPumps(automaton: Automaton): readonly Pump[] {
  const loops = loopsOf(automaton).slice(0, 12);
  const pumps = new Set(
    loops.flatMap((loop) => {
      const inside = new Set(loop);
      return loop.slice(0, 6).flatMap((state) => wayTo(automaton, state, state, inside) ?? []);
    }),
  );
  const others = automaton.alphabet.characters.slice(0, 3);
  const prefixes = new Set([
    '',
    ...others,
    ...loops.flatMap(([state]) => before(wayTo(automaton, 0, state ?? 0))),
  ]);
  return [...prefixes].flatMap((prefix) => [...pumps].map((pump) => ({ prefix, pump }))).slice(0, 60);
}

/** A beginning, and the same without the character that is in the loop already. */
function before(way: string | undefined): readonly string[] {
  return way === undefined ? [] : [way, way.slice(0, -1)];
}

/** The strongly connected parts of the automaton that hold an edge, as lists of states. */
function loopsOf({ edges }: Automaton): readonly (readonly number[])[] {
  const order = new Map<number, { low: number; isOpen: boolean }>();
  const open: number[] = [];
  const found: number[][] = [];
  const visit = (state: number): number => {
    const entry = { low: order.size, isOpen: true };
    const own = entry.low;
    order.set(state, entry);
    open.push(state);
    for (const next of edges[state] ?? []) {
      const known = order.get(next);
      if (!known) entry.low = Math.min(entry.low, visit(next));
      else if (known.isOpen) entry.low = Math.min(entry.low, known.low);
    }
    if (entry.low === own) {
      const part = open.splice(open.indexOf(state));
      for (const each of part) {
        const known = order.get(each);
        if (known) known.isOpen = false;
      }
      if (part.length > 1 || edges[state]?.includes(state))
        found.push(part.sort((one, other) => one - other));
    }
    return entry.low;
  };
  visit(0);
  return found.reverse();
}

/** The shortest text that leads from a state to another, staying inside some states. */
function wayTo(
  { edges, sets, alphabet }: Automaton,
  from: number,
  to: number,
  inside?: ReadonlySet<number>,
): string | undefined {
  const texts = new Map<number, string>();
  let front: readonly (readonly [number, string])[] = [[from, '']];
  while (front.length > 0) {
    const further: [number, string][] = [];
    for (const [state, text] of front)
      for (const next of new Set(edges[state])) {
        if (inside?.has(next) === false || texts.has(next)) continue;
        const set = sets[next] ?? [];
        const character = sharedCharacter(set, set);
        if (character < 0) continue;
        const longer = text + (alphabet.characters[character] ?? '');
        if (next === to) return longer;
        texts.set(next, longer);
        further.push([next, longer]);
      }
    front = further;
  }
  return undefined;
}

/** The shortest text that leads from a state back to it on two different ways. */
function twoWays(
  { edges, sets, alphabet }: Automaton,
  start: number,
  inside: ReadonlySet<number>,
  budget: { left: number },
): string | undefined {
  const size = edges.length;
  const keyOf = (one: number, other: number, parted: boolean): number =>
    (one * size + other) * 2 + (parted ? 1 : 0);
  const seen = new Set<number>([keyOf(start, start, false)]);
  let front: readonly { one: number; other: number; parted: boolean; text: string }[] = [
    { one: start, other: start, parted: false, text: '' },
  ];
  while (front.length > 0) {
    const further: { one: number; other: number; parted: boolean; text: string }[] = [];
    for (const { one, other, parted, text } of front) {
      const ways = edges[one] ?? [];
      for (const [index, first] of ways.entries()) {
        if (!inside.has(first) || ways.indexOf(first) !== index) continue;
        for (const second of new Set(edges[other])) {
          if (!inside.has(second) || budget.left-- <= 0) continue;
          const character = sharedCharacter(sets[first] ?? [], sets[second] ?? []);
          if (character < 0) continue;
          const isTwice = one === other && first === second && ways.indexOf(first, index + 1) >= 0;
          const nowParted = parted || first !== second || isTwice;
          const key = keyOf(first, second, nowParted);
          if (seen.has(key)) continue;
          seen.add(key);
          const longer = text + (alphabet.characters[character] ?? '');
          if (nowParted && first === start && second === start) return longer;
          further.push({ one: first, other: second, parted: nowParted, text: longer });
        }
      }
    }
    front = further;
  }
  return undefined;
}
