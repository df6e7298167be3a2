/**
 * The notation for what names and uses tell together, where no import or declared type shows the framework:
 * controllers exported from their own file, schemas and apps that another file made.
 */
import type { Fact, Kind, Names } from './types';
import type { DeclaredPlace, Sanitizer } from './server-types';

/**
 * A parameter's names. Compared whole, without regard to case and to underscores at its ends; `''` is a name of
 * underscores alone.
 */
export interface ConventionalParameter {
  readonly names: readonly string[];
  /** The named object that it then is, with its package: `express.request`; `null` for one of no interest. */
  readonly object: string | null;
  /** May be left out of the end of the function's parameters. */
  readonly optional?: true;
}

/**
 * Something the function's body does with one of its parameters (or what was destructured from it):
 * `res.status(…)`, `ctx.body = …`, `req.query`, `const { body } = req`, `({ body }, res) => …`.
 */
export type Evidence =
  | { readonly of: number; readonly calls: Names }
  | { readonly of: number; readonly reads: Names }
  | { readonly of: number; readonly writes: Names };

/**
 * A function whose parameters' names, in order, and whose uses of them look like a framework's handler. It counts
 * for functions that the file hands to somebody else (exports, a class's methods, arguments of a call of something
 * imported), and that no `Handler` row and no type speaks of; never for callbacks of calls the models know.
 */
export interface HandlerConvention {
  readonly parameters: readonly ConventionalParameter[];
  /** At least one must be seen in the function itself, or in a function of the file it hands the parameter to. */
  readonly evidence: readonly Evidence[];
  /** None of these may be: a client's request, a proxy's options, a test's double. */
  readonly unless?: readonly Evidence[];
  /** Of what kind of place the values are that it returns, and the facts of that place. */
  readonly returns?: { readonly kind: Kind; readonly facts: Readonly<Record<string, Fact>> };
}

/** An exported value whose form alone tells what calls it: `export default { fetch(request, env) {} }`. */
export interface ExportConvention {
  readonly exported: Names;
  readonly at: DeclaredPlace;
  readonly parameters: readonly (string | null)[];
  /** What the first parameter must be called. */
  readonly named?: readonly string[];
  /** Needed where the form says too little. */
  readonly evidence?: readonly Evidence[];
}

/**
 * A parameter, import or undeclared property that is by its name and by how it is used an object of a library: the
 * `app` of `module.exports = (app) => { app.get('/x', (req, res) => …) }`.
 */
export interface ObjectConvention {
  readonly names: readonly string[];
  /** Names that end in this word are meant, too: `userRouter`, `publicProcedure`. */
  readonly lastWords?: readonly string[];
  readonly object: string;
  /** A call that must be seen on it, and what its arguments must be, in order. */
  readonly evidence: readonly ReceiverEvidence[];
}

export interface ReceiverEvidence {
  readonly calls: Names;
  /**
   * `path`: a text that starts with `/` or is `*`, a pattern, a list of such; `name`: any text; `method`: a property
   * of something that is not known.
   */
  readonly arguments: readonly ('path' | 'name' | 'function' | 'method' | 'object' | 'any')[];
  /** Parameter names that the function among the arguments must have. */
  readonly parameterNames?: readonly (readonly string[])[];
}

/** A validator that another file made, known by its receiver's name and its method. */
export type ValidatorConvention = Sanitizer & {
  /** Last words of the receiver's name: `userSchema`, `CreateUserDto`. Absent: the function's own name counts. */
  readonly receiverWords?: readonly string[];
  /** Words of a function's name, whole words, in any place: `validateBody`, `checkSchema`. */
  readonly functionWords?: readonly string[];
};
