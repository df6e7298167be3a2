/** Where a program runs. Programs of one world run one after another, on one server or database. */
export type WorldName = 'postgres' | 'mysql' | 'sqlite' | 'pglite' | 'mingo' | 'sift' | 'http';

/** What the harness may take from the plugin for a program, in this order of preference. */
export type Offer = 'fix' | 'suggestion' | 'nothing';

/** A small program with one mistake, how it is run, and what of it must stay as it is. */
export interface Program {
  /** `rule/driver/statement/form`: also the name of its file. */
  readonly id: string;
  readonly rule: string;
  /** The library whose behaviour the proof is about. */
  readonly driver: string;
  readonly world: WorldName;
  readonly language: 'cjs' | 'mjs' | 'ts';
  readonly code: string;
  /** True for the part that runs in CI as well. */
  readonly ci: boolean;
  /** A module of Node without which it cannot run; what it is offered is looked at all the same. */
  readonly needs?: string;
  /**
   * Why an automatic edit would be wrong here; it must not be offered. A suggestion may, and may change what
   * some of the honest values do.
   */
  readonly neverFix?: string;
  /** Which suggestion to take, by its `messageId`; the fix or else the first one if absent. */
  readonly takes?: string;
  /** What to give it and what may come of it. */
  readonly trial: SqlTrial | CorsTrial | PasswordTrial;
}

/**
 * A function `run(value)` on the table (or collection) `people`, or an Express `app` that takes the value in its path,
 * or in the field of a JSON body that it exports as `field`.
 */
export interface SqlTrial {
  readonly type: 'sql';
  /** Values of a correct caller: before and after the edit they do the same, and do it without an error. */
  readonly honest: readonly unknown[];
  /** Values of an attacker. Before the edit at least one does harm; after it none does. */
  readonly hostile: readonly unknown[];
  /** A value that fits the place and finds nothing. */
  readonly nobody: unknown;
  /** Values whose answers anyone may have: a hostile value that gets no more than these does no harm. */
  readonly open?: readonly unknown[];
  /** The cell that the value is meant to be written to: what is in it is no harm. */
  readonly touches?: Cell;
  /** True where it makes something beside the tables, so that they are made anew after every call. */
  readonly makes?: true;
}

export interface Cell {
  readonly id: number;
  readonly column: string;
}

/** Stores the password of a request, or compares it with the one that is stored. */
export interface PasswordTrial {
  readonly type: 'password';
  readonly kind: 'store' | 'compare';
}

/** A server: exports `listen(port)`, which resolves to a function that closes it. */
export interface CorsTrial {
  readonly type: 'cors';
  /** True where the answers also carry the user's cookies. */
  readonly credentials: boolean;
}
