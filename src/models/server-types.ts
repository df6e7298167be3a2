/**
 * The notation for servers: which functions a framework calls and with what, what of it a client controls, and
 * what a validator's result is worth. Re-exported by `types.ts`; here only to keep that file short.
 */
import type { BuiltinName } from './propagator-types';
import type { Kind, Names, Place, Position, Use } from './types';

/** Shapes of a value that a client can choose. */
export type ShapeName = 'text' | 'array' | 'object' | 'key' | 'number';

/**
 * The shapes of a value and of what lies in it. `shapes: []` is a container whose keys and values' kinds the
 * developer chose (`req.params`); `'object'` is one whose keys the client chooses (`req.query`). Properties and
 * elements have `shapesOfProperties`; where these hold `'object'` or `'array'`, so has everything deeper.
 */
export interface Shaped {
  readonly shapes: readonly ShapeName[];
  /** One level down; absent: as `shapes`. */
  readonly shapesOfProperties?: readonly ShapeName[];
}

/**
 * Which part of a request a source gives, and the shapes a client may choose for it. It is said with exactly one
 * of `property`, `call`, `called`, `event`, `iterated` and `parameterDecorator`.
 */
export interface Source extends Shaped {
  /**
   * The property path on the object: `['query']` for `req.query`. Everything below it is the client's.
   * `'*'` in the path is any property; an empty path is the object itself.
   */
  readonly property?: readonly string[];
  /** A method call on the object instead: `req.get(…)`; with no `on`, a call of an export: `getQuery(event)`. */
  readonly call?: Names;
  /** What the object itself returns when called: `request(options)` of a module that is a function. */
  readonly called?: true;
  /** Parameters of a listener: `socket.on('chat', (text) => …)`; `'*'` is any event. Also `once`, `addListener`. */
  readonly event?: Names;
  /** With `event`: which parameter of the listener, or all of them. */
  readonly parameter?: number | 'every';
  /** With `event: '*'`: events that the library itself raises. */
  readonly exceptEvents?: Names;
  /** What `for await (const chunk of object)` gives. */
  readonly iterated?: true;
  /**
   * The method parameter that carries this decorator: `@Body() dto`. With a text as the decorator's first
   * argument (`@Body('id') id`) it is that property of the value, so `shapesOfProperties` are its shapes.
   */
  readonly parameterDecorator?: Names;
  /** Named object it stands on; the module's exports if absent. */
  readonly on?: Names;
  /** With `call`: only where an argument is so: `req.get('host')`. Of two rows that fit, this one is meant. */
  readonly when?: ArgumentTest;
  /** The builtin type of the value, for the methods and properties on it: a `FormData`, a `URL`. */
  readonly isA?: BuiltinName;
  /** The texts in which it does no harm, because the framework has cut it: the names of uploaded files. */
  readonly inertIn?: readonly InertIn[];
  /** What to call it in a message when there is no code to quote. */
  readonly part: RequestPart;
  /** Only for these major versions of the package; absent: all. */
  readonly versions?: readonly number[];
  /** Other shapes where this file configures the server so. The first that holds wins. */
  readonly shapesWhen?: readonly (Shaped & { readonly configured: Configured })[];
}

/** What a constant argument must be. Texts are compared without regard to case. */
export interface ArgumentTest {
  readonly at: Place;
  /** One of these; or any value but `false`, `null`, `undefined`; or none at all. */
  readonly is: readonly (string | number | boolean)[] | 'present' | 'absent';
}

/**
 * Something in this file that configures the server: a call with such arguments
 * (`app.set('query parser', 'extended')`), or the mere import of a package.
 */
export type Configured =
  (Use & { readonly on?: Names; readonly with: readonly ArgumentTest[] }) | { readonly imports: Names };

export type RequestPart =
  | 'body'
  | 'query'
  | 'params'
  | 'headers'
  | 'cookies'
  | 'url'
  | 'files'
  | 'archive' // names of entries: the sender's, but not a request's
  | 'message'
  | 'arguments'
  | 'host'
  | 'ip';

/**
 * A function, or a value that holds functions, which a framework finds by how it is declared rather than by a call.
 * With these, `Handler.at` speaks of the declared thing: `{ value: true }`, or a property path in it.
 */
