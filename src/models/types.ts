/**
 * The notation in which we write down what we know of libraries.
 *
 * A model is a datasheet: plain JSON-able literals, no callbacks. Where a fact cannot be said, the notation
 * gets a new *named* field or step and `flow/` gives it its meaning; a model never grows logic.
 */

import type { Fear } from './fear-types';
import type { Kind } from './kinds';
import type { Propagator } from './propagator-types';
import type {
  Configured,
  DecoratedParameter,
  Handler,
  Sanitizer,
  SchemaWords,
  Source,
  Store,
} from './server-types';

export type { Kind } from './kinds';
export type {
  DeclaredPlace,
  DecoratedParameter,
  Handler,
  InertIn,
  RequestPart,
  Sanitizer,
  SchemaWords,
  Shaped,
  ShapeName,
  Source,
  Store,
} from './server-types';

/** One step from a known object to the next, as a developer writes it. */
export type Step =
  /** `x.Pool`, also destructured. Several names are alternatives; `'*'` is any member that no other step names. */
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
   * asked for, also as a key of `objects`, `express.request` is the object `request` of the model that has the
   * package `express`, and `express.exports` its exports.
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
  /** `f({ where: { raw: value } })`: only the property path of that argument; `'*'` is any property or element. */
  | { readonly argument: Position; readonly property: readonly string[] }
  /** `f([value, value])`: each element of an array argument. `orProperty`: also `f([{ sql: value }])`. */
  | { readonly argument: Position; readonly each: true; readonly orProperty?: Names }
  /** `f(() => value)`, or `f({ set: { total: () => value } })` under a property path: what a function given there returns. */
  | { readonly argument: Position; readonly property?: readonly string[]; readonly resultOf: true }
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
  | { readonly assign: Names }
  /** `@x.WebSocketGateway(port, options)`: places are the decorator call's arguments. */
  | { readonly decorator: Names }
  /**
   * `app.register(x, options)`: the object itself is handed, as that argument, to a call of a method of this name
   * on anything. Places are the arguments of that call. `require('x')` and `import('x')` written there count.
   */
  | { readonly passedTo: Names; readonly as: Position };

/**
 * Arguments of a later method call on the result: `db.prepare(sql).all(...values)`. Where no such call follows,
 * values can be handed over by adding a call of the first name.
 */
export interface ResultCall {
  readonly resultCall: Names;
}

/** A place of a library that is of a kind. */
export type Sink = Use & {
  readonly kind: Kind;
  /** The object it is used on: a name of `objects`, or the module's exports if absent. */
  readonly on?: Names;
  readonly at: Place;
  /**
   * For `http.header`: where the header's name stands. Absent: each property of the value at `at` is a header; of an
   * assignment, the property assigned to is the name, unless `facts.header` says it. For `cookie.set`: the cookie's.
   * For `server.registration`: where the path stands, if it does not stand among the values.
   */
  readonly name?: Place;
  readonly when?: Condition;
  /** Only where the value is worked out: literals and functions that stand there are not worth a look. */
  readonly computed?: true;
  /** The same of an option given where the object, or one that it came from, was made: `createPool({ … })`. */
  readonly whenMade?: Condition;
  /** An option under which it is none: `{ sanitizeFilter: true }`. */
  readonly unless?: Condition;
  /** Only for these major versions of the package; absent: all. */
  readonly versions?: readonly number[];
  /** Something in this file without which it is none. */
  readonly whenConfigured?: Configured;
  /** Something in this file that makes all of them harmless: `mongoose.set('sanitizeFilter', true)`. */
  readonly unlessConfigured?: readonly Configured[];
  /** Where the text stands that is parsed under the settings at `at`. */
  readonly input?: Place;
  /** Where the bound values stand, for sinks that bind; for `cookie.set`, what the cookie holds. */
  readonly values?: Place | ResultCall;
  /** Where they stand when the text stands in a property (`orProperty`): the name beside it, `{ text, values }`. */
  readonly valuesProperty?: Names;
  /** Name of an entry in the library's `dialects`. Absent: the one `dialectBy` chooses, else `default`. */
  readonly dialect?: string;
  /** Values of the options here when the developer leaves them out; absent: the library's `defaults`. */
  readonly defaults?: Readonly<Record<string, Fact>>;
  /** Words of which one must occur in a file that holds one, where the names of the use are too common to tell. */
  readonly words?: Names;
  /** Facts a rule of this kind asks for (`flow` passes them on unread). */
  readonly facts?: Readonly<Record<string, Fact>>;
};

