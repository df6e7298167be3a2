/**
 * What a CORS library makes of its options: the facts of sinks of the kind `cors.options`. Beside them, `defaults`
 * of the sink say what an option is where it is left out; there `true` is an origin that is sent back as it came.
 */
export type CorsFacts = {
  /** The options that hold origins; of several that are given, the first counts. */
  readonly origin: readonly string[];
  /** The option that lets cookies through. */
  readonly credentials: string;
  /** What `true` as an origin does: send back whichever origin asks, send `*`, or nothing of use. */
  readonly true: 'reflected' | 'any' | 'unused';
  /** What `'*'` does: send `*`, send back the origin, or send it back once credentials are on. */
  readonly wildcard: 'any' | 'reflected' | 'reflected-with-credentials';
  /** The same of `['*']`; `nobody` where a list is compared text by text. */
  readonly wildcardInList: 'any' | 'reflected' | 'reflected-with-credentials' | 'nobody' | 'unused';
  /** What `[]` does. */
  readonly emptyList: 'any' | 'reflected' | 'nobody' | 'unused';
  /** Whether `*` within a text stands for any characters: `'https://*.example.com'`. */
  readonly stars: boolean;
  /** Whether regular expressions are taken, and tested on the whole origin. */
  readonly regex: boolean;
  /** How a function decides; `null` where none is taken. */
  readonly decides: {
    /** Which parameter is the origin; `null` where it gets the request or context instead. */
    readonly origin: number | null;
    /** Whether it answers by calling its next parameter, `callback(error, answer)`, by returning, or either. */
    readonly by: 'callback' | 'return' | 'either';
    /** What the answer is: yes or no, the origin to send, or whatever the option may be. */
    readonly answer: 'boolean' | 'origin' | 'option';
  } | null;
  /** What stands for the whole options: left out, a truth value, or a function that gives them for each request. */
  readonly whole: {
    readonly absent: 'defaults' | 'off';
    readonly true: 'defaults' | 'off';
    readonly false: 'defaults' | 'off';
    /** `callback`: `(request, callback) => callback(null, options)`; `return`: `(request) => options`. */
    readonly function: 'callback' | 'return' | 'unused';
  };
};
