/**
 * What can be wrong with a value or an option where a library takes one: the facts of sinks whose rule asks for
 * settings. A rule has one message for each `problem`, and the model says which values are one.
 */
export type Fear = FearedPlace &
  (
    | { readonly is: readonly (string | number | boolean | null)[] }
    /** The whole text fits this pattern, whatever its case. */
    | { readonly matches: string }
    /** A number, or a size such as `'50mb'`. */
    | { readonly below: number; readonly above?: number }
    | { readonly above: number }
    /** It is left out, and the library's own default is the problem. */
    | { readonly absent: true }
    /** Bytes that are the same in every run: a constant, zeros, a part of the key. */
    | { readonly fixed: true }
    /** A function that finds nothing wrong, or says yes, whatever it is given. */
    | { readonly answers: 'nothing' | 'yes' }
    /** A function that gives what the client itself sends: a header, a field of the body. */
    | { readonly keyed: 'by client' }
    /** A file mode that lets everybody write, or a mask that takes nothing from everybody. */
    | { readonly mode: 'writable' | 'unmasked' }
    /** A path in the folder for temporary files, with a name that anybody can know. */
    | { readonly path: 'predictable' }
    /** A folder that holds more than what is meant for everybody: the project, a home, installed packages. */
    | { readonly folder: 'private' }
    /** An object of the same library, by the model's name for it, or of another: `package.object`. */
    | { readonly object: string }
    /** A flag of this name, alone, in a list, or joined to others by `|`. */
    | { readonly flag: string }
    /** A secret that is written into the code, in whole or as what is taken where none is set, or each in a list. */
    | { readonly secret: true }
    /** The use itself is the problem. */
    | { readonly always: true }
  );

type FearedPlace = {
  /** The message of the rule. */
  readonly problem: string;
  /**
   * The property path from the value at the sink's place; the value itself if absent. `'*'` is each element of a list,
   * or a value that is none.
   */
  readonly option?: readonly string[];
  /** Only where the first argument is somebody's password, and no key of our own. */
  readonly of?: 'password';
  /** Not where the file makes a call of one of these names with another first argument than these. */
  readonly unlessCalled?: { readonly call: readonly string[]; readonly not: readonly (string | number)[] };
  /** Only where it can be nothing else: not `secure: config.secure || false`. */
  readonly only?: true;
  /** Of what is left out: other options that see to it, by their paths. */
  readonly unlessGiven?: readonly (readonly string[])[];
  /** Told only where the rule is asked to be strict. */
  readonly strict?: true;
  /** What the message puts in: how to call the value, or what to use instead. */
  readonly say?: string;
  /** Of what is left out: what comes of it, as a clause. */
  readonly why?: string;
};

/** The facts of such a sink. */
export type FearFacts = {
  readonly feared: readonly Fear[];
  /** Of sessions: the cookie itself holds them, unless there is a store, so that they have no id. */
  readonly inCookie?: true;
};
