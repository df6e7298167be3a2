/** Where a program runs. Programs of one world run one after another, on one server or database. */
export type WorldName = 'postgres' | 'mysql' | 'sqlite' | 'pglite' | 'mingo' | 'sift' | 'http' | 'tls';

/** What the harness may take from the plugin for a program, in this order of preference. */
export type Offer = 'fix' | 'suggestion' | 'nothing';

/** What a program is offered, as `expected.json` writes it: of a suggestion its `messageId` as well. */
export type Offered = Exclude<Offer, 'suggestion'> | `suggestion ${string}`;

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
  /** The options of the rule; its own defaults if absent. */
  readonly options?: Readonly<Record<string, unknown>>;
  /** What to give it and what may come of it. */
  readonly trial: SqlTrial | CorsTrial | PasswordTrial | BehaviourTrial;
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

/**
 * A function `run(value)`, or a server (`app` or `listen`) that is sent requests: what it does for honest values
 * stays, and the harm that a hostile one does ends.
 */
export interface BehaviourTrial {
  readonly type: 'behaviour';
  /** Values for `run`, or requests. */
  readonly honest: readonly unknown[];
  readonly hostile: readonly unknown[];
  /** The harm that is seen in what a program did, or in its code; `undefined` for none. */
  readonly harm: (behaviour: Behaviour, value: unknown, code: string) => string | undefined;
  /** What those who use the program rely on; what it gives or answers if absent. */
  readonly relies?: (behaviour: Behaviour, value: unknown) => unknown;
  /** Why no harm can be shown on a Node of today: the edit must change nothing at all then. */
  readonly harmless?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a program did with one value. */
export interface Behaviour {
  /** What `run` gave. */
  readonly result?: unknown;
  readonly answer?: Answer;
  readonly error?: string;
  /** What it wrote to the standard output and the standard error. */
  readonly printed: string;
  /** How many times it compared in constant time. */
  readonly comparisons: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
  readonly body: string;
}

/** A request to a server; the answer to the last one counts. */
export interface Request {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, a text as it is. */
  readonly body?: unknown;
  /** Sent as a file of so many bytes in the field `file`. */
  readonly upload?: number;
  readonly times?: number;
}
