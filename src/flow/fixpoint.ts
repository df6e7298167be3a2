/**
 * A memo for facts that may depend on each other in circles (recursion, loops).
 *
 * A fact in a circle starts at `bottom` and is computed again until it no longer changes; only then is it, and
 * what was computed from it meanwhile, remembered. So a remembered fact never depends on who asked first.
 */
export interface Fixpoint<Key, Value> {
  /** The fact of `key`, computed by `run` the first time. Returns `overrun` once the budget is spent. */
  compute(key: Key, run: () => Value): Value;
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

interface Active<Value> {
  readonly depth: number;
  value: Value;
}

/** A memo whose values grow from `bottom` and stop growing when `same` says so. */
export function createFixpoint<Key, Value>(
  budget: Budget,
  bottom: Value,
  overrun: Value,
  same: (before: Value, after: Value) => boolean,
): Fixpoint<Key, Value> {
  const final = new Map<Key, Value>();
  const active = new Map<Key, Active<Value>>();
  const provisional = new Map<Key, { value: Value; lowest: number }>();
  let pending: Key[] = [];
  let depth = 0;
  // The outermost computation that what is being computed now depends on provisionally.
  let lowest = Infinity;

  function settle(from: number, keep: boolean): void {
    for (const key of pending.slice(from)) {
      const entry = provisional.get(key);
      provisional.delete(key);
      if (keep && entry) final.set(key, entry.value);
    }
    pending = pending.slice(0, from);
  }

  function iterate(entry: Active<Value>, run: () => Value): Value {
    const mark = pending.length;
    for (let round = 1; ; round++) {
      lowest = Infinity;
      const value = run();
      if (lowest !== entry.depth) return value;
      const stable = same(entry.value, value) || round === MAX_ROUNDS;
      settle(mark, stable);
      if (stable) {
        lowest = Infinity;
        return value;
      }
      entry.value = value;
    }
  }

  return {
    compute(key, run) {
      const known = final.get(key);
      if (known !== undefined) return known;
      const running = active.get(key);
      if (running) {
        lowest = Math.min(lowest, running.depth);
        return running.value;
      }
      const guess = provisional.get(key);
      if (guess) {
        lowest = Math.min(lowest, guess.lowest);
        return guess.value;
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
      const entry: Active<Value> = { depth, value: bottom };
      active.set(key, entry);
      try {
        const value = iterate(entry, run);
        if (lowest < entry.depth) {
          provisional.set(key, { value, lowest });
          pending.push(key);
        } else final.set(key, value);
        return value;
      } finally {
        active.delete(key);
        depth--;
        budget.depth--;
        lowest = Math.min(outer, lowest);
      }
    },
  };
}