export type Declaration =
  /**
   * `export async function GET() {}`, `export const loader = …`, `exports.handler = …`; `'default'` for the default
   * export or `module.exports = …`. `files`: only in files whose path, without its extension, ends like this pattern
   * of segments, in which `**` is any number of folders and `*` any characters of one name. Without `files`: an
   * export of that name in any file that imports one of the library's packages.
   */
  | { readonly exported: Names; readonly files?: Names }
  /** An exported function of a file, or any function, that starts with this directive: `'use server'`. */
  | { readonly directive: string }
  /** A value declared to be of this type of the package: `const h: RequestHandler = …`, also `satisfies` and `as`. */
  | { readonly typed: Names }
  /** A method that carries this decorator of the package. */
  | { readonly methodDecorator: Names }
  /** A method of a class that implements or extends this: `class Auth implements NestMiddleware { use() {} }`. */
  | { readonly subclassOf: Names; readonly method: Names };

/** The declared thing itself, or what stands at a property path in it; `'*'` in the path is any property. */
export interface DeclaredPlace {
  readonly value: true;
  readonly property?: readonly string[];
}

/**
 * A function that a framework calls with request objects: where it is registered and what its parameters are.
 *
 * Arrays in a handler place are looked into. So are calls of anything not known better: in
 * `app.get('/', wrap(async (req, res) => …))` the function in the call is the handler. Values there may be
 * functions, methods (`controller.list`, `.bind(…)`) or names that lead to them. `'*'` in a place's property
 * path is any property (`resolvers.Query.user`).
 */
export type Handler = (Use | Declaration) & {
  readonly on?: Names;
  /** Arguments that are handlers: `app.get(path, …handlers)`; for a `Declaration`, where in it. */
  readonly at: Place | DeclaredPlace;
  /** Named objects of the parameters, in order; `null` for one of no interest. */
  readonly parameters: readonly (string | null)[];
  /** Parameters when the function declares this many, e.g. Express's error handlers. */
  readonly parametersWhenLength?: Readonly<Record<number, readonly (string | null)[]>>;
  /** Only where an argument of the registration is so: `addHook('onRequest', …)`. */
  readonly when?: ArgumentTest;
  /** Named object of every parameter from the end of `parameters` on: `async (...args) => …`. */
  readonly furtherParameters?: string;
  /** Named object of `this` in a non-arrow function. */
  readonly thisObject?: string;
  /** The schemas beside the handler that the framework checks before it calls it. */
  readonly validation?: Validation;
  /**
   * Where what it returns goes: to method parameters that carry what the registering call gave as decorator, or, its
   * properties, to a named object that later handlers get.
   */
  readonly returnsTo?: 'decorated-parameter' | { readonly object: string };
};

/** Methods that put a value under a name for later handlers, and give it back: `c.set('user', x)`, `c.get('user')`. */
export interface Store {
  readonly on: string;
  readonly set: Names;
  readonly get: Names;
  /** The property path under which the values lie as well: `c.var.user`. */
  readonly as: readonly string[];
}