export type Fact = string | number | boolean | null | readonly Fact[] | { readonly [key: string]: Fact };

/**
 * A place in an object literal that is known by its properties alone, because a platform reads it far from here:
 * `return { statusCode: 200, headers: { … } }` of a Lambda function.
 */
export interface LiteralSink {
  readonly kind: Kind;
  /** Properties that the literal must have, all of them; where one is assigned to, it is the first. */
  readonly shaped: readonly string[];
  /** The property path of the value in it. */
  readonly property: readonly string[];
  /** For `http.header`: the property that holds the name; absent as in `Sink`. */
  readonly name?: string;
  /** What can be wrong with the value, for rules that ask for settings. */
  readonly feared?: readonly Fear[];
  /** Whether the property means the same where something is assigned to it, of whatever object. */
  readonly assigned?: true;
  /** Properties beside which it is no problem. */
  readonly without?: readonly string[];
  /** Calls to which such a literal may be given without being one. */
  readonly notGivenTo?: Names;
}

/** How one driver binds values: everything an edit must know to move a value out of the text. */
export interface Dialect {
  /**
   * What a placeholder looks like: `$1`, `?`, `:name`, `@name`, `:1`, `@0`, `{name: Type}`, or none (`tag`: `${}` of
   * a tagged template).
   */
  readonly placeholder:
    | 'dollar'
    | 'question'
    | 'colon-name'
    | 'at-name'
    | 'colon-number'
    | 'at-number'
    | 'brace-name'
    | 'tag'
    | 'none';
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
  /**
   * How a list is bound to one placeholder: as an `array` of the engine (`= ANY($1)`), which may have to be one of
   * `texts`, or `expanded` to its elements (`IN (?)`); absent where it is not.
   */
  readonly lists?: 'array' | 'texts' | 'expanded';
  /** Endings of a placeholder that put the value into the text as it is: pg-promise's `$1:raw`, `${x}^`. */
  readonly rawEndings?: readonly string[];
}

/** Which dialect objects speak, told by an option of the call that made them: `knex({ client: 'pg' })`. */
export interface DialectChoice {
  /** The object whose making is looked at; objects that come from it speak the same. */
  readonly object: string;
  readonly argument: Position;
  readonly option: readonly string[];
  /** The option's value → name of an entry of `dialects`. */
  readonly is: Readonly<Record<string, string>>;
}

/** A call that puts values into a text and gives the text: `format('… %L', value)`. */
export type Formatter = Use & {
  readonly on?: Names;
  readonly text: Place;
  readonly values: Place;
  /** Placeholders whose values are escaped for the kind, and those whose values are put in as they are. */
  readonly escapes: readonly string[];
  readonly raw: readonly string[];
  readonly kind: Kind;
};

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
  readonly literalSinks?: readonly LiteralSink[];
  readonly sanitizers?: readonly Sanitizer[];
  readonly dialects?: Readonly<Record<string, Dialect>>;
  readonly dialectBy?: readonly DialectChoice[];
  /** Objects whose every method call gives the object again, unless `objects` says otherwise: query builders. */
  readonly chains?: Names;
  readonly formatters?: readonly Formatter[];
  /** Tags whose result is the template as plain text, holes put in as they are: `dedent`, `String.raw`. */
  readonly textTags?: readonly (Use & { readonly on?: Names })[];
  readonly sources?: readonly Source[];
  readonly handlers?: readonly Handler[];
  readonly stores?: readonly Store[];
  readonly decoratedParameters?: readonly DecoratedParameter[];
  readonly schemaWords?: readonly SchemaWords[];
  readonly propagators?: readonly Propagator[];
  /** Exports that are used without import where a framework puts them in scope (`readBody` in Nitro files). */
  readonly autoImported?: Names;
  /** Type names in `types` and `typed` that count wherever they come from, also undeclared (`ExportedHandler`). */
  readonly ambientTypes?: Names;
  /** Values of options when the developer leaves them out, by kind. */
  readonly defaults?: Readonly<Partial<Record<Kind, Readonly<Record<string, Fact>>>>>;
}
