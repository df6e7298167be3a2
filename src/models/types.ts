/**
 * The notation in which we write down what we know of libraries.
 *
 * A model is a datasheet: plain JSON-able literals, no callbacks. Where a fact cannot be said, the notation
 * gets a new *named* field or step and `flow/` gives it its meaning; a model never grows logic.
 */

import type { Propagator } from './propagator-types';
import type { DecoratedParameter, Handler, Sanitizer, SchemaWords, Source } from './server-types';

export type {
  Cleans,
  Configured,
  DeclaredPlace,
  Declaration,
  DecoratedParameter,
  Handler,
  InertIn,
  Pipe,
  RequestPart,
  Sanitizer,
  SchemaWords,
  Shaped,
  ShapeName,
  Source,
  UndeclaredKeys,
  Validation,
} from './server-types';

/** What a place in the code is for. Models say what is of a kind; rules say what is wrong with that kind. */
export type Kind =
  | 'sql.text' // text that a SQL engine parses
  | 'sql.scalar-values' // bound values that a driver expands into SQL when they are objects
  | 'cors.options' // the options of a CORS middleware
  | 'http.header'; // a response header and its value

/** One step from a known object to the next, as a developer writes it. */
export type Step =
  /** `x.Pool`, also destructured. Several names are alternatives. */
  | { readonly member: Names }
  /** `x.connect(…)`: the value of a method call. */
  | { readonly call: Names }
  /** `new x.Pool(…)`, also for a subclass of it made in this file. */
  | { readonly new: Names }
  /** `x(…)`. */
  | 'called'
  /** `new x(…)`, also for a subclass of it made in this file. */
  | 'constructed'
  /** `` x`…` `` */
  | 'tagged'
  /** `x.connect((err, client) => …)`: a parameter of a function handed to a method call. */
  | { readonly call: Names; readonly callback: Position; readonly parameter: number }
  /** `x((instance, options) => …)`: a parameter of a function handed to a call of the object itself. */
  | { readonly callback: Position; readonly parameter: number }
  /** `x.on('connection', (socket) => …)`, also `once` and `addListener`; `'*'` is any event. */
  | { readonly event: Names; readonly parameter: number }
  /** An object parameter's property: `({ sql }) => …` continues a callback step. */
  | { readonly property: string };

export type Names = string | readonly string[];

/** An argument's place: 0 is the first, -1 the last. */
export type Position = number;

/**
 * How an object of a library comes to be: the steps from the module's exports, or from another named object.
 * Promises are transparent: `await pool.connect()` and `pool.connect().then((client) => …)` are the object
 * that the model gives `pool.connect()`.
 */
export interface Origin {
  /**
   * Named object that the steps start from; the module's exports if absent. Here and wherever a named object is
   * asked for, `express.request` is the object `request` of the model `express`.
   */
  readonly from?: string;
  /** Of several `packages`, those whose exports the steps start from; all if absent. Globals are `globalThis`. */
  readonly package?: Names;
  readonly steps: readonly Step[];
}

/** Where in a call (or other use) the value of interest stands. */
export type Place =
  /** `f(value)`; -1 counts from the end. `orProperty`: also `f({ sql: value })`. */
  | { readonly argument: Position; readonly orProperty?: Names }
  /** `f({ where: { raw: value } })`: only the property path of that argument. */
  | { readonly argument: Position; readonly property: readonly string[] }
  /** `redirect([status], url)`: the first argument may be left out. */
  | { readonly argument: Position; readonly optionalBefore: 'number' | 'string' }
  /** Every argument from this one on. */
  | { readonly argumentsFrom: Position }
  /** The whole template of a tagged template, holes included. */
  | { readonly template: true }
  /** `x.body = value`. */
  | { readonly assigned: true }
  /** What a handler returns. */
  | { readonly returned: true };

/** An option that must hold for a sink to be one: `{ shell: true }` in the third argument. */
export interface Condition {
  readonly argument: Position;
  readonly option: readonly string[];
  /** The values that make it hold; `present` for any value but `false`, `null` and `undefined`. */
  readonly is: readonly (string | number | boolean | null)[] | 'present' | 'absent';
}

/** How a use of an object is written. Exactly one of the forms. */
export type Use =
  | { readonly call: Names }
  | { readonly new: Names }
  | { readonly called: true }
  | { readonly constructed: true }
  | { readonly tag: Names }
  | { readonly tagged: true }
  | { readonly assign: Names };

/** A place of a library that is of a kind. */
export type Sink = Use & {
  readonly kind: Kind;
  /** The object it is used on: a name of `objects`, or the module's exports if absent. */
  readonly on?: Names;
  readonly at: Place;
  readonly when?: Condition;
  /** Where the bound values stand, for sinks that bind. */
  readonly values?: Place;
  /** Name of an entry in the library's `dialects`. Absent: the library's only one. */
  readonly dialect?: string;
  /** Facts a rule of this kind asks for (`flow` passes them on unread). */
  readonly facts?: Readonly<Record<string, Fact>>;
};

export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [key: string]: Fact };

/** How one driver binds values: everything an edit must know to move a value out of the text. */
export interface Dialect {
  /** What a placeholder looks like: `$1`, `?`, `:name`, `@name`, or none (`tag`: `${}` of a tagged template). */
  readonly placeholder: 'dollar' | 'question' | 'colon-name' | 'at-name' | 'tag' | 'none';
  /** How values are handed over: an array after the text, an object after it, or one argument each. */
  readonly values?: 'array' | 'object' | 'spread' | 'input-calls';
  /** Engine family, for lexing: which quotes, which comments. */
  readonly engine: 'postgres' | 'mysql' | 'sqlite' | 'mssql' | 'oracle' | 'generic';
  /** True where our corpus of run programs proves the automatic edit for this driver. */
  readonly proven?: boolean;
  /** Statement positions in which this driver refuses or misrenders a bound value. */
  readonly refuses?: readonly ('limit' | 'ddl' | 'interval')[];
  /** True where an object given as a bound value becomes SQL text (mysql's `.query`). */
  readonly expandsObjects?: boolean;
}

/** Type names that declare a value to be an object of this library: `req: Request`. */
export type TypeNames = Readonly<Record<string, Names>>;

/** All we know of one library. */
export interface Library {
  /** The npm (or `node:`-less builtin) names under which it is imported. Each occurs in one file of `models/`. */
  readonly packages: readonly string[];
  /** The version whose source or typings the facts were read from. */
  readonly read: string;
  /** How its objects come to be. */
  readonly objects?: Readonly<Record<string, readonly Origin[]>>;
  /** Object → type names of this package that declare it, for values whose making is in another file. */
  readonly types?: TypeNames;
  readonly sinks?: readonly Sink[];
  readonly sanitizers?: readonly Sanitizer[];
  readonly dialects?: Readonly<Record<string, Dialect>>;
  readonly sources?: readonly Source[];
  readonly handlers?: readonly Handler[];
  readonly decoratedParameters?: readonly DecoratedParameter[];
  readonly schemaWords?: readonly SchemaWords[];
  readonly propagators?: readonly Propagator[];
  /** Exports that are used without import where a framework puts them in scope (`readBody` in Nitro files). */
  readonly autoImported?: Names;
  /** Type names in `types` and `typed` that count without import, for ambient declarations (`ExportedHandler`). */
  readonly ambientTypes?: Names;
  /** Values of options when the developer leaves them out, by kind. */
  readonly defaults?: Readonly<Partial<Record<Kind, Readonly<Record<string, Fact>>>>>;
}
