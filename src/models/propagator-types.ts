/**
 * The notation for calls that hand values on: what of the receiver, the arguments and the callbacks' results is in
 * the result, what a callback gets, and what is written into what.
 */
import type { Names, Place, Position, Use } from './types';
import type { ArgumentTest, InertIn, ShapeName } from './server-types';

/** What of a value is handed on: the value, its elements or property values, its keys, its `[key, value]` pairs. */
export type Part =
  | 'itself'
  | 'elements'
  | 'keys'
  | 'entries'
  /** Its elements where it is an array, else itself: the arguments of `concat`. */
  | 'flattened'
  /** The second elements of its pairs, under the names in the first: `Object.fromEntries`, `new Map(pairs)`. */
  | 'pairs'
  /** Only the property or element that another argument names: `get(object, path)`. */
  | { readonly named: Position };

/** A value that is in the result. Without a place: of the receiver. */
export type Carrier =
  | 'receiver'
  | 'elements'
  | 'keys'
  | 'entries'
  /** What the callbacks return; for `flattened`, the elements of that where it is an array. */
  | 'callback-results'
  | 'flattened-callback-results'
  /** The elements, and the elements of those that are lists themselves. */
  | 'flattened-elements'
  /** The element that an argument names: `map.get('id')`. */
  | { readonly elementNamed: Position }
  /** Elements of which the array itself says nothing more: all that was ever written into the receiver. */
  | 'written'
  | (Place & { readonly part?: Part });

/** What the carriers become. */
export type Gives =
  /** They are the result, one of them or all, with their shapes. */
  | 'carrier'
  /** One text that holds theirs. */
  | 'text'
  /** A new array of texts cut from them. */
  | 'texts'
  /** A number made from them. */
  | 'number'
  /** A new array (or other iterable) of them. */
  | 'array'
  /** A new object with them as its property values, under the names they had. */
  | 'object'
  /** Data read from them as text: any shape at any depth. */
  | 'data'
  /** Nothing of theirs: a truth value, a size, an index, `undefined`. */
  | 'nothing';

/** What a callback's parameter is. */
export type Passed =
  | 'element'
  | 'key'
  | 'receiver'
  | 'index'
  /** The initial value or what the callback returned before. */
  | 'accumulator'
  /** What the promise or the node-style operation resolves to. */
  | 'value'
  /** What it was rejected with. */
  | 'error'
  /** A part of the receiver's text. */
  | 'text';

/** A function handed to the call. */
export interface CallbackUse {
  readonly argument: Position;
  /** In order; `null` for one of no interest. */
  readonly parameters: readonly (Passed | null)[];
  /** What its further parameters are: the groups of `replace`. */
  readonly furtherParameters?: Passed;
  /** The argument that the words speak of instead of the receiver: the list of `Array.from(list, fn)`. */
  readonly of?: Position;
}

/** What a call writes into something else than its result. */
export interface Writing {
  readonly into: 'receiver' | { readonly argument: Position };
  readonly from: readonly Carrier[];
  /** Under which name: as elements of an array, as the same properties, or as the property an argument names. */
  readonly as: 'elements' | 'properties' | { readonly named: Position };
}

/** What a call does with what it is given. */
export interface Passing {
  readonly from?: readonly Carrier[];
  /** Carriers that count only where the call has no argument for its `callbacks`: `Array.from(list)`. */
  readonly withoutCallback?: readonly Carrier[];
  /** The function at this argument hands the value to its first parameter: `new Promise((resolve) => …)`. */
  readonly resolvedBy?: Position;
  readonly gives: Gives;
  /** The shapes of a result whose shapes its carriers do not say; absent: as `gives` implies. */
  readonly shapes?: readonly ShapeName[];
  readonly shapesOfProperties?: readonly ShapeName[];
  readonly callbacks?: readonly CallbackUse[];
  readonly writes?: readonly Writing[];
  /** The builtin that the result is, for calls and properties on it. */
  readonly isA?: BuiltinName;
  /** The texts in which the result does no harm. */
  readonly inertIn?: readonly InertIn[];
  /** The same under an argument: `buffer.toString('hex')`. */
  readonly inertWhen?: readonly { readonly when: ArgumentTest; readonly inertIn: readonly InertIn[] }[];
  readonly makes?: Making;
  /** An argument under which it takes an encoding off: `Buffer.from(text, 'base64')`. */
  readonly decodesWhen?: ArgumentTest;
  /** Property path of the result where it stands; absent: the result itself. */
  readonly result?: readonly string[];
  /**
   * Functions in a list or object at this argument that each end with a node-style callback: what one gives it goes
   * on to the next and at last to the callback at `done`, or all of them go there together.
   */
  readonly tasks?: { readonly argument: Position; readonly hand: 'on' | 'together'; readonly done: Position };
  /** The function at this argument gets what calls of these methods of the result are given: `queue.push(task)`. */
  readonly worker?: { readonly argument: Position; readonly fedBy: Names };
  /** The function at `to` gets the arguments from there on: `setTimeout(fn, 10, value)`. */
  readonly furtherArguments?: { readonly to: Position; readonly from: Position };
}

/**
 * What a call makes of a value besides handing it on: a path without `..` in it, the same where any of several
 * arguments may be where it begins, a path from one place to another, the parts of a URL, or a text whose encoding is
 * taken off again, so that checks and encodings before it say nothing.
 */
export type Making = 'normal-path' | 'absolute-path' | 'relative-path' | 'url' | 'decoded';

/** A call of a library that hands values on. */
export type Propagator = Use & Passing & { readonly on?: Names };

/** Builtin types of JavaScript and Node whose methods we know. */
export type BuiltinName =
  | 'text'
  | 'number'
  | 'array'
  | 'object'
  | 'map'
  | 'weakMap'
  | 'weakSet'
  | 'math'
  | 'date'
  | 'set'
  | 'iterator'
  | 'promise'
  | 'regex'
  | 'json'
  | 'buffer'
  | 'url'
  | 'searchParams'
  | 'formData'
  | 'headers'
  | 'function'
  | 'textDecoder'
  | 'textEncoder'
  | 'reflect'
  | 'global';

/** One builtin type. A method name may occur in several; where the receiver is not known, each may be meant. */
export interface Builtin {
  /** The global that makes it. */
  readonly global?: string;
  /** `new URL(x)`; `called` where the function gives the same without `new`. */
  readonly constructed?: Passing;
  readonly called?: Passing;
  /** Methods of the global itself: `Object.keys(x)`. */
  readonly statics?: Readonly<Record<string, Passing>>;
  readonly methods?: Readonly<Record<string, Passing>>;
  /** Properties that hold something of the value: `url.searchParams`; only of a receiver seen to be of this type. */
  readonly properties?: Readonly<Record<string, Passing>>;
}
