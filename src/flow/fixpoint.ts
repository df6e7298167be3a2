import type { TSESTree } from '@typescript-eslint/utils';

/**
 * A memo for facts that may depend on each other in circles (recursion, loops).
 *
 * A fact in a circle starts at `bottom` and is computed again until it no longer changes; only then is it, and
 * what was computed from it meanwhile, remembered. So a remembered fact never depends on who asked first.
 */
export interface Fixpoint<Value> {
  /** The fact of a slot, computed by `run` the first time. Returns `overrun` once the budget is spent. */
  compute(slot: Slot<Value>, run: () => Value): Value;
}

/** The place of one fact: what is known of it so far. */
export interface Slot<Value> {
  state: 'unknown' | 'running' | 'provisional' | 'final';
  value: Value | undefined;
  /** How deep the computation nests that fills it. */
  depth: number;
  /** Of a provisional value, the outermost computation that it depends on. */
  lowest: number;
}

/** The slots of one kind of fact: each is about a node, followed by a property path. */
export interface Slots<Value> {
  readonly own: Map<TSESTree.Node, Slot<Value>>;
  readonly below: Map<TSESTree.Node, Map<string, Slot<Value>>>;
}

export function createSlots<Value>(): Slots<Value> {
  return { own: new Map(), below: new Map() };
}

/** The slot of a node and path, made at the first call. */
export function slotAt<Value>(
  { own, below }: Slots<Value>,
  node: TSESTree.Node,
  path: readonly string[],
): Slot<Value> {
  if (path.length === 0) return slotIn(own, node);
  let ofNode = below.get(node);
  if (!ofNode) below.set(node, (ofNode = new Map()));
  return slotIn(ofNode, path.length === 1 ? (path[0] as string) : path.join('.'));
}

function slotIn<Key, Value>(slots: Map<Key, Slot<Value>>, key: Key): Slot<Value> {
  let slot = slots.get(key);
  if (!slot) slots.set(key, (slot = { state: 'unknown', value: undefined, depth: 0, lowest: 0 }));
  return slot;
}

/** The work one file may cost: counts computations and their nesting, shared by all memos of the file. */
export interface Budget {
  left: number;
  depth: number;
  overruns: number;
  /** Hears of each overrun, where somebody asked for it. */
  readonly tell?: (overruns: number) => void;
}

const MAX_DEPTH = 260;
const MAX_ROUNDS = 6;

/** A memo whose values grow from `bottom` and stop growing when `same` says so. */
export function createFixpoint<Value>(
  budget: Budget,
  bottom: Value,
  overrun: Value,
  same: (before: Value, after: Value) => boolean,
): Fixpoint<Value> {
  const pending: Slot<Value>[] = [];
  let depth = 0;
  // The outermost computation that what is being computed now depends on provisionally.
  let lowest = Infinity;

  function settle(from: number, keep: boolean): void {
    for (let index = from; index < pending.length; index++) {
      const slot = pending[index] as Slot<Value>;
      slot.state = keep ? 'final' : 'unknown';
    }
    pending.length = from;
  }

  function iterate(slot: Slot<Value>, run: () => Value): Value {
    const mark = pending.length;
    for (let round = 1; ; round++) {
      lowest = Infinity;
      const value = run();
      if (lowest !== slot.depth) return value;
      const stable = same(slot.value as Value, value) || round === MAX_ROUNDS;
      settle(mark, stable);
      if (stable) {
        lowest = Infinity;
        return value;
      }
      slot.value = value;
    }
  }

  return {
    compute(slot, run) {
      switch (slot.state) {
        case 'final':
          return slot.value as Value;
        case 'running':
          if (slot.depth < lowest) lowest = slot.depth;
          return slot.value as Value;
        case 'provisional':
          if (slot.lowest < lowest) lowest = slot.lowest;
          return slot.value as Value;
        default:
      }
      if (budget.left <= 0 || budget.depth >= MAX_DEPTH) {
        budget.overruns++;
        budget.tell?.(budget.overruns);
        return overrun;
      }
      budget.left--;
      budget.depth++;
      depth++;
      const outer = lowest;
      slot.state = 'running';
      slot.depth = depth;
      slot.value = bottom;
      try {
        const value = iterate(slot, run);
        slot.value = value;
        if (lowest < slot.depth) {
          slot.state = 'provisional';
          slot.lowest = lowest;
          pending.push(slot);
        } else slot.state = 'final';
        return value;
      } finally {
        // An error on the way: nothing is known.
        if (slot.state === 'running') slot.state = 'unknown';
        depth--;
        budget.depth--;
        if (outer < lowest) lowest = outer;
      }
    },
  };
}