/** Schemas in the registration of a handler, and which parts of the request they clean. */
export interface Validation {
  /** Where the schemas stand: `{ argument: 1, property: ['schema'] }`. */
  readonly at: Place | DeclaredPlace;
  /** Key of the schema object → the property path of the handler's first parameter. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
  readonly undeclaredKeys: UndeclaredKeys;
}

/** What becomes of keys that a schema does not declare: they stay in the value, are left out, or are an error. */
export type UndeclaredKeys = 'kept' | 'dropped' | 'refused';

/** A method parameter whose decorator says which object it is: `@Req() request`. */
export interface DecoratedParameter {
  readonly parameterDecorator: Names;
  /** The object whose member the decorator is; the module's exports if absent. */
  readonly on?: string;
  /** The named object that the parameter is. */
  readonly object: string;
}

/** The languages in which an encoded text is inert: it cannot end or change the part it stands in. */
export type InertIn =
  | 'everywhere' // digits, letters and the like: in no language more than a word or a number
  | 'url-component' // one path segment, query key or query value
  | 'url' // a whole URL or its path: keeps `/`, `?`, `&`, `#`
  | 'html-text' // between tags
  | 'html-double-quoted' // inside a double-quoted attribute
  | 'html-single-quoted' // inside a single-quoted attribute
  | 'html-markup' // as HTML: scripts are removed, harmless tags stay
  | 'relative-path' // a path that does not begin at the root of the disk
  | 'path-segment' // one name in a file path: no separators (`..` may remain unless `clears` says so)
  | 'file-name' // one name in a file path that is never `..`
  | 'regex' // literal characters in a regular expression
  | 'shell-word' // one argument of a shell command
  | 'ldap-filter' // a value in a filter of a directory
  | 'ldap-name' // a value in a name of a directory
  | 'json-string' // a value of a JSON document, which is one of JavaScript as well
  | 'script' // a value in a script of a page: it does not end the script either
  | 'header-line' // no line breaks
  | 'sql-double-quoted' // inside an SQL name in double quotes
  | 'sql-back-quoted' // inside an SQL name in back quotes
  | 'sql-bracketed' // inside an SQL name in brackets
  | 'identifier'; // letters, digits, `-` and `_`

/** A call whose result no longer carries the danger for some kinds. */
export type Sanitizer = (Use | Pipe) & {
  readonly on?: Names;
  /** The kinds it makes safe; `'*'` for all. Empty where shapes (`leaves`) or `inertIn` say what it is worth. */
  readonly clears: readonly (Kind | '*')[];
  /** Shapes of the given value for which it does not protect: mysql's `escape` turns an object into SQL. */
  readonly exceptShapes?: readonly ShapeName[];
  /** The shapes that remain possible in its result; absent: unchanged. */
  readonly leaves?: readonly ShapeName[];
  /** The shapes that remain in the properties the schema declares; absent: as `leaves`. */
  readonly leavesOfProperties?: readonly ShapeName[];
  /**
   * For schemas: undeclared keys that are `'kept'` let the whole value keep its client-chosen keys (`'object'`),
   * while a property read by its name is clean. Absent: not a schema.
   */
  readonly undeclaredKeys?: UndeclaredKeys;
  /** The texts in which its result does no harm. */
  readonly inertIn?: readonly InertIn[];
  /** Where the value that is made safe stands; the first argument if absent. */
  readonly at?: Place | { readonly receiver: true };
  /** Property path of the result that is the clean value: `['data']` of `safeParse`. */
  readonly result?: readonly string[];
  /**
   * How it protects: by what it returns (the default); as a check of its argument; in place; or, given to a route
   * as a middleware, by cleaning parts of the request for the handlers after it.
   */
  readonly by?: 'return' | 'guard' | 'mutation' | 'middleware';
  /**
   * What tells that the check held: the result, or a property of it. Absent, for a guard: it returned at all, for
   * otherwise it throws. `true` and `false`: truthy or falsy. With `result`: that is clean only where this was checked (`value` beside `error` in Joi).
   */
  readonly holdsWhen?:
    boolean | { readonly property: readonly string[]; readonly is: 'present' | 'absent' | boolean };
  /** Only where the chain that the call begins goes on with one of these: `body('email').isEmail()`. */
  readonly chained?: Names;
  /** For `by: 'middleware'`. */
  readonly cleans?: Cleans;
  /** Only where an argument is so. */
  readonly when?: ArgumentTest;
};

/** A pipe (class or instance) that a parameter decorator, a method or class decorator or the app was given. */
export interface Pipe {
  readonly pipe: Names;
}

/** What of the request a validating middleware cleans. */
export interface Cleans {
  /** The parts by name; or those that the keys of an argument name: `celebrate({ body: … })`. */
  readonly parts: readonly (RequestPart | 'any')[] | { readonly keysOf: Position };
  /** The argument that names the fields: text, array of texts (`a.b`, `*`), or an object by its keys. Absent: the whole part. */
  readonly field?: Position;
}

/**
 * The words of a schema language, for a schema that is written in the same file: what a declared property may be.
 * A property whose schema says `anything` stays as the client sent it. The first list that has one of the words counts,
 * in this order: anything, object, array, fixed, inert, number, text.
 */
export interface SchemaWords {
  readonly text: Names;
  readonly number: Names;
  /** Lists; what they are given, or what a word such as `items` is given, is the schema of their elements. */
  readonly array: Names;
  readonly object: Names;
  readonly anything: Names;
  /** Values that the developer chose, or that carry no text: enumerations, literals, truth values, dates. */
  readonly fixed: Names;
  /** Texts that mean nothing in any language: digits, letters, `-`. */
  readonly inert: Names;
  /** Words that are given a regex which the text must match. */
  readonly pattern: Names;
  /** Words whose schemas must all hold; of the schemas that other words are given one must. */
  readonly all: Names;
  /** Methods or options that let undeclared keys through, and those that stop them. */
  readonly opensKeys: Names;
  readonly closesKeys: Names;
  /** What an object schema does with undeclared keys unless told. */
  readonly undeclaredKeys: UndeclaredKeys;
}
